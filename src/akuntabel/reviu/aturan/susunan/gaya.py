"""Rules on style: doubled signs, doubled words, what a template or a program left behind."""

import re
from collections.abc import Iterator
from operator import eq

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.aturan.susunan.petikan import petikan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Rumus, Tempat

_TANDA = re.compile(r"%\s*%|(?<![.…])\.\.(?![./…])|,\s?,|;;|::|\?\?|\)\)\)|\(\(\(")
_CIRI_TANDA = ("..", ",,", ", ,", "% %", "%%", ";;", "::", "??", ")))", "(((", "%\n%")
_SEKITAR = 22
_KATA = re.compile(r"(?<![\w-])([^\W\d_]{2,})\s+\1(?![\w-])", re.IGNORECASE)
_KATA_PENDEK = frozenset(("di", "ke", "ini", "itu", "dan"))
_NAMA_TERPANJANG = 5
_SISA = re.compile(
    r"#(?:REF|DIV/0|VALUE|NAME|NUM)[!?]|#N/A\b"
    r"|(?:Error|Kesalahan)!\s+(?:Reference\s+source|Bookmark|Sumber|No\s+text)"
    r"|\blorem\s+ipsum\b|\[(?:isi|tulis|lengkapi|nama|sebutkan)\b[^\]]{0,60}\]"
    r"|<(?:isi|tulis|lengkapi|sebutkan)\b[^>]{0,60}>|\b[Xx]{4,}\b",
    re.IGNORECASE,
)


_CIRI_SISA = ("#", "!", "[", "<", "lorem", "xxxx")


def tanda_ganda(bacaan: Bacaan) -> Iterator[Cacat]:
    """Signs are not doubled: "75% %", "..", ",,"."""
    for satu in petikan(bacaan):
        if not any(tanda in satu.teks for tanda in _CIRI_TANDA):
            continue
        cocok = _TANDA.search(satu.teks)
        if cocok is None:
            continue
        kutip = _sekitar(satu.teks, cocok)
        yield Cacat(
            f"Tanda “{cocok[0]}” tercetak ganda pada “{kutip}”; hapus salah satu.",
            (satu.tempat,),
            satu.konteks.bagian,
            (kutip,),
            cocok[0][-1],
        )


def _sekitar(teks: str, cocok: re.Match[str]) -> str:
    awal, akhir = max(0, cocok.start() - _SEKITAR), cocok.end() + _SEKITAR
    return ringkas(teks[awal:akhir].strip(), 80)


def kata_ganda(bacaan: Bacaan) -> Iterator[Cacat]:
    """Words are not doubled; a reduplication has its hyphen."""
    for satu in petikan(bacaan):
        kata = satu.kecil.split()
        if not any(map(eq, kata, kata[1:])) and not any(map(_berawalan, kata, kata[1:])):
            continue
        for cocok in _KATA.finditer(satu.teks):
            if _kata_wajar(cocok):
                continue
            yield _cacat_kata(cocok, satu.tempat, satu.konteks.bagian)
    for blok, konteks in zip(bacaan.blok, bacaan.peta, strict=True):
        if isinstance(blok, Rumus):
            for langkah in blok.langkah:
                if (cocok_rumus := _KATA.search(langkah.teks)) is not None:
                    yield _cacat_kata(cocok_rumus, langkah.tempat, konteks.bagian)


def _berawalan(kiri: str, kanan: str) -> bool:
    """Return whether two words are alike but for a sign behind the second ("dan dan,")."""
    return len(kiri) > 1 and kanan.startswith(kiri) and not kanan[len(kiri)].isalpha()


def _kata_wajar(cocok: re.Match[str]) -> bool:
    """Return whether two like words are right: short names ("Bau Bau"), sounds, numerals.

    A title row above its subtitle repeats a word across a line.
    """
    kata = cocok[1]
    if "\n" in cocok[0]:
        return True
    if len(kata) == 2 and kata.casefold() not in _KATA_PENDEK:
        return True
    berhuruf_besar = kata[0].isupper() and cocok[0].split()[1][0].isupper()
    bilangan = set(kata.casefold()) <= set("ivxlcm")
    return bilangan or (berhuruf_besar and len(kata) <= _NAMA_TERPANJANG)


def _cacat_kata(cocok: re.Match[str], tempat: Tempat, bagian: str) -> Cacat:
    kata = cocok[1].casefold()
    return Cacat(
        f"Kata “{cocok[0]}” tercetak dua kali; hapus salah satu, atau tulis “{kata}-{kata}” jika "
        "yang dimaksud kata ulang.",
        (tempat,),
        bagian,
        (cocok[0],),
        f"{cocok[1]} atau {kata}-{kata}",
    )


def sisa_templat(bacaan: Bacaan) -> Iterator[Cacat]:
    """Nothing is left of a template or of an error that a program printed."""
    for satu in petikan(bacaan):
        if not any(ciri in satu.kecil for ciri in _CIRI_SISA):
            continue
        cocok = _SISA.search(satu.teks)
        if cocok is not None:
            yield Cacat(
                f"Tercetak “{ringkas(cocok[0])}”, sisa templat atau pesan galat aplikasi; ganti "
                "dengan isi yang benar.",
                (satu.tempat,),
                satu.konteks.bagian,
                (cocok[0],),
            )


_EYD = Rujukan("EYD Edisi V", "penulisan kata dan pemakaian tanda baca", Keyakinan.DIKENAL)

ATURAN_GAYA: tuple[Aturan, ...] = (
    Aturan(
        "RV-GAY-01",
        "Tanda ganda",
        CATATAN,
        "Tanda baca dan tanda persen tidak tercetak dua kali berturut-turut.",
        _EYD,
        tanda_ganda,
    ),
    Aturan(
        "RV-GAY-02",
        "Kata ganda",
        CATATAN,
        "Kata tidak tercetak dua kali berturut-turut, dan kata ulang memakai tanda hubung.",
        _EYD,
        kata_ganda,
    ),
    Aturan(
        "RV-GAY-03",
        "Sisa templat",
        PERINGATAN,
        "Laporan tidak memuat sisa templat atau pesan galat dari aplikasi pengolah kata dan angka.",
        ANDAL,
        sisa_templat,
    ),
)
