"""Aksara: Word, PDF and HTML keep and remove the same characters."""

import unicodedata
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen import aksara
from akuntabel.dokumen.html.teks import aman
from akuntabel.dokumen.pdf.teks import PENGGANTI
from akuntabel.dokumen.pdf.teks import bersih as bersih_pdf
from akuntabel.dokumen.word.teks import isi_run, lolos, satu_baris

BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TAK_TAMPAK = "\ufeff\u2060\u200b\U000e0041"
KENDALI = "\x00\x01\x1b\x7f\x9f\ud800\ufffe\uffff\U0001ffff\ufdd1"
TETAP = "\xad\u200c\u200d"


@pytest.mark.parametrize("huruf", BIDI + TAK_TAMPAK + KENDALI)
def test_every_writer_removes_what_is_not_seen(huruf: str) -> None:
    isi = f"10{huruf}23"
    assert aksara.bersih(isi) == lolos(isi) == aman(isi) == bersih_pdf(isi) == "1023"
    assert isi_run(isi) == '<w:t xml:space="preserve">1023</w:t>'


@pytest.mark.parametrize("huruf", TETAP + "é²–₂")
def test_every_writer_keeps_letters_and_joiners(huruf: str) -> None:
    isi = f"a{huruf}b"
    assert aksara.bersih(isi) == lolos(isi) == aman(isi) == bersih_pdf(isi) == isi


@pytest.mark.parametrize("akhir", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_writer_reads_each_line_end_as_one(akhir: str) -> None:
    isi = f"a{akhir}b"
    assert aksara.bersih(isi) == lolos(isi) == aman(isi) == bersih_pdf(isi) == "a\nb"
    assert satu_baris(isi) == "a b"


@given(st.text())
def test_no_format_or_control_character_remains(isi: str) -> None:
    hasil = aksara.bersih(isi)
    sisa = {c for c in hasil if unicodedata.category(c) in {"Cc", "Cf", "Cs"}}
    assert sisa <= set("\n\t" + TETAP)
    assert aksara.bersih(hasil) == hasil
    assert bersih_pdf(isi) == bersih_pdf(hasil)


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_what_is_seen_stays(isi: str) -> None:
    assert aksara.bersih(isi) == isi


def test_pdf_draws_a_box_only_for_what_is_seen() -> None:
    assert bersih_pdf("中\u202e\u200d") == f"{PENGGANTI}\u200d"


def test_a_mark_alone_leaves_one_space_on_a_line() -> None:
    assert satu_baris("a \u202e b") == "a b"


def test_ordinary_text_costs_next_to_nothing() -> None:
    isi = "Realisasi kinerja tahun 2023 mencapai 93% dari target.\n" * 4
    mulai = perf_counter()
    for _ in range(200):
        aksara.bersih(isi)
    assert (perf_counter() - mulai) / 200 < 1e-4
