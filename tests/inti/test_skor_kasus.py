"""Scores: the worked examples of every indicator and rule set, and laws that hold for all."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.aturan_skor import AturanSkor, hitung_aturan, kategori_skor
from akuntabel.inti.anggaran.biaya import RUMUS_NILAI_EFISIENSI
from akuntabel.inti.anggaran.bulanan import TARGET_SERAPAN, AnggaranBulanan
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.anggaran.komponen_ikpa import KomponenIkpa
from akuntabel.inti.anggaran.langkah import Langkah
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN, JenisBelanja, RingkasanBelanja
from akuntabel.inti.anggaran.pohon import PohonAnggaran
from akuntabel.inti.anggaran.rincian import JenisRevisi, RevisiDipa
from akuntabel.inti.anggaran.transaksi import (
    JenisUangPersediaan,
    Kontrak,
    Tagihan,
    UangPersediaan,
)
from akuntabel.inti.anggaran.unsur_belanja import unsur_deviasi, unsur_penyerapan, unsur_revisi
from akuntabel.inti.anggaran.unsur_dokumen import (
    unsur_kontraktual,
    unsur_tagihan,
    unsur_uang_persediaan,
)
from akuntabel.inti.anggaran.unsur_keluaran import efisiensi_keluaran
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.sektor.skor import aturan_ikpa, aturan_ikpa_tahun, aturan_skor

Kasus = dict[str, Any]
KASUS = yaml.safe_load((Path(__file__).parents[1] / "kasus" / "skor.yaml").read_text("utf-8"))
HARI = date(2023, 6, 1)


def daftar(jenis: str) -> pytest.MarkDecorator:
    milik = [kasus for kasus in KASUS if kasus["uji"] == jenis]
    return pytest.mark.parametrize("kasus", milik, ids=[kasus["nama"] for kasus in milik])


def komponen(tahun: int) -> KomponenIkpa:
    aturan = aturan_ikpa_tahun(tahun)
    assert aturan is not None
    return aturan.komponen


def sama(nilai: Nilai, tertulis: str) -> None:
    assert not isinstance(nilai, TakTerhitung), nilai.alasan
    assert bulatkan(nilai, PEMBULATAN_ANGGARAN) == Fraction(tertulis)


def bulanan(
    pagu: dict[str, int], kumulatif: dict[tuple[str, int], int], rencana: dict[tuple[str, int], int]
) -> AnggaranBulanan:
    jenis = tuple(j for j in JenisBelanja if j.value in pagu)
    return AnggaranBulanan(
        2023,
        jenis,
        max((b for _, b in kumulatif), default=0),
        {JenisBelanja(j): isi for j, isi in pagu.items()},
        {},
        {(JenisBelanja(j), b): isi for (j, b), isi in kumulatif.items()},
        {(JenisBelanja(j), b): isi for (j, b), isi in rencana.items()},
    )


@daftar("revisi")
def test_revisi_dipa(kasus: Kasus) -> None:
    awal = RevisiDipa(0, date(2022, 12, 1), JenisRevisi.PAGU_TETAP, 1)
    revisi = tuple(
        RevisiDipa(n, date.fromisoformat(t), JenisRevisi.PAGU_TETAP, 1, "211")
        for n, t in enumerate(kasus["tanggal"], 1)
    )
    hasil = unsur_revisi((awal, *revisi), komponen(kasus["aturan"]), 2023, kasus["bulan"])
    sama(hasil.nilai, kasus["nilai"])


@daftar("deviasi")
def test_deviasi_halaman_iii(kasus: Kasus) -> None:
    rencana: dict[tuple[str, int], int] = {}
    kumulatif: dict[tuple[str, int], int] = {}
    for bulan, isi in enumerate(kasus["bulan"], 1):
        for jenis, (rpd, realisasi) in isi.items():
            rencana[jenis, bulan] = rpd
            kumulatif[jenis, bulan] = kumulatif.get((jenis, bulan - 1), 0) + realisasi
    b = bulanan(kasus["pagu"], kumulatif, rencana)
    sama(unsur_deviasi(b, komponen(kasus["aturan"])).nilai, kasus["nilai"])


@daftar("penyerapan")
def test_penyerapan(kasus: Kasus) -> None:
    kumulatif = {
        (jenis, 3 * q): isi
        for q, satu in enumerate(kasus["kumulatif"], 1)
        for jenis, isi in satu.items()
    }
    sama(unsur_penyerapan(bulanan(kasus["pagu"], kumulatif, {})).nilai, kasus["nilai"])


@daftar("kontraktual")
def test_belanja_kontraktual(kasus: Kasus) -> None:
    kontrak = [
        Kontrak(
            str(n),
            JenisBelanja(k["jenis"]),
            100_000_000,
            date.fromisoformat(k["tanggal"]),
            None,
            k["hari"],
            date.fromisoformat(k["selesai"]) if k["selesai"] else None,
            sekaligus=k["jenis"] == "53",
        )
        for n, k in enumerate(kasus["kontrak"])
    ]
    hasil = unsur_kontraktual(kontrak, komponen(kasus["aturan"]), 2023, tercatat=True)
    sama(hasil.nilai, kasus["nilai"])


@daftar("tagihan")
def test_penyelesaian_tagihan(kasus: Kasus) -> None:
    tagihan = [Tagihan(str(n), HARI, HARI, hari) for n, hari in enumerate(kasus["hari"])]
    sama(unsur_tagihan(tagihan, komponen(2022), tercatat=True).nilai, kasus["nilai"])


@daftar("uptup")
def test_pengelolaan_up_dan_tup(kasus: Kasus) -> None:
    uang = [
        UangPersediaan(str(n), JenisUangPersediaan.GUP, HARI, gup, tepat, selisih, hari, saldo)
        for n, ((gup, saldo, selisih, hari), tepat) in enumerate(
            zip(kasus["gup"], kasus["tepat"], strict=True)
        )
    ]
    kkp = Langkah("kkp", Fraction(kasus["kkp"]) if "kkp" in kasus else TakTerhitung("tanpa kartu"))
    hasil = unsur_uang_persediaan(uang, komponen(kasus["aturan"]), kkp, tercatat=True)
    sama(hasil.nilai, kasus["nilai"])


def aturan_bernama(kode: str) -> AturanSkor:
    return next(satu for satu in aturan_skor() if satu.kode == kode)


@daftar("skor")
def test_scores_that_are_a_formula(kasus: Kasus) -> None:
    aturan = aturan_bernama(kasus["aturan"])
    hasil = hitung_aturan(aturan, {u: Fraction(n) for u, n in kasus["unsur"].items()})
    sama(hasil.nilai, kasus["nilai"])
    assert kategori_skor(aturan, hasil.nilai) == kasus["kategori"]


@daftar("efisiensi")
def test_efisiensi_over_several_outputs(kasus: Kasus) -> None:
    desember = Periode(2023, JenisPeriode.BULAN, 12)
    kode = [KodeAnggaran("WA", "6228", "EBA", f"99{n}") for n in range(len(kasus["keluaran"]))]
    isi = list(zip(kode, kasus["keluaran"], strict=True))
    pohon = PohonAnggaran(2023, 12, (), {k: RingkasanBelanja(p, r) for k, (p, r, _) in isi}, {}, {})
    target = [TargetKeluaran(k, "RO", Fraction(100), "unit") for k in kode]
    maju = [KemajuanKeluaran(desember, k, 100 * Fraction(c), Fraction(100)) for k, (_, _, c) in isi]
    sama(efisiensi_keluaran(pohon, maju, target), kasus["nilai"])


def test_no_transactions_is_no_zero() -> None:
    k = komponen(2024)
    for hasil in (
        unsur_kontraktual([], k, 2024, tercatat=True),
        unsur_tagihan([], k, tercatat=True),
    ):
        assert isinstance(hasil.nilai, TakTerhitung)
        assert hasil.nilai.kode == "TIDAK_BERLAKU"
    belum = unsur_tagihan([], k, tercatat=False).nilai
    assert isinstance(belum, TakTerhitung)
    assert belum.kode == "BELUM_DIISI"


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_more_spending_never_lowers_penyerapan(sedikit: int, tambah: int) -> None:
    nilai = [
        unsur_penyerapan(bulanan({"52": 2000}, {("52", 3): isi}, {})).nilai
        for isi in (sedikit, sedikit + tambah)
    ]
    assert not isinstance(nilai[0], TakTerhitung)
    assert not isinstance(nilai[1], TakTerhitung)
    assert 0 <= nilai[0] <= nilai[1] <= 100


def test_rule_sets_of_one_family_do_not_overlap() -> None:
    for tahun in range(2018, 2030):
        assert sum(a.berlaku_tahun(tahun) for a in aturan_ikpa()) <= 1
        for jenis in ("nka", "gabungan"):
            milik = [a for a in aturan_skor() if a.jenis == jenis and a.berlaku_tahun(tahun)]
            assert len(milik) <= 1


def test_weights_of_every_rule_set_sum_to_one_hundred() -> None:
    for aturan in aturan_skor():
        assert sum(Fraction(u.bobot) for u in aturan.unsur if u.bobot) == 100
    for satu in aturan_ikpa():
        k = satu.komponen.kontraktual
        assert k.ketepatan + k.dini + k.modal + k.distribusi == 100
        u = satu.komponen.uang_persediaan
        assert u.ketepatan + u.gup + u.setoran == 100


def test_quarterly_targets_never_fall() -> None:
    for target in TARGET_SERAPAN.values():
        assert list(target) == sorted(target)


def test_the_value_of_an_efisiensi_has_one_formula() -> None:
    rumus = {u.rumus for a in aturan_skor() for u in a.unsur if u.kode == "nilai_efisiensi"}
    assert rumus == {RUMUS_NILAI_EFISIENSI}
