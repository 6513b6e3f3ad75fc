"""Fakta: which printed values another number in the same report determines.

A fair mutant touches only these: an indicator's value printed in several places, a cell under
a total that adds up, an amount that stands elsewhere too, a part of a formula.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from benchmarks.reviu.alat import NILAI, RUPIAH, angka
from benchmarks.reviu.pembawa import Pembawa, Potong, TabelCetak

_NOMOR = re.compile(r"^\d+\.\s*")
_PERAN = ("realisasi", "capaian", "target")
_KATA_PERAN = re.compile(r"target|realisasi|terealisasi|capaian|sebesar", re.IGNORECASE)
_SASARAN = re.compile(r"SK\d\s")
JARAK_KATA = 60
"""A number in prose belongs to an indicator when one of the words stands this near before it."""


@dataclass
class FaktaIndikator:
    """An indicator as printed: its name, and each role's value."""

    nama: str
    nilai: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SelIndikator:
    """A cell that prints one role of one indicator."""

    potong: Potong
    kode: str
    peran: str


@dataclass(frozen=True)
class Jumlahan:
    """Cells and the total that is their exact sum."""

    bagian: tuple[Potong, ...]
    total: Potong


class Fakta:
    """What a carrier prints and how it hangs together."""

    def __init__(self, pembawa: Pembawa) -> None:
        self.pembawa = pembawa
        self.potong = [p for p in pembawa.potong if not lampiran_catatan(p)]

    @cached_property
    def indikator(self) -> dict[str, FaktaIndikator]:
        """Return the indicators by kode, from the comparison tables in their sections."""
        hasil: dict[str, FaktaIndikator] = {}
        for tabel in self.pembawa.tabel:
            if tabel.judul.find("Perbandingan Kinerja SK") < 0 and "Renstra" not in tabel.judul:
                continue
            for baris in tabel.sel[tabel.kepala :]:
                kode = baris[0].indikator
                if not kode:
                    continue
                satu = hasil.setdefault(kode, FaktaIndikator(baris[0].teks))
                for sel in baris[1:]:
                    satu.nilai.setdefault(peran(sel.kepala), sel.teks)
        return hasil

    @cached_property
    def kode_nama(self) -> dict[str, str]:
        """Return the kode of each indicator's name."""
        return {satu.nama: kode for kode, satu in self.indikator.items()}

    @cached_property
    def sel_indikator(self) -> list[SelIndikator]:
        """Return the cells with a target, realisasi or capaian of an indicator."""
        hasil = []
        for tabel in self.pembawa.tabel:
            for baris in tabel.sel[tabel.kepala :]:
                kode = next((k for s in baris if (k := self._kode(s))), "")
                hasil += [
                    SelIndikator(s, kode, peran(s.kepala))
                    for s in baris
                    if kode and peran(s.kepala) and angka(s.teks) is not None
                ]
        return hasil

    def _kode(self, sel: Potong) -> str:
        return self.kode_nama.get(_NOMOR.sub("", sel.teks), "")

    @cached_property
    def prosa_indikator(self) -> list[tuple[Potong, int, int]]:
        """Return the values in prose of a section that its tables print too."""
        hasil = []
        for p in self.potong:
            if p.jenis != "paragraf" or p.indikator not in self.indikator:
                continue
            tercetak = set(self.indikator[p.indikator].nilai.values())
            for m in NILAI.finditer(p.teks):
                dekat = p.teks[max(m.start() - JARAK_KATA, 0) : m.start()]
                if m[0] in tercetak and re.search(r"[%a-z²]", m[0]) and _KATA_PERAN.search(dekat):
                    hasil.append((p, m.start(), m.end()))
        return hasil

    @cached_property
    def jumlahan(self) -> list[Jumlahan]:
        """Return every column sum that holds in the clean report."""
        return [j for t in self.pembawa.tabel for j in _jumlahan_tabel(t)]

    @cached_property
    def banyak_rupiah(self) -> Counter[str]:
        """Return how often each amount is printed."""
        return Counter(m[0] for p in self.potong for m in RUPIAH.finditer(p.teks))

    @cached_property
    def operan(self) -> dict[str, set[str]]:
        """Return the numbers in the formulas of each indicator's section."""
        hasil: dict[str, set[str]] = {}
        for p in self.potong:
            if p.jenis == "rumus" and p.indikator:
                hasil.setdefault(p.indikator, set()).update(r.teks.strip() for r in p.ruas)
        return hasil

    @cached_property
    def sel_sasaran(self) -> list[Potong]:
        """Return pagu and realisasi of each sasaran in the table that adds them up."""
        return [
            b
            for j in self.jumlahan
            for b in j.bagian
            if re.match(r"Pagu|Realisasi", b.kepala) and self._baris_sasaran(b)
        ]

    def _baris_sasaran(self, sel: Potong) -> bool:
        return _SASARAN.match(self.pembawa.tabel[sel.tabel].sel[sel.baris][0].teks) is not None


def lampiran_catatan(potong: Potong) -> bool:
    """Return whether a piece stands in the annex that quotes differing sources on purpose."""
    return bool(potong.bagian) and potong.bagian[0].startswith("Lampiran IV")


def peran(kepala: str) -> str:
    """Return the role that a column's heading names, "" when it names none of ours."""
    kecil = kepala.casefold()
    kata = next((k for k in _PERAN if k in kecil), "")
    if "renstra" in kecil or "2020" in kecil:
        return "renstra"
    return f"{kata}_lalu" if kata and "2022" in kecil else kata


def _jumlahan_tabel(tabel: TabelCetak) -> Iterator[Jumlahan]:
    blok: list[list[Potong]] = []
    for baris in tabel.sel[tabel.kepala :]:
        if baris and baris[0].teks.strip().startswith(("Jumlah", "Total")):
            yield from _jumlahan_blok(blok, baris)
            blok = []
        elif sum(bool(s.teks.strip()) for s in baris) > 1:
            blok.append(baris)
        else:
            blok = []


def _jumlahan_blok(blok: list[list[Potong]], baris_total: list[Potong]) -> Iterator[Jumlahan]:
    for total in baris_total[1:]:
        nilai = angka(total.teks)
        bagian = [
            s for b in blok for s in b if s.kolom == total.kolom and angka(s.teks) is not None
        ]
        if nilai is None or "%" in total.teks or len(bagian) < 2:
            continue
        if sum((angka(s.teks) or Decimal(0) for s in bagian), Decimal(0)) == nilai:
            yield Jumlahan(tuple(bagian), total)
