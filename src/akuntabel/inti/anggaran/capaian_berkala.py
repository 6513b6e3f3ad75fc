"""Capaian berkala: quarters of the Perjanjian Kinerja and items of Target Kinerja, with capaian."""

from akuntabel.inti.anggaran.keluaran import ButirTarget, KemajuanPerjanjian, StatusBukti
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan_nilai, persen
from akuntabel.inti.capaian import capaian
from akuntabel.inti.indikator import Indikator
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.target import NilaiTarget


@rekaman
class CapaianPerjanjian:
    """One indikator at the end of a quarter; `capaian` is in percent, rounded as it rules.

    Rujukan: aturan FORM-03.
    """

    kode: str
    nama: str
    sasaran: str
    satuan: str
    triwulan: Periode
    target: Nilai
    realisasi: Nilai
    capaian: Nilai
    analisis: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    bukti: str = ""


@rekaman
class CapaianButir:
    """One item of Target Kinerja in its period; `capaian` is in percent, not rounded.

    Rujukan: aturan FORM-04.
    """

    kode: str
    uraian: str
    satuan: str
    target: Nilai
    realisasi: Nilai
    capaian: Nilai
    bukti: str
    status: StatusBukti


def capaian_perjanjian(
    berkas: BerkasKinerja, definisi: DefinisiSektor, triwulan: Periode
) -> tuple[CapaianPerjanjian, ...]:
    """Return the quarter of each indikator that has entries in the year, in order of kode.

    Rujukan: aturan FORM-03.
    """
    tahun = berkas.satker.tahun
    berisi = {k.kode for k in berkas.kemajuan_perjanjian if k.triwulan.tahun == tahun}
    kini = {k.kode: k for k in berkas.kemajuan_perjanjian if k.triwulan == triwulan}
    return tuple(
        _perjanjian(berkas, indikator, triwulan, kini.get(indikator.kode))
        for indikator in definisi.indikator
        if indikator.kode in berisi
    )


def _perjanjian(
    berkas: BerkasKinerja,
    indikator: Indikator,
    triwulan: Periode,
    isian: KemajuanPerjanjian | None,
) -> CapaianPerjanjian:
    dasar = (indikator.kode, indikator.nama, indikator.sasaran, indikator.satuan.cetak, triwulan)
    if isian is None:
        kosong = TakTerhitung(f"kemajuan {triwulan} belum diisi", "BELUM_DIISI")
        return CapaianPerjanjian(*dasar, kosong, kosong, kosong)
    realisasi = _nilai(isian.realisasi)
    batas = berkas.kebijakan.batas_capaian
    hasil = capaian(indikator.arah, NilaiTarget(isian.target), realisasi, batas).nilai
    return CapaianPerjanjian(
        *dasar,
        isian.target,
        realisasi,
        bulatkan_nilai(hasil, indikator.pembulatan_capaian),
        isian.analisis,
        isian.kendala,
        isian.tindak_lanjut,
        isian.bukti,
    )


def capaian_butir(berkas: BerkasKinerja, periode: Periode) -> tuple[CapaianButir, ...]:
    """Return the items of that period in the order in which they were entered.

    Rujukan: aturan FORM-04.
    """
    return tuple(_butir(satu) for satu in berkas.butir_target if satu.periode == periode)


def _butir(satu: ButirTarget) -> CapaianButir:
    realisasi = _nilai(satu.realisasi)
    hasil = persen(realisasi, satu.target, "target nol")
    return CapaianButir(
        satu.kode,
        satu.uraian,
        satu.satuan,
        satu.target,
        realisasi,
        hasil,
        satu.bukti,
        satu.status,
    )


def _nilai(realisasi: Nilai | None) -> Nilai:
    return TakTerhitung("realisasi belum diisi", "BELUM_DIISI") if realisasi is None else realisasi
