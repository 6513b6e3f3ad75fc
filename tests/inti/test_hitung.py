"""Hitung: from facts to figures, with the options that a kebijakan declares."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.nilai import IndikatorIkpa, JenisNilai, NilaiAnggaran
from akuntabel.inti.anggaran.pagu import Belanja, BelanjaSasaran, JenisBelanja
from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.hitung import HasilIndikator, hitung
from akuntabel.inti.indikator import Sasaran, TingkatSasaran
from akuntabel.inti.kebijakan import DasarCapaian, Kebijakan
from akuntabel.inti.kinerja import Bagian, BerkasKinerja, DefinisiSektor, Riwayat
from akuntabel.inti.perbandingan import Kesimpulan, Perubahan
from akuntabel.inti.target import AnggaranPerjanjian, NilaiTarget, StandarNasional, TargetRenstra
from pembuat import (
    TAHUN,
    buat_definisi_tabel,
    buat_indikator,
    buat_perjanjian,
    buat_satker,
    buat_tabel_data,
    buat_target,
)


def definisi() -> DefinisiSektor:
    return DefinisiSektor(
        "pemasyarakatan",
        "Contoh",
        TAHUN,
        (Bagian("perawatan", "Perawatan"),),
        (
            Sasaran("SK1", "Sasaran contoh", TingkatSasaran.KEGIATAN),
            Sasaran("SP1", "Sasaran program contoh", TingkatSasaran.PROGRAM),
        ),
        (buat_indikator(), replace(buat_indikator("SP1.1"), rumus="")),
        (buat_definisi_tabel(baris=("a",), batasan=("dilayani <= pemohon",)),),
    )


def berkas(dilayani: int, pemohon: int, target: int = 17) -> BerkasKinerja:
    isi = {"a": {"pemohon": Fraction(pemohon), "dilayani": Fraction(dilayani)}}
    return BerkasKinerja(
        satker=buat_satker(),
        perjanjian=(buat_perjanjian(0, date(TAHUN, 1, 31)),),
        target=(buat_target("SK1.1", target),),
        tabel=(buat_tabel_data("layanan", isi),),
    )


def satu(fakta: BerkasKinerja) -> HasilIndikator:
    (hasil,) = hitung(fakta, definisi()).indikator
    return hasil


def test_capaian_follows_the_printed_realisasi_unless_declared_otherwise() -> None:
    tercetak = satu(berkas(2, 6))
    assert tercetak.realisasi == Fraction(100, 3)
    assert tercetak.realisasi_tercetak == 33
    assert tercetak.capaian.nilai == Fraction(3300, 17)
    assert tercetak.capaian_tercetak == 194
    eksak = satu(replace(berkas(2, 6), kebijakan=Kebijakan(dasar_capaian=DasarCapaian.EKSAK)))
    assert eksak.capaian.nilai == Fraction(10000, 51)
    assert eksak.capaian_tercetak == 196


def test_no_case_is_no_number_and_no_conclusion() -> None:
    hasil = satu(berkas(0, 0))
    assert isinstance(hasil.realisasi, TakTerhitung)
    assert isinstance(hasil.capaian_tercetak, TakTerhitung)
    assert "tidak ada kasus" in hasil.alasan
    assert hasil.kesimpulan is Kesimpulan.TIDAK_DAPAT_DISIMPULKAN


def test_a_cap_cuts_only_when_declared() -> None:
    tanpa, dengan = berkas(6, 6), Kebijakan(batas_capaian=Fraction(120))
    assert satu(tanpa).capaian.nilai == Fraction(10000, 17)
    dibatasi = satu(replace(tanpa, kebijakan=dengan)).capaian
    assert dibatasi.nilai == 120
    assert dibatasi.dibatasi


def test_the_last_revision_in_force_gives_the_target() -> None:
    fakta = berkas(6, 6)
    fakta = replace(
        fakta,
        perjanjian=(*fakta.perjanjian, buat_perjanjian(1, date(TAHUN, 7, 1))),
        target=(*fakta.target, buat_target("SK1.1", 50, revisi=1)),
    )
    assert satu(fakta).capaian.nilai == 200
    hasil = hitung(fakta, definisi())
    assert hasil.perjanjian is not None
    assert hasil.perjanjian.revisi == 1


def test_comparisons_use_the_right_word() -> None:
    fakta = replace(
        berkas(2, 6),
        renstra=(TargetRenstra("SK1.1", NilaiTarget(Fraction(33))),),
        standar_nasional=(StandarNasional("SK1.1", Fraction(40), "Standar contoh"),),
        riwayat=(Riwayat(TAHUN - 1, "SK1.1", Fraction(15), Fraction(37)),),
    )
    hasil = satu(fakta)
    assert hasil.kesimpulan is Kesimpulan.MELAMPAUI
    assert hasil.kesimpulan_renstra is Kesimpulan.MENCAPAI
    assert hasil.kesimpulan_standar is Kesimpulan.BELUM_MENCAPAI
    assert hasil.perubahan is Perubahan.MENURUN
    assert hasil.lalu is not None
    assert hasil.lalu.capaian_tercetak == 246


def test_an_indikator_of_the_level_above_waits_for_its_figure() -> None:
    hasil = hitung(berkas(1, 1), definisi())
    atasan = hasil.indikator_berkode("SP1.1")
    assert atasan is not None
    assert isinstance(atasan.realisasi, TakTerhitung)
    assert atasan.realisasi.kode == "DIUKUR_DI_ATAS"
    assert [i.indikator.kode for i in hasil.indikator] == ["SK1.1"]


def test_what_does_not_agree_is_found_and_still_computed() -> None:
    fakta = replace(
        berkas(7, 6),
        belanja=(Belanja(TAHUN, JenisBelanja.PEGAWAI, 100, 90),),
        belanja_sasaran=(BelanjaSasaran("SK1", 100, 80),),
    )
    hasil = hitung(fakta, definisi())
    assert [t.kode for t in hasil.temuan] == ["BATASAN_DILANGGAR", "TOTAL_BEDA", "TARGET_KOSONG"]
    assert hasil.indikator[0].realisasi == Fraction(700, 6)
    (sasaran,) = hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN)
    assert sasaran.belanja is not None
    assert sasaran.belanja.sisa == 20


def test_the_word_follows_the_realisasi_that_the_capaian_is_computed_from() -> None:
    hampir = berkas(997, 1000, target=100)
    assert satu(hampir).kesimpulan is Kesimpulan.MENCAPAI
    hasil = satu(replace(hampir, kebijakan=Kebijakan(dasar_capaian=DasarCapaian.EKSAK)))
    assert hasil.capaian_tercetak == 99
    assert hasil.kesimpulan is Kesimpulan.BELUM_MENCAPAI


def test_a_target_that_is_not_in_force_yet_is_still_missing() -> None:
    nanti = buat_perjanjian(1, date(TAHUN + 1, 1, 5))
    fakta = replace(berkas(2, 6), target=(buat_target("SK1.1", 17, 1), buat_target("SP1.1", 1)))
    fakta = replace(fakta, perjanjian=(*fakta.perjanjian, nanti))
    kosong = [t.pesan for t in hitung(fakta, definisi()).temuan if t.kode == "TARGET_KOSONG"]
    assert kosong == ["Target belum diisi untuk SK1.1; isi tabel target."]


@given(st.integers(1, 500), st.integers(1, 500), st.integers(1, 100))
def test_realisasi_is_exact_and_rounded_once(dilayani: int, pemohon: int, target: int) -> None:
    hasil = satu(berkas(dilayani, pemohon, target))
    assert hasil.realisasi == Fraction(100 * dilayani, pemohon)
    assert not isinstance(hasil.realisasi_tercetak, TakTerhitung)
    assert abs(hasil.realisasi_tercetak - Fraction(100 * dilayani, pemohon)) <= Fraction(1, 2)
    assert hasil.capaian.nilai == 100 * hasil.realisasi_tercetak / target


def test_the_mean_of_a_sasaran_can_be_redone_from_the_page() -> None:
    fakta = berkas(2, 6)
    (tercetak,) = hitung(fakta, definisi()).sasaran_tingkat(TingkatSasaran.KEGIATAN)
    assert tercetak.capaian == 194
    eksak = replace(fakta, kebijakan=Kebijakan(dasar_capaian=DasarCapaian.EKSAK))
    (hasil,) = hitung(eksak, definisi()).sasaran_tingkat(TingkatSasaran.KEGIATAN)
    assert hasil.capaian == Fraction(10000, 51)


def test_an_ikpa_that_its_indicators_do_not_give_is_found() -> None:
    rincian = (
        IndikatorIkpa("Aspek", "Satu", Fraction(90), Fraction(25)),
        IndikatorIkpa("Aspek", "Dua", Fraction(98), Fraction(75)),
    )
    fakta = replace(berkas(2, 6), ikpa=rincian)
    for nilai, kode in ((Fraction(96), []), (Fraction(99), ["IKPA_BEDA"])):
        catatan = (NilaiAnggaran(TAHUN, JenisNilai.IKPA, nilai),)
        temuan = hitung(replace(fakta, nilai_anggaran=catatan), definisi()).temuan
        assert [t.kode for t in temuan if t.kode == "IKPA_BEDA"] == kode


def test_what_is_not_entered_yet_is_said_and_is_not_zero() -> None:
    kosong = BerkasKinerja(satker=buat_satker())
    hasil = hitung(kosong, definisi())
    assert [t.kode for t in hasil.temuan] == ["BELANJA_KOSONG", "PERJANJIAN_KOSONG"]
    assert hasil.anggaran.kini.total is None
    assert isinstance(hasil.indikator[0].realisasi, TakTerhitung)
    assert hasil.indikator[0].realisasi.kode == "BELUM_DIISI"


def test_a_revision_keeps_the_budget_annex_it_does_not_change() -> None:
    fakta = replace(
        berkas(6, 6),
        perjanjian=(buat_perjanjian(0, date(TAHUN, 1, 31)), buat_perjanjian(1, date(TAHUN, 7, 1))),
        anggaran_perjanjian=(AnggaranPerjanjian(0, "Program", "Kegiatan", 70),),
    )
    assert hitung(fakta, definisi()).anggaran.perjanjian == 70
