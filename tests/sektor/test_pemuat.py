"""Pemuat: which file holds in which year, and what is said when none does."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.inti.angka import CaraBulat, Pembulatan
from akuntabel.inti.indikator import Arah
from akuntabel.inti.tabel import Agregasi, JenisKolom
from akuntabel.sektor import pemuat
from akuntabel.sektor.pemuat import SektorTidakAdaError, daftar_sektor, muat_sektor

SEKTOR = """
kode: perpustakaan
nama: Perpustakaan
rujukan: {peraturan: UJI 1/2020, bagian: Pasal 1, keyakinan: dikenal}
satuan: [{kode: persen, cetak: "%"}, {kode: buku, cetak: Buku}]
bagian: [{kode: layanan, nama: Layanan}]
"""
INDIKATOR = """
berlaku: {dari: %s, sampai: %s}
rujukan: {peraturan: UJI 1/2020, bagian: Lampiran, keyakinan: dikenal}
bawaan:
  satuan: persen
  arah: naik
  pembulatan_realisasi: {cara: setengah_ke_atas, desimal: 0}
  pembulatan_capaian: {cara: potong, desimal: 1}
sasaran: [{kode: S1, tingkat: kegiatan, nama: Buku dibaca}]
indikator:
  - kode: S1.1
    sasaran: S1
    nama: %s
    satuan: buku
    arah: turun
    bobot: 1/3
    pembulatan_realisasi: {cara: potong, desimal: 2}
    rumus: jumlah(pinjaman.hilang)
    operan: [{rumus: jumlah(pinjaman.hilang), label: Buku hilang}]
    tabel: [pinjaman]
    seksi: layanan
    bantuan: {dihitung: Buku hilang., tidak_dihitung: Buku rusak., sumber: Buku induk.}
    rujukan: {peraturan: UJI 1/2020, bagian: Pasal 2, keyakinan: dikenal}
"""
TABEL = """
berlaku: {dari: 2020-01-01}
rujukan: {peraturan: UJI 1/2020, bagian: Pasal 3, keyakinan: dikenal}
tabel:
  - nama: pinjaman
    judul: Pinjaman
    bagian: layanan
    judul_baris: Rak
    bantuan: Per rak.
    kolom: [{nama: hilang, judul: Hilang, jenis: jumlah}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle with one sector whose indikator changed in 2022."""
    for nama, isi in {
        "sektor.yaml": SEKTOR,
        "indikator/2020.yaml": INDIKATOR % ("2020-01-01", "2021-12-31", "Lama"),
        "indikator/2022.yaml": INDIKATOR % ("2022-01-01", "2024-12-31", "Baru"),
        "tabel/2020.yaml": TABEL,
    }.items():
        jalur = tmp_path / "perpustakaan" / nama
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_text(isi, encoding="utf-8")
    monkeypatch.setattr(pemuat, "FOLDER_SEKTOR", tmp_path)
    muat_sektor.cache_clear()
    return tmp_path


def test_bundled_sectors_are_listed() -> None:
    assert daftar_sektor() == ("pemasyarakatan", "peradilan")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("tahun", "nama"), [(2020, "Lama"), (2021, "Lama"), (2022, "Baru")])
def test_the_file_that_holds_at_year_end_is_picked(tahun: int, nama: str) -> None:
    assert [i.nama for i in muat_sektor("perpustakaan", tahun).indikator] == [nama]


@pytest.mark.usefixtures("folder")
def test_what_an_indikator_says_itself_wins_over_the_default() -> None:
    (indikator,) = muat_sektor("perpustakaan", 2020).indikator
    assert (indikator.satuan.cetak, indikator.arah) == ("Buku", Arah.TURUN)
    assert indikator.pembulatan_realisasi == Pembulatan(CaraBulat.POTONG, 2)
    assert indikator.pembulatan_capaian == Pembulatan(CaraBulat.POTONG, 1)
    assert indikator.bobot == Fraction(1, 3)
    assert indikator.berlaku_dari == date(2020, 1, 1)
    assert indikator.berlaku_sampai == date(2021, 12, 31)


@pytest.mark.usefixtures("folder")
def test_a_column_that_says_little_gets_plain_values() -> None:
    (tabel,) = muat_sektor("perpustakaan", 2020).tabel
    (kolom,) = tabel.kolom
    assert (kolom.jenis, kolom.agregasi) == (JenisKolom.JUMLAH, Agregasi.JUMLAH)
    assert kolom.wajib
    assert tabel.terbuka
    assert tabel.berjumlah
    assert not tabel.peka


@pytest.mark.usefixtures("folder")
def test_a_year_without_definitions_lists_the_years_there_are() -> None:
    with pytest.raises(SektorTidakAdaError) as galat:
        muat_sektor("perpustakaan", 2025)
    assert str(galat.value) == (
        "Definisi sektor perpustakaan untuk tahun 2025 belum ada; "
        "yang tersedia: tahun 2020–2021, tahun 2022–2024."
    )


@pytest.mark.usefixtures("folder")
def test_an_open_period_is_said_to_last_until_now() -> None:
    with pytest.raises(SektorTidakAdaError, match="tahun 2020–sekarang"):
        pemuat.baca_berkas_sektor("perpustakaan", "tabel", 2019)


@pytest.mark.parametrize("tahun", [0, -5, 20231])
def test_a_year_that_no_calendar_has_is_said(tahun: int) -> None:
    with pytest.raises(SektorTidakAdaError, match=f"tahun {tahun} belum ada"):
        muat_sektor("peradilan", tahun)


@pytest.mark.usefixtures("folder")
def test_a_kind_without_files_is_said() -> None:
    with pytest.raises(SektorTidakAdaError, match="yang tersedia: tidak ada"):
        pemuat.baca_berkas_sektor("perpustakaan", "dokumen", 2020)


@pytest.mark.parametrize("kode", ["kesehatan", "", "..", "skema"])
def test_an_unknown_sector_lists_those_there_are(kode: str) -> None:
    with pytest.raises(SektorTidakAdaError) as galat:
        muat_sektor(kode, 2023)
    assert str(galat.value) == (
        f"Sektor {kode!r} tidak ada; yang tersedia: pemasyarakatan, peradilan."
    )


def test_definitions_are_read_once() -> None:
    assert muat_sektor("pemasyarakatan", 2023) is muat_sektor("pemasyarakatan", 2023)
