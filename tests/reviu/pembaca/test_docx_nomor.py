"""Automatic numbers of Word: printed as Word prints them."""

import pytest

from akuntabel.reviu.pembaca.docx_nomor import cetak_nomor
from reviu.pembaca.contoh_docx import b, baris, gaya, nomor, p, tbl, tc, tr


def lvl(aras: int, bentuk: str, pola: str, *lain: str, mulai: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{aras}"><w:start w:val="{mulai}"/><w:numFmt w:val="{bentuk}"/>'
        f'<w:lvlText w:val="{pola}"/>{"".join(lain)}</w:lvl>'
    )


def induk(kunci: int, *isi: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{kunci}">{"".join(isi)}</w:abstractNum>'


def num(kunci: int, acuan: int, *ubah: str) -> str:
    isi = "".join(ubah)
    return f'<w:num w:numId="{kunci}"><w:abstractNumId w:val="{acuan}"/>{isi}</w:num>'


def ulang(mulai: int, aras: int = 0) -> str:
    return f'<w:lvlOverride w:ilvl="{aras}"><w:startOverride w:val="{mulai}"/></w:lvlOverride>'


def penanda(urutan: list[tuple[int, int]], numbering: str) -> list[str]:
    badan = "".join(p("x", nomor(*satu)) for satu in urutan)
    return [satu.removesuffix("x").strip("[] ") for satu in baris(badan, numbering=numbering)]


@pytest.mark.parametrize(
    ("bentuk", "nilai", "harap"),
    [
        ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("lowerLetter", 2, "b"),
        ("lowerLetter", 28, "bb"), ("upperLetter", 26, "Z"), ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1999, "MCMXCIX"), ("upperRoman", 4000, "4000"), ("lowerLetter", 0, "0"),
        ("lowerLetter", 999_999, "999999"), ("none", 3, ""), ("ordinal", 2, "2"),
    ],
)  # fmt: skip
def test_formats(bentuk: str, nilai: int, harap: str) -> None:
    assert cetak_nomor(bentuk, nilai) == harap


def test_levels_count_and_begin_anew_below() -> None:
    daftar = induk(
        0, lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%2)"), lvl(2, "decimal", "%1.%2.%3")
    ) + num(1, 0)
    urutan = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), (1, 2)]
    assert penanda(urutan, daftar) == ["1.", "a)", "b)", "1.b.1", "2.", "a)", "2.a.1", "2.a.2"]


def test_legal_numbering_and_a_level_that_never_begins_anew() -> None:
    daftar = induk(
        0,
        lvl(0, "upperRoman", "BAB %1"),
        lvl(1, "decimal", "%1.%2", "<w:isLgl/>", '<w:lvlRestart w:val="0"/>'),
    ) + num(1, 0)
    urutan = [(1, 0), (1, 1), (1, 0), (1, 1)]
    assert penanda(urutan, daftar) == ["BAB I", "1.1", "BAB II", "2.2"]


def test_lists_of_one_origin_go_on_unless_they_are_told_to_begin_anew() -> None:
    daftar = induk(0, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, ulang(5))
    urutan = [(1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]
    assert penanda(urutan, daftar) == ["1.", "2.", "3.", "5.", "6.", "7."]


def test_a_list_may_replace_a_level_or_name_another_list() -> None:
    ganti = f'<w:lvlOverride w:ilvl="0">{lvl(0, "lowerRoman", "(%1)", mulai=4)}</w:lvlOverride>'
    taut = induk(1, '<w:numStyleLink w:val="G"/>') + induk(
        2, '<w:styleLink w:val="G"/>', lvl(0, "upperLetter", "%1.")
    )
    daftar = induk(0, lvl(0, "decimal", "%1.")) + taut + num(1, 0, ganti) + num(2, 1)
    assert penanda([(1, 0), (1, 0), (2, 0)], daftar) == ["(iv)", "(v)", "A."]


@pytest.mark.parametrize(("pola", "harap"), [("-", "-"), ("\uf0b7", "•"), ("o", "•"), ("▪", "▪")])
def test_bullets(pola: str, harap: str) -> None:
    daftar = induk(0, lvl(0, "bullet", pola)) + num(1, 0)
    assert penanda([(1, 0)], daftar) == [harap]


def test_lists_that_are_not_there_leave_plain_paragraphs() -> None:
    kosong = induk(0, lvl(0, "none", "")) + num(1, 0) + num(2, 77)
    badan = "".join(p("x", nomor(n)) for n in (0, 1, 2, 3))
    assert baris(badan, numbering=kosong) == ["x", "x", "x", "x"]
    assert baris(badan) == ["x", "x", "x", "x"]


def test_the_style_gives_list_and_level() -> None:
    daftar = induk(
        0, lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%2.", '<w:pStyle w:val="Dua"/>')
    ) + num(1, 0)
    gaya_daftar = (
        '<w:style w:type="paragraph" w:styleId="Satu"><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Dua"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    gaya_daftar += (
        '<w:style w:type="paragraph" w:styleId="Tiga"><w:basedOn w:val="Satu"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    lepas = gaya("Satu") + '<w:numPr><w:numId w:val="0"/></w:numPr>'
    badan = p("x", gaya("Satu")) + p("y", gaya("Dua")) + p("z", lepas) + p("w", gaya("Tiga"))
    assert baris(badan, styles=gaya_daftar, numbering=daftar) == ["[1.] x", "[a.] y", "z", "[b.] w"]


def test_bold_numbered_items_look_like_headings() -> None:
    daftar = induk(0, lvl(0, "upperLetter", "%1.")) + num(1, 0)
    badan = p(b("Latar Belakang"), nomor(1)) + p(b("Kalimat penuh."), nomor(1))
    assert baris(badan, numbering=daftar) == ["###### A. Latar Belakang", "[B.] Kalimat penuh."]


def test_cells_show_their_numbers_even_without_text() -> None:
    daftar = induk(0, lvl(0, "decimal", "%1.")) + induk(1, lvl(0, "bullet", "-"))
    daftar += num(1, 0) + num(2, 1)
    satu = tr(tc(p("", nomor(1))), tc(p("isi", nomor(2))))
    dua = tr(tc(p("", nomor(1))), tc(p("lain", nomor(1))))
    assert baris(tbl(satu, dua), numbering=daftar) == ["1.|isi / 2.|3. lain"]
