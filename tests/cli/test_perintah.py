"""The contract of the command line: figures, files, exit codes, one sentence per mistake."""

import json
import re
import shutil
from pathlib import Path

import pytest

from akuntabel.cli.utama import akuntabel
from cli.jalan import jalankan
from contoh_nyata import LAPAS, PENGADILAN

Tangkap = pytest.CaptureFixture[str]
INGGRIS = re.compile(r"\b(Usage|Options|Error|Missing|Invalid|No such|Try|Show)\b")


def test_hitung_json_is_the_contract(capsys: Tangkap) -> None:
    jalan = jalankan(capsys, "hitung", str(LAPAS), "--format", "json")
    assert jalan.kode == 0
    data = json.loads(jalan.keluar)
    assert (data["tahun"], len(data["indikator"])) == (2023, 27)
    tercetak = {
        i["kode"]: (i["tercetak"]["realisasi"], i["tercetak"]["capaian"]) for i in data["indikator"]
    }
    assert tercetak["SK1.1"] == ("100", "125")
    assert tercetak["SK1.2"] == ("100", "106")
    assert tercetak["SK1.5"] == ("100", "117")
    assert tercetak["SK1.7"] == ("100", "125")
    assert tercetak["SK2.1"] == ("93", "132")
    assert tercetak["SK2.4"] == (None, None)
    assert tercetak["SK2.5"] == ("33", "194")
    assert tercetak["SK2.6"] == ("100", "322")
    assert tercetak["SK2.7"] == ("100", "138")
    pendidikan = next(i for i in data["indikator"] if i["kode"] == "SK2.4")
    assert pendidikan["realisasi"] is None
    assert "tidak ada kasus" in pendidikan["alasan"]
    lansia = next(i for i in data["indikator"] if i["kode"] == "SK1.5")
    assert lansia["capaian"].startswith("117.6470588")
    remisi = next(i for i in data["indikator"] if i["kode"] == "SK2.2")
    assert remisi["jejak"]["realisasi"] == "100 × 1.299 / 1.299 = 100"
    assert remisi["operan"] == {
        "jumlah(remisi.diterima)": "1299",
        "jumlah(remisi.memenuhi_syarat)": "1299",
    }
    anggaran = data["anggaran"]
    assert (anggaran["pagu"], anggaran["sisa"]) == ("17281590000", "201334292")
    assert anggaran["tercetak"]["persen"] == "98.83"


def test_exact_capaian_is_an_option(capsys: Tangkap) -> None:
    argumen = ("hitung", str(LAPAS), "--format", "json", "--dasar-capaian", "eksak")
    data = json.loads(jalankan(capsys, *argumen).keluar)
    risiko = next(i for i in data["indikator"] if i["kode"] == "SK2.5")
    assert risiko["tercetak"]["capaian"] == "196"


def test_hitung_prints_a_table_for_reading(capsys: Tangkap) -> None:
    jalan = jalankan(capsys, "hitung", str(LAPAS))
    assert jalan.kode == 0
    assert "SK2.4" in jalan.keluar
    assert "karena tidak ada kasus" in jalan.keluar
    assert "Rp 201.334.292" in jalan.keluar


def test_lkjip_and_perjanjian_write_what_was_asked(capsys: Tangkap, tmp_path: Path) -> None:
    jalan = jalankan(capsys, "lkjip", str(LAPAS), "--keluaran", str(tmp_path), "--format", "html")
    assert jalan.kode == 0
    jalan = jalankan(
        capsys, "perjanjian", str(LAPAS), "--keluaran", str(tmp_path), "--format", "docx"
    )
    assert jalan.kode == 0
    assert f"Ditulis: {tmp_path / 'perjanjian-kinerja-2023.docx'}" in jalan.keluar
    nama = sorted(j.name for j in tmp_path.iterdir())
    assert nama == ["lkjip-2023.html", "perjanjian-kinerja-2023.docx"]


def test_files_are_written_together_or_not_at_all(capsys: Tangkap, tmp_path: Path) -> None:
    (tmp_path / "lkjip-2023.pdf").mkdir()
    jalan = jalankan(
        capsys, "lkjip", str(LAPAS), "--format", "html,pdf", "--keluaran", str(tmp_path)
    )
    assert jalan.kode == 2
    assert "lkjip-2023.pdf adalah folder" in jalan.galat
    assert [berkas.name for berkas in tmp_path.iterdir()] == ["lkjip-2023.pdf"]


def test_a_part_of_the_year_shows_no_figures_of_the_whole_year(capsys: Tangkap) -> None:
    jalan = jalankan(capsys, "hitung", str(LAPAS), "--sampai", "2023-TW1", "--format", "json")
    anggaran = json.loads(jalan.keluar)["anggaran"]
    assert anggaran["realisasi"] is None
    assert anggaran["smart"] is None
    assert "hanya tercatat setahun" in jalan.galat
    layar = jalankan(capsys, "hitung", str(LAPAS), "--sampai", "2023-TW1").keluar
    assert "98,83%" not in layar
    assert "–/7" in layar


def test_a_second_sektor_needs_no_python(capsys: Tangkap, tmp_path: Path) -> None:
    argumen = ("lkjip", str(PENGADILAN), "--keluaran", str(tmp_path), "--format", "html", "--diam")
    jalan = jalankan(capsys, *argumen)
    assert jalan.kode == 0
    assert "CATATAN" in jalan.galat
    assert (tmp_path / "lkjip-2025.html").stat().st_size > 10_000


def test_templat_writes_once_and_keeps_what_is_there(capsys: Tangkap, tmp_path: Path) -> None:
    tujuan = tmp_path / "isian.xlsx"
    assert jalankan(capsys, "templat", str(tujuan)).kode == 0
    isi = tujuan.read_bytes()
    jalan = jalankan(capsys, "templat", str(tujuan))
    assert jalan.kode == 2
    assert "sudah ada" in jalan.galat
    assert tujuan.read_bytes() == isi
    assert jalankan(capsys, "templat", str(tujuan), "--timpa").kode == 0


def test_an_empty_template_cannot_be_computed_and_says_what_to_fill(
    capsys: Tangkap, tmp_path: Path
) -> None:
    tujuan = tmp_path / "isian.xlsx"
    jalankan(capsys, "templat", str(tujuan))
    jalan = jalankan(capsys, "lkjip", str(tujuan), "--keluaran", str(tmp_path / "hasil"))
    assert jalan.kode == 2
    assert "isi sel ini" in jalan.galat
    assert not (tmp_path / "hasil").exists()


@pytest.mark.parametrize("perintah", ["hitung", "lkjip", "perjanjian", "surat"])
def test_totals_that_disagree_end_with_code_1(
    capsys: Tangkap, tmp_path: Path, perintah: str
) -> None:
    sumber = tmp_path / "sumber"
    shutil.copytree(LAPAS, sumber)
    belanja = sumber / "belanja_sasaran.csv"
    baris = belanja.read_text(encoding="utf-8").splitlines(keepends=True)
    belanja.write_text("".join(baris[:-1]), encoding="utf-8")
    tujuan = () if perintah == "hitung" else ("--keluaran", str(tmp_path / "hasil"))
    jalan = jalankan(capsys, perintah, str(sumber), *tujuan)
    assert jalan.kode == 1
    assert "GALAT" in jalan.galat
    assert "per sasaran berjumlah" in jalan.galat


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("hitng", "x"), "hitung"),
        (("hitung",), "SUMBER belum diberikan"),
        (("hitung", "/tidak/ada"), "tidak ada"),
        (("hitung", str(LAPAS), "--format", "xml"), "tabel, json"),
        (("hitung", str(LAPAS), "--bentuk", "json"), "--bentuk tidak ada"),
        (("hitung", str(LAPAS), "--sampai", "2022-TW1"), "bukan periode tahun 2023"),
        (("hitung", str(LAPAS), "satu", "dua"), "terlalu banyak"),
        (("lkjip", str(LAPAS), "--format", "odt"), "docx, pdf, html"),
        (("lkjip", str(LAPAS), "--keluaran", __file__), "bukan folder"),
        (("lkjip", str(LAPAS), "--format", "pdf", "--acuan", __file__), "tambahkan docx"),
        (("perjanjian", str(LAPAS), "--diam", "--format", "docx", "--acuan", __file__), "Acuan"),
        (("lkjip", str(LAPAS), "--acuan", str(LAPAS)), "berupa folder"),
        (("templat", "isian.xlsx", "--tahun", "abc"), "bilangan bulat"),
        (("lkjip", str(LAPAS), "--keluaran"), "--keluaran perlu isi"),
        (("templat", "isian.txt"), ".xlsx"),
        (("templat", "isian.xlsx", "--sektor", "pajak"), "pajak"),
        (("templat", "isian.xlsx", "--tahun", "1999"), "1999"),
    ],
)
def test_a_wrong_command_gets_one_indonesian_sentence(
    capsys: Tangkap, argumen: tuple[str, ...], kata: str
) -> None:
    jalan = jalankan(capsys, *argumen)
    assert jalan.kode == 2
    assert kata in jalan.galat
    assert len(jalan.galat.strip().splitlines()) == 1
    assert INGGRIS.search(jalan.galat) is None


@pytest.mark.parametrize("perintah", ["", *akuntabel.commands])
def test_help_is_indonesian_with_examples(capsys: Tangkap, perintah: str) -> None:
    jalan = jalankan(capsys, *(perintah.split()), "--help")
    assert jalan.kode == 0
    assert "Pemakaian: akuntabel" in jalan.keluar
    assert INGGRIS.search(jalan.keluar) is None
    if perintah:
        assert f"Contoh:\n  akuntabel {perintah}" in jalan.keluar


def test_every_option_is_in_the_guide() -> None:
    panduan = (LAPAS.parents[1] / "docs" / "panduan" / "perintah.md").read_text(encoding="utf-8")
    bagian = {teks.split()[1]: teks for teks in panduan.split("\n## `")[1:]}
    assert set(bagian) == set(akuntabel.commands)
    for nama, perintah in akuntabel.commands.items():
        for parameter in perintah.params:
            if parameter.param_type_name == "option":
                assert f"`{parameter.opts[-1]}" in bagian[nama], (nama, parameter.opts)
    assert "`akuntabel --versi`" in panduan
