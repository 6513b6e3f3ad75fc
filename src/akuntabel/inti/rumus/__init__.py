"""Rumus: the formula language of indicators, parsed with lark and evaluated exactly."""

from akuntabel.inti.rumus.pengurai import urai
from akuntabel.inti.rumus.penilai import HasilRumus, Operan, SumberTetap, hitung_rumus
from akuntabel.inti.rumus.pohon import GalatRumus, Rumus, kolom_dirujuk

__all__ = [
    "GalatRumus",
    "HasilRumus",
    "Operan",
    "Rumus",
    "SumberTetap",
    "hitung_rumus",
    "kolom_dirujuk",
    "urai",
]
