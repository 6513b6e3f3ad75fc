"""Angka: cases of kasus/angka.yaml and the laws of rounding and printing."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.angka import (
    DESIMAL_PERSIS,
    CaraBulat,
    Nilai,
    Pembulatan,
    TakTerhitung,
    bagi,
    bulatkan,
    bulatkan_nilai,
    cetak_angka,
    cetak_nilai,
    cetak_rupiah,
    desimal_persis,
    desimal_tercetak,
    persen,
)
from inti.kasus import Kasus, Uji, parameter

pecahan = st.fractions()
pembulatan = st.builds(Pembulatan, st.sampled_from(CaraBulat), st.integers(0, 6))
desimal_berhingga = st.decimals(allow_nan=False, allow_infinity=False, places=9).map(Fraction)
kosong = TakTerhitung("belum diisi", "BELUM_DIISI")


def baca(teks: str) -> Nilai:
    """Return the number of a case: "2.5", "3/8", or "0/0" for none."""
    return TakTerhitung("tidak ada kasus") if teks == "0/0" else Fraction(teks)


def angka(teks: str) -> Fraction:
    return Fraction(teks)


def aturan(masukan: Mapping[str, str]) -> Pembulatan:
    return Pembulatan(
        CaraBulat(masukan.get("cara", "setengah_ke_atas")), int(masukan.get("desimal", "0"))
    )


def uji_persen(masukan: Mapping[str, str]) -> str:
    hasil = persen(angka(masukan["bagian"]), angka(masukan["seluruh"]))
    return hasil.kode if isinstance(hasil, TakTerhitung) else desimal_persis(hasil)


def uji_cetak_angka(masukan: Mapping[str, str]) -> str:
    tempat = int(masukan["desimal"]) if "desimal" in masukan else None
    return cetak_angka(angka(masukan["nilai"]), tempat)


UJI: dict[str, Uji] = {
    "bulatkan": lambda m: desimal_persis(bulatkan(angka(m["nilai"]), aturan(m))),
    "cetak_angka": uji_cetak_angka,
    "cetak_rupiah": lambda m: cetak_rupiah(int(m["jumlah"])),
    "cetak_nilai": lambda m: cetak_nilai(baca(m["nilai"]), aturan(m), m["satuan"]),
    "desimal_persis": lambda m: desimal_persis(angka(m["nilai"])),
    "desimal_tercetak": lambda m: desimal_tercetak(angka(m["nilai"]), aturan(m)),
    "persen": uji_persen,
}


@parameter("angka")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


def baca_cetakan(teks: str) -> Fraction:
    """Return the number that a reader takes from Indonesian notation."""
    return Fraction(teks.replace(".", "").replace(",", ".").replace("−", "-"))


@given(pecahan, pembulatan)
def test_rounding_twice_changes_nothing(nilai: Fraction, cara: Pembulatan) -> None:
    sekali = bulatkan(nilai, cara)
    assert bulatkan(sekali, cara) == sekali


@given(pecahan, pembulatan)
def test_rounding_is_symmetric_about_zero(nilai: Fraction, cara: Pembulatan) -> None:
    assert bulatkan(-nilai, cara) == -bulatkan(nilai, cara)


@given(pecahan, st.integers(0, 6))
def test_potong_never_grows_and_loses_less_than_one_unit(nilai: Fraction, desimal: int) -> None:
    hasil = bulatkan(nilai, Pembulatan(CaraBulat.POTONG, desimal))
    assert 0 <= abs(nilai) - abs(hasil) < Fraction(1, 10**desimal)
    assert hasil * nilai >= 0


@given(pecahan, st.integers(0, 6))
def test_half_up_is_never_farther_than_half_a_unit(nilai: Fraction, desimal: int) -> None:
    hasil = bulatkan(nilai, Pembulatan(CaraBulat.SETENGAH_KE_ATAS, desimal))
    assert abs(nilai - hasil) <= Fraction(1, 2 * 10**desimal)


@given(st.integers(), st.integers(0, 6))
def test_exactly_half_goes_away_from_zero(bulat: int, desimal: int) -> None:
    setengah = Fraction(2 * abs(bulat) + 1, 2 * 10**desimal)
    naik = Fraction(abs(bulat) + 1, 10**desimal)
    assert bulatkan(setengah, Pembulatan(CaraBulat.SETENGAH_KE_ATAS, desimal)) == naik


@given(pecahan, pecahan, pembulatan)
def test_rounding_keeps_order(kecil: Fraction, besar: Fraction, cara: Pembulatan) -> None:
    kecil, besar = sorted((kecil, besar))
    assert bulatkan(kecil, cara) <= bulatkan(besar, cara)


@given(desimal_berhingga)
def test_desimal_persis_round_trips_when_finite(nilai: Fraction) -> None:
    assert Fraction(desimal_persis(nilai)) == nilai


@given(st.integers(), st.integers(0, 120), st.integers(0, 120))
def test_desimal_persis_is_exact_for_any_power_of_two_and_five(
    pembilang: int, dua: int, lima: int
) -> None:
    nilai = Fraction(pembilang, 2**dua * 5**lima)
    assert Fraction(desimal_persis(nilai)) == nilai


@given(st.integers(1), st.sampled_from([3, 7, 9, 11, 13, 21, 1299]))
def test_desimal_persis_cuts_an_endless_number_after_28_digits(
    pembilang: int, penyebut: int
) -> None:
    nilai = Fraction(pembilang, penyebut)
    hasil = Fraction(desimal_persis(nilai))
    assert 0 <= nilai - hasil < nilai / 10 ** (DESIMAL_PERSIS - 1)


@given(st.integers())
def test_cetak_angka_never_loses_a_digit_of_a_whole_number(nilai: int) -> None:
    assert baca_cetakan(cetak_angka(nilai)) == nilai


@given(st.integers(), st.integers(0, 4))
def test_cetak_angka_never_loses_one_of_four_decimals(nilai: int, desimal: int) -> None:
    angka_desimal = Fraction(nilai, 10**desimal)
    assert baca_cetakan(cetak_angka(angka_desimal)) == angka_desimal


@given(pecahan, st.integers(0, 6))
def test_cetak_angka_prints_what_bulatkan_says(nilai: Fraction, desimal: int) -> None:
    bulat = bulatkan(nilai, Pembulatan(CaraBulat.SETENGAH_KE_ATAS, desimal))
    assert baca_cetakan(cetak_angka(nilai, desimal)) == bulat


@given(st.integers(), st.text(alphabet="Rp. ", max_size=3))
def test_cetak_rupiah_never_loses_a_digit(jumlah: int, awalan: str) -> None:
    cetakan = cetak_rupiah(jumlah, awalan)
    assert int("".join(huruf for huruf in cetakan if huruf.isdigit())) == abs(jumlah)
    assert cetakan.startswith("−") == (jumlah < 0)


@given(pecahan, pembulatan)
def test_desimal_tercetak_has_the_declared_decimals(nilai: Fraction, cara: Pembulatan) -> None:
    teks = desimal_tercetak(nilai, cara)
    assert Fraction(teks) == bulatkan(nilai, cara)
    assert len(teks.partition(".")[2]) == cara.desimal


@given(pecahan, pecahan)
def test_bagi_is_exact_and_nothing_by_zero(pembilang: Fraction, penyebut: Fraction) -> None:
    hasil = bagi(pembilang, penyebut)
    if isinstance(hasil, TakTerhitung):
        assert penyebut == 0
        assert hasil.kode == "PENYEBUT_NOL"
    else:
        assert hasil * penyebut == pembilang


def test_no_number_passes_through_every_step() -> None:
    assert bagi(kosong, Fraction(1)) is kosong
    assert bagi(Fraction(1), kosong) is kosong
    assert persen(kosong, Fraction(0)) is kosong
    assert bulatkan_nilai(kosong, Pembulatan()) is kosong
