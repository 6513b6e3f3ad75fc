"""Headings, paragraphs, lists and captions as OOXML."""

from akuntabel.dokumen.blok import Daftar, Judul, Paragraf, Rata
from akuntabel.dokumen.word.bidang import bertanda, bidang
from akuntabel.dokumen.word.rencana import Entri
from akuntabel.dokumen.word.teks import paragraf, rentetan, run

JC = {
    Rata.KIRI: '<w:jc w:val="left"/>',
    Rata.TENGAH: '<w:jc w:val="center"/>',
    Rata.KANAN: '<w:jc w:val="right"/>',
    Rata.PENUH: '<w:jc w:val="both"/>',
}
_INDEN = '<w:ind w:firstLine="709"/>'
_RAPAT = '<w:spacing w:after="0"/>'


def judul(blok: Judul, entri: Entri, *, di_awal_halaman: bool) -> str:
    """Return a heading; a chapter's number stands on a line of its own.

    `di_awal_halaman` says that a page has just begun, so a chapter needs no new one.
    """
    gaya = f"Heading{entri.tingkat}" if blok.di_isi else f"JudulLepas{entri.tingkat}"
    antara = "\n" if entri.tingkat == 1 else "\t"
    isi = f"{blok.nomor}{antara}{blok.teks}" if blok.nomor else blok.teks
    bab = '<w:pageBreakBefore w:val="0"/>' if di_awal_halaman else "<w:pageBreakBefore/>"
    sifat = bab if entri.tingkat == 1 else ""
    if not blok.nomor and entri.tingkat > 1:
        sifat += '<w:ind w:left="0" w:firstLine="0"/>'
    return paragraf(gaya, bertanda(entri.penanda, entri.kode_penanda, run(isi)), sifat)


def paragraf_isi(blok: Paragraf, *, ikut: bool) -> str:
    """Return a paragraph of text; `ikut` keeps it on the page of what follows."""
    sifat = (
        ("<w:keepNext/>" if ikut else "")
        + (_RAPAT if blok.rapat else "")
        + (_INDEN if blok.menjorok else "")
    )
    rata = "" if blok.rata is Rata.PENUH else JC[blok.rata]
    return paragraf("Isi", rentetan(blok.isi), sifat + rata)


def daftar(blok: Daftar, kode_nomor: int) -> str:
    """Return a list whose items carry the Word numbering `kode_nomor`.

    The first item stays with the second, so that none stands alone below a page.
    """
    nomor = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{kode_nomor}"/></w:numPr>'
    ikut = "<w:keepNext/>" if len(blok.butir) > 1 else ""
    return "".join(
        [
            paragraf("Daftar", rentetan(butir), nomor if urut else ikut + nomor)
            for urut, butir in enumerate(blok.butir)
        ]
    )


def keterangan(entri: Entri, gaya: str = "Keterangan") -> str:
    """Return a caption ("Tabel 3. …") whose number is a SEQ field inside a bookmark."""
    ulang = rf" \r {entri.nomor}" if entri.lompat else ""
    nomor = bidang(rf"SEQ {entri.label} \* ARABIC{ulang}", entri.nomor)
    isi = f"{run(entri.label + ' ')}{nomor}{run('. ' + entri.teks)}"
    return paragraf(gaya, bertanda(entri.penanda, entri.kode_penanda, isi))
