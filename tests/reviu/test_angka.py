"""Numbers as printed: both notations, precision, units, and when two of them agree."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import Angka, baca_sel, cari_angka, mencetak, sama

KASUS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "angka.yaml").read_text("utf-8"))


def _angka(teks: str) -> Angka:
    angka = baca_sel(teks)
    assert angka is not None, teks
    return angka


@pytest.mark.parametrize("kasus", KASUS["sel"], ids=lambda k: k["teks"])
def test_satu_isian(kasus: dict[str, Any]) -> None:
    angka = _angka(kasus["teks"])
    assert (str(angka.nilai), angka.desimal, angka.satuan) == (
        kasus["nilai"],
        kasus["desimal"],
        kasus["satuan"],
    )
    assert (None if angka.lain is None else str(angka.lain[0])) == kasus.get("lain")


@pytest.mark.parametrize("teks", KASUS["bukan_angka"])
def test_bukan_angka(teks: str) -> None:
    assert baca_sel(teks) is None


@pytest.mark.parametrize("kasus", KASUS["kalimat"], ids=lambda k: k["teks"][:20])
def test_angka_dalam_kalimat(kasus: dict[str, Any]) -> None:
    assert [a.angka.teks for a in cari_angka(kasus["teks"])] == kasus["angka"]


@pytest.mark.parametrize(("kiri", "kanan"), KASUS["sama"])
def test_sama(kiri: str, kanan: str) -> None:
    assert sama(_angka(kiri), _angka(kanan))
    assert sama(_angka(kanan), _angka(kiri))


@pytest.mark.parametrize(("kiri", "kanan"), KASUS["tidak_sama"])
def test_tidak_sama(kiri: str, kanan: str) -> None:
    assert not sama(_angka(kiri), _angka(kanan))


@pytest.mark.parametrize(("teks", "eksak", "benar"), KASUS["mencetak"])
def test_dibulatkan_atau_dipotong(teks: str, eksak: str, benar: bool) -> None:
    assert mencetak(_angka(teks), Fraction(eksak)) is benar


@given(st.integers(0, 10**15), st.integers(0, 3))
def test_yang_dicetak_terbaca_kembali(bulat: int, desimal: int) -> None:
    nilai = Fraction(bulat, 10**desimal)
    angka = _angka(cetak_angka(nilai, desimal))
    assert nilai in [satu for satu, _ in angka.bacaan]
    inggris = cetak_angka(nilai, desimal).translate(str.maketrans(".,", ",."))
    assert sama(angka, _angka(inggris))
