"""Jangkar: which passages of the Naskah a finding is about, so that both can point at each other.

A line of a text file holds a whole table row and a page of a PDF holds many passages, so a
place alone may name too much; the printed values then choose.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.keluaran.ringkas import sebaris
from akuntabel.reviu.naskah import Naskah, Rumus, Tabel, Tempat


@rekaman
class Tanda:
    """The mark of one passage: its number among the marked ones, and its findings."""

    nomor: int
    tingkat: TingkatTemuan
    temuan: tuple[int, ...]


@rekaman
class Jangkar:
    """Marks by passage (the ordinal in `bagian_naskah`), passages' marks by finding."""

    tanda: dict[int, Tanda]
    tujuan: dict[int, tuple[int, ...]]


def tergabung(tabel: Tabel, baris: int, kolom: int) -> bool:
    """Return whether a field belongs to a cell that is printed elsewhere in the grid."""
    gabung = tabel.baris[baris][kolom].gabung
    return (gabung == "kiri" and kolom > 0) or (gabung == "atas" and baris > 0)


def bagian_naskah(naskah: Naskah) -> Iterator[tuple[Tempat, str]]:
    """Return every passage that can be marked, in the order in which it is printed."""
    for blok in (*naskah.blok, *naskah.pinggir):
        if isinstance(blok, Tabel):
            for b, baris in enumerate(blok.baris):
                for k, sel in enumerate(baris):
                    if not tergabung(blok, b, k):
                        yield sel.tempat, sel.teks
        elif isinstance(blok, Rumus):
            yield from ((langkah.tempat, langkah.teks) for langkah in blok.langkah)
        else:
            yield blok.tempat, blok.teks


class _Pencari:
    """Finds the passages at a place."""

    def __init__(self, naskah: Naskah) -> None:
        self.teks: list[str] = []
        self.di: dict[Tempat, list[int]] = {}
        kunci: list[tuple[tuple[int, int, int], int]] = []
        for i, (tempat, teks) in enumerate(bagian_naskah(naskah)):
            self.teks.append(sebaris(teks))
            self.di.setdefault(tempat, []).append(i)
            kunci.append((_kunci(tempat), i))
        kunci.sort()
        self.kunci = [satu for satu, _ in kunci]
        self.urut = [i for _, i in kunci]

    def cari(self, tempat: Tempat, tercetak: Sequence[str]) -> list[int]:
        """Return the passages at the place that show a printed value, else its first one."""
        calon = self.di.get(tempat) or self._terdekat(tempat)
        cocok = [i for i in calon if any(_memuat(self.teks[i], nilai) for nilai in tercetak)]
        return cocok or [i for i in calon if self.teks[i]][:1] or calon[:1]

    def _terdekat(self, tempat: Tempat) -> list[int]:
        """Return the passage before a place that none has, as inside a long paragraph."""
        if tempat == Tempat():
            return []
        i = bisect_right(self.kunci, _kunci(tempat)) - 1
        return [self.urut[i]] if i >= 0 else []


def _memuat(teks: str, nilai: str) -> bool:
    """Return whether the value stands in the text, not merely inside a longer number."""
    if nilai not in teks:
        return False
    return re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(nilai)}(?!\d|[.,]\d)", teks) is not None


def _kunci(tempat: Tempat) -> tuple[int, int, int]:
    return tempat.halaman, tempat.paragraf, tempat.baris


def jangkar(naskah: Naskah, daftar_temuan: Sequence[TemuanReviu]) -> Jangkar:
    """Return the marks of all passages that a finding names; findings count from 1."""
    pencari = _Pencari(naskah)
    temuan_di: dict[int, list[int]] = {}
    bagian_temuan: dict[int, tuple[int, ...]] = {}
    for nomor, satu in enumerate(daftar_temuan, start=1):
        tercetak = [isi for teks in satu.temuan.tercetak if (isi := sebaris(teks))]
        semua = dict.fromkeys(i for t in satu.tempat for i in pencari.cari(t, tercetak))
        bagian_temuan[nomor] = tuple(semua)
        for i in semua:
            temuan_di.setdefault(i, []).append(nomor)
    urutan = {i: n for n, i in enumerate(sorted(temuan_di), start=1)}
    tanda = {
        i: Tanda(urutan[i], _terberat(daftar_temuan, nomor), tuple(nomor))
        for i, nomor in temuan_di.items()
    }
    tujuan = {n: tuple(urutan[i] for i in semua) for n, semua in bagian_temuan.items()}
    return Jangkar(tanda, tujuan)


def _terberat(daftar_temuan: Sequence[TemuanReviu], nomor: Sequence[int]) -> TingkatTemuan:
    ada = {daftar_temuan[n - 1].temuan.tingkat for n in nomor}
    return next(tingkat for tingkat in TingkatTemuan if tingkat in ada)
