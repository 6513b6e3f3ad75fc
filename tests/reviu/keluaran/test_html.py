"""The HTML report: valid links both ways, everything escaped, marks on the right passage."""

import re

from lxml import html

from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.keluaran.html import html_reviu
from akuntabel.reviu.naskah import Naskah, Paragraf, Tempat
from reviu.keluaran.contoh import CATATAN, PERINGATAN, baris, buat_hasil, buat_temuan


def urai(hasil: HasilReviu) -> html.HtmlElement:
    return html.document_fromstring(html_reviu(hasil))


def teks(elemen: html.HtmlElement) -> str:
    return " ".join(str(elemen.text_content()).split())


def tanda(akar: html.HtmlElement) -> list[tuple[str, str, str]]:
    return [
        (e.get("id"), e.tag, e.get("class")) for e in akar.xpath("//*[@id[starts-with(.,'t-')]]")
    ]


def test_every_link_has_a_target_and_every_id_is_unique() -> None:
    hasil = buat_hasil(
        buat_temuan(tempat=(baris(7), baris(3), baris(9))),
        buat_temuan(tingkat=CATATAN, tempat=(baris(3), baris(20))),
    )
    akar = urai(hasil)
    pengenal = akar.xpath("//@id")
    assert len(pengenal) == len(set(pengenal))
    tautan = akar.xpath("//a/@href")
    assert {t.removeprefix("#") for t in tautan} <= set(pengenal)
    assert {"#f-1", "#f-2", "#t-1", "#t-2", "#t-3", "#t-4", "#temuan", "#naskah"} == set(tautan)
    assert [e.get("for") for e in akar.xpath("//label")] == akar.xpath("//input/@id")


def test_passages_are_marked_by_the_gravest_level_and_lead_back() -> None:
    hasil = buat_hasil(
        buat_temuan(tingkat=CATATAN, tempat=(baris(3),)), buat_temuan(tempat=(baris(3), baris(9)))
    )
    akar = urai(hasil)
    assert tanda(akar) == [("t-1", "p", "tanda galat"), ("t-2", "p", "tanda galat")]
    paragraf = akar.get_element_by_id("t-1")
    assert teks(paragraf) == "Jumlah tamu 31 orang <b>& ↑1 ↑2"
    assert paragraf.xpath(".//a/@href") == ["#f-1", "#f-2"]
    assert paragraf.xpath(".//a/@aria-label")[1] == "Kembali ke temuan 2, galat"


def test_on_a_line_that_holds_a_row_the_cell_with_the_printed_value_is_marked() -> None:
    akar = urai(buat_hasil(buat_temuan(tempat=(baris(7),), tercetak=("31",))))
    assert tanda(akar) == [("t-1", "td", "tanda galat")]
    assert teks(akar.get_element_by_id("t-1")) == "31 ↑1"
    lain = urai(buat_hasil(buat_temuan(tempat=(baris(7),), tercetak=("99",))))
    assert teks(lain.get_element_by_id("t-1")) == "Tamu ↑1"


def test_a_place_between_passages_marks_the_one_before_it_and_no_place_marks_nothing() -> None:
    akar = urai(buat_hasil(buat_temuan(tempat=(baris(8),)), buat_temuan(tempat=(Tempat(),))))
    assert teks(akar.get_element_by_id("t-1")) == "31 ↑1"
    assert len(tanda(akar)) == 1
    assert urai(buat_hasil(buat_temuan(tempat=(Tempat(halaman=5),)))).xpath("//*[@id='f-1']")


def test_merged_fields_become_spans_and_fractions_stand_one_above_the_other() -> None:
    akar = urai(buat_hasil(buat_temuan()))
    sel = akar.xpath("//section[@id='naskah']//td")
    assert [(s.get("colspan"), s.get("rowspan"), teks(s)) for s in sel[:4]] == [
        (None, "2", "Uraian"),
        ("2", None, "Tahun"),
        (None, None, "2022"),
        (None, None, "2023"),
    ]
    assert teks(akar.xpath("//div[@class='rumus']")[0]) == "31 dibagi 62 × 100% = 50%"
    assert [e.tag for e in akar.xpath("//h1|//h2|//h3")] == ["h1", "h2", "h2", "h3", "h3"]


def test_nothing_from_the_report_becomes_markup() -> None:
    jahat = "<script>alert(1)</script>\"'&"
    naskah = Naskah(jahat, "html", (Paragraf(jahat, baris(1)),))
    satu = buat_temuan(
        f"RV{jahat}", tempat=(baris(1),), pesan=jahat, tercetak=(jahat,), seharusnya=jahat,
        bagian=jahat,
    )  # fmt: skip
    hasil = buat_hasil(satu, naskah=naskah)
    isi = html_reviu(hasil)
    assert "<script" not in isi
    assert isi.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 7
    assert teks(urai(hasil).get_element_by_id("t-1")).startswith(jahat)


def test_the_file_needs_nothing_else() -> None:
    isi = html_reviu(buat_hasil(buat_temuan()))
    assert not re.search(r"""(src=|@import|url\(|href="(?!#)|<script|<link)""", isi)
    assert "default-src 'none'" in isi
    assert '<html lang="id">' in isi


def test_groups_are_table_bodies_that_the_filter_can_hide() -> None:
    hasil = buat_hasil(
        buat_temuan(kelompok=1),
        buat_temuan(tingkat=PERINGATAN, kelompok=1),
        buat_temuan(kelompok=2),
    )
    akar = urai(hasil)
    assert akar.xpath("//tbody/@class") == ["bersama ada-galat ada-peringatan", "ada-galat"]
    assert akar.xpath("//tr[@class='sebab']/th/text()") == ["Satu sebab, 2 temuan"]
    assert akar.xpath("//input/@id") == ["s-semua", "s-galat", "s-peringatan"]
    saudara = akar.xpath("//input[1]/following-sibling::table")
    assert len(saudara) == 1, "the style sheet reaches the table from the radio button"


def test_a_clean_report_says_so_and_a_source_has_no_text_to_show() -> None:
    assert "Tidak ada temuan." in teks(urai(buat_hasil()))
    assert "1 temuan yang lebih ringan" in html_reviu(buat_hasil(), 1)
    sumber = urai(buat_hasil(buat_temuan(tempat=()), naskah=Naskah("isian", "sumber", ())))
    assert sumber.xpath("//section/@id") == ["temuan"]
    assert sumber.xpath("//a/@href") == ["#temuan"]
    assert "laporan.txt, BAB III" in teks(sumber)
