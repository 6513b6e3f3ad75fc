"""The number reader: cases as data, and that nothing is ever silently ×100 or ×1000."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.berkas.angka_teks import AngkaRagu, AngkaSalah, HasilAngka, baca_angka, tulis_angka
from akuntabel.inti.tabel import JenisKolom

_BERKAS = Path(__file__).parents[1] / "kasus" / "berkas" / "angka_teks.yaml"
_KASUS: list[Mapping[str, str]] = yaml.load(_BERKAS.read_text("utf-8"), Loader=yaml.BaseLoader)
_JENIS = st.sampled_from([JenisKolom.JUMLAH, JenisKolom.DESIMAL, JenisKolom.RUPIAH])


def _sebut(hasil: HasilAngka) -> str:
    match hasil:
        case None:
            return "kosong"
        case AngkaSalah():
            return "salah"
        case AngkaRagu():
            return f"ragu {tulis_angka(hasil.bacaan[0])} {tulis_angka(hasil.bacaan[1])}"
        case Fraction():
            return tulis_angka(hasil)


@pytest.mark.parametrize("kasus", _KASUS, ids=[kasus["nama"] for kasus in _KASUS])
def test_case(kasus: Mapping[str, str]) -> None:
    assert kasus["sumber"]
    hasil = baca_angka(kasus["teks"], JenisKolom(kasus["jenis"]), kasus["satuan"])
    assert _sebut(hasil) == kasus["hasil"]


def _gaya(nilai: Fraction, desimal: int, ribuan: str, koma: str) -> str:
    """Return the number as a person of one notation writes it."""
    utuh, ekor = divmod(abs(nilai.numerator) * 10**desimal // nilai.denominator, 10**desimal)
    depan = f"{utuh:,}".replace(",", ribuan)
    tanda = "-" if nilai < 0 else ""
    return f"{tanda}{depan}{koma}{ekor:0{desimal}d}" if desimal else f"{tanda}{depan}"


@given(
    st.integers(-(10**13), 10**13),
    st.integers(0, 6),
    st.sampled_from([(".", ","), (",", "."), ("", "."), ("", ",")]),
    _JENIS,
)
def test_what_a_person_meant_is_read_or_asked(
    angka: int, desimal: int, gaya: tuple[str, str], jenis: JenisKolom
) -> None:
    nilai = Fraction(angka, 10**desimal)
    teks = _gaya(nilai, desimal, *gaya)
    hasil = baca_angka(teks, jenis)
    if isinstance(hasil, AngkaRagu):
        assert nilai in hasil.bacaan
    elif hasil != nilai:
        desimal_bertitik = gaya[1] == "."
        assert jenis is not JenisKolom.DESIMAL
        assert desimal == 3
        assert desimal_bertitik, "only a dotted three-decimal fraction in a whole column"


@given(st.integers(-(10**20), 10**20), st.integers(0, 9), _JENIS)
def test_canonical_form_is_read_back(angka: int, desimal: int, jenis: JenisKolom) -> None:
    nilai = Fraction(angka, 10**desimal)
    assert baca_angka(tulis_angka(nilai), jenis) == nilai


@given(st.text(max_size=12), _JENIS, st.sampled_from(["", "%", "orang", "Rp"]))
def test_no_text_raises(teks: str, jenis: JenisKolom, satuan: str) -> None:
    hasil = baca_angka(teks, jenis, satuan)
    assert hasil is None or isinstance(hasil, Fraction | AngkaRagu | AngkaSalah)


def test_ambiguity_names_both_readings_and_how_to_write_them() -> None:
    hasil = baca_angka("1,367", JenisKolom.JUMLAH)
    assert isinstance(hasil, AngkaRagu)
    assert hasil.pesan == "angka “1,367” dapat dibaca 1,367 atau 1.367; tulis 1.3670 atau 1367."


def test_dash_outside_data_tables_is_no_number() -> None:
    assert isinstance(baca_angka("-", JenisKolom.DESIMAL, nihil=False), AngkaSalah)


def test_endless_ratio_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="1/3"):
        tulis_angka(Fraction(1, 3))


def test_endless_digits_are_refused_and_not_a_crash() -> None:
    hasil = baca_angka("9" * 5000, JenisKolom.JUMLAH)
    assert isinstance(hasil, AngkaSalah)
    assert "terlalu panjang" in hasil.pesan
