"""Rincian: the leaves of the budget tree: their pagu by revision, and what was spent of them."""

from datetime import date
from enum import Enum

from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman


@rekaman
class PaguRincian:
    """The pagu of one leaf from one revision on, in rupiah; revisi 0 is the first DIPA.

    A revision names only the leaves that it changes. `blokir` is the part of the pagu
    that may not be spent (automatic adjustment).
    Rujukan: aturan STR-01, TIE-10.
    """

    revisi: int
    kode: KodeAnggaran
    pagu: int
    blokir: int = 0
    uraian: str = ""
    sumber_dana: str = "RM"


@rekaman
class NamaAnggaran:
    """The name of a node above the leaves."""

    kode: KodeAnggaran
    nama: str


class JenisRevisi(Enum):
    """What a revision of the DIPA changes, and who decides it."""

    PAGU_TETAP = "pagu_tetap"
    PAGU_BERUBAH = "pagu_berubah"
    KEWENANGAN_KPA = "kewenangan_kpa"
    BLOKIR = "blokir"


@rekaman
class RevisiDipa:
    """One revision of the DIPA; `kode_revisi` is the ministry's ("211"), empty if unknown.

    Rujukan: aturan IKPA-10.
    """

    revisi: int
    tanggal: date
    jenis: JenisRevisi
    pagu: int
    kode_revisi: str = ""
    alasan: str = ""


class BasisRealisasi(Enum):
    """Which paper a realisasi is counted from; two of them never stand in one table.

    Rujukan: aturan TIE-08.
    """

    SP2D = "sp2d"
    SPM = "spm"


@rekaman
class RealisasiRincian:
    """What was spent of a leaf from January to the end of a month, in rupiah, netto."""

    bulan: Periode
    kode: KodeAnggaran
    kumulatif: int
    basis: BasisRealisasi = BasisRealisasi.SP2D


@rekaman
class Sp2d:
    """One payment, in rupiah; `pengembalian` is what was paid back of it in the same year.

    `kode` reaches to the akun. Rujukan: aturan TIE-09.
    """

    nomor: str
    tanggal: date
    kode: KodeAnggaran
    jumlah: int
    pengembalian: int = 0
    jenis: str = ""
    uraian: str = ""


@rekaman
class RencanaPenarikan:
    """Halaman III of the DIPA: what one month is to draw of one jenis belanja, in rupiah.

    `triwulan` is the quarter in which this version was locked; 1 is that of the first DIPA.
    Rujukan: aturan STR-20.
    """

    triwulan: int
    bulan: Periode
    jenis: JenisBelanja
    jumlah: int
