"""Word: the same docx with the findings as comments at their paragraphs."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.keluaran.komentar import Komentar, daftar_komentar
from akuntabel.reviu.keluaran.paket import Paket, bytes_paket

PENULIS = "Akuntabel"
INISIAL = "AK"
_BATAS_TOTAL = 300 * 2**20
"""Bytes that all parts may unpack to: each is unpacked once to be copied."""
_RUANG_XML = "{http://www.w3.org/XML/1998/namespace}space"
_TAK_TERBACA = (
    BadZipFile, zlib.error, EOFError, OSError, LookupError, NotImplementedError, RuntimeError,
    ValueError, etree.LxmlError,
)  # fmt: skip
"""What zipfile and lxml raise over a broken file."""


def anotasi_docx(isi: bytes, daftar_temuan: Sequence[TemuanReviu]) -> bytes:
    """Return the Word file with a comment per finding; its other parts are as they were.

    Galat: TakTerpakaiError when it is no Word file that can be taken apart.
    """
    try:
        with ZipFile(BytesIO(isi)) as arsip:
            return _anotasi(arsip, daftar_temuan)
    except _TAK_TERBACA as galat:
        raise TakTerpakaiError(
            "Berkas Word ini tidak dapat diberi komentar; simpan ulang dari Word sebagai .docx "
            "lalu coba lagi."
        ) from galat


def _anotasi(arsip: ZipFile, daftar_temuan: Sequence[TemuanReviu]) -> bytes:
    if sum(satu.file_size for satu in arsip.infolist()) > _BATAS_TOTAL:
        raise BadZipFile("unpacks to too much")
    paket = Paket(arsip)
    badan = paket.urai_utama()
    w = f"{{{etree.QName(badan).namespace}}}"
    paragraf = dict(enumerate(badan.iter(f"{w}p"), start=1))
    teks = {n: "".join(t.text or "" for t in satu.iter(f"{w}t")) for n, satu in paragraf.items()}
    komentar = daftar_komentar(daftar_temuan, teks)
    if not komentar or not paragraf:
        return bytes_paket(arsip, {})
    daftar = paket.urai_komentar(f"{w}comments")
    nomor = _nomor_bebas(w, badan, daftar)
    for n, satu in enumerate(komentar, start=nomor):
        _tandai(w, _di_luar_kotak(w, paragraf[satu.paragraf]), n)
        daftar.append(_elemen_komentar(w, satu, n))
    return bytes_paket(arsip, paket.ganti(badan, daftar))


def _nomor_bebas(w: str, *pohon: etree._Element) -> int:
    """Return the first id above all that comments have, also ones whose text is lost."""
    nama = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    nomor = [
        int(teks)
        for akar in pohon
        for elemen in akar.iter(*(f"{w}{satu}" for satu in nama))
        if (teks := elemen.get(f"{w}id", "")).isascii() and teks.isdigit()
    ]
    return max(nomor, default=-1) + 1


def _di_luar_kotak(w: str, paragraf: etree._Element) -> etree._Element:
    """Return the paragraph that holds a text box, for one inside: Word allows no comment there."""
    hasil = paragraf
    for induk in paragraf.iterancestors(f"{w}txbxContent"):
        hasil = next(induk.iterancestors(f"{w}p"), hasil)
    return hasil


def _tandai(w: str, paragraf: etree._Element, nomor: int) -> None:
    """Put the comment on the whole paragraph: after its properties and the comments before."""
    atribut = {f"{w}id": str(nomor)}
    depan = (f"{w}pPr", f"{w}commentRangeStart")
    awal = next((i for i, satu in enumerate(paragraf) if satu.tag not in depan), len(paragraf))
    paragraf.insert(awal, paragraf.makeelement(f"{w}commentRangeStart", atribut))
    etree.SubElement(paragraf, f"{w}commentRangeEnd", atribut)
    etree.SubElement(etree.SubElement(paragraf, f"{w}r"), f"{w}commentReference", atribut)


def _elemen_komentar(w: str, komentar: Komentar, nomor: int) -> etree._Element:
    """Return the w:comment; without a date, so that the same review gives the same file."""
    atribut = {f"{w}id": str(nomor), f"{w}author": PENULIS, f"{w}initials": INISIAL}
    elemen = etree.Element(f"{w}comment", atribut, nsmap={"w": w.strip("{}")})
    paragraf = etree.SubElement(elemen, f"{w}p")
    etree.SubElement(etree.SubElement(paragraf, f"{w}r"), f"{w}annotationRef")
    teks = etree.SubElement(etree.SubElement(paragraf, f"{w}r"), f"{w}t", {_RUANG_XML: "preserve"})
    teks.text = komentar.teks
    return elemen
