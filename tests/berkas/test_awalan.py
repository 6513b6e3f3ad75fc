"""What a template knows beforehand, and how the reader treats it."""

from pathlib import Path

import openpyxl
import pytest

from akuntabel.berkas.awalan import baris_awal, berkas_kosong
from akuntabel.berkas.bentuk import bentuk_rekaman, kelas_rekaman
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.susunan_buku import SUSUNAN
from akuntabel.berkas.tulis_buku import tulis_templat, tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.sektor.pemuat import muat_sektor
from berkas.definisi_uji import DEFINISI, TAHUN
from berkas.fakta_uji import SATKER
from berkas.sunting import Suntingan


@pytest.mark.parametrize("nama", kelas_rekaman())
def test_every_column_has_its_place_in_the_workbook(nama: str) -> None:
    assert set(SUSUNAN[nama].lebar) == {kolom.nama for kolom in bentuk_rekaman(nama).kolom}


def test_prefilled_rows_hold_exactly_the_keys() -> None:
    for nama, daftar in baris_awal(DEFINISI, TAHUN).items():
        assert daftar
        assert {tuple(baris) for baris in daftar} == {bentuk_rekaman(nama).awal}


def test_prefilled_rows_of_a_prison() -> None:
    definisi = muat_sektor("pemasyarakatan", TAHUN)
    awal = baris_awal(definisi, TAHUN)
    kode = [indikator.kode for indikator in definisi.indikator]
    assert [baris["kode"] for baris in awal["target"]] == kode
    assert [baris["kode"] for baris in awal["renstra"]] == kode
    assert [(b["tahun"], b["kode"]) for b in awal["riwayat"]] == [(TAHUN - 1, k) for k in kode]
    assert [baris["sasaran"] for baris in awal["belanja_sasaran"]] == ["SK1", "SK2", "SK3", "SK4"]
    assert {(b["tahun"], b["jenis"]) for b in awal["belanja"]} == {
        (tahun, jenis) for tahun in (TAHUN - 1, TAHUN) for jenis in ("51", "52", "53", "57")
    }


@pytest.mark.parametrize("tujuan", ["s", "s.xlsx"])
def test_waiting_rows_are_no_facts(tujuan: str, tmp_path: Path) -> None:
    tulis = tulis_xlsx if tujuan.endswith("x") else tulis_folder
    tulis(BerkasKinerja(SATKER), DEFINISI, tmp_path / tujuan)
    hasil = baca_sumber(tmp_path / tujuan)
    assert hasil.terpakai is not None
    assert (hasil.terpakai[0].target, hasil.terpakai[0].belanja) == ((), ())
    assert {t.tingkat for t in hasil.temuan} == {TingkatTemuan.CATATAN}


def test_a_started_row_is_read_and_its_gap_reported(tmp_path: Path) -> None:
    tulis_folder(BerkasKinerja(SATKER), DEFINISI, tmp_path / "s")
    belanja = tmp_path / "s" / "belanja.csv"
    isi = belanja.read_text("utf-8").replace(f"{TAHUN},51,,", f"{TAHUN},51,100,")
    belanja.write_text(isi, "utf-8")
    hasil = baca_sumber(tmp_path / "s")
    assert hasil.terpakai is None
    galat = [str(t) for t in hasil.temuan if t.tingkat is TingkatTemuan.GALAT]
    assert galat == [
        "belanja.csv, baris 6, kolom realisasi: Realisasi (Rp) belum diisi; isi sel ini."
    ]


def test_targets_may_be_filled_before_the_perjanjian_is_signed(tmp_path: Path) -> None:
    tulis_folder(BerkasKinerja(SATKER), DEFINISI, tmp_path / "s")
    target = tmp_path / "s" / "target.csv"
    target.write_text(target.read_text("utf-8").replace("0,SK1.1,,", "0,SK1.1,80,"), "utf-8")
    hasil = baca_sumber(tmp_path / "s")
    assert hasil.terpakai is not None
    assert [satu.kode for satu in hasil.terpakai[0].target] == ["SK1.1"]


def test_names_beside_the_kode_are_not_read(tmp_path: Path) -> None:
    tulis_templat(DEFINISI, TAHUN, tmp_path / "t.xlsx")
    buku = Suntingan(openpyxl.load_workbook(tmp_path / "t.xlsx"))
    ws, atas = buku.lembar("Target"), buku.baris_nama("Target", "target")
    assert [sel.value for sel in ws[atas - 1][1:7]] == [
        "Kode indikator *",
        "Indikator",
        "Satuan",
        "Target *",
        "Target batas atas",
        "Revisi *",
    ]
    assert [sel.value for sel in ws[atas][1:7]] == [
        "kode",
        None,
        None,
        "target",
        "target_atas",
        "revisi",
    ]
    assert [sel.value for sel in ws[atas + 1][1:4]] == ["SK1.1", "Indikator SK1.1", "%"]
    assert [ws.cell(atas + 1, k).protection.locked for k in (2, 3, 5, 6, 7)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    sebelum = baca_sumber(tmp_path / "t.xlsx").temuan
    for baris in range(atas + 1, atas + 8):
        ws.cell(baris, 3).value, ws.cell(baris, 4).value = "apa saja", 12
    buku.buku.save(tmp_path / "t.xlsx")
    assert baca_sumber(tmp_path / "t.xlsx").temuan == sebelum


def test_a_folder_template_asks_for_every_passage(tmp_path: Path) -> None:
    tulis_folder(berkas_kosong(DEFINISI, TAHUN), DEFINISI, tmp_path / "s")
    judul = (tmp_path / "s" / "narasi" / "SK1.1.md").read_text("utf-8").split()
    assert judul == [
        "##",
        "uraian",
        "##",
        "sebab",
        "##",
        "kendala",
        "##",
        "solusi",
        "##",
        "program",
    ]
    assert "## kesimpulan\n" in (tmp_path / "s" / "narasi" / "laporan.md").read_text("utf-8")
    assert baca_sumber(tmp_path / "s").temuan
