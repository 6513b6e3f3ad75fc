"""Rules on totals in tables: of columns, of rows; the rules on parts stand in `bagian`."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from akuntabel.reviu.angka import Angka, mencetak, nihil
from akuntabel.reviu.aturan.anggaran.baris import baris_uang
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import GALAT, Aturan, Cacat
from akuntabel.reviu.aturan.hitungan.bagian import ATURAN_BAGIAN
from akuntabel.reviu.aturan.hitungan.hitung import (
    KlaimBaris,
    centang,
    cocok_jumlah,
    isi,
    jumlah,
    klaim_baris,
    satuan_seragam,
    sebut,
    uraian,
)
from akuntabel.reviu.aturan.hitungan.induk import induk_rincian
from akuntabel.reviu.aturan.hitungan.jumlah_baris import total_baris
from akuntabel.reviu.aturan.hitungan.kelompok_jumlah import (
    KelompokJumlah,
    baris_jumlah,
    calon_jumlah,
    label_jumlah,
)
from akuntabel.reviu.aturan.hitungan.puncak import puncak
from akuntabel.reviu.aturan.hitungan.selisih import selisih_rata
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca

_BUKAN_JUMLAH = frozenset(
    {
        JenisKolom.NOMOR,
        JenisKolom.RENSTRA,
        JenisKolom.CAPAIAN,
        JenisKolom.PERSEN,
        JenisKolom.NILAI,
        JenisKolom.BOBOT,
    }
)
_KINERJA = frozenset({JenisKolom.TARGET, JenisKolom.REALISASI})
_BUKAN_NAMA = re.compile(
    r"%|perse|prosen|rata|indeks|\bnilai\b|\bskor\b|rasio|harga|tarif|usia|umur|\bkode\b|"
    r"^tahun$|capaian|selisih|\bke-|peringkat|satuan|volume|kepadatan|produktivitas|\bper\b|"
    r"\blaju\b|\btingkat\b",
    re.IGNORECASE,
)
_RIBUAN = re.compile(r"\b(?:ribu|ribuan|juta|jutaan|miliar|milyar)\b", re.IGNORECASE)


def total_kolom(bacaan: Bacaan) -> Iterator[Cacat]:
    """A row "Jumlah" is the sum of the rows above it, column by column."""
    klaim = klaim_baris(bacaan)
    lanjutan = _lanjutan(bacaan)
    sudah = {id(s.baris): s.kolom.sisa for s in baris_uang(bacaan) if not s.sisa_cocok}
    for satu in bacaan.tabel:
        if not satu.isi.kepala or satu.isi.lebar < 2 or satu.urut in lanjutan:
            continue
        for r, baris in enumerate(satu.isi.badan):
            if baris_jumlah(satu.isi, r):
                yield from _periksa(klaim, satu, r, sudah.get(id(baris), -1))


def _lanjutan(bacaan: Bacaan) -> set[int]:
    """Return the tables that go on from the page before: same header, no total above."""
    return {
        b.urut
        for a, b in pairwise(bacaan.tabel)
        if [k.nama for k in a.isi.kolom] == [k.nama for k in b.isi.kolom]
        and a.isi.badan
        and not a.isi.badan[-1].jumlah
        and b.urut - a.urut <= 3
    }


def _periksa(klaim: KlaimBaris, satu: TabelDiTempat, r: int, lewat: int) -> Iterator[Cacat]:
    """Return what is wrong in one total row; the column `lewat` is reported by RV-ANG-01."""
    tabel, baris = satu.isi, satu.isi.badan[r]
    kelompok = calon_jumlah(tabel, r)
    if not kelompok or _terpotong(tabel, r, kelompok[0].baris):
        return
    gagal: list[Kolom] = []
    terbukti: set[tuple[int, ...]] = set()
    for kolom in tabel.kolom:
        if not _dapat_dijumlah(tabel, kolom, r, kelompok[0].baris):
            continue
        cocok = [k.baris for k in kelompok if _cocok(tabel, kolom, r, k.baris)]
        terbukti |= {b for b in cocok if _berarti(tabel, kolom, b)}
        if not cocok and kolom.indeks != lewat and not _bertingkat(tabel, kolom, r, kelompok):
            gagal.append(kolom)
    dasar = next((k.baris for k in kelompok if k.baris in terbukti), None)
    if dasar is None and kelompok[0].pasti:
        dasar = kelompok[0].baris
    if dasar is not None:
        for kolom in gagal:
            yield _cacat(klaim, satu, baris, kolom, dasar)


def _terpotong(tabel: TabelTerbaca, r: int, baris: tuple[int, ...]) -> bool:
    """Return whether rows are missing or cells have slipped: a number above 1, a short row."""
    if len(tabel.badan[r].sel) < tabel.lebar:
        return True
    nomor = [k.indeks for k in tabel.kolom_jenis(JenisKolom.NOMOR)][:1]
    if not nomor or baris[0] != 0:
        return False
    angka = tabel.badan[0].angka(nomor[0])
    return angka is not None and angka.nilai > 1


def _dapat_dijumlah(tabel: TabelTerbaca, kolom: Kolom, r: int, baris: tuple[int, ...]) -> bool:
    total = tabel.badan[r].angka(kolom.indeks)
    if total is None or total.persen or _tak_berjumlah(kolom):
        return False
    daftar = _suku(tabel, kolom, baris)
    if daftar is None:
        return _hitung_centang(tabel, kolom, baris) > 0
    if len(daftar) < min(2, len(baris)) or not any(a.nilai for a in (*daftar, total)):
        return False
    if any(a.persen for a in daftar) or not satuan_seragam([*daftar, total]):
        return False
    if all(a.seperti_tahun for a in daftar) or _seperti_rata(total, daftar):
        return False
    return kolom.jenis not in _KINERJA or total.nilai >= RUPIAH_TERKECIL


def _seperti_rata(total: Angka, daftar: list[Angka]) -> bool:
    """Return whether the total can be a mean, plain or weighted: it lies between the addends.

    Whole numbers under whole numbers are counts, and a row "Jumlah" adds them up.
    """
    if not any(a.desimal for a in (*daftar, total)):
        return False
    nilai = [a.nilai for a in daftar if a.nilai] or [Fraction(0)]
    return min(nilai) < total.nilai < max(nilai) or mencetak(total, jumlah(daftar) / len(daftar))


def _tak_berjumlah(kolom: Kolom) -> bool:
    return (
        kolom.jenis in _BUKAN_JUMLAH or _BUKAN_NAMA.search(" ".join(kolom.jalur[-2:])) is not None
    )


def _suku(tabel: TabelTerbaca, kolom: Kolom, baris: tuple[int, ...]) -> list[Angka] | None:
    """Return the addends of a column; None when a field holds something else."""
    hasil = []
    for i in baris:
        teks = tabel.badan[i].teks(kolom.indeks)
        angka = isi(tabel.badan[i], kolom.indeks)
        if angka is not None:
            hasil.append(angka)
        elif teks.strip():
            return None
    return hasil


def _hitung_centang(tabel: TabelTerbaca, kolom: Kolom, baris: tuple[int, ...]) -> int:
    """Return how many fields are ticked; 0 when others hold more than a dash."""
    teks = [tabel.badan[i].teks(kolom.indeks) for i in baris]
    if any(t.strip() and not nihil(t) and not centang(t) for t in teks):
        return 0
    return sum(centang(t) for t in teks)


def _cocok(tabel: TabelTerbaca, kolom: Kolom, r: int, baris: tuple[int, ...]) -> bool:
    total = tabel.badan[r].angka(kolom.indeks)
    if total is None:
        return True
    daftar = _suku(tabel, kolom, baris)
    if daftar is None:
        return _hitung_centang(tabel, kolom, baris) == total.nilai
    longgar = len(daftar) if _RIBUAN.search(" ".join((*kolom.jalur, tabel.judul))) else 0
    return cocok_jumlah(total, daftar, longgar)


def _berarti(tabel: TabelTerbaca, kolom: Kolom, baris: tuple[int, ...]) -> bool:
    """Return whether a matching column proves something: two addends that are not 0."""
    return sum(bool(a.nilai) for a in _suku(tabel, kolom, baris) or ()) >= 2


def _bertingkat(tabel: TabelTerbaca, kolom: Kolom, r: int, kelompok: list[KelompokJumlah]) -> bool:
    """Return whether the total adds the parents only, where their parts repeat the amount."""
    total = tabel.badan[r].angka(kolom.indeks)
    for satu in kelompok:
        daftar = _suku(tabel, kolom, satu.baris)
        if total is not None and daftar and cocok_jumlah(total, puncak(daftar)):
            return True
    return False


def _cacat(
    klaim: KlaimBaris, satu: TabelDiTempat, baris: BarisTabel, kolom: Kolom, dasar: tuple[int, ...]
) -> Cacat:
    tabel, k = satu.isi, kolom.indeks
    daftar = _suku(tabel, kolom, dasar)
    if daftar is None:
        hitung, rinci = Fraction(_hitung_centang(tabel, kolom, dasar)), "banyaknya tanda centang"
    else:
        hitung, rinci = jumlah(daftar), uraian(daftar)
    total = baris.teks(k)
    benar = sebut(hitung, baris.angka(k))
    tahun = f" tahun {baris.tahun}" if baris.tahun else ""
    return Cacat(
        f"Baris {label_jumlah(baris)} kolom “{ringkas(kolom.nama)}”{tahun} tercetak {total}, "
        f"sedangkan {rinci} = {benar}; perbaiki jumlahnya atau baris yang dijumlahkan.",
        (baris.sel[k].tempat, *(tabel.badan[i].tempat_sel(k) for i in dasar)),
        satu.konteks.bagian,
        (total,),
        benar,
        klaim.kunci(satu, baris, k),
    )


ATURAN_JUMLAH: tuple[Aturan, ...] = (
    Aturan(
        "RV-JML-01",
        "Jumlah kolom",
        GALAT,
        "Baris jumlah sama dengan jumlah baris di atasnya menurut salah satu cara membaca "
        "angkanya.",
        ANDAL,
        total_kolom,
    ),
    Aturan(
        "RV-JML-02",
        "Jumlah baris",
        GALAT,
        "Kolom jumlah sama dengan jumlah kolom-kolom rinciannya pada baris yang sama.",
        ANDAL,
        total_baris,
    ),
    *ATURAN_BAGIAN,
    Aturan(
        "RV-JML-06",
        "Kolom selisih dan rata-rata",
        GALAT,
        "Kolom selisih sama dengan beda dua kolom lain, dan rata-rata sama dengan rata-rata yang "
        "dirangkumnya, bila sebagian besar isinya memang demikian.",
        ANDAL,
        selisih_rata,
    ),
    Aturan(
        "RV-JML-07",
        "Anggaran induk dan rinciannya",
        GALAT,
        "Anggaran program atau kegiatan sama dengan jumlah rincian di bawahnya.",
        ANDAL,
        induk_rincian,
    ),
)
