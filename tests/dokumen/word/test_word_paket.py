"""The package: the same bytes each time, properties, and any text unharmed."""

import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.dokumen.blok import Daftar, Grafik, Judul, Paragraf, Sel, Tabel
from akuntabel.dokumen.templat import ACUAN, SURAT_PENGANTAR
from akuntabel.dokumen.templat.buat_acuan import buat_acuan
from akuntabel.dokumen.templat.buat_surat_pengantar import buat_surat_pengantar
from akuntabel.dokumen.word import tulis_docx
from akuntabel.dokumen.word.teks import bersih
from dokumen.word.contoh_word import bagian, dokumen, nilai, teks

SEMBARANG = st.text(st.characters(), max_size=40)


def test_same_document_same_bytes() -> None:
    assert tulis_docx(dokumen()) == tulis_docx(dokumen())


def test_no_clock_in_the_package() -> None:
    with ZipFile(BytesIO(tulis_docx(dokumen()))) as arsip:
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert arsip.namelist()[0] == "[Content_Types].xml"
        assert len(arsip.namelist()) == len(set(arsip.namelist()))


def test_properties_come_from_the_document() -> None:
    sifat = Document(BytesIO(tulis_docx(dokumen()))).core_properties
    assert (sifat.title, sifat.author) == ("Laporan Kinerja", "Lapas Contoh")
    assert (sifat.language, sifat.keywords) == ("id-ID", "LKjIP, 2023")
    assert sifat.created == datetime(2024, 1, 31, tzinfo=UTC)
    gaya = bagian(tulis_docx(dokumen()), "word/styles.xml")
    assert nilai(gaya, "//w:docDefaults//w:lang/@w:val") == ["id-ID"]


def test_bundled_templates_are_what_their_scripts_make() -> None:
    assert ACUAN.read_bytes() == buat_acuan()
    assert SURAT_PENGANTAR.read_bytes() == buat_surat_pengantar()


def test_import_does_not_load_python_docx() -> None:
    perintah = (
        "import sys, akuntabel.dokumen.word; print('docx' in sys.modules, 'lxml' in sys.modules)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", perintah], capture_output=True, text=True, check=True
    )
    assert hasil.stdout.split() == ["False", "False"]


@settings(max_examples=60)
@given(SEMBARANG)
def test_any_text_goes_through_unharmed(isi: str) -> None:
    blok = (Paragraf(teks(isi)), Daftar((teks(isi),)), Tabel((1,), (), ((Sel(teks(isi)),),)))
    hasil = Document(BytesIO(tulis_docx(dokumen(*blok))))
    assert hasil.paragraphs[0].text == hasil.paragraphs[1].text == bersih(isi)
    assert hasil.tables[0].cell(0, 0).text == bersih(isi)


@settings(max_examples=40)
@given(SEMBARANG)
def test_any_text_in_headings_captions_and_charts_stays_well_formed(isi: str) -> None:
    grafik = Grafik(isi or "x", (isi,), (), isi, isi, jangkar=isi)
    hasil = tulis_docx(dokumen(Judul(1, isi, isi, isi), grafik))
    assert nilai(bagian(hasil, "word/charts/akuntabel1.xml"), "//c:roundedCorners/@val") == ["0"]
