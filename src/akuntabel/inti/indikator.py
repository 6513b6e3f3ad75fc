"""Indikator: what is measured, in which direction, by which formula, and since when."""

from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.inti.angka import Pembulatan
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan


class Arah(Enum):
    """Which way is better.

    Rujukan: aturan CAP-01 (naik), CAP-02 (turun), CAP-03 (rentang).
    """

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"


class TingkatSasaran(Enum):
    """The level of a sasaran, as the Perjanjian Kinerja lists them."""

    STRATEGIS = "strategis"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"


@rekaman
class Satuan:
    """A unit of measure: its kode and how it is printed behind a number ("%", "Unit", "m²")."""

    kode: str
    cetak: str

    @property
    def persen(self) -> bool:
        """Return whether this is the percent unit."""
        return self.kode == "persen"


@rekaman
class Sasaran:
    """An aim that indicators measure."""

    kode: str
    nama: str
    tingkat: TingkatSasaran


@rekaman
class OperanIndikator:
    """A term of the formula as the report names it: expression and label."""

    rumus: str
    label: str


@rekaman
class BantuanIndikator:
    """Help at the field: what counts, what does not, and where the figures come from."""

    dihitung: str
    tidak_dihitung: str
    sumber: str


@rekaman
class Indikator:
    """One indicator of performance, as a dated definition.

    `rumus` is an expression over the columns of `tabel` (see inti.rumus); empty where the
    value is measured elsewhere (an index of the level above). `bobot` weighs it in the capaian
    of its sasaran.
    """

    kode: str
    sasaran: str
    nama: str
    satuan: Satuan
    arah: Arah
    rumus: str
    operan: tuple[OperanIndikator, ...]
    tabel: tuple[str, ...]
    pembulatan_realisasi: Pembulatan
    pembulatan_capaian: Pembulatan
    seksi: str
    bantuan: BantuanIndikator
    rujukan: Rujukan
    berlaku_dari: date
    berlaku_sampai: date | None = None
    bobot: Fraction = Fraction(1)
