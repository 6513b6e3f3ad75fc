"""Readers: one per format, each to a Naskah."""

from pathlib import Path

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.pembaca.batas import baca_isi, periksa_kolom, periksa_teks
from akuntabel.reviu.pembaca.jenis import Jenis, dekode, kenali


def baca_naskah(jalur: Path) -> Naskah:
    """Return the report at `jalur`, read by its content whatever its name.

    Galat: TakTerpakaiError when it is no report that can be read, or holds no text.
    """
    isi = baca_isi(jalur)
    nama = jalur.name.encode("utf-8", "replace").decode()
    try:
        naskah = _baca(kenali(isi, nama), isi, nama)
    except (MemoryError, RecursionError) as galat:
        raise TakTerpakaiError(
            f"Berkas {nama} terlalu rumit untuk dibaca; simpan ulang dari Word lalu coba lagi."
        ) from galat
    if not naskah.blok:
        raise TakTerpakaiError(
            f"Berkas {nama} tidak memuat teks yang dapat direviu; berikan laporan yang berisi teks."
        )
    return naskah


def _baca(jenis: Jenis, isi: bytes, nama: str) -> Naskah:
    """Return what the reader of the kind makes of it; a reader is loaded when it is needed."""
    match jenis:
        case Jenis.DOCX:
            from akuntabel.reviu.pembaca.docx import baca_docx  # noqa: PLC0415 - loads one reader

            return baca_docx(isi, nama)
        case Jenis.PDF:
            from akuntabel.reviu.pembaca.pdf import baca_pdf  # noqa: PLC0415 - loads one reader

            return baca_pdf(isi, nama)
        case Jenis.HTML:
            from akuntabel.reviu.pembaca.html import baca_html  # noqa: PLC0415 - loads one reader

            return baca_html(isi, nama)
        case Jenis.TEKS:
            from akuntabel.reviu.pembaca.teks import baca_teks  # noqa: PLC0415 - loads one reader

            teks = dekode(isi)
            periksa_teks(teks, nama)
            periksa_kolom(teks, nama)
            return baca_teks(teks, nama)
