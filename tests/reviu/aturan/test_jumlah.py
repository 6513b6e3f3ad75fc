"""Sums under every reading, the highest level of amounts, and what rules bear."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from akuntabel.reviu.angka import Angka, baca_sel
from akuntabel.reviu.aturan.anggaran.belanja import ATURAN_ANGGARAN
from akuntabel.reviu.aturan.anggaran.nilai import ATURAN_NILAI
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.hitungan.capaian import ATURAN_CAPAIAN
from akuntabel.reviu.aturan.hitungan.hitung import cocok_jumlah, sebut, uraian
from akuntabel.reviu.aturan.hitungan.jumlah import ATURAN_JUMLAH
from akuntabel.reviu.aturan.hitungan.puncak import puncak
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.pembaca.teks import baca_teks

_ATURAN = (*ATURAN_JUMLAH, *ATURAN_CAPAIAN, *ATURAN_ANGGARAN, *ATURAN_NILAI)
_KASUS = Path(__file__).parents[1] / "kasus"
_ANEH = (
    "",
    "Jumlah\t\t\n",
    "A\tJumlah\nJumlah\t-\n",
    "A\tB\n-\t-\nJumlah\t0\n",
    "A\tTarget\tRealisasi\tCapaian\nx\t0\t0\t0\ny\t-\t-\t-\nz\t1\t0\t0%\n",
    "U\tPagu\tRealisasi\tSisa\t%\nx\t1.000.000\t0\t\t\nTotal\t0\t0\t0\t0%\n",
    "Ket\tA\tNilai Total\tKonversi Bobot\nNilai\t0\t0\t0%\nBobot\t0\t\t\nNilai Akhir\t0\t\t\n",
    "K\tNilai\tBobot\tNilai Akhir\nx\t1\t0\t0\ny\t1\t0\t0\nJumlah\t\t0\t0\n",
    "A\tJumlah usulan\tMendapat\tRealisasi\nx\t0\t5\t100%\n",
    "A\tB\tSelisih\tRata-rata\nx\t0\t0\t0\ny\t-\t-\t-\nRata-rata\t\t0\t0\n",
    "Sub jumlah\t0\nA\tB\nSub jumlah\t0\nSub total\t1\nJumlah\t2\n",
    "Bulan\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\tJumlah\nx\t1\n\ty\t-\t2\n",
    "Kode\tPagu\tRealisasi\n1.\t0\t0\n1.1.\t-\t\n..\t1.000.000\t2.000.000\n1.1.1.\t9\n",
    "> 0\tA\n< 1\tB\n\nX\tCapaian\tKategori\nx\t0\tA\ny\t-\tB\nz\t0,5%\t\n",
)


def _angka(teks: str) -> Angka:
    angka = baca_sel(teks)
    assert angka is not None
    return angka


@pytest.mark.parametrize(
    ("total", "suku", "cocok"),
    [
        ("84", ["55", "29"], True),
        ("85", ["55", "29"], False),
        ("3.478", ["1.114", "1,503", "861"], True),
        ("3,478", ["1.114", "1.503", "861"], True),
        ("2,617", ["1,114", "1,503"], True),
        ("20,01", ["12,5", "7,25", "0,255"], True),
        ("20,50", ["12,5", "7,25", "0,255"], False),
        ("10", ["3,3", "3,3", "3,3"], True),
        ("1,221,105,292", ["6,891,795", "193,061,727", "1,380,770"], False),
    ],
)
def test_cocok_jumlah(total: str, suku: list[str], cocok: bool) -> None:
    assert cocok_jumlah(_angka(total), [_angka(s) for s in suku]) is cocok


@pytest.mark.parametrize(
    ("nilai", "puncaknya"),
    [
        ([700, 400, 300, 250, 250], [700, 250]),
        ([5, 3], [5, 3]),
        ([10, 10, 10], [10]),
        ([100, 60, 40, 25, 15], [100]),
        ([100, 60, 40, 25, 15, 30, 20, 10], [100, 30]),
        ([0, 5, 0, 3], [0, 5, 0, 3]),
        ([], []),
    ],
)
def test_puncak_counts_each_level_once(nilai: list[int], puncaknya: list[int]) -> None:
    hasil = puncak([Angka(str(n), Fraction(n)) for n in nilai])
    assert [a.nilai for a in hasil] == puncaknya


def test_sebut_follows_the_unit() -> None:
    assert sebut(Fraction(1250000), _angka("Rp 1.000")) == "Rp 1.250.000"
    assert sebut(Fraction(1, 3), _angka("33%")) == "0,33%"
    assert sebut(Fraction(40)) == "40"


def test_uraian_counts_many_addends() -> None:
    assert uraian([_angka("2"), _angka("0"), _angka("3")]) == "2 + 3"
    assert uraian([_angka(str(n)) for n in range(1, 9)]) == "jumlah 8 baris"


@pytest.mark.parametrize("aturan", _ATURAN, ids=lambda a: a.kode)
@pytest.mark.parametrize("teks", _ANEH)
def test_rule_bears_any_table(aturan: Aturan, teks: str) -> None:
    for cacat in aturan.fungsi(Bacaan(baca_teks(teks, "x.md"))):
        assert cacat.tempat
        assert cacat.pesan.endswith(".")


@pytest.mark.parametrize("aturan", _ATURAN, ids=lambda a: a.kode)
def test_cases_find_and_spare(aturan: Aturan) -> None:
    """Each rule finds the wrong field first, and spares what only looks like it."""
    isi = yaml.safe_load((_KASUS / f"{aturan.kode}.yaml").read_text("utf-8"))
    banyak = 0
    for kasus in isi["kasus"]:
        cacat = list(aturan.fungsi(Bacaan(baca_teks(kasus["naskah"], "kasus.md"))))
        harap = [t["baris"][0] for t in kasus["temuan"]]
        assert [c.tempat[0].baris for c in cacat] == harap, kasus["nama"]
        banyak += len(harap)
    assert banyak
    assert any(not k["temuan"] for k in isi["kasus"])
