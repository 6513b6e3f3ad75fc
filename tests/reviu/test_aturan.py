"""The list of rules: each has one code, one clause, one case file, and no word of the sample."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from akuntabel.reviu.aturan import ATURAN
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.nama import kata_penting
from akuntabel.sektor.pemuat import muat_sektor

KASUS = Path(__file__).parent / "kasus"
SUMBER = Path(__file__).parents[2] / "src" / "akuntabel" / "reviu"
_KODE = re.compile(r"RV-[A-Z]{3}-\d\d")
_WAJAR = {
    ("anggaran", "laporan"),
    ("kepuasan", "masyarakat"),
    ("laporan", "keuangan"),
    ("pelaksanaan", "anggaran"),
    ("rencana", "kerja"),
    ("tahanan", "narapidana"),
    ("tepat", "waktu"),
}
"""Pairs that reports of any office use."""


def _kasus(aturan: Aturan) -> dict[str, Any]:
    jalur = KASUS / f"{aturan.kode}.yaml"
    isi: dict[str, Any] = yaml.safe_load(jalur.read_text("utf-8")) if jalur.exists() else {}
    return isi


def test_kode_tunggal_dan_berbentuk() -> None:
    kode = [a.kode for a in ATURAN]
    assert len(set(kode)) == len(kode)
    assert all(_KODE.fullmatch(k) for k in kode)
    assert len({a.fungsi for a in ATURAN}) == len(ATURAN)


@pytest.mark.parametrize("aturan", ATURAN, ids=lambda a: a.kode)
def test_setiap_aturan_berujukan_dan_berkasus(aturan: Aturan) -> None:
    assert aturan.rujukan.peraturan
    assert aturan.nama
    assert aturan.uraian.endswith(".")
    if aturan.kode.startswith("RV-BND"):
        return  # these need a source: test_banding.py
    kasus = _kasus(aturan)
    assert kasus.get("kode") == aturan.kode
    assert kasus.get("rujukan")
    temuan = [len(k["temuan"]) for k in kasus["kasus"]]
    assert any(temuan), "tidak ada kasus yang harus ditemukan"
    assert not all(temuan), "tidak ada kasus serupa yang harus dibiarkan"


def test_kasus_tanpa_aturan_tidak_ada() -> None:
    kode = {a.kode for a in ATURAN}
    assert {j.stem for j in KASUS.glob("*.yaml")} <= kode


def _pasangan(teks: str) -> set[tuple[str, str]]:
    return set(pairwise(kata_penting(teks)))


def test_nama_indikator_contoh_tidak_ada_dalam_aturan() -> None:
    """Single words are anybody's ("ditindaklanjuti"); two in a row are the name of an indikator."""
    definisi = muat_sektor("pemasyarakatan", 2023)
    nama = set().union(*(_pasangan(i.nama) for i in definisi.indikator))
    salah = {}
    for berkas in SUMBER.rglob("*.py"):
        ada = nama & _pasangan(berkas.read_text("utf-8"))
        if ada - _WAJAR:
            salah[berkas.name] = sorted(ada - _WAJAR)
    assert not salah
