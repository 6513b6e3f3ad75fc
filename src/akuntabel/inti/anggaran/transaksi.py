"""Transaksi: the papers whose timeliness the scores count, and values known without papers."""

from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman


@rekaman
class Kontrak:
    """A contract as registered at the KPPN; `hari_daftar` are working days from its signature.

    `tanggal_selesai` is the day it was paid in full; `sekaligus` if at once.
    Rujukan: aturan IKPA-13, IKPA24-07.
    """

    nomor: str
    jenis: JenisBelanja
    nilai: int
    tanggal: date
    tanggal_daftar: date | None = None
    hari_daftar: int | None = None
    tanggal_selesai: date | None = None
    sekaligus: bool = False


@rekaman
class Tagihan:
    """An SPM-LS; `hari_kerja` are those from the BAST to its receipt by the KPPN.

    Rujukan: aturan IKPA-14.
    """

    nomor: str
    tanggal_bast: date
    tanggal_terima: date
    hari_kerja: int | None = None


class JenisUangPersediaan(Enum):
    """What a paper does to the petty cash: opens it, refills it, or accounts for it."""

    UP = "up"
    GUP = "gup"
    TUP = "tup"
    PTUP = "ptup"


@rekaman
class UangPersediaan:
    """A paper of the petty cash (UP/TUP), in rupiah and calendar days.

    `tepat_waktu` None where the paper has no deadline.
    Rujukan: aturan IKPA-15, IKPA24-05.
    """

    nomor: str
    jenis: JenisUangPersediaan
    tanggal: date
    jumlah: int
    tepat_waktu: bool | None = None
    selisih_hari: int | None = None
    hari_sebulan: int | None = None
    saldo: int | None = None
    setoran: int | None = None


@rekaman
class UnsurSkor:
    """A component of a score that is known as a number only: "kontraktual.dini" is 116,67.

    A component that can be computed from transactions is never read from here.
    """

    unsur: str
    periode: Periode
    nilai: Fraction


@rekaman
class LaporanIkpa:
    """A month's IKPA as OM-SPAN printed it; a value is None where none is printed.

    `konversi` is in percent. Which indicators apply is solved, never read from a 0.
    Rujukan: aturan IKPA-01, IKPA24-01, UJI-01.
    """

    bulan: Periode
    revisi: Fraction | None = None
    deviasi: Fraction | None = None
    penyerapan: Fraction | None = None
    kontraktual: Fraction | None = None
    tagihan: Fraction | None = None
    uptup: Fraction | None = None
    dispensasi: Fraction | None = None
    capaian: Fraction | None = None
    nilai_total: Fraction | None = None
    konversi: Fraction | None = None
    pengurang: Fraction | None = None
    nilai_akhir: Fraction | None = None
