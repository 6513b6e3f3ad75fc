"""Definisi: every bundled formula parses, names what exists, and says where it comes from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import akuntabel.sektor
from akuntabel.inti.indikator import Arah, Indikator, TingkatSasaran
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.rumus import Rumus, urai
from akuntabel.inti.rumus.pohon import (
    Angka,
    Banding,
    Hitung,
    NamaKolom,
    Negatif,
    Panggil,
    Simpul,
)
from akuntabel.inti.tabel import DefinisiTabel
from akuntabel.sektor.pemuat import daftar_sektor, muat_sektor

FOLDER = Path(akuntabel.sektor.__file__).parent
SEKTOR = tuple(
    muat_sektor(kode, int(berkas.stem))
    for kode in daftar_sektor()
    for berkas in sorted((FOLDER / kode / "indikator").glob("*.yaml"))
)
semua_sektor = pytest.mark.parametrize("sektor", SEKTOR, ids=lambda s: s.kode)
semua_indikator = pytest.mark.parametrize(
    ("sektor", "indikator"),
    [(s, i) for s in SEKTOR for i in s.indikator],
    ids=[f"{s.kode} {i.kode}" for s in SEKTOR for i in s.indikator],
)
BERUMUS = [(s, i) for s in SEKTOR for i in s.indikator if i.rumus]
indikator_berumus = pytest.mark.parametrize(
    ("sektor", "indikator"), BERUMUS, ids=[f"{s.kode} {i.kode}" for s, i in BERUMUS]
)
semua_tabel = pytest.mark.parametrize(
    ("sektor", "tabel"),
    [(s, t) for s in SEKTOR for t in s.tabel],
    ids=[f"{s.kode} {t.nama}" for s in SEKTOR for t in s.tabel],
)


def nama_kolom(simpul: Simpul) -> Iterator[NamaKolom]:
    match simpul:
        case NamaKolom():
            yield simpul
        case Angka():
            return
        case Negatif():
            yield from nama_kolom(simpul.isi)
        case Panggil():
            for argumen in simpul.argumen:
                yield from nama_kolom(argumen)
        case Hitung() | Banding():
            yield from nama_kolom(simpul.kiri)
            yield from nama_kolom(simpul.kanan)


def urai_baik(teks: str) -> Rumus:
    rumus = urai(teks)
    assert isinstance(rumus, Rumus), (teks, rumus)
    return rumus


def pastikan_ada(sektor: DefinisiSektor, nama: NamaKolom) -> None:
    tabel = sektor.tabel_bernama(nama.tabel)
    assert tabel is not None, nama
    kolom = tabel.kolom_bernama(nama.kolom)
    assert kolom is not None, nama
    assert kolom.berangka, nama
    assert not nama.baris or nama.baris in {baris.kode for baris in tabel.baris}, nama


def test_every_bundled_sektor_is_tested() -> None:
    assert {sektor.kode for sektor in SEKTOR} == set(daftar_sektor())


@semua_indikator
def test_formula_and_operands_name_what_exists(
    sektor: DefinisiSektor, indikator: Indikator
) -> None:
    for teks in (indikator.rumus, *(operan.rumus for operan in indikator.operan)):
        if teks:
            for nama in nama_kolom(urai_baik(teks).akar):
                pastikan_ada(sektor, nama)
                assert nama.tabel in indikator.tabel


@indikator_berumus
def test_operands_are_the_columns_of_the_formula(
    sektor: DefinisiSektor, indikator: Indikator
) -> None:
    assert sektor.indikator_berkode(indikator.kode) is indikator
    kolom = {str(nama) for nama in nama_kolom(urai_baik(indikator.rumus).akar)}
    suku = {str(n) for o in indikator.operan for n in nama_kolom(urai_baik(o.rumus).akar)}
    assert kolom == suku
    assert len({operan.label for operan in indikator.operan}) == len(indikator.operan)


@semua_indikator
def test_tables_of_an_indikator_exist(sektor: DefinisiSektor, indikator: Indikator) -> None:
    assert all(sektor.tabel_bernama(nama) for nama in indikator.tabel)
    assert bool(indikator.tabel) == bool(indikator.rumus)


@semua_indikator
def test_section_and_sasaran_exist(sektor: DefinisiSektor, indikator: Indikator) -> None:
    assert indikator.seksi in {bagian.kode for bagian in sektor.bagian}
    assert indikator.sasaran in {sasaran.kode for sasaran in sektor.sasaran}
    assert indikator.kode.startswith(f"{indikator.sasaran}.")


@semua_indikator
def test_every_rule_says_where_it_comes_from(sektor: DefinisiSektor, indikator: Indikator) -> None:
    assert indikator.rujukan.peraturan
    assert indikator.rujukan.bagian
    lain = [i for i in sektor.indikator if i.rujukan == indikator.rujukan]
    assert lain == [indikator]


@semua_indikator
def test_help_is_written_for_this_indikator(sektor: DefinisiSektor, indikator: Indikator) -> None:
    bantuan = indikator.bantuan
    assert bantuan.dihitung != bantuan.tidak_dihitung
    sama = [i.kode for i in sektor.indikator if i.rumus and i.bantuan.dihitung == bantuan.dihitung]
    assert sama == ([indikator.kode] if indikator.rumus else [])


@semua_tabel
def test_section_of_a_table_exists(sektor: DefinisiSektor, tabel: DefinisiTabel) -> None:
    assert tabel.bagian in {bagian.kode for bagian in sektor.bagian}
    assert tabel.bantuan


@semua_tabel
def test_constraints_name_columns_of_the_table(
    sektor: DefinisiSektor, tabel: DefinisiTabel
) -> None:
    assert sektor.tabel_bernama(tabel.nama) is tabel
    for batasan in tabel.batasan:
        akar = urai_baik(batasan).akar
        assert isinstance(akar, Banding)
        daftar_nama = list(nama_kolom(akar))
        assert daftar_nama
        for nama in daftar_nama:
            kolom = tabel.kolom_bernama(nama.kolom)
            assert kolom is not None
            assert kolom.berangka
            assert not nama.tabel
            assert not nama.baris


@semua_tabel
def test_computed_columns_use_columns_before_them(
    sektor: DefinisiSektor, tabel: DefinisiTabel
) -> None:
    assert sektor.tabel_bernama(tabel.nama) is tabel
    for nomor, kolom in enumerate(tabel.kolom):
        if kolom.rumus:
            sebelum = {lain.nama for lain in tabel.kolom[:nomor] if lain.berangka}
            assert {str(nama) for nama in nama_kolom(urai_baik(kolom.rumus).akar)} <= sebelum


@semua_tabel
def test_names_within_a_table_are_unique(sektor: DefinisiSektor, tabel: DefinisiTabel) -> None:
    assert len([t for t in sektor.tabel if t.nama == tabel.nama]) == 1
    for daftar in ([k.nama for k in tabel.kolom], [b.kode for b in tabel.baris]):
        assert len(daftar) == len(set(daftar))
    assert not {"baris", "uraian", "periode"} & {kolom.nama for kolom in tabel.kolom}


@semua_sektor
def test_kode_are_unique(sektor: DefinisiSektor) -> None:
    for daftar in (
        [b.kode for b in sektor.bagian],
        [s.kode for s in sektor.sasaran],
        [i.kode for i in sektor.indikator],
    ):
        assert len(daftar) == len(set(daftar))


@semua_sektor
def test_every_sasaran_is_measured(sektor: DefinisiSektor) -> None:
    assert {s.kode for s in sektor.sasaran} == {i.sasaran for i in sektor.indikator}


@pytest.mark.parametrize(
    ("tingkat", "sasaran", "indikator"),
    [
        (TingkatSasaran.STRATEGIS, 3, 3),
        (TingkatSasaran.PROGRAM, 3, 7),
        (TingkatSasaran.KEGIATAN, 4, 27),
    ],
)
def test_pemasyarakatan_has_the_levels_of_its_agreement(
    tingkat: TingkatSasaran, sasaran: int, indikator: int
) -> None:
    sektor = SEKTOR[0]
    kode = {s.kode for s in sektor.sasaran if s.tingkat is tingkat}
    daftar = [i for i in sektor.indikator if i.sasaran in kode]
    assert (len(kode), len(daftar)) == (sasaran, indikator)
    assert all(bool(i.rumus) == (tingkat is TingkatSasaran.KEGIATAN) for i in daftar)


def test_sensitive_tables_are_marked() -> None:
    peka = {t.nama for t in SEKTOR[0].tabel if t.peka}
    kesehatan = {"penyakit", "maternal", "gangguan_mental", "lansia", "disabilitas"}
    assert kesehatan | {"penyakit_menular", "pengaduan"} <= peka


def test_the_second_sektor_uses_every_arah() -> None:
    assert {i.arah for i in SEKTOR[1].indikator} == set(Arah)
