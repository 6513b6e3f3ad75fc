"""Facts of an invented satker without any fault, for tests that plant faults one by one."""

from datetime import date
from fractions import Fraction

from akuntabel.inti.anggaran.nilai import IndikatorIkpa, JenisNilai, Kemajuan, NilaiAnggaran
from akuntabel.inti.anggaran.pagu import Belanja, BelanjaKomponen, BelanjaSasaran, JenisBelanja
from akuntabel.inti.kebijakan import Kebijakan
from akuntabel.inti.kinerja import BerkasKinerja, Catatan, Riwayat
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.satker import AnggotaTim, Pejabat, Satker
from akuntabel.inti.sop import JenisRincian, LangkahSop, RincianSop, SatuanWaktu, SimbolLangkah, Sop
from akuntabel.inti.tabel import BarisData, IsiSel, TabelData
from akuntabel.inti.target import (
    AnggaranPerjanjian,
    NilaiTarget,
    Perjanjian,
    StandarNasional,
    TargetKinerja,
    TargetRenstra,
)
from berkas.definisi_uji import DEFINISI, TAHUN

_TAHUN_INI = Periode(TAHUN)
_AWAL = date(TAHUN, 1, 2)
_SERATUS = NilaiTarget(Fraction(100))
SATKER = Satker("1", "Satker Uji", "Uji", "Instansi", "Induk", DEFINISI.kode, TAHUN)


def _tabel(nama: str, *baris: tuple[str, str, dict[str, IsiSel]]) -> TabelData:
    return TabelData(nama, tuple(BarisData(k, label, _TAHUN_INI, isi) for k, label, isi in baris))


def _hak(syarat: int, diterima: int) -> dict[str, IsiSel]:
    return {"memenuhi_syarat": Fraction(syarat), "diterima": Fraction(diterima)}


def _latih(peserta: int, luas: str) -> dict[str, IsiSel]:
    return {
        "peserta": Fraction(peserta),
        "luas": Fraction(luas),
        "biaya": Fraction(1_500_000),
        "sesuai": True,
        "pelatih": "Pelatih",
    }


_TABEL = (
    _tabel("hak", ("umum", "Hak umum", _hak(20, 10)), ("khusus", "Hak khusus", _hak(5, 5))),
    _tabel(
        "nilai",
        ("sikap", "Sikap", {"baik": Fraction(3), "kurang": Fraction(1), "hadir": Fraction(4)}),
    ),
    _tabel(
        "daftar",
        ("apel", "Apel", {"terlaksana": True}),
        ("razia", "Razia", {"terlaksana": True}),
        ("kontrol", "Kontrol", {"terlaksana": False}),
    ),
    _tabel(
        "pelatihan",
        ("las", "Las", _latih(10, "24.5")),
        ("batako", "Batako", _latih(1367, "3")),
        ("tani", "Tani", _latih(8, "1.367")),
        ("jahit", "Jahit", _latih(6, "0.25")),
    ),
)
FAKTA = BerkasKinerja(
    SATKER,
    Kebijakan(tanggal_laporan="2024-01-15"),
    pejabat=(Pejabat("kepala", "Nama Rekaan", "198001012005011001", "Kepala", _AWAL),),
    tim=(AnggotaTim("Ketua", "Rekaan Satu", "Staf"), AnggotaTim("Anggota", "Rekaan Dua", "Staf")),
    perjanjian=(Perjanjian(0, _AWAL, "Kota"), Perjanjian(1, _AWAL, "Kota", "pagu berubah")),
    target=(TargetKinerja(0, "SK1.1", _SERATUS), TargetKinerja(0, "SK1.2", _SERATUS)),
    anggaran_perjanjian=(AnggaranPerjanjian(0, "Program", "", 5),),
    renstra=(TargetRenstra("SK1.1", _SERATUS), TargetRenstra("SK1.2", _SERATUS)),
    standar_nasional=(StandarNasional("SK1.1", Fraction(90), "Pedoman"),),
    riwayat=(
        Riwayat(2022, "SK1.1", Fraction(90), Fraction(95)),
        Riwayat(2022, "SK1.2", Fraction(6), None, "belum diukur"),
        Riwayat(2021, "SK1.1", Fraction(90), Fraction(91)),
    ),
    tabel=_TABEL,
    belanja=(Belanja(TAHUN, JenisBelanja.PEGAWAI, 100, 90),),
    belanja_sasaran=(BelanjaSasaran("SK1", 100, 90), BelanjaSasaran("", 0, 0, "tidak dipetakan")),
    belanja_komponen=(BelanjaKomponen("SK1", "EBA.994", "Layanan", "001", "Gaji", 100, 90),),
    nilai_anggaran=(NilaiAnggaran(TAHUN, JenisNilai.SMART, Fraction("99.98")),),
    ikpa=(IndikatorIkpa("Aspek", "Revisi", Fraction(100), Fraction(10)),),
    kemajuan=(
        Kemajuan("Aplikasi", Periode(TAHUN, JenisPeriode.BULAN, 1), Fraction(8)),
        Kemajuan("Aplikasi", Periode(TAHUN, JenisPeriode.BULAN, 2), Fraction(16)),
        Kemajuan("Aplikasi", Periode(TAHUN, JenisPeriode.BULAN, 3), Fraction(24)),
    ),
    sop=(Sop("A", "Layanan", "1/2023", _AWAL, None, _AWAL),),
    langkah_sop=(
        LangkahSop(
            "A", 1, "Terima", "Petugas", SimbolLangkah.MULAI, "-", 5, SatuanWaktu.MENIT, "Berkas"
        ),
        LangkahSop(
            "A", 2, "Selesai", "Petugas", SimbolLangkah.SELESAI, "-", 5, SatuanWaktu.MENIT, "Surat"
        ),
    ),
    rincian_sop=(RincianSop("A", JenisRincian.PERALATAN, "Meja"),),
    catatan=(Catatan("hak", "10", "12", "register lebih lengkap"),),
    narasi={"SK1.1.sebab": "Sebab.", "laporan.penutup": "Penutup."},
)
