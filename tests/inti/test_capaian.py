"""Capaian and perbandingan: cases of kasus/capaian.yaml and the laws behind them."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.capaian import capaian, capaian_sasaran
from akuntabel.inti.indikator import Arah
from akuntabel.inti.perbandingan import Kesimpulan, banding, perubahan
from akuntabel.inti.target import NilaiTarget
from inti.kasus import Kasus, Uji, parameter

KOSONG = TakTerhitung("belum diisi", "BELUM_DIISI")


def nilai(teks: str) -> Nilai:
    return KOSONG if teks == "kosong" else Fraction(teks)


def target(teks: str) -> NilaiTarget | None:
    if teks == "kosong":
        return None
    bawah, _, atas = teks.partition("..")
    return NilaiTarget(Fraction(bawah), Fraction(atas) if atas else None)


def cetak(hasil: Nilai) -> str:
    return hasil.kode if isinstance(hasil, TakTerhitung) else str(hasil)


def uji_capaian(masukan: Mapping[str, str]) -> str:
    batas = Fraction(masukan["batas"]) if "batas" in masukan else None
    arah = Arah(masukan["arah"])
    hasil = capaian(arah, target(masukan["target"]), nilai(masukan["realisasi"]), batas)
    return cetak(hasil.nilai) + (" dibatasi" if hasil.dibatasi else "")


def uji_banding(masukan: Mapping[str, str]) -> str:
    arah = Arah(masukan["arah"])
    return banding(arah, target(masukan["target"]), nilai(masukan["realisasi"])).value


def uji_perubahan(masukan: Mapping[str, str]) -> str:
    return perubahan(nilai(masukan["lalu"]), nilai(masukan["kini"])).value


def uji_sasaran(masukan: Mapping[str, str]) -> str:
    pasangan = (teks.partition("@") for teks in masukan["capaian"].split())
    return cetak(capaian_sasaran([(nilai(n), Fraction(b or 1)) for n, _, b in pasangan]))


UJI: dict[str, Uji] = {
    "capaian": uji_capaian,
    "banding": uji_banding,
    "perubahan": uji_perubahan,
    "sasaran": uji_sasaran,
}


@parameter("capaian")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


positif = st.fractions(min_value=Fraction(1, 100), max_value=1000, max_denominator=100)
searah = st.sampled_from([Arah.NAIK, Arah.TURUN])


@given(searah, positif)
def test_target_met_is_always_100(arah: Arah, jumlah: Fraction) -> None:
    assert capaian(arah, NilaiTarget(jumlah), jumlah).nilai == 100


@given(searah, positif, positif, positif)
def test_the_unit_does_not_matter(
    arah: Arah, acuan: Fraction, realisasi: Fraction, skala: Fraction
) -> None:
    biasa = capaian(arah, NilaiTarget(acuan), realisasi)
    besar = capaian(arah, NilaiTarget(acuan * skala), realisasi * skala)
    assert biasa.nilai == besar.nilai


@given(searah, positif, positif)
def test_the_word_agrees_with_the_percentage(
    arah: Arah, acuan: Fraction, realisasi: Fraction
) -> None:
    angka = capaian(arah, NilaiTarget(acuan), realisasi).nilai
    assert not isinstance(angka, TakTerhitung)
    kata = banding(arah, NilaiTarget(acuan), realisasi)
    seharusnya = Kesimpulan.MENCAPAI
    if angka != 100:
        seharusnya = Kesimpulan.MELAMPAUI if angka > 100 else Kesimpulan.BELUM_MENCAPAI
    assert kata is seharusnya


@given(st.lists(st.tuples(positif, positif), min_size=1, max_size=9))
def test_a_mean_lies_between_its_parts_in_any_order(
    daftar: list[tuple[Fraction, Fraction]],
) -> None:
    rata = capaian_sasaran(daftar)
    assert not isinstance(rata, TakTerhitung)
    assert min(n for n, _ in daftar) <= rata <= max(n for n, _ in daftar)
    assert capaian_sasaran(daftar[::-1]) == rata


def test_the_trace_can_be_redone_from_the_page() -> None:
    assert capaian(Arah.NAIK, NilaiTarget(Fraction(17)), Fraction(33)).jejak == "33 / 17 × 100"
    turun = capaian(Arah.TURUN, NilaiTarget(Fraction(10)), Fraction(5))
    assert turun.jejak == "(10 − (5 − 10)) / 10 × 100"
