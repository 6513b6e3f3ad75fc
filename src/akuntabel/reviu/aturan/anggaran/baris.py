"""Rows of money: pagu, realisasi, sisa and percentage that belong together."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, mencetak
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.sekali import sekali
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, TabelTerbaca, angka_kolom

_PERSEN = frozenset({JenisKolom.PERSEN, JenisKolom.CAPAIAN})
_BUKAN_UANG = re.compile(r"kinerja|fisik|keluaran|output|indikator|sisa", re.IGNORECASE)
_SEBAGIAN = re.compile(
    r"\b[Pp]rogram(?: [A-Z][a-z]+){2}|\b(?:serapan|penyerapan|terserap)\b.{0,60}\b[Pp]rogram [A-Z]|"
    r"\b(?:BOS|DAK|DAU|BLUD|PNBP)\b|\bDIPA \(?0\d"
)
_BERKALA = re.compile(r"triwulan|\btw\b|semester|\bbulan|kuartal|\bs\.?d\.? ", re.IGNORECASE)


@rekaman
class KolomUang:
    """The columns of one budget; -1 where there is none."""

    pagu: int
    realisasi: int = -1
    sisa: int = -1
    persen: int = -1
    tahun: int | None = None


@rekaman
class BarisUang:
    """One row of a budget table with its numbers."""

    satu: TabelDiTempat
    baris: BarisTabel
    kolom: KolomUang
    pagu: Angka
    realisasi: Angka
    sisa: Angka | None
    persen: Angka | None

    def tempat(self, *kolom: int) -> tuple[Tempat, ...]:
        """Return where the fields stand."""
        return tuple(self.baris.sel[k].tempat for k in kolom)

    @property
    def tahun(self) -> int | None:
        """Return the year that the columns or a section row give."""
        return self.kolom.tahun or self.baris.tahun

    @property
    def berkala(self) -> bool:
        """Return whether the row speaks of a part of the year."""
        tempat = (self.satu.isi.judul, *self.satu.konteks.jalur[-1:], *self._kepala)
        return _BERKALA.search(" ".join(tempat)) is not None

    @property
    def _kepala(self) -> tuple[str, ...]:
        return self.satu.isi.kolom[self.kolom.realisasi].jalur

    @property
    def eksak(self) -> Fraction | None:
        """Return realisasi in percent of the pagu, not rounded."""
        return 100 * self.realisasi.nilai / self.pagu.nilai if self.pagu.nilai else None

    @property
    def persen_cocok(self) -> bool:
        """Return whether the printed percentage is how the exact one is printed."""
        if self.persen is None or self.eksak is None:
            return True
        pecahan = not self.persen.persen and self.persen.desimal > 0
        skala = (1, Fraction(1, 100)) if pecahan else (1,)
        return any(mencetak(self.persen, self.eksak * s) for s in skala)

    @property
    def sisa_cocok(self) -> bool:
        """Return whether pagu less realisasi is the printed sisa, whatever its sign."""
        if self.sisa is None or self.sisa.persen:
            return True
        beda = self.pagu.nilai - self.realisasi.nilai
        desimal = max(self.pagu.desimal, self.realisasi.desimal, self.sisa.desimal)
        celah = Fraction(3, 2 * 10**desimal) if desimal else Fraction(0)
        return any(abs(abs(n) - abs(beda)) <= celah for n, _ in self.sisa.bacaan)


def menyebut_sebagian(kalimat: str) -> bool:
    """Return whether a sentence speaks of one named programme, fund or DIPA, not of the whole."""
    return _SEBAGIAN.search(kalimat) is not None


@sekali
def baris_uang(bacaan: Bacaan) -> tuple[BarisUang, ...]:
    """Return every row of money in the report."""
    return tuple(_baris(bacaan))


def _baris(bacaan: Bacaan) -> Iterator[BarisUang]:
    for satu in bacaan.tabel:
        if not satu.isi.kepala or not tabel_anggaran(satu.isi):
            continue
        semua = kolom_uang(satu.isi)
        for baris in satu.isi.badan:
            for kolom in semua:
                pagu, realisasi = baris.angka(kolom.pagu), baris.angka(kolom.realisasi)
                if pagu is not None and realisasi is not None and not baris.bagian:
                    sisa = baris.angka(kolom.sisa) if kolom.sisa >= 0 else None
                    persen = baris.angka(kolom.persen) if kolom.persen >= 0 else None
                    yield BarisUang(satu, baris, kolom, pagu, realisasi, sisa, persen)


def kolom_uang(tabel: TabelTerbaca) -> list[KolomUang]:
    """Return the columns of each budget: by their year, else by their order from each pagu."""
    kolom = [(k, p) for k in tabel.kolom if (p := _peran(tabel, k))]
    tahun = {k.tahun for k, p in kolom if p == "pagu"}
    if len(tahun) > 1 and None not in tahun:
        gugus = [[(k, p) for k, p in kolom if k.tahun == t] for t in sorted(t for t in tahun if t)]
    else:
        gugus = []
        for k, p in kolom:
            if p == "pagu":
                gugus.append([])
            if gugus:
                gugus[-1].append((k, p))
    hasil = [_kolom(satu) for satu in gugus]
    return [k for k in hasil if k is not None]


def _kolom(gugus: list[tuple[Kolom, str]]) -> KolomUang | None:
    """Return the first column of each part; None without pagu or realisasi."""
    awal: dict[str, Kolom] = {}
    for k, p in gugus:
        awal.setdefault(p, k)
    if "pagu" not in awal or "realisasi" not in awal:
        return None
    indeks = {p: k.indeks for p, k in awal.items()}
    return KolomUang(
        indeks["pagu"],
        indeks["realisasi"],
        indeks.get("sisa", -1),
        indeks.get("persen", -1),
        awal["pagu"].tahun,
    )


def _peran(tabel: TabelTerbaca, kolom: Kolom) -> str:
    """Return what a column is in a budget: pagu, realisasi, sisa, persen, or nothing."""
    angka = angka_kolom(tabel.badan, kolom.indeks)
    if not angka or any(kelas for a in angka if (kelas := a.satuan) not in ("", "%", "rp")):
        return ""
    uang = max(a.nilai for a in angka) >= RUPIAH_TERKECIL
    match kolom.jenis:
        case JenisKolom.PAGU if uang:
            return "pagu"
        case JenisKolom.REALISASI if uang:
            return "realisasi"
        case JenisKolom.SISA if uang:
            return "sisa"
        case _ if _BUKAN_UANG.search(kolom.nama):
            return ""
        case JenisKolom.REALISASI if any(a.persen for a in angka):
            return "persen"
        case jenis if jenis in _PERSEN and not uang:
            return "persen"
        case _:
            return ""
