"""Awalan: the rows of a template that are known before anyone fills it in."""

from collections.abc import Mapping
from typing import TypeAlias

from akuntabel.berkas.lembar import NilaiSel
from akuntabel.inti.anggaran.nilai import JenisNilai
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.satker import Satker

BarisAwal: TypeAlias = Mapping[str, NilaiSel]
_PERAN = ("kepala", "atasan")


def baris_awal(definisi: DefinisiSektor, tahun: int) -> dict[str, tuple[BarisAwal, ...]]:
    """Return the prefilled rows of each list of records by its name: keys without values."""
    dua_tahun = (tahun - 1, tahun)
    kode = [indikator.kode for indikator in definisi.indikator]
    kegiatan = [s.kode for s in definisi.sasaran if s.tingkat is TingkatSasaran.KEGIATAN]
    return {
        "pejabat": tuple({"peran": peran} for peran in _PERAN),
        "perjanjian": ({"revisi": 0},),
        "target": tuple({"revisi": 0, "kode": satu} for satu in kode),
        "renstra": tuple({"kode": satu} for satu in kode),
        "riwayat": tuple({"tahun": tahun - 1, "kode": satu} for satu in kode),
        "belanja": tuple({"tahun": t, "jenis": j.value} for t in dua_tahun for j in JenisBelanja),
        "belanja_sasaran": tuple({"sasaran": satu} for satu in kegiatan),
        "nilai_anggaran": tuple(
            {"tahun": t, "jenis": j.value} for t in dua_tahun for j in JenisNilai
        ),
    }


def berkas_kosong(definisi: DefinisiSektor, tahun: int) -> BerkasKinerja:
    """Return the facts of a satker of which only sektor and year are known."""
    return BerkasKinerja(Satker("", "", "", "", "", definisi.kode, tahun))
