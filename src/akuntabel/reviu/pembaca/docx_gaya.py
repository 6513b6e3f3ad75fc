"""Gaya: what a style means for reading: heading, contents, bold, automatic number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.pembaca.docx_nama import PPR, RPR, VAL, Unsur, W, bilangan, nyala

_JUDUL = re.compile(r"(?:heading|judul) ?([1-9])")
_DAFTAR_ISI = re.compile(
    r"(?:toc|contents|daftar isi) ?[1-9]|table of figures|(?:figure|table|user) index ?\d?"
)
_NUM_ID, _ILVL = f"{W}numId", f"{W}ilvl"
_PANJANG_SILSILAH = 30
_ISI = 9
"""The outline level of text that is no heading."""


@dataclass(frozen=True, slots=True)
class GayaParagraf:
    """A paragraph style: `tingkat` 0 is no heading, `nomor` 0 is no list, `aras` -1 is unsaid."""

    nama: str = ""
    tingkat: int = 0
    daftar_isi: bool = False
    tebal: bool = False
    nomor: int = 0
    aras: int = -1


class DaftarGaya:
    """All styles of a file, each worked out when it is first asked for."""

    def __init__(self, akar: Unsur | None) -> None:
        self._gaya: dict[str, Unsur] = {}
        self._bawaan = ""
        self._paragraf: dict[str, GayaParagraf] = {}
        self._huruf: dict[str, bool | None] = {}
        for satu in akar.iterchildren(f"{W}style") if akar is not None else ():
            nama = satu.get(f"{W}styleId", "")
            self._gaya[nama] = satu
            if satu.get(f"{W}type") == "paragraph" and satu.get(f"{W}default") in {"1", "true"}:
                self._bawaan = nama

    def paragraf(self, nama: str) -> GayaParagraf:
        """Return the style of that id; the default one for "" or an unknown id."""
        hasil = self._paragraf.get(nama)
        if hasil is None:
            kunci = nama if nama in self._gaya else self._bawaan
            hasil = self._paragraf[nama] = self._susun(kunci)
        return hasil

    def huruf_tebal(self, nama: str) -> bool | None:
        """Return whether a character style is bold; None where it does not say."""
        if nama not in self._huruf:
            self._huruf[nama] = next(_tebal(self._silsilah(nama)), None)
        return self._huruf[nama]

    def _silsilah(self, nama: str) -> list[Unsur]:
        """Return a style and those that it is based on, the nearest first."""
        hasil: list[Unsur] = []
        while nama in self._gaya and len(hasil) < _PANJANG_SILSILAH:
            hasil.append(self._gaya[nama])
            dasar = self._gaya[nama].find(f"{W}basedOn")
            nama = "" if dasar is None else dasar.get(VAL, "")
        return hasil

    def _susun(self, nama: str) -> GayaParagraf:
        silsilah = self._silsilah(nama)
        sebutan = [_sebutan(satu) for satu in silsilah]
        nomor, aras = _nomor(silsilah)
        return GayaParagraf(
            nama=nama,
            tingkat=_tingkat(silsilah, sebutan),
            daftar_isi=any(_DAFTAR_ISI.fullmatch(satu) for satu in sebutan),
            tebal=next(_tebal(silsilah), False),
            nomor=nomor,
            aras=aras,
        )


def _sebutan(gaya: Unsur) -> str:
    nama = gaya.find(f"{W}name")
    return "" if nama is None else " ".join(nama.get(VAL, "").casefold().split())


def _tingkat(silsilah: list[Unsur], sebutan: list[str]) -> int:
    """Return the heading level; a style made from a heading looks like one whatever it says."""
    for gaya in silsilah:
        aras = gaya.find(f"{PPR}/{W}outlineLvl")
        if aras is not None:
            nilai = bilangan(aras.get(VAL), _ISI)
            if nilai < _ISI:
                return nilai + 1
            break
    cocok = next((m for satu in sebutan if (m := _JUDUL.fullmatch(satu)) is not None), None)
    return int(cocok[1]) if cocok is not None else 0


def _tebal(silsilah: list[Unsur]) -> Iterator[bool]:
    for gaya in silsilah:
        tebal = gaya.find(f"{RPR}/{W}b")
        if tebal is not None:
            yield nyala(tebal)


def _nomor(silsilah: list[Unsur]) -> tuple[int, int]:
    """Return list and level of the nearest style that names them."""
    aras = -1
    for gaya in silsilah:
        sifat = gaya.find(f"{PPR}/{W}numPr")
        if sifat is None:
            continue
        nomor, aras_gaya = baca_nomor(sifat)
        aras = aras_gaya if aras < 0 else aras
        if nomor >= 0:
            return nomor, aras
    return 0, aras


def baca_nomor(sifat: Unsur) -> tuple[int, int]:
    """Return list and level of a w:numPr; -1 for what it does not say."""
    nomor = aras = -1
    for satu in sifat:
        if satu.tag == _NUM_ID:
            nomor = bilangan(satu.get(VAL), 0)
        elif satu.tag == _ILVL:
            aras = bilangan(satu.get(VAL), 0)
    return nomor, aras
