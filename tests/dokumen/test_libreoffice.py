"""The Word file opens in LibreOffice as it is, and its PDF shows every number and formula."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from akuntabel.dokumen.word import tulis_docx
from contoh_nyata import lkjip_contoh
from dokumen.test_sama import angka_blok, angka_pdf

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice belum terpasang; CI memasangnya")
def test_libreoffice_converts_the_report_without_losing_a_number(tmp_path: Path) -> None:
    assert SOFFICE is not None
    (tmp_path / "lkjip.docx").write_bytes(tulis_docx(lkjip_contoh()))
    profil = f"-env:UserInstallation=file://{tmp_path}/profil"
    perintah = [SOFFICE, profil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*perintah, str(tmp_path / "lkjip.docx")], check=True, capture_output=True)
    isi = (tmp_path / "lkjip.pdf").read_bytes()
    assert len(pypdfium2.PdfDocument(isi)) >= 60
    assert angka_blok(lkjip_contoh()) - angka_pdf(isi) == Counter()
