"""Isi: the records behind the rows of a portal, and one field of them as text."""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.anggaran.capaian_berkala import (
    CapaianButir,
    CapaianPerjanjian,
    capaian_butir,
    capaian_perjanjian,
)
from akuntabel.inti.anggaran.capaian_keluaran import (
    CapaianKeluaran,
    RealisasiBulanan,
    capaian_keluaran,
    realisasi_komponen,
)
from akuntabel.inti.angka import (
    Pembulatan,
    TakTerhitung,
    bulatkan,
    cetak_angka,
    cetak_rupiah,
    desimal_persis,
)
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode, cetak_tanggal
from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.portal import BarisPortal, BentukIsian, IsianPortal, TandaDesimal

RekamanBaris: TypeAlias = CapaianKeluaran | RealisasiBulanan | CapaianPerjanjian | CapaianButir
"""What a row of a portal may be about."""


@rekaman
class Tertulis:
    """A value as it is typed, as it is read, and as a number where it is one."""

    nilai: str
    cetak: str
    angka: Fraction | None = None


KOSONG = Tertulis("", "–")


def daftar_rekaman(
    jenis: BarisPortal,
    berkas: BerkasKinerja,
    definisi: DefinisiSektor,
    periode: Periode,
    bulan: Periode,
) -> tuple[RekamanBaris, ...]:
    """Return the records of a part: RO and komponen of the month, the rest of the period."""
    match jenis:
        case BarisPortal.KELUARAN:
            return capaian_keluaran(berkas, bulan, definisi.peta_sasaran)
        case BarisPortal.KOMPONEN:
            return realisasi_komponen(berkas, bulan)
        case BarisPortal.PERJANJIAN:
            return capaian_perjanjian(berkas, definisi, periode)
        case BarisPortal.BUTIR:
            return capaian_butir(berkas, periode)


def ada_isian(jenis: BarisPortal, berkas: BerkasKinerja, periode: Periode, bulan: Periode) -> bool:
    """Return whether someone entered anything for rows of that kind and time."""
    match jenis:
        case BarisPortal.KELUARAN:
            return any(satu.bulan == bulan for satu in berkas.kemajuan_keluaran)
        case BarisPortal.KOMPONEN:
            return False
        case BarisPortal.PERJANJIAN:
            return any(satu.triwulan == periode for satu in berkas.kemajuan_perjanjian)
        case BarisPortal.BUTIR:
            return any(satu.periode == periode for satu in berkas.butir_target)


def nama_rekaman(satu: RekamanBaris) -> str:
    """Return what a row is called."""
    return satu.uraian if isinstance(satu, CapaianButir) else satu.nama


def tulis_isian(satu: RekamanBaris, isian: IsianPortal, desimal: TandaDesimal) -> Tertulis:
    """Return the field of a record as the portal takes it.

    Bentuk: plain digits without separators of thousands, whatever decimals it has up to
    those of the field; what is not known is empty, never 0.
    """
    nilai: object = getattr(satu, isian.sumber)
    match nilai:
        case None | TakTerhitung() | "":
            return KOSONG
        case bool():
            return Tertulis(*(("ya", "ya") if nilai else ("tidak", "tidak")))
        case Fraction() | int():
            return _angka(Fraction(nilai), isian, desimal)
        case date():
            return Tertulis(nilai.isoformat(), cetak_tanggal(nilai))
        case Enum():
            return Tertulis(str(nilai.value), str(nilai.value))
        case _:
            return Tertulis(str(nilai).strip(), str(nilai).strip())


def alasan_kosong(satu: RekamanBaris, isian: IsianPortal) -> str:
    """Return why a field has no value."""
    nilai: object = getattr(satu, isian.sumber)
    return nilai.alasan if isinstance(nilai, TakTerhitung) else "belum diisi"


def _angka(nilai: Fraction, isian: IsianPortal, desimal: TandaDesimal) -> Tertulis:
    tempat = 0 if isian.bentuk is BentukIsian.RUPIAH else isian.desimal
    bulat = bulatkan(nilai, Pembulatan(desimal=tempat))
    ketik = desimal_persis(bulat).replace(".", desimal.value)
    if isian.bentuk is BentukIsian.RUPIAH:
        return Tertulis(ketik, cetak_rupiah(int(bulat)), bulat)
    cetak = cetak_angka(bulat)
    return Tertulis(ketik, f"{cetak}%" if isian.bentuk is BentukIsian.PERSEN else cetak, bulat)


_RINCIAN = "impor FA Detail {bulan} dengan akuntabel impor"
_TARGET = "lembar target_keluaran, baris {kode}"
_TURUNAN = {
    "volume_kumulatif": "lembar kemajuan_keluaran, kolom volume, {kode}, Januari sampai {bulan}",
    "target": f"{_TARGET}, kolom volume",
    "satuan": f"{_TARGET}, kolom satuan",
    "sasaran": "peta sasaran pada definisi sektor",
    **dict.fromkeys(("pagu", "realisasi", "realisasi_kumulatif", "serapan"), _RINCIAN),
}
"""Where fields of an RO are filled in that are no column of its monthly entry."""


def tempat_isian(
    jenis: BarisPortal, isian: IsianPortal, kode: str, periode: Periode, bulan: Periode
) -> str:
    """Return where a missing field is to be filled in."""
    match jenis:
        case BarisPortal.KELUARAN:
            pola = "lembar kemajuan_keluaran, baris {bulan} {kode}, kolom {kolom}"
            pola = _TURUNAN.get(isian.sumber, pola)
        case BarisPortal.KOMPONEN:
            pola = _RINCIAN
        case BarisPortal.PERJANJIAN:
            pola = "lembar kemajuan_perjanjian, baris {kode} {periode}, kolom {kolom}"
        case BarisPortal.BUTIR:
            pola = "lembar butir_target, baris {kode} {periode}, kolom {kolom}"
    kolom = "realisasi" if isian.sumber == "capaian" else isian.sumber
    return pola.format(kode=kode, bulan=bulan.kode, periode=periode.kode, kolom=kolom)


def tempat_bagian(jenis: BarisPortal, periode: Periode, bulan: Periode) -> str:
    """Return where the rows of a part are filled in, for a part that has none."""
    match jenis:
        case BarisPortal.KELUARAN:
            return f"lembar kemajuan_keluaran, bulan {bulan.kode}"
        case BarisPortal.KOMPONEN:
            return _RINCIAN.format(bulan=bulan.kode)
        case BarisPortal.PERJANJIAN:
            return f"lembar kemajuan_perjanjian, triwulan {periode.kode}"
        case BarisPortal.BUTIR:
            return f"lembar butir_target, periode {periode.kode}"
