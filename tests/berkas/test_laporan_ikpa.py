"""Reports of OM-SPAN in every layout that was met are read to the same figures."""

from pathlib import Path

import pytest

from akuntabel.berkas.laporan_ikpa.selesaikan import baca_laporan_ikpa
from akuntabel.galat import TakTerpakaiError
from berkas.buat_laporan_ikpa import (
    UNSUR_2022,
    UNSUR_2024,
    Isi,
    SatkerIkpa,
    baris_blok,
    baris_datar,
    tulis,
)


def rutan() -> SatkerIkpa:
    nilai = dict(zip(UNSUR_2022, (100, 92.1, 94.4, 100, 100, 100, 100, 100), strict=True))
    return SatkerIkpa("406472", nilai, 98.09, "100%", 98.09, aspek=(96.05, 98.88, 100))


def pengadilan() -> SatkerIkpa:
    nilai = dict(zip(UNSUR_2024, (100, 100, 99.8, 0, 0, 100, 100), strict=True))
    return SatkerIkpa("402388", nilai, 79.96, 0.8, 99.95, aspek=(100, 99.9, 100))


def teks(satker: SatkerIkpa, koma: str) -> SatkerIkpa:
    def ubah(isi: Isi) -> Isi:
        return f"{isi:.2f}".replace(".", koma) if isinstance(isi, float | int) else isi

    nilai = {u: ubah(n) for u, n in satker.nilai.items()}
    return SatkerIkpa(
        f"'{satker.kode}", nilai, ubah(satker.total), "80%", ubah(satker.akhir), "0,00"
    )


def gugur(jalur: Path) -> list[tuple[str, bool, list[str]]]:
    return [
        (s.baris.kode, s.selesai.cocok, [u.value for u, b in s.selesai.berlaku.items() if not b])
        for s in baca_laporan_ikpa(jalur).satker
    ]


RUTAN: list[tuple[str, bool, list[str]]] = [("406472", True, [])]
PENGADILAN = [("402388", True, ["kontraktual", "tagihan"])]


@pytest.mark.parametrize("geser", [0, 3])
@pytest.mark.parametrize("akhiran", ["xlsx", "csv"])
def test_both_block_layouts_are_read(tmp_path: Path, geser: int, akhiran: str) -> None:
    lama = tulis(tmp_path / f"a.{akhiran}", baris_blok([rutan()], 2022), geser=geser)
    baru = tulis(tmp_path / f"b.{akhiran}", baris_blok([pengadilan()], 2024), geser=geser)
    assert gugur(lama) == RUTAN
    assert gugur(baru) == PENGADILAN
    assert baca_laporan_ikpa(lama).satker[0].aturan.kode == "IKPA-2022"
    assert baca_laporan_ikpa(baru).satker[0].aturan.kode == "IKPA-2024"


@pytest.mark.parametrize("koma", [",", "."])
def test_both_notations_are_read(tmp_path: Path, koma: str) -> None:
    jalur = tulis(tmp_path / "a.xlsx", baris_blok([teks(pengadilan(), koma)], 2024))
    assert gugur(jalur) == PENGADILAN


def test_the_flat_table_is_solved_from_its_last_column(tmp_path: Path) -> None:
    assert gugur(tulis(tmp_path / "a.xlsx", baris_datar([rutan()], 2022))) == RUTAN
    assert gugur(tulis(tmp_path / "b.xlsx", baris_datar([pengadilan()], 2024))) == PENGADILAN


def test_figures_of_2022_under_a_header_of_2024_are_noticed(tmp_path: Path) -> None:
    jalur = tulis(tmp_path / "a.xlsx", baris_blok([rutan()], 2022, judul_tahun=2024))
    assert gugur(jalur) == RUTAN
    assert "geser" in baca_laporan_ikpa(jalur).catatan[0]


def test_a_repeated_header_and_extra_rows_do_no_harm(tmp_path: Path) -> None:
    baris = baris_blok([pengadilan()], 2024)
    ulang: list[list[Isi]] = [
        ["Kantor Wilayah Rekaan"],
        *baris,
        *baris[2:4],
        *baris_blok([pengadilan()], 2024)[4:],
    ]
    assert gugur(tulis(tmp_path / "a.xlsx", ulang)) == PENGADILAN * 2


def test_a_total_that_does_not_follow_is_named(tmp_path: Path) -> None:
    salah = pengadilan()
    salah.akhir = 98.95
    (satu,) = baca_laporan_ikpa(tulis(tmp_path / "a.xlsx", baris_blok([salah], 2024))).satker
    assert not satu.selesai.cocok
    assert satu.selesai.alasan


def test_figures_without_a_satker_are_listed(tmp_path: Path) -> None:
    jumlah = pengadilan()
    jumlah.kode = "000000"
    laporan = baca_laporan_ikpa(
        tulis(tmp_path / "a.xlsx", baris_datar([pengadilan(), jumlah], 2024))
    )
    assert len(laporan.satker) == 1
    assert [satu.baris for satu in laporan.tak_terbaca] == [3]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"<html><table>", "HTML"),
        (b"a;b;c\n1;2;3\n", "judul kolom IKPA"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(
    tmp_path: Path, isi: bytes, kata: str
) -> None:
    jalur = tmp_path / "a.xls"
    jalur.write_bytes(isi)
    with pytest.raises(TakTerpakaiError, match=kata):
        baca_laporan_ikpa(jalur)


def test_rows_of_both_years_under_one_header_are_read_each_by_its_own(tmp_path: Path) -> None:
    lama = baris_blok([rutan()], 2022, judul_tahun=2024)
    baris = [*baris_blok([pengadilan()], 2024), *lama[4:]]
    assert gugur(tulis(tmp_path / "a.xlsx", baris)) == PENGADILAN + RUTAN


def test_columns_that_are_not_printed_are_supposed_only_where_the_total_follows(
    tmp_path: Path,
) -> None:
    datar = baris_datar([rutan()], 2022)
    tanpa = [[isi for n, isi in enumerate(baris) if n != 12] for baris in datar]
    assert gugur(tulis(tmp_path / "a.xlsx", tanpa)) == RUTAN
    kurang = pengadilan()
    kurang.akhir = 98.95
    assert gugur(tulis(tmp_path / "b.xlsx", baris_datar([kurang], 2024)))[0][1]
    kurang.akhir = 98.85
    assert not gugur(tulis(tmp_path / "c.xlsx", baris_datar([kurang], 2024)))[0][1]


def test_a_cell_that_is_no_number_is_listed_and_does_not_pass(tmp_path: Path) -> None:
    salah = pengadilan()
    salah.nilai = {**salah.nilai, "kontraktual": "abc"}
    laporan = baca_laporan_ikpa(tulis(tmp_path / "a.xlsx", baris_blok([salah], 2024)))
    assert not laporan.satker[0].selesai.cocok
    assert "abc" in laporan.tak_terbaca[0].alasan
