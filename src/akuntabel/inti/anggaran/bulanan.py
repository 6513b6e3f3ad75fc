"""Bulanan: the budget month by month: halaman III against what was spent, and a projection."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.pohon import jenis_belanja, pagu_berlaku
from akuntabel.inti.anggaran.rincian import RealisasiRincian, RencanaPenarikan
from akuntabel.inti.angka import Nilai, TakTerhitung, persen
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan

TARGET_SERAPAN: Mapping[JenisBelanja, tuple[int, int, int, int]] = {
    JenisBelanja.PEGAWAI: (20, 50, 75, 95),
    JenisBelanja.BARANG: (15, 50, 70, 90),
    JenisBelanja.MODAL: (10, 40, 70, 90),
    JenisBelanja.BANTUAN_SOSIAL: (25, 50, 75, 95),
}
"""Percent of the pagu that is to be spent by the end of each quarter.

Rujukan: aturan IKPA-12.
"""
RUJUKAN_TARGET_SERAPAN = Rujukan("PER-5/PB/2022", "target penyerapan triwulanan", Keyakinan.RAGU)


@rekaman
class AnggaranBulanan:
    """The months of a year by jenis belanja, in rupiah; months are 1–12.

    `terakhir` is the last month whose realisasi is known, 0 if none is.
    """

    tahun: int
    jenis: tuple[JenisBelanja, ...]
    terakhir: int
    isi_pagu: Mapping[JenisBelanja, int]
    isi_blokir: Mapping[JenisBelanja, int]
    isi_kumulatif: Mapping[tuple[JenisBelanja, int], int]
    isi_rencana: Mapping[tuple[JenisBelanja, int], int]

    def pagu(self, jenis: JenisBelanja) -> int:
        """Return the pagu of the last revision."""
        return self.isi_pagu.get(jenis, 0)

    def pagu_efektif(self, jenis: JenisBelanja) -> int:
        """Return the pagu less what is blocked of it.

        Rujukan: aturan TIE-10.
        """
        return self.pagu(jenis) - self.isi_blokir.get(jenis, 0)

    def kumulatif(self, jenis: JenisBelanja, bulan: int) -> Nilai:
        """Return what was spent from January to the end of the month."""
        if bulan == 0:
            return Fraction(0)
        if (jenis, bulan) not in self.isi_kumulatif:
            alasan = f"realisasi {jenis.nama} sampai bulan {bulan} belum diisi"
            return TakTerhitung(alasan, "BELUM_DIISI")
        return Fraction(self.isi_kumulatif[jenis, bulan])

    def realisasi(self, jenis: JenisBelanja, bulan: int) -> Nilai:
        """Return what was spent in the month alone."""
        kini, lalu = self.kumulatif(jenis, bulan), self.kumulatif(jenis, bulan - 1)
        if isinstance(kini, TakTerhitung):
            return kini
        return lalu if isinstance(lalu, TakTerhitung) else kini - lalu

    def rencana(self, jenis: JenisBelanja, bulan: int) -> Nilai:
        """Return what halaman III plans for the month, in the version locked for its quarter."""
        if (jenis, bulan) not in self.isi_rencana:
            alasan = f"rencana penarikan {jenis.nama} bulan {bulan} belum diisi"
            return TakTerhitung(alasan, "BELUM_DIISI")
        return Fraction(self.isi_rencana[jenis, bulan])

    def rencana_kumulatif(self, jenis: JenisBelanja, bulan: int) -> Nilai:
        """Return what halaman III plans from January to the end of the month."""
        return jumlah_nilai([self.rencana(jenis, satu) for satu in range(1, bulan + 1)])

    def serapan(self, jenis: JenisBelanja, bulan: int) -> Nilai:
        """Return what was spent by the end of the month in percent of the pagu."""
        return persen(self.kumulatif(jenis, bulan), Fraction(self.pagu(jenis)), "pagu nol")

    def seluruh(self, bulan: int) -> Nilai:
        """Return what was spent of all jenis by the end of the month."""
        return jumlah_nilai([self.kumulatif(jenis, bulan) for jenis in self.jenis])

    def seluruh_rencana(self, bulan: int) -> Nilai:
        """Return what halaman III plans for all jenis by the end of the month."""
        return jumlah_nilai([self.rencana_kumulatif(jenis, bulan) for jenis in self.jenis])

    def proyeksi(self, jenis: JenisBelanja) -> Nilai:
        """Return the projected realisasi of the whole year, never more than the pagu.

        What was spent so far, plus what halaman III still plans for the months to come,
        at the pace at which the plan was met so far; without a plan, at the pace of the
        months so far. A projection is no realisasi and is called one wherever it is printed.
        """
        kini = self.kumulatif(jenis, self.terakhir)
        if isinstance(kini, TakTerhitung) or self.terakhir == 0:
            return TakTerhitung("realisasi belum diisi", "BELUM_DIISI")
        lalu, setahun = (self.rencana_kumulatif(jenis, b) for b in (self.terakhir, 12))
        if isinstance(lalu, TakTerhitung) or isinstance(setahun, TakTerhitung) or lalu <= 0:
            hasil = kini * 12 / self.terakhir
        else:
            hasil = kini + (setahun - lalu) * min(Fraction(1), kini / lalu)
        return min(hasil, max(Fraction(self.pagu(jenis)), kini))


def jumlah_nilai(daftar: Sequence[Nilai]) -> Nilai:
    """Return the sum, or the first TakTerhitung among the values."""
    jumlah = Fraction(0)
    for satu in daftar:
        if isinstance(satu, TakTerhitung):
            return satu
        jumlah += satu
    return jumlah


def susun_bulanan(berkas: BerkasKinerja) -> AnggaranBulanan:
    """Return the months of the year by jenis belanja, as far as the facts know them.

    Pagu comes from the leaves, or from the typed belanja where there are none. A leaf that
    is not in a month's file keeps what was spent of it before.
    """
    tahun = berkas.satker.tahun
    pagu, blokir = _pagu_jenis(berkas)
    kumulatif = _kumulatif_rincian(berkas.realisasi_rincian) or _kumulatif_sp2d(berkas)
    rencana = _rencana_terkunci(berkas.rencana_penarikan, tahun)
    ada = {*pagu, *(jenis for jenis, _ in kumulatif), *(jenis for jenis, _ in rencana)}
    jenis = tuple(satu for satu in JenisBelanja if satu in ada)
    terakhir = max((bulan for _, bulan in kumulatif), default=0)
    for satu in jenis:
        for bulan in {bulan for _, bulan in kumulatif}:
            kumulatif.setdefault((satu, bulan), 0)
    return AnggaranBulanan(tahun, jenis, terakhir, pagu, blokir, kumulatif, rencana)


def _pagu_jenis(berkas: BerkasKinerja) -> tuple[dict[JenisBelanja, int], dict[JenisBelanja, int]]:
    pagu: dict[JenisBelanja, int] = {}
    blokir: dict[JenisBelanja, int] = {}
    for daun in pagu_berlaku(berkas.pagu_rincian):
        jenis = jenis_belanja(daun.kode.akun)
        if jenis is not None:
            pagu[jenis] = pagu.get(jenis, 0) + daun.pagu
            blokir[jenis] = blokir.get(jenis, 0) + daun.blokir
    if not pagu:
        for baris in berkas.belanja:
            if baris.tahun == berkas.satker.tahun:
                pagu[baris.jenis] = pagu.get(baris.jenis, 0) + baris.pagu
    return pagu, blokir


def _kumulatif_rincian(
    daftar: Sequence[RealisasiRincian],
) -> dict[tuple[JenisBelanja, int], int]:
    bulan = sorted({satu.bulan.nomor for satu in daftar})
    per_bulan: dict[int, list[RealisasiRincian]] = {satu: [] for satu in bulan}
    for baris in daftar:
        per_bulan[baris.bulan.nomor].append(baris)
    terakhir: dict[tuple[str, ...], tuple[JenisBelanja | None, int]] = {}
    hasil: dict[tuple[JenisBelanja, int], int] = {}
    for satu in bulan:
        for baris in per_bulan[satu]:
            terakhir[baris.kode.bagian] = jenis_belanja(baris.kode.akun), baris.kumulatif
        for jenis, jumlah in terakhir.values():
            if jenis is not None:
                hasil[jenis, satu] = hasil.get((jenis, satu), 0) + jumlah
    return hasil


def _kumulatif_sp2d(berkas: BerkasKinerja) -> dict[tuple[JenisBelanja, int], int]:
    terakhir = max((s.tanggal.month for s in berkas.sp2d), default=0)
    hasil: dict[tuple[JenisBelanja, int], int] = {}
    for satu in berkas.sp2d:
        jenis = jenis_belanja(satu.kode.akun)
        if jenis is None:
            continue
        for bulan in range(satu.tanggal.month, terakhir + 1):
            lalu = hasil.get((jenis, bulan), 0)
            hasil[jenis, bulan] = lalu + satu.jumlah - satu.pengembalian
    if hasil:
        for jenis in {jenis for jenis, _ in hasil}:
            for bulan in range(1, terakhir + 1):
                hasil.setdefault((jenis, bulan), 0)
    return hasil


def _rencana_terkunci(
    daftar: Sequence[RencanaPenarikan], tahun: int
) -> dict[tuple[JenisBelanja, int], int]:
    """Return the plan of each month in the last version locked by its own quarter.

    Rujukan: aturan STR-20.
    """
    hasil: dict[tuple[JenisBelanja, int], int] = {}
    for satu in sorted(daftar, key=lambda r: r.triwulan):
        bulan = satu.bulan.nomor
        if satu.bulan.tahun == tahun and satu.triwulan <= (bulan + 2) // 3:
            hasil[satu.jenis, bulan] = satu.jumlah
    return hasil
