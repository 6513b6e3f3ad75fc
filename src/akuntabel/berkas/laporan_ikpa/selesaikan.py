"""Selesaikan: a report as read → for each satker which indicators apply, and its score again."""

from collections.abc import Mapping, Sequence
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
"""Where the figures of 2022 stand under a header of 2024.

Rujukan: aturan UJI-07.
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
    """Return the satker of a sheet; where its header does not fit its figures, by the other one."""
    biasa = [_satker(baris, _aturan(bacaan, baris)) for baris in bacaan.baris]
    cocok = sum(satu.selesai.cocok for satu in biasa)
    if 2 * cocok > len(biasa) or "pengurang" not in bacaan.kolom:
        return biasa, ""
    lama = aturan_ikpa_tahun(2022)
    assert lama is not None, "the rule set of 2022 is bundled"
    geser = [_satker(_geser(baris), lama) for baris in bacaan.baris]
    if sum(satu.selesai.cocok for satu in geser) <= cocok:
        return biasa, ""
    return geser, (
        "isinya bersusunan 2022–2023 di bawah judul kolom 2024; kolom sesudah UP/TUP dibaca "
        "bergeser satu"
    )


def _geser(baris: BarisLaporan) -> BarisLaporan:
    isi: dict[str, Sel] = dict(baris.isi)
    for asal, tujuan in _GESER_KE_2022:
        isi.pop(tujuan, None)
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


def _satker(baris: BarisLaporan, aturan: AturanIkpa) -> IkpaSatker:
    nilai = {satu.unsur: baris.angka(satu.unsur.value) for satu in aturan.unsur}
    aspek = tuple(
        angka
        for nama in ("perencanaan", "pelaksanaan", "hasil")
        if (angka := angka_sel(baris.aspek.get(f"aspek.{nama}"))) is not None
    )
    pengurang = baris.angka("pengurang") if aturan.pengurang else None
    tercetak = TercetakIkpa(
        baris.angka("total"),
        _persen(baris.angka("konversi")),
        baris.angka("akhir"),
        pengurang or Fraction(0),
        aspek,
    )
    return IkpaSatker(baris, aturan, nilai, tercetak, selesaikan_ikpa(aturan, nilai, tercetak))


def _persen(nilai: Fraction | None) -> Fraction | None:
    """Return the konversi in percent: 0,8 and 80 are the same, and none is not printed."""
    if nilai is None or nilai == 0:
        return None
    return round(nilai * 100, 4) if nilai <= 1 else nilai


def satker_tercetak(satker: Sequence[IkpaSatker], kode: str) -> IkpaSatker | None:
    """Return the row of that satker, or the only one there is."""
    milik = [satu for satu in satker if satu.baris.kode == kode]
    if milik:
        return milik[0]
    return satker[0] if len(satker) == 1 else None
