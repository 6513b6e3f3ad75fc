"""A clerk fills the template; a workbook full of faults gets a sentence for each of them."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import openpyxl
import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.sektor.pemuat import muat_sektor
from berkas.sunting import Suntingan, ganti_bagian
from cli.jalan import jalankan
from cli.juru import Juru
from contoh_nyata import LAPAS, PENGADILAN

Tangkap = pytest.CaptureFixture[str]
Ubah = Callable[[Suntingan], None]


def _fakta(sumber: Path) -> BerkasKinerja:
    bacaan = baca_sumber(sumber)
    assert bacaan.terpakai is not None, [str(t) for t in bacaan.temuan]
    return bacaan.terpakai[0]


def _isi_folder(jalur: Path) -> dict[str, bytes]:
    return {str(b.relative_to(jalur)): b.read_bytes() for b in jalur.rglob("*") if b.is_file()}


def _sama(satu: object, dua: object) -> bool:
    """Return whether both hold the same; the order of rows may differ."""
    if isinstance(satu, tuple) and isinstance(dua, tuple):
        return Counter(map(repr, satu)) == Counter(map(repr, dua))
    return satu == dua


def test_a_clerk_fills_the_empty_template(capsys: Tangkap, tmp_path: Path) -> None:
    satker = _fakta(LAPAS).satker
    kosong, terisi = tmp_path / "kosong.xlsx", tmp_path / "terisi.xlsx"
    argumen = ("--sektor", satker.sektor, "--tahun", str(satker.tahun))
    assert jalankan(capsys, "templat", str(kosong), *argumen).kode == 0
    Juru(kosong, LAPAS, muat_sektor(satker.sektor, satker.tahun)).isi_semua(terisi)
    folder, buku = _fakta(LAPAS), _fakta(terisi)
    beda = [
        b.name for b in fields(folder) if not _sama(getattr(folder, b.name), getattr(buku, b.name))
    ]
    assert beda == []
    harapan = jalankan(capsys, "hitung", str(LAPAS), "--format", "json")
    hasil = jalankan(capsys, "hitung", str(terisi), "--format", "json")
    assert (hasil.kode, hasil.keluar) == (harapan.kode, harapan.keluar)
    assert len(json.loads(hasil.keluar)["indikator"]) == 27


@pytest.mark.parametrize("contoh", [LAPAS, PENGADILAN], ids=lambda jalur: jalur.name)
def test_folder_becomes_a_workbook_and_a_folder_again(
    contoh: Path, capsys: Tangkap, tmp_path: Path
) -> None:
    satu, buku, dua = tmp_path / "satu", tmp_path / "buku.xlsx", tmp_path / "dua"
    for tujuan, asal in ((satu, contoh), (buku, satu), (dua, buku)):
        jalan = jalankan(capsys, "templat", str(tujuan), "--dari", str(asal))
        assert (jalan.kode, "GALAT" in jalan.galat) == (0, False)
        assert str(tujuan) in jalan.keluar
    assert _isi_folder(dua) == _isi_folder(satu)
    assert _fakta(buku) == _fakta(contoh)


def test_a_folder_can_be_the_template(capsys: Tangkap, tmp_path: Path) -> None:
    tujuan = tmp_path / "sumber"
    assert jalankan(capsys, "templat", str(tujuan)).kode == 0
    baris = (tujuan / "riwayat.csv").read_text("utf-8").splitlines()
    assert baris[0] == "tahun,kode,target,realisasi,alasan"
    assert "2022,SK1.1,,," in baris
    assert jalankan(capsys, "templat", str(tujuan)).kode == 2
    (tujuan / "foto.png").write_bytes(b"x")
    assert jalankan(capsys, "templat", str(tujuan), "--timpa").kode == 0
    assert (tujuan / "foto.png").read_bytes() == b"x"


def test_a_source_with_faults_is_not_copied(capsys: Tangkap, tmp_path: Path) -> None:
    buku = tmp_path / "kosong.xlsx"
    jalankan(capsys, "templat", str(buku))
    jalan = jalankan(capsys, "templat", str(tmp_path / "hasil"), "--dari", str(buku))
    assert jalan.kode == 2
    assert jalan.galat.count("GALAT: Satker") == 5
    assert [jalur.name for jalur in tmp_path.iterdir()] == ["kosong.xlsx"]


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("isian.xls",), ".xlsx"),
        (("hasil/.xlsx",), "tulis nama sebelum .xlsx"),
        ((".XLSX",), "tulis nama sebelum .xlsx"),
        (("isian.xlsx", "--dari", str(LAPAS), "--tahun", "2024"), "hapus --sektor dan --tahun"),
        (("isian.xlsx", "--dari", "/tidak/ada"), "tidak ada"),
        ((str(LAPAS.parent), "--timpa"), "bukan folder sumber"),
    ],
)
def test_what_cannot_be_written_is_refused(
    capsys: Tangkap, argumen: tuple[str, ...], kata: str
) -> None:
    jalan = jalankan(capsys, "templat", *argumen)
    assert jalan.kode == 2
    assert kata in jalan.galat
    assert len(jalan.galat.strip().splitlines()) == 1


_SEL = (
    ("Perawatan", "makanan", 1, "penghuni", "1,367"),
    ("Perawatan", "penyakit", 1, "kasus", "banyak"),
    ("Perawatan", "penyakit", 2, "dilayani", "lima orang"),
    ("Perawatan", "maternal", 1, "dilayani", 2),
    ("Perawatan", "lansia", 2, "dilayani", 41),
    ("Perawatan", "tenaga_kesehatan", 3, "purna_waktu", -2),
    ("Perawatan", "tenaga_kesehatan", 4, "purna_waktu", 0.5),
    ("Perawatan", "makanan_standar", 2, "terlaksana", "kadang"),
    ("Registrasi", "remisi", 1, "diterima", 900),
    ("Registrasi", "remisi", 2, "diterima", "#REF!"),
    ("Registrasi", "integrasi", 2, "diterima", "#DIV/0!"),
    ("Registrasi", "integrasi", 3, "diterima", 2),
    ("Registrasi", "kepribadian", 1, "peserta", "50 porsi"),
    ("Kegiatan Kerja", "vokasi", 1, "peserta", "=1/0"),
    ("Kegiatan Kerja", "kerja", 1, "produktif", "semua"),
    ("Umum", "gedung", 1, "luas", "2.400"),
    ("Perencanaan", "pejabat", 1, "dari", "kemarin"),
    ("Perencanaan", "pejabat", 2, "nip", 198103152003121004),
    ("Target", "target", 11, "kode", "SK9.1"),
    ("Target", "renstra", 2, "kode", "SK1.1"),
    ("Target", "riwayat", 4, "alasan", None),
    ("Target", "riwayat", 5, "realisasi", "seratus"),
    ("Keuangan", "belanja", 2, "jenis", "51"),
    ("Keuangan", "belanja_sasaran", 1, "pagu", "10.806,9 juta"),
    ("Nilai Anggaran", "nilai_anggaran", 1, "nilai", "99.981"),
    ("Nilai Anggaran", "kemajuan", 1, "periode", "triwulan satu"),
    ("Langkah SOP", "langkah_sop", 2, "simbol", "lingkaran"),
)


def _gabung(s: Suntingan) -> None:
    atas, bawah = (s.sel("Perencanaan", "tim", baris, "jabatan").coordinate for baris in (2, 3))
    s.lembar("Perencanaan").merge_cells(f"{atas}:{bawah}")


def _sel_bacaan_tunggal(s: Suntingan) -> None:
    s.isi("Perawatan", "makanan", 1, "terlayani", "1.367")


def _tambah_baris_kosong(data: bytes) -> bytes:
    kosong = b"".join(b'<row r="%d" spans="1:9" ht="15"/>' % n for n in range(1_000, 320_000))
    assert len(kosong) > 10 * 2**20
    return data.replace(b"</sheetData>", kosong + b"</sheetData>")


def test_thirty_faults_are_thirty_sentences_and_nothing_is_written(
    capsys: Tangkap, tmp_path: Path
) -> None:
    buku, keluaran = tmp_path / "cacat.xlsx", tmp_path / "hasil"
    jalankan(capsys, "templat", str(buku), "--dari", str(LAPAS))
    s = Suntingan(openpyxl.load_workbook(buku))
    tempat = ["Lembar KPLP tidak ada", "digabung", "baris kosong di bawahnya"]
    for lembar, tabel, baris, kolom, nilai in _SEL:
        s.isi(lembar, tabel, baris, kolom, nilai)
        tempat.append(f"{lembar}, {tabel}, sel {s.sel(lembar, tabel, baris, kolom).coordinate}:")
    for ubah in (_gabung, _sel_bacaan_tunggal):
        ubah(s)
    del s.buku["KPLP"]
    s.buku.save(buku)
    ganti_bagian(buku, f"sheet{len(s.buku.sheetnames)}.xml", _tambah_baris_kosong)
    jalan = jalankan(capsys, "lkjip", str(buku), "--keluaran", str(keluaran))
    assert (jalan.kode, jalan.keluar) == (2, "")
    assert not keluaran.exists()
    kalimat = [b for b in jalan.galat.splitlines() if b.startswith(("GALAT", "PERINGATAN"))]
    assert len(tempat) == 30
    assert [t for t in tempat if sum(t in satu for satu in kalimat) != 1] == []
    assert len(kalimat) == 30
