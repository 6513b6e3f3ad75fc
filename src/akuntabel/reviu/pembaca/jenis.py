"""Jenis: what kind of file it is, by its content and not by its name."""

import re
import struct
import zipfile
from enum import Enum
from io import BytesIO

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.pembaca.batas import BATAS_TEKS


class Jenis(Enum):
    """The kinds that have a reader."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    TEKS = "teks"


_JELAS = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_AWAL = 4096
_BATAS_ENTRI = 20_000
_SALIN = "simpan ulang laporannya sebagai .docx, PDF, atau HTML"
_TANDA_AWAL = (
    (b"\xd0\xcf\x11\xe0", "terkunci kata sandi atau berformat Office lama (.doc, .xls); simpan "
     "ulang sebagai .docx tanpa kata sandi"),
    (b"{\\rtf", f"berformat RTF; {_SALIN}"),
    (b"\x89PNG", "adalah gambar; berikan laporan yang berisi teks"),
    (b"\xff\xd8\xff", "adalah gambar; berikan laporan yang berisi teks"),
    (b"GIF8", "adalah gambar; berikan laporan yang berisi teks"),
    (b"MIME-Version:", "adalah arsip web (.mht); simpan ulang sebagai HTML biasa"),
    (b"Rar!", "adalah arsip RAR; keluarkan dulu laporannya dari arsip"),
    (b"7z\xbc\xaf", "adalah arsip 7z; keluarkan dulu laporannya dari arsip"),
    (b"\x1f\x8b", "adalah arsip gzip; keluarkan dulu laporannya dari arsip"),
)  # fmt: skip
_ISI_ZIP = (
    (re.compile(r"word/document\d*\.xml"), ""),
    (re.compile(r"xl/.*"), "ini buku kerja Excel; berikan laporannya (Word, PDF, atau HTML)"),
    (re.compile(r"ppt/.*"), f"ini salindia PowerPoint; {_SALIN}"),
    (re.compile(r"content\.xml"), "ini dokumen OpenDocument; simpan ulang sebagai .docx"),
)
_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_MIRIP_HTML = re.compile(r"<(?:p|div|table|h[1-6]|ul|ol|span|br|meta|title)\b", re.IGNORECASE)
_KODE_META = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_SANDI = re.compile(
    r"(?:iso-?8859-\d{1,2}|windows-\d{3,4}|cp\d{3,4}|latin-?\d|macintosh)", re.IGNORECASE
)
_KENDALI = bytes(satu for satu in range(32) if satu not in b"\t\n\x0b\f\r\x1b")
_BOM = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def kenali(isi: bytes, nama: str) -> Jenis:
    """Return which reader takes the file.

    Galat: TakTerpakaiError that names the kind that was found and what to give instead.
    """
    if b"%PDF" in isi[:_JELAS]:
        return Jenis.PDF
    for awal, pesan in _TANDA_AWAL:
        if isi.startswith(awal):
            raise TakTerpakaiError(f"Berkas {nama} {pesan}.")
    if isi.startswith(_ZIP):
        return _isi_zip(isi, nama)
    return _teks_atau_html(isi, nama)


def _isi_zip(isi: bytes, nama: str) -> Jenis:
    if isi.count(b"PK\x01\x02") > _BATAS_ENTRI:
        raise TakTerpakaiError(f"Berkas {nama} memuat terlalu banyak bagian; {_SALIN}.")
    try:
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            daftar = arsip.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError,
            struct.error, OverflowError) as galat:  # fmt: skip
        raise TakTerpakaiError(
            f"Berkas {nama} rusak atau tidak utuh; ambil salinan yang dapat dibuka di Word."
        ) from galat
    for pola, pesan in _ISI_ZIP:
        if any(pola.fullmatch(satu) for satu in daftar):
            if not pesan:
                return Jenis.DOCX
            raise TakTerpakaiError(f"Berkas {nama} tidak dapat direviu: {pesan}.")
    raise TakTerpakaiError(
        f"Berkas {nama} adalah arsip ZIP tanpa dokumen Word; keluarkan dulu laporannya dari arsip."
    )


def _teks_atau_html(isi: bytes, nama: str) -> Jenis:
    if not _tampak_teks(isi):
        raise TakTerpakaiError(
            f"Berkas {nama} tidak dikenal sebagai laporan; berikan .docx, PDF, HTML, atau teks."
        )
    awal = dekode(isi[:_AWAL])
    if _HTML.match(awal):
        return Jenis.HTML
    if _XML.match(awal):
        if "<html" in awal.lower():
            return Jenis.HTML
        raise TakTerpakaiError(f"Berkas {nama} berformat XML; {_SALIN}.")
    berakhiran = nama.lower().endswith((".html", ".htm", ".xhtml"))
    return Jenis.HTML if berakhiran and _MIRIP_HTML.search(awal) else Jenis.TEKS


def _tampak_teks(isi: bytes) -> bool:
    """Return whether the bytes are writing: almost no control characters."""
    if any(isi.startswith(bom) for bom, _ in _BOM):
        return True
    contoh = isi[:BATAS_TEKS]
    kendali = len(contoh) - len(contoh.translate(None, _KENDALI))
    return kendali * 50 <= len(contoh)


def dekode(isi: bytes) -> str:
    """Return the bytes as text: UTF-8, UTF-16 with its mark, else Windows-1252."""
    for bom, sandi in _BOM:
        if isi.startswith(bom):
            return isi.decode(sandi, "replace")
    try:
        return isi.decode("utf-8")
    except UnicodeDecodeError:
        pass
    kira = isi.decode("utf-8", "replace")
    rusak = kira.count("\ufffd")
    if sum(1 for huruf in kira if "\x7f" < huruf != "\ufffd") > rusak:
        return kira
    return isi.decode("cp1252", "replace")


def dekode_html(isi: bytes) -> str:
    """Return a page as text, by its mark, by UTF-8, or by the charset that it names."""
    if not any(isi.startswith(bom) for bom, _ in _BOM):
        try:
            return isi.decode("utf-8")
        except UnicodeDecodeError:
            pass
        sandi = _KODE_META.search(isi[:_AWAL])
        nama = sandi[1].decode("ascii").lower() if sandi is not None else ""
        if _SANDI.fullmatch(nama):
            try:
                # Pages that name Latin-1 mean Windows-1252: so every browser reads them.
                return isi.decode("cp1252" if nama == "iso-8859-1" else nama, "replace")
            except LookupError:
                pass
    return dekode(isi)
