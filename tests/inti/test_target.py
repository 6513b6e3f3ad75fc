"""Target: cases of kasus/target.yaml and the law of inheritance between revisions."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.angka import desimal_persis
from akuntabel.inti.target import (
    AnggaranPerjanjian,
    NilaiTarget,
    TargetKinerja,
    anggaran_berlaku,
    perjanjian_berlaku,
    target_berlaku,
)
from inti.kasus import Kasus, Uji, parameter
from pembuat import buat_perjanjian, buat_target


def target(teks: str) -> TargetKinerja:
    """Return the target written as "kode=nilai@revisi"."""
    kode, sisanya = teks.split("=")
    nilai, revisi = sisanya.split("@")
    return buat_target(kode, Fraction(nilai), int(revisi))


def uji_target(masukan: Mapping[str, str]) -> str:
    daftar = tuple(target(teks) for teks in masukan["target"].split())
    hasil = target_berlaku(daftar, int(masukan["revisi"]))
    return " ".join(f"{kode}={desimal_persis(n.nilai)}" for kode, n in sorted(hasil.items()))


def uji_perjanjian(masukan: Mapping[str, str]) -> str:
    pasangan = (teks.split("@") for teks in masukan["perjanjian"].split())
    daftar = tuple(buat_perjanjian(int(rev), date.fromisoformat(tgl)) for rev, tgl in pasangan)
    hasil = perjanjian_berlaku(daftar, date.fromisoformat(masukan["tanggal"]))
    return str(hasil.revisi) if hasil else "tidak ada"


def uji_anggaran(masukan: Mapping[str, str]) -> str:
    pasangan = (teks.split("=") for teks in masukan["anggaran"].split())
    daftar = [AnggaranPerjanjian(int(rev), "Program", "Kegiatan", int(n)) for rev, n in pasangan]
    hasil = anggaran_berlaku(daftar, int(masukan["revisi"]))
    return str(sum(baris.jumlah for baris in hasil)) if hasil else "tidak ada"


UJI: dict[str, Uji] = {
    "target": uji_target,
    "perjanjian": uji_perjanjian,
    "anggaran": uji_anggaran,
}


@parameter("target")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


kode = st.sampled_from(["SK1.1", "SK1.2", "SK2.1"])
per_revisi = st.dictionaries(st.tuples(st.integers(0, 3), kode), st.integers(0, 100))


def daftar_target(isi: Mapping[tuple[int, str], int]) -> tuple[TargetKinerja, ...]:
    return tuple(buat_target(kode, nilai, revisi) for (revisi, kode), nilai in isi.items())


@given(per_revisi, st.integers(0, 3))
def test_the_target_is_that_of_the_last_revision_that_names_it(
    isi: dict[tuple[int, str], int], revisi: int
) -> None:
    berlaku = target_berlaku(daftar_target(isi), revisi)
    for kode_satu in ("SK1.1", "SK1.2", "SK2.1"):
        penyebut = [r for r, k in isi if k == kode_satu and r <= revisi]
        if penyebut:
            seharusnya = NilaiTarget(Fraction(isi[max(penyebut), kode_satu]))
            assert berlaku[kode_satu] == seharusnya
        else:
            assert kode_satu not in berlaku


@given(per_revisi, st.integers(0, 3))
def test_order_of_rows_does_not_matter(isi: dict[tuple[int, str], int], revisi: int) -> None:
    daftar = daftar_target(isi)
    assert target_berlaku(daftar, revisi) == target_berlaku(daftar[::-1], revisi)
