"""Builders of core types for tests: what a test does not say gets a plain value.

Every name and number here is invented.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from akuntabel.inti.angka import CaraBulat, Pembulatan
from akuntabel.inti.indikator import Arah, BantuanIndikator, Indikator, Satuan
from akuntabel.inti.periode import Periode
from akuntabel.inti.rujukan import Rujukan
from akuntabel.inti.satker import Pejabat, PohonSatker, Satker, SimpulSatker
from akuntabel.inti.tabel import (
    BarisData,
    BarisTetap,
    DefinisiTabel,
    IsiSel,
    JenisKolom,
    Kolom,
    TabelData,
)
from akuntabel.inti.target import NilaiTarget, Perjanjian, TargetKinerja

TAHUN = 2023
AWAL = date(TAHUN, 1, 1)
PERSEN = Satuan("persen", "%")
UTUH = Pembulatan(CaraBulat.SETENGAH_KE_ATAS, 0)
DIPOTONG = Pembulatan(CaraBulat.POTONG, 0)


def buat_satker(kode: str = "W0.X1", tahun: int = TAHUN) -> Satker:
    return Satker(
        kode=kode,
        nama="Satuan Kerja Contoh",
        nama_pendek="Satker Contoh",
        instansi="Kementerian Contoh",
        induk="Kantor Wilayah Contoh",
        sektor="pemasyarakatan",
        tahun=tahun,
        kota="Kota Contoh",
        renstra_awal=2020,
        renstra_akhir=2024,
    )


def buat_pejabat(
    nama: str, dari: date = AWAL, sampai: date | None = None, peran: str = "kepala"
) -> Pejabat:
    return Pejabat(peran, nama, "000000000000000000", "Kepala Satker Contoh", dari, sampai)


def buat_simpul(
    kode: str, induk: str | None = None, dari: date = AWAL, sampai: date | None = None
) -> SimpulSatker:
    return SimpulSatker(kode, f"Satker {kode}", induk, dari, sampai)


def buat_pohon(*simpul: SimpulSatker) -> PohonSatker:
    return PohonSatker(simpul)


def buat_target(kode: str, nilai: int | Fraction, revisi: int = 0) -> TargetKinerja:
    return TargetKinerja(revisi, kode, NilaiTarget(Fraction(nilai)))


def buat_perjanjian(revisi: int, tanggal: date) -> Perjanjian:
    return Perjanjian(revisi, tanggal, "Kota Contoh", "pejabat berganti" if revisi else "")


def buat_indikator(
    kode: str = "SK1.1",
    rumus: str = "100 * jumlah(layanan.dilayani) / jumlah(layanan.pemohon)",
    arah: Arah = Arah.NAIK,
    satuan: Satuan = PERSEN,
) -> Indikator:
    return Indikator(
        kode=kode,
        sasaran=kode.split(".", maxsplit=1)[0],
        nama=f"Persentase layanan {kode}",
        satuan=satuan,
        arah=arah,
        rumus=rumus,
        operan=(),
        tabel=("layanan",),
        pembulatan_realisasi=UTUH,
        pembulatan_capaian=DIPOTONG,
        seksi="perawatan",
        bantuan=BantuanIndikator("yang dilayani", "yang ditolak", "buku layanan"),
        rujukan=Rujukan("CONTOH 1/2023"),
        berlaku_dari=AWAL,
    )


def buat_definisi_tabel(
    nama: str = "layanan",
    kolom: tuple[str, ...] = ("pemohon", "dilayani"),
    baris: tuple[str, ...] = (),
    batasan: tuple[str, ...] = (),
) -> DefinisiTabel:
    return DefinisiTabel(
        nama=nama,
        judul=f"Tabel {nama}",
        bagian="perawatan",
        judul_baris="Jenis",
        baris=tuple(BarisTetap(kode, f"Baris {kode}") for kode in baris),
        kolom=tuple(Kolom(k, f"Kolom {k}", JenisKolom.JUMLAH) for k in kolom),
        batasan=batasan,
    )


def buat_tabel_data(
    nama: str, isi: Mapping[str, Mapping[str, IsiSel]], tahun: int = TAHUN
) -> TabelData:
    """Return the table whose rows are given as kode → column → cell, over the whole year."""
    baris = (BarisData(kode, f"Baris {kode}", Periode(tahun), sel) for kode, sel in isi.items())
    return TabelData(nama, tuple(baris))
