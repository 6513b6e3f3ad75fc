"""Batas: the range in which the numbers of a column, or any date, must lie."""

from datetime import date
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman

TANGGAL_AWAL = date(1945, 1, 1)
TANGGAL_AKHIR = date(2100, 12, 31)
"""Days outside of these are typing mistakes in papers of a government office."""


@rekaman
class Batas:
    """The least and the greatest number of a column; `lebih` leaves the least one itself out."""

    bawah: int
    atas: int | None = None
    lebih: bool = False

    @property
    def sebutan(self) -> str:
        """Return the range as a sentence names it."""
        if self.atas is not None:
            return f"{self.bawah} sampai {self.atas}"
        return f"lebih dari {self.bawah}" if self.lebih else f"{self.bawah} atau lebih"

    def salah(self, nilai: Fraction, judul: str) -> tuple[str, str] | None:
        """Return kode and sentence of a number outside the range, None for one inside."""
        tertulis = cetak_angka(nilai)
        if nilai < 0 and self.bawah == 0 and not self.lebih:
            pesan = f"{tertulis} negatif, kolom {judul} paling kecil 0; periksa tandanya."
            return "ANGKA_NEGATIF", pesan
        terlalu_kecil = nilai <= self.bawah if self.lebih else nilai < self.bawah
        if terlalu_kecil or (self.atas is not None and nilai > self.atas):
            isi = f"kolom {judul} berisi {self.sebutan}"
            pesan = f"{tertulis} di luar batas, {isi}; betulkan angkanya."
            return "ANGKA_DI_LUAR_BATAS", pesan
        return None


TAK_NEGATIF = Batas(0)
POSITIF = Batas(0, lebih=True)
SERATUS = Batas(0, 100)
