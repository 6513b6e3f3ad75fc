"""The command `reviu`: exit codes, where results go, what is refused, and its limits."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from akuntabel.cli.reviu import jaga
from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu, Terbaca
from akuntabel.reviu.naskah import Naskah, Paragraf, Tempat
from cli.jalan import jalankan
from contoh_nyata import LAPAS
from reviu.keluaran.contoh import CATATAN, GALAT, PERINGATAN, buat_temuan

Tangkap = pytest.CaptureFixture[str]
DI_SINI = Tempat(baris=1, paragraf=1)


class Mesin:
    """Stands for readers and rules: what they find is what the test says."""

    def __init__(self) -> None:
        self.temuan: tuple[TemuanReviu, ...] = ()
        self.banding: HasilKinerja | None = None
        self.galat: type[BaseException] | None = None
        self.terbaca = Terbaca(1, 2, 3)

    def baca(self, jalur: Path) -> Naskah:
        jenis = "docx" if jalur.suffix == ".docx" else "teks"
        return Naskah(jalur.name, jenis, (Paragraf("Jumlah 31 orang", DI_SINI),))

    def reviu(self, naskah: Naskah, *, banding: HasilKinerja | None = None) -> HasilReviu:
        if self.galat is not None:
            raise self.galat
        self.banding = banding
        return HasilReviu(naskah, self.terbaca, self.temuan)


@pytest.fixture
def mesin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Mesin:
    monkeypatch.chdir(tmp_path)
    hasil = Mesin()
    monkeypatch.setattr("akuntabel.reviu.pembaca.baca_naskah", hasil.baca)
    monkeypatch.setattr("akuntabel.reviu.mesin.reviu", hasil.reviu)
    return hasil


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    berkas = tmp_path / "laporan.txt"
    berkas.write_text("Jumlah 31 orang\n", encoding="utf-8")
    return berkas


@pytest.fixture
def word(tmp_path: Path) -> Path:
    dokumen = docx.Document()
    dokumen.add_paragraph("Jumlah 31 orang")
    dokumen.save(str(tmp_path / "laporan.docx"))
    return tmp_path / "laporan.docx"


@pytest.mark.parametrize(
    ("tingkat", "kode"), [((), 0), ((CATATAN, PERINGATAN), 0), ((CATATAN, GALAT), 1)]
)
def test_only_a_galat_ends_with_code_1(
    capsys: Tangkap, mesin: Mesin, laporan: Path, tingkat: tuple[TingkatTemuan, ...], kode: int
) -> None:
    mesin.temuan = tuple(buat_temuan(tingkat=t) for t in tingkat)
    jalan = jalankan(capsys, "reviu", str(laporan))
    assert (jalan.kode, jalan.galat) == (kode, "")
    assert "Yang terbaca: 1 tabel, 2 indikator, 3 klaim." in jalan.keluar
    assert jalan.keluar.count("RV-UJI-01") == len(tingkat)


def test_json_is_alone_on_stdout(capsys: Tangkap, mesin: Mesin, word: Path) -> None:
    mesin.temuan = (buat_temuan(tempat=(DI_SINI,)),)
    jalan = jalankan(
        capsys, "reviu", str(word), "--format", "json", "--anotasi", "hasil/komentar.docx"
    )
    assert jalan.kode == 1
    data = json.loads(jalan.keluar)
    assert (data["berkas"], len(data["temuan"])) == ("laporan.docx", 1)
    assert jalan.galat == "Ditulis: hasil/komentar.docx\n"
    (komentar,) = docx.Document("hasil/komentar.docx").comments
    assert komentar.text.startswith("[GALAT RV-UJI-01]")


@pytest.mark.parametrize("bentuk", ["tabel", "json", "html"])
def test_results_go_to_the_file_that_is_named(
    capsys: Tangkap, mesin: Mesin, laporan: Path, bentuk: str
) -> None:
    mesin.temuan = (buat_temuan(),)
    jalan = jalankan(capsys, "reviu", str(laporan), "--format", bentuk, "--keluaran", "a/hasil")
    assert jalan.kode == 1
    assert "Ditulis: a/hasil\n" in jalan.keluar
    assert "RV-UJI-01" not in jalan.keluar
    assert "RV-UJI-01" in Path("a/hasil").read_text(encoding="utf-8")
    assert [satu.name for satu in Path("a").iterdir()] == ["hasil"]


def test_html_has_a_name_of_its_own(capsys: Tangkap, mesin: Mesin, laporan: Path) -> None:
    mesin.temuan = (buat_temuan(),)
    jalan = jalankan(capsys, "reviu", str(laporan), "--format", "html")
    assert jalan.keluar.splitlines() == [
        "Ditulis: reviu-laporan.html",
        "Jumlah temuan: 1 galat, 0 peringatan, 0 catatan.",
    ]
    assert Path("reviu-laporan.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("bentuk", ["json", "html"])
def test_a_report_that_is_not_recognised_is_not_silently_clean(
    capsys: Tangkap, mesin: Mesin, laporan: Path, bentuk: str
) -> None:
    mesin.terbaca = Terbaca(1, 0, 0)
    jalan = jalankan(capsys, "reviu", str(laporan), "--format", bentuk)
    assert jalan.kode == 0
    assert jalan.galat.startswith("Perhatian: tidak satu pun indikator dikenali")


def test_hiding_light_findings_does_not_change_the_code(
    capsys: Tangkap, mesin: Mesin, laporan: Path
) -> None:
    mesin.temuan = (buat_temuan(), buat_temuan("RV-P", PERINGATAN), buat_temuan("RV-C", CATATAN))
    jalan = jalankan(capsys, "reviu", str(laporan), "--tingkat", "peringatan")
    assert jalan.kode == 1
    assert ("RV-P" in jalan.keluar, "RV-C" in jalan.keluar) == (True, False)
    assert "(1 yang lebih ringan tidak ditampilkan)" in jalan.keluar
    isi = jalankan(capsys, "reviu", str(laporan), "--tingkat", "galat", "--format", "json").keluar
    assert [satu["kode"] for satu in json.loads(isi)["temuan"]] == ["RV-UJI-01"]


def test_a_source_to_compare_with_is_computed_first(
    capsys: Tangkap, mesin: Mesin, laporan: Path, tmp_path: Path
) -> None:
    assert jalankan(capsys, "reviu", str(laporan)).kode == 0
    assert mesin.banding is None
    assert jalankan(capsys, "reviu", str(laporan), "--banding", str(LAPAS)).kode == 0
    assert mesin.banding is not None
    assert len(mesin.banding.indikator) == 27
    (tmp_path / "kosong").mkdir()
    jalan = jalankan(capsys, "reviu", str(laporan), "--banding", str(tmp_path / "kosong"))
    assert jalan.kode == 2
    assert "kosong tidak dapat dipakai" in jalan.galat


@pytest.mark.usefixtures("mesin")
def test_no_input_is_ever_written_over(capsys: Tangkap, word: Path, tmp_path: Path) -> None:
    isi = word.read_bytes()
    (tmp_path / "tautan.docx").symlink_to(word)
    os.link(word, tmp_path / "kembar.docx")
    for nama in ("laporan.docx", "tautan.docx", "kembar.docx", f"./x/../{word.name}"):
        for pilihan in ("--keluaran", "--anotasi"):
            jalan = jalankan(capsys, "reviu", str(word), pilihan, nama)
            assert jalan.kode == 2
            assert "akan menimpa masukan" in jalan.galat
            assert len(jalan.galat.splitlines()) == 1
    assert word.read_bytes() == isi
    assert (tmp_path / "tautan.docx").is_symlink()
    dua = ("--anotasi", "sama.docx", "--keluaran", "./sama.docx")
    assert "dua berkas yang berbeda" in jalankan(capsys, "reviu", str(word), *dua).galat


def test_nothing_is_written_into_a_source(capsys: Tangkap, tmp_path: Path) -> None:
    sumber = tmp_path / "sumber"
    shutil.copytree(LAPAS, sumber)
    nama = sumber / "satker.yaml"
    isi = nama.read_bytes()
    jalan = jalankan(capsys, "reviu", str(sumber), "--keluaran", str(nama))
    assert (jalan.kode, nama.read_bytes()) == (2, isi)


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        ((), "BERKAS belum diberikan"),
        (("laporan.txt", "--anotasi", "a.docx"), "hanya untuk laporan Word"),
        ((str(LAPAS), "--anotasi", "a.docx"), "hanya untuk laporan Word"),
        ((str(LAPAS), "--banding", str(LAPAS)), "hanya untuk laporan"),
        (("laporan.txt", "--keluaran", "."), "adalah folder"),
        (("laporan.txt", "--tingkat", "berat"), "galat, peringatan, catatan"),
        (("laporan.txt", "--format", "pdf"), "tabel, json, html"),
        (("tidak-ada.docx",), "tidak ada"),
        (("--daftar-aturan", "--format", "html"), "tabel atau json"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    capsys: Tangkap, mesin: Mesin, laporan: Path, argumen: tuple[str, ...], kata: str
) -> None:
    assert mesin.temuan == ()
    jalan = jalankan(capsys, "reviu", *argumen)
    assert (jalan.kode, jalan.keluar) == (2, "")
    assert kata in jalan.galat
    assert len(jalan.galat.splitlines()) == 1
    assert [satu.name for satu in laporan.parent.iterdir()] == ["laporan.txt"]


@pytest.mark.parametrize(
    ("galat", "kata"), [(MemoryError, "melebihi batas"), (RecursionError, "terlalu dalam")]
)
def test_a_report_that_is_too_much_gets_one_sentence(
    capsys: Tangkap, mesin: Mesin, laporan: Path, galat: type[BaseException], kata: str
) -> None:
    mesin.galat = galat
    jalan = jalankan(capsys, "reviu", str(laporan))
    assert (jalan.kode, jalan.keluar) == (2, "")
    assert kata in jalan.galat
    assert "laporan.txt" in jalan.galat


def test_a_source_is_reviewed_in_the_same_shapes(capsys: Tangkap, tmp_path: Path) -> None:
    data = json.loads(jalankan(capsys, "reviu", str(LAPAS), "--format", "json").keluar)
    assert data["terbaca"]["indikator"] == 27
    assert data["terbaca"]["tabel"] > 0
    sumber = tmp_path / "sumber"
    shutil.copytree(LAPAS, sumber)
    belanja = sumber / "belanja_sasaran.csv"
    baris = belanja.read_text(encoding="utf-8").splitlines(keepends=True)
    belanja.write_text("".join(baris[:-1]), encoding="utf-8")
    jalan = jalankan(capsys, "reviu", str(sumber), "--format", "json")
    assert jalan.kode == 1
    temuan = json.loads(jalan.keluar)["temuan"]
    assert temuan[0]["tingkat"] == "galat"
    assert "per sasaran berjumlah" in temuan[0]["pesan"]
    assert temuan[0]["letak"] | {"bagian": ""} == {
        "bagian": "",
        "halaman": None,
        "halaman_semua": [],
        "baris": [],
    }
    layar = jalankan(capsys, "reviu", str(sumber)).keluar
    assert "GALAT" in layar
    assert temuan[0]["kode"] in layar


def test_a_source_that_cannot_be_computed_shows_why_and_ends_with_code_2(
    capsys: Tangkap, tmp_path: Path
) -> None:
    buku = tmp_path / "isian.xlsx"
    jalankan(capsys, "templat", str(buku))
    jalan = jalankan(capsys, "reviu", str(buku), "--format", "json")
    assert jalan.kode == 2
    assert len(json.loads(jalan.keluar)["temuan"]) > 1
    assert jalan.galat == f"{buku} tidak dapat dihitung; perbaiki GALAT yang disebut lebih dulu.\n"
    layar = jalankan(capsys, "reviu", str(buku))
    assert layar.kode == 2
    assert "GALAT" in layar.keluar


def test_every_rule_is_listed_with_its_clause(capsys: Tangkap) -> None:
    from akuntabel.reviu.aturan import ATURAN  # noqa: PLC0415 - only this test needs the rules

    jalan = jalankan(capsys, "reviu", "--daftar-aturan", "--format", "json")
    assert jalan.kode == 0
    data = json.loads(jalan.keluar)
    assert [satu["kode"] for satu in data] == [aturan.kode for aturan in ATURAN]
    assert all(satu["uraian"] and satu["rujukan"] for satu in data)
    layar = jalankan(capsys, "reviu", "--daftar-aturan").keluar
    assert all(aturan.kode in layar for aturan in ATURAN)


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="Windows tidak punya SIGALRM")
def test_work_that_never_ends_is_ended_with_one_sentence() -> None:
    kode = (
        "import re, akuntabel.cli.reviu as r; r._BATAS_DETIK = 0.05\n"
        "with r.jaga(): re.match('(a|aa)+$', 'a' * 99 + 'b')"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, timeout=50, check=False
    )
    assert hasil.returncode == 2
    assert hasil.stderr.startswith("Dihentikan: berkas tidak selesai")
    assert len(hasil.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="batas memori hanya di Linux")
def test_memory_is_bounded_inside_and_free_again_outside() -> None:
    import resource  # noqa: PLC0415 - Windows has none

    sebelum = resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGALRM)
    with jaga(), pytest.raises(MemoryError):
        bytearray(2**30 + 2**28)
    assert (resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGALRM)) == sebelum
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert len(bytearray(2**30 + 2**28)) > 2**30
