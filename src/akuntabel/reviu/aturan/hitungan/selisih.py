"""RV-JML-06: columns of differences and means agree with what they compare or sum up."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.anggaran.baris import baris_uang
from akuntabel.reviu.aturan.anggaran.tabel_bobot import tabel_bobot
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import KlaimBaris, isi, klaim_baris, sebut
from akuntabel.reviu.aturan.hitungan.rata import rata_rata
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca

_SELISIH = re.compile(
    r"^(?:kenaikan|penurunan|selisih|perubahan|deviasi(?! hal)|naik\b|turun\b|efisiensi|\+/-"
    r"|gap\b)",
    re.IGNORECASE,
)
_KOLOM_TERBANYAK = 12
_CUPLIKAN = 100
_SETUJU_GALAT = 3


@rekaman
class _Beda:
    """One row under one pair of columns: whether the difference agrees and says something."""

    baris: BarisTabel
    kiri: Angka
    kanan: Angka
    hasil: Angka
    cocok: bool

    @property
    def berarti(self) -> bool:
        """Return whether agreement proves something: the difference is not 0."""
        return self.cocok and bool(self.hasil.nilai)


def selisih_rata(bacaan: Bacaan) -> Iterator[Cacat]:
    """Differences and means that are off, where most of their column or row agrees."""
    klaim = klaim_baris(bacaan)
    uang = {(s.satu.urut, s.kolom.sisa) for s in baris_uang(bacaan)}
    for satu in bacaan.tabel:
        if not satu.isi.kepala or any(tabel_bobot(satu)):
            continue
        for kolom in satu.isi.kolom:
            # the sisa of a budget is checked by RV-ANG-01
            if _SELISIH.match(kolom.nama) and (satu.urut, kolom.indeks) not in uang:
                yield from _periksa(klaim, satu, kolom)
        yield from rata_rata(klaim, satu)


def _periksa(klaim: KlaimBaris, satu: TabelDiTempat, kolom: Kolom) -> Iterator[Cacat]:
    """Return the rows that no sure reading of the column explains."""
    yakin = []
    for kiri, kanan in combinations(_bilangan(satu.isi, kolom), 2):
        tiga = (kiri, kanan, kolom)
        if not _yakin(_beda(satu.isi.badan[:_CUPLIKAN], tiga)):
            continue
        semua = _beda(satu.isi.badan, tiga)
        if _yakin(semua):
            yakin.append((sum(b.cocok for b in semua), tiga, semua))
    if not yakin:
        return
    setuju, pasangan, semua = max(yakin, key=lambda y: y[0])
    benar = {id(b.baris) for _, _, daftar in yakin for b in daftar if b.cocok}
    for beda in semua:
        if id(beda.baris) not in benar:
            yield _cacat(klaim, satu, pasangan, beda, setuju)


def _bilangan(tabel: TabelTerbaca, kolom: Kolom) -> list[Kolom]:
    """Return the columns of numbers that may be compared, the nearest ones of a wide table."""
    hasil = [
        k
        for k in tabel.kolom
        if k.indeks != kolom.indeks
        and k.jenis is not JenisKolom.NOMOR
        and sum(b.angka(k.indeks) is not None for b in tabel.badan) >= 2
    ]
    dekat = sorted(hasil, key=lambda k: abs(k.indeks - kolom.indeks))[:_KOLOM_TERBANYAK]
    return sorted(dekat, key=lambda k: k.indeks)


def _yakin(semua: list[_Beda]) -> bool:
    """Return whether so many differences agree that the others must be wrong."""
    setuju = sum(b.cocok for b in semua)
    return sum(b.berarti for b in semua) >= 2 and 5 * setuju > 3 * len(semua)


def _beda(badan: Sequence[BarisTabel], kolom: tuple[Kolom, Kolom, Kolom]) -> list[_Beda]:
    """Return the rows that have all three numbers."""
    kiri, kanan, hasil = kolom
    return [
        _Beda(baris, a, b, c, _cocok(a, b, c))
        for baris in badan
        if (a := isi(baris, kiri.indeks)) is not None
        and (b := isi(baris, kanan.indeks)) is not None
        and (c := baris.angka(hasil.indeks)) is not None
    ]


def _cocok(kiri: Angka, kanan: Angka, hasil: Angka) -> bool:
    """Return whether the difference fits under some reading.

    The sign is left open: where less is better, reports turn it round.
    """
    for a, da in kiri.bacaan:
        for b, db in kanan.bacaan:
            for c, dc in hasil.bacaan:
                desimal = [d for d in (da, db, dc) if d]
                celah = Fraction(1, 10 ** min(desimal)) if desimal else Fraction(0)
                if abs(abs(c) - abs(a - b)) <= celah:
                    return True
    return False


def _cacat(
    klaim: KlaimBaris,
    satu: TabelDiTempat,
    kolom: tuple[Kolom, Kolom, Kolom],
    beda: _Beda,
    setuju: int,
) -> Cacat:
    kiri, kanan, hasil = kolom
    besar, kecil = beda.kanan, beda.kiri
    if abs(beda.hasil.nilai - (besar.nilai - kecil.nilai)) > abs(
        beda.hasil.nilai - (kecil.nilai - besar.nilai)
    ):
        besar, kecil = kecil, besar
    nilai = besar.nilai - kecil.nilai
    benar = sebut(nilai, beda.hasil)
    label = ringkas(_nama(beda.baris, kiri.indeks))
    return Cacat(
        f"Kolom “{ringkas(hasil.nama)}” baris “{label}” tercetak {beda.hasil.teks}, padahal "
        f"{besar.teks} − {kecil.teks} = {benar}; perbaiki selisihnya atau angka yang dikurangkan.",
        tuple(beda.baris.sel[k.indeks].tempat for k in (hasil, kanan, kiri)),
        satu.konteks.bagian,
        (beda.hasil.teks, besar.teks, kecil.teks),
        benar,
        klaim.kunci(satu, beda.baris, hasil.indeks),
        GALAT if setuju >= _SETUJU_GALAT else PERINGATAN,
    )


def _nama(baris: BarisTabel, akhir: int) -> str:
    """Return the longest text before the numbers, else the first field."""
    teks = [baris.teks(i) for i in range(akhir)]
    return max((t for t in teks if any(c.isalpha() for c in t)), key=len, default="".join(teks[:1]))
