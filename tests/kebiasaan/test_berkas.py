"""Habits of files: size, docstrings, cases with a source, decisions with their headings."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from kebiasaan.pohon import RUMAH, SUMBER, berkas_python, urai_berkas

BARIS_MAKS = 400
JUDUL_KEPUTUSAN = ["Status", "Konteks", "Keputusan", "Alternatif ditolak", "Akibat"]
KATA_KEPUTUSAN_MAKS = 450
KEPUTUSAN = sorted((RUMAH / "docs" / "keputusan").glob("*.md"))
KASUS = sorted((RUMAH / "tests" / "kasus").rglob("*.yaml"))


def relatif(berkas: Path) -> str:
    return str(berkas.relative_to(RUMAH))


@pytest.mark.parametrize("folder", ["src", "tests"])
def test_no_python_file_is_too_long(folder: str) -> None:
    panjang = {
        relatif(berkas): len(berkas.read_text(encoding="utf-8").splitlines())
        for berkas in berkas_python(RUMAH / folder)
    }
    assert not {nama: baris for nama, baris in panjang.items() if baris > BARIS_MAKS}


def test_every_module_says_what_it_is() -> None:
    tanpa = [
        relatif(berkas)
        for berkas in berkas_python(SUMBER)
        if not ast.get_docstring(urai_berkas(berkas))
    ]
    assert not tanpa


def test_there_are_cases_and_decisions() -> None:
    assert KASUS
    assert KEPUTUSAN


@pytest.mark.parametrize("berkas", KASUS, ids=relatif)
def test_every_case_says_what_it_shows_and_where_it_comes_from(berkas: Path) -> None:
    daftar = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    assert isinstance(daftar, list)
    for kasus in daftar:
        assert str(kasus.get("nama", "")).strip(), kasus
        assert str(kasus.get("sumber", "")).strip(), kasus


@pytest.mark.parametrize("berkas", KASUS, ids=relatif)
def test_no_two_cases_of_a_file_show_the_same(berkas: Path) -> None:
    daftar = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    nama = [(kasus.get("uji"), kasus["nama"]) for kasus in daftar]
    assert len(nama) == len(set(nama))


@pytest.mark.parametrize("berkas", KEPUTUSAN, ids=relatif)
def test_every_decision_has_its_five_headings(berkas: Path) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", berkas.name)
    assert teks.startswith(f"# {berkas.name[:4]} ")
    assert re.findall(r"^## (.+)$", teks, flags=re.MULTILINE) == JUDUL_KEPUTUSAN
    assert len(teks.split()) <= KATA_KEPUTUSAN_MAKS


def test_decisions_are_numbered_without_a_gap() -> None:
    nomor = [int(berkas.name[:4]) for berkas in KEPUTUSAN]
    assert nomor == list(range(1, len(KEPUTUSAN) + 1))
