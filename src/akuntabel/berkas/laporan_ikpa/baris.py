"""Baris: the rows of an IKPA report, gathered to one record for each satker and month."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from akuntabel.berkas.impor.angka_ekspor import BULAN, AngkaTakTerbaca, nomor_bulan, pecahan
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor, Sel
from akuntabel.berkas.laporan_ikpa.kolom import UNSUR, kata, kepala, lengkapi_kepala
from akuntabel.inti.rekaman import rekaman

_KODE = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])")
_TAHUN = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_SEBUTAN = ("nilai", "bobot", "nilai akhir", "nilai aspek")
_ASPEK = {
    "aspek.perencanaan": ("revisi", "deviasi"),
    "aspek.pelaksanaan": ("penyerapan", "kontraktual", "tagihan", "uptup", "dispensasi"),
    "aspek.hasil": ("capaian",),
}


@dataclass(slots=True)
class BarisLaporan:
    """What a report prints of one satker: cells by what their column names.

    `isi` holds the values and totals, `bobot` the weights; `bulan` and `tahun` 0 if unknown;
    `rusak` says which cell is no number.
    """

    nomor: int
    kode: str
    nama: str
    bulan: int
    tahun: int
    isi: dict[str, Sel] = field(default_factory=dict)
    bobot: dict[str, Sel] = field(default_factory=dict)
    aspek: dict[str, Sel] = field(default_factory=dict)
    rusak: str = ""

    def angka(self, jenis: str) -> Fraction | None:
        """Return the number in a column, None for a blank, a dash, or what is no number."""
        return angka_sel(self.isi.get(jenis))

    @property
    def konversi(self) -> Fraction | None:
        """Return the konversi in percent: 0,8 and 80 are the same, and none is not printed."""
        nilai = self.angka("konversi")
        if nilai is None or nilai == 0:
            return None
        return round(nilai * 100, 4) if nilai <= 1 else nilai


@rekaman
class TakTerbaca:
    """A row that was not understood: where it stands and why."""

    lembar: str
    baris: int
    alasan: str


@dataclass(slots=True)
class BacaanLembar:
    """A sheet as read: its columns, its records, and what was not understood."""

    kolom: Mapping[str, int]
    baris: list[BarisLaporan] = field(default_factory=list)
    tak_terbaca: list[TakTerbaca] = field(default_factory=list)


def angka_sel(sel: Sel | None) -> Fraction | None:
    """Return the number of a cell; a blank, a dash and a word are None."""
    if isinstance(sel, str) and kata(sel) in _KOSONG:
        return None
    nilai = pecahan(sel)
    return None if isinstance(nilai, AngkaTakTerbaca) else nilai


def bukan_angka(sel: Sel) -> bool:
    """Return whether a cell holds something that is neither a number nor a blank."""
    if isinstance(sel, str) and kata(sel) in _KOSONG:
        return False
    return isinstance(pecahan(sel), AngkaTakTerbaca)


def baca_lembar(lembar: LembarEkspor) -> BacaanLembar | None:
    """Return the records of a sheet, None where it has no header of an IKPA report."""
    baris = [(nomor, dict(isi)) for nomor, isi in lembar.baris]
    tempat = next((i for i, (_, isi) in enumerate(baris[:60]) if kepala(isi)), None)
    if tempat is None:
        return None
    bulan, tahun = _masa(baris[:tempat], lembar.nama)
    hasil = BacaanLembar(lengkapi_kepala(baris, tempat, kepala(baris[tempat][1])))
    pembaca = _Pembaca(lembar.nama, hasil, bulan, tahun)
    for nomor, isi in baris[tempat + 1 :]:
        pembaca.ambil(nomor, isi)
    return hasil


def _masa(baris: Sequence[tuple[int, Mapping[int, Sel]]], nama: str) -> tuple[int, int]:
    """Return month and year as the title states them, 0 where it does not."""
    bulan = tahun = 0
    semua = [sel for _, isi in baris for sel in isi.values() if isinstance(sel, str)]
    for teks in [nama, *semua]:
        if any(satu in kata(teks) for satu in ("cetak", "unduh", "download")):
            continue
        cocok = _TAHUN.search(teks)
        tahun = int(cocok[0]) if cocok else tahun
        for satu in kata(teks).split():
            bulan = BULAN.get(satu, bulan) if len(satu) > 2 else bulan
    return bulan, tahun


@dataclass(slots=True)
class _Pembaca:
    """Goes down the rows; `kini` is the record whose block is open."""

    lembar: str
    hasil: BacaanLembar
    bulan: int
    tahun: int
    kini: BarisLaporan | None = None

    def ambil(self, nomor: int, isi: Mapping[int, Sel]) -> None:
        if not isi:
            return
        kepala_ulang = kepala(isi)
        if kepala_ulang:
            self.hasil.kolom = {**self.hasil.kolom, **kepala_ulang}
            return
        sebutan, kode = self._sebutan(isi), self._kode(isi)
        if kode and sebutan in ("", "nilai"):
            self._buka(nomor, kode, isi)
        elif self.kini is not None and sebutan:
            self._tambah(sebutan, isi)
        elif self._berangka(isi):
            alasan = "baris berangka tanpa kode satker enam angka"
            self.hasil.tak_terbaca.append(TakTerbaca(self.lembar, nomor, alasan))

    def _sebutan(self, isi: Mapping[int, Sel]) -> str:
        """Return which row of a block this is, empty for a row that is a record by itself."""
        batas = min(k for j, k in self.hasil.kolom.items() if j in UNSUR)
        for kolom, sel in sorted(isi.items()):
            if kolom < batas and kata(sel) in _SEBUTAN:
                return kata(sel)
        return ""

    def _kode(self, isi: Mapping[int, Sel]) -> str:
        kolom = self.hasil.kolom.get("kode", self.hasil.kolom.get("nama", -1))
        sel = isi.get(kolom)
        teks = f"{int(sel):06d}" if isinstance(sel, int | Fraction) else str(sel or "")
        cocok = _KODE.search(teks)
        return cocok[0] if cocok and cocok[0] != "000000" else ""

    def _berangka(self, isi: Mapping[int, Sel]) -> bool:
        kolom = [k for j, k in self.hasil.kolom.items() if j in UNSUR]
        return sum(angka_sel(isi.get(k)) is not None for k in kolom) > 1

    def _buka(self, nomor: int, kode: str, isi: Mapping[int, Sel]) -> None:
        kolom = self.hasil.kolom
        nama = isi.get(kolom.get("nama", -1))
        bulan = nomor_bulan(isi.get(kolom.get("bulan", kolom.get("periode", -1)))) or self.bulan
        tahun = angka_sel(isi.get(kolom.get("tahun", -1)))
        baris = BarisLaporan(nomor, kode, str(nama or "").strip(), bulan, int(tahun or self.tahun))
        baris.isi = {j: isi[k] for j, k in kolom.items() if k in isi}
        baris.aspek = {j: sel for j, sel in baris.isi.items() if j in _ASPEK}
        self.kini = baris
        self.hasil.baris.append(baris)
        for jenis, sel in baris.isi.items():
            if jenis in _BERANGKA and bukan_angka(sel):
                alasan = f"“{str(sel).strip()[:40]}” pada kolom {jenis} bukan angka"
                self.hasil.tak_terbaca.append(TakTerbaca(self.lembar, nomor, alasan))
                baris.rusak = alasan

    def _tambah(self, sebutan: str, isi: Mapping[int, Sel]) -> None:
        assert self.kini is not None, "a block is open"
        ada = {j: isi[k] for j, k in self.hasil.kolom.items() if k in isi}
        if sebutan == "nilai":
            self.kini.isi = {**ada, **self.kini.isi}
        elif sebutan == "bobot":
            self.kini.bobot = ada
        elif sebutan == "nilai aspek":
            for nama, unsur in _ASPEK.items():
                nilai = next((ada[u] for u in unsur if u in ada), None)
                if nilai is not None:
                    self.kini.aspek[nama] = nilai
        for jenis in ("total", "konversi", "akhir", "pengurang"):
            if jenis in ada and sebutan != "nilai aspek":
                self.kini.isi.setdefault(jenis, ada[jenis])


_BERANGKA = UNSUR | {"total", "konversi", "akhir", "pengurang"}
_KOSONG = ("", "n a", "na", "null", "none", "nan")
