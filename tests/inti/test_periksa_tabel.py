"""Constraints of a table: the sentence names the row, both columns and both numbers."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.periksa_tabel import Pelanggaran, periksa_batasan, periksa_tabel
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.tabel import BarisData, DefinisiTabel, IsiSel, JenisKolom, Kolom, TabelData
from pembuat import TAHUN, buat_definisi_tabel

DEFINISI = buat_definisi_tabel(baris=("a",), batasan=("dilayani <= pemohon",))
BERHITUNG = DefinisiTabel(
    "nilai",
    "Penilaian",
    "seksi",
    "Aspek",
    (),
    (
        Kolom("baik", "Baik", JenisKolom.JUMLAH),
        Kolom("kurang", "Kurang", JenisKolom.JUMLAH),
        Kolom("dinilai", "Dinilai", JenisKolom.JUMLAH, rumus="baik + kurang"),
        Kolom("hadir", "Hadir", JenisKolom.JUMLAH),
    ),
    ("dinilai <= hadir",),
)


def isi(pemohon: IsiSel, dilayani: IsiSel) -> dict[str, IsiSel]:
    return {"pemohon": pemohon, "dilayani": dilayani}


def baris(pemohon: IsiSel, dilayani: IsiSel, periode: Periode | None = None) -> BarisData:
    return BarisData("a", "Baris a", periode or Periode(TAHUN), isi(pemohon, dilayani))


def test_a_broken_constraint_is_one_sentence_with_both_numbers() -> None:
    (temuan,) = periksa_tabel(DEFINISI, TabelData("layanan", (baris(Fraction(3), Fraction(5)),)))
    assert temuan.kode == "BATASAN_DILANGGAR"
    assert temuan.pesan == (
        "Baris a: Kolom dilayani ≤ Kolom pemohon tidak terpenuhi (5 ≤ 3); periksa kedua angka itu."
    )
    assert "baris Baris a" in str(temuan.letak)


def test_a_computed_column_is_compared_and_the_place_is_a_typed_one() -> None:
    sel: dict[str, IsiSel] = {"baik": Fraction(3), "kurang": Fraction(2), "hadir": Fraction(4)}
    assert periksa_batasan(BERHITUNG, "", sel) == (
        Pelanggaran("hadir", "Dinilai ≤ Hadir tidak terpenuhi (5 ≤ 4); periksa kedua angka itu."),
    )


def test_an_empty_cell_breaks_no_constraint() -> None:
    assert periksa_batasan(DEFINISI, "a", isi(None, Fraction(5))) == ()
    assert periksa_batasan(BERHITUNG, "a", {"baik": Fraction(9), "hadir": Fraction(1)}) == ()


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_constraint_is_broken_exactly_when_it_is_false(pemohon: int, dilayani: int) -> None:
    langgar = periksa_batasan(DEFINISI, "a", isi(Fraction(pemohon), Fraction(dilayani)))
    assert bool(langgar) is (dilayani > pemohon)


def test_a_month_beside_its_year_would_be_counted_twice() -> None:
    bulan = Periode(TAHUN, JenisPeriode.BULAN, 3)
    data = TabelData("layanan", (baris(Fraction(1), None), baris(Fraction(1), None, bulan)))
    (temuan,) = periksa_tabel(DEFINISI, data)
    assert temuan.kode == "PERIODE_TUMPANG"
