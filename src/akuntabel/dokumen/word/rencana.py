"""What the document refers to in itself: bookmarks, caption numbers, entries of the lists."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, unescape
from zlib import crc32

from akuntabel.dokumen.blok import (
    Blok,
    Grafik,
    JenisDaftarIsi,
    Judul,
    Tabel,
)
from akuntabel.inti.rekaman import rekaman

_BUKAN_NAMA = re.compile(r"\W", re.ASCII)
_PANJANG_NAMA = 40
TINGKAT_JUDUL = 5
"""Levels of headings that have a style; deeper ones take the last."""
_BUKA, _TUTUP = "\ue000", "\ue001"
_MARKA = re.compile(f"{_BUKA}([^{_TUTUP}]*){_TUTUP}")
_LABEL = {JenisDaftarIsi.TABEL: "Tabel", JenisDaftarIsi.GAMBAR: "Gambar"}


@rekaman
class Entri:
    """A heading or caption: its bookmark (name, id), printed number, text and page mark.

    `lompat` says that Word would count another number here unless the field says so.
    """

    jenis: JenisDaftarIsi
    tingkat: int
    nomor: str
    teks: str
    penanda: str
    kode_penanda: int
    halaman: str
    di_daftar: bool
    lompat: bool = False

    @property
    def label(self) -> str:
        """The word before a caption's number."""
        return _LABEL.get(self.jenis, "")


class Penanda:
    """Gives each jangkar a bookmark name that Word accepts and no other has."""

    def __init__(self) -> None:
        self._terpakai: set[str] = set()

    def nama(self, jangkar: str) -> str:
        """Return the bookmark's name: ASCII, at most 40 characters, unique ignoring case."""
        dasar = "A_" + _BUKAN_NAMA.sub("_", jangkar)
        if len(dasar) > _PANJANG_NAMA:
            dasar = f"{dasar[:31]}_{crc32(jangkar.encode('utf-8', 'replace')):08x}"
        nama, urut = dasar, 1
        while nama.lower() in self._terpakai:
            urut += 1
            nama = f"{dasar[:35]}_{urut}"
        self._terpakai.add(nama.lower())
        return nama


class _Penyusun:
    """Walks the blocks once and gives each heading and caption its entry."""

    def __init__(self) -> None:
        self.entri: dict[int, Entri] = {}
        self._penanda = Penanda()
        self._hitung = {JenisDaftarIsi.TABEL: 0, JenisDaftarIsi.GAMBAR: 0}

    def catat(self, letak: int, blok: Blok) -> None:
        """Note the block at one place of the document."""
        match blok:
            case Judul():
                self._judul(letak, blok)
            case Tabel() if blok.judul:
                self._keterangan(letak, JenisDaftarIsi.TABEL, blok)
            case Grafik() if blok.judul:
                self._keterangan(letak, JenisDaftarIsi.GAMBAR, blok)
            case _:
                pass

    def _judul(self, letak: int, blok: Judul) -> None:
        tingkat = min(max(blok.tingkat, 1), TINGKAT_JUDUL)
        self._tambah(
            letak, blok.jangkar, JenisDaftarIsi.ISI, (tingkat, blok.nomor, blok.teks, blok.di_isi)
        )

    def _keterangan(self, letak: int, jenis: JenisDaftarIsi, blok: Tabel | Grafik) -> None:
        urut = self._hitung[jenis] + 1
        nomor = blok.nomor or urut
        self._hitung[jenis] = nomor
        self._tambah(
            letak, blok.jangkar, jenis, (1, str(nomor), blok.judul, True), lompat=nomor != urut
        )

    def _tambah(
        self,
        letak: int,
        jangkar: str,
        jenis: JenisDaftarIsi,
        isi: tuple[int, str, str, bool],
        *,
        lompat: bool = False,
    ) -> None:
        tingkat, nomor, teks, di_daftar = isi
        nama = self._penanda.nama(jangkar or f"{jenis.value}_{letak}")
        halaman = f"{_BUKA}{jangkar}{_TUTUP}" if jangkar else ""
        kode = len(self.entri) + 1
        self.entri[letak] = Entri(
            jenis, tingkat, nomor, teks, nama, kode, halaman, di_daftar, lompat
        )


def susun_rencana(blok: tuple[Blok, ...]) -> dict[int, Entri]:
    """Return the entry of each heading and caption, by the block's place in the document.

    A page number is a mark that `isi_halaman` replaces when the pages are known.
    """
    penyusun = _Penyusun()
    for letak, satu in enumerate(blok):
        penyusun.catat(letak, satu)
    return penyusun.entri


def isi_halaman(xml: str, halaman: Mapping[str, str]) -> str:
    """Return the body with each mark replaced by the page of its jangkar, or by nothing."""
    return _MARKA.sub(lambda marka: escape(halaman.get(unescape(marka[1]), "")), xml)
