"""Bentuk: the shape of every lembar, made from the dataclasses and from the sektor's tables."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from akuntabel.berkas.isian import ISIAN
from akuntabel.berkas.isian_dasar import Isian
from akuntabel.berkas.lembar import BentukLembar, JenisSel, KolomLembar
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.kebijakan import Kebijakan
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import Periode
from akuntabel.inti.satker import Satker
from akuntabel.inti.tabel import DefinisiTabel, JenisKolom, Kolom
from akuntabel.inti.target import NilaiTarget

TEGAK: Mapping[str, type[Any]] = {"satker": Satker, "kebijakan": Kebijakan}
_BUKAN_REKAMAN = ("satker", "kebijakan", "tabel", "narasi")
_JENIS_DASAR = {
    str: JenisSel.TEKS,
    int: JenisSel.BULAT,
    Fraction: JenisSel.DESIMAL,
    date: JenisSel.TANGGAL,
    bool: JenisSel.YA_TIDAK,
    Periode: JenisSel.PERIODE,
    KodeAnggaran: JenisSel.KODE_ANGGARAN,
}
_JENIS_TABEL = {
    JenisKolom.JUMLAH: JenisSel.JUMLAH,
    JenisKolom.DESIMAL: JenisSel.DESIMAL,
    JenisKolom.YA_TIDAK: JenisSel.YA_TIDAK,
    JenisKolom.TEKS: JenisSel.TEKS,
    JenisKolom.RUPIAH: JenisSel.RUPIAH,
}


@lru_cache(maxsize=1)
def kelas_rekaman() -> dict[str, type[Any]]:
    """Return the dataclass behind each list of records in BerkasKinerja, in its order."""
    petunjuk = get_type_hints(BerkasKinerja)
    return {
        f.name: get_args(petunjuk[f.name])[0]
        for f in fields(BerkasKinerja)
        if f.name not in _BUKAN_REKAMAN
    }


_TIPE_BIDANG: dict[type[Any], dict[str, type[Any]]] = {}


def tipe_bidang(kelas: type[Any]) -> dict[str, type[Any]]:
    """Return the type of each field of a dataclass, without its None; asked once per row."""
    if kelas not in _TIPE_BIDANG:
        petunjuk = get_type_hints(kelas)
        _TIPE_BIDANG[kelas] = {nama: _tanpa_none(tipe) for nama, tipe in petunjuk.items()}
    return _TIPE_BIDANG[kelas]


def _tanpa_none(tipe: object) -> type[Any]:
    if get_origin(tipe) is UnionType:
        (tipe,) = (bagian for bagian in get_args(tipe) if bagian is not NoneType)
    assert isinstance(tipe, type), "fields are plain classes or None"
    return tipe


@lru_cache(maxsize=64)
def bentuk_rekaman(nama: str) -> BentukLembar:
    """Return the shape of a list of records, or of satker and kebijakan."""
    kelas = TEGAK.get(nama) or kelas_rekaman()[nama]
    isian = ISIAN[nama]
    petunjuk = get_type_hints(kelas)
    kolom: list[KolomLembar] = []
    for bidang in fields(kelas):
        tipe = tipe_bidang(kelas)[bidang.name]
        wajib = _wajib(bidang, tipe, petunjuk[bidang.name])
        if tipe is NilaiTarget:
            kolom.append(_kolom(bidang.name, isian.kolom[bidang.name], Fraction, wajib=wajib))
            atas = f"{bidang.name}_atas"
            kolom.append(_kolom(atas, isian.kolom[atas], Fraction, wajib=False))
        else:
            kolom.append(_kolom(bidang.name, isian.kolom[bidang.name], tipe, wajib=wajib))
    tegak = nama in TEGAK
    return BentukLembar(
        nama,
        isian.judul,
        tuple(kolom),
        isian.bantuan,
        isian.kunci,
        tegak,
        awal=isian.awal,
        opsional=isian.opsional,
    )


def _wajib(bidang: Field[Any], tipe: type[Any], petunjuk: object) -> bool:
    """Return whether the record cannot be made without it; texts may be empty."""
    berbawaan = bidang.default is not MISSING or bidang.default_factory is not MISSING
    return not berbawaan and tipe is not str and get_origin(petunjuk) is not UnionType


def _kolom(nama: str, isian: Isian, tipe: type[Any], *, wajib: bool) -> KolomLembar:
    pilihan: tuple[str, ...] = ()
    if issubclass(tipe, Enum):
        jenis = JenisSel.PILIHAN
        pilihan = tuple(str(anggota.value) for anggota in tipe)
    else:
        jenis = _JENIS_DASAR[tipe]
    if isian.satuan == "Rp":
        jenis = JenisSel.RUPIAH
    return KolomLembar(
        nama,
        isian.judul,
        jenis,
        wajib or isian.wajib,
        isian.satuan,
        pilihan,
        isian.bantuan,
        isian.acuan,
        isian.batas,
    )


KOLOM_BARIS = KolomLembar("baris", "Kode", JenisSel.TEKS)
_KOLOM_BARIS_TERBUKA = KolomLembar(
    "baris", "Kode", JenisSel.TEKS, bantuan="Boleh dikosongkan; dibuatkan dari uraiannya"
)
KOLOM_URAIAN = KolomLembar("uraian", "Uraian", JenisSel.TEKS)
KOLOM_PERIODE = KolomLembar(
    "periode", "Periode", JenisSel.PERIODE, bantuan="2023, 2023-TW1, 2023-08"
)


def bentuk_tabel(tabel: DefinisiTabel, *, berperiode: bool) -> BentukLembar:
    """Return the shape of a data table; the label is a column of open tables only."""
    depan = [_KOLOM_BARIS_TERBUKA if tabel.terbuka else KOLOM_BARIS]
    if tabel.terbuka:
        depan.append(KolomLembar("uraian", tabel.judul_baris or "Uraian", JenisSel.TEKS))
    if berperiode:
        depan.append(KOLOM_PERIODE)
    kolom = tuple(depan) + tuple(_kolom_tabel(k) for k in tabel.kolom_isian)
    return BentukLembar(
        tabel.nama, tabel.judul, kolom, tabel.bantuan, ("baris", "periode"), tabel=tabel
    )


def _kolom_tabel(kolom: Kolom) -> KolomLembar:
    jenis = _JENIS_TABEL[kolom.jenis]
    satuan, bantuan = kolom.satuan, kolom.bantuan
    return KolomLembar(kolom.nama, kolom.judul, jenis, satuan=satuan, bantuan=bantuan)
