"""Janji: sentences that announce a table, list or picture, and whether it follows."""

import re
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, Cacat
from akuntabel.reviu.aturan.susunan.petikan import perabot
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Rumus, Tabel
from akuntabel.reviu.peta import nomor_bab

_EKOR = 170
_CIRI = ("berikut", "bawah", "antara")
_DAFTAR = re.compile(
    r"(?:sebagai\s+berikut|berikut(?:\s+ini)?|di\s?bawah\s+ini|antara\s+lain|di\s?antaranya)"
    r"\s*(?:adalah\s*|yaitu\s*)?:\s*$|sebagai\s+berikut\s*\.?\s*$",
    re.IGNORECASE,
)
_TABEL = re.compile(
    r"\b(?P<apa>tabel|daftar|rincian|gambar|grafik|diagram|bagan|skema|foto)"
    r"\s+(?:di\s?bawah(?:\s+ini)?|berikut(?:\s+ini)?)\s*[.:]?\s*$",
    re.IGNORECASE,
)
_GAMBAR = re.compile(
    r"\b(gambar|grafik|diagram|bagan|skema|foto|struktur\s+organisasi|dokumentasi|peta)\b",
    re.IGNORECASE,
)
_KETERANGAN = re.compile(r"\s*(tabel|gambar|grafik|diagram|bagan|foto|data)\b", re.IGNORECASE)
_KETERANGAN_GAMBAR = re.compile(r"\s*(gambar|grafik|diagram|bagan|foto|peta)\b", re.IGNORECASE)
_AWAL_URUTAN = re.compile(r"\s*\(?(?:[aA1Ii]|01)[.)\s]|\s*[-•]|\s*bab\s+i\b", re.IGNORECASE)
_BERNOMOR = re.compile(r"\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]{1,4})[.)]\s")
_PENDEK = 60
_SEJAUH = 60


def janji_tanpa_isi(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence that announces a table, list or picture is followed by it."""
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Paragraf | Butir) or bacaan.peta[i].daftar:
            continue
        ekor = blok.teks[-_EKOR:]
        if not any(ciri in ekor.lower() for ciri in _CIRI):
            continue
        tabel = _TABEL.search(ekor)
        if tabel is None and _DAFTAR.search(ekor) is None:
            continue
        if _terpenuhi(bacaan, i, tabel=tabel is not None):
            continue
        apa = tabel["apa"].lower() if tabel is not None else "daftar"
        yield Cacat(
            f"Kalimat “…{_akhir(blok.teks)}” menjanjikan {apa}, tetapi tidak ada isi sesudahnya; "
            f"cantumkan {apa} itu atau ubah kalimatnya.",
            (blok.tempat,),
            bacaan.peta[i].bagian,
            (_akhir(blok.teks),),
            tingkat=CATATAN if _mungkin_gambar(ekor) else None,
        )


def _akhir(teks: str) -> str:
    kata = teks.split()[-9:]
    return ringkas(" ".join(kata), 90)


def _mungkin_gambar(ekor: str) -> bool:
    """Return whether a picture may stand there: the text of a report does not show pictures."""
    return _GAMBAR.search(ekor) is not None


def _terpenuhi(bacaan: Bacaan, i: int, *, tabel: bool) -> bool:
    """Return whether what is announced comes before the next heading.

    A list may be told in a paragraph; a table may come after paragraphs, but a list or a formula
    stands for it only when it comes at once.
    """
    paragraf = pendek = 0
    akhir = min(len(bacaan.blok), i + _SEJAUH)
    for j in range(i + 1, akhir):
        blok = bacaan.blok[j]
        if isinstance(blok, Tabel) or (isinstance(blok, Rumus | Butir) and not paragraf):
            return not isinstance(blok, Butir) or not _saudara(bacaan.blok[i], blok)
        if isinstance(blok, Rumus | Butir):
            continue
        if _penutup(blok):
            return not _tutup(bacaan, j)
        if _KETERANGAN_GAMBAR.match(blok.teks):
            return True
        if isinstance(blok, Judul) or _KETERANGAN.match(blok.teks) or perabot(bacaan, blok):
            continue
        paragraf += 1
        pendek += len(blok.teks) <= _PENDEK and not blok.tebal and not blok.teks.endswith(":")
        if not tabel or pendek > 1:
            return True
    return akhir < len(bacaan.blok)


def _saudara(janji: Blok, sesudah: Butir) -> bool:
    """Return whether the next item stands beside the promise, not under it."""
    if not isinstance(janji, Butir) or janji.penanda[-1:] != sesudah.penanda[-1:]:
        return False
    kini, lalu = janji.penanda[:-1], sesudah.penanda[:-1]
    return kini.isdigit() and lalu.isdigit() and int(lalu) == int(kini) + 1


def _penutup(blok: Blok) -> bool:
    """Return whether a block ends the passage: a heading that is not a caption."""
    if isinstance(blok, Judul):
        return _KETERANGAN.match(blok.teks) is None
    return isinstance(blok, Paragraf) and blok.tebal and _BERNOMOR.match(blok.teks) is not None


def _tutup(bacaan: Bacaan, j: int) -> bool:
    """Return whether the heading that follows belongs to something else.

    A first number ("a.", "1.") and a heading without a number can be the announced items.
    """
    teks = getattr(bacaan.blok[j], "teks", "")
    bab = nomor_bab(teks)
    if bab is not None:
        return bab != 1
    if _AWAL_URUTAN.match(teks):
        return False
    return _BERNOMOR.match(teks) is not None
