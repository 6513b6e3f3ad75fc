"""Fakta ekspor: what one export tells, before it is joined with what is known."""

from typing import NamedTuple

from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.berkas.impor.pohon_ekspor import BarisTakTerbaca
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.rincian import BasisRealisasi, RencanaPenarikan, Sp2d
from akuntabel.inti.anggaran.transaksi import Kontrak, LaporanIkpa, Tagihan, UangPersediaan
from akuntabel.inti.rekaman import rekaman


class DaunEkspor(NamedTuple):
    """A leaf: its path down to the detil (or akun), name, pagu, realisasi before and until."""

    bagian: Bagian
    uraian: str
    pagu: int
    lalu: int
    sampai: int


@rekaman
class FaktaEkspor:
    """The facts of one export; lists that it does not speak of are empty.

    `daun` are all leaves of the budget; their realisasi counts where `berealisasi`, that
    before the month where `berlalu`. Their items carry numbers of their own where
    `bernomor`. `bulan` is 1–12.
    """

    nama: str
    bulan: int | None = None
    revisi: int | None = None
    daun: tuple[DaunEkspor, ...] = ()
    nama_simpul: tuple[tuple[Bagian, str], ...] = ()
    berealisasi: bool = False
    berlalu: bool = True
    bernomor: bool = True
    basis: BasisRealisasi = BasisRealisasi.SP2D
    sp2d: tuple[Sp2d, ...] = ()
    rencana_penarikan: tuple[RencanaPenarikan, ...] = ()
    laporan_ikpa: tuple[LaporanIkpa, ...] = ()
    target_keluaran: tuple[TargetKeluaran, ...] = ()
    kemajuan_keluaran: tuple[KemajuanKeluaran, ...] = ()
    kontrak: tuple[Kontrak, ...] = ()
    tagihan: tuple[Tagihan, ...] = ()
    uang_persediaan: tuple[UangPersediaan, ...] = ()
    catatan: tuple[str, ...] = ()
    tak_terbaca: tuple[BarisTakTerbaca, ...] = ()
