"""XML buku: a workbook's sheets as sparse cells, with what a value alone does not tell.

One pass gives values, formulas, percent formats and merged ranges, and never allocates a
grid: a stray cell in XFD1048576 costs one entry.
Rujukan: ECMA-376 bagian 1, SpreadsheetML.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING

from akuntabel.berkas.arsip import ArsipSalahError, baca_bagian, rampingkan
from akuntabel.berkas.lembar import AngkaBuku, IsiMentah, SelGalat
from akuntabel.inti.rekaman import rekaman

if TYPE_CHECKING:
    from lxml.etree import _Element

_HURUF_LOLOS = re.compile("_x([0-9A-Fa-f]{4})_")
_ALAMAT = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_FORMAT_HIASAN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_FORMAT_TANGGAL = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_FORMAT_PERSEN = {9, 10}
_AWAL_1900 = date(1899, 12, 30)
_AWAL_1904 = date(1904, 1, 1)


class Tampilan(Enum):
    """How a style shows a number."""

    BIASA = "biasa"
    PERSEN = "persen"
    TANGGAL = "tanggal"


@rekaman
class Kotak:
    """A range of cells, 1-based and inclusive."""

    atas: int
    kiri: int
    bawah: int
    kanan: int


@dataclass(slots=True)
class LembarBuku:
    """A sheet: its filled cells by (row, column), where formulas stand, and merged ranges."""

    nama: str
    sel: dict[tuple[int, int], IsiMentah] = field(default_factory=dict)
    rumus: set[tuple[int, int]] = field(default_factory=set)
    gabung: list[Kotak] = field(default_factory=list)
    baris_diaku: int = 0

    def baris_terisi(self, awal: int, akhir: int) -> list[int]:
        """Return the numbers of the rows between the two, both included, that hold a cell."""
        return sorted({baris for baris, _ in self.sel if awal <= baris <= akhir})


@rekaman
class IsiBuku:
    """An opened workbook: its sheets by name and part, and what their cells refer to.

    `teks` are the shared texts, `tampilan` how each style shows a number, `awal` day 0.
    """

    lembar: tuple[tuple[str, str], ...]
    teks: list[str]
    tampilan: list[Tampilan]
    awal: date


def buka_buku(arsip: zipfile.ZipFile) -> IsiBuku:
    """Return the sheets of a workbook in the order of its tabs, not read yet.

    Galat: ArsipSalahError where the workbook is damaged.
    """
    buku = _urai(arsip, "xl/workbook.xml")
    if buku is None:
        raise ArsipSalahError("Buku kerja ini rusak; buka di Excel lalu simpan ulang.")
    relasi = _relasi(arsip)
    lembar = tuple(
        (satu.get("name", ""), relasi.get(_id_relasi(satu), "")) for satu in buku.iter("{*}sheet")
    )
    return IsiBuku(lembar, _teks_bersama(arsip), _tampilan(arsip), _awal_tanggal(buku))


def baca_lembar_buku(arsip: zipfile.ZipFile) -> list[LembarBuku]:
    """Return every sheet in the order of its tabs.

    Galat: ArsipSalahError where the workbook is damaged.
    """
    buku = buka_buku(arsip)
    pembaca = PembacaSel(buku)
    hasil: list[LembarBuku] = []
    for nama, bagian in buku.lembar:
        data, diaku = rampingkan(baca_bagian(arsip, bagian))
        akar = _urai_data(data, bagian)
        if akar is not None:
            hasil.append(pembaca.lembar(nama, akar, diaku))
    return hasil


def _id_relasi(lembar: "_Element") -> str:
    return next((str(n) for k, n in lembar.attrib.items() if str(k).endswith("}id")), "")


def _urai(arsip: zipfile.ZipFile, nama: str) -> "_Element | None":
    return _urai_data(baca_bagian(arsip, nama), nama)


def _urai_data(data: bytes, nama: str) -> "_Element | None":
    from lxml import etree  # noqa: PLC0415 — loaded only where a workbook is read

    if not data:
        return None
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        return etree.fromstring(data, pengurai)
    except etree.XMLSyntaxError as galat:
        pesan = f"Bagian {nama} rusak; buka di Excel lalu simpan ulang."
        raise ArsipSalahError(pesan) from galat


def _relasi(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Return the part behind each relation of the workbook."""
    akar = _urai(arsip, "xl/_rels/workbook.xml.rels")
    hasil: dict[str, str] = {}
    for relasi in akar.iter("{*}Relationship") if akar is not None else ():
        sasaran = relasi.get("Target", "")
        jalur = sasaran[1:] if sasaran.startswith("/") else posixpath.join("xl", sasaran)
        hasil[relasi.get("Id", "")] = posixpath.normpath(jalur)
    return hasil


def _awal_tanggal(buku: "_Element") -> date:
    sifat = buku.find("{*}workbookPr")
    if sifat is not None and sifat.get("date1904") in ("1", "true"):
        return _AWAL_1904
    return _AWAL_1900


def _teks_bersama(arsip: zipfile.ZipFile) -> list[str]:
    akar = _urai(arsip, "xl/sharedStrings.xml")
    return [_teks_kaya(butir) for butir in akar.iter("{*}si")] if akar is not None else []


def _teks_kaya(butir: "_Element") -> str:
    """Return the text of a string item: its runs joined, phonetic hints left out."""
    potongan: list[str] = []
    for anak in butir:
        nama = str(anak.tag).rpartition("}")[2]
        if nama == "t":
            potongan.append(anak.text or "")
        elif nama == "r":
            potongan.extend(t.text or "" for t in anak.iterfind("{*}t"))
    return _lolos("".join(potongan))


def _lolos(teks: str) -> str:
    if "_x" not in teks:
        return teks
    return _HURUF_LOLOS.sub(lambda cocok: chr(int(cocok[1], 16)), teks)


def _tampilan(arsip: zipfile.ZipFile) -> list[Tampilan]:
    """Return how each cell style shows a number."""
    akar = _urai(arsip, "xl/styles.xml")
    if akar is None:
        return []
    sendiri = {f.get("numFmtId", ""): f.get("formatCode", "") for f in akar.iter("{*}numFmt")}
    gaya = akar.find("{*}cellXfs")
    daftar = [xf.get("numFmtId", "0") for xf in gaya] if gaya is not None else []
    return [_satu_tampilan(nomor, sendiri.get(nomor, "")) for nomor in daftar]


def _satu_tampilan(nomor: str, kode: str) -> Tampilan:
    angka = int(nomor) if nomor.isdigit() else 0
    inti = _FORMAT_HIASAN.sub("", kode).casefold()
    if angka in _FORMAT_PERSEN or "%" in inti:
        return Tampilan.PERSEN
    if angka in _FORMAT_TANGGAL or (inti not in ("general", "@") and set(inti) & set("dmyhs")):
        return Tampilan.TANGGAL
    return Tampilan.BIASA


@rekaman
class PembacaSel:
    """Reads the cells of one workbook."""

    buku: IsiBuku

    def lembar(self, nama: str, akar: "_Element", diaku: int) -> LembarBuku:
        """Return a sheet with its filled cells, formulas and merged ranges."""
        hasil = LembarBuku(nama, baris_diaku=diaku)
        for tempat, sel in sel_bertempat(akar):
            isi = self.isi(sel)
            if isi is None or isi == "":
                continue
            hasil.sel[tempat] = isi
            if sel.find("{*}f") is not None:
                hasil.rumus.add(tempat)
        for gabung in akar.iter("{*}mergeCell"):
            kotak = _kotak(gabung.get("ref", ""))
            if kotak is not None:
                hasil.gabung.append(kotak)
        return hasil

    def isi(self, sel: "_Element") -> IsiMentah:
        """Return what a cell holds, None for nothing."""
        jenis = sel.get("t", "n")
        if jenis == "inlineStr":
            butir = sel.find("{*}is")
            return _teks_kaya(butir) if butir is not None else None
        nilai = sel.find("{*}v")
        teks = (nilai.text or "") if nilai is not None else ""
        if not teks:
            tanpa_hasil = jenis != "str" and sel.find("{*}f") is not None
            return SelGalat("rumus tanpa hasil") if tanpa_hasil else None
        match jenis:
            case "s":
                nomor = int(teks) if teks.isdigit() else len(self.buku.teks)
                return self.buku.teks[nomor] if nomor < len(self.buku.teks) else SelGalat("#TEKS!")
            case "str":
                return _lolos(teks)
            case "b":
                return teks == "1"
            case "e":
                return SelGalat(teks)
            case "d":
                return teks[:10]
            case _:
                return self._angka(teks, sel.get("s", ""))

    def _angka(self, teks: str, gaya: str) -> IsiMentah:
        try:
            nilai = float(teks)
        except ValueError:
            return SelGalat(teks)
        if not isfinite(nilai):
            return SelGalat("#NUM!")
        nomor = int(gaya) if gaya.isdigit() else 0
        tampilan = self.buku.tampilan[nomor] if nomor < len(self.buku.tampilan) else Tampilan.BIASA
        match tampilan:
            case Tampilan.TANGGAL:
                return self._tanggal(nilai)
            case Tampilan.PERSEN:
                return AngkaBuku(angka_tampak(nilai), persen=True)
            case Tampilan.BIASA:
                return AngkaBuku(angka_tampak(nilai))

    def _tanggal(self, nilai: float) -> IsiMentah:
        if nilai < 1:
            return SelGalat("jam tanpa tanggal" if nilai >= 0 else "tanggal negatif")
        try:
            return self.buku.awal + timedelta(days=int(nilai))
        except OverflowError:
            return SelGalat("#NUM!")


def angka_tampak(nilai: float) -> Fraction:
    """Return the number with the 15 digits that a workbook keeps; 0.1 + 0.2 is 0.3."""
    return Fraction(f"{nilai:.15g}")


def sel_bertempat(akar: "_Element") -> Iterator[tuple[tuple[int, int], "_Element"]]:
    """Yield each cell with its place; a cell without one follows its neighbour."""
    nomor = 0
    for baris in akar.iter("{*}row"):
        diminta = baris.get("r", "")
        nomor = int(diminta) if diminta.isdigit() else nomor + 1
        kolom = 0
        for sel in baris.iterfind("{*}c"):
            tempat = _alamat(sel.get("r", ""))
            kolom = tempat[1] if tempat else kolom + 1
            yield tempat or (nomor, kolom), sel


def _alamat(teks: str) -> tuple[int, int] | None:
    cocok = _ALAMAT.fullmatch(teks)
    if cocok is None:
        return None
    kolom = 0
    for huruf in cocok[1]:
        kolom = kolom * 26 + ord(huruf) - 64
    return int(cocok[2]), kolom


def _kotak(teks: str) -> Kotak | None:
    awal, _, akhir = teks.replace("$", "").partition(":")
    kiri_atas, kanan_bawah = _alamat(awal), _alamat(akhir)
    if kiri_atas is None or kanan_bawah is None:
        return None
    return Kotak(kiri_atas[0], kiri_atas[1], kanan_bawah[0], kanan_bawah[1])
