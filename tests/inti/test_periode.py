"""Periode: cases of kasus/periode.yaml and the laws of order and containment."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.periode import (
    JenisPeriode,
    Periode,
    cetak_tanggal,
    periode_kumulatif,
    urai_periode,
)
from inti.kasus import Kasus, Uji, parameter


def periode_jenis(jenis: JenisPeriode, tahun: st.SearchStrategy[int]) -> st.SearchStrategy[Periode]:
    return st.builds(Periode, tahun, st.just(jenis), st.integers(1, 12 // jenis.value))


semua_periode = st.sampled_from(JenisPeriode).flatmap(
    lambda jenis: periode_jenis(jenis, st.integers(1, 9998))
)
periode_berdekatan = st.sampled_from(JenisPeriode).flatmap(
    lambda jenis: periode_jenis(jenis, st.integers(2022, 2024))
)


def urai(kode: str) -> Periode:
    periode = urai_periode(kode)
    assert periode is not None, f"kasus menulis periode yang tidak ada: {kode}"
    return periode


def kode_atau_bukan(kode: str) -> str:
    periode = urai_periode(kode)
    return periode.kode if periode else "bukan periode"


UJI: dict[str, Uji] = {
    "cetak": lambda m: str(urai(m["kode"])),
    "awal": lambda m: cetak_tanggal(urai(m["kode"]).awal),
    "akhir": lambda m: cetak_tanggal(urai(m["kode"]).akhir),
    "urai": lambda m: kode_atau_bukan(m["kode"]),
    "kumulatif": lambda m: " ".join(p.kode for p in periode_kumulatif(urai(m["kode"]))),
    "memuat": lambda m: "ya" if urai(m["kode"]).memuat(urai(m["lain"])) else "tidak",
}


@parameter("periode")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


@given(semua_periode)
def test_kode_reads_back_as_the_same_period(periode: Periode) -> None:
    assert urai_periode(periode.kode) == periode


@given(st.one_of(st.text(), st.text(alphabet="0123456789-STW ", max_size=9)))
def test_what_is_read_is_written_the_same(teks: str) -> None:
    periode = urai_periode(teks)
    assert periode is None or periode.kode == teks.strip()


@given(semua_periode, st.sampled_from(JenisPeriode))
def test_bagian_partition_the_period(periode: Periode, jenis: JenisPeriode) -> None:
    bagian = periode.bagian(jenis)
    assert len(bagian) == periode.jenis.value // jenis.value
    if bagian:
        assert (bagian[0].awal, bagian[-1].akhir) == (periode.awal, periode.akhir)
    for kini, berikut in pairwise(bagian):
        assert kini.akhir + timedelta(days=1) == berikut.awal


@given(semua_periode)
def test_kumulatif_runs_without_a_gap_from_january(periode: Periode) -> None:
    daftar = periode_kumulatif(periode)
    assert (daftar[0].awal, daftar[-1].akhir) == (Periode(periode.tahun).awal, periode.akhir)
    for kini, berikut in pairwise(daftar):
        assert kini.akhir + timedelta(days=1) == berikut.awal


@given(periode_berdekatan, periode_berdekatan)
def test_any_two_periods_have_one_order(kiri: Periode, kanan: Periode) -> None:
    assert [kiri < kanan, kiri == kanan, kiri > kanan].count(True) == 1
    assert (kiri <= kanan) == (not kiri > kanan)


@given(periode_berdekatan, periode_berdekatan, periode_berdekatan)
def test_order_is_transitive(satu: Periode, dua: Periode, tiga: Periode) -> None:
    if satu < dua < tiga:
        assert satu < tiga


@given(st.lists(periode_berdekatan, max_size=8))
def test_sorted_periods_start_in_order_with_the_longer_first(daftar: list[Periode]) -> None:
    for kini, berikut in pairwise(sorted(daftar)):
        assert kini.awal <= berikut.awal
        if kini.awal == berikut.awal:
            assert kini.jenis.value >= berikut.jenis.value


@given(periode_berdekatan, periode_berdekatan, periode_berdekatan)
def test_containment_is_transitive(satu: Periode, dua: Periode, tiga: Periode) -> None:
    if satu.memuat(dua) and dua.memuat(tiga):
        assert satu.memuat(tiga)


@given(periode_berdekatan, periode_berdekatan)
def test_two_periods_that_hold_each_other_are_one(satu: Periode, dua: Periode) -> None:
    assert (satu.memuat(dua) and dua.memuat(satu)) == (satu == dua)


@given(periode_berdekatan, st.integers(-1, 400))
def test_a_day_lies_in_a_period_between_its_ends(periode: Periode, hari: int) -> None:
    tanggal = periode.awal + timedelta(days=hari)
    assert periode.memuat(tanggal) == (periode.awal <= tanggal <= periode.akhir)


@pytest.mark.parametrize("nomor", [0, 5])
def test_a_quarter_that_no_year_has_is_refused(nomor: int) -> None:
    with pytest.raises(ValueError, match="periode tidak ada: 2023 TRIWULAN"):
        Periode(2023, JenisPeriode.TRIWULAN, nomor)
