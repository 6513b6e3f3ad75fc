"""Bahan: the clean report in each carrier, made once from the example."""

from functools import cache
from pathlib import Path

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.cli.lkjip import tulis_dokumen
from akuntabel.dokumen.blok import Dokumen
from akuntabel.dokumen.html import tulis_html
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.dokumen.word import tulis_docx
from akuntabel.inti.hitung import hitung
from akuntabel.sektor.kerangka import muat_kerangka
from benchmarks.reviu.pembawa import Pembawa, PembawaHtml
from benchmarks.reviu.pembawa_docx import PembawaDocx
from benchmarks.ukur import CONTOH


@cache
def dokumen_bersih() -> Dokumen:
    """Return the example's LKjIP as blocks."""
    terpakai = baca_sumber(CONTOH).terpakai
    assert terpakai is not None
    hasil = hitung(*terpakai)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    return susun_lkjip(hasil, kerangka)[0]


@cache
def laporan_bersih() -> dict[str, bytes]:
    """Return the LKjIP as html and docx."""
    dokumen = dokumen_bersih()
    return {"html": tulis_html(dokumen).encode(), "docx": tulis_docx(dokumen)}


def buka(jenis: str) -> Pembawa:
    """Return a fresh carrier of the clean report; Markdown is written from the HTML."""
    isi = laporan_bersih()
    return PembawaDocx(isi["docx"]) if jenis == "docx" else PembawaHtml(isi["html"])


def tulis_bersih(folder: Path) -> dict[str, Path]:
    """Return the paths of the LKjIP written as pdf, docx and html."""
    isi = tulis_dokumen(dokumen_bersih(), ("pdf", "docx", "html"))
    jalur = {bentuk: folder / f"laporan.{bentuk}" for bentuk in isi}
    for bentuk, satu in jalur.items():
        satu.write_bytes(isi[bentuk])
    return jalur
