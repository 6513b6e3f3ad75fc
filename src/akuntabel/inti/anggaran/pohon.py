"""Pohon: the budget as a tree. Only its leaves are facts; every total above is their sum."""

from collections.abc import Iterable, Mapping, Sequence

from akuntabel.inti.anggaran.kode import KodeAnggaran, TingkatAnggaran
from akuntabel.inti.anggaran.pagu import JenisBelanja, RingkasanBelanja
from akuntabel.inti.anggaran.rincian import PaguRincian, RealisasiRincian, Sp2d
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman

_DIPA = KodeAnggaran()
_JENIS = {jenis.value: jenis for jenis in JenisBelanja}


@rekaman
class DaunAnggaran:
    """A leaf as it stands in the last revision; `realisasi` is from January on, in rupiah."""

    kode: KodeAnggaran
    pagu: int
    blokir: int
    realisasi: int
    uraian: str
    sumber_dana: str

    @property
    def jenis(self) -> JenisBelanja | None:
        """Return the jenis belanja of the leaf, None where its akun has none."""
        return jenis_belanja(self.kode.akun)


@rekaman
class PohonAnggaran:
    """The budget of one year: its leaves, and the sums of every node above them.

    `bulan` is the last month whose realisasi is known, 0 if none is. A node that has no
    leaf has no sum. Rujukan: aturan TIE-05.
    """

    tahun: int
    bulan: int
    daun: tuple[DaunAnggaran, ...]
    jumlah: Mapping[KodeAnggaran, RingkasanBelanja]
    blokir: Mapping[KodeAnggaran, int]
    nama: Mapping[KodeAnggaran, str]

    def ringkasan(self, kode: KodeAnggaran = _DIPA) -> RingkasanBelanja | None:
        """Return pagu and realisasi of a node; of the whole DIPA without a kode."""
        return self.jumlah.get(kode)

    def pada(self, tingkat: TingkatAnggaran) -> tuple[KodeAnggaran, ...]:
        """Return the nodes of that level in order of their kode."""
        ada = (kode for kode in self.jumlah if kode.tingkat is tingkat)
        return tuple(sorted(ada, key=lambda kode: kode.bagian))

    def sebutan(self, kode: KodeAnggaran) -> str:
        """Return the name of a node, or its written kode where no name is known."""
        return self.nama.get(kode) or str(kode)

    def per_jenis(self) -> dict[JenisBelanja, RingkasanBelanja]:
        """Return the sums by jenis belanja, in order of akun."""
        hasil: dict[JenisBelanja, RingkasanBelanja] = {}
        for jenis in JenisBelanja:
            milik = [daun for daun in self.daun if daun.jenis is jenis]
            if milik:
                hasil[jenis] = jumlah_daun(milik)
        return hasil

    def per_sumber_dana(self) -> dict[str, RingkasanBelanja]:
        """Return the sums by sumber dana, in alphabetical order.

        Rujukan: aturan TIE-12.
        """
        ada = sorted({daun.sumber_dana for daun in self.daun})
        return {
            satu: jumlah_daun([daun for daun in self.daun if daun.sumber_dana == satu])
            for satu in ada
        }


def jumlah_daun(daun: Iterable[DaunAnggaran]) -> RingkasanBelanja:
    """Return the sum of pagu and realisasi over the leaves."""
    pagu = realisasi = 0
    for satu in daun:
        pagu += satu.pagu
        realisasi += satu.realisasi
    return RingkasanBelanja(pagu, realisasi)


def jenis_belanja(akun: str) -> JenisBelanja | None:
    """Return the jenis belanja that an akun belongs to, None if it is no belanja akun.

    Rujukan: aturan STR-02.
    """
    return _JENIS.get(akun[:2])


def susun_pohon(berkas: BerkasKinerja, sampai: Periode | None = None) -> PohonAnggaran | None:
    """Return the tree as it stood at the end of `sampai` (default: the year), None without leaves.

    The realisasi is that of the leaves; where they have none, that of the SP2D. A leaf that a
    revision emptied and that nothing was spent of is none any more.
    """
    if not berkas.pagu_rincian:
        return None
    tahun = berkas.satker.tahun
    akhir = (sampai or Periode(tahun)).akhir
    pagu = pagu_berlaku(berkas.pagu_rincian)
    rincian = [r for r in berkas.realisasi_rincian if r.bulan.akhir <= akhir]
    sp2d = [] if berkas.realisasi_rincian else [s for s in berkas.sp2d if s.tanggal <= akhir]
    realisasi = _realisasi_daun(rincian) if rincian else _realisasi_sp2d(sp2d)
    daun = [
        DaunAnggaran(
            p.kode, p.pagu, p.blokir, realisasi.get(p.kode.bagian, 0), p.uraian, p.sumber_dana
        )
        for p in pagu
        if p.pagu or realisasi.get(p.kode.bagian, 0)
    ]
    berpagu = {p.kode.bagian for p in pagu}
    daun += [
        DaunAnggaran(KodeAnggaran(*bagian), 0, 0, jumlah, "", "")
        for bagian, jumlah in realisasi.items()
        if bagian not in berpagu and jumlah
    ]
    bulan = max((*(r.bulan.nomor for r in rincian), *(s.tanggal.month for s in sp2d)), default=0)
    jumlah, blokir = _jumlahkan(daun)
    nama = {n.kode: n.nama for n in berkas.nama_anggaran}
    return PohonAnggaran(tahun, bulan, tuple(daun), jumlah, blokir, nama)


def pagu_berlaku(
    daftar: Sequence[PaguRincian], revisi: int | None = None
) -> tuple[PaguRincian, ...]:
    """Return the pagu of each leaf as it stands in that revision, the last one without it.

    A revision names only what it changes; what it leaves out keeps its earlier pagu.
    """
    hasil: dict[tuple[str, ...], PaguRincian] = {}
    for satu in sorted(daftar, key=lambda p: p.revisi):
        if revisi is None or satu.revisi <= revisi:
            hasil[satu.kode.bagian] = satu
    return tuple(hasil.values())


def _realisasi_daun(daftar: Sequence[RealisasiRincian]) -> dict[tuple[str, ...], int]:
    """Return the last cumulative realisasi of each leaf."""
    hasil: dict[tuple[str, ...], int] = {}
    for satu in sorted(daftar, key=lambda r: r.bulan.nomor):
        hasil[satu.kode.bagian] = satu.kumulatif
    return hasil


def _realisasi_sp2d(daftar: Sequence[Sp2d]) -> dict[tuple[str, ...], int]:
    """Return the sum of the payments of each akun, less what was paid back.

    Rujukan: aturan TIE-09.
    """
    hasil: dict[tuple[str, ...], int] = {}
    for satu in daftar:
        bagian = satu.kode.bagian
        hasil[bagian] = hasil.get(bagian, 0) + satu.jumlah - satu.pengembalian
    return hasil


def _jumlahkan(
    daun: Sequence[DaunAnggaran],
) -> tuple[dict[KodeAnggaran, RingkasanBelanja], dict[KodeAnggaran, int]]:
    """Return the sums of every node, in one pass over the leaves."""
    pagu: dict[tuple[str, ...], int] = {}
    blokir: dict[tuple[str, ...], int] = {}
    realisasi: dict[tuple[str, ...], int] = {}
    for satu in daun:
        bagian = satu.kode.bagian
        for dalam in range(len(bagian) + 1):
            simpul = bagian[:dalam]
            pagu[simpul] = pagu.get(simpul, 0) + satu.pagu
            blokir[simpul] = blokir.get(simpul, 0) + satu.blokir
            realisasi[simpul] = realisasi.get(simpul, 0) + satu.realisasi
    kode = {satu.kode.bagian: satu.kode for satu in daun}
    kode |= {simpul: KodeAnggaran(*simpul) for simpul in pagu if simpul not in kode}
    jumlah = {kode[s]: RingkasanBelanja(pagu[s], realisasi[s]) for s in pagu}
    return jumlah, {kode[s]: isi for s, isi in blokir.items() if isi}
