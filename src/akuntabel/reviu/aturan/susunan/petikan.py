"""Petikan: every passage of a report with its place, and what is mere page furniture."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Tempat
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.sekali import sekali

_PANJANG_PERABOT = 120
_NOMOR_HALAMAN = re.compile(r"\W*(?:halaman\s*|page\s*)?(?:\d{1,3}|[ivxl]{1,6})\W*", re.IGNORECASE)
_KEPALA_HALAMAN = re.compile(
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lkjip|lakip)\b", re.IGNORECASE
)
_PANJANG_KEPALA = 90
_AKHIR_KALIMAT = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"])|\n")


class Petikan(NamedTuple):
    """A passage: a heading, paragraph, list item or table field. `sel` marks the last.

    `kecil` is the text in lower case, for a quick look before a pattern is tried. A report has
    thousands of passages, so this is a tuple.
    """

    teks: str
    kecil: str
    tempat: Tempat
    konteks: Konteks
    urut: int
    sel: bool = False


@sekali
def petikan(bacaan: Bacaan) -> tuple[Petikan, ...]:
    """Return all passages in the order of the report, contents lists left out."""
    return tuple(sorted((*_teks(bacaan), *_sel(bacaan)), key=lambda satu: satu.urut))


def _teks(bacaan: Bacaan) -> Iterator[Petikan]:
    for i, blok in enumerate(bacaan.blok):
        if isinstance(blok, Judul | Paragraf | Butir) and not bacaan.peta[i].daftar:
            yield Petikan(blok.teks, blok.teks.lower(), blok.tempat, bacaan.peta[i], i)


def _sel(bacaan: Bacaan) -> Iterator[Petikan]:
    for tabel in bacaan.tabel:
        for baris in tabel.isi.tabel.baris:
            for sel in baris:
                if sel.teks:
                    yield Petikan(
                        sel.teks, sel.teks.lower(), sel.tempat, tabel.konteks, tabel.urut, sel=True
                    )


@sekali
def _berulang(bacaan: Bacaan) -> frozenset[str]:
    """Return short texts that come back page after page."""
    banyak = Counter(
        blok.teks
        for blok in bacaan.blok
        if isinstance(blok, Paragraf) and len(blok.teks) <= _PANJANG_PERABOT
    )
    pinggir = {satu.teks for satu in bacaan.naskah.pinggir}
    return frozenset({teks for teks, n in banyak.items() if n >= 3} | pinggir)


def perabot(bacaan: Bacaan, blok: Blok) -> bool:
    """Return whether a paragraph is a running header, a footer or a page number."""
    if not isinstance(blok, Paragraf):
        return False
    return (
        blok.teks in _berulang(bacaan)
        or _NOMOR_HALAMAN.fullmatch(blok.teks) is not None
        or (len(blok.teks) < _PANJANG_KEPALA and _KEPALA_HALAMAN.match(blok.teks) is not None)
    )


def kalimat(teks: str) -> list[str]:
    """Return the sentences and lines of a passage."""
    return [satu.strip() for satu in _AKHIR_KALIMAT.split(teks) if satu.strip()]
