"""Rows of a year: twelve months or four quarters and their total, sure even in one row."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.hitungan.hitung import cocok_jumlah, isi, satuan_seragam
from akuntabel.reviu.naskah import Sel
from akuntabel.reviu.tabel import BarisTabel, TabelTerbaca

_BULAN = (
    "jan(?:uari)?", "[fp]eb(?:ruari)?", "mar(?:et)?", "apr(?:il)?", "mei", "juni?", "juli?",
    "a(?:gs|gu|gt|gust|gustus)", "sept?(?:ember)?", "okt(?:ober)?", "no[vp](?:ember)?",
    "des(?:ember)?",
)  # fmt: skip
_TRIWULAN = ("i|1", "ii|2", "iii|3", "iv|4")
_MASA = tuple(
    tuple(re.compile(p, re.IGNORECASE) for p in masa)
    for masa in (
        tuple(rf"(?:{b}|{i}|0?{i})\.?" for i, b in enumerate(_BULAN, 1)),
        tuple(rf"(?:triwulan|tri wulan|tw|kuartal|q)\.?[ -]?(?:{t})" for t in _TRIWULAN),
    )
)
_JUMLAH = re.compile(r"(?:jumlah|total|jml)\b\.?(?: setahun| tahun.*)?", re.IGNORECASE)
_BUKAN = re.compile(r"%|perse|prosen|rata|kumulatif|indeks|s\.?d\.? ", re.IGNORECASE)
_KEPALA_TERBANYAK = 4


@rekaman
class BarisBerkala:
    """One row with its addends and total: where they stand, how the total is called."""

    baris: BarisTabel
    suku: tuple[int, ...]
    kolom: int
    nama: str
    daftar: tuple[Angka, ...]
    total: Angka

    @property
    def cocok(self) -> bool:
        """Return whether the total can be the sum."""
        return cocok_jumlah(self.total, self.daftar)


def baris_berkala(tabel: TabelTerbaca) -> Iterator[BarisBerkala]:
    """Return the rows that add up a year, unless most of them add up nothing."""
    if _BUKAN.search(tabel.judul):
        return
    for r, sel in enumerate(tabel.tabel.baris[:_KEPALA_TERBANYAK]):
        for awal, banyak in _letak(sel):
            kolom = awal + banyak
            nama = _nama_total(tabel, r, kolom)
            if nama:
                suku = tuple(range(awal, kolom))
                semua = list(_baris(tabel, r, suku, nama))
                salah = sum(not b.cocok for b in semua)
                if len(semua) == 1 or 2 * salah <= len(semua):
                    yield from semua


def _letak(sel: Sequence[Sel]) -> Iterator[tuple[int, int]]:
    """Return where the periods of a whole year follow each other in a row."""
    teks = [" ".join(s.teks.split()) for s in sel]
    for masa in _MASA:
        banyak = len(masa)
        for i in range(len(teks) - banyak + 1):
            if all(p.fullmatch(t) for p, t in zip(masa, teks[i : i + banyak], strict=True)):
                yield i, banyak


def _nama_total(tabel: TabelTerbaca, r: int, kolom: int) -> str:
    """Return what the column after the periods is called when it is a total, else ""."""
    for baris in tabel.tabel.baris[: r + 1]:
        if kolom < len(baris) and _JUMLAH.fullmatch(baris[kolom].teks.strip()):
            return baris[kolom].teks.strip()
    return ""


def _baris(
    tabel: TabelTerbaca, kepala: int, suku: tuple[int, ...], nama: str
) -> Iterator[BarisBerkala]:
    kolom = suku[-1] + 1
    for baris in tabel.badan[max(0, kepala + 1 - tabel.kepala) :]:
        total = baris.angka(kolom)
        daftar = tuple(a for k in suku if (a := isi(baris, k)) is not None)
        if sum(bool(baris.teks(k).strip()) for k in suku) > len(daftar):
            continue
        if total is None or total.persen or any(a.persen for a in daftar):
            continue
        if sum(bool(a.nilai) for a in daftar) < 2 or not satuan_seragam([*daftar, total]):
            continue
        if not _BUKAN.search(" ".join(s.teks for s in baris.sel[: suku[0]])):
            hasil = BarisBerkala(baris, suku, kolom, nama, daftar, total)
            if hasil.cocok or not _di_antara(total, daftar):
                yield hasil


def _di_antara(total: Angka, daftar: Sequence[Angka]) -> bool:
    """Return whether the number can be a mean, or the last of running totals."""
    nilai = [a.nilai for a in daftar]
    return min(nilai) <= total.nilai <= max(nilai)
