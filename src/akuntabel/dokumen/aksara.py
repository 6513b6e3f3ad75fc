"""Aksara: which characters of a user's text reach a document; one rule for every writer."""

import unicodedata

_BARIS = frozenset("\n\r\v\f\x85\u2028\u2029")
_TETAP = frozenset("\t\xad\u200c\u200d")
"""Kept of what would be removed: tab, soft hyphen, zero-width non-joiner and joiner."""
_BUANG = frozenset({"Cc", "Cf", "Cs"})


def pengganti(huruf: str) -> str:
    """Return what stands for a character: itself, a newline, or nothing.

    Removed are control and format characters (those that turn the reading direction
    too), surrogates and noncharacters.
    """
    if huruf in _BARIS:
        return "\n"
    if huruf in _TETAP:
        return huruf
    kode = ord(huruf)
    if kode & 0xFFFE == 0xFFFE or 0xFDD0 <= kode <= 0xFDEF:
        return ""
    return "" if unicodedata.category(huruf) in _BUANG else huruf


class _Peta(dict[int, str]):
    """Replacements for str.translate, found once per character."""

    def __missing__(self, kode: int) -> str:
        self[kode] = hasil = pengganti(chr(kode))
        return hasil


_PETA = _Peta()


def bersih(teks: str) -> str:
    """Return the text with only characters that are seen; every line end is a newline."""
    if teks.isprintable():
        return teks
    return teks.replace("\r\n", "\n").translate(_PETA)
