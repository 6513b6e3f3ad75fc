"""Rules on sentences and copy-paste: their cases, what they share, and texts that hold nothing."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.fakta.tertukar import tertukar
from akuntabel.reviu.aturan.narasi.kasus_orang import ATURAN_ORANG
from akuntabel.reviu.aturan.narasi.kesimpulan import ATURAN_KESIMPULAN
from akuntabel.reviu.aturan.narasi.rincian import ATURAN_RINCIAN
from akuntabel.reviu.aturan.narasi.salin import ATURAN_SALIN
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.pembaca.teks import baca_teks

_FOLDER = Path(__file__).parents[1] / "kasus"
_ATURAN = (*ATURAN_SALIN, *ATURAN_KESIMPULAN, *ATURAN_ORANG, *ATURAN_RINCIAN)


def _kasus() -> list[Any]:
    return [
        pytest.param(aturan, kasus, id=f"{aturan.kode}: {kasus['nama']}")
        for aturan in _ATURAN
        for kasus in yaml.safe_load((_FOLDER / f"{aturan.kode}.yaml").read_text("utf-8"))["kasus"]
    ]


@pytest.mark.parametrize(("aturan", "kasus"), _kasus())
def test_case(aturan: Aturan, kasus: dict[str, Any]) -> None:
    bacaan = Bacaan(baca_teks(kasus["naskah"], "kasus.md"))
    cacat = list(aturan.fungsi(bacaan))
    assert len(cacat) == len(kasus["temuan"]), [c.pesan for c in cacat]
    for satu, harap in zip(cacat, kasus["temuan"], strict=True):
        assert {t.baris for t in satu.tempat} >= set(harap["baris"]), satu.pesan
        assert (satu.tingkat or aturan.tingkat).value == harap["tingkat"], satu.pesan
        assert satu.pesan.endswith(".")


@pytest.mark.parametrize("aturan", _ATURAN, ids=lambda a: a.kode)
def test_rule_has_cases_both_ways(aturan: Aturan) -> None:
    isi = yaml.safe_load((_FOLDER / f"{aturan.kode}.yaml").read_text("utf-8"))
    assert isi["kode"] == aturan.kode
    assert any(k["temuan"] for k in isi["kasus"])
    assert any(not k["temuan"] for k in isi["kasus"])


@pytest.mark.parametrize("aturan", _ATURAN, ids=lambda a: a.kode)
@pytest.mark.parametrize(
    "teks", ["", "\n", "BAB III", "| a |\n|---|\n", "1.\n2.\n", "\t\t\n", "$$\\frac{1}{0}$$\n"]
)
def test_rule_bears_any_text(aturan: Aturan, teks: str) -> None:
    assert list(aturan.fungsi(Bacaan(baca_teks(teks, "x.md")))) == []


def test_swapped_claims_are_told_to_other_rules() -> None:
    isi = yaml.safe_load((_FOLDER / "RV-KES-02.yaml").read_text("utf-8"))
    bacaan = Bacaan(baca_teks(isi["kasus"][0]["naskah"], "kasus.md"))
    salah = tertukar(bacaan)
    assert [k.angka.teks for k in salah] == ["200%"]
    assert salah <= set(bacaan.klaim)


def test_quotation_ends_at_a_word() -> None:
    assert kutip("satu  dua.") == "“satu dua”"
    assert kutip("kata " * 40, 12) == "“kata kata …”"
