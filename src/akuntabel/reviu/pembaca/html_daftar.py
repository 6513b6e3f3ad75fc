"""Lists of HTML: the number or letter that a browser prints before each item."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from akuntabel.reviu.pembaca.tanda import romawi

Unsur: TypeAlias = etree._Element  # noqa: SLF001 - the stubs know the class by this name only

BUTIR = "-"
_JENIS = {
    "1": "1", "a": "a", "A": "A", "i": "i", "I": "I",
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A",
    "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
    "disc": BUTIR, "circle": BUTIR, "square": BUTIR, "none": BUTIR,
}  # fmt: skip
_GAYA = re.compile(r"list-style(?:-type)?\s*:\s*([^;}]{1,80})", re.IGNORECASE)
_ATURAN = re.compile(r"\.([\w-]{1,60})\s*\{([^{}]{0,500})\}")
_ANGKA = re.compile(r"\s*([+-]?\d{1,9})")
_BATAS_GAYA = 200_000


def gaya_kelas(lembar: str) -> dict[str, str]:
    """Return which kind of numbers the classes of a style sheet ask for."""
    hasil: dict[str, str] = {}
    for kelas, isi in _ATURAN.findall(lembar[:_BATAS_GAYA]):
        if jenis := _dari_gaya(isi):
            hasil[kelas] = jenis
    return hasil


def _dari_gaya(isi: str) -> str:
    cocok = _GAYA.search(isi)
    kata = cocok[1].lower().split() if cocok is not None else []
    return next((_JENIS[satu] for satu in kata if satu in _JENIS), "")


class Daftar:
    """One ol or ul: gives the mark of each item in order."""

    def __init__(self, unsur: Unsur, kelas: dict[str, str]) -> None:
        self._kelas = kelas
        bawaan = "1" if unsur.tag == "ol" else BUTIR
        self._jenis = next(self._sebutan(unsur), bawaan)
        self._nomor = _angka(unsur.get("start"), 1)

    def _sebutan(self, unsur: Unsur) -> Iterator[str]:
        """Return the kinds that an element names, the strongest first."""
        if jenis := _dari_gaya(unsur.get("style", "")):
            yield jenis
        for kelas in unsur.get("class", "").split():
            if kelas in self._kelas:
                yield self._kelas[kelas]
        tipe = unsur.get("type", "")
        if tipe in _JENIS or tipe.lower() in _JENIS:
            yield _JENIS.get(tipe) or _JENIS[tipe.lower()]

    def penanda(self, butir: Unsur) -> str:
        """Return the mark of the next item: "3.", "a." or "-"."""
        nomor = _angka(butir.get("value"), self._nomor)
        self._nomor = nomor + 1
        return cetak_penanda(next(self._sebutan(butir), self._jenis), nomor)


def _angka(teks: str | None, bawaan: int) -> int:
    cocok = _ANGKA.match(teks or "")
    return int(cocok[1]) if cocok is not None else bawaan


def cetak_penanda(jenis: str, nomor: int) -> str:
    """Return the mark as printed; numbers that have no letter or numeral stay decimal."""
    if jenis == BUTIR:
        return BUTIR
    teks = str(nomor)
    if jenis in "aA":
        teks = _huruf(nomor) or teks
    elif jenis in "iI":
        teks = romawi(nomor)
    return f"{teks.upper() if jenis in 'AI' else teks}."


def _huruf(nomor: int) -> str:
    hasil = ""
    while nomor > 0:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil
