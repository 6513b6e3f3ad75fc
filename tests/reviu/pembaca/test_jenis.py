"""The choice of reader: by content; what has no reader gets one sentence."""

import sys
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.naskah import Naskah, Paragraf, Tempat
from akuntabel.reviu.pembaca import baca_naskah, batas
from akuntabel.reviu.pembaca.jenis import Jenis, dekode, kenali


def arsip(*nama: str) -> bytes:
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w") as isi:
        for satu in nama:
            isi.writestr(satu, "<x/>")
    return wadah.getvalue()


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (b"%PDF-1.7\n", Jenis.PDF),
        (b"\n" * 900 + b"%PDF-1.4", Jenis.PDF),
        (arsip("[Content_Types].xml", "word/document.xml"), Jenis.DOCX),
        (arsip("word/document2.xml"), Jenis.DOCX),
        (b"\xef\xbb\xbf  <!DOCTYPE HTML PUBLIC>\n<html>", Jenis.HTML),
        (b"<!-- dari situs -->\n<html lang='id'>", Jenis.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", Jenis.HTML),
        ("<html>é".encode("utf-16"), Jenis.HTML),
        (b"# LAPORAN KINERJA\n\nisi <b>tebal</b>", Jenis.TEKS),
        ("Capaian 98% – baik".encode("cp1252"), Jenis.TEKS),
        ("Capaian".encode("utf-16"), Jenis.TEKS),
        (b"PK Bapas menyusun litmas.", Jenis.TEKS),
        (b"<p align=center>Markdown dengan HTML</p>\n\n# Judul", Jenis.TEKS),
    ],
)
def test_kinds_by_content(isi: bytes, jenis: Jenis) -> None:
    assert kenali(isi, "laporan.dat") is jenis


def test_fragments_named_html_are_pages() -> None:
    assert kenali(b"<p>isi</p>", "laporan.HTM") is Jenis.HTML
    assert kenali(b"isi saja", "laporan.html") is Jenis.TEKS


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "kata sandi"),
        (b"{\\rtf1 x", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "gambar"),
        (b"MIME-Version: 1.0\n", "mht"),
        (arsip("xl/workbook.xml"), "Excel"),
        (arsip("ppt/presentation.xml"), "PowerPoint"),
        (arsip("mimetype", "content.xml"), "OpenDocument"),
        (arsip("foto.jpg"), "ZIP"),
        (arsip("word/document.xml")[:-30], "rusak"),
        (b"PK\x03\x04", "rusak"),
        (b"PK\x03\x04" + b"PK\x01\x02" * 20_001, "terlalu banyak"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML"),
        (bytes(range(256)) * 4, "tidak dikenal"),
    ],
)
def test_other_kinds_get_one_sentence(isi: bytes, kata: str) -> None:
    with pytest.raises(TakTerpakaiError, match=rf"^Berkas surat\.bin .*{kata}.*\.$"):
        kenali(isi, "surat.bin")


@pytest.mark.parametrize(
    ("isi", "teks"),
    [
        ("é – ²".encode(), "é – ²"),
        ("é – ²".encode("utf-8-sig"), "é – ²"),
        ("é – ²".encode("utf-16"), "é – ²"),
        ("é – ²".encode("utf-32"), "é – ²"),
        ("é – ²".encode("cp1252"), "é – ²"),
        ("é – ²".encode() + b"\xff", "é – ²\ufffd"),
    ],
)
def test_decoding(isi: bytes, teks: str) -> None:
    assert dekode(isi) == teks


def test_a_text_is_read_with_its_name(tmp_path: Path) -> None:
    jalur = tmp_path / "laporan.docx"
    jalur.write_text("# BAB I\n\nIsi.", encoding="utf-8")
    naskah = baca_naskah(jalur)
    assert (naskah.jenis, naskah.berkas, len(naskah.blok)) == ("teks", "laporan.docx", 2)


def test_a_page_is_read(tmp_path: Path) -> None:
    jalur = tmp_path / "laporan.txt"
    jalur.write_text("<html><p>Isi.", encoding="utf-8")
    assert baca_naskah(jalur).jenis == "html"


@pytest.mark.parametrize(("isi", "kata"), [(b"", "kosong"), (b" \n", "tidak memuat teks")])
def test_nothing_to_review(tmp_path: Path, isi: bytes, kata: str) -> None:
    jalur = tmp_path / "a.txt"
    jalur.write_bytes(isi)
    with pytest.raises(TakTerpakaiError, match=kata):
        baca_naskah(jalur)


def test_folders_and_missing_files(tmp_path: Path) -> None:
    with pytest.raises(TakTerpakaiError, match="folder"):
        baca_naskah(tmp_path)
    with pytest.raises(TakTerpakaiError, match="tidak ditemukan"):
        baca_naskah(tmp_path / "hilang.docx")
    with pytest.raises(TakTerpakaiError, match="bukan berkas biasa"):
        baca_naskah(Path("/dev/null"))
    with pytest.raises(TakTerpakaiError):
        baca_naskah(Path("a\0b"))


def test_files_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BATAS_BERKAS", 10)
    jalur = tmp_path / "besar.txt"
    jalur.write_bytes(b"a" * 11)
    with pytest.raises(TakTerpakaiError, match="lebih besar"):
        baca_naskah(jalur)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [(b"a\n" * 200_001, "terlalu panjang"), (b"a|\t" * 200_001, "kolom tabel")],
    ids=["baris", "kolom"],
)
def test_texts_over_the_limit(tmp_path: Path, isi: bytes, kata: str) -> None:
    jalur = tmp_path / "panjang.txt"
    jalur.write_bytes(isi)
    with pytest.raises(TakTerpakaiError, match=kata):
        baca_naskah(jalur)


@pytest.mark.parametrize("galat", [MemoryError, RecursionError])
def test_a_reader_that_runs_out_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, galat: type[Exception]
) -> None:
    def habis(isi: bytes, nama: str) -> Naskah:
        raise galat(nama, len(isi))

    modul = ModuleType("pdf")
    modul.baca_pdf = habis  # type: ignore[attr-defined]  # stands in for the reader
    monkeypatch.setitem(sys.modules, "akuntabel.reviu.pembaca.pdf", modul)
    jalur = tmp_path / "a.pdf"
    jalur.write_bytes(b"%PDF-1.7")
    with pytest.raises(TakTerpakaiError, match="terlalu rumit"):
        baca_naskah(jalur)


@pytest.mark.parametrize(
    ("nama", "isi"),
    [("docx", arsip("word/document.xml")), ("pdf", b"%PDF-1.7")],
)
def test_each_kind_goes_to_its_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nama: str, isi: bytes
) -> None:
    def baca(isi_: bytes, berkas: str) -> Naskah:
        return Naskah(berkas, nama, (Paragraf(str(len(isi_)), Tempat()),))

    modul = ModuleType(nama)
    setattr(modul, f"baca_{nama}", baca)
    monkeypatch.setitem(sys.modules, f"akuntabel.reviu.pembaca.{nama}", modul)
    jalur = tmp_path / "laporan"
    jalur.write_bytes(isi)
    assert baca_naskah(jalur).jenis == nama
