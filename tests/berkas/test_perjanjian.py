"""The versions of a Perjanjian Kinerja: dates rise, no number is skipped, the year fits."""

from pathlib import Path

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_folder import tulis_folder
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA


def _temuan(ruang: Path, *versi: str) -> list[str]:
    tulis_folder(FAKTA, DEFINISI, ruang / "s")
    isi = "\n".join(("revisi,tanggal,tempat,alasan", *versi, ""))
    (ruang / "s" / "perjanjian.csv").write_text(isi, "utf-8")
    return [f"{t.tingkat.value}: {t}" for t in baca_sumber(ruang / "s").temuan]


@pytest.mark.parametrize(
    "versi",
    [
        ("0,2023-01-02,Kota,", "1,2023-06-01,Kota,pagu"),
        ("0,2023-01-02,Kota,", "1,2023-01-02,Kota,pagu"),
        ("1,2023-06-01,Kota,pagu", "0,2023-01-02,Kota,"),
        ("0,2022-12-01,Kota,",),
        ("0,2023-12-31,Kota,", "1,2024-01-02,Kota,pagu"),
        ("0,,,", "1,2023-06-01,Kota,pagu"),
    ],
)
def test_versions_in_order_are_no_finding(versi: tuple[str, ...], tmp_path: Path) -> None:
    temuan = _temuan(tmp_path, *versi)
    assert [t for t in temuan if not t.startswith("catatan")] == []


def test_a_revision_is_not_signed_before_the_one_it_changes(tmp_path: Path) -> None:
    (temuan,) = _temuan(tmp_path, "0,2023-06-02,Kota,", "1,2023-06-01,Kota,pagu")
    assert temuan == (
        "galat: perjanjian.csv, baris 3, kolom tanggal: Revisi 1 bertanggal 2023-06-01, "
        "sebelum revisi 0 (2023-06-02); betulkan salah satu tanggal itu."
    )


def test_a_skipped_revision_is_a_warning(tmp_path: Path) -> None:
    versi = "0,2023-01-02,Kota,", "2,2023-06-01,Kota,pagu", "5,2023-07-01,Kota,pagu"
    assert _temuan(tmp_path, *versi) == [
        "peringatan: perjanjian.csv, baris 3, kolom revisi: Revisi 2 tanpa revisi 1; "
        "tambahkan barisnya atau betulkan nomornya.",
        "peringatan: perjanjian.csv, baris 4, kolom revisi: Revisi 5 tanpa revisi 3–4; "
        "tambahkan barisnya atau betulkan nomornya.",
    ]


@pytest.mark.parametrize("hari", ["2022-11-30", "2024-01-01"])
def test_a_first_date_outside_the_year_is_a_warning(hari: str, tmp_path: Path) -> None:
    (temuan,) = _temuan(tmp_path, f"0,{hari},Kota,")
    assert temuan == (
        f"peringatan: perjanjian.csv, baris 2, kolom tanggal: Perjanjian (revisi 0) bertanggal "
        f"{hari}, di luar Desember 2022 sampai Desember 2023; periksa tahunnya."
    )
