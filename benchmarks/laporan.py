"""The report: whole process against typst, PDF against WeasyPrint, Word against python-docx."""

import pickle
import shutil
from pathlib import Path

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.dokumen.blok import Dokumen
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.html import tulis_html
from akuntabel.dokumen.huruf import FOLDER
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.dokumen.pdf import sumber_typst
from akuntabel.dokumen.pdf.kompilasi import baca_gaya
from akuntabel.dokumen.pdf.sumber import GAYA
from akuntabel.dokumen.word import tulis_docx
from akuntabel.inti.hitung import hitung
from akuntabel.sektor.kerangka import muat_kerangka
from benchmarks.ukur import CONTOH, bergiliran, proses
from benchmarks.word_python_docx import tulis_docx_lambat


def siapkan(folder: Path) -> Dokumen:
    """Lay the example's report ready in every form a peer starts from; return its blocks."""
    bacaan = baca_sumber(CONTOH)
    assert bacaan.berkas is not None
    assert bacaan.definisi is not None
    hasil = hitung(bacaan.berkas, bacaan.definisi)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    dokumen, _ = susun_lkjip(hasil, kerangka, json_hasil(hasil).encode())
    sumber = sumber_typst(dokumen)
    (folder / "utama.typ").write_text(sumber.teks, encoding="utf-8")
    (folder / GAYA).write_bytes(baca_gaya())
    for nama, isi in sumber.berkas.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(isi)
    shutil.copytree(FOLDER, folder / "huruf", dirs_exist_ok=True)
    (folder / "dokumen.pickle").write_bytes(pickle.dumps(dokumen))
    (folder / "laporan.html").write_text(tulis_html(dokumen), encoding="utf-8")
    return dokumen


def ukur_utuh(folder: Path, putaran: int) -> dict[str, float]:
    """Return seconds of the whole `lkjip` process and of bare typst on the same source."""
    keluaran = str(folder / "keluaran")
    perintah = ("-m", "akuntabel", "lkjip", str(CONTOH), "--keluaran", keluaran, "--diam")
    return bergiliran(
        {
            "akuntabel lkjip (docx+pdf+html)": lambda _: proses(*perintah),
            "typst saja": lambda _: proses("-m", "benchmarks.satu", "typst", str(folder)),
        },
        putaran,
    )


def ukur_pdf(folder: Path, putaran: int) -> dict[str, float]:
    """Return seconds of a whole process that makes our PDF, and of one that makes WeasyPrint's."""
    return bergiliran(
        {
            "PDF Akuntabel": lambda _: proses("-m", "benchmarks.satu", "pdf", str(folder)),
            "PDF WeasyPrint": lambda _: proses("-m", "benchmarks.satu", "weasyprint", str(folder)),
        },
        putaran,
    )


def ukur_word(dokumen: Dokumen, putaran: int) -> dict[str, float]:
    """Return seconds of both Word writers in one warm process, on a document that varies."""

    def beda(nomor: int) -> Dokumen:
        return dokumen._replace(judul=f"{dokumen.judul} {nomor}")

    tulis_docx(dokumen)
    return bergiliran(
        {
            "Word Akuntabel": lambda nomor: tulis_docx(beda(nomor)),
            "Word python-docx": lambda nomor: tulis_docx_lambat(beda(nomor)),
        },
        putaran,
    )
