"""Files that are no readable workbook end in one sentence, within bounded time and memory."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.berkas import arsip
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.temuan import TingkatTemuan
from berkas.fakta_uji import FAKTA
from berkas.sunting import ganti_bagian, sunting

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(nama: str) -> Callable[[Path], None]:
    def tulis(jalur: Path) -> None:
        with zipfile.ZipFile(jalur, "w") as berkas:
            berkas.writestr(nama, "<x/>")

    return tulis


def _byte(isi: bytes) -> Callable[[Path], None]:
    def tulis(jalur: Path) -> None:
        jalur.write_bytes(isi)

    return tulis


@pytest.mark.parametrize(
    ("tulis", "sebagian"),
    [
        (_byte(b""), "kosong"),
        (_byte(b"bukan zip"), "bukan buku kerja Excel"),
        (_byte(_OLE + b"x" * 600), "format lama"),
        (_byte(_OLE + "EncryptedPackage".encode("utf-16-le")), "berkata sandi"),
        (_zip("word/document.xml"), "bukan buku kerja Excel"),
        (_zip("xl/workbook.xml"), "lembar Satker tidak ada"),
    ],
)
def test_foreign_file_is_one_sentence(
    tulis: Callable[[Path], None], sebagian: str, tmp_path: Path
) -> None:
    jalur = tmp_path / "a.xlsx"
    tulis(jalur)
    hasil = baca_sumber(jalur)
    assert hasil.berkas is None
    assert sebagian.casefold() in hasil.temuan[0].pesan.casefold()


@pytest.mark.parametrize(
    ("bagian", "isi"),
    [
        ("sheet4.xml", b"<worksheet><sheetData><row>"),
        ("workbook.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>"),
        (
            "workbook.xml",
            b"<!--" + b" " * 5000 + b"--><!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>",
        ),
        ("workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook/>".encode("utf-16")),
        ("workbook.xml", b""),
    ],
)
def test_damaged_part_is_one_sentence(bagian: str, isi: bytes, tmp_path: Path) -> None:
    buku = sunting(tmp_path)
    ganti_bagian(buku, bagian, lambda _: isi)
    (temuan,) = baca_sumber(buku).temuan
    assert temuan.kode == "BUKU_TAK_TERBACA"


def test_zip_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arsip, "BATAS_TOTAL", 2 * 1024 * 1024)
    buku = sunting(tmp_path)
    ganti_bagian(buku, "sheet4.xml", lambda d: d + b" " * 3 * 1024 * 1024)
    (temuan,) = baca_sumber(buku).temuan
    assert "2 MB" in temuan.pesan


def test_oversized_part_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arsip, "BATAS_BAGIAN", 1000)
    (temuan,) = baca_sumber(sunting(tmp_path)).temuan
    assert temuan.kode == "BUKU_TAK_TERBACA"


def test_ten_megabytes_of_blank_rows_are_one_sentence(tmp_path: Path) -> None:
    baris = "".join(
        f'<row r="{nomor}" spans="1:4"><c r="A{nomor}" s="2"/><c r="B{nomor}" s="2"></c></row>'
        for nomor in range(1000, 151_000)
    )
    assert len(baris) > 10 * 1024 * 1024
    buku = sunting(tmp_path)
    akhir = b"</sheetData>"
    ganti_bagian(buku, "sheet4.xml", lambda d: d.replace(akhir, baris.encode() + akhir))
    hasil = baca_sumber(buku)
    assert hasil.berkas == FAKTA
    (temuan,) = hasil.temuan
    assert (temuan.kode, temuan.tingkat) == ("BARIS_KOSONG_BERLEBIH", TingkatTemuan.PERINGATAN)
    assert "150999 baris" in temuan.pesan


def test_stray_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    sel = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    buku = sunting(tmp_path)
    ganti_bagian(buku, "sheet4.xml", lambda d: d.replace(b"</sheetData>", sel))
    assert baca_sumber(buku).berkas == FAKTA
