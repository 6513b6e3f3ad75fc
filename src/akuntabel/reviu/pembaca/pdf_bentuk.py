"""Bentuk: the pieces of which a page consists once it has left PDFium; y grows downward."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from akuntabel.reviu.naskah import Tabel

Titik: TypeAlias = Callable[[float, float], tuple[float, float]]
"""From a point of the file to a point of the page as it is seen."""


class Potong(NamedTuple):
    """A run of text in one font; `dasar` is its baseline, `urut` its turn in the file."""

    x0: float
    y0: float
    x1: float
    y1: float
    dasar: float
    ukuran: float
    tebal: bool
    teks: str
    urut: int
    pecahan: bool = False


class Garis(NamedTuple):
    """A ruling line along one axis: where it lies, and from where to where it goes."""

    letak: float
    awal: float
    akhir: float


class Halaman(NamedTuple):
    """A page as PDFium gave it."""

    nomor: int
    lebar: float
    tinggi: float
    potong: list[Potong]
    datar: list[Garis]
    tegak: list[Garis]
    bergambar: bool = False
    terpotong: bool = False


class Baris(NamedTuple):
    """A line of text on a page; `tebal` when all of it is."""

    x0: float
    y0: float
    x1: float
    y1: float
    dasar: float
    ukuran: float
    tebal: bool
    teks: str
    potong: tuple[Potong, ...]
    halaman: int
    rumus: bool = False


class TabelHalaman(NamedTuple):
    """A table of one page with its column edges, by which a continuation is known."""

    x: tuple[float, ...]
    y0: float
    y1: float
    tabel: Tabel
    halaman: int


class Muka(NamedTuple):
    """A page as a reader sees it: lines and tables from top to bottom."""

    nomor: int
    lebar: float
    tinggi: float
    baris: list[Baris]
    tabel: list[TabelHalaman]
    datar: list[Garis]
