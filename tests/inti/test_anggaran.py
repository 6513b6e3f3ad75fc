"""Anggaran: cases of kasus/anggaran.yaml and the law that totals are sums."""

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.anggaran.efisiensi import efisiensi, kata_efisiensi
from akuntabel.inti.anggaran.hasil import nilai_gabungan
from akuntabel.inti.anggaran.nilai import JenisNilai, NilaiAnggaran, nilai_tahun
from akuntabel.inti.anggaran.pagu import (
    Belanja,
    BelanjaKomponen,
    BelanjaSasaran,
    JenisBelanja,
    RingkasanBelanja,
)
from akuntabel.inti.anggaran.serapan import periksa_anggaran, serapan_rincian, serapan_tahun
from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.sektor.skor import aturan_gabungan
from inti.kasus import Kasus, Uji, parameter
from pembuat import TAHUN


def pasangan(teks: str) -> list[tuple[str, int, int]]:
    hasil = []
    for satu in teks.split():
        kode, isi = satu.split("=")
        pagu, realisasi = isi.split("/")
        hasil.append((kode, int(pagu), int(realisasi)))
    return hasil


def cetak(nilai: Nilai) -> str:
    return nilai.kode if isinstance(nilai, TakTerhitung) else str(nilai)


def uji_periksa(masukan: Mapping[str, str]) -> str:
    belanja = [Belanja(TAHUN, JenisBelanja(k), p, r) for k, p, r in pasangan(masukan["jenis"])]
    sasaran = [
        BelanjaSasaran("" if k == "-" else k, p, r, masukan.get("alasan", ""))
        for k, p, r in pasangan(masukan["sasaran"])
    ]
    komponen = [
        BelanjaKomponen(k, "X.1", "Layanan", "001", "Komponen", p, r)
        for k, p, r in pasangan(masukan.get("komponen", ""))
    ]
    return " ".join(t.kode for t in periksa_anggaran(belanja, sasaran, komponen, TAHUN))


def uji_serapan(masukan: Mapping[str, str]) -> str:
    return cetak(RingkasanBelanja(int(masukan["pagu"]), int(masukan["realisasi"])).serapan)


def uji_efisiensi(masukan: Mapping[str, str]) -> str:
    capaian: Nilai = TakTerhitung("tidak ada", "SASARAN_KOSONG")
    if masukan["capaian"] != "kosong":
        capaian = Fraction(masukan["capaian"])
    belanja = RingkasanBelanja(int(masukan["pagu"]), int(masukan["realisasi"]))
    hasil = efisiensi(belanja, capaian)
    return f"{cetak(hasil)} {kata_efisiensi(hasil).value}"


def uji_gabungan(masukan: Mapping[str, str]) -> str:
    daftar = [
        NilaiAnggaran(TAHUN, jenis, Fraction(masukan[jenis.value]))
        for jenis in JenisNilai
        if masukan[jenis.value] != "kosong"
    ]
    tahun = int(masukan.get("tahun", str(TAHUN)))
    return cetak(
        nilai_gabungan(
            aturan_gabungan(tahun),
            nilai_tahun(daftar, JenisNilai.SMART, TAHUN),
            nilai_tahun(daftar, JenisNilai.IKPA, TAHUN),
            tahun,
        )
    )


UJI: dict[str, Uji] = {
    "periksa": uji_periksa,
    "serapan": uji_serapan,
    "efisiensi": uji_efisiensi,
    "gabungan": uji_gabungan,
}


@parameter("anggaran")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


rupiah = st.integers(0, 10**13)
belanja = st.builds(Belanja, st.just(TAHUN), st.sampled_from(JenisBelanja), rupiah, rupiah)


@given(st.lists(belanja, max_size=12))
def test_totals_are_sums_of_their_parts_to_the_rupiah(daftar: list[Belanja]) -> None:
    hasil = serapan_tahun(daftar, TAHUN)
    if not daftar:
        assert hasil.total is None
    else:
        assert hasil.total is not None
        assert hasil.total.pagu == sum(b.pagu for b in daftar)
        assert hasil.total.sisa == sum(isi.sisa for _, isi in hasil.per_jenis)
    assert serapan_tahun(daftar[::-1], TAHUN) == hasil
    assert serapan_tahun(daftar, TAHUN - 1).per_jenis == ()


def test_komponen_are_grouped_by_rincian_output() -> None:
    def komponen(ro: str, kode: str) -> BelanjaKomponen:
        return BelanjaKomponen("SK4", ro, f"Layanan {ro}", kode, "Komponen", 10, 7)

    daftar = [komponen("A.1", "001"), komponen("B.2", "001"), komponen("A.1", "002")]
    satu, dua = serapan_rincian(daftar)
    assert (satu.kode, satu.total.pagu, len(satu.komponen)) == ("A.1", 20, 2)
    assert (dua.kode, dua.total.sisa) == ("B.2", 3)
