"""The HTML reader: what a page shows, in order, and nothing that hurts."""

import pytest

from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Rumus, Tabel
from akuntabel.reviu.pembaca.html import baca_html
from akuntabel.reviu.pembaca.html_daftar import cetak_penanda


def blok(isi: str, kepala: str = "") -> tuple[Blok, ...]:
    halaman = f"<!doctype html><html><head>{kepala}</head><body>{isi}</body></html>"
    return baca_html(halaman.encode(), "laporan.html").blok


def tabel(isi: str) -> list[list[str]]:
    hasil = [b for b in blok(f"<table>{isi}</table>") if isinstance(b, Tabel)]
    assert hasil
    return [[f"<{s.gabung}" if s.gabung else s.teks for s in baris] for baris in hasil[0].baris]


def langkah(isi: str) -> list[str]:
    (rumus,) = blok(f'<math display="block">{isi}</math>')
    assert isinstance(rumus, Rumus)
    return [satu.teks for satu in rumus.langkah]


def teks(isi: str) -> list[str]:
    return [b.teks for b in blok(isi) if isinstance(b, Judul | Paragraf | Butir)]


def test_blocks_come_in_order_with_their_lines() -> None:
    hasil = baca_html(
        b"<html><body>\n<h2>B. Realisasi</h2>\n<p>Sebesar\n98%.</p>\n<p>Lalu</p>", "a.html"
    )
    assert hasil.jenis == "html"
    assert [(type(b), b.tempat.baris) for b in hasil.blok] == [
        (Judul, 2), (Paragraf, 3), (Paragraf, 5)
    ]  # fmt: skip
    judul, kalimat, _ = hasil.blok
    assert isinstance(judul, Judul)
    assert (judul.teks, judul.tingkat) == ("B. Realisasi", 2)
    assert isinstance(kalimat, Paragraf)
    assert kalimat.teks == "Sebesar 98%."


def test_text_around_blocks_is_not_lost() -> None:
    assert teks("<div>luar<p>dalam</p>ekor <i>miring</i></div>") == ["luar", "dalam", "ekor miring"]


def test_hidden_parts_are_skipped_and_their_tails_are_kept() -> None:
    isi = (
        "<nav>isi</nav><script>x()</script><style>p{}</style><template>t</template>"
        '<svg><text>7</text></svg><p hidden>h</p><p style="display: none">n</p>'
        "<p>satu <del>dua</del> tiga</p>"
    )
    assert teks(isi) == ["satu tiga"]


def test_lines_that_only_lead_elsewhere_are_contents() -> None:
    assert teks('<p><a href="#b1">BAB I <b>1</b></a></p><p><a href="#b1">Lihat</a> tabel</p>') == [
        "Lihat tabel"
    ]
    assert teks('<h1><a href="#b1">BAB I</a></h1>') == ["BAB I"]


def test_contents_of_word_and_libreoffice_are_skipped() -> None:
    isi = (
        '<p class=MsoToc1>BAB I<span>....1</span></p><div id="Table of Contents1"><p>BAB I 1</p>'
        "</div><p>isi</p>"
    )
    assert teks(isi) == ["isi"]


def test_marks_of_word_part_no_sentence() -> None:
    isi = (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>2."
        "<span>&nbsp;&nbsp; </span></span><![endif]>Mutu<o:p></o:p> layanan</p>"
        "<!--[if gte mso 9]><p>tak terlihat</p><![endif]-->"
    )
    (butir,) = blok(isi)
    assert isinstance(butir, Butir)
    assert (butir.penanda, butir.teks) == ("2.", "Mutu layanan")


def test_breaks_and_special_spaces_become_single_spaces() -> None:
    assert teks("<p>a<br>b&nbsp;&nbsp; c&shy;d\u200be \u2011</p>") == ["a b cde -"]


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ("luas 4 m<sup>2</sup>.", "luas 4 m²."),
        ("isi 4 m <sup> 3 </sup>", "isi 4 m³"),
        ('m<span style="vertical-align: super">2</span>', "m²"),
        ("ke-5<sup>th</sup>", "ke-5th"),
    ],
)
def test_raised_digits(isi: str, harap: str) -> None:
    assert teks(f"<p>{isi}</p>") == [harap]


def test_bold_paragraphs_are_bold_and_numbered_ones_are_headings() -> None:
    tebal, judul, bab, biasa = blok(
        "<p><b>Catatan</b></p><p><strong>1. Capaian</strong></p>"
        '<p style="font-weight: bold">BAB IV</p><p><b>Sebagian</b> saja</p>'
    )
    assert isinstance(tebal, Paragraf)
    assert tebal.tebal
    assert isinstance(judul, Judul)
    assert judul.tingkat == 6
    assert isinstance(bab, Judul)
    assert isinstance(biasa, Paragraf)
    assert not biasa.tebal


def penanda(isi: str, kepala: str = "") -> list[tuple[str, str]]:
    return [(b.penanda, b.teks) for b in blok(isi, kepala) if isinstance(b, Butir)]


def test_list_marks_are_as_printed() -> None:
    isi = (
        '<ol start="3"><li>c<li value="9">i<li>j</ol><ol type="a"><li>x<ul><li>y</ul></ol>'
        '<ol style="list-style-type: upper-roman"><li>r</ol><ol class="huruf"><li>h</ol>'
    )
    kepala = "<style>ol.huruf { color: red; list-style-type: lower-alpha }</style>"
    assert penanda(isi, kepala) == [
        ("3.", "c"), ("9.", "i"), ("10.", "j"), ("a.", "x"), ("-", "y"), ("I.", "r"), ("a.", "h")
    ]  # fmt: skip


def test_marks_typed_by_hand_make_items() -> None:
    assert penanda("<p>a. satu</p><p>• dua</p><p>2023 tiga</p><p>3) empat</p>") == [
        ("a.", "satu"), ("•", "dua"), ("3)", "empat")
    ]  # fmt: skip


def test_a_number_before_a_heading_stands_in_its_text() -> None:
    assert teks('<ol type="A"><li><h2>Umum</h2><p>Isi</p></ol>') == ["A. Umum", "Isi"]


@pytest.mark.parametrize(
    ("jenis", "nomor", "harap"),
    [("a", 27, "aa."), ("A", 26, "Z."), ("i", 14, "xiv."), ("I", 5000, "5000."), ("a", 0, "0."),
     ("1", -2, "-2.")],
)  # fmt: skip
def test_numbers_as_letters_and_numerals(jenis: str, nomor: int, harap: str) -> None:
    assert cetak_penanda(jenis, nomor) == harap


def test_merged_cells_fill_the_grid() -> None:
    assert tabel(
        "<thead><tr><th rowspan=2>No<th colspan=2>Tahun<tr><th>2022<th>2023</thead>"
        "<tbody><tr><td colspan=2 rowspan=2>ab<td>c<tr><td>d<tr><td>e</tbody>"
    ) == [
        ["No", "Tahun", "<kiri"],
        ["<atas", "2022", "2023"],
        ["ab", "<kiri", "c"],
        ["<atas", "<kiri", "d"],
        ["e", "", ""],
    ]


def test_a_cell_covers_the_rows_of_its_group_only() -> None:
    assert tabel(
        "<thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td>1<td>2<tr><td rowspan=0>3<td>4"
        "<tr><td>5</tbody>"
    ) == [["a", "b"], ["1", "2"], ["3", "4"], ["<atas", "5"]]


def test_gaps_under_merged_cells_are_empty_fields() -> None:
    assert tabel("<tr><td>a<td>b<td rowspan=2>c<tr><td>d") == [["a", "b", "c"], ["d", "", "<atas"]]


def test_cells_keep_their_paragraphs_apart() -> None:
    assert tabel("<tr><td><p>a</p><p>b<br>c</p><td><ol type=a><li>x<li>y</ol><td><ul><li>z") == [
        ["a\nb c", "a. x\nb. y", "z"]
    ]


def test_links_in_cells_are_text() -> None:
    assert tabel('<tr><td><a href="#x">98</a><td>1') == [["98", "1"]]


def test_the_caption_stands_before_and_inner_tables_after() -> None:
    judul, luar, dalam = blok(
        "<table><caption>Tabel 1. <i>Isi</i></caption><tr><td>a<table><tr><td>1<td>2<tr><td>3"
        "</table><td>b</table>"
    )
    assert isinstance(judul, Paragraf)
    assert judul.teks == "Tabel 1. Isi"
    assert isinstance(luar, Tabel)
    assert [s.teks for s in luar.baris[0]] == ["a\n1 2\n3", "b"]
    assert isinstance(dalam, Tabel)
    assert len(dalam.baris) == 2


def test_a_table_that_frames_the_page_is_no_table() -> None:
    hasil = blok("<table><tr><td><h1>BAB I</h1><table><tr><td>1<td>2</table></table>")
    assert [type(b) for b in hasil] == [Judul, Tabel]


def test_rows_of_a_displayed_formula() -> None:
    kata = '<mtable class="baris"><mtr><mtd><mtext>Jumlah</mtext></mtd></mtr>'
    kata += "<mtr><mtd><mtext>orang</mtext></mtd></mtr></mtable>"
    assert langkah(
        "<mtable><mtr><mtd><mtext>Realisasi</mtext></mtd><mtd><mo>=</mo><mfrac><mrow>"
        f"{kata}</mrow><mtext>Target</mtext></mfrac><mo>×</mo><mtext>100%</mtext></mtd></mtr>"
        "<mtr><mtd></mtd><mtd><mo>=</mo><mn>93,5</mn><mo>%</mo></mtd></mtr></mtable>"
    ) == ["Realisasi = {Jumlah orang}/{Target} × 100%", "= 93,5%"]


def test_other_mathml() -> None:
    assert langkah(
        "<semantics><mrow><mi>R</mi><mi>p</mi><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup>"
        "<mo>-</mo><mo>(</mo><mtext> a{b} </mtext><mo>)</mo></mrow>"
        "<annotation>tex</annotation></semantics>"
    ) == ["Rp = x² − (ab)"]
    assert langkah("<mfenced><mi>a</mi><mi>b</mi></mfenced><msqrt><mn>4</mn></msqrt>") == [
        "(a, b)√(4)"
    ]


def test_inline_formulas_stay_in_the_sentence() -> None:
    isi = "<p>Nilai <math><mfrac><mn>9</mn><mn>10</mn></mfrac></math> dan \\(\\frac{1}{2}\\).</p>"
    assert teks(isi) == ["Nilai {9}/{10} dan {1}/{2}."]


def test_latex_between_dollars_is_a_formula() -> None:
    (rumus,) = blok("<p>$$\\frac{3}{4} \\times 100\\% = 75\\%$$</p>")
    assert isinstance(rumus, Rumus)
    assert [s.teks for s in rumus.langkah] == ["{3}/{4} × 100% = 75%"]


def test_lines_of_pre_are_paragraphs() -> None:
    hasil = blok("<pre>satu\n\ntiga</pre>")
    assert [(b.teks, b.tempat.baris) for b in hasil if isinstance(b, Paragraf)] == [
        ("satu", 1), ("tiga", 3)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "isi",
    [
        "<p>Lapas “Wanasari” – é</p>".encode("utf-8-sig"),
        "<p>Lapas “Wanasari” – é</p>".encode("utf-16"),
        '<meta charset="windows-1252"><p>Lapas “Wanasari” – é</p>'.encode("cp1252"),
        '<meta charset="iso-8859-1"><p>Lapas “Wanasari” – é</p>'.encode("cp1252"),
        '<meta charset="hex"><p>Lapas “Wanasari” – é</p>'.encode("cp1252"),
        '<meta charset="windows-999"><p>Lapas “Wanasari” – é</p>'.encode("cp1252"),
    ],
)
def test_encodings(isi: bytes) -> None:
    (kalimat,) = baca_html(isi, "a.html").blok
    assert isinstance(kalimat, Paragraf)
    assert kalimat.teks == "Lapas “Wanasari” – é"


def test_pictures_are_said_once() -> None:
    hasil = baca_html(b'<p>a<img src="data:image/png;base64,' + b"A" * 300 + b'"><img>b</p>', "a")
    assert [t.kode for t in hasil.temuan] == ["RV-BACA-GAMBAR"]
    assert hasil.temuan[0].pesan.startswith("2 gambar")


def test_a_page_without_elements_has_no_blocks() -> None:
    assert baca_html(b"<!-- kosong -->", "a.html").blok == ()
