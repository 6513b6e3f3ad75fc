"""Periode: a year, semester, quarter or month, ordered and able to contain another."""

import re
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from akuntabel.inti.rekaman import rekaman

NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_ROMAWI = ("I", "II", "III", "IV")
_POLA = re.compile(r"(\d{4})(?:-(?:S([12])|TW([1-4])|(0[1-9]|1[0-2])))?", re.ASCII)


class JenisPeriode(Enum):
    """How long a period is; the value is its number of months."""

    TAHUN = 12
    SEMESTER = 6
    TRIWULAN = 3
    BULAN = 1


@rekaman
class Periode:
    """The `nomor`-th (from 1) stretch of its kind in `tahun`.

    Written `2023`, `2023-S1`, `2023-TW3`, `2023-08`. Ordered by first day, then the
    longer one first.
    """

    tahun: int
    jenis: JenisPeriode = JenisPeriode.TAHUN
    nomor: int = 1

    def __post_init__(self) -> None:
        """Refuse a stretch that its year does not have: a mistake of the program."""
        if not 1 <= self.nomor <= 12 // self.jenis.value or not 1 <= self.tahun <= 9998:
            raise ValueError(f"periode tidak ada: {self.tahun} {self.jenis.name} {self.nomor}")

    @property
    def awal(self) -> date:
        """Return the first day."""
        return date(self.tahun, (self.nomor - 1) * self.jenis.value + 1, 1)

    @property
    def akhir(self) -> date:
        """Return the last day."""
        bulan = self.nomor * self.jenis.value
        berikut = date(self.tahun + 1, 1, 1) if bulan == 12 else date(self.tahun, bulan + 1, 1)
        return berikut - timedelta(days=1)

    def memuat(self, lain: "Periode | date") -> bool:
        """Return whether every day of the other lies in this period."""
        if isinstance(lain, Periode):
            return self.awal <= lain.awal and lain.akhir <= self.akhir
        return self.awal <= lain <= self.akhir

    def bagian(self, jenis: JenisPeriode) -> tuple["Periode", ...]:
        """Return the periods of the given kind inside this one, in order."""
        banyak = 12 // jenis.value
        semua = (Periode(self.tahun, jenis, nomor) for nomor in range(1, banyak + 1))
        return tuple(periode for periode in semua if self.memuat(periode))

    def __lt__(self, lain: "Periode") -> bool:
        """Order by first day, then the longer period first."""
        return (self.awal, -self.jenis.value) < (lain.awal, -lain.jenis.value)

    def __le__(self, lain: "Periode") -> bool:
        """Return whether this comes before the other or equals it."""
        return self == lain or self < lain

    @property
    def kode(self) -> str:
        """Return the short form that `urai_periode` reads back."""
        match self.jenis:
            case JenisPeriode.TAHUN:
                return f"{self.tahun:04d}"
            case JenisPeriode.SEMESTER:
                return f"{self.tahun:04d}-S{self.nomor}"
            case JenisPeriode.TRIWULAN:
                return f"{self.tahun:04d}-TW{self.nomor}"
            case JenisPeriode.BULAN:
                return f"{self.tahun:04d}-{self.nomor:02d}"

    def __str__(self) -> str:
        """Return the period as documents print it: "Triwulan III Tahun 2023"."""
        match self.jenis:
            case JenisPeriode.TAHUN:
                return f"Tahun {self.tahun}"
            case JenisPeriode.SEMESTER:
                return f"Semester {_ROMAWI[self.nomor - 1]} Tahun {self.tahun}"
            case JenisPeriode.TRIWULAN:
                return f"Triwulan {_ROMAWI[self.nomor - 1]} Tahun {self.tahun}"
            case JenisPeriode.BULAN:
                return f"{NAMA_BULAN[self.nomor - 1]} {self.tahun}"


@lru_cache(maxsize=256)
def periode_kumulatif(sampai: Periode) -> tuple[Periode, ...]:
    """Return the largest periods that together run from January to the end of `sampai`.

    Up to August: the first semester, July, August.
    """
    hasil: list[Periode] = []
    bulan, akhir = 0, sampai.nomor * sampai.jenis.value
    while bulan < akhir:
        jenis = next(j for j in JenisPeriode if bulan % j.value == 0 and bulan + j.value <= akhir)
        hasil.append(Periode(sampai.tahun, jenis, bulan // jenis.value + 1))
        bulan += jenis.value
    return tuple(hasil)


def urai_periode(teks: str) -> Periode | None:
    """Return the period written as `2023`, `2023-S1`, `2023-TW3` or `2023-08`, else None."""
    cocok = _POLA.fullmatch(teks.strip())
    if cocok is None or not 1 <= int(cocok[1]) <= 9998:
        return None
    tahun = int(cocok[1])
    if cocok[2]:
        return Periode(tahun, JenisPeriode.SEMESTER, int(cocok[2]))
    if cocok[3]:
        return Periode(tahun, JenisPeriode.TRIWULAN, int(cocok[3]))
    if cocok[4]:
        return Periode(tahun, JenisPeriode.BULAN, int(cocok[4]))
    return Periode(tahun)


def cetak_tanggal(tanggal: date) -> str:
    """Return the date as letters write it: "31 Desember 2023".

    Rujukan: aturan TND-02.
    """
    return f"{tanggal.day} {NAMA_BULAN[tanggal.month - 1]} {tanggal.year}"
