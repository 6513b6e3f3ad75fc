"""The comparison: the same blocks written cell by cell through python-docx.

It does less than akuntabel.dokumen.word, for want of an interface: formulas and charts
become plain text, lists carry typed numbers, contents have neither links nor pages.
"""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as DokumenWord
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm
from docx.table import Table as TabelWord
from docx.text.paragraph import Paragraph as ParagrafWord

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gaya,
    Grafik,
    JenisDaftar,
    JenisDaftarIsi,
    JenisPemisah,
    Judul,
    Kop,
    Mat,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Paragraf,
    Pemisah,
    Persamaan,
    Rata,
    Rentetan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.templat import ACUAN

_RATA = {
    Rata.KIRI: WD_ALIGN_PARAGRAPH.LEFT,
    Rata.TENGAH: WD_ALIGN_PARAGRAPH.CENTER,
    Rata.KANAN: WD_ALIGN_PARAGRAPH.RIGHT,
    Rata.PENUH: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_LEBAR_CM = 16


def _tambah(paragraf: ParagrafWord, isi: Rentetan) -> None:
    for teks in isi:
        potong = paragraf.add_run(teks.isi)
        potong.bold = teks.gaya is Gaya.TEBAL or None
        potong.italic = teks.gaya is Gaya.MIRING or None
        if teks.gaya is Gaya.TANDA:
            potong.style = "Tanda"


def _judul(word: DokumenWord, blok: Judul) -> None:
    antara = "\n" if blok.tingkat == 1 else "\t"
    isi = f"{blok.nomor}{antara}{blok.teks}" if blok.nomor else blok.teks
    word.add_paragraph(isi, style=f"heading {blok.tingkat}")


def _paragraf(word: DokumenWord, blok: Paragraf) -> None:
    paragraf = word.add_paragraph(style="Isi")
    paragraf.alignment = _RATA[blok.rata]
    if blok.menjorok:
        paragraf.paragraph_format.first_line_indent = Cm(1.25)
    _tambah(paragraf, blok.isi)


def _daftar(word: DokumenWord, blok: Daftar) -> None:
    for urut, butir in enumerate(blok.butir):
        tanda = {
            JenisDaftar.BUTIR: "•",
            JenisDaftar.ANGKA: f"{urut + 1}.",
            JenisDaftar.HURUF: f"{chr(97 + urut % 26)}.",
        }[blok.jenis]
        paragraf = word.add_paragraph(f"{tanda}\t", style="Daftar")
        _tambah(paragraf, butir)


def _isi_sel(tabel: TabelWord, baris: int, kolom: int, sel: Sel, gaya: str) -> None:
    kotak = tabel.cell(baris, kolom)
    if sel.lebar > 1 or sel.tinggi > 1:
        kotak = kotak.merge(tabel.cell(baris + sel.tinggi - 1, kolom + sel.lebar - 1))
    paragraf = kotak.paragraphs[0]
    paragraf.style = gaya
    paragraf.alignment = _RATA[sel.rata]
    _tambah(paragraf, sel.isi)


def _tabel(word: DokumenWord, blok: Tabel) -> None:
    if blok.judul:
        word.add_paragraph(f"Tabel {blok.nomor}. {blok.judul}", style="caption")
    semua = (*blok.kepala, *blok.badan)
    kolom = len(blok.lebar_kolom)
    tabel = word.add_table(len(semua), kolom)
    tabel.style = "Tabel Akuntabel" if blok.bergaris else "Tabel Polos"
    tabel.autofit = False
    for urut, bobot in enumerate(blok.lebar_kolom):
        for kotak in tabel.columns[urut].cells:
            kotak.width = Cm(_LEBAR_CM * bobot / sum(blok.lebar_kolom))
    terpakai: set[tuple[int, int]] = set()
    for baris, isi in enumerate(semua):
        gaya = "Kepala Tabel" if baris < len(blok.kepala) else "Sel Tabel"
        letak = 0
        for sel in isi:
            while (baris, letak) in terpakai:
                letak += 1
            _isi_sel(tabel, baris, letak, sel, gaya)
            terpakai |= {
                (baris + b, letak + k) for b in range(sel.tinggi) for k in range(sel.lebar)
            }
    word.add_paragraph(blok.catatan, style="Catatan Tabel")


def _mat(mat: Mat) -> str:
    bagian = []
    for unsur in mat:
        match unsur:
            case MatTeks(isi) | MatTanda(isi):
                bagian.append(isi)
            case MatPecahan(atas, bawah):
                bagian.append(f"({_mat(atas)}) / ({_mat(bawah)})")
            case MatKurung(isi):
                bagian.append(f"({_mat(isi)})")
    return " ".join(bagian)


def _persamaan(word: DokumenWord, blok: Persamaan) -> None:
    for baris in blok.baris:
        word.add_paragraph(_mat(baris), style="Rumus")


def _grafik(word: DokumenWord, blok: Grafik) -> None:
    word.add_paragraph(blok.alternatif, style="Gambar")
    word.add_paragraph(f"Gambar {blok.nomor}. {blok.judul}", style="Keterangan Gambar")


def _daftar_isi(word: DokumenWord, jenis: JenisDaftarIsi, semua: tuple[Blok, ...]) -> None:
    for blok in semua:
        match blok:
            case Judul(di_isi=True) if jenis is JenisDaftarIsi.ISI:
                word.add_paragraph(f"{blok.nomor}\t{blok.teks}", style=f"toc {blok.tingkat}")
            case Tabel() if jenis is JenisDaftarIsi.TABEL and blok.judul:
                word.add_paragraph(f"{blok.nomor}. {blok.judul}", style="table of figures")
            case Grafik() if jenis is JenisDaftarIsi.GAMBAR:
                word.add_paragraph(f"{blok.nomor}. {blok.judul}", style="table of figures")
            case _:
                pass


def _depan(word: DokumenWord, blok: Sampul | Kop | TandaTangan) -> None:
    match blok:
        case Sampul(judul, satker, tahun, instansi):
            baris = (*instansi, *judul, tahun, *satker)
            gaya = "Sampul Instansi"
        case Kop(baris):
            gaya = "Kop"
        case TandaTangan(pihak, tempat):
            satu_satu = (teks for satu in pihak for teks in (*satu.atas, "", satu.nama, satu.bawah))
            baris = (tempat, *satu_satu)
            gaya = "Tanda Tangan"
    for teks in baris:
        word.add_paragraph(teks, style=gaya)


def _pisah(word: DokumenWord, jenis: JenisPemisah) -> None:
    if jenis is JenisPemisah.HALAMAN:
        word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        word.add_section(WD_SECTION.NEW_PAGE)


def _tulis(word: DokumenWord, blok: Blok, semua: tuple[Blok, ...]) -> None:
    match blok:
        case Judul():
            _judul(word, blok)
        case Paragraf():
            _paragraf(word, blok)
        case Daftar():
            _daftar(word, blok)
        case Tabel():
            _tabel(word, blok)
        case Persamaan():
            _persamaan(word, blok)
        case Grafik():
            _grafik(word, blok)
        case DaftarIsi(jenis):
            _daftar_isi(word, jenis, semua)
        case Pemisah(jenis):
            _pisah(word, jenis)
        case Sampul() | Kop() | TandaTangan():
            _depan(word, blok)


def tulis_docx_lambat(dokumen: Dokumen, acuan: Path = ACUAN) -> bytes:
    """Return the document as .docx, written through python-docx's public interface."""
    word = Document(str(acuan))
    for blok in dokumen.blok:
        _tulis(word, blok, dokumen.blok)
    word.core_properties.title = dokumen.judul
    word.core_properties.author = dokumen.penyusun
    hasil = BytesIO()
    word.save(hasil)
    return hasil.getvalue()
