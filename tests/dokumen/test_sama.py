"""Word and PDF carry the same numbers: both are read back and counted against the blocks."""

import re
import zipfile
from collections import Counter
from functools import lru_cache
from io import BytesIO

import pypdfium2
import pytest
from lxml import etree

from akuntabel.dokumen.blok import Dokumen, Grafik
from akuntabel.dokumen.pdf import HasilPdf, tulis_pdf
from akuntabel.dokumen.word import tulis_docx
from contoh_nyata import lkjip_contoh, perjanjian_contoh
from dokumen.teks_blok import teks_blok

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ANGKA = re.compile(r"\d[\d.]*\d(?:,\d+)?%?|\d(?:,\d+)?%|\d,\d+%?")
DOKUMEN = {"lkjip": lkjip_contoh, "perjanjian": perjanjian_contoh}


@lru_cache(maxsize=2)
def pdf(nama: str) -> HasilPdf:
    return tulis_pdf(DOKUMEN[nama]())


def angka(teks: str) -> Counter[str]:
    """Return the numbers that mean something: a percentage, a decimal, or four digits and more."""
    semua = (a.rstrip(".") for a in ANGKA.findall(teks))
    return Counter(a for a in semua if "%" in a or "," in a or len(a) >= 4)


def angka_blok(dokumen: Dokumen) -> Counter[str]:
    isi = (b for b in dokumen.blok if not isinstance(b, Grafik))
    return angka("\n".join(baris for b in isi for baris in teks_blok(b)))


def angka_word(isi: bytes) -> Counter[str]:
    akar = etree.fromstring(zipfile.ZipFile(BytesIO(isi)).read("word/document.xml"))
    baris: list[str] = []
    for alinea in akar.iter(f"{W}p"):
        gaya = alinea.find(f"{W}pPr/{W}pStyle")
        nama = "" if gaya is None else str(gaya.get(f"{W}val"))
        if not nama.startswith(("DaftarIsi", "DaftarTabel")):
            potongan = alinea.iter(f"{W}t", f"{M}t", f"{W}br", f"{W}tab", f"{M}r", f"{M}den")
            baris.append("".join(p.text or "" if p.tag.endswith("}t") else " " for p in potongan))
    return angka("\n".join(baris))


def angka_pdf(isi: bytes) -> Counter[str]:
    berkas = pypdfium2.PdfDocument(isi)
    return angka("\n".join(halaman.get_textpage().get_text_range() for halaman in berkas))


@pytest.mark.parametrize("nama", DOKUMEN)
def test_word_holds_exactly_the_numbers_of_the_blocks(nama: str) -> None:
    dokumen = DOKUMEN[nama]()
    assert angka_word(tulis_docx(dokumen)) == angka_blok(dokumen)


@pytest.mark.parametrize("nama", DOKUMEN)
def test_pdf_holds_every_number_of_the_blocks(nama: str) -> None:
    hilang = angka_blok(DOKUMEN[nama]()) - angka_pdf(pdf(nama).isi)
    assert hilang == Counter()


def test_the_report_has_sixty_pages_and_bookmarks_for_its_chapters() -> None:
    berkas = pypdfium2.PdfDocument(pdf("lkjip").isi)
    assert len(berkas) >= 60
    judul = [penanda.get_title() for penanda in berkas.get_toc()]
    assert any("Akuntabilitas Kinerja" in j for j in judul)
    assert sum(j.startswith("SK") for j in judul) >= 27


def test_the_pdf_is_tagged_and_carries_its_facts() -> None:
    isi = pdf("lkjip").isi
    berkas = pypdfium2.PdfDocument(isi)
    assert berkas.is_tagged()
    assert berkas.count_attachments() == 1
    lampiran = berkas.get_attachment(0)
    assert lampiran.get_name() == "hasil-2023.json"
    assert bytes(lampiran.get_data()) == lkjip_contoh().lampiran[0][1]
