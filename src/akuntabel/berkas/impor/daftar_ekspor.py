"""Daftar ekspor: the flat lists of payments, outputs and plans → facts."""

from datetime import date

from akuntabel.berkas.impor.angka_ekspor import nomor_bulan
from akuntabel.berkas.impor.fakta_ekspor import DaunEkspor, FaktaEkspor
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.berkas.impor.kode_tabel import PelengkapKode, kode_baris, pelengkap
from akuntabel.berkas.impor.sumber_ekspor import SumberEkspor
from akuntabel.berkas.impor.tabel_ekspor import BarisTabel, baca_tabel
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.kode import KodeAnggaran, TingkatAnggaran
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.rincian import RencanaPenarikan, Sp2d
from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.periode import JenisPeriode, Periode

_AKUN, _RO = TingkatAnggaran.AKUN.value, TingkatAnggaran.RO.value
_TERKONFIRMASI = ("terkonfirmasi", "konfirmasi", "disetujui", "ya")


def _kode(baris: BarisTabel, lengkapi: PelengkapKode, sampai: int) -> Bagian:
    """Return the path of a row.

    Galat: EksporSalahError where its kode leaves levels out that nothing known completes.
    """
    bagian = kode_baris(baris, lengkapi, sampai)
    if bagian is None:
        raise EksporSalahError(
            f"Baris {baris.nomor}: kode anggarannya tidak lengkap atau tidak dikenal; impor FA "
            "Detail lebih dahulu, atau unduh ulang dengan kode lengkapnya."
        )
    return bagian


def _hari(baris: BarisTabel, nama: str, tahun: int) -> date:
    hari = baris.tanggal(nama)
    if hari is None:
        raise baris.salah(nama, "tanggalnya kosong")
    if hari.year != tahun:
        raise baris.salah(nama, f"tanggal {hari.isoformat()} bukan tahun {tahun}")
    return hari


def baca_sp2d(sumber: SumberEkspor) -> FaktaEkspor:
    """Return the payments of a list of SP2D; its printed sum must be theirs."""
    tabel = baca_tabel(sumber.lembar.baris, sumber.kepala, sumber.tata, ("nomor", "tanggal"))
    tabel.periksa_jumlah("jumlah")
    lengkapi, tahun = pelengkap(sumber.berkas), sumber.berkas.satker.tahun
    daftar = tuple(
        Sp2d(
            b.teks("nomor"),
            _hari(b, "tanggal", tahun),
            KodeAnggaran(*_kode(b, lengkapi, _AKUN)),
            b.rupiah("jumlah"),
            abs(b.rupiah("pengembalian")),
            b.teks("jenis"),
            b.teks("uraian"),
        )
        for b in tabel.baris
    )
    negatif = next((s for s in daftar if s.jumlah < 0), None)
    if negatif is not None:
        raise EksporSalahError(
            f"SP2D {negatif.nomor} bernilai {cetak_rupiah(negatif.jumlah)}; tulis pengembalian "
            "pada kolomnya sendiri."
        )
    return FaktaEkspor(sumber.tata.nama, sp2d=daftar, tak_terbaca=tabel.tak_terbaca)


def baca_pagu_realisasi(sumber: SumberEkspor) -> FaktaEkspor:
    """Return leaves at the level of akun with what was spent of them."""
    bulan = sumber.bulan()
    tabel = baca_tabel(sumber.lembar.baris, sumber.kepala, sumber.tata, ("akun",))
    tabel.periksa_jumlah("pagu")
    tabel.periksa_jumlah("realisasi")
    lengkapi = pelengkap(sumber.berkas)
    daun = tuple(
        DaunEkspor(
            _kode(b, lengkapi, _AKUN), b.teks("uraian"), b.rupiah("pagu"), 0, b.rupiah("realisasi")
        )
        for b in tabel.baris
    )
    return FaktaEkspor(
        sumber.tata.nama,
        bulan=bulan,
        revisi=sumber.identitas.revisi,
        daun=daun,
        berealisasi=True,
        berlalu=False,
        bernomor=False,
        tak_terbaca=tabel.tak_terbaca,
    )


def baca_capaian_output(sumber: SumberEkspor) -> FaktaEkspor:
    """Return the progress of every RO in the month of the report, and its target volume."""
    bulan = Periode(sumber.berkas.satker.tahun, JenisPeriode.BULAN, sumber.bulan())
    tabel = baca_tabel(sumber.lembar.baris, sumber.kepala, sumber.tata, ("kode", "volume"))
    lengkapi = pelengkap(sumber.berkas)
    kemajuan: list[KemajuanKeluaran] = []
    target: list[TargetKeluaran] = []
    for b in tabel.baris:
        kode = KodeAnggaran(*_kode(b, lengkapi, _RO))
        kemajuan.append(_kemajuan(b, kode, bulan))
        volume = b.pecahan("target")
        if volume is not None:
            target.append(
                TargetKeluaran(kode, b.teks("nama") or str(kode), volume, b.teks("satuan"))
            )
    return FaktaEkspor(
        sumber.tata.nama,
        bulan=bulan.nomor,
        kemajuan_keluaran=tuple(kemajuan),
        target_keluaran=tuple(target),
        tak_terbaca=tabel.tak_terbaca,
    )


def _kemajuan(b: BarisTabel, kode: KodeAnggaran, bulan: Periode) -> KemajuanKeluaran:
    volume, progres = b.pecahan("volume"), b.pecahan("progres")
    if volume is None or volume < 0:
        raise b.salah("volume", "volumenya kosong atau negatif")
    if progres is None or not 0 <= progres <= 100:
        raise b.salah("progres", "progresnya kosong atau di luar 0 sampai 100")
    status = b.teks("status").casefold()
    return KemajuanKeluaran(
        bulan,
        kode,
        volume,
        progres,
        b.pecahan("target_progres"),
        keterangan=b.teks("keterangan"),
        dikirim=b.tanggal("dikirim"),
        terkonfirmasi=status in _TERKONFIRMASI if status else None,
    )


def baca_halaman_iii(sumber: SumberEkspor) -> FaktaEkspor:
    """Return the plan of every month and jenis belanja; rows and columns must add up.

    Rujukan: aturan STR-20.
    """
    tabel = baca_tabel(sumber.lembar.baris, sumber.kepala, sumber.tata, ("bulan",))
    jenis = [j for j in JenisBelanja if j.value in sumber.kepala.kolom]
    if not jenis:
        raise EksporSalahError(
            "Kolom jenis belanja (51, 52, 53) tidak ditemukan pada Halaman III DIPA; unduh ulang."
        )
    for satu in jenis:
        tabel.periksa_jumlah(satu.value)
    tahun, triwulan = sumber.berkas.satker.tahun, sumber.triwulan()
    hasil: list[RencanaPenarikan] = []
    for b in tabel.baris:
        bulan = nomor_bulan(b.sel("bulan"))
        if bulan is None:
            raise b.salah("bulan", f"“{b.teks('bulan')}” bukan bulan")
        isi = {j: b.rupiah(j.value) for j in jenis}
        if "jumlah" in sumber.kepala.kolom and b.rupiah("jumlah") != sum(isi.values()):
            raise b.salah("jumlah", f"tercetak {b.teks('jumlah')}, jenisnya {sum(isi.values())}")
        periode = Periode(tahun, JenisPeriode.BULAN, bulan)
        hasil += [RencanaPenarikan(triwulan, periode, j, n) for j, n in isi.items()]
    if len({r.bulan for r in hasil}) < 12:
        raise EksporSalahError("Halaman III DIPA ini tidak memuat dua belas bulan; unduh ulang.")
    return FaktaEkspor(
        sumber.tata.nama, rencana_penarikan=tuple(hasil), tak_terbaca=tabel.tak_terbaca
    )
