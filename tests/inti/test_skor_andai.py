"""Suppositions and ways to the next category: what is promised comes true when supposed."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.andai import andaikan
from akuntabel.inti.anggaran.bulanan import AnggaranBulanan
from akuntabel.inti.anggaran.fakta_skor import FaktaSkor, TercetakUnsur
from akuntabel.inti.anggaran.ikpa import UnsurIkpa
from akuntabel.inti.anggaran.menuju import kategori_berikut, menuju_kategori
from akuntabel.inti.anggaran.nilai import JenisNilai, NilaiAnggaran
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.skor import SkorTahun, skor_tahun
from akuntabel.inti.anggaran.skor_ikpa import SkorIkpa
from akuntabel.inti.anggaran.transaksi import UnsurSkor
from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import Periode
from akuntabel.sektor.skor import aturan_ikpa_tahun, aturan_skor
from inti.test_skor_kasus import sama
from pembuat import TAHUN, buat_satker

Kasus = dict[str, Any]
KASUS = yaml.safe_load(
    (Path(__file__).parents[1] / "kasus" / "skor_bagian.yaml").read_text("utf-8")
)
PAGU = {
    JenisBelanja.PEGAWAI: 1_000_000_000,
    JenisBelanja.BARANG: 2_000_000_000,
    JenisBelanja.MODAL: 100_000_000,
}
KOSONG = AnggaranBulanan(TAHUN, (), 0, {}, {}, {}, {})
PENUH = dict.fromkeys((satu.value for satu in UnsurIkpa), "100")


def bulanan(terakhir: int, persen_bulan: int) -> AnggaranBulanan:
    """Return months in which each jenis spends that percent of its pagu, as planned."""
    per_bulan = {j: pagu * persen_bulan // 100 for j, pagu in PAGU.items()}
    kumulatif = {(j, b): n * b for j, n in per_bulan.items() for b in range(1, terakhir + 1)}
    rencana = {(j, b): n for j, n in per_bulan.items() for b in range(1, 13)}
    return AnggaranBulanan(TAHUN, tuple(PAGU), terakhir, PAGU, {}, kumulatif, rencana)


def fakta(
    tercetak: Mapping[str, str], bulan: AnggaranBulanan = KOSONG, tahun: int = TAHUN, **nilai: str
) -> FaktaSkor:
    daftar = tuple(NilaiAnggaran(tahun, JenisNilai(k), Fraction(v)) for k, v in nilai.items())
    berkas = BerkasKinerja(buat_satker(tahun=tahun), nilai_anggaran=daftar)
    isi = {UnsurIkpa(k): TercetakUnsur(Fraction(v)) for k, v in tercetak.items()}
    return FaktaSkor(berkas, bulan, isi)


def skor(f: FaktaSkor) -> SkorTahun:
    return skor_tahun(f, aturan_ikpa_tahun(f.berkas.satker.tahun), aturan_skor())


def ikpa(f: FaktaSkor) -> SkorIkpa:
    hasil = skor(f).ikpa
    assert hasil is not None
    return hasil


def unsur(f: FaktaSkor, nama: str) -> Nilai:
    return next(u.nilai for u in ikpa(f).unsur if u.bobot.unsur.value == nama)


def andai(f: FaktaSkor, kunci: str, nilai: int | str) -> FaktaSkor:
    hasil = andaikan(f, kunci, Fraction(nilai))
    assert hasil is not None, kunci
    return hasil


@pytest.mark.parametrize("cara", ["diisi", "diandaikan"])
@pytest.mark.parametrize("kasus", KASUS, ids=[k["nama"] for k in KASUS])
def test_an_indicator_of_components_known_as_numbers(kasus: Kasus, cara: str) -> None:
    f = fakta({}, tahun=kasus["tahun"])
    if cara == "diandaikan":
        for nama, isi in kasus["unsur"].items():
            f = andai(f, f"unsur.{nama}", isi)
    else:
        periode = Periode(kasus["tahun"])
        isian = tuple(UnsurSkor(n, periode, Fraction(i)) for n, i in kasus["unsur"].items())
        f = replace(f, berkas=replace(f.berkas, unsur_skor=isian))
    nilai = unsur(f, kasus["uji"])
    if isinstance(nilai, TakTerhitung):
        assert nilai.kode == kasus["nilai"]
    else:
        sama(nilai, kasus["nilai"])


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("unsur.tidak.ada", 1),
        ("unsur.kontraktual", 1),
        ("kontraktual.dini", 110),
        ("smart", -1),
        ("smart", 101),
        ("ikpa.capaian", 150),
        ("realisasi.52.bulan3", -1),
        ("realisasi.52.bulan0", 1),
        ("rencana.52.triwulan1", 1),
    ],
)
def test_a_supposition_that_changes_nothing_or_cannot_be_is_refused(kunci: str, nilai: int) -> None:
    assert andaikan(fakta(PENUH), kunci, Fraction(nilai)) is None


def test_supposing_smart_leaves_the_recorded_ikpa() -> None:
    f = fakta({}, smart="98", ikpa="97")
    gabungan = next(r for r in skor(andai(f, "smart", 99)).rumus if r.aturan.jenis == "gabungan")
    assert gabungan.hasil.nilai == Fraction("98.2")


def test_a_supposed_component_counts_instead_of_the_printed_indicator() -> None:
    f = fakta(PENUH | {"kontraktual": "70"})
    for nama, isi in (("ketepatan", 50), ("dini", 110), ("modal", 80)):
        f = andai(f, f"unsur.kontraktual.{nama}", isi)
    assert unsur(f, "kontraktual") == 77


def test_a_plan_supposed_otherwise_keeps_the_printed_penyerapan() -> None:
    f = andai(fakta(PENUH | {"penyerapan": "88"}, bulanan(3, 8)), "rencana.52.bulan2", 0)
    assert unsur(f, "penyerapan") == 88
    assert unsur(f, "deviasi") != 100


def test_a_month_yet_to_come_has_no_deviation() -> None:
    f = fakta({}, bulanan(8, 8))
    kini = unsur(f, "deviasi")
    assert kini == 100
    assert unsur(andai(f, "realisasi.53.triwulan4", 90_000_000), "deviasi") == kini


def test_unknown_spending_is_not_supposed_to_be_nothing() -> None:
    f = fakta({}, AnggaranBulanan(TAHUN, tuple(PAGU), 0, PAGU, {}, {}, {}))
    nilai = unsur(andai(f, "realisasi.53.triwulan1", 10_000_000), "penyerapan")
    assert isinstance(nilai, TakTerhitung)


def test_a_score_that_rounds_up_to_a_category_is_not_on_the_way_to_it() -> None:
    hasil = ikpa(fakta(PENUH | {"penyerapan": "74.98"}))
    assert hasil.hasil.nilai_akhir == Fraction("94.996")
    assert hasil.hasil.kategori == "Sangat Baik"
    assert kategori_berikut(hasil) is None


def test_deviasi_is_never_asked_to_be_where_no_score_lies() -> None:
    f = fakta(PENUH | {"deviasi": "60", "kontraktual": "52"})
    (kalimat,) = [k for k in menuju_kategori(ikpa(f), f) if k.startswith("Deviasi")]
    assert "menjadi 100" in kalimat
    assert "5%" in kalimat


def test_revisions_that_were_made_are_not_asked_to_be_undone() -> None:
    f = fakta(PENUH | {"revisi": "49.9", "capaian": "99.9"})
    assert kategori_berikut(ikpa(f)) is not None
    assert not [k for k in menuju_kategori(ikpa(f), f) if k.startswith(("Revisi", "Dispensasi"))]


NILAI = st.integers(0, 10000).map(lambda n: f"{n // 100}.{n % 100:02d}")


@given(st.fixed_dictionaries(dict.fromkeys(PENUH, NILAI)))
def test_what_an_indicator_is_asked_for_reaches_the_category(tercetak: dict[str, str]) -> None:
    f = fakta(tercetak)
    kini = ikpa(f)
    tujuan = kategori_berikut(kini)
    nama = {u.bobot.nama: u.bobot.unsur.value for u in kini.unsur}
    for kalimat in menuju_kategori(kini, f):
        assert tujuan is not None
        cocok = re.match(r"(.+?)(?: dari [\d,]+)? menjadi ([\d,]+)[ ,]", kalimat)
        assert cocok is not None, kalimat
        perlu = cocok[2].strip(",").replace(",", ".")
        nanti = ikpa(andai(f, f"ikpa.{nama[cocok[1]]}", perlu))
        assert nanti.hasil.kategori == tujuan.nama


@pytest.mark.parametrize(("terakhir", "laju"), [(2, 3), (5, 6), (8, 7), (9, 7), (11, 7)])
def test_the_spending_asked_for_reaches_the_category(terakhir: int, laju: int) -> None:
    tetap = {k: v for k, v in PENUH.items() if k not in ("penyerapan", "deviasi")}
    ada = 0
    for capaian in range(50, 101):
        f = fakta(tetap | {"capaian": str(capaian)}, bulanan(terakhir, laju))
        hasil = ikpa(f)
        tujuan = kategori_berikut(hasil)
        for kalimat in menuju_kategori(hasil, f):
            if "realisasi" not in kalimat:
                continue
            ada += 1
            assert tujuan is not None
            triwulan = {"I": 1, "II": 2, "III": 3, "IV": 4}[
                re.findall(r"triwulan (IV|I+)", kalimat)[0]
            ]
            assert 3 * triwulan > terakhir
            nanti = f
            for rupiah, kode in re.findall(r"Rp ([\d.]+) realisasi (\d\d)", kalimat):
                jenis = JenisBelanja(kode)
                kini = f.bulanan.kumulatif(jenis, terakhir)
                assert not isinstance(kini, TakTerhitung)
                jumlah = int(kini) + int(rupiah.replace(".", ""))
                nanti = andai(nanti, f"realisasi.{kode}.triwulan{triwulan}", jumlah)
            assert ikpa(nanti).hasil.kategori == tujuan.nama
    assert ada or terakhir in (2, 9, 11)
