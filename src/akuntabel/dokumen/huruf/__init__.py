"""Huruf: the Liberation Sans files that documents are set in, and what they hold.

Writers need two facts about a typeface before a page exists: how wide a text is (to wrap
the labels of a chart, to break a word that no column can hold) and which characters it
can draw. Both are read from the font files themselves.
"""

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from struct import unpack_from

FOLDER = Path(__file__).parent
"""The folder of the font files and their licence."""

_BIASA = "LiberationSans-Regular.ttf"
_TEBAL = "LiberationSans-Bold.ttf"
_LEBAR_LAIN = 600
"""Thousandths of an em assumed for a character that the font lacks."""


def _bagian(data: bytes) -> dict[str, int]:
    """Return the offset of each table of a TrueType file."""
    (jumlah,) = unpack_from(">H", data, 4)
    entri = (unpack_from(">4s4xL", data, 12 + 16 * i) for i in range(jumlah))
    return {nama.decode("ascii"): offset for nama, offset in entri}


def _petak_unicode(data: bytes, cmap: int) -> int:
    """Return the offset of the character map for Unicode (platform 3, encoding 1)."""
    (jumlah,) = unpack_from(">H", data, cmap + 2)
    for i in range(jumlah):
        platform, penyandian, offset = unpack_from(">HHL", data, cmap + 4 + 8 * i)
        if (platform, penyandian) == (3, 1):
            return cmap + int(offset)
    raise ValueError("berkas huruf tidak memuat peta Unicode")


class _Huruf:
    """One font file, read by character: most of its 2,600 glyphs are never asked for."""

    def __init__(self, berkas: str) -> None:
        self._data = (FOLDER / berkas).read_bytes()
        bagian = _bagian(self._data)
        (self._satuan,) = unpack_from(">H", self._data, bagian["head"] + 18)
        (self._banyak,) = unpack_from(">H", self._data, bagian["hhea"] + 34)
        self._hmtx = bagian["hmtx"]
        awal = _petak_unicode(self._data, bagian["cmap"])
        (ganda,) = unpack_from(">H", self._data, awal + 6)
        bentuk = f">{ganda // 2}H"
        self._akhir = unpack_from(bentuk, self._data, awal + 14)
        self._mulai = unpack_from(bentuk, self._data, awal + 16 + ganda)
        self._geser = unpack_from(bentuk, self._data, awal + 16 + 2 * ganda)
        self._letak_jarak = awal + 16 + 3 * ganda
        self._jarak = unpack_from(bentuk, self._data, self._letak_jarak)
        self._lebar: dict[str, int] = {}

    def lebar(self, huruf: str) -> int:
        """Return the advance of a character in thousandths of an em."""
        if huruf not in self._lebar:
            self._lebar[huruf] = self._maju(self._glif(ord(huruf)))
        return self._lebar[huruf]

    def _maju(self, glif: int) -> int:
        if not glif:
            return _LEBAR_LAIN
        letak = self._hmtx + 4 * min(glif, self._banyak - 1)
        maju: int = unpack_from(">H", self._data, letak)[0]
        return maju * 1000 // int(self._satuan)

    def punya(self, huruf: str) -> bool:
        """Return whether the font has a glyph for the character."""
        return self._glif(ord(huruf)) > 0

    def _glif(self, kode: int) -> int:
        """Return the glyph of a code point by the character map (format 4); 0 for none."""
        i = bisect_left(self._akhir, kode)
        if i == len(self._akhir) or kode < self._mulai[i]:
            return 0
        glif = kode
        if self._jarak[i]:
            letak = self._letak_jarak + 2 * i + self._jarak[i] + 2 * (kode - self._mulai[i])
            glif = unpack_from(">H", self._data, letak)[0]
        return (glif + int(self._geser[i])) & 0xFFFF if glif else 0


@cache
def _huruf(berkas: str) -> _Huruf:
    return _Huruf(berkas)


@lru_cache(maxsize=8192)
def lebar_teks(teks: str, *, tebal: bool = False) -> int:
    """Return the width of a text on one line, in thousandths of an em."""
    lebar = _huruf(_TEBAL if tebal else _BIASA).lebar
    return sum(lebar(huruf) for huruf in teks)


@lru_cache(maxsize=1024)
def tercakup(huruf: str) -> bool:
    """Return whether Liberation Sans can draw this character."""
    return _huruf(_BIASA).punya(huruf)
