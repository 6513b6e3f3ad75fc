"""Kompilasi: typst source to PDF bytes, the same bytes for the same document."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from akuntabel.dokumen.blok import Dokumen
from akuntabel.dokumen.huruf import FOLDER
from akuntabel.dokumen.pdf.sumber import GAYA, UTAMA, SumberTypst, sumber_typst
from akuntabel.inti.rekaman import rekaman

_TANYA_HALAMAN = """
query(selector(heading).or(figure)).filter(e => e.has("label")).map(e => {
  let gaya = e.location().page-numbering()
  let angka = counter(page).at(e.location())
  (str(e.label), numbering(if gaya == none { "1" } else { gaya }, ..angka))
})
"""


@rekaman
class HasilPdf:
    """A compiled PDF.

    `halaman` gives the page number as printed ("iv", "12") of each jangkar; where a jangkar
    stands twice, of the first.
    """

    isi: bytes
    halaman: Mapping[str, str]


@cache
def baca_gaya() -> bytes:
    """Return the prelude that every document starts with."""
    return (Path(__file__).parent / GAYA).read_bytes()


@cache
def _huruf() -> typst.Fonts:
    """Return the typefaces: ours and those built into typst, none of the system."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER])


def _waktu(tanggal: str) -> datetime:
    """Return the time stamp of the file; a date that cannot be read gives the epoch."""
    try:
        return datetime.fromisoformat(tanggal).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _halaman(masukan: dict[str, bytes]) -> Mapping[str, str]:
    """Return the printed page of each jangkar; typst still holds the laid-out pages."""
    hasil = typst.eval(  # type: ignore[type-var]  # its stub forgets dict, its manual does not
        masukan, _TANYA_HALAMAN, font_paths=_huruf(), ignore_system_fonts=True
    )
    pasangan: list[tuple[str, str]] = json.loads(hasil)
    return dict(reversed(pasangan))


def kompilasi(sumber: SumberTypst, tanggal: str) -> HasilPdf:
    """Return the source as a PDF that conforms to PDF/UA-1 and PDF/A-3a.

    `tanggal` is the document's date in ISO form. Other threads run meanwhile.
    """
    masukan = {UTAMA: sumber.teks.encode(), GAYA: baca_gaya(), **sumber.berkas}
    isi: bytes = typst.compile(  # type: ignore[call-overload]  # the stub forgets dict
        masukan,
        font_paths=_huruf(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-3a"],
        timestamp=_waktu(tanggal),
    )
    return HasilPdf(isi, _halaman(masukan))


def tulis_pdf(dokumen: Dokumen) -> HasilPdf:
    """Return the document as a PDF that conforms to PDF/UA-1 and PDF/A-3a."""
    return kompilasi(sumber_typst(dokumen), dokumen.tanggal)
