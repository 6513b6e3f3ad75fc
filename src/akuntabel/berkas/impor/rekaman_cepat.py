"""Rekaman cepat: many records of the budget at once; an import makes tens of thousands.

A record sets each field through checks that a reader of one file has no need of; here its
slots are filled directly, with the same result.
"""

from collections.abc import Sequence

from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.anggaran.rincian import BasisRealisasi, PaguRincian, RealisasiRincian
from akuntabel.inti.periode import Periode


def buat_kode(bagian: Bagian) -> KodeAnggaran:
    """Return the kode of a path."""
    return KodeAnggaran(*bagian)


def buat_pagu(revisi: int, kode: KodeAnggaran, pagu: int, uraian: str) -> PaguRincian:
    """Return the pagu of a leaf in a revision."""
    return PaguRincian(revisi, kode, pagu, uraian=uraian)


def buat_realisasi(
    bulan: Periode, isi: Sequence[tuple[KodeAnggaran, int]], basis: BasisRealisasi
) -> list[RealisasiRincian]:
    """Return the realisasi of leaves at the end of a month."""
    return [RealisasiRincian(bulan, kode, jumlah, basis) for kode, jumlah in isi]
