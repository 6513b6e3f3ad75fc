"""Petak: one sheet of the workbook being written from top to bottom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from akuntabel.berkas.galat import BerkasTakTertulisError
from akuntabel.berkas.gaya_buku import Gaya
from akuntabel.berkas.halaman_buku import atur_halaman
from akuntabel.berkas.lembar import BentukLembar, NilaiSel
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.tata import PENANDA_KOLOM
from akuntabel.berkas.xml_buku import angka_tampak

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # has no stubs

PANJANG_SEL = 32_000
"""UTF-16 units of text in one cell; Excel itself holds 32.767."""
TINGGI_BAWAAN = 12.75
"""Points of a row whose height is left to Excel."""
_LEBAR_PENANDA = 2
_TINGGI_BARIS_TEKS = 13
_TINGGI_MAKS = 405
_HURUF_PER_LEBAR = 1.08
"""Letters of running text that fit where one digit does."""
HURUF_KECIL = 1.15
"""How much more of the small letters of guiding texts fit."""
_ANGKA_MAKS = Fraction(10**300)
_TANGGAL_BUKU_AWAL = date(1900, 3, 1)
"""Earlier days are written as text: the calendar of workbooks counts a 29 February 1900."""


@dataclass(slots=True)
class Petak:
    """A sheet under the pen; column A holds only markers, `lebar` are the widths from B on."""

    lembar: "Worksheet"
    gaya: Gaya
    lebar: tuple[int, ...]
    baris: int = 0
    tinggi: dict[int, float] = field(default_factory=dict)
    awal_tabel: list[int] = field(default_factory=list)

    def tulis_kepala(self, judul: str, subjudul: str) -> None:
        """Write the heading of the sheet and freeze it."""
        self.atur_tinggi(0, 26)
        self.lembar.write_string(0, 1, judul, self.gaya.judul_lembar)
        self.lembar.write_string(1, 1, subjudul, self.gaya.anak_judul)
        self.lembar.freeze_panes(2, 0)
        self.lembar.repeat_rows(0, 1)
        self.baris = 3

    def buka_tabel(self, bentuk: BentukLembar) -> None:
        """Write marker, title and help of a table."""
        self.awal_tabel.append(self.baris)
        self.lembar.write_string(self.baris, 0, f"#{bentuk.nama}", self.gaya.penanda)
        self.atur_tinggi(self.baris, 20)
        self.lembar.write_string(self.baris, 1, bentuk.judul, self.gaya.judul_tabel)
        self.baris += 1
        if bentuk.bantuan:
            self.tulis_lebar(1, bentuk.bantuan, self.gaya.bantuan)

    def tulis_lebar(self, awal: int, teks: str, format_sel: "Format") -> None:
        """Write a text over the columns from `awal` to the last, in a row of its own."""
        akhir = len(self.lebar)
        if awal < akhir:
            self.lembar.merge_range(self.baris, awal, self.baris, akhir, teks, format_sel)
        else:
            self.lembar.write_string(self.baris, awal, teks, format_sel)
        self.tinggikan([((sum(self.lebar[awal - 1 :]) - 2) * HURUF_KECIL, teks)])
        self.baris += 1

    def tulis_judul_kolom(self, judul: Sequence[str], nama: Sequence[str]) -> None:
        """Write the header of a table and the hidden row of machine names, some of them empty."""
        for kolom, teks in enumerate(judul, 1):
            self.lembar.write_string(self.baris, kolom, teks, self.gaya.kepala)
        banyak = max(jumlah_baris(teks, self.lebar[k] - 1) for k, teks in enumerate(judul))
        self.atur_tinggi(self.baris, 8 + _TINGGI_BARIS_TEKS * max(banyak, 2))
        self.baris += 1
        self.tinggi[self.baris] = 0
        self.lembar.set_row(self.baris, 9, None, {"hidden": True})
        self.lembar.write_string(self.baris, 0, PENANDA_KOLOM, self.gaya.penanda)
        for kolom, teks in enumerate(nama, 1):
            if teks:
                self.lembar.write_string(self.baris, kolom, teks, self.gaya.penanda)
        self.baris += 1

    def tulis(self, kolom: int, nilai: NilaiSel, format_sel: "Format") -> None:
        """Write a typed cell: texts always as texts, numbers only where a cell keeps them."""
        match nilai:
            case None | "":
                self.lembar.write_blank(self.baris, kolom, None, format_sel)
            case bool() | str():
                self._tulis_teks(kolom, tulis_sel(nilai), format_sel)
            case int() | Fraction():
                self._tulis_angka(kolom, nilai, format_sel)
            case date() if nilai >= _TANGGAL_BUKU_AWAL:
                saat = datetime(nilai.year, nilai.month, nilai.day)  # noqa: DTZ001 — a day
                self.lembar.write_datetime(self.baris, kolom, saat, format_sel)
            case date():
                self._tulis_teks(kolom, nilai.isoformat(), format_sel)

    def tinggikan(self, isi: Iterable[tuple[float, NilaiSel]], *, tetap: bool = False) -> None:
        """Make the row high enough for its texts, given with the width of their cell.

        A row of one line is left to Excel, which lets it grow with what is typed; one that
        cannot grow (`tetap`) gets a little air.
        """
        banyak = max(jumlah_baris(nilai, lebar) for lebar, nilai in isi)
        if banyak > 1:
            self.atur_tinggi(self.baris, min(4 + _TINGGI_BARIS_TEKS * banyak, _TINGGI_MAKS))
        elif tetap:
            self.atur_tinggi(self.baris, 4 + _TINGGI_BARIS_TEKS)

    def atur_tinggi(self, baris: int, tinggi: float) -> None:
        """Set the height of a row in points, and remember it for the pages."""
        self.tinggi[baris] = tinggi
        self.lembar.set_row(baris, tinggi)

    def _tulis_teks(self, kolom: int, teks: str, format_sel: "Format") -> None:
        if panjang_sel(teks) > PANJANG_SEL:
            pesan = f"Teks “{teks[:40]}…” terlalu panjang untuk satu sel; pindahkan ke narasi."
            raise BerkasTakTertulisError(pesan)
        self.lembar.write_string(self.baris, kolom, teks, format_sel)

    def _tulis_angka(self, kolom: int, nilai: Fraction | int, format_sel: "Format") -> None:
        if abs(Fraction(nilai)) < _ANGKA_MAKS and angka_tampak(float(nilai)) == nilai:
            self.lembar.write_number(self.baris, kolom, float(nilai), format_sel)
        else:
            self._tulis_teks(kolom, tulis_sel(nilai), format_sel)

    def tutup(self, *, berdiri: bool = False) -> None:
        """Set what the whole sheet shares: widths and pages; `berdiri` is portrait."""
        self.lembar.set_column(0, 0, _LEBAR_PENANDA)
        for kolom, lebar in enumerate(self.lebar, 1):
            self.lembar.set_column(kolom, kolom, lebar)
        tinggi = [self.tinggi.get(baris, TINGGI_BAWAAN) for baris in range(self.baris)]
        atur_halaman(self.lembar, self.lebar, tinggi, self.awal_tabel, berdiri=berdiri)


def jumlah_baris(nilai: NilaiSel, lebar: float) -> int:
    """Return how many lines a text takes in a cell of that width, words kept whole."""
    if not isinstance(nilai, str):
        return 1
    muat = max(int(lebar * _HURUF_PER_LEBAR), 4)
    return sum(_baris_paragraf(paragraf, muat) for paragraf in nilai.split("\n"))


def _baris_paragraf(paragraf: str, muat: int) -> int:
    baris, terisi = 1, 0
    for kata in paragraf.split(" "):
        panjang = len(kata)
        if terisi and terisi + 1 + panjang > muat:
            baris, terisi = baris + 1, panjang
        else:
            terisi += panjang + (1 if terisi else 0)
        if terisi > muat:
            baris += (terisi - 1) // muat
            terisi = terisi % muat
    return baris


def panjang_sel(teks: str) -> int:
    """Return the length of a text as Excel counts it, in UTF-16 units."""
    return len(teks) + sum(huruf > "\uffff" for huruf in teks)
