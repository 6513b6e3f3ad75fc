"""Gabung: the facts of an export joined with those of a source; differences are collected."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from akuntabel.berkas.impor.fakta_ekspor import FaktaEkspor
from akuntabel.berkas.impor.gabung_rincian import gabung_rincian
from akuntabel.berkas.impor.perubahan import CatatanGabung, Perubahan
from akuntabel.berkas.impor.usang import buang_ketikan
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.susun import nilai_sel
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran
from akuntabel.inti.kinerja import BerkasKinerja

_R = TypeVar("_R")
_KUNCI: dict[str, tuple[str, ...]] = {
    "sp2d": ("nomor", "kode"),
    "rencana_penarikan": ("triwulan", "bulan", "jenis"),
    "laporan_ikpa": ("bulan",),
    "target_keluaran": ("kode",),
    "kemajuan_keluaran": ("bulan", "kode"),
    "kontrak": ("nomor",),
    "tagihan": ("nomor",),
    "uang_persediaan": ("nomor",),
}
_SEBUTAN = {
    "sp2d": "SP2D",
    "rencana_penarikan": "rencana penarikan",
    "laporan_ikpa": "laporan IKPA",
    "target_keluaran": "target keluaran",
    "kemajuan_keluaran": "kemajuan keluaran",
    "kontrak": "kontrak",
    "tagihan": "tagihan",
    "uang_persediaan": "uang persediaan",
}


def gabung(
    berkas: BerkasKinerja, fakta: FaktaEkspor, revisi: int | None, catatan: CatatanGabung
) -> BerkasKinerja:
    """Return the facts with those of an export; `catatan` collects what it alters.

    Galat: EksporSalahError where its leaves cannot be brought to the known ones.
    """
    hasil = gabung_rincian(berkas, fakta, revisi, catatan)
    ganti: dict[str, Any] = {}
    for nama in _KUNCI:
        baru = getattr(fakta, nama)
        if baru:
            ganti[nama] = _gabung_daftar(nama, getattr(hasil, nama), baru, catatan)
    if ganti:
        hasil = replace(hasil, **ganti)
    return buang_ketikan(hasil, catatan) if fakta.daun else hasil


def _gabung_daftar(
    nama: str, lama: tuple[_R, ...], baru: Sequence[_R], catatan: CatatanGabung
) -> tuple[_R, ...]:
    """Return a list with the records of an export in the place of those of the same key."""
    kunci = _pengunci(nama)
    hasil = {kunci(satu): satu for satu in lama}
    tambah, ubah = 0, False
    for satu in baru:
        semula = hasil.get(kunci(satu))
        satu = satu if semula is None else _lengkapi(satu, semula)  # noqa: PLW2901 — completed
        if semula is None:
            tambah += 1
        elif semula != satu:
            ubah = True
            catatan.perubahan += _beda(nama, semula, satu)
        hasil[kunci(satu)] = satu
    if tambah:
        catatan.tambahan.append(f"{_SEBUTAN[nama]}: {tambah} baris")
    return tuple(hasil.values()) if tambah or ubah else lama


def _pengunci(nama: str) -> Callable[[Any], Hashable]:
    bidang = _KUNCI[nama]
    return lambda satu: tuple(getattr(satu, b) for b in bidang)


def _lengkapi(baru: _R, lama: _R) -> _R:
    """Return the new record with what people typed beside the old one."""
    if isinstance(baru, KemajuanKeluaran) and isinstance(lama, KemajuanKeluaran):
        return replace(
            baru,
            kendala=baru.kendala or lama.kendala,
            tindak_lanjut=baru.tindak_lanjut or lama.tindak_lanjut,
            bukti=baru.bukti or lama.bukti,
        )
    return baru


def _beda(nama: str, lama: object, baru: object) -> list[Perubahan]:
    letak = " ".join(tulis_sel(nilai_sel(getattr(baru, b))) for b in _KUNCI[nama])
    return [
        Perubahan(
            nama,
            f"{_SEBUTAN[nama]} {letak}",
            bidang.name.replace("_", " "),
            tulis_sel(nilai_sel(getattr(lama, bidang.name))) or "kosong",
            tulis_sel(nilai_sel(getattr(baru, bidang.name))) or "kosong",
        )
        for bidang in fields(baru)  # type: ignore[arg-type]  # records are dataclasses
        if getattr(lama, bidang.name) != getattr(baru, bidang.name)
    ]
