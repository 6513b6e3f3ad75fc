"""Means in tables: a column "Rata-rata" over its row, a row "Rata-rata" over its columns."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import NIHIL, Angka, mencetak
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import NOL, KlaimBaris, isi, jumlah, sebut
from akuntabel.reviu.bacaan import TabelDiTempat
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca

_RATA = re.compile(r"\W*(?:nilai |skor )?(?:rata|rerata|mean\b)", re.IGNORECASE)
_BUKAN_SUKU = re.compile(r"jumlah|total|bobot|tahun ke", re.IGNORECASE)
_BUKAN = frozenset({JenisKolom.NOMOR, JenisKolom.BOBOT, JenisKolom.JUMLAH})
_PERSEN = frozenset({JenisKolom.CAPAIAN, JenisKolom.PERSEN})
_SETUJU_GALAT = 3


@rekaman
class _Rata:
    """One printed mean, what it may be the mean of, its place and the words that name it."""

    nama: str
    hasil: Angka
    daftar: tuple[Angka, ...]
    tempat: tuple[Tempat, ...]
    baris: BarisTabel
    kolom: int

    @property
    def cocok(self) -> bool:
        """Return whether the mean fits, dashes counted as 0 or left out."""
        berisi = [a for a in self.daftar if a is not NOL]
        return any(_mencetak(self.hasil, d) for d in (self.daftar, berisi) if d)

    @property
    def berarti(self) -> bool:
        """Return whether agreement proves something: the values are not all the same."""
        return self.cocok and len({a.nilai for a in self.daftar}) > 1


def rata_rata(klaim: KlaimBaris, satu: TabelDiTempat) -> Iterator[Cacat]:
    """Return the means that are off where most others agree."""
    for kolom in satu.isi.kolom:
        if _RATA.match(kolom.nama):
            keluarga = _keluarga(satu.isi, kolom)
            semua = [list(_menurut_baris(satu.isi, k, kolom)) for k in keluarga]
            yield from _salah(klaim, satu, semua)
    for r, baris in enumerate(satu.isi.badan):
        if any(_RATA.match(s.teks) for s in baris.sel[:3]):
            semua = [list(_menurut_kolom(satu.isi, r, i)) for i in _kelompok(satu.isi, r)]
            yield from _salah(klaim, satu, semua)


def _salah(klaim: KlaimBaris, satu: TabelDiTempat, semua: Sequence[list[_Rata]]) -> Iterator[Cacat]:
    """Return what is off under the reading that most means prove."""
    yakin = [
        daftar
        for daftar in semua
        if sum(r.berarti for r in daftar) >= 2
        and 5 * sum(r.cocok for r in daftar) > 3 * len(daftar)
    ]
    if not yakin:
        return
    terbaik = max(yakin, key=lambda d: sum(r.cocok for r in d))
    setuju = sum(r.cocok for r in terbaik)
    for rata in terbaik:
        if not rata.cocok:
            yield _cacat(klaim, satu, rata, setuju)


def _keluarga(tabel: TabelTerbaca, kolom: Kolom) -> list[list[Kolom]]:
    """Return the columns that a mean may sum up: all numbers before it, or those of its header."""
    kiri: list[Kolom] = []
    for lain in reversed(tabel.kolom[: kolom.indeks]):
        if lain.jenis in _BUKAN or _BUKAN_SUKU.search(lain.nama) or _RATA.match(lain.nama):
            break
        if not any(isi(b, lain.indeks) is not None for b in tabel.badan):
            break
        kiri.insert(0, lain)
    serumpun = [k for k in kiri if len(k.jalur) > 1 and k.jalur[0] == kolom.jalur[0]]
    return [k for k in (kiri, serumpun) if len(k) >= 2]


def _menurut_baris(tabel: TabelTerbaca, keluarga: list[Kolom], kolom: Kolom) -> Iterator[_Rata]:
    for baris in tabel.badan:
        hasil = baris.angka(kolom.indeks)
        daftar = _angka([baris], [k.indeks for k in keluarga])
        if hasil is not None and len(daftar) >= 2:
            letak = (kolom.indeks, *(k.indeks for k in keluarga))
            tempat = tuple(baris.sel[i].tempat for i in letak if i < len(baris.sel))
            nama = f"Kolom “{ringkas(kolom.nama)}” baris “{ringkas(baris.label)}”"
            yield _Rata(nama, hasil, daftar, tempat, baris, kolom.indeks)


def _kelompok(tabel: TabelTerbaca, r: int) -> list[list[BarisTabel]]:
    """Return the rows that a mean may sum up: those since the mean before it, or all."""
    badan = tabel.badan[:r]
    awal = max((i + 1 for i, b in enumerate(badan) if _RATA.match(b.label)), default=0)
    return [
        [b for b in satu if not (b.jumlah or b.bagian or _RATA.match(b.label))]
        for satu in (badan[awal:], badan)
    ]


def _menurut_kolom(tabel: TabelTerbaca, r: int, rinci: list[BarisTabel]) -> Iterator[_Rata]:
    baris = tabel.badan[r]
    for kolom in tabel.kolom:
        hasil = baris.angka(kolom.indeks)
        # a mean of means is checked in its own row
        if hasil is None or kolom.jenis in _BUKAN or _RATA.match(kolom.nama):
            continue
        daftar = _angka(rinci, [kolom.indeks])
        if len(daftar) >= 2 and not _perbandingan(tabel, baris, kolom, hasil):
            sel = [b.sel[kolom.indeks] for b in (baris, *rinci) if kolom.indeks < len(b.sel)]
            nama = f"Baris “{ringkas(baris.label)}” kolom “{ringkas(kolom.nama)}”"
            tempat = tuple(s.tempat for s in sel)
            yield _Rata(nama, hasil, daftar, tempat, baris, kolom.indeks)


def _perbandingan(tabel: TabelTerbaca, baris: BarisTabel, kolom: Kolom, hasil: Angka) -> bool:
    """Return whether a percentage compares two numbers of its own row instead."""
    if kolom.jenis not in _PERSEN and not hasil.persen:
        return False
    lain = [a for k in tabel.kolom if k is not kolom and (a := baris.angka(k.indeks)) is not None]
    return any(
        b.nilai and mencetak(hasil, 100 * a.nilai / b.nilai) for a, b in permutations(lain[:8], 2)
    )


def _angka(baris: Sequence[BarisTabel], kolom: Sequence[int]) -> tuple[Angka, ...]:
    """Return the numbers; none where a field holds something else."""
    hasil = []
    for satu in baris:
        for k in kolom:
            angka = isi(satu, k)
            if angka is not None:
                hasil.append(angka)
            elif satu.teks(k).strip() and satu.teks(k).strip().casefold() not in NIHIL:
                return ()
    return tuple(hasil)


def _mencetak(hasil: Angka, daftar: Sequence[Angka]) -> bool:
    """Return whether the mean is printed right, from values that were themselves rounded."""
    eksak = {jumlah(daftar) / len(daftar)}
    if any(a.lain is not None for a in daftar):
        eksak.add(sum((a.bacaan[-1][0] for a in daftar), Fraction(0)) / len(daftar))
    halus = min((a.desimal for a in daftar), default=0)
    kasar = Fraction(1, 2 * 10**halus) if halus or any(a.persen for a in daftar) else 0
    return any(abs(n - e) < Fraction(1, 10**d) + kasar for n, d in hasil.bacaan for e in eksak)


def _cacat(klaim: KlaimBaris, satu: TabelDiTempat, rata: _Rata, setuju: int) -> Cacat:
    benar = sebut(jumlah(rata.daftar) / len(rata.daftar), rata.hasil)
    return Cacat(
        f"{rata.nama} tercetak {rata.hasil.teks}, padahal rata-rata {len(rata.daftar)} angkanya "
        f"{benar}; perbaiki rata-rata atau angka yang dirata-ratakan.",
        rata.tempat,
        satu.konteks.bagian,
        (rata.hasil.teks,),
        benar,
        klaim.kunci(satu, rata.baris, rata.kolom),
        GALAT if setuju >= _SETUJU_GALAT else PERINGATAN,
    )
