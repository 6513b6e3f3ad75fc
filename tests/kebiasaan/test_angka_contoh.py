"""No figure of the example stands in the source: the report is computed, never known."""

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kebiasaan.pohon import RUMAH, SUMBER, berkas_python, letak, urai_berkas

CONTOH = RUMAH / "contoh" / "lapas-muara-enim-2023"
ANGKA_TERKECIL = 1000
TAHUN = range(1900, 2100)
BILANGAN_BULAT = re.compile(r"\d+")
BILANGAN_DALAM_TEKS = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?![\w])|\d{4,}")


def angka_contoh(folder: Path) -> frozenset[int]:
    """Return the whole numbers of the example that could not stand anywhere by chance."""
    sel = (
        isi.strip()
        for berkas in sorted(folder.rglob("*.csv"))
        for baris in csv.reader(berkas.read_text(encoding="utf-8").splitlines())
        for isi in baris
    )
    angka = {int(isi) for isi in sel if BILANGAN_BULAT.fullmatch(isi)}
    return frozenset(n for n in angka if n >= ANGKA_TERKECIL and not lazim(n))


def lazim(angka: int) -> bool:
    """Return whether the number may be a year or a round measure of a page."""
    return angka in TAHUN or (angka < 10 * ANGKA_TERKECIL and angka % 100 == 0)


def angka_kode(kode: ast.Module) -> Iterator[tuple[int, int]]:
    """Return each number of a module, with its line: literals, and numbers inside texts."""
    for simpul in ast.walk(kode):
        if not isinstance(simpul, ast.Constant):
            continue
        if isinstance(simpul.value, int):
            yield simpul.value, simpul.lineno
        elif isinstance(simpul.value, str):
            for cocok in BILANGAN_DALAM_TEKS.findall(simpul.value):
                yield int(re.sub(r"[.,]", "", cocok)), simpul.lineno


def test_the_example_has_figures_to_look_for() -> None:
    assert len(angka_contoh(CONTOH)) > 20


def test_no_figure_of_the_example_stands_in_the_source() -> None:
    contoh = angka_contoh(CONTOH)
    salah = [
        f"{letak(berkas, baris)}: {angka}"
        for berkas in berkas_python(SUMBER)
        for angka, baris in angka_kode(urai_berkas(berkas))
        if angka in contoh
    ]
    assert not salah, "\n".join(salah)


@pytest.mark.parametrize(
    "kode",
    [
        "x = 17281",
        "x = 17_281",
        'x = "17281"',
        'x = "pagu Rp 17.281"',
        'x = f"{y} 17,281 orang"',
        '"""17.281 orang."""',
    ],
)
def test_a_figure_is_seen_however_it_is_written(kode: str) -> None:
    assert (17281, 1) in set(angka_kode(ast.parse(kode)))


def test_figures_are_read_from_every_table_of_the_example(tmp_path: Path) -> None:
    (tmp_path / "tabel").mkdir()
    isi = "baris,tahun,jumlah,nilai\numum,2023,1299,98.83\nkecil,2022,2400,1.3670\n"
    (tmp_path / "tabel" / "remisi.csv").write_text(isi, encoding="utf-8")
    (tmp_path / "belanja.csv").write_text("pagu\n00017281\n", encoding="utf-8")
    assert angka_contoh(tmp_path) == {1299, 17281}
