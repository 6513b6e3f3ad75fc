"""The sheets of the template: help where the clerk is, room to type, pages that keep tables."""

from pathlib import Path

import openpyxl
import pytest

from akuntabel.berkas.bantuan_buku import bantuan_lembar
from akuntabel.berkas.halaman_buku import potong_halaman
from akuntabel.berkas.narasi_diminta import narasi_diminta
from akuntabel.berkas.petak import jumlah_baris
from akuntabel.berkas.tata import tata_buku
from akuntabel.berkas.tulis_buku import tulis_templat
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.sektor.kerangka import muat_kerangka
from akuntabel.sektor.pemuat import muat_sektor
from berkas.definisi_uji import DEFINISI, TAHUN
from berkas.sunting import Suntingan


@pytest.fixture(scope="module")
def lapas() -> DefinisiSektor:
    return muat_sektor("pemasyarakatan", TAHUN)


@pytest.fixture(scope="module")
def templat(lapas: DefinisiSektor, tmp_path_factory: pytest.TempPathFactory) -> Suntingan:
    jalur = tmp_path_factory.mktemp("templat") / "t.xlsx"
    tulis_templat(lapas, TAHUN, jalur)
    return Suntingan(openpyxl.load_workbook(jalur))


def _teks(s: Suntingan, lembar: str, awal: int, akhir: int) -> list[str]:
    baris = s.lembar(lembar).iter_rows(min_row=awal, max_row=akhir, values_only=True)
    return [str(isi) for satu in baris for isi in satu if isi is not None]


def test_every_measured_indikator_is_explained_above_its_table(
    lapas: DefinisiSektor, templat: Suntingan
) -> None:
    diterangkan: list[str] = []
    for tata in tata_buku(lapas):
        for tabel, daftar in bantuan_lembar(tata.isi, lapas).items():
            isi = [sel.value for sel in templat.lembar(tata.nama)["A"]]
            awal, judul = isi.index(f"#{tabel}") + 1, templat.baris_nama(tata.nama, tabel) - 1
            teks = _teks(templat, tata.nama, awal, judul - 1)
            for satu in daftar:
                bantuan = satu.bantuan
                diterangkan.append(satu.kode)
                for kalimat in (
                    satu.nama,
                    bantuan.dihitung,
                    bantuan.tidak_dihitung,
                    bantuan.sumber,
                ):
                    assert kalimat in teks
    assert sorted(diterangkan) == sorted(i.kode for i in lapas.indikator if i.rumus)


def test_input_cells_are_open_and_tell_what_to_type(templat: Suntingan) -> None:
    sel = templat.sel("Perawatan", "makanan", 1, "penghuni")
    assert not sel.protection.locked
    aturan = templat.lembar("Perawatan").data_validations.dataValidation
    (pesan,) = [a.prompt for a in aturan if sel.coordinate in a.sqref]
    assert pesan
    assert "wajib diberi makan" in pesan
    assert templat.sel("Perawatan", "makanan", 1, "baris").protection.locked


def test_portals_are_named_as_the_report_looks_for_them(templat: Suntingan) -> None:
    sel = templat.sel("Nilai Anggaran", "kemajuan", 1, "portal").coordinate
    aturan = templat.lembar("Nilai Anggaran").data_validations.dataValidation
    pesan = [a.prompt for a in aturan if sel in a.sqref]
    assert pesan == ["Tulis persis: E-Performance atau E-Monev Bappenas"]


def test_the_narasi_sheet_asks_for_what_the_kerangka_holds(
    lapas: DefinisiSektor, templat: Suntingan
) -> None:
    diminta = narasi_diminta(lapas)
    awal = templat.baris_nama("Narasi", "narasi") + 1
    kunci = [sel.value for sel in templat.lembar("Narasi")["B"][awal - 1 :]]
    assert kunci[: len(diminta)] == list(diminta)
    assert diminta["laporan.latar_belakang"] == "BAB I · A. Latar Belakang"
    assert diminta["laporan.visi"] == "BAB II · A. Rencana Strategis · Visi"
    assert diminta["sk_tim.menimbang"].startswith("Lampiran II")
    assert diminta["SK1.1.sebab"] == "SK1.1: sebab keberhasilan atau kegagalan"
    assert "SS1.1.sebab" not in diminta


def test_a_sektor_without_its_own_kerangka_uses_the_shared_one() -> None:
    umum = muat_kerangka(DEFINISI.kode, TAHUN)
    assert "laporan.kesimpulan" in narasi_diminta(DEFINISI)
    assert umum.bab


def test_tables_that_fit_a_page_are_not_cut() -> None:
    tinggi = [10.0] * 40
    assert potong_halaman(tinggi, [2, 12, 22, 32], 230) == [22]
    assert potong_halaman(tinggi, [2, 12, 22, 32], 150) == [12, 22, 32]
    assert potong_halaman(tinggi, [2], 100) == []
    assert potong_halaman(tinggi, [], 100) == []


def test_a_table_longer_than_a_page_leaves_the_rest_of_its_last_page() -> None:
    tinggi = [10.0] * 40
    assert potong_halaman(tinggi, [2, 30], 250) == []
    assert potong_halaman(tinggi, [2, 24], 250) == [24]


@pytest.mark.parametrize(
    ("teks", "lebar", "baris"),
    [
        ("pendek", 20, 1),
        ("dua kata", 4, 2),
        ("satu\ndua\ntiga", 20, 3),
        ("x" * 100, 20, 5),
        ("", 10, 1),
    ],
)
def test_lines_of_a_text_are_counted_by_words(teks: str, lebar: int, baris: int) -> None:
    assert jumlah_baris(teks, lebar) == baris


def test_no_sheet_is_wider_than_a_small_screen(templat: Suntingan) -> None:
    for ws in templat.buku.worksheets:
        kolom = ws.column_dimensions.values()
        lebar = sum(k.width * ((k.max or 1) - (k.min or 1) + 1) for k in kolom)
        assert lebar * 7 < 1300, ws.title


def test_empty_rows_below_are_open(tmp_path: Path) -> None:
    tulis_templat(DEFINISI, TAHUN, tmp_path / "t.xlsx")
    s = Suntingan(openpyxl.load_workbook(tmp_path / "t.xlsx"))
    for baris in (3, 8):
        assert not s.sel("Target", "target", baris, "kode").protection.locked
    assert not s.sel("Kegiatan Kerja", "pelatihan", 15, "uraian").protection.locked
