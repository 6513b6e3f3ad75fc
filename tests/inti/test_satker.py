"""Satker: cases of kasus/satker.yaml, who is in office, and the laws of the tree."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.inti.satker import PohonSatker, SimpulSatker, pejabat_pada, periksa_pohon
from akuntabel.inti.temuan import TingkatTemuan
from inti.kasus import Kasus, Uji, parameter
from pembuat import AWAL, buat_pejabat, buat_pohon, buat_simpul


def simpul(teks: str) -> SimpulSatker:
    """Return the place written as "kode < induk, dari..sampai"."""
    tempat, masa = teks.split(",")
    kode, induk = (bagian.strip() for bagian in tempat.split("<"))
    dari, sampai = masa.strip().split("..")
    akhir = date.fromisoformat(sampai) if sampai else None
    return buat_simpul(kode, induk or None, date.fromisoformat(dari), akhir)


def pohon(teks: str) -> PohonSatker:
    return buat_pohon(*(simpul(satu) for satu in teks.split("|")))


def deret(daftar: tuple[SimpulSatker, ...]) -> str:
    return " ".join(satu.kode for satu in daftar)


UJI: dict[str, Uji] = {
    "keturunan": lambda m: deret(
        pohon(m["pohon"]).keturunan(m["kode"], date.fromisoformat(m["tanggal"]))
    ),
    "leluhur": lambda m: deret(
        pohon(m["pohon"]).leluhur(m["kode"], date.fromisoformat(m["tanggal"]))
    ),
    "periksa": lambda m: " ".join(t.kode for t in periksa_pohon(pohon(m["pohon"]))),
}


@parameter("satker")
def test_kasus(kasus: Kasus) -> None:
    assert UJI[kasus.uji](kasus.masukan) == kasus.hasil


def test_a_finding_on_the_tree_says_what_to_do() -> None:
    (temuan,) = periksa_pohon(buat_pohon(buat_simpul("X", "A")))
    assert temuan.tingkat is TingkatTemuan.GALAT
    assert str(temuan) == (
        "Pohon satker, X: Induk A dari satker X tidak ada pada 2023-01-01; "
        "periksa kode induk atau tanggalnya."
    )


kode = st.sampled_from(["A", "AA", "AAA", "B", "BA", "C"])
hutan = st.dictionaries(kode, st.none() | kode).map(
    lambda induk: buat_pohon(*(buat_simpul(anak, atas) for anak, atas in induk.items()))
)


@given(hutan, kode, kode)
def test_a_unit_below_another_has_it_above(hutan: PohonSatker, atas: str, bawah: str) -> None:
    ada_di_bawah = any(s.kode == bawah for s in hutan.keturunan(atas, AWAL))
    ada_di_atas = any(s.kode == atas for s in hutan.leluhur(bawah, AWAL))
    if hutan.pada(atas, AWAL):
        assert ada_di_bawah == ada_di_atas


@given(hutan)
def test_order_of_rows_does_not_matter(hutan: PohonSatker) -> None:
    terbalik = PohonSatker(hutan.simpul[::-1])
    for satu in hutan.simpul:
        assert terbalik.keturunan(satu.kode, AWAL) == hutan.keturunan(satu.kode, AWAL)


@given(hutan, kode)
def test_every_walk_ends_and_never_meets_itself(hutan: PohonSatker, awal: str) -> None:
    for daftar in (hutan.leluhur(awal, AWAL), hutan.keturunan(awal, AWAL)):
        jalur = [satu.kode for satu in daftar]
        assert awal not in jalur
        assert len(jalur) == len(set(jalur))


def test_who_is_in_office_changes_at_midnight() -> None:
    lama = buat_pejabat("Ani Contoh", AWAL, date(2023, 8, 14))
    baru = buat_pejabat("Budi Contoh", date(2023, 8, 15))
    daftar = (baru, lama)
    assert pejabat_pada(daftar, "kepala", date(2023, 8, 14)) is lama
    assert pejabat_pada(daftar, "kepala", date(2023, 8, 15)) is baru
    assert pejabat_pada(daftar, "kepala", date(2022, 12, 31)) is None
    assert pejabat_pada(daftar, "atasan", date(2023, 8, 15)) is None


def test_the_latest_start_wins_when_two_are_in_office() -> None:
    tetap = buat_pejabat("Ani Contoh")
    pelaksana = buat_pejabat("Budi Contoh", date(2023, 3, 1))
    for daftar in ((tetap, pelaksana), (pelaksana, tetap)):
        assert pejabat_pada(daftar, "kepala", date(2023, 12, 31)) is pelaksana
