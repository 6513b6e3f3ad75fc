"""Tabel data: the form behind an indicator, and the rules its cells must keep."""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman

IsiSel: TypeAlias = Fraction | bool | str | None
"""A cell: a number, ya/tidak, a text, or None where it has not been filled."""


class JenisKolom(Enum):
    """What a column holds."""

    JUMLAH = "jumlah"
    DESIMAL = "desimal"
    YA_TIDAK = "ya_tidak"
    TEKS = "teks"
    RUPIAH = "rupiah"


class Agregasi(Enum):
    """How a variable adds up over time: a flow, a stock at the end, a mean of the months."""

    JUMLAH = "jumlah"
    AKHIR = "akhir"
    RATA_RATA = "rata_rata"


@rekaman
class Kolom:
    """A typed column.

    With `rumus` the column is computed per row from the columns beside it and is never
    typed. `wajib` cells that are empty make a sum TakTerhitung.
    """

    nama: str
    judul: str
    jenis: JenisKolom
    satuan: str = ""
    agregasi: Agregasi = Agregasi.JUMLAH
    wajib: bool = True
    rumus: str = ""
    bantuan: str = ""

    @property
    def berangka(self) -> bool:
        """Return whether cells count in a formula (ya counts as one)."""
        return self.jenis is not JenisKolom.TEKS


@rekaman
class BarisTetap:
    """A row that every unit has: its kode and its label."""

    kode: str
    label: str


@rekaman
class DefinisiTabel:
    """A table's shape: fixed rows (or open if none), columns, constraints.

    `batasan` are comparisons between columns of one row ("diterima <= memenuhi_syarat").
    `peka` marks health and complaint categories, whose small counts may be hidden in print.
    """

    nama: str
    judul: str
    bagian: str
    judul_baris: str
    baris: tuple[BarisTetap, ...]
    kolom: tuple[Kolom, ...]
    batasan: tuple[str, ...] = ()
    berjumlah: bool = True
    peka: bool = False
    bantuan: str = ""

    @property
    def terbuka(self) -> bool:
        """Return whether the unit adds its own rows."""
        return not self.baris

    def kolom_bernama(self, nama: str) -> Kolom | None:
        """Return the column of that name, or None."""
        return next((kolom for kolom in self.kolom if kolom.nama == nama), None)

    @property
    def kolom_isian(self) -> tuple[Kolom, ...]:
        """Return the columns that are typed, without the computed ones."""
        return tuple(kolom for kolom in self.kolom if not kolom.rumus)


@rekaman
class BarisData:
    """A filled row: kode (or one's own for an open table), label, period, cells by column."""

    kode: str
    label: str
    periode: Periode
    isi: Mapping[str, IsiSel]


@rekaman
class TabelData:
    """The rows of one table of one satker and year, in the order they were written."""

    nama: str
    baris: tuple[BarisData, ...]
