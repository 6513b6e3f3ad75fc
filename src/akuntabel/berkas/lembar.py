"""Lembar: the shape of a table of typed columns, and its cells before and after reading.

One codec, two containers: the folder and the workbook both become `LembarMentah`, and both
are written from `Lembar`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from akuntabel.berkas.batas import Batas
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.tabel import DefinisiTabel, JenisKolom
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan


class JenisSel(Enum):
    """What a cell of a lembar holds."""

    TEKS = "teks"
    BULAT = "bulat"
    JUMLAH = "jumlah"
    RUPIAH = "rupiah"
    DESIMAL = "desimal"
    YA_TIDAK = "ya_tidak"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    PERIODE = "periode"
    KODE_ANGGARAN = "kode_anggaran"


class Acuan(Enum):
    """What a column names: its values must exist elsewhere in the source or the definitions."""

    INDIKATOR = "indikator"
    SASARAN = "sasaran"
    SOP = "sop"
    PERJANJIAN = "perjanjian"


@rekaman
class KolomLembar:
    """A typed column: machine name, title, kind, and what the operator is told about it."""

    nama: str
    judul: str
    jenis: JenisSel
    wajib: bool = False
    satuan: str = ""
    pilihan: tuple[str, ...] = ()
    bantuan: str = ""
    acuan: Acuan | None = None
    batas: Batas | None = None

    @property
    def jenis_angka(self) -> JenisKolom:
        """Return how a typed number in this column is read."""
        match self.jenis:
            case JenisSel.RUPIAH:
                return JenisKolom.RUPIAH
            case JenisSel.BULAT | JenisSel.JUMLAH:
                return JenisKolom.JUMLAH
            case _:
                return JenisKolom.DESIMAL


@rekaman
class BentukLembar:
    """The shape of one lembar.

    `tegak` lembar hold one record as rows of key and value (satker, kebijakan). `kunci` are
    the columns that no two rows may share; a row in which only the columns `awal` stand
    waits to be filled. `tabel` is set for a data table of the sektor. An `opsional` lembar
    is not missed where a source has none.
    """

    nama: str
    judul: str
    kolom: tuple[KolomLembar, ...]
    bantuan: str = ""
    kunci: tuple[str, ...] = ()
    tegak: bool = False
    tabel: DefinisiTabel | None = None
    awal: tuple[str, ...] = ()
    opsional: bool = False


NilaiSel: TypeAlias = Fraction | int | bool | str | date | None
"""A typed cell; enums and periods are their written value."""


@rekaman
class Lembar:
    """A shape with its rows, each a mapping from column name to cell."""

    bentuk: BentukLembar
    baris: tuple[Mapping[str, NilaiSel], ...]


@dataclass(frozen=True, slots=True)
class AngkaBuku:
    """A number cell of a workbook, as shown; `persen` if the cell shows it as a percentage."""

    nilai: Fraction
    persen: bool = False


@dataclass(frozen=True, slots=True)
class SelGalat:
    """A workbook cell that has no value: it shows `#REF!`, or its formula no result."""

    kode: str


IsiMentah: TypeAlias = str | AngkaBuku | bool | date | SelGalat | None
"""A cell as it stands in the source."""


class Wadah(Enum):
    """Where a raw lembar comes from; decides how a place in it is named."""

    CSV = "csv"
    YAML = "yaml"
    BUKU = "buku"


@rekaman
class BarisMentah:
    """A row with its number in the source; of a `tegak` lembar, the column of the values."""

    nomor: int
    isi: Mapping[str, IsiMentah]


@rekaman
class LembarMentah:
    """A lembar as read: `kolom` gives the 1-based place of each column (of each key if tegak)."""

    nama: str
    wadah: Wadah
    berkas: str
    kolom: Mapping[str, int]
    baris: tuple[BarisMentah, ...]
    judul: str = ""
    tegak: bool = False

    def letak(self, baris: BarisMentah | None = None, kolom: str = "") -> Letak:
        """Return the place of a cell, a row, or the whole lembar."""
        if baris is None:
            return Letak(self.berkas, self.judul)
        tempat = self.kolom.get(kolom, 0)
        match self.wadah:
            case Wadah.CSV:
                ekor = f", kolom {kolom}" if kolom else ""
                return Letak(self.berkas, self.judul, f"baris {baris.nomor}{ekor}")
            case Wadah.YAML:
                sel = f"baris {tempat}, isian {kolom}" if tempat else f"isian {kolom}"
                return Letak(self.berkas, self.judul, sel)
            case Wadah.BUKU:
                y, x = (tempat, baris.nomor) if self.tegak else (baris.nomor, tempat)
                sel = f"sel {huruf_kolom(x)}{y}" if x and y else f"baris {y or x}"
                return Letak(self.berkas, self.judul, sel)


def huruf_kolom(nomor: int) -> str:
    """Return the letters of a workbook column, 1-based: 1 → "A", 28 → "AB"."""
    huruf = ""
    while nomor > 0:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


@dataclass(slots=True)
class Penampung:
    """Collects findings; `rusak` is set by a GALAT that left something unread."""

    temuan: list[Temuan] = field(default_factory=list)
    rusak: bool = False

    def rusakkan(self, kode: str, pesan: str, letak: Letak) -> None:
        """Add a GALAT after which the facts are incomplete."""
        self.rusak = True
        self.tambah(kode, TingkatTemuan.GALAT, pesan, letak)

    def tambah(self, kode: str, tingkat: TingkatTemuan, pesan: str, letak: Letak) -> None:
        """Add a finding; its sentence starts with a capital letter."""
        self.temuan.append(Temuan(kode, tingkat, pesan[:1].upper() + pesan[1:], letak))
