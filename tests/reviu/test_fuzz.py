"""Nothing that a file holds may raise anything but the one sentence.

The long run is `alat/fuzz_reviu.py`; here are a few of its files, and hypothesis.
"""

import importlib.util
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.cli.lkjip import tulis_dokumen
from akuntabel.dokumen.blok import Persamaan
from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.mesin import KODE_GAGAL, reviu
from akuntabel.reviu.pembaca import baca_naskah
from contoh_nyata import AKAR, lkjip_contoh

BENIH = 2024
BANYAK = 60


@cache
def alat_mutasi() -> ModuleType:
    """Return alat/fuzz_mutasi.py, which is no part of any package."""
    jalur = AKAR / "alat" / "fuzz_mutasi.py"
    spek = importlib.util.spec_from_file_location("fuzz_mutasi", jalur)
    assert spek is not None
    assert spek.loader is not None
    modul = importlib.util.module_from_spec(spek)
    sys.modules["fuzz_mutasi"] = modul
    spek.loader.exec_module(modul)
    return modul


@cache
def dasar() -> dict[str, bytes]:
    """Return a short report in each format, and a text."""
    penuh = lkjip_contoh()
    rumus = next(i for i, b in enumerate(penuh.blok) if isinstance(b, Persamaan))
    ringkas = penuh._replace(blok=penuh.blok[rumus - 8 : rumus + 12])
    hasil = {
        f"ringkas.{n}": isi for n, isi in tulis_dokumen(ringkas, ("docx", "pdf", "html")).items()
    }
    return {"ringkas.txt": alat_mutasi().TEKS, **hasil}


@pytest.fixture(scope="module")
def uji(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str], None]:
    """Return what reviews bytes as a file of some name, and lets one kind of error pass."""
    folder = tmp_path_factory.mktemp("fuzz")

    def satu(isi: bytes, nama: str) -> None:
        jalur: Path = folder / nama
        jalur.write_bytes(isi)
        with suppress(TakTerpakaiError):
            hasil = reviu(baca_naskah(jalur))
            assert [str(t.temuan) for t in hasil.temuan if t.temuan.kode == KODE_GAGAL] == []

    return satu


_POTONGAN_TEKS = (
    "# BAB III\n", "## A. Capaian\n", "1. ", "a. ", "- ", "| No | Target |\n", "|---|---|\n",
    "| 1 | 98% |\n", "1\t98,5\t100%\n", "$$\n", "$", "\\frac{1}{2}", "\\text{", "}", "{", "\\\\",
    "**", "__", "<b>", "</b>", "<sup>2</sup>", "<br>", "&nbsp;", "\n\n", "  \n", "Rp1.000.000,00",
    "capaian 103,5%", "\ufeff", "\x00", "\u2028", "\r", "²", "\ud7ff", "٣",
)  # fmt: skip
_POTONGAN_HTML = (
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<td rowspan=0>",
    "<td colspan=999 rowspan=999>", "<caption>", "<thead>", "<tbody>", "<col>", "<p>", "</p>",
    "<div hidden>", "<b>", "</b>", "<sup>2</sup>", "<br>", "<ol start=x>", "<ol type=I>", "<ul>",
    "<li value=7>", "</ol>", "<h1>", "</h1>", "<h6>", "<pre>", "</pre>", "<nav>", "<svg>",
    "<math display=block>", "<math>", "</math>", "<mtable>", "<mtr>", "<mtd>", "<mfrac>",
    "</mfrac>", "<msup>", "<mfenced>", "<msqrt>", "<semantics>", "<mo>=</mo>", "<mn>5</mn>",
    "<a href='#x'>", "<!--", "-->", "<script>", "</script>", "<style>.a{list-style:", "<o:p>",
    "<m:mfrac>", "<img>", "<body>", "</body>", "<?php", "<![CDATA[", "&#x110000;", "&amp", "98,5%",
    "Realisasi", "\n", "1. ", "$$", "\\(", "\x00", "\ud7ff",
)  # fmt: skip
_AWAL = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"<html>", b"<?xml ",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\x00\x00", b"\xfe\xff", b"{\\rtf",
)  # fmt: skip


def _rangkai(potongan: tuple[str, ...]) -> st.SearchStrategy[str]:
    satu = st.sampled_from(potongan) | st.text(max_size=8)
    return st.lists(satu, max_size=40).map("".join)


@settings(max_examples=120)
@given(teks=_rangkai(_POTONGAN_TEKS))
def test_any_text(uji: Callable[[bytes, str], None], teks: str) -> None:
    uji(teks.encode("utf-8", "replace"), "teks.md")


@settings(max_examples=150)
@given(teks=_rangkai(_POTONGAN_HTML))
def test_any_page(uji: Callable[[bytes, str], None], teks: str) -> None:
    uji(b"<html>" + teks.encode("utf-8", "replace"), "halaman.html")


@settings(max_examples=120)
@given(awal=st.sampled_from(_AWAL), isi=st.binary(max_size=400))
def test_any_bytes(uji: Callable[[bytes, str], None], awal: bytes, isi: bytes) -> None:
    uji(awal + isi, "apa.dat")


def test_mutated_files(uji: Callable[[bytes, str], None]) -> None:
    for urutan in range(BANYAK):
        nama, isi = alat_mutasi().mutasi_ke(BENIH, urutan, dasar())
        try:
            uji(isi, nama)
        except Exception as galat:
            pytest.fail(f"{nama}: {type(galat).__name__}: {galat}")


def test_mutated_files_repeat() -> None:
    """A failure can be made again from its number alone."""
    sekali, lagi = (alat_mutasi().mutasi_ke(BENIH, 7, dasar()) for _ in range(2))
    assert sekali == lagi
