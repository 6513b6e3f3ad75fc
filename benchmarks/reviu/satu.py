"""One way of reading one report, as a whole process: `python -m benchmarks.reviu.satu CARA F`."""

import sys
from importlib import import_module
from pathlib import Path


def pembaca(jalur: Path) -> int:
    from akuntabel.reviu.pembaca import baca_naskah

    return len(baca_naskah(jalur).blok)


def pypdfium2(jalur: Path) -> int:
    import pypdfium2

    dokumen = pypdfium2.PdfDocument(jalur)
    return sum(len(halaman.get_textpage().get_text_range()) for halaman in dokumen)


def pdfplumber(jalur: Path) -> int:
    # asked by name: the library is installed only for this comparison
    with import_module("pdfplumber").open(jalur) as dokumen:
        return sum(len(h.extract_text() or "") + len(h.extract_tables()) for h in dokumen.pages)


def python_docx(jalur: Path) -> int:
    import docx

    dokumen = docx.Document(str(jalur))
    sel = (s.text for t in dokumen.tables for b in t.rows for s in b.cells)
    return sum(len(p.text) for p in dokumen.paragraphs) + sum(map(len, sel))


CARA = {
    "pembaca": pembaca,
    "pypdfium2": pypdfium2,
    "pdfplumber": pdfplumber,
    "python-docx": python_docx,
}

if __name__ == "__main__":
    print(CARA[sys.argv[1]](Path(sys.argv[2])))
