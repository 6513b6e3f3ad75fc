"""Blocks from pages: headings, paragraphs, items, formulas, and tables over many pages."""

import re

from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Rumus, Tempat
from akuntabel.reviu.pembaca.pdf_baris import sambung
from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Muka, TabelHalaman
from akuntabel.reviu.pembaca.pdf_gaya import Gaya, Jenis, angkat, penanda
from akuntabel.reviu.pembaca.pdf_lanjut import satu_tabel, selanjutan
from akuntabel.reviu.pembaca.pdf_rumus import rumus

_LANJUTAN = re.compile(r"\(?(?:Tabel\b.*)?\b(?:lanjutan|sambungan)\)?\.*$", re.IGNORECASE)
_TERPENGGAL = re.compile(r"\w-$")
_BATAS_BARIS = 400
_TAMAT = (".", ":", ";", "?", "!")


class Penyusun:
    """Builds the blocks of a document, page by page."""

    def __init__(self, gaya: Gaya) -> None:
        self._gaya = gaya
        self._blok: list[Blok] = []
        self._baris: list[Baris] = []
        self._tabel: list[TabelHalaman] = []
        self._kanan = 0.0
        self._isi_x = 0.0  # where the text of the list item at hand begins

    def susun(self, muka: list[Muka]) -> list[Blok]:
        """Return the blocks in order of reading."""
        for satu in muka:
            self._muka(satu)
        self._tutup_baris()
        self._tutup_tabel()
        return self._blok

    def _muka(self, muka: Muka) -> None:
        self._kanan = self._gaya.kanan(muka)
        tabel = list(muka.tabel)
        baris = list(muka.baris)
        for i, satu in enumerate(baris):
            while tabel and tabel[0].y0 < satu.dasar:
                self._terima_tabel(tabel.pop(0))
            if self._tabel and _LANJUTAN.fullmatch(satu.teks) and tabel and i == 0:
                continue
            self._terima(satu)
        for sisa in tabel:
            self._terima_tabel(sisa)

    def _terima_tabel(self, tabel: TabelHalaman) -> None:
        self._tutup_baris()
        if self._tabel and not selanjutan(self._tabel[-1], tabel):
            self._tutup_tabel()
        self._tabel.append(tabel)

    def _terima(self, baris: Baris) -> None:
        self._tutup_tabel()
        if self._baris and not self._lanjut(self._baris, baris):
            self._tutup_baris()
        if not self._baris:
            self._isi_x = _isi_butir(baris)
        self._baris.append(baris)

    def _lanjut(self, lama: list[Baris], baru: Baris) -> bool:
        """Return whether a line goes on with the block of the lines before it."""
        lalu = lama[-1]
        if len(lama) >= _BATAS_BARIS:
            return False
        if lalu.rumus or baru.rumus:
            return lalu.rumus and baru.rumus and not _rumus_baru(lalu, baru)
        gaya = self._gaya
        if abs(lalu.ukuran - baru.ukuran) > 0.6:
            return False
        jenis = gaya.jenis(lama[0])
        if jenis is Jenis.JUDUL:
            return self._judul_lanjut(lama, baru)
        if penanda(baru) or gaya.jenis(baru) is not Jenis.TEKS or not _setebal(lama, baru):
            return False
        if jenis is Jenis.KETERANGAN and _setengah(lalu, baru):
            return self._rapat(lalu, baru) and self._hampir_penuh(lalu)
        return self._teks_lanjut(lama, baru)

    def _judul_lanjut(self, lama: list[Baris], baru: Baris) -> bool:
        lalu = lama[-1]
        if (
            not self._rapat(lalu, baru)
            or lalu.tebal != baru.tebal
            or penanda(baru)
            or self._gaya.bernomor(baru)
        ):
            return False
        bab = self._gaya.bab(lama[0]) and len(lama) == 1
        return bab or (len(lama) < 5 and (self._hampir_penuh(lalu) or _setengah(lalu, baru)))

    def _teks_lanjut(self, lama: list[Baris], baru: Baris) -> bool:
        lalu = lama[-1]
        if lalu.halaman != baru.halaman:
            # A justified line that ends at the margin is hardly ever the last of its paragraph.
            terputus = (
                not lalu.teks.endswith(_TAMAT)
                or baru.teks[:1].islower()
                or abs(lalu.x1 - self._kanan) < 1.5
            )
            return self._penuh(lalu, baru) and terputus and self._serata(lama, baru)
        if baru.dasar - lalu.dasar > self._gaya.spasi(baru.ukuran):
            return False
        penuh = self._hampir_penuh(lalu) if lama[0].tebal and baru.tebal else False
        return self._serata(lama, baru) and (penuh or self._penuh(lalu, baru))

    def _rapat(self, lalu: Baris, baru: Baris) -> bool:
        return lalu.halaman == baru.halaman and baru.dasar - lalu.dasar < 1.9 * baru.ukuran

    def _hampir_penuh(self, lalu: Baris) -> bool:
        """Return whether a heading may go on: long words leave it ragged."""
        return lalu.x1 > self._kanan - (self._kanan - lalu.x0) / 4

    def _serata(self, lama: list[Baris], baru: Baris) -> bool:
        """Return whether the line begins where the block continues."""
        if self._isi_x:
            return abs(baru.x0 - self._isi_x) < 8 or abs(baru.x0 - lama[0].x0) < 3
        if len(lama) == 1:
            return -75 < baru.x0 - lama[0].x0 < 4
        return abs(baru.x0 - lama[-1].x0) < 4

    def _penuh(self, lalu: Baris, baru: Baris) -> bool:
        """Return whether the first word of the next line had no room on this one."""
        if _TERPENGGAL.search(lalu.teks) and baru.teks[:1].isalnum():
            return True
        kata = len(baru.teks.split(" ", 1)[0]) / max(1, len(baru.teks)) * (baru.x1 - baru.x0)
        return lalu.x1 + kata + 0.1 * lalu.ukuran > self._kanan - 1

    def _tutup_tabel(self) -> None:
        if self._tabel:
            self._blok.append(satu_tabel(self._tabel))
            self._tabel = []

    def _tutup_baris(self) -> None:
        if self._baris:
            self._blok.append(self._blok_dari(self._baris))
            self._baris = []

    def _blok_dari(self, baris: list[Baris]) -> Blok:
        awal = baris[0]
        if awal.rumus:
            satu: Rumus = rumus(baris)
            return satu
        teks = ""
        for b in baris:
            teks = sambung(teks, b.teks)
        tempat = Tempat(halaman=awal.halaman)
        if self._gaya.jenis(awal) is Jenis.JUDUL:
            return Judul(teks, tempat, self._gaya.tingkat(awal))
        tanda = penanda(awal)
        if tanda:
            return Butir(tanda, teks[len(tanda) :].strip(), tempat)
        return Paragraf(angkat(teks), tempat, all(b.tebal for b in baris))


def _isi_butir(baris: Baris) -> float:
    tanda = penanda(baris)
    if not tanda:
        return 0.0
    if len(baris.potong) > 1 and baris.potong[0].teks.strip() == tanda:
        return baris.potong[1].x0
    panjang = len(tanda) + 1
    return baris.x0 + panjang / max(panjang, len(baris.teks)) * (baris.x1 - baris.x0)


def _setebal(lama: list[Baris], baru: Baris) -> bool:
    """Return whether weight does not tell two blocks: a bold word may break over the line."""
    if all(b.tebal for b in lama):
        return baru.potong[0].tebal
    return not baru.tebal or lama[-1].potong[-1].tebal or baru.teks[:1].islower()


def _setengah(lalu: Baris, baru: Baris) -> bool:
    """Return whether two lines stand in the middle, as a title over two lines does."""
    tengah = (lalu.x0 + lalu.x1) / 2 - (baru.x0 + baru.x1) / 2
    return abs(tengah) < 4 and abs(lalu.x0 - baru.x0) > 4


def _rumus_baru(lalu: Baris, baru: Baris) -> bool:
    return lalu.halaman != baru.halaman or not baru.teks.startswith(("=", "≈"))
