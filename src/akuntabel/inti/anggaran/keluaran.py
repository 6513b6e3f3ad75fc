"""Keluaran: what the budget is to bring about and how far it is, entered once for every portal."""

from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman


@rekaman
class TargetKeluaran:
    """The volume that one rincian output (RO) is to reach in the year, with its unit.

    Rujukan: aturan FORM-01.
    """

    kode: KodeAnggaran
    nama: str
    volume: Fraction
    satuan: str


@rekaman
class KemajuanKeluaran:
    """One month of one RO: the single entry that all portals are filled from.

    `volume` is of the month alone (RVRO), `progres` (PCRO) and `target_progres` (TPCRO)
    are percent from January on; `dikirim` is the day it was sent in SAKTI. The budget
    spent is never entered here: it comes from the leaves.
    Rujukan: aturan FORM-01, FORM-06.
    """

    bulan: Periode
    kode: KodeAnggaran
    volume: Fraction
    progres: Fraction
    target_progres: Fraction | None = None
    keterangan: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    bukti: str = ""
    dikirim: date | None = None
    terkonfirmasi: bool | None = None


class StatusBukti(Enum):
    """How far the evidence of a target is."""

    BELUM = "belum"
    DIUNGGAH = "diunggah"
    DIVERIFIKASI = "diverifikasi"
    DITOLAK = "ditolak"


@rekaman
class ButirTarget:
    """A Target Kinerja item of the ministry in one of its periods (B03, B06, B09, B12).

    Rujukan: aturan FORM-04.
    """

    kode: str
    periode: Periode
    uraian: str
    target: Fraction
    realisasi: Fraction | None = None
    satuan: str = ""
    bukti: str = ""
    status: StatusBukti = StatusBukti.BELUM


@rekaman
class KemajuanPerjanjian:
    """A quarter of one indikator of the Perjanjian Kinerja, from January on.

    Rujukan: aturan FORM-03.
    """

    kode: str
    triwulan: Periode
    target: Fraction
    realisasi: Fraction | None = None
    analisis: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    bukti: str = ""


@rekaman
class Salinan:
    """A field as it was last copied into a portal, so that what changed since can be marked."""

    portal: str
    periode: Periode
    baris: str
    isian: str
    nilai: str
    tanggal: date
