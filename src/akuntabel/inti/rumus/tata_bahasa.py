"""The grammar of formulas, and the parser made from it.

Making an LALR parser takes longer than reading a whole satker-year, so its table lies
ready in `tabel_urai` (`make tata-bahasa`). It is used only when it was made from this very
grammar by this very lark; otherwise the parser is made anew.
"""

from base64 import b85decode
from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from lark import Lark
from lark import __version__ as versi_lark

from akuntabel.inti.rumus.tabel_urai import SIDIK, TABEL

TATA_BAHASA = r"""
?mulai: banding
?banding: tambah (BANDING tambah)?
?tambah: kali ((TAMBAH|KURANG) kali)*
?kali: tunggal ((KALI|BAGI) tunggal)*
?tunggal: KURANG tunggal -> negatif
    | ANGKA -> angka
    | PERSEN -> persen
    | NAMA "(" [banding ("," banding)*] ")" -> panggil
    | NAMA ["." NAMA] ["[" (NAMA|ANGKA) "]"] -> kolom
    | "(" banding ")"
TAMBAH: "+"
KURANG: "-" | "−"
KALI: "*" | "×"
BAGI: "/" | "÷"
BANDING: "<=" | ">=" | "!=" | "≤" | "≥" | "≠" | "<" | ">" | "="
ANGKA: /[0-9]+(\.[0-9]+)?/
PERSEN: /[0-9]+(\.[0-9]+)?[ \t\r\n]*%/
NAMA: /[a-z_][a-z0-9_]*/
%ignore /[ \t\r\n]+/
"""


def sidik() -> str:
    """Return the fingerprint of the grammar and of the lark that reads it."""
    return sha256(f"{versi_lark}\n{TATA_BAHASA}".encode()).hexdigest()


def buat_lark() -> Lark:
    """Return a parser made from the grammar."""
    return Lark(TATA_BAHASA, start="mulai", parser="lalr", propagate_positions=True)


@lru_cache(maxsize=1)
def muat_lark() -> Lark:
    """Return the parser of formulas, from its ready table where that fits."""
    if sidik() != SIDIK:
        return buat_lark()
    hasil: Lark = Lark.load(BytesIO(b85decode(TABEL)))
    return hasil
