"""Signs that readers share: raised digits, Roman numerals, the look of a heading."""

import re

PANGKAT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAWI = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAWI_TERBESAR = 3999
_JUDUL_TAMPAK = re.compile(r"(?:BAB\s+[IVXL]+\b|[A-Z]\.\s|\d{1,2}(?:\.\d{1,2})*\.?\s)\S?")
_PANJANG_JUDUL = 200


def romawi(nomor: int) -> str:
    """Return the Roman numeral in small letters; a number that has none stays decimal."""
    if not 1 <= nomor <= _ROMAWI_TERBESAR:
        return str(nomor)
    hasil = ""
    for nilai, tanda in _ROMAWI:
        kali, nomor = divmod(nomor, nilai)
        hasil += tanda * kali
    return hasil


def mirip_judul(teks: str) -> bool:
    """Return whether bold text looks like a heading: short, with a chapter, letter or number."""
    return len(teks) < _PANJANG_JUDUL and _JUDUL_TAMPAK.match(teks) is not None
