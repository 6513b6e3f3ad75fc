"""Charts: native parts with cached values, labels, alternative text and a workbook."""

from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from akuntabel.dokumen.blok import Deret
from akuntabel.dokumen.word import tulis_docx
from akuntabel.dokumen.word.grafik import angka
from akuntabel.dokumen.word.lembar import kolom
from dokumen.word.contoh_word import bagian, cari, dokumen, grafik, isi_paragraf, nilai

BAGIAN = "word/charts/akuntabel1.xml"


def test_chart_is_one_native_bar_chart() -> None:
    akar = bagian(tulis_docx(dokumen(grafik())), BAGIAN)
    ada = [str(satu.tag).rpartition("}")[2] for satu in cari(akar, "//c:plotArea/*[c:ser]")]
    assert ada == ["barChart"]
    assert nilai(akar, "//c:barDir/@val") == ["col"]
    assert nilai(akar, "//c:valAx/c:scaling/c:min/@val") == ["0"]


def test_scale_is_free_where_a_value_lies_below_zero() -> None:
    turun = grafik()._replace(deret=(Deret("Selisih", (Fraction(-1), Fraction(1))),))
    akar = bagian(tulis_docx(dokumen(turun)), BAGIAN)
    assert nilai(akar, "//c:valAx/c:scaling/c:min/@val") == []


def test_values_and_labels_are_cached() -> None:
    akar = bagian(tulis_docx(dokumen(grafik())), BAGIAN)
    deret = cari(akar, "//c:ser")
    assert [nilai(d, "c:val//c:v/text()") for d in deret] == [
        ["80", "80"],
        ["97.83"],
    ]
    assert nilai(deret[1], "c:val//c:pt/@idx") == ["1"]
    assert nilai(deret[1], "c:dLbls/c:dLbl//*[local-name()='t']/text()") == ["97,83%"]
    assert nilai(akar, "//c:title//*[local-name()='t']/text()")[0] == "Target & realisasi"


def test_picture_has_alternative_text_and_a_caption_below() -> None:
    akar = bagian(tulis_docx(dokumen(grafik())))
    assert nilai(akar, "//wp:docPr/@descr") == ['Realisasi naik menjadi "97,83%"']
    gambar, keterangan = cari(akar, "//w:body/w:p")
    assert cari(gambar, ".//c:chart")
    assert isi_paragraf(keterangan) == "Gambar 1. Target & realisasi"


def test_workbook_holds_the_same_figures() -> None:
    with ZipFile(BytesIO(tulis_docx(dokumen(grafik())))) as arsip:
        buku = load_workbook(BytesIO(arsip.read("word/embeddings/akuntabel1.xlsx")))
    assert [list(baris) for baris in buku["Data"].iter_rows(values_only=True)] == [
        [None, "Target", "Realisasi"],
        ["2022", 80, None],
        ["2023", 80, 97.83],
    ]


@pytest.mark.parametrize(
    ("nilai_grafik", "cetak"),
    [
        (Fraction(0), "0"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(-1, 3_000_000), "0"),
    ],
)
def test_values_are_decimals(nilai_grafik: Fraction, cetak: str) -> None:
    assert angka(nilai_grafik) == cetak


def test_columns_beyond_z() -> None:
    assert [kolom(satu) for satu in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
