"""Faults of a source folder: each one a sentence with file, row and column."""

import subprocess
import sys
from pathlib import Path

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_folder import tulis_folder
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA

_HAK = "tabel/hak.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tulis_folder(FAKTA, DEFINISI, tmp_path / "s")
    return tmp_path / "s"


def _ganti(jalur: Path, lama: str, baru: str) -> None:
    isi = jalur.read_text("utf-8")
    assert lama in isi
    jalur.write_bytes(isi.replace(lama, baru).encode())


def _temuan(folder: Path) -> list[str]:
    return [f"{t.kode} {t.letak}" for t in baca_sumber(folder).temuan]


_CACAT = (
    (_HAK, "umum,20", "umum,banyak", "BUKAN_ANGKA", "baris 2, kolom memenuhi_syarat"),
    (_HAK, "umum,20", 'umum,"1,367"', "ANGKA_RAGU", "baris 2, kolom memenuhi_syarat"),
    (_HAK, "khusus,5,5", "khusus,5,6", "BATASAN_DILANGGAR", "baris 3, kolom diterima"),
    (_HAK, "khusus,5,5\n", "", "BARIS_HILANG", ""),
    (_HAK, "khusus,5,5", "khusus,5,5,7", "CSV_RUSAK", "baris 3"),
    (_HAK, "khusus,5,5", 'khusus,5,"5', "CSV_RUSAK", "baris 3"),
    (_HAK, "baris,memenuhi_syarat,diterima", "baris;diterima", "CSV_RUSAK", "baris 1"),
    (_HAK, "baris,memenuhi_syarat,diterima", "baris\tditerima", "CSV_RUSAK", "baris 1"),
    (_HAK, ",diterima", ",diterima,diterima", "KOLOM_GANDA", "baris 1"),
    ("target.csv", "SK1.2", "SK1.3", "KODE_TIDAK_DIKENAL", "baris 3, kolom kode"),
    ("renstra.csv", "SK1.2", "SK1.1", "BARIS_GANDA", "baris 3, kolom kode"),
    (
        "riwayat.csv",
        "2022,SK1.1,90,95",
        "2022,SK1.1,90,-",
        "BUKAN_ANGKA",
        "baris 2, kolom realisasi",
    ),
    (
        "nilai_anggaran.csv",
        "smart,",
        "smartt,",
        "PILIHAN_TIDAK_DIKENAL",
        "baris 2, kolom jenis",
    ),
    (
        "satker.yaml",
        "nama_pendek: Uji",
        "nama_pendek:",
        "ISIAN_KOSONG",
        "baris 3, isian nama_pendek",
    ),
    ("satker.yaml", "kota:", "kota: [a]", "YAML_RUSAK", "baris 9"),
    ("satker.yaml", "kota:", "kota: a: b", "YAML_RUSAK", "baris 9"),
    ("satker.yaml", "kota:", "kotta: x", "KOLOM_TIDAK_DIKENAL", ""),
    ("pejabat.csv", "2023-01-02", "2203-01-02", "TANGGAL_SALAH", "baris 2, kolom dari"),
    ("pejabat.csv", "2023-01-02", "1823-01-02", "TANGGAL_SALAH", "baris 2, kolom dari"),
    (
        "kebijakan.yaml",
        "2024-01-15",
        "1024-01-15",
        "TANGGAL_SALAH",
        "baris 7, isian tanggal_laporan",
    ),
    ("riwayat.csv", "2022,SK1.1", "2022%,SK1.1", "BUKAN_ANGKA", "baris 2, kolom tahun"),
    ("target.csv", "0,SK1.1", "0%,SK1.1", "BUKAN_ANGKA", "baris 2, kolom revisi"),
    ("kebijakan.yaml", "kertas: A4", "kertas: A4\nkertas: F4", "ISIAN_GANDA", "baris 6"),
    ("narasi/SK1.1.md", "## sebab", "## sebab utama", "KUNCI_NARASI_SALAH", "baris 1"),
    ("narasi/SK1.1.md", "## sebab", "pembuka\n\n## sebab", "NARASI_TANPA_KUNCI", "baris 1"),
    ("narasi/SK1.1.md", "Sebab.", "Sebab.\n\n## sebab\n\nLagi.", "NARASI_GANDA", "baris 5"),
    ("narasi/SK1.1.md", "Sebab.", "Sebab\x07.", "KARAKTER_KENDALI", "baris 1"),
)
"""File, what stands in it, what a person made of it, the kode and the place reported."""


@pytest.mark.parametrize("cacat", _CACAT)
def test_one_fault_is_one_sentence(cacat: tuple[str, str, str, str, str], folder: Path) -> None:
    berkas, lama, baru, kode, sel = cacat
    assert _temuan(folder) == []
    _ganti(folder / berkas, lama, baru)
    assert _temuan(folder) == [f"{kode} {berkas}{', ' if sel else ''}{sel}"]


def test_missing_table_is_reported_and_the_rest_is_read(folder: Path) -> None:
    (folder / "tabel" / "hak.csv").unlink()
    (folder / "catatan.csv").unlink()
    hasil = baca_sumber(folder)
    assert [(t.kode, t.tingkat.value, t.letak.berkas) for t in hasil.temuan] == [
        ("BERKAS_TIDAK_ADA", "catatan", "catatan.csv"),
        ("BERKAS_TIDAK_ADA", "peringatan", "tabel/hak.csv"),
    ]
    assert hasil.berkas is not None
    assert [tabel.nama for tabel in hasil.berkas.tabel] == ["nilai", "daftar", "pelatihan"]


def test_misnamed_files_are_not_silently_skipped(folder: Path) -> None:
    (folder / "tabel" / "hakk.csv").write_text("baris\n")
    (folder / "targett.csv").write_text("kode\n")
    pesan = [t.pesan for t in baca_sumber(folder).temuan]
    assert any("maksudnya hak?" in p for p in pesan)
    assert any("maksudnya target?" in p for p in pesan)


def test_folder_without_identity_reports_its_other_faults_too(folder: Path) -> None:
    (folder / "satker.yaml").unlink()
    _ganti(folder / "pejabat.csv", "2023-01-02", "kemarin")
    assert _temuan(folder) == [
        "BERKAS_TIDAK_ADA satker.yaml",
        "TANGGAL_SALAH pejabat.csv, baris 2, kolom dari",
    ]


def test_file_of_another_encoding_is_one_sentence(folder: Path) -> None:
    (folder / "tim.csv").write_bytes("jabatan_tim,nama,jabatan\nKetua,Rék,Staf\n".encode("cp1252"))
    assert _temuan(folder) == ["BUKAN_UTF8 tim.csv"]


def test_hand_written_forms_are_understood(folder: Path) -> None:
    (folder / "tabel" / "pelatihan.csv").write_text(
        "uraian,peserta,luas,biaya,sesuai,pelatih\nBatu Bata,1.367,2400 m2,Rp 1.500.000,V,\n,-\n",
        "utf-8",
    )
    hasil = baca_sumber(folder)
    assert hasil.berkas is not None
    satu, dua = hasil.berkas.tabel[3].baris
    assert (satu.kode, dua.kode) == ("batu_bata", "baris_2")
    assert dict(satu.isi) == {
        "peserta": 1367,
        "luas": 2400,
        "biaya": 1_500_000,
        "sesuai": True,
        "pelatih": None,
    }
    assert dua.isi["peserta"] == 0


def test_number_with_the_unit_of_its_indicator_is_read(folder: Path) -> None:
    _ganti(folder / "target.csv", "SK1.2,100", "SK1.2,6 Unit")
    hasil = baca_sumber(folder)
    assert hasil.berkas is not None
    assert hasil.berkas.target[1].target.nilai == 6


def test_kind_of_a_score_is_read_in_any_case_and_the_choices_are_named(folder: Path) -> None:
    _ganti(folder / "nilai_anggaran.csv", "smart,", "SMART,")
    assert baca_sumber(folder).berkas == FAKTA
    _ganti(folder / "nilai_anggaran.csv", "SMART,", "smartt,")
    (temuan,) = baca_sumber(folder).temuan
    assert temuan.pesan == "“smartt” tidak dikenal; pilih: smart, ikpa."


def test_a_folder_is_read_without_anything_of_excel(folder: Path) -> None:
    kode = (
        "import sys, pathlib, akuntabel.berkas.sumber as s; "
        f"s.baca_sumber(pathlib.Path({str(folder)!r})); print(' '.join(sys.modules))"
    )
    jalan = subprocess.run([sys.executable, "-c", kode], capture_output=True, check=True, text=True)
    dimuat = jalan.stdout.split()
    assert "akuntabel.berkas.folder" in dimuat
    assert not [m for m in dimuat if m.startswith(("xlsxwriter", "zipfile", "lxml")) or "buku" in m]
