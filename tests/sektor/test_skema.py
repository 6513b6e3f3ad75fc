"""Skema: bundled files keep the schema of their kind, and faults in one are named."""

from pathlib import Path

import pytest

from akuntabel.sektor.pemuat import FOLDER_SEKTOR
from akuntabel.sektor.periksa import jenis_berkas, jenis_berskema, periksa_berkas_sektor

BERKAS = sorted(
    jalur for jalur in FOLDER_SEKTOR.glob("*/**/*.yaml") if jenis_berkas(jalur) in jenis_berskema()
)
TABEL = """
berlaku: {dari: 2023-01-01}
rujukan: {peraturan: UJI, bagian: Pasal 1, keyakinan: dikenal}
tabel:
  - nama: buku
    judul: Buku
    bagian: layanan
    judul_baris: Rak
    bantuan: Per rak.
    kolom: [{nama: hilang, judul: Hilang, jenis: jumlah}]
"""


def relatif(jalur: Path) -> str:
    return str(jalur.relative_to(FOLDER_SEKTOR))


def pesan(folder: Path, isi: str) -> list[str]:
    jalur = folder / "tabel" / "2023.yaml"
    jalur.parent.mkdir(exist_ok=True)
    jalur.write_text(isi, encoding="utf-8")
    return [str(temuan) for temuan in periksa_berkas_sektor(jalur)]


def test_there_is_a_schema_for_each_kind() -> None:
    assert {"dokumen", "indikator", "sektor", "tabel"} <= set(jenis_berskema())
    assert {jenis_berkas(jalur) for jalur in BERKAS} == set(jenis_berskema())


@pytest.mark.parametrize("jalur", BERKAS, ids=relatif)
def test_bundled_files_keep_their_schema(jalur: Path) -> None:
    assert periksa_berkas_sektor(jalur) == []


def test_a_good_file_has_no_findings(tmp_path: Path) -> None:
    assert pesan(tmp_path, TABEL) == []


@pytest.mark.parametrize(
    ("lama", "baru", "harapan"),
    [
        ("bantuan: Per rak.", "banyuan: Per rak.", "Kunci banyuan tidak dikenal"),
        ("    judul_baris: Rak\n", "", "Kunci judul_baris wajib ada"),
        ("jenis: jumlah", "jenis: angka", "pilih salah satu: jumlah, desimal"),
        ("judul: Buku", "judul: 7", "harus berjenis teks"),
        ("nama: buku", "nama: Buku Lama", "tidak sesuai syarat pattern"),
        ("dari: 2023-01-01", "dari: Januari 2023", "tidak sesuai syarat pattern"),
        ("    kolom:", "  kolom:", "Susunan YAML tidak dapat dibaca"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, lama: str, baru: str, harapan: str) -> None:
    assert lama in TABEL
    daftar = pesan(tmp_path, TABEL.replace(lama, baru))
    assert any(harapan in satu for satu in daftar), daftar
    assert all(satu.startswith("tabel/2023.yaml") for satu in daftar)


def test_a_formula_without_operands_is_a_fault(tmp_path: Path) -> None:
    isi = (FOLDER_SEKTOR / "peradilan" / "indikator" / "2025.yaml").read_text(encoding="utf-8")
    jalur = tmp_path / "indikator" / "2025.yaml"
    jalur.parent.mkdir()
    jalur.write_text(isi.replace("tabel: [survei]", ""), encoding="utf-8")
    (temuan,) = periksa_berkas_sektor(jalur)
    assert "harus ada bersama-sama" in temuan.pesan
    assert temuan.letak.sel == "indikator.3"


def test_an_unknown_kind_is_said(tmp_path: Path) -> None:
    jalur = tmp_path / "resep" / "2023.yaml"
    (temuan,) = periksa_berkas_sektor(jalur)
    assert "'resep' tidak dikenal" in temuan.pesan
