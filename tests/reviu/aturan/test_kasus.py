"""Cases of the rules: each file of `tests/reviu/kasus` names a rule, texts, and what it finds."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from akuntabel.reviu.aturan import ATURAN
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.aturan.identitas.hukum import ATURAN_HUKUM
from akuntabel.reviu.aturan.identitas.identitas import ATURAN_IDENTITAS
from akuntabel.reviu.aturan.identitas.pribadi import ATURAN_PRIBADI
from akuntabel.reviu.aturan.susunan.gaya import ATURAN_GAYA
from akuntabel.reviu.aturan.susunan.periode import ATURAN_PERIODE
from akuntabel.reviu.aturan.susunan.struktur import ATURAN_STRUKTUR
from akuntabel.reviu.aturan.susunan.urutan import ATURAN_URUTAN
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.pembaca.teks import baca_teks

_FOLDER = Path(__file__).parents[1] / "kasus"
_SENDIRI: tuple[Aturan, ...] = (
    *ATURAN_STRUKTUR,
    *ATURAN_URUTAN,
    *ATURAN_IDENTITAS,
    *ATURAN_HUKUM,
    *ATURAN_PRIBADI,
    *ATURAN_PERIODE,
    *ATURAN_GAYA,
)
_SEMUA = {aturan.kode: aturan for aturan in ATURAN}


@lru_cache(maxsize=1)
def _berkas() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load(b.read_text("utf-8")) for b in sorted(_FOLDER.glob("*.yaml")))


def _kasus() -> list[Any]:
    return [
        pytest.param(isi["kode"], kasus, id=f"{isi['kode']}: {kasus['nama']}")
        for isi in _berkas()
        for kasus in isi["kasus"]
    ]


@pytest.mark.parametrize(("kode", "kasus"), _kasus())
def test_kasus(kode: str, kasus: dict[str, Any]) -> None:
    aturan = _SEMUA[kode]
    bacaan = Bacaan(baca_teks(kasus["naskah"], "kasus.md"))
    cacat = list(aturan.fungsi(bacaan))
    pesan = [c.pesan for c in cacat]
    assert len(cacat) == len(kasus["temuan"]), pesan
    for satu, harap in zip(cacat, kasus["temuan"], strict=True):
        assert {t.baris for t in satu.tempat} >= set(harap["baris"]), satu.pesan
        assert satu.pesan.endswith(".")
        if "tingkat" in harap:
            assert (satu.tingkat or aturan.tingkat).value == harap["tingkat"], satu.pesan
        if "tercetak" in harap:
            assert harap["tercetak"] in satu.tercetak, satu.tercetak


@pytest.mark.parametrize("aturan", _SENDIRI, ids=lambda a: a.kode)
def test_rule_has_cases_both_ways(aturan: Aturan) -> None:
    """A rule has a text in which it finds something and a look-alike in which it does not."""
    kasus = [k for isi in _berkas() if isi["kode"] == aturan.kode for k in isi["kasus"]]
    assert any(k["temuan"] for k in kasus)
    assert any(not k["temuan"] for k in kasus)


def test_each_code_once() -> None:
    kode = [aturan.kode for aturan in ATURAN]
    assert len(kode) == len(set(kode))
    assert {aturan.kode for aturan in _SENDIRI} <= set(kode)


@pytest.mark.parametrize("aturan", _SENDIRI, ids=lambda a: a.kode)
@pytest.mark.parametrize(
    "teks", ["", "\n", "BAB I", "| a |\n|---|\n", "1.\n2.\n", "NIP. 1\n", "\t\t\n"]
)
def test_rule_bears_any_text(aturan: Aturan, teks: str) -> None:
    assert isinstance(list(aturan.fungsi(Bacaan(baca_teks(teks, "x.md")))), list)
