"""Tables of Word: full grids with merged fields, and what cells hold beside text."""

import pytest

from akuntabel.reviu.naskah import Rumus, Tabel
from akuntabel.reviu.pembaca.batas import BATAS_RENTANG
from reviu.pembaca.contoh_docx import baca, baris, isi_tabel, mf, mr, p, r, tbl, tc, tr

MULAI, LANJUT = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def lebar(n: int | str) -> str:
    return f'<w:gridSpan w:val="{n}"/>'


def kisi(*baris_tabel: str) -> list[list[str]]:
    (tabel,) = baca(tbl(*baris_tabel)).blok
    assert isinstance(tabel, Tabel)
    return isi_tabel(tabel)


def test_merged_headers() -> None:
    assert kisi(
        tr(tc("No", MULAI), tc("2022", lebar(2)), "Ket"),
        tr(tc("", LANJUT), "Target", "Realisasi", ""),
        tr("1", "80%", "81%", "naik"),
    ) == [
        ["No", "2022", "<kiri", "Ket"],
        ["<atas", "Target", "Realisasi", ""],
        ["1", "80%", "81%", "naik"],
    ]


def test_a_cell_over_rows_and_columns() -> None:
    assert kisi(
        tr(tc("Besar", lebar(2) + MULAI), "a"), tr(tc("tak tampak", lebar(2) + LANJUT), "b")
    ) == [["Besar", "<kiri", "a"], ["<atas", "<kiri", "b"]]


def test_a_merge_without_beginning_is_a_cell() -> None:
    assert kisi(tr(tc("a", LANJUT), "b"), tr("c", tc("d", LANJUT))) == [["a", "b"], ["c", "d"]]


def test_old_horizontal_merges() -> None:
    awal, terus = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    assert kisi(tr(tc("a", awal), tc("", terus)), tr("b", "c")) == [["a", "<kiri"], ["b", "c"]]


def test_rows_that_leave_columns_out() -> None:
    assert kisi(
        tr("a", "b", "c", "d"),
        tr("e", sifat='<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'),
        tr("f"),
    ) == [["a", "b", "c", "d"], ["", "e", "", ""], ["f", "", "", ""]]


def test_deleted_rows_and_wrapped_rows() -> None:
    sel = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    bungkus = f"<w:sdt><w:sdtContent>{tr('a', sel)}</w:sdtContent></w:sdt>"
    assert kisi(bungkus, tr("x", "y", sifat="<w:del/>"), tr("c", "d")) == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize(("tertulis", "harap"), [
    ("999999999999", BATAS_RENTANG), ("0", 1), ("-3", 1), ("dua", 1), ("²", 1),
])  # fmt: skip
def test_strange_widths(tertulis: str, harap: int) -> None:
    (satu,) = kisi(tr(tc("a", lebar(tertulis))))
    assert len(satu) == harap


def test_rows_end_at_the_widest_grid() -> None:
    (satu,) = kisi(tr(tc("a", lebar(150)), tc("b", lebar(150)), "c"))
    assert len(satu) == BATAS_RENTANG
    assert satu[150] == "b"


def test_paragraphs_of_a_cell_are_lines() -> None:
    assert kisi(tr(tc(p("satu") + p("") + p(r("dua") + "<w:r><w:br/></w:r>" + r("tiga"))))) == [
        ["satu\ndua tiga"]
    ]


def test_a_table_in_a_cell_is_text_and_follows() -> None:
    dalam = tbl(tr("a", "b"), tr("c", ""))
    naskah = baca(tbl(tr(tc(p("luar") + dalam + p("akhir")), "x")))
    luar, anak = naskah.blok
    assert isinstance(luar, Tabel)
    assert isinstance(anak, Tabel)
    assert isi_tabel(luar) == [["luar\na b\nc\nakhir", "x"]]
    assert isi_tabel(anak) == [["a", "b"], ["c", ""]]
    assert anak.tempat.paragraf == 2


def test_deep_tables_keep_their_text() -> None:
    isi = tbl(tr("inti"))
    for n in range(20):
        isi = tbl(tr(tc(p(f"lapis {n}") + isi + p(""))))
    naskah = baca(isi)
    luar = naskah.blok[0]
    assert isinstance(luar, Tabel)
    teks = luar.baris[0][0].teks.split("\n")
    assert teks[0] == "lapis 19"
    assert "inti" in teks[-1]
    assert len(naskah.blok) == 6


def test_formulas_and_text_boxes_of_cells_follow() -> None:
    rumus = f"<m:oMathPara><m:oMath>{mf('1', '2')}{mr('=50%')}</m:oMath></m:oMathPara>"
    kotak = f"<w:r><w:pict><w:txbxContent>{p('kotak')}</w:txbxContent></w:pict></w:r>"
    naskah = baca(tbl(tr(tc(p("Rumus") + p(rumus)), tc(p(r("x") + kotak)))))
    assert [type(satu) for satu in naskah.blok[:2]] == [Tabel, Rumus]
    assert baris(tbl(tr(tc(p("Rumus") + p(rumus)), tc(p(r("x") + kotak))))) == [
        "Rumus\n{1}/{2} = 50%|x", "{1}/{2} = 50%", "kotak",
    ]  # fmt: skip


def test_a_table_without_cells_is_none() -> None:
    assert baris(tbl(tr(), "<w:tblPr/>") + p("x")) == ["x"]
