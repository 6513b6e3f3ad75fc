"""Numbers that cannot be: each is a GALAT that says what, where and what to do."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_buku import tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.inti.indikator import Arah
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.temuan import Temuan, TingkatTemuan
from berkas import conftest
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA
from berkas.sunting import Suntingan

_SATU, _DUA = DEFINISI.indikator
_RENTANG = replace(DEFINISI, indikator=(_SATU, replace(_DUA, arah=Arah.RENTANG)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tulis_folder(FAKTA, DEFINISI, tmp_path / "s")
    return tmp_path / "s"


@pytest.fixture
def rentang(monkeypatch: pytest.MonkeyPatch) -> DefinisiSektor:
    """Make SK1.2 an indikator whose target is a range."""
    monkeypatch.setattr(conftest, "DEFINISI", _RENTANG)
    return _RENTANG


def _ubah(folder: Path, berkas: str, lama: str, baru: str) -> list[Temuan]:
    isi = (folder / berkas).read_text("utf-8")
    assert lama in isi
    (folder / berkas).write_text(isi.replace(lama, baru), "utf-8")
    return list(baca_sumber(folder).temuan)


_DI_LUAR = (
    ("target.csv", "0,SK1.2,100", "0,SK1.2,-5", "baris 3, kolom target"),
    ("target.csv", "0,SK1.2,100,", "0,SK1.2,100,-5", "baris 3, kolom target_atas"),
    ("renstra.csv", "SK1.2,100", "SK1.2,-1", "baris 3, kolom target"),
    ("standar_nasional.csv", "SK1.1,90", "SK1.1,-90", "baris 2, kolom nilai"),
    ("riwayat.csv", "2022,SK1.1,90", "2022,SK1.1,-90", "baris 2, kolom target"),
    ("riwayat.csv", "90,95", "90,-95", "baris 2, kolom realisasi"),
    ("belanja.csv", "51,100,90", "51,-100,90", "baris 2, kolom pagu"),
    ("belanja.csv", "51,100,90", "51,100,-90", "baris 2, kolom realisasi"),
    ("belanja_sasaran.csv", ",0,0,", ",-1,0,", "baris 3, kolom pagu"),
    ("belanja_sasaran.csv", "SK1,100,90", "SK1,100,-90", "baris 2, kolom realisasi"),
    ("belanja_komponen.csv", "100,90", "100,-90", "baris 2, kolom realisasi"),
    ("anggaran_perjanjian.csv", ",5", ",-5", "baris 2, kolom jumlah"),
    ("nilai_anggaran.csv", "99.98", "100.01", "baris 2, kolom nilai"),
    ("ikpa.csv", "100,10", "101,10", "baris 2, kolom nilai"),
    ("ikpa.csv", "100,10", "100,-10", "baris 2, kolom bobot"),
    ("kemajuan.csv", ",16", ",160", "baris 3, kolom nilai"),
    ("kebijakan.yaml", "batas_capaian:", "batas_capaian: 0", "baris 3, isian batas_capaian"),
    ("kebijakan.yaml", "batas_capaian:", "batas_capaian: -1", "baris 3, isian batas_capaian"),
)


@pytest.mark.parametrize("kasus", _DI_LUAR, ids=lambda k: f"{k[0]}-{k[2]}")
def test_a_number_outside_its_range_is_one_sentence(
    kasus: tuple[str, str, str, str], folder: Path
) -> None:
    berkas, lama, baru, sel = kasus
    (temuan,) = _ubah(folder, berkas, lama, baru)
    assert temuan.tingkat is TingkatTemuan.GALAT
    assert temuan.kode in ("ANGKA_NEGATIF", "ANGKA_DI_LUAR_BATAS")
    assert str(temuan.letak) == f"{berkas}, {sel}"
    assert "; periksa tandanya." in temuan.pesan or "; betulkan angkanya." in temuan.pesan


@pytest.mark.parametrize(
    ("berkas", "lama", "baru"),
    [
        ("target.csv", "0,SK1.2,100", "0,SK1.2,0"),
        ("belanja_sasaran.csv", ",0,0,", ",0,-7,"),
        ("nilai_anggaran.csv", "99.98", "100"),
        ("kemajuan.csv", ",16", ",0"),
        ("kebijakan.yaml", "batas_capaian:", "batas_capaian: 0.5"),
    ],
)
def test_the_edge_of_a_range_is_inside(berkas: str, lama: str, baru: str, folder: Path) -> None:
    assert _ubah(folder, berkas, lama, baru) == []


def test_the_sentence_says_what_to_do(folder: Path) -> None:
    (temuan,) = _ubah(folder, "target.csv", "0,SK1.2,100", "0,SK1.2,-5")
    assert temuan.pesan == "−5 negatif, kolom Target paling kecil 0; periksa tandanya."
    (_, temuan) = _ubah(folder, "nilai_anggaran.csv", "99.98", "999")
    assert temuan.pesan == "999 di luar batas, kolom Nilai berisi 0 sampai 100; betulkan angkanya."


def test_renstra_does_not_end_before_it_begins(folder: Path) -> None:
    assert _ubah(folder, "satker.yaml", "renstra_awal:", "renstra_awal: 2024") == []
    (temuan,) = _ubah(folder, "satker.yaml", "renstra_akhir:", "renstra_akhir: 2020")
    assert (temuan.kode, temuan.tingkat) == ("RENSTRA_TERBALIK", TingkatTemuan.GALAT)
    assert "2020" in temuan.pesan
    assert str(temuan.letak).startswith("satker.yaml, baris ")
    assert _ubah(folder, "satker.yaml", "renstra_akhir: 2020", "renstra_akhir: 2024") == []


@pytest.mark.parametrize(
    ("berkas", "baru", "kata"),
    [
        ("target.csv", "SK1.2,100,", "batas atasnya kosong"),
        ("target.csv", "SK1.2,100,99", "kurang dari batas bawahnya"),
        ("renstra.csv", "SK1.2,100,", "batas atasnya kosong"),
        ("renstra.csv", "SK1.2,100,99", "kurang dari batas bawahnya"),
    ],
)
@pytest.mark.usefixtures("rentang")
def test_a_range_has_two_ends_in_order(berkas: str, baru: str, kata: str, folder: Path) -> None:
    for lain in {"target.csv", "renstra.csv"} - {berkas}:
        _ubah(folder, lain, "SK1.2,100,", "SK1.2,100,120")
    (temuan,) = _ubah(folder, berkas, "SK1.2,100,", baru)
    assert (temuan.kode, temuan.tingkat) == ("TARGET_RENTANG_SALAH", TingkatTemuan.GALAT)
    assert kata in temuan.pesan
    assert str(temuan.letak) == f"{berkas}, baris 3, kolom target_atas"
    assert _ubah(folder, berkas, baru, "SK1.2,100,100") == []


@pytest.mark.parametrize("berkas", ["target.csv", "renstra.csv"])
def test_only_a_range_has_an_upper_end(berkas: str, folder: Path) -> None:
    (temuan,) = _ubah(folder, berkas, "SK1.1,100,", "SK1.1,100,90")
    assert temuan.pesan == "Target SK1.1 bukan rentang; kosongkan target_atas."
    assert str(temuan.letak) == f"{berkas}, baris 2, kolom target_atas"


@pytest.mark.parametrize(
    ("tempat", "syarat"),
    [
        (("Target", "target", "target"), ("between", "0", "1000000000000")),
        (("Keuangan", "belanja", "pagu"), ("between", "0", "1000000000000000")),
        (("Keuangan", "belanja_sasaran", "realisasi"), ("between", "-1000000000000000", None)),
        (("Nilai Anggaran", "ikpa", "bobot"), ("between", "0", "100")),
    ],
)
def test_the_workbook_refuses_the_same_numbers(
    tempat: tuple[str, str, str], syarat: tuple[str, str, str | None], tmp_path: Path
) -> None:
    tulis_xlsx(FAKTA, DEFINISI, tmp_path / "t.xlsx")
    s = Suntingan(openpyxl.load_workbook(tmp_path / "t.xlsx"))
    lembar, tabel, kolom = tempat
    sel = s.sel(lembar, tabel, 1, kolom).coordinate
    aturan = s.lembar(lembar).data_validations.dataValidation
    (satu,) = [a for a in aturan if sel in a.sqref]
    # "between" is the default that openpyxl leaves out.
    assert (satu.operator or "between", satu.formula1) == syarat[:2]
    assert syarat[2] in (satu.formula2, None)


def test_the_cap_of_a_capaian_is_above_nil_in_the_workbook_too(tmp_path: Path) -> None:
    tulis_xlsx(FAKTA, DEFINISI, tmp_path / "t.xlsx")
    s = Suntingan(openpyxl.load_workbook(tmp_path / "t.xlsx"))
    sel = s.sel("Satker", "kebijakan", 3, "isian").coordinate
    aturan = s.lembar("Satker").data_validations.dataValidation
    (satu,) = [a for a in aturan if sel in a.sqref]
    assert (satu.operator, satu.formula1) == ("greaterThan", "0")
