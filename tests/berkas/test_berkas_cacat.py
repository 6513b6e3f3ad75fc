"""Files of a source folder that are broken as a whole: only the true sentence is said."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.inti.temuan import TingkatTemuan
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA

Ganti = Callable[[Path], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tulis_folder(FAKTA, DEFINISI, tmp_path / "s")
    return tmp_path / "s"


def _temuan(folder: Path) -> list[str]:
    return [f"{t.tingkat.value} {t.kode} {t.letak}" for t in baca_sumber(folder).temuan]


def _pintasan_putus(jalur: Path) -> None:
    jalur.symlink_to("tidak-ada.csv")


@pytest.mark.parametrize("ganti", [Path.mkdir, os.mkfifo, _pintasan_putus])
@pytest.mark.parametrize(
    "nama", ["target.csv", "tabel/hak.csv", "satker.yaml", "kebijakan.yaml", "narasi/laporan.md"]
)
def test_what_is_no_file_is_not_missing(nama: str, ganti: Ganti, folder: Path) -> None:
    (folder / nama).unlink()
    ganti(folder / nama)
    assert _temuan(folder) == [f"galat BUKAN_BERKAS {nama}"]
    assert baca_sumber(folder).berkas is None


@pytest.mark.parametrize("nama", ["tabel", "narasi"])
def test_a_file_in_place_of_a_folder_is_reported(nama: str, folder: Path) -> None:
    (folder / nama).rename(folder / "lama")
    (folder / nama).write_text("x")
    assert f"galat BUKAN_FOLDER {nama}" in _temuan(folder)


def test_a_link_to_a_file_is_a_file(folder: Path) -> None:
    (folder / "target.csv").rename(folder.parent / "t.csv")
    (folder / "target.csv").symlink_to(folder.parent / "t.csv")
    assert baca_sumber(folder).berkas == FAKTA


def test_a_source_that_is_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    (temuan,) = baca_sumber(tmp_path / "a.xlsx").temuan
    assert (temuan.kode, temuan.tingkat) == ("BUKAN_BERKAS", TingkatTemuan.GALAT)


@pytest.mark.parametrize(
    ("isi", "sel"),
    [
        ("kode: [1\nnama: a\n", ", baris 2"),
        ("- kode\n", ""),
        ("kode: [1]\n", ", baris 1"),
        ("nama: a: b\n", ", baris 1"),
    ],
)
def test_broken_yaml_is_one_sentence(isi: str, sel: str, folder: Path) -> None:
    (folder / "satker.yaml").write_text(isi)
    assert _temuan(folder) == [f"galat YAML_RUSAK satker.yaml{sel}"]


def test_of_a_value_written_twice_the_first_is_kept(folder: Path) -> None:
    yaml = (folder / "satker.yaml").read_text("utf-8")
    (folder / "satker.yaml").write_text(f"{yaml}tahun: dua ribu\n", "utf-8")
    hasil = baca_sumber(folder)
    assert [t.kode for t in hasil.temuan] == ["ISIAN_GANDA"]
    assert hasil.definisi == DEFINISI


def test_a_table_separated_by_tabs_is_one_sentence(folder: Path) -> None:
    csv = folder / "target.csv"
    csv.write_text(csv.read_text("utf-8").replace(",", "\t"), "utf-8")
    (temuan,) = baca_sumber(folder).temuan
    assert str(temuan) == (
        "target.csv, baris 1: Kolom dipisah tab; simpan ulang sebagai CSV dengan pemisah koma."
    )


def _narasi(folder: Path, nama: str, isi: str) -> list[str]:
    (folder / "narasi" / nama).write_text(isi, "utf-8")
    return [f"{t.tingkat.value} {t}" for t in baca_sumber(folder).temuan]


def test_a_passage_that_no_report_prints_is_a_warning(folder: Path) -> None:
    (temuan,) = _narasi(folder, "SK1.1.md", "## sebap\n\nTeks.\n")
    assert temuan == (
        "peringatan narasi/SK1.1.md, baris 1: Narasi SK1.1.sebap tidak dikenal dan tidak "
        "dicetak; betulkan kuncinya; maksudnya SK1.1.sebab?"
    )


@pytest.mark.parametrize(
    ("nama", "ekor"),
    [("SK9.9", "."), ("ngawur", "."), ("lapran", "; maksudnya laporan?")],
)
def test_an_unknown_narasi_file_is_one_warning(nama: str, ekor: str, folder: Path) -> None:
    (temuan,) = _narasi(folder, f"{nama}.md", "## sebab\n\nSatu.\n\n## solusi\n\nDua.\n")
    assert temuan == (
        f"peringatan narasi/{nama}.md, baris 1: Narasi {nama} tidak dikenal dan tidak dicetak; "
        f"betulkan namanya{ekor}"
    )


def test_an_unknown_heading_without_text_loses_nothing(folder: Path) -> None:
    isi = "## sebap\n\n## sebab\n\nTeks.\n"
    assert _narasi(folder, "SK1.1.md", isi) == []


@pytest.mark.parametrize("kunci", ["menimbang", "mengingat", "memutuskan", "judul"])
def test_the_decree_of_the_team_is_known(kunci: str, folder: Path) -> None:
    assert _narasi(folder, "sk_tim.md", f"## {kunci}\n\nTeks.\n") == []
