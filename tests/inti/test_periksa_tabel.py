"""Constraints of a table: the sentence names both columns and both numbers."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.periksa_tabel import periksa_batasan, periksa_tabel
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.tabel import BarisData, IsiSel, TabelData
from pembuat import TAHUN, buat_definisi_tabel

DEFINISI = buat_definisi_tabel(baris=("a",), batasan=("dilayani <= pemohon",))


def baris(pemohon: IsiSel, dilayani: IsiSel, periode: Periode | None = None) -> BarisData:
    isi = {"pemohon": pemohon, "dilayani": dilayani}
    return BarisData("a", "Baris a", periode or Periode(TAHUN), isi)


def test_a_broken_constraint_is_one_sentence_with_both_numbers() -> None:
    (temuan,) = periksa_tabel(DEFINISI, TabelData("layanan", (baris(Fraction(3), Fraction(5)),)))
    assert "Kolom dilayani (5) tidak boleh lebih dari Kolom pemohon (3)" in temuan.pesan
    assert "baris Baris a" in str(temuan.letak)


def test_an_empty_cell_breaks_no_constraint() -> None:
    assert periksa_batasan(DEFINISI, baris(None, Fraction(5))) == ()


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_constraint_is_broken_exactly_when_it_is_false(pemohon: int, dilayani: int) -> None:
    langgar = periksa_batasan(DEFINISI, baris(Fraction(pemohon), Fraction(dilayani)))
    assert bool(langgar) is (dilayani > pemohon)


def test_a_month_beside_its_year_would_be_counted_twice() -> None:
    bulan = Periode(TAHUN, JenisPeriode.BULAN, 3)
    data = TabelData("layanan", (baris(Fraction(1), None), baris(Fraction(1), None, bulan)))
    (temuan,) = periksa_tabel(DEFINISI, data)
    assert temuan.kode == "PERIODE_TUMPANG"
