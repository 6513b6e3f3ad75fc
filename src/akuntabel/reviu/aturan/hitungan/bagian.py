"""Rules on parts of a whole in tables: percentages, parts too great, inventories."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.hitungan.bagian_persen import (
    bukan_bagian,
    kolom_hitungan,
    pasangan_bernama,
    persen_baris,
)
from akuntabel.reviu.aturan.hitungan.hitung import KlaimBaris, isi, klaim_baris, sebut
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom

_KINERJA = frozenset(
    {JenisKolom.TARGET, JenisKolom.RENSTRA, JenisKolom.REALISASI, JenisKolom.CAPAIAN}
)
_BATAS_BAGIAN = 12
_BERSISA = re.compile(
    r"masuk|diterima|perkara|permohonan|pengaduan|\bkasus\b|berkas", re.IGNORECASE
)
_HITUNGAN = re.compile(r"unit|buah|paket|layanan|dokumen|laporan|kegiatan|orang|m²|m2|meter|lokasi")


def bagian_melebihi(bacaan: Bacaan) -> Iterator[Cacat]:
    """Those who got something are not more than those who could get it."""
    klaim = klaim_baris(bacaan)
    for satu in bacaan.tabel:
        if not satu.isi.kepala or tabel_anggaran(satu.isi):
            continue
        pasangan = pasangan_bernama(kolom_hitungan(satu.isi))
        if pasangan is None or _BERSISA.search(pasangan[1].nama):
            continue  # what was left from last year may be done this year
        rinci = [b for b in satu.isi.badan if not b.jumlah]
        banyak = sum(isi(b, pasangan[0].indeks) is not None for b in rinci)
        lebih = [b for b in rinci if _melebihi(b, *pasangan)]
        if banyak <= 2 or 2 * len(lebih) <= banyak:
            for baris in lebih:
                yield _cacat_lebih(klaim, satu, baris, pasangan)


def _melebihi(baris: BarisTabel, bagian: Kolom, seluruh: Kolom) -> bool:
    kecil, besar = isi(baris, bagian.indeks), isi(baris, seluruh.indeks)
    if kecil is None or besar is None or kecil.satuan != besar.satuan:
        return False
    return min(n for n, _ in kecil.bacaan) > max(n for n, _ in besar.bacaan)


def _cacat_lebih(
    klaim: KlaimBaris, satu: TabelDiTempat, baris: BarisTabel, pasangan: tuple[Kolom, Kolom]
) -> Cacat:
    bagian, seluruh = pasangan
    kecil, besar = baris.teks(bagian.indeks), baris.teks(seluruh.indeks)
    return Cacat(
        f"Baris “{ringkas(baris.label)}”: “{ringkas(bagian.nama)}” tercetak {kecil}, lebih "
        f"besar daripada “{ringkas(seluruh.nama)}” {besar}; bagian tidak mungkin melebihi "
        "seluruhnya, periksa kedua angka.",
        (baris.sel[bagian.indeks].tempat, baris.sel[seluruh.indeks].tempat),
        satu.konteks.bagian,
        (kecil, besar),
        f"paling banyak {besar}",
        klaim.kunci(satu, baris, bagian.indeks, seluruh.indeks),
    )


def inventaris(bacaan: Bacaan) -> Iterator[Cacat]:
    """The realisasi of an inventory is the sum of some of the parts beside it."""
    klaim = klaim_baris(bacaan)
    for satu in bacaan.tabel:
        tabel = satu.isi
        hasil = tabel.kolom_jenis(JenisKolom.REALISASI)
        if not tabel.kepala or len(hasil) != 1:
            continue
        bagian = [k for k in tabel.kolom if k.jenis not in _KINERJA and not bukan_bagian(k)]
        for baris in tabel.badan:
            realisasi = baris.angka(hasil[0].indeks)
            if realisasi is None or not _HITUNGAN.fullmatch(realisasi.satuan):
                continue
            suku = [
                (k, a)
                for k in bagian
                if (a := baris.angka(k.indeks)) is not None and a.satuan == realisasi.satuan
            ]
            if 2 <= len(suku) <= _BATAS_BAGIAN and not _ada_jumlah(realisasi, suku):
                yield _cacat_inventaris(klaim, satu, baris, hasil[0], suku)


def _ada_jumlah(realisasi: Angka, suku: list[tuple[Kolom, Angka]]) -> bool:
    nilai = [a.nilai for _, a in suku]
    tujuan = {n for n, _ in realisasi.bacaan}
    return any(
        sum(pilih, Fraction(0)) in tujuan
        for n in range(1, len(nilai) + 1)
        for pilih in combinations(nilai, n)
    )


def _cacat_inventaris(
    klaim: KlaimBaris,
    satu: TabelDiTempat,
    baris: BarisTabel,
    hasil: Kolom,
    suku: list[tuple[Kolom, Angka]],
) -> Cacat:
    realisasi = baris.teks(hasil.indeks)
    rinci = ", ".join(f"{ringkas(k.nama)} {a.teks}" for k, a in suku)
    total = sebut(sum((a.nilai for _, a in suku), Fraction(0)))
    return Cacat(
        f"Realisasi tercetak {realisasi}, tetapi rinciannya {rinci} (seluruhnya {total}) dan "
        "tidak ada gabungan yang menghasilkan angka itu; jelaskan mana yang dihitung atau "
        "perbaiki realisasinya.",
        (baris.sel[hasil.indeks].tempat, *(baris.sel[k.indeks].tempat for k, _ in suku)),
        satu.konteks.bagian,
        (realisasi, *(a.teks for _, a in suku)),
        f"{total} atau sebagian rinciannya",
        klaim.kunci(satu, baris, hasil.indeks),
    )


ATURAN_BAGIAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-JML-03",
        "Persentase dalam tabel",
        GALAT,
        "Persentase pada tabel sama dengan bagian dibagi seluruhnya, per baris atau per kelompok.",
        ANDAL,
        persen_baris,
    ),
    Aturan(
        "RV-JML-04",
        "Bagian tidak melebihi seluruhnya",
        PERINGATAN,
        "Yang mendapat, terlayani, atau selesai tidak lebih banyak daripada seluruhnya.",
        ANDAL,
        bagian_melebihi,
    ),
    Aturan(
        "RV-JML-05",
        "Realisasi dan rincian barang",
        PERINGATAN,
        "Realisasi barang sama dengan jumlah sebagian atau seluruh rincian bersatuan sama.",
        ANDAL,
        inventaris,
    ),
)
