"""Sel xlsx: the sheets of an exported workbook as rows of cells, in one pass over their XML.

Exports are written by machines in one plain form, which a regular expression reads several
times faster than a tree of the XML; a sheet in any other form is read through that tree.
"""

import html
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias

from akuntabel.berkas.arsip import BATAS_BAGIAN, ArsipSalahError, baca_bagian
from akuntabel.berkas.lembar import AngkaBuku, IsiMentah, SelGalat
from akuntabel.berkas.xml_buku import IsiBuku, PembacaSel, Tampilan, buka_buku, sel_bertempat

if TYPE_CHECKING:
    from lxml.etree import _Element

Sel: TypeAlias = str | int | Fraction | date | SelGalat
"""A filled cell: text, a number, a day, or what a workbook shows where it has no value."""
BarisEkspor: TypeAlias = tuple[int, dict[int, Sel]]
"""A row: its number in the file, and its filled cells by column from 0."""

_SEL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]+)"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?>'
    r'(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>|<v>([^<]*)</v>)</c>'
)
_GALAT_XML = ("<!--", "<![CDATA[", ":c ", "<f")
_BARIS_MAKS = 1_048_576


@dataclass(slots=True)
class LembarEkspor:
    """A sheet of an export: its filled rows in order."""

    nama: str
    baris: list[BarisEkspor] = field(default_factory=list)


def baca_lembar_ekspor(arsip: zipfile.ZipFile) -> list[LembarEkspor]:
    """Return every sheet in the order of its tabs.

    Galat: ArsipSalahError where the workbook is damaged.
    """
    buku = buka_buku(arsip)
    return [LembarEkspor(nama, _baris(arsip, bagian, buku)) for nama, bagian in buku.lembar]


def _baris(arsip: zipfile.ZipFile, bagian: str, isi: IsiBuku) -> list[BarisEkspor]:
    data = baca_bagian(arsip, bagian)
    cepat = baca_polos(data, isi)
    return cepat if cepat is not None else _baca_pohon(data, bagian, isi)


def baca_polos(data: bytes, isi: IsiBuku) -> list[BarisEkspor] | None:
    """Return the rows of a sheet in the plain form, None where any cell has another form."""
    try:
        xml = data.decode()
    except UnicodeDecodeError:
        return None
    if any(tanda in xml for tanda in _GALAT_XML) or not xml.rstrip().endswith("</worksheet>"):
        return None
    semua = _SEL.findall(xml)
    if len(semua) != xml.count("</c>") - xml.count('"></c>'):
        return None
    return _susun(semua, isi)


def _susun(semua: list[tuple[str, str, str, str, str, str]], isi: IsiBuku) -> list[BarisEkspor]:
    """Return the cells grouped by row; texts and whole numbers need no further look."""
    hasil: list[BarisEkspor] = []
    kolom = _Kolom()
    bergaya = {str(n) for n, satu in enumerate(isi.tampilan) if satu is not Tampilan.BIASA}
    kini = ""
    baris: dict[int, Sel] = {}
    for huruf, nomor, gaya, jenis, teks, nilai in semua:
        if nomor != kini:
            kini = nomor
            baris = {}
            hasil.append((int(nomor), baris))
        if teks:
            baris[kolom[huruf]] = teks if "&" not in teks and "_x" not in teks else _lolos(teks)
        elif nilai:
            if not jenis or jenis == "n":
                angka = _angka(nilai) if gaya not in bergaya else _bergaya(nilai, gaya, isi)
                baris[kolom[huruf]] = angka
            else:
                satu = _bertipe(jenis, nilai, isi)
                if satu:
                    baris[kolom[huruf]] = satu
    return hasil


class _Kolom(dict[str, int]):
    """The number of a column, from 0, by its letters."""

    def __missing__(self, huruf: str) -> int:
        nomor = 0
        for satu in huruf:
            nomor = nomor * 26 + ord(satu) - 64
        self[huruf] = nomor - 1
        return nomor - 1


def _angka(teks: str) -> Sel:
    if teks.isdigit() and len(teks) <= 15:
        return int(teks)
    try:
        nilai = float(teks)
    except ValueError:
        return SelGalat(teks)
    if not isfinite(nilai):
        return SelGalat("#NUM!")
    if nilai.is_integer() and abs(nilai) < 1e15:
        return int(nilai)
    tepat = Fraction(f"{nilai:.15g}")
    return int(tepat) if tepat.denominator == 1 else tepat


def _bergaya(teks: str, gaya: str, isi: IsiBuku) -> Sel:
    """Return a number as its style shows it: a day, or a percentage."""
    if isi.tampilan[int(gaya)] is Tampilan.TANGGAL:
        return _hari(teks, isi.awal)
    angka = _angka(teks)
    if not isinstance(angka, int | Fraction):
        return angka
    persen = Fraction(angka) * 100
    return int(persen) if persen.denominator == 1 else persen


def _hari(teks: str, awal: date) -> Sel:
    try:
        nilai = float(teks)
        return awal + timedelta(days=int(nilai)) if nilai >= 1 else SelGalat("#NUM!")
    except (ValueError, OverflowError):
        return SelGalat("#NUM!")


def _bertipe(jenis: str, nilai: str, isi: IsiBuku) -> Sel:
    match jenis:
        case "s":
            nomor = int(nilai) if nilai.isdigit() else len(isi.teks)
            return isi.teks[nomor] if nomor < len(isi.teks) else SelGalat("#TEKS!")
        case "e":
            return SelGalat(html.unescape(nilai))
        case "d":
            return date.fromisoformat(nilai[:10])
        case "b":
            return "ya" if nilai == "1" else "tidak"
        case _:
            return _lolos(nilai)


def _lolos(teks: str) -> str:
    polos = html.unescape(teks) if "&" in teks else teks
    if "_x" not in polos:
        return polos
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda cocok: chr(int(cocok[1], 16)), polos)


def _baca_pohon(data: bytes, bagian: str, isi: IsiBuku) -> list[BarisEkspor]:
    """Return the rows of a sheet in any valid form."""
    akar = _akar(data, bagian)
    if akar is None:
        return []
    pembaca = PembacaSel(isi)
    hasil: dict[int, dict[int, Sel]] = {}
    for (nomor, kolom), sel in sel_bertempat(akar):
        satu = _sel(pembaca.isi(sel))
        if satu is not None and satu != "" and nomor <= _BARIS_MAKS:
            hasil.setdefault(nomor, {})[kolom - 1] = satu
    return list(hasil.items())


def _akar(data: bytes, bagian: str) -> "_Element | None":
    from lxml import etree  # noqa: PLC0415 — loaded only where a workbook is read

    if not data:
        return None
    pengurai = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, huge_tree=False
    )
    try:
        return etree.fromstring(data, pengurai)
    except etree.XMLSyntaxError as galat:
        pesan = f"Bagian {bagian} rusak atau terpotong (batas {BATAS_BAGIAN // 2**20} MB); "
        raise ArsipSalahError(f"{pesan}unduh ulang.") from galat


def _sel(isi: IsiMentah) -> Sel | None:
    match isi:
        case bool():
            return "ya" if isi else "tidak"
        case AngkaBuku():
            nilai = isi.nilai * 100 if isi.persen else isi.nilai
            return int(nilai) if nilai.denominator == 1 else nilai
        case _:
            return isi
