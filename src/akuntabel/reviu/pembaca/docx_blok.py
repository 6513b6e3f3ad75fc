"""Blocks of Word: a line of text with its look becomes a heading, an item, a paragraph."""

import re
from collections.abc import Iterable

from akuntabel.reviu.naskah import Blok, Butir, Judul, LangkahRumus, Paragraf, Rumus, Tabel, Tempat

_BUTIR = re.compile(
    r"(\d{1,3}[.)]|\(\d{1,3}\)|[A-Za-z][.)]|\([a-z]\)|[ivx]{2,5}[.)]|[-–•▪·])\s+(?=\S)"
)
_JUDUL_TAMPAK = re.compile(
    r"(?:BAB\s+(?:[IVXL]+|\d+)\b|(?:[A-Za-z]|[IVX]{1,5}|\d{1,2})[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s)\s*\S"
)
_PANJANG_JUDUL = 200
_PANJANG_GAYA = 300
_TINGKAT_TAMPAK = 6
_AKHIR_KALIMAT = (".", ";", ",")
_KATA = re.compile(r"[^\W\d_]{2,}")
_PECAHAN = re.compile(r"\{[^{}]*\}/\{[^{}]*\}")
_KATA_RUMUS = 8
_BULATAN = frozenset("-–—•▪◦●○■□◆◇*➢✓✔→►·")


def blok_judul(penanda: str, teks: str, tempat: Tempat, tingkat: int) -> Blok:
    """Return a heading by style; a long sentence in such a style is a paragraph all the same."""
    lengkap = bernomor(penanda, teks)
    if len(lengkap) > _PANJANG_GAYA and lengkap.endswith(_AKHIR_KALIMAT):
        return Paragraf(lengkap, tempat)
    return Judul(lengkap, tempat, tingkat)


def blok_butir(penanda: str, teks: str, tempat: Tempat, *, tebal: bool) -> Blok:
    """Return an item whose mark Word counts; a short bold one with a number is a heading."""
    lengkap = bernomor(penanda, teks)
    if tebal and tampak_judul(lengkap):
        return Judul(lengkap, tempat, _TINGKAT_TAMPAK)
    return Butir(penanda, teks, tempat)


def blok_paragraf(teks: str, tempat: Tempat, *, tebal: bool) -> Blok:
    """Return a paragraph; marks typed by hand make headings and items."""
    if tebal and tampak_judul(teks):
        return Judul(teks, tempat, _TINGKAT_TAMPAK)
    butir = _BUTIR.match(teks)
    if butir is not None:
        return Butir(butir[1], teks[butir.end() :], tempat)
    return Paragraf(teks, tempat, tebal)


def tampak_judul(teks: str) -> bool:
    """Return whether bold text looks like a heading: short, numbered, and no sentence."""
    if len(teks) >= _PANJANG_JUDUL or _JUDUL_TAMPAK.match(teks) is None:
        return False
    return teks.isupper() or not teks.endswith(_AKHIR_KALIMAT)


def tampak_rumus(teks: str) -> bool:
    """Return whether text with a fraction in it is a formula and no sentence."""
    if "=" not in teks or "{" not in teks or teks.endswith("."):
        return False
    return len(_KATA.findall(_PECAHAN.sub(" ", teks))) <= _KATA_RUMUS


def blok_rumus(langkah: Iterable[str], tempat: Tempat) -> Rumus | None:
    """Return a formula block, None when it has no line."""
    hasil = tuple(LangkahRumus(satu, tempat) for satu in langkah)
    return Rumus(hasil) if hasil else None


def bernomor(penanda: str, teks: str) -> str:
    """Return text with its number before it; a bullet is no number."""
    return teks if not penanda or penanda in _BULATAN else f"{penanda} {teks}".rstrip()


def teks_tabel(tabel: Tabel) -> str:
    """Return a table in a cell as lines of that cell, one per row."""
    baris = (" ".join(sel.teks for sel in satu if sel.teks) for satu in tabel.baris)
    return "\n".join(satu for satu in baris if satu)
