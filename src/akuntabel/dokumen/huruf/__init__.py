"""Huruf: the Liberation Sans files that documents are set in, and what they hold.

Writers need two facts about a typeface before a page exists: how wide a text is (to wrap
the labels of a chart, to break a word that no column can hold) and which characters it
can draw. Both are read from the font files themselves.
"""

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


def _glif(data: bytes, awal: int) -> dict[int, int]:
    """Return the glyph of each code point in a character map of format 4."""
    (ganda,) = unpack_from(">H", data, awal + 6)
    n = ganda // 2
    akhir = unpack_from(f">{n}H", data, awal + 14)
    mulai = unpack_from(f">{n}H", data, awal + 16 + ganda)
    geser = unpack_from(f">{n}H", data, awal + 16 + 2 * ganda)
    letak_jarak = awal + 16 + 3 * ganda
    jarak = unpack_from(f">{n}H", data, letak_jarak)
    hasil: dict[int, int] = {}
    for i in range(n):
        for kode in range(mulai[i], akhir[i] + 1):
            glif = kode
            if jarak[i]:
                letak = letak_jarak + 2 * i + jarak[i] + 2 * (kode - mulai[i])
                (glif,) = unpack_from(">H", data, letak)
            if glif:
                hasil[kode] = (glif + geser[i]) & 0xFFFF
    return {kode: glif for kode, glif in hasil.items() if glif}


@cache
def _lebar_huruf(berkas: str) -> dict[int, int]:
    """Return the advance of each code point in thousandths of an em."""
    data = (FOLDER / berkas).read_bytes()
    bagian = _bagian(data)
    (satuan,) = unpack_from(">H", data, bagian["head"] + 18)
    (banyak,) = unpack_from(">H", data, bagian["hhea"] + 34)
    maju = unpack_from(">" + "Hh" * banyak, data, bagian["hmtx"])[::2]
    glif = _glif(data, _petak_unicode(data, bagian["cmap"]))
    return {kode: maju[min(g, banyak - 1)] * 1000 // satuan for kode, g in glif.items()}


@lru_cache(maxsize=8192)
def lebar_teks(teks: str, *, tebal: bool = False) -> int:
    """Return the width of a text on one line, in thousandths of an em."""
    lebar = _lebar_huruf(_TEBAL if tebal else _BIASA)
    return sum(lebar.get(ord(huruf), _LEBAR_LAIN) for huruf in teks)


def tercakup(huruf: str) -> bool:
    """Return whether Liberation Sans can draw this character."""
    return ord(huruf) in _lebar_huruf(_BIASA)
