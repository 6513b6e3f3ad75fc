"""What rules share: how places, facts and texts are named in a sentence, and compared."""

import re
from collections.abc import Iterable
from functools import lru_cache

from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim, Pokok
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks

_BUKAN_HURUF = re.compile(r"[^a-z0-9]+")


def sebut_pokok(bacaan: Bacaan, pokok: Pokok) -> str:
    """Return the owner of a fact as a sentence names it."""
    if pokok.indikator is not None:
        return bacaan.indikator.daftar[pokok.indikator].sebutan
    match pokok.jenis:
        case "anggaran":
            return "seluruh satker"
        case "pegawai":
            return "pegawai"
        case "dana":
            return "dana dalam kalimat ini"
        case _:
            return pokok.nama


def sebut_fakta(bacaan: Bacaan, klaim: Klaim) -> str:
    """Return what a claim is about: "target indikator 1.7 (…) tahun 2023"."""
    tahun = f" tahun {klaim.tahun}" if klaim.tahun else ""
    if klaim.jenis is JenisKlaim.NILAI:
        awalan = "" if klaim.pokok.nama.startswith("Nilai") else "nilai "
        return f"{awalan}{klaim.pokok.nama}{tahun}"
    if klaim.jenis is JenisKlaim.JUMLAH:
        return f"jumlah {sebut_pokok(bacaan, klaim.pokok)}{tahun}"
    return f"{klaim.jenis.value} {sebut_pokok(bacaan, klaim.pokok)}{tahun}"


def sebut_tempat(tempat: Tempat, konteks: Konteks) -> str:
    """Return where something stands, as short as the format allows."""
    if tempat.halaman:
        return f"halaman {tempat.halaman}"
    if tempat.baris:
        return f"baris {tempat.baris}"
    return f"“{konteks.jalur[-1]}”" if konteks.jalur else "bagian lain"


def gabung(daftar: Iterable[str]) -> str:
    """Return a list in words: "a, b, dan c"; no more than four are named."""
    isi = list(dict.fromkeys(daftar))
    if len(isi) > 4:
        isi = [*isi[:3], f"{len(isi) - 3} tempat lain"]
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def kutip(teks: str, panjang: int = 110) -> str:
    """Return the text as a short quotation that ends at a word."""
    rapi = " ".join(teks.split())
    if len(rapi) <= panjang:
        return f"“{rapi.rstrip(' .')}”"
    return f"“{rapi[:panjang].rsplit(' ', 1)[0]} …”"


def ringkas(teks: str, panjang: int = 70) -> str:
    """Return a text short enough to quote in a sentence."""
    satu_baris = " ".join(teks.split())
    if len(satu_baris) <= panjang:
        return satu_baris
    return f"{satu_baris[: panjang - 1].rstrip()}…"


@lru_cache(maxsize=16384)
def polos(teks: str) -> str:
    """Return a text for comparing: lower case letters and digits, one blank between words."""
    return _BUKAN_HURUF.sub(" ", teks.casefold()).strip()
