"""Periksa pohon: what in the leaves of the budget does not agree with what else is known."""

from collections.abc import Iterator

from akuntabel.inti.anggaran.bulanan import AnggaranBulanan, jumlah_nilai
from akuntabel.inti.anggaran.kode import TingkatAnggaran
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.pohon import PohonAnggaran, jenis_belanja, pagu_berlaku
from akuntabel.inti.anggaran.rincian import BasisRealisasi
from akuntabel.inti.anggaran.serapan import serapan_tahun
from akuntabel.inti.angka import TakTerhitung, cetak_rupiah
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import Periode
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

_LETAK = Letak(bagian="Rincian Anggaran")


def periksa_pohon(
    berkas: BerkasKinerja, pohon: PohonAnggaran, bulanan: AnggaranBulanan
) -> tuple[Temuan, ...]:
    """Return findings where the leaves disagree with each other or with typed figures.

    Rujukan: aturan TIE-05, TIE-08, TIE-11, STR-21.
    """
    return (
        *_periksa_ketikan(berkas, pohon),
        *_periksa_revisi(berkas),
        *_periksa_akun(pohon),
        *_periksa_basis(berkas),
        *_periksa_mundur(bulanan),
        *_periksa_sp2d(berkas, bulanan),
        *_periksa_rencana(berkas, bulanan),
    )


def _periksa_ketikan(berkas: BerkasKinerja, pohon: PohonAnggaran) -> Iterator[Temuan]:
    """A typed summary of a year that has leaves must say what they sum to, at the year's end."""
    ketikan = dict(serapan_tahun(berkas.belanja, pohon.tahun).per_jenis)
    dari_daun = pohon.per_jenis()
    for jenis in JenisBelanja:
        tertulis, terhitung = ketikan.get(jenis), dari_daun.get(jenis)
        if tertulis is None or tertulis == terhitung:
            continue
        pagu = terhitung.pagu if terhitung else 0
        realisasi = terhitung.realisasi if terhitung else 0
        pesan = (
            f"{jenis.nama} tertulis pagu {cetak_rupiah(tertulis.pagu)} dan realisasi "
            f"{cetak_rupiah(tertulis.realisasi)}, rinciannya berjumlah {cetak_rupiah(pagu)} dan "
            f"{cetak_rupiah(realisasi)}; hapus baris belanja tahun {pohon.tahun}, jumlahnya "
            "dihitung dari rincian."
        )
        yield Temuan("RINCIAN_BEDA", TingkatTemuan.GALAT, pesan, _LETAK, rujukan="TIE-05")


def _periksa_revisi(berkas: BerkasKinerja) -> Iterator[Temuan]:
    """The leaves of a revision sum to the pagu that its DIPA states."""
    berisi = {p.revisi for p in berkas.pagu_rincian}
    for revisi in berkas.revisi_dipa:
        jumlah = sum(p.pagu for p in pagu_berlaku(berkas.pagu_rincian, revisi.revisi))
        if revisi.revisi in berisi and jumlah != revisi.pagu:
            pesan = (
                f"Pagu DIPA revisi {revisi.revisi} tertulis {cetak_rupiah(revisi.pagu)}, "
                f"rinciannya berjumlah {cetak_rupiah(jumlah)}; impor rincian revisi itu atau "
                "betulkan pagunya."
            )
            yield Temuan("PAGU_REVISI_BEDA", TingkatTemuan.GALAT, pesan, _LETAK, rujukan="TIE-07")


def _periksa_akun(pohon: PohonAnggaran) -> Iterator[Temuan]:
    for kode in pohon.pada(TingkatAnggaran.AKUN):
        isi = pohon.jumlah[kode]
        if isi.sisa < 0:
            pegawai = jenis_belanja(kode.akun) is JenisBelanja.PEGAWAI
            tingkat = TingkatTemuan.CATATAN if pegawai else TingkatTemuan.PERINGATAN
            pesan = (
                f"Realisasi {kode} {cetak_rupiah(isi.realisasi)} melebihi pagunya "
                f"{cetak_rupiah(isi.pagu)}; periksa revisi DIPA atau pembebanannya."
            )
            yield Temuan("AKUN_MELEBIHI_PAGU", tingkat, pesan, _LETAK, rujukan="TIE-11")


def _periksa_basis(berkas: BerkasKinerja) -> Iterator[Temuan]:
    basis = {r.basis for r in berkas.realisasi_rincian}
    if len(basis) > 1:
        pesan = (
            "Realisasi rincian mencampur basis SP2D dan SPM; pakai satu basis untuk seluruh tahun."
        )
        yield Temuan("BASIS_CAMPUR", TingkatTemuan.GALAT, pesan, _LETAK, rujukan="TIE-08")


def _periksa_mundur(bulanan: AnggaranBulanan) -> Iterator[Temuan]:
    """A cumulative figure that falls is a return of money, or a file of another year."""
    for jenis in bulanan.jenis:
        for bulan in range(2, bulanan.terakhir + 1):
            nilai = bulanan.realisasi(jenis, bulan)
            if not isinstance(nilai, TakTerhitung) and nilai < 0:
                pesan = (
                    f"Realisasi {jenis.nama} sampai bulan {bulan} lebih kecil "
                    f"{cetak_rupiah(int(-nilai))} daripada bulan sebelumnya; pastikan itu "
                    "pengembalian belanja."
                )
                yield Temuan("REALISASI_TURUN", TingkatTemuan.CATATAN, pesan, _LETAK)


def _periksa_sp2d(berkas: BerkasKinerja, bulanan: AnggaranBulanan) -> Iterator[Temuan]:
    """Payments sum to the realisasi of the leaves when both are counted by SP2D."""
    basis = {r.basis for r in berkas.realisasi_rincian}
    if not berkas.sp2d or basis != {BasisRealisasi.SP2D} or not bulanan.terakhir:
        return
    akhir = Periode(bulanan.tahun).akhir.replace(day=1, month=bulanan.terakhir)
    sampai = [
        s for s in berkas.sp2d if (s.tanggal.year, s.tanggal.month) <= (akhir.year, akhir.month)
    ]
    bayar = sum(s.jumlah - s.pengembalian for s in sampai)
    rincian = jumlah_nilai([bulanan.kumulatif(j, bulanan.terakhir) for j in bulanan.jenis])
    if not isinstance(rincian, TakTerhitung) and bayar != rincian:
        pesan = (
            f"SP2D sampai bulan {bulanan.terakhir} berjumlah {cetak_rupiah(bayar)}, realisasi "
            f"rincian {cetak_rupiah(int(rincian))}; impor daftar SP2D dan FA Detail pada tanggal "
            "yang sama."
        )
        yield Temuan("SP2D_BEDA", TingkatTemuan.PERINGATAN, pesan, _LETAK, rujukan="TIE-08")


def _periksa_rencana(berkas: BerkasKinerja, bulanan: AnggaranBulanan) -> Iterator[Temuan]:
    """Halaman III sums to the pagu of each jenis belanja in its last version.

    Rujukan: aturan STR-21.
    """
    versi = max((r.triwulan for r in berkas.rencana_penarikan), default=0)
    for jenis in bulanan.jenis if versi else ():
        milik = [
            r.jumlah
            for r in berkas.rencana_penarikan
            if r.triwulan == versi and r.jenis is jenis and r.bulan.tahun == bulanan.tahun
        ]
        if len(milik) == 12 and sum(milik) != bulanan.pagu(jenis):
            pesan = (
                f"Rencana penarikan {jenis.nama} berjumlah {cetak_rupiah(sum(milik))}, pagunya "
                f"{cetak_rupiah(bulanan.pagu(jenis))}; mutakhirkan halaman III DIPA."
            )
            yield Temuan("RENCANA_BEDA", TingkatTemuan.PERINGATAN, pesan, _LETAK, rujukan="STR-21")
