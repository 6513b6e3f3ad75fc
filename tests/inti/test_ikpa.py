"""IKPA: cases of printed rows, laws of the score, and which indicators are solved to apply."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa, hitung_ikpa, kategori_ikpa
from akuntabel.inti.anggaran.ikpa_berlaku import TercetakIkpa, selesaikan_ikpa
from akuntabel.inti.angka import CaraBulat, Pembulatan, TakTerhitung, bulatkan
from akuntabel.sektor.skor import aturan_ikpa_tahun

KASUS = yaml.safe_load((Path(__file__).parents[1] / "kasus" / "ikpa.yaml").read_text("utf-8"))
DUA = Pembulatan(CaraBulat.SETENGAH_KE_ATAS, 2)
SEPERSERIBU = Fraction(1, 1000)


def aturan(tahun: int) -> AturanIkpa:
    hasil = aturan_ikpa_tahun(tahun)
    assert hasil is not None
    return hasil


@pytest.mark.parametrize("kasus", KASUS, ids=[k["nama"] for k in KASUS])
def test_printed_rows_are_solved(kasus: dict[str, Any]) -> None:
    nilai = {UnsurIkpa(k): Fraction(n) for k, n in kasus["nilai"].items()}
    t = {k: Fraction(n) for k, n in kasus["tercetak"].items()}
    hasil = selesaikan_ikpa(
        aturan(kasus["aturan"]), nilai, TercetakIkpa(t["total"], t["konversi"], t["akhir"])
    )
    assert hasil.cocok
    assert [u.value for u, b in hasil.berlaku.items() if not b] == kasus["gugur"]
    assert not isinstance(hasil.hasil.nilai_akhir, TakTerhitung)
    assert abs(hasil.hasil.nilai_akhir - Fraction(kasus["nilai_akhir"])) < SEPERSERIBU
    assert hasil.hasil.kategori == kasus["kategori"]


@pytest.mark.parametrize("tahun", [2022, 2024])
def test_weights_sum_to_one_hundred(tahun: int) -> None:
    assert sum(satu.bobot for satu in aturan(tahun).unsur) == 100


@pytest.mark.parametrize(
    ("nilai", "kategori"),
    [
        ("95", "Sangat Baik"),
        ("94.994", "Baik"),
        ("94.995", "Sangat Baik"),
        ("89", "Baik"),
        ("88.99", "Cukup"),
        ("70", "Cukup"),
        ("69.99", "Kurang"),
    ],
)
def test_categories_compare_at_two_decimals(nilai: str, kategori: str) -> None:
    assert kategori_ikpa(aturan(2024), Fraction(nilai)) == kategori


def test_the_deduction_comes_after_the_division() -> None:
    semua = {satu.unsur: Fraction(100) for satu in aturan(2024).unsur}
    berlaku = [u for u in semua if u not in (UnsurIkpa.TAGIHAN, UnsurIkpa.KONTRAKTUAL)]
    assert hitung_ikpa(aturan(2024), semua, berlaku, Fraction(1)).nilai_akhir == 99


def test_an_indicator_that_applies_and_has_no_value_leaves_no_score() -> None:
    hasil = hitung_ikpa(aturan(2022), {}, [UnsurIkpa.REVISI])
    assert isinstance(hasil.nilai_akhir, TakTerhitung)
    assert "Revisi DIPA" in hasil.nilai_akhir.alasan


@given(st.lists(st.integers(0, 10000), min_size=8, max_size=8), st.sets(st.integers(3, 5)))
def test_a_report_made_by_the_rule_is_explained(angka: list[int], luar: set[int]) -> None:
    a = aturan(2022)
    nilai = {s.unsur: Fraction(n, 100) for s, n in zip(a.unsur, angka, strict=True)}
    berlaku = [s.unsur for i, s in enumerate(a.unsur) if i not in luar]
    benar = hitung_ikpa(a, nilai, berlaku)
    assert not isinstance(benar.nilai_total, TakTerhitung)
    assert not isinstance(benar.nilai_akhir, TakTerhitung)
    tercetak = TercetakIkpa(
        bulatkan(benar.nilai_total, DUA), benar.konversi, bulatkan(benar.nilai_akhir, DUA)
    )
    assert selesaikan_ikpa(a, nilai, tercetak).cocok


def test_a_total_that_no_set_explains_is_named() -> None:
    a = aturan(2022)
    nilai = {s.unsur: Fraction(100) for s in a.unsur} | {UnsurIkpa.CAPAIAN: Fraction(25)}
    hasil = selesaikan_ikpa(a, nilai, TercetakIkpa(Fraction(100), Fraction(100), Fraction(100)))
    assert not hasil.cocok
    assert "nilai total" in hasil.alasan
    assert hasil.hasil.nilai_akhir == Fraction("81.25")
