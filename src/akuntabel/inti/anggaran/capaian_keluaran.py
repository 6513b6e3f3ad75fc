"""Capaian keluaran: one month of every RO as all portals read it, built from the facts once."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.kode import KodeAnggaran, TingkatAnggaran
from akuntabel.inti.anggaran.peta_sasaran import PetaSasaran, sasaran_kode
from akuntabel.inti.anggaran.pohon import PohonAnggaran, susun_pohon
from akuntabel.inti.angka import Nilai, TakTerhitung, persen
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.inti.rekaman import rekaman


@rekaman
class RealisasiBulanan:
    """Pagu of a node of the tree and what was spent of it: in the month, and from January on.

    `serapan` is in percent, not rounded.
    """

    kode: KodeAnggaran
    nama: str
    pagu: Nilai
    realisasi: Nilai
    realisasi_kumulatif: Nilai
    serapan: Nilai


@rekaman
class CapaianKeluaran:
    """One month of one RO: the common record that every portal is filled from.

    `volume` and `realisasi` are of the month alone, what ends in `_kumulatif` from January
    on; `progres` and `target_progres` are percent from January on. What is not known is
    TakTerhitung with the reason. Rujukan: aturan FORM-06.
    """

    bulan: Periode
    kode: KodeAnggaran
    nama: str
    satuan: str
    sasaran: str
    target: Nilai
    volume: Nilai
    volume_kumulatif: Nilai
    progres: Nilai
    target_progres: Nilai
    pagu: Nilai
    realisasi: Nilai
    realisasi_kumulatif: Nilai
    serapan: Nilai
    keterangan: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    bukti: str = ""
    dikirim: date | None = None
    terkonfirmasi: bool | None = None


def capaian_keluaran(
    berkas: BerkasKinerja, bulan: Periode, peta: Sequence[PetaSasaran] = ()
) -> tuple[CapaianKeluaran, ...]:
    """Return the record of every known RO at the end of the month, in order of kode.

    Bentuk: an RO is known by its target, by an entry of the year, or by its leaves.
    Rujukan: aturan FORM-01, FORM-06.
    """
    pohon = _pohon_bulan(berkas, bulan)
    target = {satu.kode: satu for satu in berkas.target_keluaran}
    isian = isian_bulanan(berkas)
    return tuple(
        _capaian(kode, target.get(kode), isian.get(kode, {}), pohon, peta)
        for kode in _daftar_keluaran(berkas, pohon.kini)
    )


def realisasi_komponen(berkas: BerkasKinerja, bulan: Periode) -> tuple[RealisasiBulanan, ...]:
    """Return every komponen of the leaves at the end of the month; none without leaves."""
    pohon = _pohon_bulan(berkas, bulan)
    kode = pohon.kini.pada(TingkatAnggaran.KOMPONEN) if pohon.kini is not None else ()
    return tuple(_realisasi(pohon, satu) for satu in kode)


def isian_bulanan(berkas: BerkasKinerja) -> dict[KodeAnggaran, dict[int, KemajuanKeluaran]]:
    """Return the entries of the year by RO and number of the month."""
    hasil: dict[KodeAnggaran, dict[int, KemajuanKeluaran]] = {}
    for satu in berkas.kemajuan_keluaran:
        if satu.bulan.jenis is JenisPeriode.BULAN and satu.bulan.tahun == berkas.satker.tahun:
            hasil.setdefault(satu.kode, {})[satu.bulan.nomor] = satu
    return hasil


def _daftar_keluaran(berkas: BerkasKinerja, pohon: PohonAnggaran | None) -> list[KodeAnggaran]:
    """Return every RO that has a target, an entry or leaves, in order of kode."""
    rinci = pohon.pada(TingkatAnggaran.RO) if pohon is not None else ()
    semua = {*isian_bulanan(berkas), *(satu.kode for satu in berkas.target_keluaran), *rinci}
    return sorted(semua, key=lambda kode: kode.bagian)


@rekaman
class _PohonBulan:
    """The tree at the end of a month and of the one before, as far as realisasi is known."""

    bulan: Periode
    kini: PohonAnggaran | None
    lalu: PohonAnggaran | None
    tahu_kini: bool
    tahu_lalu: bool


def _pohon_bulan(berkas: BerkasKinerja, bulan: Periode) -> _PohonBulan:
    kini = susun_pohon(berkas, bulan)
    if bulan.nomor == 1:
        return _PohonBulan(bulan, kini, None, _diketahui(berkas, bulan, kini), tahu_lalu=True)
    sebelum = Periode(bulan.tahun, JenisPeriode.BULAN, bulan.nomor - 1)
    lalu = susun_pohon(berkas, sebelum)
    tahu_lalu = _diketahui(berkas, sebelum, lalu)
    return _PohonBulan(bulan, kini, lalu, _diketahui(berkas, bulan, kini), tahu_lalu)


def _diketahui(berkas: BerkasKinerja, bulan: Periode, pohon: PohonAnggaran | None) -> bool:
    """Return whether the realisasi of that very month is known.

    The leaves say it month by month; payments say nothing after the last of them.
    """
    if pohon is None:
        return False
    if berkas.realisasi_rincian:
        return pohon.bulan == bulan.nomor
    return any(satu.tanggal >= bulan.awal for satu in berkas.sp2d)


def _realisasi(pohon: _PohonBulan, kode: KodeAnggaran) -> RealisasiBulanan:
    nama = pohon.kini.nama.get(kode, "") if pohon.kini is not None else ""
    ringkasan = pohon.kini.ringkasan(kode) if pohon.kini is not None else None
    if ringkasan is None:
        sebab = "rincian anggaran belum diisi"
        if pohon.kini is not None:
            sebab = f"{kode} tidak ada pada rincian anggaran"
        kosong = TakTerhitung(sebab, "BELUM_DIISI")
        return RealisasiBulanan(kode, nama, kosong, kosong, kosong, kosong)
    kumulatif: Nilai = Fraction(ringkasan.realisasi)
    if not pohon.tahu_kini:
        kumulatif = TakTerhitung(f"realisasi anggaran {pohon.bulan} belum diisi", "BELUM_DIISI")
    pagu = Fraction(ringkasan.pagu)
    sebulan = _sebulan(pohon, kode, kumulatif)
    return RealisasiBulanan(
        kode, nama, pagu, sebulan, kumulatif, persen(kumulatif, pagu, "pagu nol")
    )


def _sebulan(pohon: _PohonBulan, kode: KodeAnggaran, kumulatif: Nilai) -> Nilai:
    """Return the difference of the cumulative figures, where both are known."""
    if isinstance(kumulatif, TakTerhitung):
        return kumulatif
    if not pohon.tahu_lalu:
        return TakTerhitung("realisasi anggaran bulan sebelumnya belum diisi", "BELUM_DIISI")
    lalu = pohon.lalu.ringkasan(kode) if pohon.lalu is not None else None
    return kumulatif - (lalu.realisasi if lalu is not None else 0)


def _capaian(
    kode: KodeAnggaran,
    target: TargetKeluaran | None,
    isian: Mapping[int, KemajuanKeluaran],
    pohon: _PohonBulan,
    peta: Sequence[PetaSasaran],
) -> CapaianKeluaran:
    bulan = pohon.bulan
    kini = isian.get(bulan.nomor)
    uang = _realisasi(pohon, kode)
    kosong = TakTerhitung(f"kemajuan {bulan} belum diisi", "BELUM_DIISI")
    target_progres = kini.target_progres if kini is not None else None
    tanpa_target = TakTerhitung("target volume belum diisi", "BELUM_DIISI")
    tanpa_progres = TakTerhitung("target progres belum diisi", "BELUM_DIISI")
    return CapaianKeluaran(
        bulan=bulan,
        kode=kode,
        nama=(target.nama if target is not None else "") or uang.nama,
        satuan=target.satuan if target is not None else "",
        sasaran=sasaran_kode(peta, kode),
        target=target.volume if target is not None else tanpa_target,
        volume=kini.volume if kini is not None else kosong,
        volume_kumulatif=_volume_kumulatif(isian, bulan),
        progres=kini.progres if kini is not None else kosong,
        target_progres=tanpa_progres if target_progres is None else target_progres,
        pagu=uang.pagu,
        realisasi=uang.realisasi,
        realisasi_kumulatif=uang.realisasi_kumulatif,
        serapan=uang.serapan,
        keterangan=kini.keterangan if kini is not None else "",
        kendala=kini.kendala if kini is not None else "",
        tindak_lanjut=kini.tindak_lanjut if kini is not None else "",
        bukti=kini.bukti if kini is not None else "",
        dikirim=kini.dikirim if kini is not None else None,
        terkonfirmasi=kini.terkonfirmasi if kini is not None else None,
    )


def _volume_kumulatif(isian: Mapping[int, KemajuanKeluaran], bulan: Periode) -> Nilai:
    """Return the volume from January on; a month without an entry leaves no sum."""
    for satu in Periode(bulan.tahun).bagian(JenisPeriode.BULAN)[: bulan.nomor]:
        if satu.nomor not in isian:
            return TakTerhitung(f"volume {satu} belum diisi", "BELUM_DIISI")
    return sum((isian[nomor].volume for nomor in range(1, bulan.nomor + 1)), Fraction(0))
