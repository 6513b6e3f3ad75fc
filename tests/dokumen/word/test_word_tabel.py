"""Tables: the grid adds up, heads repeat, spans cover what they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from akuntabel.dokumen.blok import Sel, Tabel
from akuntabel.dokumen.word import tulis_docx
from akuntabel.dokumen.word.tabel import bagi_lebar
from dokumen.word.contoh_word import (
    bagian,
    cari,
    dokumen,
    isi_paragraf,
    nilai,
    sel,
    tabel_bergabung,
)

LEBAR_TEKS = 9071
"""160 mm in twentieths of a point: A4 less 30 and 20 mm."""


def _lebar_sel(sel_word: etree._Element) -> int:
    return int((nilai(sel_word, "w:tcPr/w:gridSpan/@w:val") or ["1"])[0])


def test_spans_add_up_to_the_grid_in_every_row() -> None:
    akar = bagian(tulis_docx(dokumen(tabel_bergabung())))
    (tabel,) = cari(akar, "//w:tbl")
    kolom = [int(satu) for satu in nilai(tabel, "w:tblGrid/w:gridCol/@w:w")]
    assert sum(kolom) == int(nilai(tabel, "w:tblPr/w:tblW/@w:w")[0])
    assert abs(sum(kolom) - LEBAR_TEKS) <= 2
    for baris in cari(tabel, "w:tr"):
        semua = cari(baris, "w:tc")
        assert sum(map(_lebar_sel, semua)) == len(kolom)
        assert sum(int(satu) for satu in nilai(baris, "w:tc/w:tcPr/w:tcW/@w:w")) == sum(kolom)


def test_merged_cells_continue_below() -> None:
    akar = bagian(tulis_docx(dokumen(tabel_bergabung())))
    gabung = [
        [
            (nilai(s, "w:tcPr/w:vMerge/@w:val") or ["lanjut"])[0]
            for s in cari(b, "w:tc[w:tcPr/w:vMerge]")
        ]
        for b in cari(akar, "//w:tr")
    ]
    assert gabung == [["restart"] * 2, ["lanjut"] * 2, ["restart"], ["lanjut"], []]


def test_head_rows_repeat_and_no_row_splits() -> None:
    akar = bagian(tulis_docx(dokumen(tabel_bergabung())))
    baris = cari(akar, "//w:tr")
    assert [bool(cari(b, "w:trPr/w:tblHeader")) for b in baris] == [True, True, False, False, False]
    assert all(cari(b, "w:trPr/w:cantSplit") for b in baris)


def test_caption_note_and_alternative_text() -> None:
    akar = bagian(tulis_docx(dokumen(tabel_bergabung())))
    atas, bawah = cari(akar, "//w:body/w:p")
    assert isi_paragraf(atas) == "Tabel 1. Layanan kesehatan"
    assert isi_paragraf(bawah) == "Sumber: register."
    assert nilai(akar, "//w:tblCaption/@w:val") == ["Layanan kesehatan"]


def test_table_without_title_has_no_caption() -> None:
    akar = bagian(tulis_docx(dokumen(tabel_bergabung()._replace(judul="", catatan=""))))
    assert "".join(map(isi_paragraf, cari(akar, "//w:body/w:p"))) == ""
    assert not cari(akar, "//w:bookmarkStart")


@pytest.mark.parametrize(
    ("kecil", "bergaris", "gaya", "tabel"),
    [(True, True, "TabelKecil", "TabelAkuntabel"), (False, False, "SelPolos", "TabelPolos")],
)
def test_small_and_plain_tables(*, kecil: bool, bergaris: bool, gaya: str, tabel: str) -> None:
    blok = Tabel((1,), ((sel("kepala"),),), ((sel("isi"),),), kecil=kecil, bergaris=bergaris)
    akar = bagian(tulis_docx(dokumen(blok)))
    assert nilai(akar, "//w:tblStyle/@w:val") == [tabel]
    assert nilai(akar, "//w:tr[2]//w:pStyle/@w:val") == [gaya]
    assert bool(cari(akar, "//w:tr[1]//w:shd")) is bergaris


def test_fill_and_short_row() -> None:
    blok = Tabel((1, 1, 1), (), ((Sel((), latar="F2F2F2"),),))
    akar = bagian(tulis_docx(dokumen(blok)))
    assert nilai(akar, "//w:shd/@w:fill") == ["F2F2F2"]
    assert len(cari(akar, "//w:tc/w:p")) == 3


def test_row_wider_than_the_grid_is_a_defect_of_the_builder() -> None:
    blok = Tabel((1, 1), (), ((sel("a"), sel("b", lebar=2)),))
    with pytest.raises(ValueError, match="lebih dari 2 kolom"):
        tulis_docx(dokumen(blok))


@given(st.lists(st.integers(1, 90), min_size=1, max_size=16))
def test_column_widths_fill_the_text_exactly(bobot: list[int]) -> None:
    lebar = bagi_lebar(tuple(bobot), LEBAR_TEKS)
    assert sum(lebar) == LEBAR_TEKS
    assert min(lebar) >= 250
