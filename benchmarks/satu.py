"""One way of making one document, as a whole process: `python -m benchmarks.satu CARA FOLDER`."""

import sys
from pathlib import Path


def typst_saja(folder: Path) -> None:
    """Compile typst source that lies ready on disk, to the same standards and fonts as ours."""
    import typst

    isi = typst.compile(
        folder / "utama.typ",
        font_paths=[folder / "huruf"],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-3a"],
    )
    (folder / "typst.pdf").write_bytes(isi)


def pdf_kita(folder: Path) -> None:
    """Make the PDF from blocks that lie ready on disk."""
    import pickle

    from akuntabel.dokumen.pdf import tulis_pdf

    dokumen = pickle.loads((folder / "dokumen.pickle").read_bytes())
    (folder / "kita.pdf").write_bytes(tulis_pdf(dokumen).isi)


def weasyprint_ua(folder: Path) -> None:
    """Make PDF/UA-1 from the HTML that lies ready on disk, with WeasyPrint."""
    import weasyprint

    html = weasyprint.HTML(filename=str(folder / "laporan.html"))
    html.write_pdf(str(folder / "weasyprint.pdf"), pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    cara = {"typst": typst_saja, "pdf": pdf_kita, "weasyprint": weasyprint_ua}
    cara[sys.argv[1]](Path(sys.argv[2]))
