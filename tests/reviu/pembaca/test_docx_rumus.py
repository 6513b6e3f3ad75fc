"""Formulas of Word in linear form."""

import pytest

from akuntabel.reviu.naskah import Rumus
from reviu.pembaca.contoh_docx import baca, baris, mf, mr, p, r


def sendiri(*rumus: str) -> str:
    isi = "".join(f"<m:oMath>{satu}</m:oMath>" for satu in rumus)
    return p(f"<m:oMathPara>{isi}</m:oMathPara>")


def langkah(*rumus: str) -> list[str]:
    (blok,) = baca(sendiri(*rumus)).blok
    assert isinstance(blok, Rumus)
    assert {satu.tempat.paragraf for satu in blok.langkah} == {1}
    return [satu.teks for satu in blok.langkah]


def e(isi: str) -> str:
    return f"<m:e>{isi}</m:e>"


def biasa(teks: str) -> str:
    return f"<m:r><m:rPr><m:nor/></m:rPr><m:t>{teks}</m:t></m:r>"


PATAH = "<m:r><w:br/></m:r>"
PERSEN = mf("1.006", "1.082") + mr("×100%=93%")


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (PERSEN, "{1.006}/{1.082} × 100% = 93%"),
        (mr("a*b·c∙d"), "a × b × c × d"),
        (mr("1082-76"), "1082 − 76"),
        (mr("=-5%"), "= −5%"),
        (biasa("tata-usaha") + mr("=1"), "tata-usaha = 1"),
        (mr("tata-usaha"), "tata-usaha"),
        (mr("renstra 2020-2024"), "renstra 2020-2024"),
        (mr("{a}"), "a"),
        (f"<m:sSup>{e(mr('m'))}<m:sup>{mr('2')}</m:sup></m:sSup>", "m²"),
        (f"<m:sSup>{e(mr('x'))}<m:sup>{mr('n+1')}</m:sup></m:sSup>", "x^n + 1"),
        (f"<m:sSub>{e(mr('R'))}<m:sub>{mr('t')}</m:sub></m:sSub>", "Rt"),
        (f"<m:d>{e(mf('1', '2'))}</m:d>" + mr("×100"), "({1}/{2}) × 100"),
        (
            '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>'
            f"{e(mr('a'))}</m:d>",
            "[a]",
        ),
        (
            '<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>'
            f"{e(mr('a'))}</m:d>",
            "a",
        ),
        (f"<m:rad>{e(mr('9'))}</m:rad>", "√(9)"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>{e(mr("x"))}</m:nary>',
            "∑x",
        ),
        (
            '<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>'
            f"{biasa('atas')}</m:num><m:den>{biasa('bawah')}</m:den></m:f>",
            "atas bawah",
        ),
        (f"<m:borderBox>{e(mr('7'))}</m:borderBox>", "7"),
        (f'<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr>{e(mr("x"))}</m:phant>' + mr("y"),
         "y"),
        (f"<w:ins>{mr('1')}</w:ins><w:del>{mr('2')}</w:del>", "1"),
    ],
)  # fmt: skip
def test_linear_form(isi: str, harap: str) -> None:
    assert langkah(isi) == [harap]


def test_fractions_in_fractions() -> None:
    dalam = f"<m:f><m:num>{mf('1', '2')}</m:num><m:den>{mr('3')}</m:den></m:f>"
    assert langkah(dalam) == ["{{1}/{2}}/{3}"]


def test_lines_of_a_formula() -> None:
    assert langkah(mr("a=") + mf("1", "2") + PATAH, mr("=50%")) == ["a = {1}/{2}", "= 50%"]
    assert langkah(mr("a=b") + PATAH + mr("=c")) == ["a = b", "= c"]


def test_rows_of_an_array_are_lines() -> None:
    baris_larik = e(mr("a&amp;=") + mf("1", "2")) + e(mr("&amp;=50%"))
    assert langkah(f"<m:eqArr>{baris_larik}</m:eqArr>") == ["a = {1}/{2}", "= 50%"]
    matriks = "".join(f"<m:mr>{e(mr(satu))}{e(mr('=1'))}</m:mr>" for satu in "ab")
    assert langkah(f"<m:m>{matriks}</m:m>") == ["a = 1", "b = 1"]


def test_words_stacked_in_a_line_stay_in_it() -> None:
    susun = f"<m:m><m:mr>{e(biasa('jumlah'))}</m:mr><m:mr>{e(biasa('pegawai'))}</m:mr></m:m>"
    assert langkah(mr("R=") + susun) == ["R = jumlah pegawai"]
    assert langkah(f"<m:f><m:num>{susun}</m:num><m:den>{mr('2')}</m:den></m:f>") == [
        "{jumlah pegawai}/{2}"
    ]


def test_a_formula_inside_a_sentence_stays_in_it() -> None:
    dalam = f"<m:oMath>{PERSEN}</m:oMath>"
    assert baris(p(r("Capaian sebesar ") + dalam + r(" menurut data."))) == [
        "Capaian sebesar {1.006}/{1.082} × 100% = 93% menurut data."
    ]
    assert baris(p(r("luas ") + f"<m:oMath>{mr('m')}</m:oMath>" + r("eter"))) == ["luas meter"]


def test_a_paragraph_that_is_all_formula_is_one() -> None:
    (blok,) = baca(p(f"<m:oMath>{PERSEN}</m:oMath>")).blok
    assert isinstance(blok, Rumus)
    (campur,) = baca(p(r("Capaian = ") + f"<m:oMath>{mf('3', '4')}</m:oMath>" + r(" = 75%"))).blok
    assert isinstance(campur, Rumus)
    assert campur.langkah[0].teks == "Capaian = {3}/{4} = 75%"


def test_text_before_a_formula_block() -> None:
    isi = r("Realisasi:") + f"<m:oMathPara><m:oMath>{mr('1=1')}</m:oMath></m:oMathPara>"
    assert baris(p(isi)) == ["Realisasi:", "1 = 1"]


def test_deep_formulas_come_flat() -> None:
    isi = mr("1")
    for _ in range(60):
        isi = f"<m:d>{e(isi)}</m:d>"
    (teks,) = langkah(isi)
    assert teks.strip("()") == "1"
