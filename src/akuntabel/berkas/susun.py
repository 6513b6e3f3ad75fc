"""Susun: facts → lembar, for either container."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.berkas.awalan import baris_awal
from akuntabel.berkas.bentuk import TEGAK, bentuk_rekaman, bentuk_tabel, kelas_rekaman
from akuntabel.berkas.lembar import Lembar, NilaiSel
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode
from akuntabel.inti.tabel import BarisData, DefinisiTabel, TabelData
from akuntabel.inti.target import NilaiTarget


def susun_berkas(berkas: BerkasKinerja, definisi: DefinisiSektor) -> dict[str, Lembar]:
    """Return every lembar by its name: satker, kebijakan, the records, the data tables.

    Bentuk: a list or data table that has no rows yet gets the rows that are known
    beforehand, unfilled; summaries that leaves give are not asked for.
    """
    awal = baris_awal(definisi, berkas.satker.tahun)
    if berkas.pagu_rincian:
        awal = {nama: isi for nama, isi in awal.items() if not nama.startswith("belanja")}
    hasil: dict[str, Lembar] = {}
    for nama in TEGAK:
        hasil[nama] = Lembar(bentuk_rekaman(nama), (_isi_rekaman(getattr(berkas, nama)),))
    for nama in kelas_rekaman():
        isi = tuple(_isi_rekaman(rekaman) for rekaman in getattr(berkas, nama))
        hasil[nama] = Lembar(bentuk_rekaman(nama), isi or awal.get(nama, ()))
    data = {tabel.nama: tabel for tabel in berkas.tabel}
    for tabel in definisi.tabel:
        hasil[tabel.nama] = _lembar_tabel(tabel, data.get(tabel.nama), berkas.satker.tahun)
    return hasil


def _isi_rekaman(rekaman: object) -> dict[str, NilaiSel]:
    assert is_dataclass(rekaman), "records are dataclasses"
    isi: dict[str, NilaiSel] = {}
    for bidang in fields(rekaman):
        nilai = getattr(rekaman, bidang.name)
        if isinstance(nilai, NilaiTarget):
            isi[bidang.name] = nilai.nilai
            isi[f"{bidang.name}_atas"] = nilai.atas
        else:
            isi[bidang.name] = nilai_sel(nilai)
    return isi


def nilai_sel(nilai: object) -> NilaiSel:
    """Return a field of a record as the cell that holds it."""
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, Periode):
        return nilai.kode
    if isinstance(nilai, KodeAnggaran):
        return str(nilai)
    assert nilai is None or isinstance(nilai, Fraction | int | str | date), "fields are plain"
    return nilai


def _lembar_tabel(tabel: DefinisiTabel, data: TabelData | None, tahun: int) -> Lembar:
    baris = data.baris if data is not None else ()
    if not baris:
        baris = tuple(BarisData(b.kode, b.label, Periode(tahun), {}) for b in tabel.baris)
    berperiode = any(b.periode != Periode(tahun) for b in baris)
    bentuk = bentuk_tabel(tabel, berperiode=berperiode)
    return Lembar(bentuk, tuple(_isi_baris(b, tabel) for b in baris))


def _isi_baris(baris: BarisData, tabel: DefinisiTabel) -> Mapping[str, NilaiSel]:
    isi: dict[str, NilaiSel] = {
        "baris": baris.kode,
        "uraian": baris.label,
        "periode": baris.periode.kode,
    }
    isi.update({kolom.nama: baris.isi.get(kolom.nama) for kolom in tabel.kolom_isian})
    return isi
