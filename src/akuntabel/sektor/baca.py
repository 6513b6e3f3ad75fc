"""Baca: a bundled YAML file of definitions, read as typed values."""

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

import yaml

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan

JenisEnum = TypeVar("JenisEnum", bound=Enum)


class SektorRusakError(Exception):
    """A bundled definition cannot be read: a fault of the program, never of user data."""


@rekaman
class Masa:
    """From which day to which day a definition holds; `sampai` empty means still."""

    dari: date
    sampai: date | None = None

    def memuat_akhir(self, tahun: int) -> bool:
        """Return whether 31 December of the year lies in it; no calendar has year 0 or 10000."""
        if not MINYEAR <= tahun <= MAXYEAR:
            return False
        akhir = date(tahun, 12, 31)
        return self.dari <= akhir and (self.sampai is None or akhir <= self.sampai)


@rekaman
class Peta:
    """A mapping of a definition file; each method returns one key with its type checked.

    Galat: SektorRusakError with the file and the key.
    """

    isi: Mapping[object, object]
    letak: str

    def __contains__(self, kunci: str) -> bool:
        """Return whether the key is there and not empty."""
        return self.isi.get(kunci) is not None

    def teks(self, kunci: str, bawaan: str | None = None) -> str:
        """Return a text; `bawaan` where the key is missing."""
        nilai = self.isi.get(kunci, bawaan)
        if isinstance(nilai, str):
            return nilai
        raise self._rusak(kunci, "teks")

    def bulat(self, kunci: str) -> int:
        """Return a whole number."""
        nilai = self.isi.get(kunci)
        if isinstance(nilai, int) and not isinstance(nilai, bool):
            return nilai
        raise self._rusak(kunci, "bilangan bulat")

    def pecahan(self, kunci: str, bawaan: int) -> Fraction:
        """Return an exact number, written as a whole one or as a text such as "1/9"."""
        nilai = self.isi.get(kunci, bawaan)
        if isinstance(nilai, int | str) and not isinstance(nilai, bool):
            return Fraction(nilai)
        raise self._rusak(kunci, "angka")

    def ya(self, kunci: str, *, bawaan: bool) -> bool:
        """Return true or false; `bawaan` where the key is missing."""
        nilai = self.isi.get(kunci, bawaan)
        if isinstance(nilai, bool):
            return nilai
        raise self._rusak(kunci, "true atau false")

    def pilihan(
        self, kunci: str, jenis: type[JenisEnum], bawaan: JenisEnum | None = None
    ) -> JenisEnum:
        """Return the member whose value is written; `bawaan` where the key is missing."""
        nilai = self.isi.get(kunci)
        if nilai is None and bawaan is not None:
            return bawaan
        for anggota in jenis:
            if anggota.value == nilai:
                return anggota
        raise self._rusak(kunci, f"salah satu nilai {jenis.__name__}")

    def peta(self, kunci: str) -> "Peta":
        """Return a mapping inside this one."""
        return sebagai_peta(self.isi.get(kunci), f"{self.letak}: {kunci}")

    def daftar(self, kunci: str) -> tuple["Peta", ...]:
        """Return a list of mappings; empty where the key is missing."""
        letak = f"{self.letak}: {kunci}"
        return tuple(sebagai_peta(isi, letak) for isi in self._daftar(kunci))

    def daftar_teks(self, kunci: str) -> tuple[str, ...]:
        """Return a list of texts; empty where the key is missing."""
        daftar = self._daftar(kunci)
        hasil = tuple(isi for isi in daftar if isinstance(isi, str))
        if len(hasil) < len(daftar):
            raise self._rusak(kunci, "daftar teks")
        return hasil

    def masa(self, kunci: str) -> Masa:
        """Return the days between which a definition holds."""
        isi = self.peta(kunci)
        sampai = isi.tanggal("sampai") if "sampai" in isi else None
        return Masa(isi.tanggal("dari"), sampai)

    def rujukan(self) -> Rujukan:
        """Return the clause under the key rujukan."""
        isi = self.peta("rujukan")
        keyakinan = isi.pilihan("keyakinan", Keyakinan)
        return Rujukan(isi.teks("peraturan"), isi.teks("bagian", ""), keyakinan)

    def tanggal(self, kunci: str) -> date:
        """Return a date."""
        nilai = self.isi.get(kunci)
        if isinstance(nilai, date):
            return nilai
        raise self._rusak(kunci, "tanggal")

    def _daftar(self, kunci: str) -> list[object]:
        nilai = self.isi.get(kunci, [])
        if isinstance(nilai, list):
            return nilai
        raise self._rusak(kunci, "daftar")

    def _rusak(self, kunci: str, harapan: str) -> SektorRusakError:
        return SektorRusakError(f"{self.letak}: {kunci} harus berupa {harapan}.")


def baca_yaml(jalur: Path) -> object:
    """Return the content of a YAML file, parsed by libyaml where PyYAML has it."""
    with jalur.open(encoding="utf-8") as berkas:
        # Both are the safe loaders; without libyaml the pure one takes ten times as long.
        pemuat = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
        isi: object = yaml.load(berkas, pemuat)  # noqa: S506
    return isi


def baca_peta(jalur: Path) -> Peta:
    """Return a definition file as a mapping."""
    return sebagai_peta(baca_yaml(jalur), f"{jalur.parent.name}/{jalur.name}")


def sebagai_peta(isi: object, letak: str) -> Peta:
    """Return a loaded value as a mapping that knows where it stands."""
    if isinstance(isi, dict):
        return Peta(isi, letak)
    raise SektorRusakError(f"{letak} harus berupa peta kunci dan nilai.")
