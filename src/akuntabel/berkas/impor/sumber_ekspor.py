"""Sumber ekspor: all that a reader of one sheet is given."""

from typing import NamedTuple

from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kepala_ekspor import Identitas
from akuntabel.berkas.impor.kolom import KepalaEkspor
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor
from akuntabel.berkas.impor.tata_ekspor import TataEkspor
from akuntabel.inti.kinerja import BerkasKinerja


class SumberEkspor(NamedTuple):
    """A sheet with its layout, its heads, its title, the facts it joins, and the chosen quarter."""

    lembar: LembarEkspor
    tata: TataEkspor
    kepala: KepalaEkspor
    identitas: Identitas
    berkas: BerkasKinerja
    versi: int | None = None

    def bulan(self) -> int:
        """Return the month of the report.

        Galat: EksporSalahError where neither its title nor the user says it.
        """
        if self.identitas.bulan is None:
            raise EksporSalahError(
                "Judul laporan ini tidak menyebut bulannya; beri --bulan, misalnya --bulan 8."
            )
        return self.identitas.bulan

    def triwulan(self) -> int:
        """Return the quarter in which a plan was locked: as chosen, else 1."""
        return self.versi or 1
