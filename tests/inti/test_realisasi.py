"""Realisasi: cases of kasus/realisasi.yaml, and tables as a formula sees them."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.periode import JenisPeriode, Periode, periode_kumulatif, urai_periode
from akuntabel.inti.realisasi import SumberTabel, gabung_periode
from akuntabel.inti.rumus import hitung_rumus, urai
from akuntabel.inti.tabel import Agregasi, BarisData, DefinisiTabel, JenisKolom, Kolom, TabelData
from inti.kasus import Kasus, Uji, parameter
from pembuat import TAHUN, buat_definisi_tabel, buat_tabel_data


def periode(teks: str) -> Periode:
    hasil = urai_periode(teks)
    assert hasil is not None
    return hasil


def uji_gabung(masukan: Mapping[str, str]) -> str:
    kolom = Kolom("isi", "Isi", JenisKolom.JUMLAH, agregasi=Agregasi(masukan["agregasi"]))
    baris = []
    for teks in masukan["isi"].split():
        kode, nilai = teks.split("=")
        isi = None if nilai == "kosong" else Fraction(nilai)
        baris.append(BarisData("a", "A", periode(kode), {"isi": isi}))
    hasil = gabung_periode(kolom, "A", baris, periode(masukan["sampai"]))
    return hasil.kode if isinstance(hasil, TakTerhitung) else str(hasil)


UJI: dict[str, Uji] = {"gabung": uji_gabung}


@parameter("realisasi")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


def nilai(rumus: str, definisi: DefinisiTabel, data: TabelData) -> Nilai:
    sumber = SumberTabel({definisi.nama: definisi}, {data.nama: data}, Periode(TAHUN))
    return hitung_rumus(urai(rumus), sumber).nilai


def test_a_missing_fixed_row_makes_the_sum_unknown() -> None:
    definisi = buat_definisi_tabel(baris=("a", "b"))
    data = buat_tabel_data("layanan", {"a": {"pemohon": Fraction(3)}})
    hasil = nilai("jumlah(layanan.pemohon)", definisi, data)
    assert isinstance(hasil, TakTerhitung)
    assert "Baris b" in hasil.alasan


def test_a_column_that_need_not_be_filled_leaves_empty_rows_out() -> None:
    definisi = buat_definisi_tabel(baris=("a", "b"))
    longgar = replace(definisi.kolom[0], wajib=False)
    definisi = replace(definisi, kolom=(longgar, *definisi.kolom[1:]))
    data = buat_tabel_data("layanan", {"a": {"pemohon": Fraction(3)}})
    assert nilai("jumlah(layanan.pemohon)", definisi, data) == 3


def test_a_computed_column_is_the_sum_beside_it_and_one_row_can_be_named() -> None:
    definisi = buat_definisi_tabel(baris=("a", "b"))
    jumlah = Kolom("semua", "Semua", JenisKolom.JUMLAH, rumus="pemohon + dilayani")
    definisi = replace(definisi, kolom=(*definisi.kolom, jumlah))
    isi = {k: {"pemohon": Fraction(n), "dilayani": Fraction(1)} for k, n in (("a", 2), ("b", 5))}
    data = buat_tabel_data("layanan", isi)
    assert nilai("jumlah(layanan.semua)", definisi, data) == 9
    assert nilai("layanan.semua[b]", definisi, data) == 6


def test_unknown_names_say_what_is_unknown() -> None:
    definisi = buat_definisi_tabel(baris=("a",))
    data = buat_tabel_data("layanan", {})
    for rumus, kata in (
        ("jumlah(lain.pemohon)", "tabel lain"),
        ("jumlah(layanan.tiada)", "kolom tiada"),
        ("layanan.pemohon[z]", "baris z"),
    ):
        hasil = nilai(rumus, definisi, data)
        assert isinstance(hasil, TakTerhitung)
        assert kata in hasil.alasan


@given(st.lists(st.integers(0, 1000), min_size=12, max_size=12), st.integers(1, 12))
def test_months_and_quarters_give_the_same_flow(bulan: list[int], sampai: int) -> None:
    kolom = Kolom("isi", "Isi", JenisKolom.JUMLAH)
    per_bulan = [
        BarisData("a", "A", Periode(TAHUN, JenisPeriode.BULAN, n), {"isi": Fraction(isi)})
        for n, isi in enumerate(bulan, 1)
    ]
    per_triwulan = [
        BarisData(
            "a",
            "A",
            Periode(TAHUN, JenisPeriode.TRIWULAN, n + 1),
            {"isi": Fraction(sum(bulan[3 * n : 3 * n + 3]))},
        )
        for n in range(4)
    ]
    akhir = Periode(TAHUN, JenisPeriode.BULAN, sampai)
    assert gabung_periode(kolom, "A", per_bulan, akhir) == sum(bulan[:sampai])
    if sampai % 3 == 0:
        assert gabung_periode(kolom, "A", per_triwulan, akhir) == sum(bulan[:sampai])


@given(st.integers(1, 12))
def test_cumulative_periods_cover_every_month_once(sampai: int) -> None:
    akhir = Periode(TAHUN, JenisPeriode.BULAN, sampai)
    bulan = [b for p in periode_kumulatif(akhir) for b in p.bagian(JenisPeriode.BULAN)]
    assert bulan == [Periode(TAHUN, JenisPeriode.BULAN, n) for n in range(1, sampai + 1)]
