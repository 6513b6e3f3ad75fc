"""Kebijakan: the declared options of an office or a year; nothing here is silent."""

from enum import Enum
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman


class DasarCapaian(Enum):
    """Which realisasi the capaian is computed from.

    TERCETAK: the realisasi as it is printed, so that a reader can redo the sum from the
    page (33 / 17 → 194). EKSAK: before rounding (33,33… / 17 → 196).
    Rujukan: aturan CAP-06.
    """

    TERCETAK = "tercetak"
    EKSAK = "eksak"


class CetakCapaian(Enum):
    """How the capaian of an indikator that is not a percentage is printed.

    SATUAN repeats the realisasi with its unit ("1 Layanan") where the target was met
    exactly, as the sample does; what is above or below stays a percentage.
    """

    PERSEN = "persen"
    SATUAN = "satuan"


class Kertas(Enum):
    """The paper of documents.

    Rujukan: aturan TND-03.
    """

    A4 = "A4"
    F4 = "F4"


@rekaman
class Kebijakan:
    """The options of one satker-year.

    `batas_capaian` caps a capaian, in percent (aturan CAP-04); None caps nothing.
    `ambang_sel_kecil` hides counts below it in sensitive tables of a published document
    (aturan PRI-03); 0 hides nothing.
    """

    dasar_capaian: DasarCapaian = DasarCapaian.TERCETAK
    cetak_capaian: CetakCapaian = CetakCapaian.SATUAN
    batas_capaian: Fraction | None = None
    ambang_sel_kecil: int = 0
    kertas: Kertas = Kertas.A4
    awalan_rupiah: str = "Rp "
    tanggal_laporan: str = ""
