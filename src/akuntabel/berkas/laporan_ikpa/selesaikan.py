"""Selesaikan: a report as read → for each satker which indicators apply, and its score again."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.petak_ekspor import baca_petak
from akuntabel.berkas.impor.sel_xlsx import Sel
from akuntabel.berkas.laporan_ikpa.baris import (
    BacaanLembar,
    BarisLaporan,
    TakTerbaca,
    angka_sel,
    baca_lembar,
)
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa
from akuntabel.inti.anggaran.ikpa_berlaku import IkpaTerselesaikan, TercetakIkpa, selesaikan_ikpa
from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.skor import aturan_ikpa, aturan_ikpa_tahun

_GESER_KE_2022 = (
    ("capaian", "dispensasi"),
    ("total", "capaian"),
    ("konversi", "total"),
    ("pengurang", "konversi"),
)
_GESER_KE_2024 = (
    ("dispensasi", "capaian"),
    ("capaian", "total"),
    ("total", "konversi"),
    ("konversi", "pengurang"),
)
_DISPENSASI = tuple(Fraction(n) for n in (100, 95, 90, 85, 80))
_PENGURANG = tuple(Fraction(n, 4) for n in (0, 1, 2, 3, 4))
"""Where the figures of one year stand under the header of another, and the values that a
column not printed may have.

Rujukan: aturan UJI-07, IKPA-16, IKPA24-06.
"""


@rekaman
class IkpaSatker:
    """One satker and month of a report, with what was printed and what follows."""

    baris: BarisLaporan
    aturan: AturanIkpa
    nilai: Mapping[UnsurIkpa, Fraction | None]
    tercetak: TercetakIkpa
    selesai: IkpaTerselesaikan


@rekaman
class LaporanTerbaca:
    """A whole report: its satker, what was not understood, and remarks on its layout."""

    satker: tuple[IkpaSatker, ...]
    tak_terbaca: tuple[TakTerbaca, ...]
    catatan: tuple[str, ...]


def baca_laporan_ikpa(jalur: Path) -> LaporanTerbaca:
    """Return the satker of a report, each with its score computed again.

    Galat: TakTerpakaiError for a file that holds no IKPA report.
    """
    try:
        lembar = baca_petak(jalur)
    except EksporSalahError as galat:
        raise TakTerpakaiError(f"{jalur.name}: {galat}") from galat
    satker: list[IkpaSatker] = []
    tak_terbaca: list[TakTerbaca] = []
    catatan: list[str] = []
    berkepala = False
    for satu in lembar:
        bacaan = baca_lembar(satu)
        if bacaan is None:
            continue
        berkepala = True
        hasil, kata = _selesaikan_lembar(bacaan)
        satker += hasil
        tak_terbaca += bacaan.tak_terbaca
        catatan += [f"{satu.nama.strip()}: {kata}"] if kata else []
    if not satker:
        sebab = (
            "judul kolom IKPA ada tetapi tidak ada baris satker berkode enam angka"
            if berkepala
            else "tidak ada judul kolom IKPA (Revisi DIPA, Deviasi Halaman III, …)"
        )
        raise TakTerpakaiError(
            f"{jalur.name}: {sebab}; unduh laporan Indikator Pelaksanaan Anggaran dari OM-SPAN."
        )
    return LaporanTerbaca(tuple(satker), tuple(tak_terbaca), tuple(catatan))


def _selesaikan_lembar(bacaan: BacaanLembar) -> tuple[list[IkpaSatker], str]:
    """Return the satker of a sheet; a row that its header does not fit, by the other header.

    A row is read shifted only where all of its printed totals follow then.
    """
    hasil: list[IkpaSatker] = []
    bergeser = 0
    for baris in bacaan.baris:
        satu = _satker(baris, _aturan(bacaan, baris), bacaan)
        if not satu.selesai.cocok and not baris.rusak:
            geser = _satker_bergeser(baris, bacaan)
            bergeser += geser is not None
            satu = geser or satu
        hasil.append(satu)
    if not bergeser:
        return hasil, ""
    return hasil, (
        f"{bergeser} baris bersusunan kolom tahun lain daripada judulnya; kolom sesudah UP/TUP "
        "dibaca bergeser satu"
    )


def _satker_bergeser(baris: BarisLaporan, bacaan: BacaanLembar) -> IkpaSatker | None:
    lama, baru = aturan_ikpa()[0], aturan_ikpa()[-1]
    pasangan = ((_GESER_KE_2022, lama), (_GESER_KE_2024, baru))
    for geser, aturan in pasangan:
        satu = _satker(_geser(baris, geser), aturan, bacaan)
        t = satu.tercetak
        lengkap = None not in (t.nilai_total, t.konversi, t.nilai_akhir)
        if satu.selesai.cocok and lengkap:
            return satu
    return None


def _geser(baris: BarisLaporan, geser: tuple[tuple[str, str], ...]) -> BarisLaporan:
    isi: dict[str, Sel] = dict(baris.isi)
    for _, tujuan in geser:
        isi.pop(tujuan, None)
    for asal, tujuan in geser:
        if asal in baris.isi:
            isi[tujuan] = baris.isi[asal]
    return replace(baris, isi=isi)


def _aturan(bacaan: BacaanLembar, baris: BarisLaporan) -> AturanIkpa:
    """Return the rule set by the printed weights, the columns, or the year, in this order."""
    for satu in aturan_ikpa():
        bobot = {u.unsur.value: angka_sel(baris.bobot.get(u.unsur.value)) for u in satu.unsur}
        cocok = [bobot[u.unsur.value] in (u.bobot, Fraction(u.bobot, 100)) for u in satu.unsur]
        if all(cocok):
            return satu
    lama, baru = aturan_ikpa()[0], aturan_ikpa()[-1]
    if "pengurang" in bacaan.kolom:
        return baru
    if "dispensasi" in bacaan.kolom:
        return lama
    return aturan_ikpa_tahun(baris.tahun) or baru


def _satker(baris: BarisLaporan, aturan: AturanIkpa, bacaan: BacaanLembar) -> IkpaSatker:
    """Return the row solved; a column that is not printed is supposed if the totals follow."""
    nilai = {satu.unsur: baris.angka(satu.unsur.value) for satu in aturan.unsur}
    tercetak = _tercetak(baris, aturan)
    dispensasi = UnsurIkpa.DISPENSASI
    pasangan = [(nilai, tercetak)]
    if dispensasi in nilai and nilai[dispensasi] is None and "dispensasi" not in bacaan.kolom:
        pasangan = [({**nilai, dispensasi: satu}, tercetak) for satu in _DISPENSASI]
    elif aturan.pengurang and "pengurang" not in bacaan.kolom:
        pasangan = [(nilai, replace(tercetak, pengurang=satu)) for satu in _PENGURANG]
    hasil = [IkpaSatker(baris, aturan, n, t, _selesaikan(baris, aturan, n, t)) for n, t in pasangan]
    return next((satu for satu in hasil if satu.selesai.cocok), hasil[0])


def _selesaikan(
    baris: BarisLaporan,
    aturan: AturanIkpa,
    nilai: Mapping[UnsurIkpa, Fraction | None],
    tercetak: TercetakIkpa,
) -> IkpaTerselesaikan:
    selesai = selesaikan_ikpa(aturan, nilai, tercetak)
    if baris.rusak:
        return replace(selesai, cocok=False, alasan=baris.rusak)
    if tercetak.nilai_total is None and tercetak.nilai_akhir is None:
        return replace(selesai, cocok=False, alasan="tidak ada nilai total atau akhir tercetak")
    return selesai


def _tercetak(baris: BarisLaporan, aturan: AturanIkpa) -> TercetakIkpa:
    aspek = tuple(
        angka
        for nama in ("perencanaan", "pelaksanaan", "hasil")
        if (angka := angka_sel(baris.aspek.get(f"aspek.{nama}"))) is not None
    )
    pengurang = baris.angka("pengurang") if aturan.pengurang else None
    return TercetakIkpa(
        baris.angka("total"),
        baris.konversi,
        baris.angka("akhir"),
        pengurang or Fraction(0),
        aspek,
    )
