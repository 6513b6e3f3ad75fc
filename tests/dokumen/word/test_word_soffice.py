"""What another program reads: LibreOffice turns the document into a PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

from akuntabel.dokumen.word import tulis_docx
from dokumen.word.contoh_word import dokumen

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="soffice dan pdftotext tidak terpasang",
)


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the text of each page."""
    folder = tmp_path_factory.mktemp("soffice")
    berkas = folder / "laporan.docx"
    berkas.write_bytes(tulis_docx(dokumen(), halaman=lambda: {"bab1": "1"}))
    _jalankan(
        "soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
        "pdf", "--outdir", str(folder), str(berkas),
    )  # fmt: skip
    _jalankan("pdftotext", "-layout", str(berkas.with_suffix(".pdf")))
    return berkas.with_suffix(".txt").read_text(encoding="utf-8").split("\f")[:-1]


def _jalankan(*perintah: str | Path) -> None:
    subprocess.run([str(satu) for satu in perintah], capture_output=True, check=True, timeout=120)


def test_pages_begin_where_they_should(halaman: list[str]) -> None:
    tanda = ("LAPORAN KINERJA", "KATA PENGANTAR", "DAFTAR ISI", "BAB I", "KEMENTERIAN CONTOH")
    assert len(halaman) == len(tanda)
    assert all(kata in isi for kata, isi in zip(tanda, halaman, strict=True))


def test_page_numbers_and_header(halaman: list[str]) -> None:
    assert [isi.split()[-1] for isi in halaman[1:]] == ["i", "ii", "1", "2"]
    assert all("Laporan Kinerja 2023" in isi for isi in halaman[1:])
    assert "Laporan Kinerja 2023" not in halaman[0]


def test_lists_restart_and_captions_count(halaman: list[str]) -> None:
    isi = " ".join(halaman[3].split())
    assert "1. satu 2. dua 1. satu lagi a. huruf • butir" in isi
    assert "Tabel 1. Layanan kesehatan" in isi
    assert "Gambar 1. Target & realisasi" in isi
    assert "97,83%" in isi
