"""Lembar: a copy sheet as data: its rows, and each field as typed and as printed."""

from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.portal import BagianPortal, FrekuensiPortal, IsianPortal, Portal


class Keadaan(Enum):
    """How a field stands against what was last copied."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    KOSONG = "belum diisi"
    NIHIL = "tidak ada"
    ACUAN = "acuan"


@rekaman
class SelSalin:
    """One field: `nilai` as it is typed into the portal, `cetak` as it is read.

    `lalu` is what was last copied, `tempat` where a missing value is to be filled in.
    """

    isian: IsianPortal
    nilai: str
    cetak: str
    angka: Fraction | None
    keadaan: Keadaan
    lalu: str = ""
    tempat: str = ""

    @property
    def tanda(self) -> str:
        """Return the state in words."""
        if self.keadaan is Keadaan.BERUBAH:
            return f"berubah dari {self.lalu}"
        return str(self.keadaan.value)


@rekaman
class BarisSalin:
    """One row of a portal; `kunci` tells it from the rows of other parts."""

    kunci: str
    kode: str
    nama: str
    sel: tuple[SelSalin, ...]

    @property
    def salinan(self) -> str:
        """Return the fields to type, parted by tabs, in the portal's order."""
        diketik = (s for s in self.sel if not s.isian.acuan)
        return "\t".join(" ".join(s.nilai.split()) for s in diketik)


@rekaman
class BagianSalin:
    """The rows of one part; `catatan` says why there are none, or which are left out."""

    bagian: BagianPortal
    baris: tuple[BarisSalin, ...]
    catatan: str = ""


@rekaman
class LembarSalin:
    """What to type into one portal for one period, as known at the end of `bulan`.

    `kosong` names each field that is still missing and where to fill it in.
    """

    portal: Portal
    satker: str
    periode: Periode
    bulan: Periode
    tenggat: date
    kalimat_tenggat: str
    bagian: tuple[BagianSalin, ...]
    kosong: tuple[str, ...]

    @property
    def sel(self) -> tuple[SelSalin, ...]:
        """Return every field of the sheet, in order."""
        return tuple(s for bagian in self.bagian for baris in bagian.baris for s in baris.sel)

    def banyak(self, keadaan: Keadaan) -> int:
        """Return how many fields stand so."""
        return sum(s.keadaan is keadaan for s in self.sel)

    @property
    def judul(self) -> str:
        """Return the title of the sheet."""
        return f"{self.portal.nama}, {self.sebut_periode}"

    @property
    def sebut_periode(self) -> str:
        """Return the period as the portal names it, and the month where it is not yet over."""
        sebut = str(self.periode)
        if self.portal.frekuensi is FrekuensiPortal.PERIODE:
            sebut = f"B{self.periode.nomor:02d} ({sebut})"
        if self.periode.akhir == self.bulan.akhir:
            return sebut
        return f"{sebut}, keadaan sampai {self.bulan}"
