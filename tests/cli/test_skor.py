"""The command `skor`: the sample's scores, suppositions, and reports of OM-SPAN."""

import json
from pathlib import Path
from typing import Any

import pytest

from berkas.buat_laporan_ikpa import UNSUR_2024, SatkerIkpa, baris_blok, tulis
from cli.jalan import jalankan

CONTOH = str(Path(__file__).parents[2] / "contoh" / "lapas-muara-enim-2023")
Tangkap = pytest.CaptureFixture[str]


def skor(capsys: Tangkap, *argumen: str) -> dict[str, Any]:
    hasil = jalankan(capsys, "skor", *argumen, "--format", "json")
    assert hasil.kode in (0, 1), hasil.galat
    data: dict[str, Any] = json.loads(hasil.keluar)
    return data


def berkode(data: dict[str, Any], kode: str) -> dict[str, Any]:
    satu: dict[str, Any] = next(s for s in data["skor"] if s["kode"] == kode)
    return satu


def test_the_composite_of_the_sample_is_exact_and_its_print_is_a_truncation(
    capsys: Tangkap,
) -> None:
    gabungan = berkode(skor(capsys, CONTOH), "KOMPOSIT-60-40")
    assert gabungan["nilai"] == "99.988"
    (kalimat,) = gabungan["penjelasan"]
    assert "99,99" in kalimat
    assert "99,98" in kalimat
    assert "memotong" in kalimat


def test_the_capaian_output_of_the_sample_contradicts_its_total(capsys: Tangkap) -> None:
    ikpa = berkode(skor(capsys, CONTOH), "IKPA-2022")
    assert ikpa["nilai"] == "100"
    assert "81,25" in ikpa["penjelasan"][0]
    assert "75%" in ikpa["penjelasan"][0]
    capaian = next(u for u in ikpa["unsur"] if u["kode"] == "capaian")
    assert capaian["tercetak"] == "25"


def test_an_uncertain_rule_set_says_so_and_no_number_has_its_reason(capsys: Tangkap) -> None:
    nka = berkode(skor(capsys, CONTOH), "NKA-2021")
    assert nka["nilai"] is None
    assert "belum diisi" in nka["alasan"]
    assert nka["keyakinan"] == "ragu"
    assert nka["ragu"]


def test_a_supposition_changes_the_scores_and_not_the_facts(capsys: Tangkap) -> None:
    data = skor(capsys, CONTOH, "--andai", "smart=98", "--andai", "ikpa.capaian=25")
    assert berkode(data, "IKPA-2022")["nilai"] == "100"
    assert berkode(data["andai"], "IKPA-2022")["nilai"] == "81.25"
    assert berkode(data["andai"], "KOMPOSIT-60-40")["nilai"] == "91.3"
    assert berkode(skor(capsys, CONTOH), "KOMPOSIT-60-40")["nilai"] == "99.988"


@pytest.mark.parametrize("andai", ["smart=abc", "tidak.ada=3", "realisasi.53.bulan13=5", "smart"])
def test_an_unknown_supposition_is_one_sentence(capsys: Tangkap, andai: str) -> None:
    hasil = jalankan(capsys, "skor", CONTOH, "--andai", andai)
    assert hasil.kode == 2
    assert andai in hasil.galat
    assert "realisasi.53.triwulan3" in hasil.galat


def satker(akhir: float) -> SatkerIkpa:
    nilai = dict(zip(UNSUR_2024, (100, 100, 99.8, 0, 0, 100, 100), strict=True))
    return SatkerIkpa("402388", nilai, 79.96, "80%", akhir)


def test_a_report_keeps_the_contract(capsys: Tangkap, tmp_path: Path) -> None:
    jalur = tulis(tmp_path / "ikpa.xlsx", baris_blok([satker(99.95)], 2024))
    data = skor(capsys, str(jalur))
    assert data["aturan"] == "IKPA-2024"
    (satu,) = data["satker"]
    assert satu["kode"] == "402388"
    assert [u for u, b in satu["berlaku"].items() if not b] == ["kontraktual", "tagihan"]
    assert (satu["nilai_total"], satu["konversi"]) == ("79.96", "80")
    assert satu["nilai_akhir"] == satu["tercetak"]["nilai_akhir"] == "99.95"
    assert (satu["kategori"], satu["cocok"]) == ("Sangat Baik", True)


def test_a_printed_total_that_does_not_follow_is_exit_one(capsys: Tangkap, tmp_path: Path) -> None:
    jalur = tulis(tmp_path / "ikpa.xlsx", baris_blok([satker(98.95)], 2024))
    hasil = jalankan(capsys, "skor", str(jalur))
    assert hasil.kode == 1
    assert "tidak cocok" in hasil.keluar
