"""Rumus: cases of kasus/rumus.yaml, columns with rows, places of faults, and bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import pytest

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.rumus import (
    GalatRumus,
    HasilRumus,
    Operan,
    Rumus,
    SumberTetap,
    hitung_rumus,
    urai,
)
from akuntabel.inti.rumus.pengurai import DALAM_MAKS, PANJANG_MAKS
from akuntabel.inti.rumus.penilai import SelKolom
from akuntabel.inti.rumus.pohon import NamaKolom
from inti.kasus import Kasus, Uji, parameter

ATAS, BAWAH, LIMA = Fraction(30), Fraction(40), Fraction(5)


def sumber(teks: str) -> SumberTetap:
    """Return the columns written as "nama=nilai; nama=", an empty value being unfilled."""
    kolom: dict[str, Nilai] = {}
    for bagian in filter(None, teks.split(";")):
        nama, nilai = (sisi.strip() for sisi in bagian.split("="))
        kosong = TakTerhitung(f"{nama} belum diisi", "BELUM_DIISI")
        kolom[nama] = Fraction(nilai) if nilai else kosong
    return SumberTetap(kolom)


def uji_hitung(masukan: Mapping[str, str]) -> str:
    return str(hitung_rumus(urai(masukan["rumus"]), sumber(masukan.get("kolom", ""))))


def uji_salah(masukan: Mapping[str, str]) -> str:
    galat = urai(masukan["rumus"])
    assert isinstance(galat, GalatRumus), f"terbaca: {galat}"
    return f"{galat.posisi}: {galat.pesan}"


UJI: dict[str, Uji] = {"hitung": uji_hitung, "salah": uji_salah}


@parameter("rumus")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


@dataclass(frozen=True, slots=True)
class SumberBaris:
    """One column `t.k` with the given cells."""

    isi: SelKolom

    def sel(self, nama: NamaKolom) -> SelKolom | TakTerhitung:
        assert str(nama) == "t.k"
        return self.isi


def hitung_kolom(rumus: str, *isi: tuple[str, Nilai]) -> HasilRumus:
    return hitung_rumus(urai(rumus), SumberBaris(isi))


@pytest.mark.parametrize(
    ("rumus", "nilai"),
    [
        ("t.k", 75),
        ("jumlah(t.k)", 75),
        ("rata(t.k)", 25),
        ("min(t.k)", 5),
        ("maks(t.k)", 40),
        ("banyak(t.k)", 3),
    ],
)
def test_a_column_is_made_one_number(rumus: str, nilai: int) -> None:
    hasil = hitung_kolom(rumus, ("a", ATAS), ("b", BAWAH), ("c", LIMA))
    assert hasil.nilai == nilai


@pytest.mark.parametrize("fungsi", ["jumlah", "rata", "min", "maks"])
def test_an_empty_cell_is_named_and_never_counts_as_zero(fungsi: str) -> None:
    alasan = "Diterima pada baris Umum belum diisi"
    kosong = TakTerhitung(alasan, "BELUM_DIISI")
    hasil = hitung_kolom(f"100 * {fungsi}(t.k)", ("anak", ATAS), ("umum", kosong))
    assert hasil.nilai == TakTerhitung(alasan, "BELUM_DIISI", len(f"100 * {fungsi}("))


def test_banyak_counts_rows_that_are_empty_too() -> None:
    kosong = TakTerhitung("belum diisi", "BELUM_DIISI")
    assert hitung_kolom("banyak(t.k)", ("umum", kosong), ("anak", ATAS)).nilai == 2


def test_a_table_without_rows_has_no_sum_but_a_count() -> None:
    assert hitung_kolom("banyak(t.k)").nilai == 0
    assert hitung_kolom("jumlah(t.k)").nilai == TakTerhitung(
        "t.k belum berisi baris", "BELUM_DIISI", len("jumlah(")
    )


def test_operands_stand_once_each_in_order_of_appearance() -> None:
    hasil = hitung_rumus(urai("100 * a / (a + b) + jumlah(b)"), sumber("a=30; b=5"))
    assert hasil.operan == (Operan("a", ATAS), Operan("b", LIMA), Operan("jumlah(b)", LIMA))


def test_the_branch_that_is_not_chosen_is_never_asked_for() -> None:
    hasil = hitung_rumus(urai("jika(a > 0, a, b)"), sumber("a=30"))
    assert hasil == HasilRumus(ATAS, (Operan("a", ATAS),), "jika(30 > 0 → ya; 30)")


@pytest.mark.parametrize(
    ("rumus", "kode", "posisi"),
    [
        ("100 * a / x", "NAMA_TIDAK_DIKENAL", 10),
        ("1 + a / 0", "PENYEBUT_NOL", 4),
        ("a / (b - b)", "PENYEBUT_NOL", 0),
        ("1 + a b", "RUMUS_SALAH", 6),
    ],
)
def test_what_cannot_be_stated_says_where(rumus: str, kode: str, posisi: int) -> None:
    nilai = hitung_rumus(urai(rumus), sumber("a=30; b=5")).nilai
    assert isinstance(nilai, TakTerhitung)
    assert (nilai.kode, nilai.posisi) == (kode, posisi)


def test_a_formula_longer_than_the_bound_is_refused() -> None:
    pas = "1" * PANJANG_MAKS
    assert hitung_rumus(urai(pas), sumber("")).nilai == int(pas)
    assert urai(f"{pas}1") == GalatRumus(
        PANJANG_MAKS, f"Rumus lebih dari {PANJANG_MAKS} huruf; pecah rumus itu."
    )


def bersarang(lapis: int) -> list[str]:
    """Return formulas whose trees are exactly that many layers below their root."""
    return [
        "+".join("1" * (lapis + 1)),
        "*".join("1" * (lapis + 1)),
        "-" * lapis + "1",
        "1+" * (lapis // 2) + "-" * (lapis - 1) + "1",
        "min(" * lapis + "1" + ",1)" * lapis,
        "1+(" * lapis + "1" + ")" * lapis,
        "jika(1=1," * (lapis - 1) + "1" + ",2)" * (lapis - 1),
        "jika(" * (lapis // 2) + "-" * (lapis % 2) + "1" + "=1,1,1)" * (lapis // 2),
    ]


@pytest.mark.parametrize("rumus", bersarang(DALAM_MAKS), ids=lambda teks: teks[:6])
def test_the_deepest_formula_is_evaluated(rumus: str) -> None:
    terbaca = urai(rumus)
    assert isinstance(terbaca, Rumus)
    assert isinstance(hitung_rumus(terbaca, sumber("")).nilai, Fraction)
    assert hash(terbaca) == hash(urai(rumus))
    assert repr(terbaca)


@pytest.mark.parametrize("rumus", bersarang(DALAM_MAKS + 1), ids=lambda teks: teks[:6])
def test_a_deeper_formula_is_refused(rumus: str) -> None:
    assert urai(rumus) == GalatRumus(
        0, f"Rumus bertingkat atau berantai lebih dari {DALAM_MAKS} lapis; pecah rumus itu."
    )


@pytest.mark.parametrize(
    "rumus",
    [
        "(" * 5000,
        "(" * 990 + "1" + ")" * 990,
        "(" * 999 + "1",
        "+".join("1" * 1000),
        "/".join("1" * 1000),
        "-" * 1999 + "1",
        "jika(" * 399,
        "min(1," * 300 + "1" + ")" * 199,
        "1<" * 999 + "1",
    ],
    ids=lambda teks: teks[:6],
)
def test_no_depth_and_no_chain_crashes(rumus: str) -> None:
    nilai = hitung_rumus(urai(rumus), sumber("")).nilai
    assert isinstance(nilai, Fraction) or nilai.kode == "RUMUS_SALAH"


def test_parentheses_alone_add_no_depth() -> None:
    assert str(hitung_rumus(urai("(" * 900 + "7" + ")" * 900), sumber(""))) == "7 = 7"
