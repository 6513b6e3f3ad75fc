"""Markdown of the office's passages → blocks: paragraphs, lists, bold, italic, references.

What is no mark is printed as typed: a star in arithmetic, a number that no list would give.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.blok import Blok, Daftar, Gaya, JenisDaftar, Paragraf, Rentetan, Teks
from akuntabel.dokumen.rujuk import POLA_RUJUKAN, Perujuk
from akuntabel.inti.hitung import HasilIndikator, HasilSasaran
from akuntabel.inti.rekaman import rekaman

_TANDA = re.compile(POLA_RUJUKAN.pattern + r"|(\{\{(?!\{)|\}\})|(\*+)")
"""A reference (1), half a reference (2), or a run of stars (3); references come first."""
_BUTIR = re.compile(r"(\s*)(?:([-*•])|([0-9]{1,2})[.)]|([a-z])[.)])\s+(.*)")
_PETIKAN = 24
"""Characters quoted on each side of half a reference."""


@rekaman
class Pembaca:
    """Turns passages into blocks, resolving references through one Perujuk."""

    perujuk: Perujuk

    def rentetan(
        self,
        teks: str,
        letak: str,
        setempat: HasilIndikator | HasilSasaran | None = None,
        tambahan: Mapping[str, str] | None = None,
    ) -> Rentetan:
        """Return one paragraph's runs, with bold, italic and references."""
        semua = tuple(_TANDA.finditer(teks))
        pasangan = _pasangan(teks, semua)
        hasil: list[Teks] = []
        terbuka: list[str] = []
        akhir = 0
        for tanda in semua:
            bintang = tanda[3]
            if bintang and tanda.start() not in pasangan:
                continue
            gaya = _gaya(terbuka)
            if tanda.start() > akhir:
                hasil.append(Teks(teks[akhir : tanda.start()], gaya))
            akhir = tanda.end()
            if not bintang:
                hasil.append(self._rujukan(tanda, gaya, letak, setempat, tambahan))
            elif pasangan[tanda.start()]:
                terbuka.append(bintang)
            else:
                terbuka.pop()
        if akhir < len(teks):
            hasil.append(Teks(teks[akhir:]))
        return tuple(hasil)

    def _rujukan(
        self,
        tanda: re.Match[str],
        gaya: Gaya,
        letak: str,
        setempat: HasilIndikator | HasilSasaran | None,
        tambahan: Mapping[str, str] | None,
    ) -> Teks:
        if tanda[2]:
            return self.perujuk.terpotong(tanda[2], _petikan(tanda), letak)
        satu = self.perujuk.teks(tanda[1].strip(), letak, setempat, tambahan)
        return satu if satu.gaya is Gaya.TANDA else Teks(satu.isi, gaya, satu.kode)

    def blok(
        self, teks: str, letak: str, setempat: HasilIndikator | HasilSasaran | None = None
    ) -> list[Blok]:
        """Return a passage as paragraphs and lists; a blank line ends each."""
        hasil: list[Blok] = []
        for alinea in re.split(r"\n\s*\n", teks.strip()):
            semua = _kelompok(alinea)
            for i, satu in enumerate(semua):
                isi = tuple(self.rentetan(butir, letak, setempat) for butir in satu.butir)
                if satu.daftar:
                    hasil.append(Daftar(isi, satu.jenis))
                else:
                    rapat = i + 1 < len(semua) and semua[i + 1].daftar
                    hasil.append(Paragraf(isi[0], rapat=rapat))
        return hasil


def _petikan(tanda: re.Match[str]) -> str:
    """Return the words around half a reference, on one line."""
    awal, akhir = max(tanda.start() - _PETIKAN, 0), tanda.end() + _PETIKAN
    kiri, kanan = "…" if awal else "", "…" if akhir < len(tanda.string) else ""
    return f"{kiri}{' '.join(tanda.string[awal:akhir].split())}{kanan}"


def _pasangan(teks: str, semua: Sequence[re.Match[str]]) -> dict[int, bool]:
    """Return where the stars that style a text stand, and whether each opens.

    Stars pair with as many stars; a pair opened inside another also closes inside it.
    """
    hasil: dict[int, bool] = {}
    terbuka: dict[str, list[int]] = {"*": [], "**": [], "***": []}
    for tanda in semua:
        sama = terbuka.get(tanda[3])
        if sama is None:
            continue
        if _menutup(teks, tanda):
            if sama:
                buka = sama.pop()
                hasil[buka], hasil[tanda.start()] = True, False
                for lain in terbuka.values():
                    while lain and lain[-1] > buka:
                        lain.pop()
        elif _membuka(teks, tanda):
            sama.append(tanda.start())
    return hasil


def _membuka(teks: str, tanda: re.Match[str]) -> bool:
    sebelum, sesudah = _tetangga(teks, tanda)
    return bool(sesudah) and not (_kata(sebelum) or sesudah.isspace() or sesudah in ")]")


def _menutup(teks: str, tanda: re.Match[str]) -> bool:
    sebelum, sesudah = _tetangga(teks, tanda)
    if sebelum == "" or sebelum.isspace() or sebelum in "([":
        return False
    awal_kata = tanda[3] == "**" and sebelum.isalpha() and sesudah.isalpha()
    return awal_kata or not _kata(sesudah)  # the first letters of a word: **P**rofesional


def _tetangga(teks: str, tanda: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after stars; empty at an end of the text."""
    awal, akhir = tanda.span()
    return teks[max(awal - 1, 0) : awal], teks[akhir : akhir + 1]


def _kata(huruf: str) -> bool:
    """Return whether a character is of a word; a reference prints a word."""
    return huruf.isalnum() or (huruf != "" and huruf in "_{}")


def _gaya(terbuka: Sequence[str]) -> Gaya:
    if not terbuka:
        return Gaya.BIASA
    return Gaya.MIRING if set(terbuka) == {"*"} else Gaya.TEBAL


@dataclass(slots=True)
class _Kelompok:
    """Lines that make one paragraph or list; `nomor` is the last number typed, 0 for prose."""

    jenis: JenisDaftar
    nomor: int
    butir: list[str]
    daftar: bool = False

    def menerima(self, jenis: JenisDaftar, nomor: int) -> bool:
        """Return whether an item goes on in this list: its number is next, or all are 1."""
        lanjut = nomor == len(self.butir) + 1 or nomor == self.nomor == 1
        return self.daftar and jenis is self.jenis and lanjut


def _kelompok(alinea: str) -> list[_Kelompok]:
    """Return the paragraphs and lists of lines that no blank line parts."""
    hasil: list[_Kelompok] = []
    for baris in alinea.splitlines():
        if not baris.strip():
            continue
        cocok = _BUTIR.fullmatch(baris)
        if cocok is not None and _butir(cocok, hasil):
            continue
        if hasil:
            hasil[-1].butir[-1] += f" {baris.strip()}"
        else:
            hasil.append(_Kelompok(JenisDaftar.BUTIR, 0, [baris.strip()]))
    return hasil


def _butir(cocok: re.Match[str], hasil: list[_Kelompok]) -> bool:
    """Put an item where it belongs; False when its mark is only the text of what is open.

    A number other than 1 that is not the next of a list keeps itself, in a paragraph.
    """
    jenis, nomor = _penanda(cocok)
    kini = hasil[-1] if hasil else None
    if kini is not None and kini.menerima(jenis, nomor):
        kini.butir.append(cocok[5])
        kini.nomor = nomor
    elif nomor == 1:
        hasil.append(_Kelompok(jenis, nomor, [cocok[5]], daftar=True))
    elif kini is None or (kini.nomor and not cocok[1]):
        hasil.append(_Kelompok(jenis, nomor, [cocok[0].strip()]))
    else:
        return False
    return True


def _penanda(cocok: re.Match[str]) -> tuple[JenisDaftar, int]:
    """Return the kind and number of an item; a bullet is always number 1."""
    if cocok[2]:
        return JenisDaftar.BUTIR, 1
    if cocok[3]:
        return JenisDaftar.ANGKA, int(cocok[3])
    return JenisDaftar.HURUF, ord(cocok[4]) - ord("a") + 1
