"""`salin` writes the sheets, marks them in the source, and says what it cannot use."""

import json
import shutil
from pathlib import Path

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.kinerja import BerkasKinerja
from cli.jalan import Jalan, jalankan
from contoh_nyata import LAPAS

Tangkap = pytest.CaptureFixture[str]
KODE = ("emonev", "eperformance", "kanwil", "sakti", "targetkinerja")


@pytest.fixture
def sumber(tmp_path: Path) -> Path:
    shutil.copytree(LAPAS, tmp_path / "sumber")
    (tmp_path / "sumber" / "salinan.csv").unlink(missing_ok=True)
    return tmp_path / "sumber"


def salin(capsys: Tangkap, sumber: Path, portal: str, *lain: str, bulan: str = "2023-11") -> Jalan:
    return jalankan(capsys, "salin", str(sumber), "--portal", portal, "--bulan", bulan, *lain)


def isi_folder(jalur: Path) -> dict[str, bytes]:
    return {str(b.relative_to(jalur)): b.read_bytes() for b in jalur.rglob("*") if b.is_file()}


def fakta(sumber: Path) -> BerkasKinerja:
    bacaan = baca_sumber(sumber)
    assert bacaan.berkas is not None
    return bacaan.berkas


def test_all_portals_go_into_one_folder(capsys: Tangkap, sumber: Path, tmp_path: Path) -> None:
    tujuan = tmp_path / "lembar"
    jalan = salin(capsys, sumber, "semua", "--keluaran", str(tujuan))
    assert (jalan.kode, jalan.galat) == (0, "")
    nama = sorted(berkas.name for berkas in tujuan.iterdir())
    assert nama == [f"salin-{kode}-2023-11.html" for kode in KODE]
    for berkas in tujuan.iterdir():
        assert "Dua mesin jahit pelatihan rusak." in berkas.read_text("utf-8")
    jalan = salin(capsys, sumber, "semua", "--format", "xlsx", "--keluaran", str(tujuan))
    assert (tujuan / "salin-semua-2023-11.xlsx").is_file()


@pytest.mark.parametrize("portal", KODE)
def test_each_portal_as_text_and_json(portal: str, capsys: Tangkap, sumber: Path) -> None:
    jalan = salin(capsys, sumber, portal, "--format", "tabel")
    assert jalan.kode == 0
    assert "Tenggat: " in jalan.keluar
    (satu,) = json.loads(salin(capsys, sumber, portal, "--format", "json").keluar)
    assert (satu["portal"], satu["bulan"]) == (portal, "2023-11")


def test_marking_changes_nothing_but_the_copy(capsys: Tangkap, sumber: Path) -> None:
    (sumber / "kebijakan.yaml").open("a", encoding="utf-8").write("# catatan kantor\n")
    sebelum = isi_folder(sumber)
    pilihan = ("--format", "tabel", "--tandai", "--tanggal")
    assert salin(capsys, sumber, "sakti", *pilihan, "2023-12-05").kode == 0
    sesudah = isi_folder(sumber)
    assert {nama for nama in sesudah if sesudah[nama] != sebelum.get(nama)} == {"salinan.csv"}
    assert salin(capsys, sumber, "emonev", *pilihan, "2023-12-06").kode == 0
    satu = fakta(sumber).salinan
    assert {s.portal for s in satu} == {"sakti", "emonev"}
    assert "[baru]" not in salin(capsys, sumber, "sakti", "--format", "tabel").keluar
    assert salin(capsys, sumber, "sakti", *pilihan, "2023-12-07").kode == 0
    dua = fakta(sumber).salinan
    assert len(dua) == len(satu)
    assert {str(s.tanggal) for s in dua if s.portal == "sakti"} == {"2023-12-07"}


def test_what_changed_is_said_after_an_edit(capsys: Tangkap, sumber: Path) -> None:
    salin(capsys, sumber, "sakti", "--format", "tabel", "--tandai")
    berkas = sumber / "kemajuan_keluaran.csv"
    isi = berkas.read_text("utf-8")
    berkas.write_text(isi.replace("Dua mesin jahit", "Tiga mesin jahit"), "utf-8")
    keluar = salin(capsys, sumber, "sakti", "--format", "tabel").keluar
    assert "[berubah dari Dua mesin jahit pelatihan rusak.]" in keluar


def test_a_workbook_is_marked_too(capsys: Tangkap, sumber: Path, tmp_path: Path) -> None:
    buku = tmp_path / "isian.xlsx"
    assert jalankan(capsys, "templat", str(buku), "--dari", str(sumber)).kode == 0
    sebelum = fakta(buku)
    pilihan = ("--format", "json", "--tandai", "--tanggal", "2023-12-05")
    assert salin(capsys, buku, "sakti", *pilihan).kode == 0
    sesudah = fakta(buku)
    beda = [
        nama
        for nama in BerkasKinerja.__match_args__
        if getattr(sebelum, nama) != getattr(sesudah, nama)
    ]
    assert beda == ["salinan"]
    assert "[baru]" not in salin(capsys, buku, "sakti", "--format", "tabel").keluar


@pytest.mark.parametrize(
    ("argumen", "harapan"),
    [
        (("smart", "2023-11"), "yang tersedia: emonev, eperformance"),
        (("sakti", "November"), "bukan bulan; tulis misalnya 2023-11"),
        (("sakti", "2023-S1"), "bukan bulan"),
        (("sakti", "2024-01"), "di luar tahun sumber"),
        (("sakti", "2023-11", "--keluaran", "lembar.xlsx"), "beri akhiran .html"),
        (("sakti", "2023-11", "--tanggal", "kemarin"), "--tanggal tidak dapat dipakai"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    argumen: tuple[str, ...], harapan: str, capsys: Tangkap, sumber: Path
) -> None:
    portal, bulan, *lain = argumen
    jalan = salin(capsys, sumber, portal, *lain, bulan=bulan)
    assert jalan.kode == 2
    assert harapan in jalan.galat
    assert len(jalan.galat.splitlines()) == 1


def test_a_month_without_facts_says_what_to_fill(capsys: Tangkap, sumber: Path) -> None:
    berkas = sumber / "kemajuan_keluaran.csv"
    baris = berkas.read_text("utf-8").splitlines()
    berkas.write_text("\n".join(b for b in baris if not b.startswith("2023-11")) + "\n", "utf-8")
    jalan = salin(capsys, sumber, "sakti")
    assert jalan.kode == 2
    assert "isi lembar kemajuan_keluaran, bulan 2023-11" in jalan.galat


def test_findings_of_the_month_are_said(capsys: Tangkap, sumber: Path) -> None:
    berkas = sumber / "kemajuan_keluaran.csv"
    isi = berkas.read_text("utf-8")
    berkas.write_text(
        isi.replace("2023-11,BF.5252.BDC.002,20,95,", "2023-11,BF.5252.BDC.002,20,5,")
    )
    jalan = salin(capsys, sumber, "sakti", "--format", "tabel")
    assert jalan.kode == 1
    assert "GALAT: Kemajuan Keluaran: Progres BF.5252.BDC.002 bulan November 5%" in jalan.galat
    assert salin(capsys, sumber, "sakti", "--format", "tabel", bulan="2023-10").kode == 0


def test_an_unwritable_target_is_refused(capsys: Tangkap, sumber: Path, tmp_path: Path) -> None:
    halang = tmp_path / "berkas"
    halang.write_text("x", "utf-8")
    jalan = salin(capsys, sumber, "sakti", "--keluaran", str(halang))
    assert jalan.kode == 2
    assert "bukan folder" in jalan.galat
    jalan = salin(capsys, sumber, "semua", "--keluaran", str(tmp_path / "satu.html"))
    assert jalan.kode == 2
