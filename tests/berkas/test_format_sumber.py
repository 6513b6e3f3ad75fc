"""Every line that docs/panduan/format-sumber.md says is printed is printed; examples are clean."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from akuntabel.berkas.awalan import berkas_kosong
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_buku import tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.sektor.pemuat import muat_sektor
from berkas.definisi_uji import TAHUN
from berkas.sunting import Suntingan

_RUMAH = Path(__file__).parents[2]
_CONTOH = _RUMAH / "contoh" / "lapas-muara-enim-2023"
_PANDUAN = (_RUMAH / "docs" / "panduan" / "format-sumber.md").read_text("utf-8").splitlines()
_TINGKAT = ("GALAT: ", "PERINGATAN: ", "CATATAN: ")


@pytest.fixture(autouse=True)
def _sektor_uji() -> None:
    """Leave the bundled sektor in place."""


def _tercetak(sumber: Path) -> list[str]:
    return [f"{t.tingkat.value.upper()}: {t}" for t in baca_sumber(sumber).temuan]


def _templat(tujuan: Path) -> Path:
    definisi = muat_sektor("pemasyarakatan", TAHUN)
    tulis_folder(berkas_kosong(definisi, TAHUN), definisi, tujuan)
    return tujuan


def _buku_melanggar(tujuan: Path) -> Path:
    terpakai = baca_sumber(_CONTOH).terpakai
    assert terpakai is not None
    tulis_xlsx(*terpakai, tujuan)
    buku = Suntingan(openpyxl.load_workbook(tujuan))
    buku.isi("Registrasi", "remisi", 2, "memenuhi_syarat", 46)
    buku.buku.save(tujuan)
    return tujuan


def _folder_ragu(tujuan: Path) -> Path:
    shutil.copytree(_CONTOH, tujuan)
    remisi = tujuan / "tabel" / "remisi.csv"
    isi = remisi.read_text("utf-8")
    assert "umum,782,782" in isi
    remisi.write_text(isi.replace("umum,782,782", 'umum,782,"1,367"'), "utf-8")
    return tujuan


def test_the_findings_of_the_guide_are_printed(tmp_path: Path) -> None:
    tercetak = [
        *_tercetak(_templat(tmp_path / "s")),
        *_tercetak(_buku_melanggar(tmp_path / "s.xlsx")),
        *_tercetak(_folder_ragu(tmp_path / "r")),
    ]
    panduan = [baris for baris in _PANDUAN if baris.startswith(_TINGKAT)]
    assert len(panduan) == 3
    assert set(panduan) <= set(tercetak)


def test_the_table_of_the_guide_is_the_one_of_the_example() -> None:
    tabel = (_CONTOH / "tabel" / "remisi.csv").read_text("utf-8").split()
    awal = _PANDUAN.index(tabel[0])
    assert _PANDUAN[awal : awal + len(tabel)] == tabel


@pytest.mark.parametrize("contoh", ["lapas-muara-enim-2023", "pengadilan-kecil-2025"])
def test_an_example_is_read_without_findings(contoh: str) -> None:
    assert baca_sumber(_CONTOH.parent / contoh).temuan == ()
