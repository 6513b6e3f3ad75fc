"""A workbook with thirty planted faults yields thirty sentences in one run, none lost."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.berkas.fakta import HasilBaca
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.temuan import Temuan, TingkatTemuan
from berkas.fakta_uji import FAKTA
from berkas.sunting import Suntingan, ganti_bagian, sunting

_Ubah = Callable[[Suntingan], None]


def _isi(lembar: str, tabel: str, baris: int, kolom: str, nilai: object) -> _Ubah:
    return lambda s: s.isi(lembar, tabel, baris, kolom, nilai)


def _tanpa_lembar(s: Suntingan) -> None:
    del s.buku["Catatan"]


def _tanpa_tabel(s: Suntingan) -> None:
    ws = s.lembar("Nilai Anggaran")
    penanda = [sel.row for sel in ws["A"] if str(sel.value or "").startswith("#")]
    awal = next(baris for baris in penanda if ws.cell(baris, 1).value == "#nilai_anggaran")
    akhir = next(baris for baris in penanda if ws.cell(baris, 1).value == "#ikpa") - 1
    for kotak in [k for k in ws.merged_cells.ranges if awal <= k.min_row <= akhir]:
        ws.unmerge_cells(str(kotak))
    for baris in ws.iter_rows(min_row=awal, max_row=akhir):
        for sel in baris:
            sel.value = None


def _kolom_asing(s: Suntingan) -> None:
    nama = s.sel("Perencanaan", "tim", 0, "jabatan")
    s.lembar("Perencanaan").cell(nama.row, nama.column + 1).value = "hobi"


def _tanpa_kolom(s: Suntingan) -> None:
    s.sel("Keuangan", "belanja_komponen", 0, "pagu").value = None


def _gabung(s: Suntingan) -> None:
    atas = s.sel("Perencanaan", "tim", 1, "jabatan").coordinate
    bawah = s.sel("Perencanaan", "tim", 2, "jabatan").coordinate
    s.lembar("Perencanaan").merge_cells(f"{atas}:{bawah}")


def _baris_hilang(s: Suntingan) -> None:
    for kolom in ("baris", "uraian", "terlaksana"):
        s.isi("Registrasi", "daftar", 2, kolom, None)


def _baris_asing(s: Suntingan) -> None:
    s.isi("Registrasi", "daftar", 4, "baris", "senam")
    s.isi("Registrasi", "daftar", 4, "terlaksana", "ya")


def _baris_kosong(s: Suntingan) -> None:
    s.lembar("SOP").cell(60_000, 1).number_format = "0.00"


_CACAT: tuple[tuple[str, _Ubah], ...] = (
    ("BUKAN_ANGKA", _isi("Registrasi", "hak", 1, "memenuhi_syarat", "banyak")),
    ("ANGKA_RAGU", _isi("Kegiatan Kerja", "pelatihan", 1, "peserta", "1,367")),
    ("ANGKA_RAGU", _isi("Kegiatan Kerja", "pelatihan", 2, "luas", "1.367")),
    ("ANGKA_NEGATIF", _isi("Kegiatan Kerja", "pelatihan", 3, "peserta", -3)),
    ("ANGKA_PECAHAN", _isi("Kegiatan Kerja", "pelatihan", 4, "peserta", 2.5)),
    ("BATASAN_DILANGGAR", _isi("Registrasi", "hak", 2, "diterima", 6)),
    ("BATASAN_DILANGGAR", _isi("Registrasi", "nilai", 1, "kurang", 2)),
    ("BUKAN_YA_TIDAK", _isi("Registrasi", "daftar", 1, "terlaksana", "mungkin")),
    ("BARIS_HILANG", _baris_hilang),
    ("BARIS_TIDAK_DIKENAL", _baris_asing),
    ("LEMBAR_TIDAK_ADA", _tanpa_lembar),
    ("TABEL_TIDAK_ADA", _tanpa_tabel),
    ("KOLOM_TIDAK_DIKENAL", _kolom_asing),
    ("KOLOM_TIDAK_ADA", _tanpa_kolom),
    ("SEL_GABUNGAN", _gabung),
    ("BARIS_KOSONG_BERLEBIH", _baris_kosong),
    ("ISIAN_KOSONG", _isi("Satker", "satker", 3, "isian", None)),
    ("TANGGAL_SALAH", _isi("Satker", "kebijakan", 7, "isian", "besok")),
    ("TANGGAL_SALAH", _isi("Perencanaan", "pejabat", 1, "dari", "kemarin")),
    ("NOMOR_TERPOTONG", _isi("Perencanaan", "pejabat", 1, "nip", 198001012005011001)),
    ("REVISI_TANPA_ALASAN", _isi("Perencanaan", "perjanjian", 2, "alasan", None)),
    ("KODE_TIDAK_DIKENAL", _isi("Target", "target", 2, "kode", "SK9.9")),
    ("BARIS_GANDA", _isi("Target", "renstra", 2, "kode", "SK1.1")),
    ("RIWAYAT_TANPA_ALASAN", _isi("Target", "riwayat", 2, "alasan", None)),
    ("TAHUN_DI_LUAR_LAPORAN", _isi("Target", "riwayat", 3, "tahun", 2023)),
    ("SEL_GALAT", _isi("Nilai Anggaran", "ikpa", 1, "nilai", "#DIV/0!")),
    ("PERIODE_SALAH", _isi("Nilai Anggaran", "kemajuan", 1, "periode", "2023-TW5")),
    ("PERIODE_DI_LUAR_TAHUN", _isi("Nilai Anggaran", "kemajuan", 2, "periode", "2022-08")),
    ("PILIHAN_TIDAK_DIKENAL", _isi("Langkah SOP", "langkah_sop", 2, "simbol", "lingkaran")),
    ("KUNCI_NARASI_SALAH", _isi("Narasi", "narasi", 1, "kunci", "sebab saja")),
)


def _berat(hasil: HasilBaca) -> list[Temuan]:
    return [t for t in hasil.temuan if t.tingkat is not TingkatTemuan.CATATAN]


@pytest.fixture(scope="module")
def semua(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the workbook with every fault; `1.367` in a whole-number column is none."""
    benar = _isi("Kegiatan Kerja", "pelatihan", 2, "peserta", "1.367")
    return sunting(tmp_path_factory.mktemp("cacat"), benar, *(ubah for _, ubah in _CACAT))


def test_workbook_before_the_faults_has_none(tmp_path: Path) -> None:
    hasil = baca_sumber(sunting(tmp_path))
    assert hasil.temuan == ()
    assert hasil.berkas == FAKTA


def test_thirty_faults_are_thirty_sentences(semua: Path) -> None:
    hasil = baca_sumber(semua)
    assert len(_CACAT) == 30
    assert Counter(t.kode for t in _berat(hasil)) == Counter(kode for kode, _ in _CACAT)
    assert hasil.berkas is None


def test_each_fault_says_where_and_what_to_do(semua: Path) -> None:
    lembar = {"Satker", "Perencanaan", "Registrasi", "Kegiatan Kerja", "Keuangan"}
    lembar |= {"Target", "Nilai Anggaran", "SOP", "Langkah SOP"}
    for temuan in _berat(baca_sumber(semua)):
        assert temuan.letak.berkas in {*lembar, "Narasi", "Catatan"}
        assert temuan.pesan[0].isupper() or temuan.pesan[0] in "“−0123456789"
        assert temuan.pesan.endswith((".", "?"))
        assert ";" in temuan.pesan or " lalu " in temuan.pesan


@pytest.mark.parametrize(
    ("kode", "ubah"), _CACAT, ids=[f"{n}-{k}" for n, (k, _) in enumerate(_CACAT)]
)
def test_one_fault_is_one_sentence(kode: str, ubah: _Ubah, tmp_path: Path) -> None:
    assert [t.kode for t in _berat(baca_sumber(sunting(tmp_path, ubah)))] == [kode]


def test_contradiction_keeps_the_facts(tmp_path: Path) -> None:
    hasil = baca_sumber(sunting(tmp_path, _isi("Registrasi", "hak", 2, "diterima", 6)))
    assert hasil.berkas is not None
    (temuan,) = hasil.temuan
    assert str(temuan) == (
        "Registrasi, hak, sel E13: Hak khusus: Diterima ≤ Memenuhi syarat tidak terpenuhi "
        "(6 ≤ 5); periksa kedua angka itu."
    )


def test_moved_tables_and_extra_rows_are_harmless(tmp_path: Path) -> None:
    def geser(s: Suntingan) -> None:
        s.lembar("Registrasi").move_range("A4:H40", rows=17, cols=3)
        s.lembar("SOP").insert_cols(1, 2)
        s.lembar("Keuangan").insert_rows(2, 5)
        s.lembar("Registrasi").title = "Bimkemas"
        s.isi("Perencanaan", "tim", 0, "jabatan", "jabatan")
        s.lembar("Perencanaan").cell(4, 20).value = "catatan pribadi"

    assert baca_sumber(sunting(tmp_path, geser)).berkas == FAKTA


def test_formula_with_a_value_is_a_note(tmp_path: Path) -> None:
    buku = sunting(tmp_path, _isi("Registrasi", "hak", 1, "diterima", "=5+5"))
    assert [t.kode for t in baca_sumber(buku).temuan] == ["SEL_GALAT"]
    berhasil = b"<f>5+5</f><v>10</v>"
    ganti_bagian(buku, "sheet5.xml", lambda d: re.sub(rb"<f>5\+5</f><v ?(?:/>|></v>)", berhasil, d))
    hasil = baca_sumber(buku)
    assert [(t.kode, t.tingkat) for t in hasil.temuan] == [("SEL_BERUMUS", TingkatTemuan.CATATAN)]
    assert hasil.berkas == FAKTA


@pytest.mark.parametrize(
    ("nilai", "tampak", "terbaca"),
    [
        (0.9293, "0.00%", "92.93"),
        (0.5, "0%", "50"),
        (92.93, "0.00", "92.93"),
        (0.1 + 0.2, "0", "0.3"),
    ],
)
def test_number_is_read_as_shown(nilai: float, tampak: str, terbaca: str, tmp_path: Path) -> None:
    def ubah(s: Suntingan) -> None:
        s.sel("Nilai Anggaran", "ikpa", 1, "nilai").number_format = tampak
        s.isi("Nilai Anggaran", "ikpa", 1, "nilai", nilai)

    hasil = baca_sumber(sunting(tmp_path, ubah))
    assert hasil.berkas is not None
    assert str(float(hasil.berkas.ikpa[0].nilai)) == str(float(terbaca))


def test_date_in_a_number_cell_is_no_number(tmp_path: Path) -> None:
    def ubah(s: Suntingan) -> None:
        s.sel("Registrasi", "hak", 1, "diterima").number_format = "d-mmm"
        s.isi("Registrasi", "hak", 1, "diterima", 45000)

    (temuan,) = baca_sumber(sunting(tmp_path, ubah)).temuan
    assert temuan.kode == "BUKAN_ANGKA"
    assert "2023-03-15" in temuan.pesan


@pytest.mark.parametrize(
    ("nomor", "kode"),
    [(-1, "SEL_GALAT"), (0.5, "SEL_GALAT"), (1, "TANGGAL_SALAH"), (75_000, "TANGGAL_SALAH")],
)
def test_a_number_that_is_no_day_of_our_time_is_no_date(
    nomor: float, kode: str, tmp_path: Path
) -> None:
    def ubah(s: Suntingan) -> None:
        s.sel("Perencanaan", "pejabat", 1, "dari").number_format = "yyyy-mm-dd"
        s.isi("Perencanaan", "pejabat", 1, "dari", nomor)

    (temuan,) = baca_sumber(sunting(tmp_path, ubah)).temuan
    assert (temuan.kode, temuan.tingkat) == (kode, TingkatTemuan.GALAT)
    assert ";" in temuan.pesan


def test_of_an_isian_written_twice_the_first_is_kept(tmp_path: Path) -> None:
    buku = sunting(tmp_path, _isi("Satker", "satker", 8, "kunci", "tahun"))
    assert [t.kode for t in baca_sumber(buku).temuan] == ["ISIAN_GANDA"]


def test_a_passage_that_no_report_prints_is_a_warning(tmp_path: Path) -> None:
    buku = sunting(tmp_path, _isi("Narasi", "narasi", 1, "kunci", "SK1.1.sebap"))
    (temuan,) = baca_sumber(buku).temuan
    assert (temuan.kode, temuan.tingkat) == ("NARASI_TIDAK_DIKENAL", TingkatTemuan.PERINGATAN)
    assert temuan.pesan.endswith("maksudnya SK1.1.sebab?")
    assert temuan.letak.sel.startswith("sel B")


def test_table_twice_is_reported(tmp_path: Path) -> None:
    def ubah(s: Suntingan) -> None:
        ws = s.lembar("SOP")
        ws.cell(200, 1).value, ws.cell(201, 1).value = "#sop", "#kolom"

    assert [t.kode for t in baca_sumber(sunting(tmp_path, ubah)).temuan] == ["TABEL_GANDA"]


def test_lost_marker_does_not_spill_into_the_table_above(tmp_path: Path) -> None:
    def ubah(s: Suntingan) -> None:
        s.lembar("Registrasi").cell(s.baris_nama("Registrasi", "nilai") - 2, 1).value = None

    kode = [t.kode for t in baca_sumber(sunting(tmp_path, ubah)).temuan]
    assert kode == ["TABEL_RUSAK", "TABEL_TIDAK_ADA"]


def test_unknown_table_and_sector_are_reported(tmp_path: Path) -> None:
    def ubah(s: Suntingan) -> None:
        ws = s.lembar("SOP")
        ws.cell(200, 1).value, ws.cell(201, 1).value = "#sopp", "#kolom"

    (temuan,) = baca_sumber(sunting(tmp_path, ubah)).temuan
    assert temuan.kode == "TABEL_TIDAK_DIKENAL"
    assert "maksudnya sop?" in temuan.pesan
    hasil = baca_sumber(sunting(tmp_path, _isi("Satker", "satker", 6, "isian", "hutan")))
    assert hasil.definisi is None
    assert "SEKTOR_TIDAK_ADA" in {t.kode for t in hasil.temuan}
