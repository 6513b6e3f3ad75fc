"""Print figures: the one place where an indikator's numbers become words of a document."""

from fractions import Fraction
from typing import NamedTuple

from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN, RingkasanBelanja
from akuntabel.inti.angka import (
    Nilai,
    Pembulatan,
    TakTerhitung,
    cetak_angka,
    cetak_nilai,
    cetak_rupiah,
)
from akuntabel.inti.hitung import HasilIndikator, HasilRiwayat, HasilSasaran
from akuntabel.inti.indikator import Indikator
from akuntabel.inti.kebijakan import CetakCapaian, Kebijakan
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.target import NilaiTarget

KOSONG = "–"
"""What stands where there is no figure."""


class Belanja(NamedTuple):
    """A budget line as printed."""

    pagu: str
    realisasi: str
    sisa: str
    serapan: str


@rekaman
class Pencetak:
    """Prints figures of one satker-year as its kebijakan declares."""

    kebijakan: Kebijakan

    def angka(self, nilai: Nilai, indikator: Indikator) -> str:
        """Return a realisasi or target in the indikator's unit, rounded as declared."""
        satuan = indikator.satuan.cetak
        pembulatan = indikator.pembulatan_realisasi
        if not isinstance(nilai, TakTerhitung) and (nilai * 10**pembulatan.desimal).denominator > 1:
            pembulatan = Pembulatan(pembulatan.cara, 2)
        return cetak_nilai(nilai, pembulatan, satuan)

    def target(self, target: NilaiTarget | None, indikator: Indikator) -> str:
        """Return a target as it was promised, or a range; a dash where there is none."""
        if target is None:
            return KOSONG
        bawah = _apa_adanya(target.nilai, indikator)
        if target.atas is None:
            return bawah
        return f"{cetak_angka(target.nilai)}–{_apa_adanya(target.atas, indikator)}"

    def realisasi(self, hasil: HasilIndikator) -> str:
        """Return the printed realisasi with its unit."""
        satuan = hasil.indikator.satuan.cetak
        return cetak_nilai(hasil.realisasi, hasil.indikator.pembulatan_realisasi, satuan)

    def capaian(self, hasil: HasilIndikator) -> str:
        """Return the printed capaian, in percent or in the unit as the kebijakan declares."""
        return self._capaian(hasil.indikator, hasil.capaian.nilai, self.realisasi(hasil))

    def capaian_lalu(self, indikator: Indikator, lalu: HasilRiwayat) -> str:
        """Return the printed capaian of an earlier year."""
        return self._capaian(indikator, lalu.capaian, self.angka(lalu.realisasi, indikator))

    def _capaian(self, indikator: Indikator, nilai: Nilai, realisasi: str) -> str:
        if isinstance(nilai, TakTerhitung):
            return KOSONG
        satuan = self.kebijakan.cetak_capaian is CetakCapaian.SATUAN and nilai == 100
        if satuan and indikator.satuan.cetak and not indikator.satuan.persen:
            return realisasi
        return cetak_nilai(nilai, indikator.pembulatan_capaian, "%")

    def tercapai(self, hasil: HasilSasaran) -> str:
        """Return how many indikator met their target, or a dash if none can be judged."""
        return KOSONG if hasil.tercapai is None else str(hasil.tercapai)

    def persen(self, nilai: Nilai) -> str:
        """Return a percentage of the budget or a mean, with two decimals."""
        return cetak_nilai(nilai, PEMBULATAN_ANGGARAN, "%")

    def nilai(self, nilai: Nilai) -> str:
        """Return a score with two decimals."""
        return cetak_nilai(nilai, PEMBULATAN_ANGGARAN)

    def belanja(self, isi: RingkasanBelanja | None) -> Belanja:
        """Return pagu, realisasi, sisa and serapan as printed; dashes where nothing is known."""
        if isi is None:
            return Belanja(KOSONG, KOSONG, KOSONG, KOSONG)
        pagu, realisasi, sisa = map(self.rupiah, (isi.pagu, isi.realisasi, isi.sisa))
        return Belanja(pagu, realisasi, sisa, self.persen(isi.serapan))

    def rupiah(self, jumlah: int) -> str:
        """Return rupiah with the office's prefix."""
        return cetak_rupiah(jumlah, self.kebijakan.awalan_rupiah)


def _apa_adanya(nilai: Fraction, indikator: Indikator) -> str:
    angka, satuan = cetak_angka(nilai), indikator.satuan.cetak
    if not satuan:
        return angka
    return f"{angka}%" if indikator.satuan.persen else f"{angka} {satuan}"
