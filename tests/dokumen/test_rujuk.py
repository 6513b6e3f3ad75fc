"""References and Markdown: a number in prose is looked up, never typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.blok import Daftar, Gaya, JenisDaftar, Paragraf
from akuntabel.dokumen.lkjip.penyusun import Penyusun, siapkan_penyusun
from akuntabel.sektor.kerangka import muat_kerangka
from contoh_nyata import hasil_contoh
from dokumen.teks_blok import rata


def penyusun() -> Penyusun:
    return siapkan_penyusun(hasil_contoh(), muat_kerangka("pemasyarakatan", 2023))


@pytest.mark.parametrize(
    ("rujukan", "tercetak"),
    [
        ("SK2.2.realisasi", "100%"),
        ("SK2.5.capaian", "194%"),
        ("SK2.4.realisasi", "–"),
        ("SK4.6.target", "8 Unit"),
        ("SP2.2.target", "92,5"),
        ("SK1.serapan", "99,49%"),
        ("anggaran.serapan", "98,83%"),
        ("jumlah(remisi.diterima)", "1.299"),
        ("remisi.diterima[umum] + remisi.diterima[anak]", "783"),
        ("nilai_kinerja_anggaran", "99,99"),
        ("tahun_lalu", "2022"),
    ],
)
def test_a_reference_prints_the_fact(rujukan: str, tercetak: str) -> None:
    p = penyusun()
    teks = p.perujuk.teks(rujukan, "uji")
    assert (teks.isi, teks.kode) == (tercetak, rujukan)
    assert p.perujuk.temuan == []


@pytest.mark.parametrize("rujukan", ["SK9.9.realisasi", "jumlah(remisi.tiada)", "100 * (", ""])
def test_an_unknown_name_is_marked_and_reported(rujukan: str) -> None:
    p = penyusun()
    teks = p.perujuk.teks(rujukan, "narasi uji")
    assert teks.gaya is Gaya.TANDA
    (temuan,) = p.perujuk.temuan
    assert "narasi uji" in str(temuan)


def test_bare_names_mean_the_indikator_they_stand_in() -> None:
    p = penyusun()
    setempat = p.hasil.indikator_berkode("SK2.1")
    (alinea,) = p.pembaca.blok("Realisasi **{{ realisasi }}** dari {{ target }}.", "uji", setempat)
    assert isinstance(alinea, Paragraf)
    assert rata(alinea.isi) == "Realisasi 93% dari 70%."
    assert alinea.isi[1].gaya is Gaya.TEBAL
    assert alinea.isi[1].kode == "SK2.1.realisasi"


def test_lists_follow_their_marks() -> None:
    teks = "Pembuka:\n1. satu\n   lanjutan\n2. dua\n\n- a\n- b\n\na. x\nb. y"
    blok = penyusun().pembaca.blok(teks, "uji")
    assert isinstance(blok[0], Paragraf)
    assert blok[0].rapat
    daftar = [b for b in blok if isinstance(b, Daftar)]
    assert [d.jenis for d in daftar] == [JenisDaftar.ANGKA, JenisDaftar.BUTIR, JenisDaftar.HURUF]
    assert rata(daftar[0].butir[0]) == "satu lanjutan"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="*{}"), max_size=80))
def test_plain_text_comes_through_whole(teks: str) -> None:
    isi = penyusun().pembaca.rentetan(teks, "uji")
    assert rata(isi) == teks.replace("\n", " / ")
