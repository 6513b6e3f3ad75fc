"""Konsistensi: how closely the year followed halaman III, and how much of the pagu was spent."""

from fractions import Fraction

from akuntabel.inti.anggaran.bulanan import AnggaranBulanan
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, persen


def konsistensi(bulanan: AnggaranBulanan, terakhir: int) -> Nilai:
    """Return the mean of 100 less the cumulative deviation of the months up to `terakhir`.

    Rujukan: aturan NKA-03.
    """
    jumlah, banyak = Fraction(0), 0
    for bulan in range(1, terakhir + 1):
        kini, rencana = bulanan.seluruh(bulan), bulanan.seluruh_rencana(bulan)
        if isinstance(kini, TakTerhitung):
            return kini
        if isinstance(rencana, TakTerhitung):
            return rencana
        simpang = persen(abs(kini - rencana), rencana, "rencana penarikan nol")
        if isinstance(simpang, TakTerhitung):
            return simpang
        jumlah, banyak = jumlah + max(100 - simpang, Fraction(0)), banyak + 1
    return bagi(jumlah, Fraction(banyak), "realisasi bulanan belum diisi")


def penyerapan(bulanan: AnggaranBulanan) -> Nilai:
    """Return what was spent by the last known month in percent of the pagu."""
    if not bulanan.terakhir:
        return TakTerhitung("realisasi bulanan belum diisi", "BELUM_DIISI")
    pagu = sum(bulanan.pagu(jenis) for jenis in bulanan.jenis)
    return persen(bulanan.seluruh(bulanan.terakhir), Fraction(pagu), "pagu nol")
