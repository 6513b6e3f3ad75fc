"""Rumus: laws over generated formulas, judged by Python's own arithmetic on Fractions."""

from fractions import Fraction
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.rumus import SumberTetap, hitung_rumus, urai

Pasangan: TypeAlias = tuple[str, str]
"""A formula in our language, and the same in Python."""

KOLOM = {"a": Fraction(0), "t.b": Fraction(1299), "t.c[umum]": Fraction(-7), "d_2": Fraction(2, 3)}
BULAT = {nama: Fraction(round(nilai)) for nama, nilai in KOLOM.items()}
TANDA = {"+": "+", "-": "-", "−": "-", "*": "*", "×": "*", "/": "/", "÷": "/"}
BANDING = {"<": "<", "≤": "<=", "<=": "<=", "=": "==", "≠": "!=", ">=": ">=", "≥": ">=", ">": ">"}

bulat = st.integers(0, 10**6).map(lambda n: (str(n), f"F({n})"))
desimal = st.decimals(0, 100, places=2).map(lambda d: (f"{d:f}", f"F('{d:f}')"))
persen = st.integers(0, 100).map(lambda n: (f"{n} %", f"F({n}, 100)"))
kolom = st.sampled_from(list(KOLOM)).map(lambda nama: (nama, f"K[{nama!r}]"))


def hitungan(isi: st.SearchStrategy[Pasangan]) -> st.SearchStrategy[Pasangan]:
    """Return operations without parentheses: precedence and order are put to the test."""
    dua = st.tuples(isi, st.sampled_from(list(TANDA)), isi).map(
        lambda t: (f"{t[0][0]} {t[1]} {t[2][0]}", f"{t[0][1]} {TANDA[t[1]]} {t[2][1]}")
    )
    kurung = isi.map(lambda p: (f"({p[0]})", f"({p[1]})"))
    negatif = isi.map(lambda p: (f"-({p[0]})", f"-({p[1]})"))
    pilih = st.tuples(st.sampled_from(["min", "maks"]), isi, isi).map(
        lambda t: (
            f"{t[0]}({t[1][0]}, {t[2][0]})",
            f"{'max' if t[0] == 'maks' else 'min'}({t[1][1]}, {t[2][1]})",
        )
    )
    return dua | kurung | negatif | pilih


def bersyarat(isi: st.SearchStrategy[Pasangan]) -> st.SearchStrategy[Pasangan]:
    jika = st.tuples(isi, st.sampled_from(list(BANDING)), isi, isi, isi).map(
        lambda t: (
            f"jika({t[0][0]} {t[1]} {t[2][0]}, {t[3][0]}, {t[4][0]})",
            f"(({t[3][1]}) if ({t[0][1]}) {BANDING[t[1]]} ({t[2][1]}) else ({t[4][1]}))",
        )
    )
    return hitungan(isi) | jika


daun = bulat | desimal | persen | kolom
rumus_apa_pun = st.recursive(daun, bersyarat, max_leaves=20)
rumus_tanpa_jika = st.recursive(bulat | desimal | persen | kolom, hitungan, max_leaves=12)


def nilai_python(teks: str) -> Fraction | None:
    """Return what Python makes of it; None where it divides by zero."""
    try:
        hasil = eval(teks, {"F": Fraction, "K": KOLOM})
    except ZeroDivisionError:
        return None
    assert isinstance(hasil, Fraction)
    return hasil


@settings(max_examples=300)
@given(rumus_apa_pun)
def test_evaluation_is_exactly_that_of_fractions(pasangan: Pasangan) -> None:
    rumus, python = pasangan
    nilai = hitung_rumus(urai(rumus), SumberTetap(KOLOM)).nilai
    seharusnya = nilai_python(python)
    if seharusnya is None:
        assert isinstance(nilai, TakTerhitung)
        assert nilai.kode == "PENYEBUT_NOL"
    else:
        assert nilai == seharusnya


def baca_jejak(jejak: str) -> str:
    """Return the trace written as a formula again: "1.299,5" becomes "1299.5"."""
    return jejak.replace(".", "").replace(",", ".").replace(";", ",")


@settings(max_examples=300)
@given(rumus_tanpa_jika)
def test_the_trace_can_be_calculated_again_by_hand(pasangan: Pasangan) -> None:
    hasil = hitung_rumus(urai(pasangan[0]), SumberTetap(BULAT))
    if not isinstance(hasil.nilai, TakTerhitung):
        assert hitung_rumus(urai(baca_jejak(hasil.jejak)), SumberTetap({})).nilai == hasil.nilai


@given(rumus_apa_pun)
def test_spaces_mean_nothing(pasangan: Pasangan) -> None:
    rapat = pasangan[0].replace(" ", "")
    longgar = pasangan[0].replace(" ", " \t\r\n ")
    hasil = [hitung_rumus(urai(teks), SumberTetap(KOLOM)) for teks in (rapat, longgar)]
    assert hasil[0].jejak == hasil[1].jejak
    assert hasil[0].operan == hasil[1].operan


potongan = st.sampled_from(
    [*"a1()[].,%", "t.b", "2.5", "jumlah(", "jika(", "min(", *TANDA, *BANDING]
)
teks_mirip_rumus = st.lists(potongan, max_size=15).map(" ".join)


@settings(max_examples=500)
@given(st.text() | teks_mirip_rumus)
def test_no_text_raises(teks: str) -> None:
    terbaca = urai(teks)
    hasil = hitung_rumus(terbaca, SumberTetap(KOLOM))
    assert str(hasil)
    if isinstance(hasil.nilai, TakTerhitung):
        assert hasil.nilai.posisi is not None
        assert 0 <= hasil.nilai.posisi <= len(teks)
        assert hasil.nilai.alasan
