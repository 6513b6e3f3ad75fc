"""Teks: user text as typst strings, so that nothing a user wrote is read as markup."""

import re
import unicodedata
from functools import cache

from akuntabel.dokumen.aksara import pengganti
from akuntabel.dokumen.blok import Gaya, Rentetan, Teks
from akuntabel.dokumen.huruf import lebar_teks, tercakup

PENGGANTI = "□"
"""Printed for a character that no typeface of the document holds."""

_LAIN = frozenset("✓✗✔✘☐☑☒‑")
"""Drawn by the typeface built into typst where Liberation Sans has no shape."""
_SELA = "\ufdd0"
"""Where `muat` lets a word break; no text of a user keeps this character."""
_SAMBUNG = frozenset("\xad\u200c\u200d")
"""Never seen, so no typeface need hold them."""
_RUANG = re.compile("[ \t]{2,}")


def _ganti(huruf: str) -> str:
    """Return what stands for a character: itself, a line break, a box, or nothing."""
    if huruf == "\t":
        return " "
    if huruf == _SELA:
        return "\u200b"
    hasil = pengganti(huruf)
    if hasil in ("", "\n") or hasil.isascii() or hasil in _SAMBUNG:
        return hasil
    if unicodedata.category(hasil) == "Co":
        return ""  # private: only the typeface it was written in knows its shape
    return hasil if hasil in _LAIN or tercakup(hasil) else PENGGANTI


class _Peta(dict[int, str]):
    """Replacements for str.translate, found once per character."""

    def __missing__(self, kode: int) -> str:
        self[kode] = hasil = _ganti(chr(kode))
        return hasil


_PETA = _Peta()


def bersih(teks: str) -> str:
    """Return the text with characters that every PDF reader can show, spaces not doubled."""
    biasa = teks.isascii() and teks.isprintable()
    hasil = teks if biasa else teks.replace("\r\n", "\n").translate(_PETA)
    return _RUANG.sub(" ", hasil) if "  " in hasil else hasil


def terisi(teks: str, cadangan: str) -> str:
    """Return the text, or `cadangan` where nothing of it would be seen."""
    return teks if bersih(teks).strip(" \n\xa0\xad\u200b\u200c\u200d") else cadangan


_LOLOS = str.maketrans({"\n": " ", "\\": "\\\\", '"': '\\"'})


def _kutip(isi: str) -> str:
    """Return a typst string literal for a text that is clean already."""
    perlu = "\\" in isi or '"' in isi or "\n" in isi
    return f'"{isi.translate(_LOLOS) if perlu else isi}"'


def petik(teks: str) -> str:
    """Return a typst string literal for a text on one line."""
    return _kutip(bersih(teks))


def _baris(teks: str) -> str:
    """Return an expression for a text whose newlines are line breaks."""
    isi = bersih(teks)
    if "\n" not in isi:
        return _kutip(isi)
    return "+br+".join(_kutip(baris) for baris in isi.split("\n"))


def _satu(teks: Teks) -> str:
    """Return an expression for one run."""
    isi = _baris(teks.isi)
    match teks.gaya:
        case Gaya.BIASA:
            return isi
        case Gaya.TEBAL:
            return f"b({isi})"
        case Gaya.MIRING:
            return f"i({isi})"
        case Gaya.TANDA:
            return f"m({isi})"


def rentetan(isi: Rentetan) -> str:
    """Return one typst expression for the runs of a paragraph, cell or item."""
    return "+".join(map(_satu, isi)) if isi else "[]"


_SUKU = re.compile(
    r"(?<=[aiueo])(?=(?:ng|ny|kh|sy|[bcdfghjklmnpqrstvwxyz])[aiueo])"
    r"|(?<=[aiueo]ng)(?=[bcdfghjklmnpqrstvwxyz][aiueo])"
    r"|(?<=[aiueo][bcdfhjklmpqrstvwxyz])(?=[bcdfghjklmnpqrstvwxyz][aiueo])"
    r"|(?<=[aiueo]n)(?=[bcdfhjklmnpqrstvwxz][aiueo])",
    re.IGNORECASE,
)
_EM_TERLEBAR = 945
"""Thousandths of an em of the widest Latin letter, W."""


def _penggal(kata: str, batas: int, *, tebal: bool) -> str:
    """Return a word that is too wide with places where it may break.

    A word breaks between syllables with a hyphen; anything else breaks after any letter.
    """
    if kata.isalpha():
        hasil, mulai = [], 0
        for temuan in _SUKU.finditer(kata):
            if 2 <= temuan.start() <= len(kata) - 2:
                hasil.append(kata[mulai : temuan.start()])
                mulai = temuan.start()
        hasil.append(kata[mulai:])
        if all(lebar_teks(suku + "-", tebal=tebal) <= batas for suku in hasil):
            return "\xad".join(hasil)
    return _SELA.join(kata)


@cache
def _kata_panjang(aman: int) -> re.Pattern[str]:
    """Return what finds words of more than `aman` letters; "/" and "-" end a word."""
    return re.compile(rf"[^\s/-]{{{aman + 1},}}")


def muat(isi: Rentetan, batas: int, *, tebal: bool = False) -> Rentetan:
    """Return the runs so that no word is wider than `batas`, in thousandths of an em."""
    aman = batas // _EM_TERLEBAR
    for teks in isi:
        if len(teks.isi) > aman:
            break
    else:
        return isi

    def ganti(temuan: re.Match[str]) -> str:
        kata = temuan.group()
        muat_utuh = lebar_teks(kata, tebal=tebal) <= batas
        return kata if muat_utuh else _penggal(kata, batas, tebal=tebal)

    pola = _kata_panjang(aman)
    return tuple(Teks(pola.sub(ganti, teks.isi), teks.gaya, teks.kode) for teks in isi)
