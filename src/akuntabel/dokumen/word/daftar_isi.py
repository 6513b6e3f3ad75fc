"""Tables of contents, of tables and of pictures: fields that are already filled."""

from collections.abc import Iterable

from akuntabel.dokumen.blok import JenisDaftarIsi
from akuntabel.dokumen.templat.gaya import INDEN_DAFTAR_ISI
from akuntabel.dokumen.word.bidang import AKHIR_BIDANG, awal_bidang, bidang
from akuntabel.dokumen.word.rencana import Entri
from akuntabel.dokumen.word.teks import paragraf, run

_KOSONG = {
    JenisDaftarIsi.ISI: "Dokumen ini tidak memuat judul.",
    JenisDaftarIsi.TABEL: "Dokumen ini tidak memuat tabel.",
    JenisDaftarIsi.GAMBAR: "Dokumen ini tidak memuat gambar.",
}
_TAB = "<w:r><w:tab/></w:r>"


def _perintah(jenis: JenisDaftarIsi, daftar: list[Entri]) -> str:
    """Return the field's instruction, so that Word lists the same entries when it refreshes."""
    match jenis:
        case JenisDaftarIsi.ISI:
            return rf'TOC \o "1-{max(entri.tingkat for entri in daftar)}" \h \z'
        case JenisDaftarIsi.TABEL:
            return r'TOC \h \z \c "Tabel"'
        case JenisDaftarIsi.GAMBAR:
            return r'TOC \h \z \c "Gambar"'


def _teks_entri(entri: Entri) -> str:
    """Return an entry's text; a heading's number ends in a tab."""
    teks = " ".join(entri.teks.split())
    if entri.label:
        return run(f"{entri.label} {entri.nomor}. {teks}")
    return run(f"{entri.nomor}\t{teks}" if entri.nomor else teks)


def _baris(entri: Entri, awal: str, lebar: int) -> str:
    """Return one entry: a link to the bookmark, dots and the page number."""
    gaya = "DaftarTabel" if entri.label else f"DaftarIsi{entri.tingkat}"
    sifat = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{lebar}"/></w:tabs>'
    if not entri.label and not entri.nomor:
        # A hanging indent is a tab stop too, and would catch the tab before the page number.
        kiri, gantung = INDEN_DAFTAR_ISI[entri.tingkat]
        sifat += f'<w:ind w:left="{kiri - gantung}" w:hanging="0"/>'
    halaman = bidang(rf"PAGEREF {entri.penanda} \h", entri.halaman)
    tautan = (
        f'<w:hyperlink w:anchor="{entri.penanda}" w:history="1">'
        f"{_teks_entri(entri)}{_TAB}{halaman}</w:hyperlink>"
    )
    return paragraf(gaya, awal + tautan, sifat)


def daftar_isi(jenis: JenisDaftarIsi, semua: Iterable[Entri], lebar: int) -> str:
    """Return one filled list; `lebar` is the text width in twentieths of a point."""
    daftar = [entri for entri in semua if entri.jenis is jenis and entri.di_daftar]
    if not daftar:
        return paragraf("Isi", run(_KOSONG[jenis]))
    awal = awal_bidang(_perintah(jenis, daftar))
    baris = [_baris(entri, "" if urut else awal, lebar) for urut, entri in enumerate(daftar)]
    return "".join(baris) + paragraf("Pemisah", AKHIR_BIDANG)
