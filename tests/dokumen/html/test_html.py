import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from akuntabel.dokumen.blok import Daftar, Judul, Paragraf, Tabel, Teks
from akuntabel.dokumen.html import tulis_html
from dokumen.pdf.contoh_blok import dokumen, sel, tabel, teks


@pytest.fixture(scope="module")
def lengkap() -> str:
    return tulis_html(dokumen())


def urai(isi: str) -> html.HtmlElement:
    return html.document_fromstring(isi)


def jalur(isi: str, pola: str) -> list[str]:
    """Return what an XPath finds, as texts with single spaces."""
    temuan = urai(isi).xpath(pola)
    assert isinstance(temuan, list)
    return [
        " ".join(t.text_content().split() if hasattr(t, "text_content") else str(t).split())
        for t in temuan
    ]


def test_document_has_language_title_and_landmarks(lengkap: str) -> None:
    assert lengkap.startswith("<!DOCTYPE html>")
    assert jalur(lengkap, "/html/@lang") == ["id"]
    assert jalur(lengkap, "//head/title") == ["LKjIP Contoh"]
    assert len(jalur(lengkap, "//main")) == 1
    assert jalur(lengkap, "//nav/@aria-label")[0] == "Daftar isi"


def test_every_block_leaves_its_text(lengkap: str) -> None:
    (isi,) = jalur(lengkap, "//main")
    for dicari in (
        "LAPORAN KINERJA",
        "BAB I PENDAHULUAN",
        "Rata penuh.",
        "gaya tebal gaya miring gaya tanda",
        "Tabel 1. Data remisi",
        "Sumber: register.",
        "Gambar 1. Capaian tiap indikator",
        "KEMENTERIAN CONTOH",
        "SARI DEWI",
        "Muara Enim, 12 Januari 2024",
    ):
        assert dicari in isi


def test_styles_are_elements(lengkap: str) -> None:
    assert jalur(lengkap, "//main//mark") == ["gaya tanda"]
    assert "gaya tebal" in jalur(lengkap, "//main//strong")
    assert jalur(lengkap, "//span[@data-kode='SK2.2.realisasi']") == ["98,83%"]


def test_tables_have_captions_and_head_cells(lengkap: str) -> None:
    assert jalur(lengkap, "//table/caption") == ["Tabel 1. Data remisi"]
    assert jalur(lengkap, "//thead//th/@scope") == ["col", "col", "colgroup", "col", "col"]
    assert jalur(lengkap, "//thead//th/@rowspan") == ["2", "2"]
    assert len(jalur(lengkap, "//table[@role='presentation']")) == 1


def test_formulas_are_mathml(lengkap: str) -> None:
    assert jalur(lengkap, "//math/@alttext") == ["persentase remisi"]
    assert jalur(lengkap, "//math//mfrac/mrow/mtext") == ["diterima", "syarat"]


def test_charts_are_figures_with_names(lengkap: str) -> None:
    assert len(jalur(lengkap, "//figure/figcaption")) == 1
    assert set(jalur(lengkap, "//figure//svg/@aria-label")) == {"Batang capaian tiap indikator."}


def test_ids_are_unique_and_every_link_leads_somewhere(lengkap: str) -> None:
    pengenal = jalur(lengkap, "//@id")
    tujuan = jalur(lengkap, "//@href")
    assert len(pengenal) == len(set(pengenal))
    assert {"bab1", "latar", "tabel.remisi"} <= set(pengenal)
    assert tujuan
    assert {t.removeprefix("#") for t in tujuan} <= set(pengenal)


def test_file_asks_for_nothing(lengkap: str) -> None:
    assert "http:" not in lengkap
    assert "https:" not in lengkap
    assert "<script" not in lengkap
    assert "@import" not in lengkap
    assert not jalur(lengkap, "//@src")
    assert not re.findall(r"url\(", lengkap)


def test_tables_of_many_columns_scroll_in_their_own_container() -> None:
    isi = tulis_html(dokumen(tabel()))
    assert jalur(isi, "//div[@class='gulir']/table/@style") == ["min-width:20rem"]
    assert not jalur(tulis_html(dokumen(Tabel((1,), (), ((sel("a"),),)))), "//table/@style")


def test_same_anchor_twice_gives_two_ids() -> None:
    isi = tulis_html(dokumen(Judul(1, "A", jangkar="x y"), Judul(1, "B", jangkar="x y")))
    assert jalur(isi, "//h1/@id") == ["x-y", "x-y-2"]


def test_heading_levels_skip_none() -> None:
    isi = tulis_html(dokumen(Judul(3, "A"), Judul(4, "B"), Judul(1, "C")))
    assert jalur(isi, "//main/h1") == ["A", "C"]
    assert jalur(isi, "//main/h2") == ["B"]


def test_newline_is_a_line_break() -> None:
    assert len(jalur(tulis_html(dokumen(Paragraf(teks("a\nb")))), "//p/br")) == 1


def test_same_document_gives_same_text(lengkap: str) -> None:
    assert tulis_html(dokumen()) == lengkap


@given(st.text(max_size=60))
def test_any_text_comes_back_and_is_never_markup(isi: str) -> None:
    blok = (
        Judul(1, isi, isi, isi),
        Paragraf((Teks(isi, kode=isi),)),
        Daftar(((Teks(isi),),)),
        Tabel((1,), ((sel(isi),),), ((sel(isi),),), isi, 1, isi),
    )
    hasil = tulis_html(dokumen(*blok)._replace(judul=isi, penyusun=isi))
    hasil.encode()
    pohon = etree.fromstring(hasil, etree.HTMLParser(encoding="utf-8"))
    tanda = {t.tag for t in pohon.iter() if isinstance(t.tag, str)}
    polos = tulis_html(dokumen(*(replace_teks(b) for b in blok))._replace(penyusun="a"))
    pohon_polos = etree.fromstring(polos, etree.HTMLParser(encoding="utf-8"))
    assert tanda - {"br"} <= {t.tag for t in pohon_polos.iter() if isinstance(t.tag, str)}


def replace_teks(
    blok: Judul | Paragraf | Daftar | Tabel,
) -> Judul | Paragraf | Daftar | Tabel:
    """Return the same block with a plain letter as its text."""
    match blok:
        case Judul():
            return Judul(1, "a", "a", "a")
        case Paragraf():
            return Paragraf((Teks("a", kode="a"),))
        case Daftar():
            return Daftar(((Teks("a"),),))
        case Tabel():
            return Tabel((1,), ((sel("a"),),), ((sel("a"),),), "a", 1, "a")


@given(st.text(alphabet="<>&\"'/=a !-", max_size=30))
def test_awkward_text_survives(isi: str) -> None:
    (hasil,) = urai(tulis_html(dokumen(Paragraf(teks(f"[{isi}]"))))).xpath("//main/p")
    assert hasil.text_content() == f"[{isi}]"
