"""The rule that compares the rows of data tables with the rows of the source."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.angka import TakTerhitung, cetak_angka
from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.realisasi import SumberTabel
from akuntabel.inti.rumus.pohon import NamaKolom
from akuntabel.inti.tabel import DefinisiTabel, JenisKolom
from akuntabel.reviu.angka import nihil
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import pokok_indikator
from akuntabel.reviu.nama import mirip
from akuntabel.reviu.tabel import BarisTabel
from akuntabel.reviu.tabel import JenisKolom as JenisCetak

BarisSumber: TypeAlias = dict[str, list[tuple[str, Fraction]]]
"""Rows of a source table: label → its column titles with the counts under them."""

_LABEL_SAMA = 0.92
_JUDUL_SAMA = 0.8
_CACAH = (JenisKolom.JUMLAH, JenisKolom.DESIMAL)
_BUKAN_ISI = frozenset(
    {
        JenisCetak.NOMOR,
        JenisCetak.TARGET,
        JenisCetak.REALISASI,
        JenisCetak.CAPAIAN,
        JenisCetak.RENSTRA,
        JenisCetak.PERSEN,
    }
)


def baris_tabel_berbeda(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each row of a data table holds the counts of the source."""
    if bacaan.banding is None or bacaan.tahun != bacaan.banding.berkas.satker.tahun:
        return
    tabel_per_indikator: dict[int, list[TabelDiTempat]] = {}
    for satu in bacaan.tabel:
        if satu.konteks.indikator is not None:
            tabel_per_indikator.setdefault(satu.konteks.indikator, []).append(satu)
    for indeks, baris in _baris_sumber(bacaan, bacaan.banding):
        for satu in tabel_per_indikator.get(indeks, []):
            yield from _banding(indeks, satu, baris)


def _baris_sumber(bacaan: Bacaan, hasil: HasilKinerja) -> Iterator[tuple[int, BarisSumber]]:
    """Return, for each table of each indikator, its rows: label and counts in column order."""
    definisi = {d.nama: d for d in hasil.definisi.tabel}
    data = {t.nama: t for t in hasil.berkas.tabel}
    sumber = SumberTabel(definisi, data, hasil.sampai)
    for satu in hasil.indikator:
        indeks = bacaan.indikator.cari(satu.indikator.nama)
        for nama in satu.indikator.tabel:
            if indeks is not None and nama in data and nama in definisi:
                yield indeks, _baris_satu_tabel(sumber, definisi[nama])


def _baris_satu_tabel(sumber: SumberTabel, definisi: DefinisiTabel) -> BarisSumber:
    label = {b.kode: b.label for b in definisi.baris}
    label |= {b.kode: b.label for b in sumber.data[definisi.nama].baris if b.label}
    hasil: BarisSumber = {}
    for kolom in definisi.kolom:
        if kolom.jenis not in _CACAH:
            continue
        isi = sumber.sel(NamaKolom(definisi.nama, kolom.nama, "", 0))
        for kode, nilai in () if isinstance(isi, TakTerhitung) else isi:
            angka = Fraction(0) if isinstance(nilai, TakTerhitung) else nilai
            hasil.setdefault(label.get(kode, kode), []).append((kolom.judul, angka))
    return hasil


def _banding(indeks: int, satu: TabelDiTempat, sumber: BarisSumber) -> Iterator[Cacat]:
    kolom = _kolom_sejudul(satu, {judul for isi in sumber.values() for judul, _ in isi})
    if not kolom:
        return
    for baris in satu.isi.badan:
        nama = next((n for n in sumber if mirip(n, baris.label) >= _LABEL_SAMA), None)
        if baris.jumlah or nama is None or not baris.label:
            continue
        for judul, benar in sumber[nama]:
            if judul in kolom and not _mencetak(baris, kolom[judul], benar):
                teks = baris.teks(kolom[judul])
                yield Cacat(
                    f"Baris “{baris.label}” kolom “{judul}” tercetak {teks}, sedangkan menurut "
                    f"sumber {cetak_angka(benar)}; perbaiki tabel atau sumbernya.",
                    (baris.sel[kolom[judul]].tempat,),
                    satu.konteks.bagian,
                    (teks,),
                    cetak_angka(benar),
                    (f"{pokok_indikator(indeks)}:tabel",),
                )


def _kolom_sejudul(satu: TabelDiTempat, judul: set[str]) -> dict[str, int]:
    """Return the printed column under each title; titles that fit none or several are left out."""
    hasil: dict[str, int] = {}
    for teks in judul:
        cocok = [
            k.indeks
            for k in satu.isi.kolom
            if k.jenis not in _BUKAN_ISI and mirip(teks, k.nama) >= _JUDUL_SAMA
        ]
        if len(cocok) == 1:
            hasil[teks] = cocok[0]
    return hasil if len(set(hasil.values())) == len(hasil) else {}


def _mencetak(baris: BarisTabel, kolom: int, benar: Fraction) -> bool:
    """Return whether a field prints the count; a dash is nil, and a blank says nothing."""
    teks = baris.teks(kolom).strip()
    angka = baris.angka(kolom)
    if angka is None:
        return not nihil(teks) or benar == 0
    return any(nilai == benar for nilai, _ in angka.bacaan)
