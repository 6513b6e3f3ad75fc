"""Susunan: the chapters and titles of a report's body, and the lists that announce them."""

import re

from rapidfuzz import fuzz, process

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import polos
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Tabel, Tempat
from akuntabel.reviu.peta import nomor_bab
from akuntabel.reviu.sekali import sekali

_SISTEMATIKA = re.compile(r"sistematika\b", re.IGNORECASE)
_DAFTAR_ISI = re.compile(r"\s*daftar\s+isi\b", re.IGNORECASE)
_TITIK = re.compile(r"\s*(?:[.…_]\s?){3,}.*$|\s+(?:\d{1,3}|[ivxl]{1,6})\s*$")
_HALAMAN = re.compile(r"(?:\d{1,3}|[ivxl]{1,6}|hal(?:aman)?\.?)", re.IGNORECASE)
_KEPALA = re.compile(
    r"(?:no\.?\s+)?(?:(?:bagian|uraian|isi|judul|bab)\s+)?(?:no(?:mor)?\.?\s+)?hal(?:aman)?\.?",
    re.IGNORECASE,
)
_PENANDA = re.compile(
    r"^\s*(?:bab\s+(?:[ivxl]{1,5}|\d{1,2})\b|[a-z]|\d{1,2}(?:\.\d{1,2})*)[.):\s]+", re.IGNORECASE
)
_PANJANG_JUDUL = 140
_PANJANG_BUTIR = 90
_MIRIP = 84


@rekaman
class Entri:
    """One entry of a contents list: its words and place; `bab` where it is a chapter."""

    teks: str
    tempat: Tempat
    bab: int | None = None


def tanpa_penanda(teks: str) -> str:
    """Return a title without its chapter number, letter or number."""
    return _PENANDA.sub("", teks, count=1).strip(" .:")


@sekali
def rentang_sistematika(bacaan: Bacaan) -> range:
    """Return the blocks of the section that tells how the report is laid out; empty if none.

    Its chapter headings run I, II, III … once and are followed by a lower number: the body.
    """
    awal = _awal_sistematika(bacaan)
    if awal is None:
        return range(0)
    lalu = 0
    for i in range(awal + 1, len(bacaan.blok)):
        blok = bacaan.blok[i]
        if not isinstance(blok, Judul | Paragraf) or len(blok.teks) > _PANJANG_JUDUL:
            continue
        bab = nomor_bab(blok.teks)
        if bab is None:
            if lalu == 0 and isinstance(blok, Judul):
                return range(awal, i)
            continue
        if (lalu == 0 and bab != 1) or bab <= lalu:
            return range(awal, i)
        lalu = bab
    return range(0)


def _awal_sistematika(bacaan: Bacaan) -> int | None:
    for i, blok in enumerate(bacaan.blok):
        if (
            isinstance(blok, Judul | Paragraf)
            and len(blok.teks) < 60
            and not bacaan.peta[i].daftar
            and _SISTEMATIKA.search(blok.teks)
        ):
            return i
    return None


@sekali
def judul_badan(bacaan: Bacaan) -> tuple[tuple[int, str], ...]:
    """Return the titles of the body with their position: headings and short lines."""
    luar = rentang_sistematika(bacaan)
    awal = luar.start if luar else -1
    return tuple(
        (i, getattr(blok, "teks", ""))
        for i, blok in enumerate(bacaan.blok)
        if (i not in luar or i == awal) and not bacaan.peta[i].daftar and _seperti_judul(blok)
    )


def _seperti_judul(blok: Blok) -> bool:
    if isinstance(blok, Judul):
        return True
    if not isinstance(blok, Paragraf) or len(blok.teks) > _PANJANG_JUDUL:
        return False
    return blok.tebal or not blok.teks.endswith((".", ";", ","))


def bab_badan(bacaan: Bacaan) -> dict[int, int]:
    """Return the chapters of the body and the position of their first heading."""
    hasil: dict[int, int] = {}
    for i, teks in judul_badan(bacaan):
        bab = nomor_bab(teks)
        if bab is not None:
            hasil.setdefault(bab, i)
    return hasil


def ada_judul(bacaan: Bacaan, teks: str) -> bool:
    """Return whether the body has a title of these words, slips and wrapping forgiven."""
    kunci = polos(tanpa_penanda(teks))
    if not kunci:
        return True
    semua = _kunci_judul(bacaan)
    if kunci in semua:
        return True
    if process.extractOne(kunci, semua, scorer=fuzz.ratio, score_cutoff=_MIRIP) is not None:
        return True
    return len(kunci) > 8 and any(
        kunci in satu or (len(satu) > 8 and satu in kunci) for satu in semua
    )


@sekali
def _kunci_judul(bacaan: Bacaan) -> tuple[str, ...]:
    kunci = (polos(tanpa_penanda(teks)) for _, teks in judul_badan(bacaan))
    return tuple(dict.fromkeys(satu for satu in kunci if satu))


def entri_daftar_isi(bacaan: Bacaan) -> list[Entri]:
    """Return the entries of the contents list."""
    hasil: list[Entri] = []
    for i, blok in enumerate(bacaan.blok):
        konteks = bacaan.peta[i]
        if not konteks.daftar or not _DAFTAR_ISI.match(konteks.jalur[0]):
            continue
        for teks, tempat in _baris_entri(blok):
            isi = _TITIK.sub("", teks).strip()
            lain = _HALAMAN.fullmatch(isi) or _DAFTAR_ISI.match(isi) or _KEPALA.fullmatch(isi)
            if isi and not lain:
                hasil.append(Entri(isi, tempat, nomor_bab(isi)))
    return hasil


def _baris_entri(blok: Blok) -> list[tuple[str, Tempat]]:
    if isinstance(blok, Tabel):
        hasil = []
        for baris in blok.baris:
            if any(_KEPALA.fullmatch(s.teks.strip()) for s in baris):
                continue
            kata = [s.teks.strip() for s in baris if not _HALAMAN.fullmatch(s.teks.strip())]
            isi = " ".join(k for k in kata if k).replace("\n", " ")
            if isi:
                hasil.append((isi, baris[0].tempat))
        return hasil
    if isinstance(blok, Paragraf):
        return [(blok.teks, blok.tempat)]
    if isinstance(blok, Butir):
        return [(f"{blok.penanda} {blok.teks}", blok.tempat)]
    return []


def entri_sistematika(bacaan: Bacaan) -> list[Entri]:
    """Return what the layout section names: chapters and short list items."""
    hasil = []
    for i in rentang_sistematika(bacaan)[1:]:
        blok = bacaan.blok[i]
        if not isinstance(blok, Judul | Paragraf | Butir):
            continue
        bab = nomor_bab(blok.teks)
        if bab is not None or _butir_judul(blok):
            hasil.append(Entri(blok.teks, blok.tempat, bab))
    return hasil


def _butir_judul(blok: Blok) -> bool:
    """Return whether an item names a part: short, begun with a capital, not a sentence."""
    return (
        isinstance(blok, Butir)
        and len(blok.teks) <= _PANJANG_BUTIR
        and blok.teks[:1].isupper()
        and not blok.teks.endswith((".", ","))
    )
