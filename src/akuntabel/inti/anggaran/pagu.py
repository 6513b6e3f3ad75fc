"""Pagu and realisasi, in whole rupiah, by jenis belanja, by sasaran and by komponen."""

from enum import Enum
from fractions import Fraction

from akuntabel.inti.angka import CaraBulat, Nilai, Pembulatan, persen
from akuntabel.inti.rekaman import rekaman

PEMBULATAN_ANGGARAN = Pembulatan(CaraBulat.SETENGAH_KE_ATAS, 2)
"""Budget percentages and scores: two decimals, half up (aturan TND-01; the sample mixes)."""


class JenisBelanja(Enum):
    """Jenis belanja by the first two digits of the akun."""

    PEGAWAI = "51"
    BARANG = "52"
    MODAL = "53"
    BANTUAN_SOSIAL = "57"

    @property
    def nama(self) -> str:
        """Return the name as budget tables print it."""
        match self:
            case JenisBelanja.PEGAWAI:
                return "Belanja Pegawai"
            case JenisBelanja.BARANG:
                return "Belanja Barang"
            case JenisBelanja.MODAL:
                return "Belanja Modal"
            case JenisBelanja.BANTUAN_SOSIAL:
                return "Belanja Bantuan Sosial"


@rekaman
class Belanja:
    """Pagu and realisasi of one jenis belanja in one year, in rupiah."""

    tahun: int
    jenis: JenisBelanja
    pagu: int
    realisasi: int


@rekaman
class BelanjaSasaran:
    """Pagu and realisasi of one sasaran kegiatan in the year, in rupiah.

    `sasaran` empty is what has not been mapped to a sasaran; it needs an `alasan`.
    """

    sasaran: str
    pagu: int
    realisasi: int
    alasan: str = ""


@rekaman
class BelanjaKomponen:
    """Pagu and realisasi of one komponen under a rincian output (RO), in rupiah."""

    sasaran: str
    rincian_output: str
    nama_rincian_output: str
    komponen: str
    nama: str
    pagu: int
    realisasi: int


@rekaman
class RingkasanBelanja:
    """A pagu and a realisasi with what follows from them."""

    pagu: int
    realisasi: int

    @property
    def sisa(self) -> int:
        """Return pagu less realisasi, in rupiah; negative when overspent."""
        return self.pagu - self.realisasi

    @property
    def serapan(self) -> Nilai:
        """Return 100 × realisasi / pagu in percent, not rounded; pagu nol is TakTerhitung."""
        return persen(Fraction(self.realisasi), Fraction(self.pagu), "pagu nol")

    def __add__(self, lain: "RingkasanBelanja") -> "RingkasanBelanja":
        """Return the sum of both."""
        return RingkasanBelanja(self.pagu + lain.pagu, self.realisasi + lain.realisasi)
