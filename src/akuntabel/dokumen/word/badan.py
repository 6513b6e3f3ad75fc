"""The body of the document: blocks → OOXML text, in one pass."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import TypeAlias

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Grafik,
    JenisPemisah,
    Judul,
    Kop,
    Paragraf,
    Pemisah,
    Persamaan,
    Sampul,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.word.bagian import JenisBagian, RuangTeks, SusunanBagian
from akuntabel.dokumen.word.daftar_isi import daftar_isi
from akuntabel.dokumen.word.depan import kop, sampul, tanda_tangan
from akuntabel.dokumen.word.grafik import gambar_grafik
from akuntabel.dokumen.word.paragraf import daftar, judul, keterangan, paragraf_isi
from akuntabel.dokumen.word.penomoran import Penomoran
from akuntabel.dokumen.word.rencana import Entri
from akuntabel.dokumen.word.rumus import persamaan
from akuntabel.dokumen.word.tabel import tabel
from akuntabel.dokumen.word.teks import RUANG_NAMA, paragraf
from akuntabel.inti.rekaman import rekaman

_BlokKhusus: TypeAlias = DaftarIsi | Sampul | TandaTangan | Kop
_BlokIsi: TypeAlias = Judul | Paragraf | Daftar | Tabel | Persamaan | Grafik | _BlokKhusus
_PANJANG_PENGANTAR = 200
_HALAMAN_BARU = paragraf("Pemisah", "", "<w:pageBreakBefore/>")


@rekaman
class Badan:
    """A written body: the w:body element as text, and the charts it shows in order.

    Chart n (from 1) is shown through the relationship kode_grafik(n).
    """

    xml: str
    grafik: tuple[Grafik, ...]


def kode_grafik(urut: int) -> str:
    """Return the relationship id of chart number `urut`."""
    return f"rIdGrafik{urut}"


def _mengantar(blok: Paragraf, berikut: Blok | None) -> bool:
    """Return whether a paragraph is the short line that announces a list or a formula."""
    panjang = sum(len(teks.isi) for teks in blok.isi)
    return isinstance(berikut, Persamaan | Daftar) and panjang <= _PANJANG_PENGANTAR


class _Penulis:
    """Writes blocks one after the other; page and section breaks wait for what follows them."""

    def __init__(
        self,
        rencana: Mapping[int, Entri],
        susunan: SusunanBagian,
        penomoran: Penomoran,
        ruang: RuangTeks,
    ) -> None:
        self._rencana = rencana
        self._susunan = susunan
        self._penomoran = penomoran
        self._ruang = ruang
        self._potong: list[str] = []
        self._grafik: list[Grafik] = []
        self._bagian = JenisBagian.BIASA
        self._bagian_berikut: JenisBagian | None = None
        self._halaman_baru = False
        self._di_awal_halaman = True

    def tulis(self, letak: int, blok: Blok, berikut: Blok | None) -> None:
        """Write one block; `berikut` is the block after it."""
        if isinstance(blok, Pemisah):
            self._pisah(blok.jenis)
            return
        if isinstance(blok, Sampul):
            self._bagian_berikut = JenisBagian.SAMPUL
        self._mulai(bab=isinstance(blok, Judul) and blok.tingkat <= 1)
        self._potong.append(self._isi(letak, blok, berikut))
        self._di_awal_halaman = False
        if isinstance(blok, Sampul):
            self._bagian_berikut = JenisBagian.BIASA

    def badan(self) -> Badan:
        """Return what was written; breaks that nothing follows are dropped."""
        akhir = self._susunan.sifat(self._bagian)
        xml = f"<w:body {RUANG_NAMA}>{''.join(self._potong)}{akhir}</w:body>"
        return Badan(xml, tuple(self._grafik))

    def _pisah(self, jenis: JenisPemisah) -> None:
        match jenis:
            case JenisPemisah.HALAMAN:
                self._halaman_baru = True
            case JenisPemisah.BAGIAN_AWAL:
                self._bagian_berikut = JenisBagian.AWAL
            case JenisPemisah.BAGIAN_ISI:
                self._bagian_berikut = JenisBagian.ISI

    def _mulai(self, *, bab: bool) -> None:
        """Write the break that waits, if the next block does not break by itself."""
        if self._bagian_berikut is not None:
            if self._potong:
                self._potong.append(self._susunan.akhir(self._bagian))
            self._bagian, self._bagian_berikut = self._bagian_berikut, None
            self._di_awal_halaman = True
        elif self._halaman_baru and not bab and not self._di_awal_halaman:
            self._potong.append(_HALAMAN_BARU)
        self._halaman_baru = False

    def _isi(self, letak: int, blok: _BlokIsi, berikut: Blok | None) -> str:
        match blok:
            case Paragraf():
                return paragraf_isi(blok, ikut=_mengantar(blok, berikut))
            case Tabel():
                return tabel(blok, self._rencana.get(letak), self._ruang.lebar)
            case Judul():
                return judul(blok, self._rencana[letak], di_awal_halaman=self._di_awal_halaman)
            case Daftar():
                return daftar(blok, self._penomoran.baru(blok.jenis))
            case Persamaan():
                return persamaan(blok)
            case Grafik():
                return self._gambar(blok, self._rencana.get(letak))
            case DaftarIsi() | Sampul() | TandaTangan() | Kop():
                return self._isi_khusus(blok)

    def _isi_khusus(self, blok: _BlokKhusus) -> str:
        match blok:
            case DaftarIsi(jenis):
                return daftar_isi(jenis, self._rencana.values(), self._ruang.lebar)
            case Sampul():
                return sampul(blok, self._ruang)
            case TandaTangan():
                return tanda_tangan(blok, self._ruang.lebar)
            case Kop():
                return kop(blok)

    def _gambar(self, blok: Grafik, entri: Entri | None) -> str:
        self._grafik.append(blok)
        urut = len(self._grafik)
        isi = paragraf("Gambar", gambar_grafik(blok, urut, kode_grafik(urut), self._ruang.lebar))
        return isi + (keterangan(entri, "KeteranganGambar") if entri else "")


def tulis_badan(
    blok: tuple[Blok, ...],
    rencana: Mapping[int, Entri],
    susunan: SusunanBagian,
    penomoran: Penomoran,
    ruang: RuangTeks,
) -> Badan:
    """Return the body of the blocks; `ruang` is the space for text on a page."""
    penulis = _Penulis(rencana, susunan, penomoran, ruang)
    for letak, (satu, berikut) in enumerate(zip_longest(blok, blok[1:])):
        penulis.tulis(letak, satu, berikut)
    return penulis.badan()
