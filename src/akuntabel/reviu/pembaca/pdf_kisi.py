"""Grids of tables from ruling lines: edges snapped and joined, fields merged where none is."""

import itertools
from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from akuntabel.reviu.pembaca.pdf_bentuk import Garis

_RAPAT = 2.0
_SAMBUNG = 3.0
_TEPI = 6.0
BATAS_TEMU = 1_000_000
"""Pairs of lines of one page that are compared; a dense table has some thousands."""
_BATAS_FIELD = 20_000
_BATAS_KISI = 100


class Kisi(NamedTuple):
    """The fields of one table; `induk[i][j]` is the row and column that field belongs to."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    induk: tuple[tuple[tuple[int, int], ...], ...]

    def bidang(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the field that a point lies in; None outside of the table."""
        if not (self.x[0] <= x <= self.x[-1] and self.y[0] <= y <= self.y[-1]):
            return None
        i = min(bisect_right(self.y, y), len(self.y) - 1) - 1
        j = min(bisect_right(self.x, x), len(self.x) - 1) - 1
        return self.induk[i][j]


class Hasil(NamedTuple):
    """The grids of a page, the small ones first, and the level lines that are in none."""

    kisi: list[Kisi]
    sisa: list[Garis]
    terpotong: bool = False


def kisi_halaman(datar: list[Garis], tegak: list[Garis]) -> Hasil:
    """Return the grids that the lines of a page make."""
    rata, tegak = rapatkan(datar), rapatkan(tegak)
    if len(rata) * len(tegak) > BATAS_TEMU:
        return Hasil([], [], terpotong=True)
    kelompok = _kelompok(rata, tegak)
    kisi, terpakai = [], set()
    for garis_datar, garis_tegak in kelompok:
        satu = _kisi([rata[i] for i in garis_datar], [tegak[i] for i in garis_tegak])
        if satu is not None:
            kisi.append(satu)
            terpakai.update(garis_datar)
    if len(kisi) > _BATAS_KISI:
        return Hasil([], rata, terpotong=True)
    kisi.sort(key=lambda k: (k.x[-1] - k.x[0]) * (k.y[-1] - k.y[0]))
    return Hasil(kisi, [g for i, g in enumerate(rata) if i not in terpakai])


def rapatkan(garis: list[Garis]) -> list[Garis]:
    """Return the lines with near ones on one place and touching ones in one piece."""
    hasil: list[Garis] = []
    kumpul: list[Garis] = []
    for satu in sorted(garis):
        if kumpul and satu.letak - kumpul[0].letak > _RAPAT:
            hasil.extend(_sambung(kumpul))
            kumpul = []
        kumpul.append(satu)
    return [*hasil, *_sambung(kumpul)]


def _sambung(kumpul: list[Garis]) -> list[Garis]:
    if not kumpul:
        return []
    letak = sum(g.letak for g in kumpul) / len(kumpul)
    hasil: list[Garis] = []
    for satu in sorted(kumpul, key=lambda g: g.awal):
        if hasil and satu.awal - hasil[-1].akhir <= _SAMBUNG:
            hasil[-1] = hasil[-1]._replace(akhir=max(hasil[-1].akhir, satu.akhir))
        else:
            hasil.append(Garis(letak, satu.awal, satu.akhir))
    return hasil


def _kelompok(datar: list[Garis], tegak: list[Garis]) -> list[tuple[list[int], list[int]]]:
    """Return the groups of lines that touch one another, as indices of both lists."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(i: int) -> int:
        while induk[i] != i:
            induk[i] = induk[induk[i]]
            i = induk[i]
        return i

    for j, v in enumerate(tegak, len(datar)):
        for i, h in enumerate(datar):
            if (
                h.awal - _SAMBUNG <= v.letak <= h.akhir + _SAMBUNG
                and v.awal - _SAMBUNG <= h.letak <= v.akhir + _SAMBUNG
            ):
                induk[akar(i)] = akar(j)
    anggota: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i in range(len(induk)):
        sisi = i >= len(datar)
        anggota[akar(i)][sisi].append(i - len(datar) if sisi else i)
    return [satu for satu in anggota.values() if len(satu[0]) > 1 and satu[1]]


def _kisi(datar: list[Garis], tegak: list[Garis]) -> Kisi | None:
    """Return the grid of touching lines; None for a mere box."""
    x = _letak([g.letak for g in tegak])
    y = _letak([g.letak for g in datar])
    kiri, kanan = min(g.awal for g in datar), max(g.akhir for g in datar)
    # A table that is open at its sides has only lines between its columns.
    x = ([kiri] if kiri < x[0] - _TEPI else []) + x + ([kanan] if kanan > x[-1] + _TEPI else [])
    if len(x) < 2 or (len(y) < 3 and len(x) < 3) or len(x) * len(y) > _BATAS_FIELD:
        return None
    return Kisi(tuple(x), tuple(y), _induk(x, y, datar, tegak))


def _letak(nilai: list[float]) -> list[float]:
    hasil: list[float] = []
    for satu in sorted(nilai):
        if not hasil or satu - hasil[-1] > _RAPAT:
            hasil.append(satu)
    return hasil


def _induk(
    x: list[float], y: list[float], datar: list[Garis], tegak: list[Garis]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return for each field the first field of its cell: edges that are missing merge them."""
    di_atas = _pagar(y, x, datar)
    di_kiri = _pagar(x, y, tegak)
    induk: dict[tuple[int, int], tuple[int, int]] = {}

    def akar(field: tuple[int, int]) -> tuple[int, int]:
        while (naik := induk.get(field, field)) != field:
            induk[field] = induk.get(naik, naik)
            field = naik
        return field

    for i in range(len(y) - 1):
        for j in range(len(x) - 1):
            for ada, lain in (((i, j) in di_atas, (i - 1, j)), ((j, i) in di_kiri, (i, j - 1))):
                if not ada and min(lain) >= 0:
                    a, b = akar(lain), akar((i, j))
                    induk[max(a, b)] = min(a, b)
    return tuple(tuple(akar((i, j)) for j in range(len(x) - 1)) for i in range(len(y) - 1))


def _pagar(letak: list[float], lain: list[float], garis: list[Garis]) -> set[tuple[int, int]]:
    """Return which pieces of the grid have a line: index of the line, index of the piece."""
    tengah = [(a + b) / 2 for a, b in itertools.pairwise(lain)]
    hasil: set[tuple[int, int]] = set()
    for satu in garis:
        i = max(0, bisect_right(letak, satu.letak + 0.01) - 1)
        hasil.update((i, j) for j, t in enumerate(tengah) if satu.awal <= t <= satu.akhir)
    return hasil
