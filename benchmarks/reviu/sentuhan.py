"""Sentuhan: the places and values that a mutant touched, seen in its Naskah."""

from dataclasses import dataclass

from akuntabel.reviu.naskah import Blok, Butir, Naskah, Rumus, Tabel, Tempat
from benchmarks.reviu.alat import Perubahan

TETANGGA = 3
"""Where something was taken out, the finding may stand this many blocks before or after."""


@dataclass(frozen=True)
class Sentuhan:
    """Places and values of a change; values without the spaces that formats set differently."""

    tempat: frozenset[Tempat]
    nilai: tuple[str, ...]

    @staticmethod
    def rapi(teks: str) -> str:
        """Return text without spaces and case, as values are compared."""
        return "".join(teks.split()).casefold()


def sentuhan(asal: Naskah, kini: Naskah, perubahan: Perubahan) -> Sentuhan:
    """Return what differs between the clean Naskah and the mutant's."""
    lama = [_cetak(b) for b in asal.blok]
    baru = [_cetak(b) for b in kini.blok]
    awal = _sama_depan(lama, baru)
    akhir = _sama_depan(lama[awal:][::-1], baru[awal:][::-1])
    beda = kini.blok[awal : len(baru) - akhir]
    tempat: set[Tempat] = set()
    if len(lama) == len(baru):
        for dulu, blok in zip(asal.blok[awal : len(lama) - akhir], beda, strict=True):
            tempat |= _tempat_beda(dulu, blok)
    else:
        sekitar = kini.blok[max(awal - TETANGGA, 0) : len(baru) - akhir + TETANGGA]
        tempat |= {t for b in sekitar for t in _tempat(b)}
    cari = {Sentuhan.rapi(b) for b in perubahan.bagian}
    tempat |= {t for b in kini.blok if Sentuhan.rapi(_teks(b)) in cari for t in _tempat(b)}
    nilai = tuple(Sentuhan.rapi(n) for n in perubahan.nilai if len(Sentuhan.rapi(n)) > 1)
    return Sentuhan(frozenset(tempat), nilai)


def _sama_depan(a: list[tuple[str, ...]], b: list[tuple[str, ...]]) -> int:
    batas = min(len(a), len(b))
    return next((i for i in range(batas) if a[i] != b[i]), batas)


def _cetak(blok: Blok) -> tuple[str, ...]:
    """Return what a block prints, without its place."""
    if isinstance(blok, Tabel):
        return tuple("\t".join(s.teks for s in b) for b in blok.baris)
    if isinstance(blok, Rumus):
        return tuple(langkah.teks for langkah in blok.langkah)
    return (_teks(blok),)


def _tempat_beda(dulu: Blok, kini: Blok) -> set[Tempat]:
    if isinstance(dulu, Tabel) and isinstance(kini, Tabel):
        lama = [s.teks for b in dulu.baris for s in b]
        baru = [s for b in kini.baris for s in b]
        if len(lama) == len(baru):
            return {s.tempat for teks, s in zip(lama, baru, strict=True) if teks != s.teks}
    if isinstance(dulu, Rumus) and isinstance(kini, Rumus):
        pasang = zip(dulu.langkah, kini.langkah, strict=False)
        return {b.tempat for a, b in pasang if a.teks != b.teks} or _tempat(kini)
    return _tempat(kini) if _cetak(dulu) != _cetak(kini) else set()


def _tempat(blok: Blok) -> set[Tempat]:
    if isinstance(blok, Tabel):
        return {s.tempat for b in blok.baris for s in b}
    if isinstance(blok, Rumus):
        return {langkah.tempat for langkah in blok.langkah}
    return {blok.tempat}


def _teks(blok: Blok) -> str:
    if isinstance(blok, Butir):
        return f"{blok.penanda} {blok.teks}"
    return "" if isinstance(blok, Tabel | Rumus) else blok.teks
