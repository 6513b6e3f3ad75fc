"""Blocks of HTML: a finished line of text becomes a heading, an item or a paragraph."""

import re

from akuntabel.reviu.naskah import Blok, Butir, Judul, LangkahRumus, Paragraf, Rumus, Tabel, Tempat
from akuntabel.reviu.pembaca.html_daftar import BUTIR
from akuntabel.reviu.pembaca.latex import baris_latex, linear_latex
from akuntabel.reviu.pembaca.tanda import mirip_judul

_BUTIR = re.compile(r"(\d{1,3}[.)]|\(\d{1,3}\)|[A-Za-z][.)]|[-–•▪·])\s+(\S.*)", re.DOTALL)
_TINGKAT_TAMPAK = 6
_RUMUS = re.compile(r"(?:\$\$(.{1,20000})\$\$|\\\[(.{1,20000})\\\])", re.DOTALL)
_RUMUS_SEBARIS = re.compile(r"\\\(((?:(?!\\[()]).){1,2000})\\\)", re.DOTALL)


def paragraf(teks: str, tempat: Tempat, *, tebal: bool) -> Blok | None:
    """Return the block of a paragraph: marks typed by hand make items and headings."""
    cocok = _RUMUS.fullmatch(teks)
    if cocok is not None:
        return _rumus(cocok[1] or cocok[2], tempat)
    if "\\(" in teks:
        teks = _RUMUS_SEBARIS.sub(lambda m: linear_latex(m[1]), teks)
    if tebal:
        tampak = mirip_judul(teks)
        return (
            Judul(teks, tempat, _TINGKAT_TAMPAK) if tampak else Paragraf(teks, tempat, tebal=True)
        )
    butir = _BUTIR.fullmatch(teks)
    return Butir(butir[1], butir[2], tempat) if butir is not None else Paragraf(teks, tempat)


def _rumus(sumber: str, tempat: Tempat) -> Blok | None:
    langkah = tuple(LangkahRumus(t, tempat) for _, t in baris_latex([(0, sumber)]))
    return Rumus(langkah) if langkah else None


def teks_blok(blok: Blok) -> str:
    """Return a block as lines of a cell; a table in a cell gives one line per row."""
    match blok:
        case Judul() | Paragraf():
            return blok.teks
        case Butir():
            return blok.teks if blok.penanda == BUTIR else f"{blok.penanda} {blok.teks}"
        case Rumus():
            return "\n".join(satu.teks for satu in blok.langkah)
        case Tabel():
            baris = (" ".join(sel.teks for sel in satu if sel.teks) for satu in blok.baris)
            return "\n".join(satu for satu in baris if satu)
