"""Markdown of a Naskah, as converters of PDF files write it: tabs in tables, LaTeX in formulas."""

import re

from akuntabel.reviu.naskah import Blok, Butir, Judul, Naskah, Paragraf, Rumus, Tabel

_PECAHAN = re.compile(r"\{([^{}]*)\}/\{([^{}]*)\}")


def markdown(naskah: Naskah) -> str:
    """Return the text; a blank line stands between blocks."""
    return "\n\n".join(teks for blok in naskah.blok if (teks := _blok(blok))) + "\n"


def _blok(blok: Blok) -> str:
    if isinstance(blok, Judul):
        return f"{'#' * min(blok.tingkat, 6)} {_sebaris(blok.teks)}"
    if isinstance(blok, Paragraf):
        return f"**{_sebaris(blok.teks)}**" if blok.tebal else _sebaris(blok.teks)
    if isinstance(blok, Butir):
        return f"{blok.penanda} {_sebaris(blok.teks)}"
    if isinstance(blok, Rumus):
        return "$$\n" + " \\\\\n".join(_latex(langkah.teks) for langkah in blok.langkah) + "\n$$"
    return _tabel(blok)


def _tabel(tabel: Tabel) -> str:
    baris = ["\t".join(s.teks.replace("\n", "<br>") for s in b) for b in tabel.baris]
    return "\n".join(baris)


def _latex(teks: str) -> str:
    teks = teks.replace("%", r"\%").replace("×", r"\times ").replace("−", "-")
    return _PECAHAN.sub(r"\\frac{\1}{\2}", teks)


def _sebaris(teks: str) -> str:
    return " ".join(teks.split())
