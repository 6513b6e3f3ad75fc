"""Peta: which chapter, indikator and sub-section each block of a report stands in."""

import re

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.indikator import DaftarIndikator, tanpa_nomor
from akuntabel.reviu.naskah import Blok, Judul, Paragraf

_BAB = re.compile(r"^\s*BAB\s+([IVXL]{1,5}|\d{1,2})\b", re.IGNORECASE)
_HURUF = re.compile(r"^\s*([A-H])\.\s+\S")
_ANGKA = re.compile(r"^\s*(\d{1,2})\s*[.)]\s+(\S.*)")
_BERTITIK = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_LAMPIRAN = re.compile(
    r"^\s*(LAMPIRAN\b|PERJANJIAN KINERJA\b.*|KEPUTUSAN KEPALA\b|STANDAR OPERASIONAL PROSEDUR)",
    re.IGNORECASE,
)
_SASARAN = re.compile(r"^\s*SASARAN(?: \w+){0,2}\s+([IVX]+|\d{1,2})\s*[.:]?\s*$", re.IGNORECASE)
_SASARAN_BERNAMA = re.compile(
    r"\s*SASARAN(?: \w+){0,2}\s+(?:[IVX]+|\d{1,2})\s*:\s+[^.;]{5,240}", re.IGNORECASE
)
_INDIKATOR = re.compile(
    r"^\s*INDIKATOR(?: KINERJA)?(?: \w+)?\s+(\d{1,2}(?:\.\d{1,2})?)\s*[.:]?\s*$", re.IGNORECASE
)
_DAFTAR = re.compile(r"^\s*DAFTAR (ISI|TABEL|GAMBAR|LAMPIRAN|GRAFIK)\b", re.IGNORECASE)
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7}
_BATAS_JUDUL_INDIKATOR = 0.8


@rekaman
class Konteks:
    """Where a block stands. `bab` is 0 before the first chapter, 99 in the annexes.

    `indikator` is the index in the report's list; `sub` the number of the sub-section inside
    its section; `jalur` the headings above it, from high to low.
    """

    bab: int = 0
    jalur: tuple[str, ...] = ()
    indikator: int | None = None
    sub: int | None = None
    daftar: bool = False

    @property
    def lampiran(self) -> bool:
        """Return whether the block stands in an annex."""
        return self.bab == LAMPIRAN

    @property
    def bagian(self) -> str:
        """Return the headings as one line for a reader."""
        return " › ".join(self.jalur)


LAMPIRAN = 99


def petakan(blok: tuple[Blok, ...], indikator: DaftarIndikator) -> tuple[Konteks, ...]:
    """Return the Konteks of every block, in the same order."""
    pemeta = _Pemeta(indikator)
    return tuple(pemeta.langkah(satu) for satu in blok)


def nomor_bab(teks: str) -> int | None:
    """Return the number of a chapter heading ("BAB III …" is 3), else None."""
    cocok = _BAB.match(teks)
    return None if cocok is None else baca_romawi(cocok[1])


def baca_romawi(teks: str) -> int | None:
    """Return a number in digits or Roman numerals, None where it is beyond those of chapters."""
    return int(teks) if teks.isdigit() else _ROMAWI.get(teks.upper())


def _kedalaman(teks: str) -> int:
    """Return how many numbers a heading begins with: "3.2.1 …" has three, "1. …" one."""
    cocok = _BERTITIK.match(teks)
    return 0 if cocok is None else len(cocok[1].split("."))


class _Pemeta:
    """Keeps the headings that are open while the blocks go by."""

    def __init__(self, indikator: DaftarIndikator) -> None:
        self.indikator = indikator
        self.kini = Konteks()
        self.bab_iv = False
        self.sasaran = 0
        self.tingkat_indikator = 0
        self.nomor_indikator = 0

    def langkah(self, blok: Blok) -> Konteks:
        if isinstance(blok, Judul):
            self._judul(blok.teks, blok.tingkat)
        elif isinstance(blok, Paragraf) and _SASARAN_BERNAMA.fullmatch(blok.teks):
            self.kini = Konteks(self.kini.bab, (*self.kini.jalur[:1], blok.teks))
        elif isinstance(blok, Paragraf) and (blok.tebal or len(blok.teks) < 60):
            self._tebal(blok)
        return self.kini

    def _judul(self, teks: str, tingkat: int) -> None:
        bab = nomor_bab(teks)
        if bab is not None:
            self.bab_iv = self.bab_iv or bab >= 4
            self.kini = Konteks(bab, (teks,))
        elif _DAFTAR.match(teks):
            self.kini = Konteks(0, (teks,), daftar=True)
        elif self.bab_iv and _LAMPIRAN.match(teks):
            self.kini = Konteks(LAMPIRAN, (teks,))
        elif self._buka_indikator(teks):
            self.tingkat_indikator = tingkat
            self.nomor_indikator = _kedalaman(teks)
        elif (cocok := _ANGKA.match(teks)) is not None and self.kini.indikator is not None:
            k = self.kini
            dasar = k.jalur if k.sub is None else k.jalur[:-1]
            self.kini = Konteks(k.bab, (*dasar, teks), k.indikator, int(cocok[1]))
        elif _HURUF.match(teks) or self._menutup_indikator(teks, tingkat) or self._seangkat(teks):
            self.kini = Konteks(self.kini.bab, (*self.kini.jalur[:1], teks))
        elif tingkat <= 1 and not _ANGKA.match(teks):
            bab_kini = LAMPIRAN if self.bab_iv and self.kini.lampiran else 0
            self.kini = Konteks(bab_kini, (teks,))
        elif not self.kini.daftar:
            k, dalam = self.kini, _kedalaman(teks)
            atas = [j for j in k.jalur[:2] if dalam < 2 or not dalam <= _kedalaman(j)]
            self.kini = Konteks(k.bab, (*atas, teks), k.indikator, k.sub)

    def _menutup_indikator(self, teks: str, tingkat: int) -> bool:
        """Return whether a heading as high as that of the open section begins something else."""
        return (
            self.kini.indikator is not None
            and 0 < tingkat <= self.tingkat_indikator
            and _ANGKA.match(teks) is None
        )

    def _seangkat(self, teks: str) -> bool:
        """Return whether a heading "3.6 …" is numbered as high as the open section, or higher."""
        dalam = _kedalaman(teks)
        if self.kini.indikator is None or dalam < 2:
            return False
        return self.nomor_indikator < 2 or dalam <= self.nomor_indikator

    def _tebal(self, blok: Paragraf) -> None:
        if nomor_bab(blok.teks) is not None and len(blok.teks) < 60 and not self.kini.daftar:
            self._judul(blok.teks, 1)
        elif self.bab_iv and _LAMPIRAN.match(blok.teks) and (blok.tebal or blok.teks.isupper()):
            self.kini = Konteks(LAMPIRAN, (blok.teks,))
        elif blok.tebal and (m := _SASARAN.match(blok.teks)) is not None and self.kini.bab == 3:
            k = self.kini
            self.sasaran = baca_romawi(m[1]) or 0
            atas = k.jalur[:1] if k.indikator is not None else k.jalur[:2]
            self.kini = Konteks(k.bab, atas)
        elif blok.tebal and (m := _INDIKATOR.match(blok.teks)) is not None:
            self._buka_nomor(m[1])
        elif blok.tebal:
            self._buka_indikator(blok.teks)

    def _buka_nomor(self, nomor: str) -> None:
        """Open the section that a heading "INDIKATOR 3" under "SASARAN 2" announces."""
        penuh = nomor if "." in nomor or not self.sasaran else f"{self.sasaran}.{nomor}"
        indeks = next(
            (i for i, satu in enumerate(self.indikator.daftar) if satu.nomor == penuh), None
        )
        if indeks is not None and not self.kini.lampiran:
            k = self.kini
            judul = f"Indikator {penuh}: {self.indikator.daftar[indeks].nama}"
            self.kini = Konteks(k.bab, (*k.jalur[:1], judul), indeks)

    def _buka_indikator(self, teks: str) -> bool:
        """Open the section of an indikator when the whole heading is its name."""
        if self.kini.lampiran or self.kini.daftar or len(self.indikator) == 0:
            return False
        indeks = self.indikator.cari(tanpa_nomor(teks), _BATAS_JUDUL_INDIKATOR)
        if indeks is None:
            return False
        nomor = self.indikator.daftar[indeks].nomor
        judul = f"Indikator {nomor}: {tanpa_nomor(teks)}" if nomor else tanpa_nomor(teks)
        self.kini = Konteks(self.kini.bab, (*self.kini.jalur[:1], judul), indeks)
        self.tingkat_indikator = 0
        return True
