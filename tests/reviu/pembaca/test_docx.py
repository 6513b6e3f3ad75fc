"""The Word reader: text, headings, items, notes, and what is left out."""

import pytest

from akuntabel.reviu.naskah import Paragraf
from reviu.pembaca.contoh_docx import b, baca, baris, gaya, nomor, p, r, tbl, tr

GAYA = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/>
  <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Sub Bagian"/>
  <w:basedOn w:val="Tengah"/></w:style>
<w:style w:type="paragraph" w:styleId="Tengah"><w:name w:val="Tengah"/>
  <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Lepas"><w:name w:val="Judul Lepas"/>
  <w:basedOn w:val="Judul1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Isi"><w:name w:val="Isi"/>
  <w:basedOn w:val="Tengah"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="J4"><w:name w:val="Judul 4"/></w:style>
<w:style w:type="paragraph" w:styleId="Putar"><w:name w:val="Putar"/>
  <w:basedOn w:val="Putar"/></w:style>
<w:style w:type="paragraph" w:styleId="DI1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="DT"><w:name w:val="table of figures"/></w:style>
<w:style w:type="paragraph" w:styleId="Ket"><w:name w:val="caption"/>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Kuat"><w:name w:val="Strong"/>
  <w:rPr><w:b/></w:rPr></w:style>
"""


def medan(kode: str, hasil: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{kode}</w:instrText></w:r>{r('kode lain')}"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(hasil)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (r("satu ") + r("dua") + "<w:r><w:tab/></w:r>" + r("tiga"), "satu dua tiga"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a b c"),
        ("<w:r><w:t>tata</w:t><w:noBreakHyphen/><w:t>usaha</w:t></w:r>", "tata-usaha"),
        ("<w:r><w:t>pela</w:t><w:softHyphen/><w:t>yanan\u00ad\u200b</w:t></w:r>", "pelayanan"),
        (r("a\u00a0\u00a0b\u2011c"), "a b-c"),
        (r("luas 500 m") + r("2", '<w:vertAlign w:val="superscript"/>') + r("."), "luas 500 m²."),
        (r("isi 4 m ") + r(" 3 ", '<w:vertAlign w:val="superscript"/>'), "isi 4 m³"),
        (r("ke-5") + r("th", '<w:vertAlign w:val="superscript"/>'), "ke-5th"),
        (r("H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O"), "H2O"),
        (r("tampak") + r(" rahasia", "<w:vanish/>"), "tampak"),
        (r("tampak") + r(" juga", '<w:vanish w:val="0"/>'), "tampak juga"),
        (r("60 ") + '<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>' + r(" 2"), "60 × 2"),
        (r("ya ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "ya ✓"),
        (r("x") + '<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>', "x"),
    ],
)
def test_text_of_runs(isi: str, harap: str) -> None:
    assert baris(p(isi)) == [harap]


def test_changes_are_read_as_accepted() -> None:
    hapus = "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
    pindah = f"<w:moveFrom>{r('asal ')}</w:moveFrom><w:moveTo>{r('tiba ')}</w:moveTo>"
    assert baris(p(f"{hapus}<w:ins>{r('baru ')}</w:ins>{pindah}{r('akhir')}")) == [
        "baru tiba akhir"
    ]


def test_fields_give_their_result_only() -> None:
    isi = r("Tabel ") + medan("SEQ Tabel", "3") + r(". Anggaran")
    assert baris(p(isi)) == ["Tabel 3. Anggaran"]
    assert baris(p(f'<w:fldSimple w:instr="SEQ Tabel">{r("4")}</w:fldSimple>')) == ["4"]


def test_an_unclosed_field_does_not_swallow_the_next_paragraph() -> None:
    buka = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert baris(p(buka + r("kode")) + p("teks")) == ["teks"]


def test_wrapped_text_is_read_as_normal() -> None:
    tautan = f'<w:hyperlink w:history="1">{r("tautan ")}</w:hyperlink>'
    isi = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('isian ')}</w:sdtContent></w:sdt>"
    pilih = (
        f"<mc:AlternateContent><mc:Choice>{r('sekali')}</mc:Choice>"
        f"<mc:Fallback>{r('sekali')}</mc:Fallback></mc:AlternateContent>"
    )
    badan = f"<w:sdt><w:sdtContent>{p(tautan + isi + pilih)}</w:sdtContent></w:sdt>"
    assert baris(badan) == ["tautan isian sekali"]


def test_headings_by_style() -> None:
    badan = (
        p("Pendahuluan", gaya("Judul1"))
        + p("Rincian", gaya("Anak"))
        + p("Pengantar", gaya("Lepas"))
        + p("Uraian", gaya("J4"))
        + p("Langsung", '<w:outlineLvl w:val="1"/>')
        + p("", gaya("Judul1"))
        + p("Biasa", gaya("Putar"))
        + p("Badan", gaya("Isi"))
        + p("Tak dikenal", gaya("Hilang"))
    )
    assert baris(badan, styles=GAYA) == [
        "# Pendahuluan", "### Rincian", "# Pengantar", "#### Uraian", "## Langsung", "Biasa",
        "Badan", "Tak dikenal",
    ]  # fmt: skip


def test_a_long_sentence_in_a_heading_style_is_a_paragraph() -> None:
    panjang = "Kalimat yang panjang sekali " * 12 + "selesai."
    assert baris(p(panjang, gaya("Judul1")), styles=GAYA) == [panjang]


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (b("A. REALISASI ANGGARAN"), "###### A. REALISASI ANGGARAN"),
        (b("BAB III") + b(" AKUNTABILITAS KINERJA"), "###### BAB III AKUNTABILITAS KINERJA"),
        (b("1. Tujuan"), "###### 1. Tujuan"),
        (b("3.1.2 Analisis"), "###### 3.1.2 Analisis"),
        (b("IV. PENUTUP."), "###### IV. PENUTUP."),
        (b("10 orang pegawai"), "**10 orang pegawai**"),
        (b("KATA PENGANTAR"), "**KATA PENGANTAR**"),
        (b("1. Tersusunnya laporan."), "[1.] Tersusunnya laporan."),
        (b("1. ") + r("Tujuan"), "[1.] Tujuan"),
        (r("2) Sasaran", '<w:rStyle w:val="Kuat"/>'), "###### 2) Sasaran"),
        (r("tegas", '<w:rStyle w:val="Kuat"/><w:b w:val="0"/>'), "tegas"),
        (b("tegas") + r("  "), "**tegas**"),
    ],
)
def test_headings_by_look(isi: str, harap: str) -> None:
    assert baris(p(isi), styles=GAYA) == [harap]


def test_bold_may_come_from_the_paragraph_style() -> None:
    assert baris(p("Tabel 1. Target", gaya("Ket")), styles=GAYA) == ["**Tabel 1. Target**"]
    assert baris(p(r("Tabel", '<w:b w:val="false"/>'), gaya("Ket")), styles=GAYA) == ["Tabel"]


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("1. satu", "[1.] satu"),
        ("12) dua belas", "[12)] dua belas"),
        ("(3) tiga", "[(3)] tiga"),
        ("a. huruf", "[a.] huruf"),
        ("- garis", "[-] garis"),
        ("• bulat", "[•] bulat"),
        ("iv. romawi", "[iv.] romawi"),
        ("1.234 orang", "1.234 orang"),
        ("-5%", "-5%"),
    ],
)
def test_marks_typed_by_hand(teks: str, harap: str) -> None:
    assert baris(p(teks)) == [harap]


def test_contents_are_left_out() -> None:
    galeri = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('BAB I')}</w:sdtContent></w:sdt>"
    )
    acuan = r("BAB II") + "<w:r><w:tab/></w:r>" + medan("PAGEREF _Toc1", "4")
    tautan = f'<w:hyperlink w:anchor="x">{r("Tabel 1")}</w:hyperlink>'
    badan = galeri + p("BAB I", gaya("DI1")) + p("Tabel 1", gaya("DT")) + p(acuan) + p(tautan)
    assert baris(badan, styles=GAYA) == []


def test_references_in_sentences_stay() -> None:
    acuan = r("Lihat halaman ") + medan("PAGEREF x", "4")
    tautan = r("Lihat ") + f'<w:hyperlink w:anchor="x">{r("Tabel 1")}</w:hyperlink>'
    assert baris(p(acuan) + p(tautan)) == ["Lihat halaman 4", "Lihat Tabel 1"]
    judul = f'<w:hyperlink w:anchor="x">{r("Bab")}</w:hyperlink>'
    assert baris(p(judul, gaya("Judul1")), styles=GAYA) == ["# Bab"]


def test_places_count_every_paragraph_of_the_main_part() -> None:
    kotak = f"<w:pict><v:textbox><w:txbxContent>{p('kotak')}</w:txbxContent></v:textbox></w:pict>"
    badan = (
        p("", "<w:keepNext/>")
        + p("dua")
        + tbl(tr("tiga", "empat"))
        + p(f"{r('lima')}<w:r>{kotak}</w:r>")
        + p("tujuh")
    )
    naskah = baca(badan)
    assert [satu.tempat.paragraf for satu in naskah.blok] == [2, 3, 5, 6, 7]
    (tabel,) = naskah.tabel
    assert [sel.tempat.paragraf for sel in tabel.baris[0]] == [3, 4]


def test_text_boxes_follow_their_paragraph_once() -> None:
    isi = f"<w:txbxContent>{p(b('1. Kotak'))}{p('isi')}</w:txbxContent>"
    gambar = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{isi}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{isi}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert baris(p(gambar + r("badan")) + p("lalu")) == ["badan", "###### 1. Kotak", "isi", "lalu"]


def test_headers_and_footers_once_each() -> None:
    naskah = baca(
        p("isi"),
        header1=p("Laporan Kinerja"),
        header2=p("Laporan Kinerja") + p("Lapas Contoh"),
        footer1=p("Halaman 2") + p("3"),
    )
    assert naskah.pinggir == tuple(
        Paragraf(teks, naskah.pinggir[0].tempat)
        for teks in ("Laporan Kinerja", "Lapas Contoh", "Halaman 2")
    )
    assert naskah.pinggir[0].tempat.paragraf == 0


def test_notes_come_last_and_stand_where_they_are_called() -> None:
    catatan = (
        f'<w:footnote w:id="-1">{p("pemisah")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Sumber: SDP.")}</w:footnote>'
    )
    panggil = r("Data") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    naskah = baca(p("satu") + p(panggil) + p("tiga"), footnotes=catatan)
    akhir = naskah.blok[-1]
    assert isinstance(akhir, Paragraf)
    assert (akhir.teks, akhir.tempat.paragraf) == ("Sumber: SDP.", 2)
    assert len(naskah.blok) == 4


def test_pictures_and_old_formulas_are_reported() -> None:
    gambar = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    lama = '<w:r><w:object><v:imagedata/><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'
    naskah = baca(p(r("x") + gambar + gambar + lama))
    assert [satu.kode for satu in naskah.temuan] == ["RV-BACA-RUMUS", "RV-BACA-GAMBAR"]
    assert [satu.pesan[:7] for satu in naskah.temuan] == ["1 rumus", "2 gamba"]
    assert baca(p("x")).temuan == ()


def test_numbered_headings_show_their_number() -> None:
    daftar = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    badan = p("Umum", gaya("Judul1") + nomor(1)) + p(
        "REALISASI ANGGARAN", gaya("Judul1") + nomor(1)
    )
    assert baris(badan, styles=GAYA, numbering=daftar) == ["# A. Umum", "# B. REALISASI ANGGARAN"]
