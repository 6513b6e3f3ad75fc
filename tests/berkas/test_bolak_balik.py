"""Facts survive the folder and the workbook: equal values, equal bytes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from akuntabel.berkas.galat import BerkasTakTertulisError
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_buku import tulis_templat, tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.inti.kinerja import BerkasKinerja, Catatan
from akuntabel.inti.satker import Satker
from akuntabel.inti.temuan import TingkatTemuan
from berkas.definisi_uji import DEFINISI, TAHUN
from berkas.strategi import berkas as berkas_acak

SATKER = Satker("1", "Satker Uji", "Uji", "Instansi", "Induk", DEFINISI.kode, TAHUN)


def _isi_folder(jalur: Path) -> dict[str, bytes]:
    return {
        str(berkas.relative_to(jalur)): berkas.read_bytes()
        for berkas in sorted(jalur.rglob("*"))
        if berkas.is_file()
    }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(berkas_acak)
def test_folder_to_workbook_to_folder_loses_nothing(fakta: BerkasKinerja) -> None:
    with tempfile.TemporaryDirectory() as ruang:
        satu, buku, dua = Path(ruang, "satu"), Path(ruang, "buku.xlsx"), Path(ruang, "dua")
        tulis_folder(fakta, DEFINISI, satu)
        dari_folder = baca_sumber(satu)
        assert dari_folder.berkas == fakta
        tulis_xlsx(fakta, DEFINISI, buku)
        dari_buku = baca_sumber(buku)
        assert dari_buku.berkas == fakta
        tulis_folder(dari_buku.berkas, DEFINISI, dua)
        assert _isi_folder(dua) == _isi_folder(satu)
        assert [t.kode for t in dari_buku.temuan] == [t.kode for t in dari_folder.temuan]


_MENUNGGU = [
    "Perencanaan, pejabat, baris 8: 2 baris",
    "Perencanaan, perjanjian, baris 46: 1 baris",
    "Target, target, baris 8: 2 baris",
    "Target, renstra, baris 25: 2 baris",
    "Target, riwayat, baris 36: 2 baris",
    "Keuangan, belanja, baris 8: 8 baris",
    "Keuangan, belanja_sasaran, baris 25: 1 baris",
    "Nilai Anggaran, nilai_anggaran, baris 8: 4 baris",
]


def test_template_asks_for_the_identity_and_says_which_rows_wait(tmp_path: Path) -> None:
    tulis_templat(DEFINISI, TAHUN, tmp_path / "templat.xlsx")
    hasil = baca_sumber(tmp_path / "templat.xlsx")
    assert hasil.definisi == DEFINISI
    galat = [t for t in hasil.temuan if t.tingkat is TingkatTemuan.GALAT]
    assert {(t.kode, t.letak.berkas) for t in galat} == {("ISIAN_KOSONG", "Satker")}
    catatan = [str(t) for t in hasil.temuan if t.kode == "BARIS_MENUNGGU"]
    ekor = " belum diisi dan belum dibaca; isi nilainya bila sudah ada."
    assert catatan == [f"{awal}{ekor}" for awal in _MENUNGGU]
    assert len(hasil.temuan) == len(galat) + len(catatan)


def test_equal_facts_are_equal_workbooks(tmp_path: Path) -> None:
    for nama in ("a.xlsx", "b.xlsx"):
        tulis_xlsx(BerkasKinerja(SATKER), DEFINISI, tmp_path / nama)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_folder_keeps_files_of_the_user(tmp_path: Path) -> None:
    tulis_folder(BerkasKinerja(SATKER), DEFINISI, tmp_path / "s")
    (tmp_path / "s" / "foto").mkdir()
    (tmp_path / "s" / "foto" / "a.png").write_bytes(b"x")
    (tmp_path / "s" / "tabel" / "lama.csv").write_text("usang")
    tulis_folder(BerkasKinerja(SATKER), DEFINISI, tmp_path / "s")
    assert (tmp_path / "s" / "foto" / "a.png").read_bytes() == b"x"
    assert not (tmp_path / "s" / "tabel" / "lama.csv").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["s"]


def test_failed_writing_leaves_the_old_file(tmp_path: Path) -> None:
    buku = tmp_path / "a.xlsx"
    tulis_xlsx(BerkasKinerja(SATKER), DEFINISI, buku)
    lama = buku.read_bytes()
    panjang = BerkasKinerja(SATKER, catatan=(Catatan("a", "b", "c", "x" * 40_000),))
    with pytest.raises(BerkasTakTertulisError, match="terlalu panjang"):
        tulis_xlsx(panjang, DEFINISI, buku)
    assert buku.read_bytes() == lama
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]


def test_malformed_narasi_key_is_refused(tmp_path: Path) -> None:
    jahat = BerkasKinerja(SATKER, narasi={"../luar.sebab": "x"})
    with pytest.raises(BerkasTakTertulisError, match="luar"):
        tulis_folder(jahat, DEFINISI, tmp_path / "s")
    assert list(tmp_path.iterdir()) == []


def test_source_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    hasil = baca_sumber(tmp_path / "tiada")
    assert [(t.kode, t.tingkat) for t in hasil.temuan] == [
        ("SUMBER_TIDAK_ADA", TingkatTemuan.GALAT)
    ]
