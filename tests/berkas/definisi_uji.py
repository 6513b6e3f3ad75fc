"""A small sektor for the tests of files: one fixed, one open, one computed, one text table."""

from datetime import date

from akuntabel.inti.angka import Pembulatan
from akuntabel.inti.indikator import (
    Arah,
    BantuanIndikator,
    Indikator,
    Sasaran,
    Satuan,
    TingkatSasaran,
)
from akuntabel.inti.kinerja import Bagian, DefinisiSektor
from akuntabel.inti.rujukan import Rujukan
from akuntabel.inti.tabel import BarisTetap, DefinisiTabel, JenisKolom, Kolom

TAHUN = 2023


def _indikator(kode: str, satuan: Satuan) -> Indikator:
    return Indikator(
        kode=kode,
        sasaran=kode.split(".", maxsplit=1)[0],
        nama=f"Indikator {kode}",
        satuan=satuan,
        arah=Arah.NAIK,
        rumus="jumlah(hak.diterima)",
        operan=(),
        tabel=("hak",),
        pembulatan_realisasi=Pembulatan(),
        pembulatan_capaian=Pembulatan(),
        seksi="registrasi",
        bantuan=BantuanIndikator("", "", ""),
        rujukan=Rujukan("Contoh"),
        berlaku_dari=date(2020, 1, 1),
    )


def _kolom(nama: str, jenis: JenisKolom, *, satuan: str = "", rumus: str = "") -> Kolom:
    return Kolom(nama, nama.replace("_", " ").capitalize(), jenis, satuan, rumus=rumus)


HAK = DefinisiTabel(
    "hak",
    "Pemberian Hak",
    "registrasi",
    "Jenis hak",
    (BarisTetap("umum", "Hak umum"), BarisTetap("khusus", "Hak khusus")),
    (
        _kolom("memenuhi_syarat", JenisKolom.JUMLAH, satuan="orang"),
        _kolom("diterima", JenisKolom.JUMLAH, satuan="orang"),
    ),
    ("diterima <= memenuhi_syarat",),
    bantuan="Dihitung orang.",
)
NILAI = DefinisiTabel(
    "nilai",
    "Hasil Penilaian",
    "registrasi",
    "Aspek",
    (BarisTetap("sikap", "Sikap"),),
    (
        _kolom("baik", JenisKolom.JUMLAH),
        _kolom("kurang", JenisKolom.JUMLAH),
        _kolom("dinilai", JenisKolom.JUMLAH, rumus="baik + kurang"),
        _kolom("hadir", JenisKolom.JUMLAH),
    ),
    ("dinilai <= hadir",),
)
PELATIHAN = DefinisiTabel(
    "pelatihan",
    "Pelatihan",
    "kegiatan_kerja",
    "Nama pelatihan",
    (),
    (
        _kolom("peserta", JenisKolom.JUMLAH),
        _kolom("luas", JenisKolom.DESIMAL, satuan="m²"),
        _kolom("biaya", JenisKolom.RUPIAH),
        _kolom("sesuai", JenisKolom.YA_TIDAK),
        _kolom("pelatih", JenisKolom.TEKS),
    ),
)
DAFTAR = DefinisiTabel(
    "daftar",
    "Daftar Periksa",
    "registrasi",
    "Kegiatan",
    (BarisTetap("apel", "Apel"), BarisTetap("razia", "Razia"), BarisTetap("kontrol", "Kontrol")),
    (_kolom("terlaksana", JenisKolom.YA_TIDAK),),
)
DEFINISI = DefinisiSektor(
    "uji",
    "Sektor Uji",
    TAHUN,
    (Bagian("registrasi", "Subseksi Registrasi"), Bagian("kegiatan_kerja", "Kegiatan Kerja")),
    (Sasaran("SK1", "Sasaran satu", TingkatSasaran.KEGIATAN),),
    (_indikator("SK1.1", Satuan("persen", "%")), _indikator("SK1.2", Satuan("unit", "Unit"))),
    (HAK, NILAI, DAFTAR, PELATIHAN),
)
