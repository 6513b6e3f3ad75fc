"""Angka as printed: value, precision and unit of a number in a text, in both notations.

"1.299" and "1,299" are a count in one notation and a decimal in the other; both readings are
kept, and two numbers agree when one reading of each does.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

NIHIL = frozenset({"-", "–", "—", "−", "nihil", "tidak ada"})
"""What reports print for none."""

_ANGKA = (
    r"\d{1,3}(?:(?:\.\d{3}){2,}\. \d{3}|(?:,\d{3}){2,}, \d{3})(?!\d)"
    r"|\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
)
_SATUAN = (
    r"%|persen\b|m²|m2\b|orang\b|pegawai\b|unit\b|layanan\b|dokumen\b|laporan\b|kegiatan\b"
    r"|perkara\b|kasus\b|berkas\b|hari\b|bulan\b|indeks\b|poin\b|buah\b|liter\b|jam\b|kali\b"
    r"|rupiah\b|lokasi\b|paket\b|km\b|ha\b"
)
_POLA = re.compile(
    rf"(?<![\w.,/])(?<!\w-)(?P<rp>Rp\.?\s*)?(?P<minus>[-−]\s?)?"
    rf"(?P<angka>{_ANGKA})(?!\d|[.,]\d|/\d)"
    rf"(?P<ekor>,-|,00\b)?\s*(?P<satuan>{_SATUAN})?",
    re.IGNORECASE,
)
_SELURUH = re.compile(
    rf"\(?\s*(?:Rp\.?\s*)?(?P<minus>[-−])?\s*(?P<angka>{_ANGKA})(?:,-)?\s*\)?"
    r"\s*(?P<satuan>%(?:\s*%)?|[^\W\d_](?:[^\W\d_]|[²/. ]){0,24})?\s*\.?",
    re.IGNORECASE,
)
_ADA_DIGIT = re.compile(r"\d")
_TERPENGGAL = re.compile(r"(?<!\d)\d{1,3}[.,]\s$")
_EKOR_TERPENGGAL = re.compile(r"[.,]\s\d{3}\b(?![.,]?\d)")
_TAHUN = re.compile(r"(?:19|20)\d\d")
_KELOMPOK = re.compile(r"\d{1,3}(?:([.,])\d{3})+")


class Angka(NamedTuple):
    """One printed number: its preferred reading, decimals, unit, and the other reading.

    `satuan` is lower case: "%", "unit", "rp", or "" where none is printed. `lain` holds value
    and decimals of the reading in the other notation, if there is one.
    """

    teks: str
    nilai: Fraction
    desimal: int = 0
    satuan: str = ""
    lain: tuple[Fraction, int] | None = None

    @property
    def bacaan(self) -> tuple[tuple[Fraction, int], ...]:
        """Return every reading as (value, decimals), the preferred one first."""
        utama = (self.nilai, self.desimal)
        return (utama,) if self.lain is None else (utama, self.lain)

    @property
    def persen(self) -> bool:
        """Return whether the number is printed as a percentage."""
        return self.satuan == "%"

    @property
    def seperti_tahun(self) -> bool:
        """Return whether it can be a year: four digits from 1900 to 2099, no unit."""
        return not self.satuan and _TAHUN.fullmatch(self.teks) is not None


@lru_cache(maxsize=8192)
def urai_bilangan(teks: str, *, persen: bool = False) -> tuple[tuple[Fraction, int], ...]:
    """Return the readings of digits with separators as (value, decimals); () if it has none.

    A single separator before exactly three digits can be of either notation; a percentage is
    then a decimal first, anything else a count first.
    """
    tanda = [c for c in teks if c in ".,"]
    if not tanda:
        return ((Fraction(int(teks)), 0),)
    if len(set(tanda)) == 2:
        return (_desimal(teks, tanda[-1]),) if tanda.count(tanda[-1]) == 1 else ()
    if len(tanda) > 1:
        return ((_bulat(teks), 0),) if _KELOMPOK.fullmatch(teks) else ()
    utuh, _, belakang = teks.partition(tanda[0])
    desimal = _desimal(teks, tanda[0])
    if len(belakang) != 3 or len(utuh) > 3 or utuh.startswith("0"):
        return (desimal,)
    ribuan = (_bulat(teks), 0)
    return (desimal, ribuan) if persen else (ribuan, desimal)


def _bulat(teks: str) -> Fraction:
    return Fraction(int(teks.replace(".", "").replace(",", "")))


def _desimal(teks: str, tanda: str) -> tuple[Fraction, int]:
    ribuan = "." if tanda == "," else ","
    utuh, _, belakang = teks.replace(ribuan, "").partition(tanda)
    return Fraction(int(utuh + belakang), 10 ** len(belakang)), len(belakang)


def _jadi(cocok: re.Match[str], teks: str, satuan: str) -> Angka | None:
    if len(cocok["angka"]) > 40:
        return None
    bacaan = urai_bilangan(cocok["angka"].replace(" ", ""), persen=satuan == "%")
    if not bacaan:
        return None
    tanda = -1 if cocok["minus"] else 1
    semua = [(tanda * nilai, desimal) for nilai, desimal in bacaan]
    return Angka(teks, *semua[0], satuan, semua[1] if len(semua) > 1 else None)


@lru_cache(maxsize=16384)
def baca_sel(teks: str) -> Angka | None:
    """Return the number that fills a table field ("80 %", "Rp. 1.250,-", "2400 m²"), else None."""
    isi = teks.strip()
    if len(isi) > 60 or _ADA_DIGIT.search(isi) is None:
        return None
    cocok = _SELURUH.fullmatch(isi)
    if cocok is None:
        return None
    satuan = (cocok["satuan"] or "").strip().casefold().rstrip(". ")
    satuan = "%" if satuan.startswith("%") or satuan == "persen" else satuan
    if not satuan and isi.lower().lstrip("( ").startswith("rp"):
        satuan = "rp"
    hasil = _jadi(cocok, isi, satuan)
    if hasil is not None and isi.startswith("(") and isi.endswith(")") and not cocok["minus"]:
        lain = None if hasil.lain is None else (-hasil.lain[0], hasil.lain[1])
        return Angka(isi, -hasil.nilai, hasil.desimal, satuan, lain)
    return hasil


def nihil(teks: str) -> bool:
    """Return whether the field says "none": a dash or a word for it."""
    return teks.strip().casefold() in NIHIL


class AngkaDalamTeks(NamedTuple):
    """A number inside a sentence, with where it begins and ends there."""

    angka: Angka
    mulai: int
    akhir: int


@lru_cache(maxsize=8192)
def cari_angka(teks: str) -> tuple[AngkaDalamTeks, ...]:
    """Return the numbers of a sentence from left to right, years included."""
    if _ADA_DIGIT.search(teks) is None:
        return ()
    return tuple(_semua_angka(teks))


def _semua_angka(teks: str) -> Iterator[AngkaDalamTeks]:
    for cocok in _POLA.finditer(teks):
        if _terpenggal(teks, cocok):
            continue
        satuan = (cocok["satuan"] or "").casefold()
        satuan = {"persen": "%", "m2": "m²", "rupiah": "rp"}.get(satuan, satuan)
        if cocok["rp"] and not satuan:
            satuan = "rp"
        angka = _jadi(cocok, cocok[0].strip(), satuan)
        if angka is not None:
            yield AngkaDalamTeks(angka, cocok.start(), cocok.end())


def _terpenggal(teks: str, cocok: re.Match[str]) -> bool:
    """Return whether a slip of reading put a space into this number: "1. 367"."""
    digit = cocok["angka"]
    if len(digit) == 3 and _TERPENGGAL.search(teks[: cocok.start("angka")][-6:]):
        return True
    return len(digit) <= 3 and _EKOR_TERPENGGAL.match(teks, cocok.end("angka")) is not None


def sama(kiri: Angka, kanan: Angka) -> bool:
    """Return whether both can be the same number as printed.

    With unlike decimals the finer one must round or be cut to the coarser one.
    """
    return any(
        abs(a - b) < Fraction(1, 10 ** min(d, e)) if d != e else a == b
        for a, d in kiri.bacaan
        for b, e in kanan.bacaan
    )


def mencetak(angka: Angka, eksak: Fraction) -> bool:
    """Return whether the number is how `eksak` is printed: rounded or cut to its decimals.

    Rujukan: aturan CAP-06 (both conventions occur; neither is an error).
    """
    return any(abs(nilai - eksak) < Fraction(1, 10**desimal) for nilai, desimal in angka.bacaan)


def kelas_satuan(angka: Angka) -> str:
    """Return the kind of a unit: "%" and none are alike, others are themselves."""
    return "" if angka.satuan in {"", "%", "rp"} else angka.satuan
