"""The walk over a Word file: once through all blocks in order.

Only tables in cells and text boxes call it again, and those to a bounded depth.
"""

from dataclasses import dataclass, field

from lxml import etree

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.naskah import Blok, Paragraf, Rumus, Tempat
from akuntabel.reviu.pembaca.batas import BATAS_SARANG, BATAS_SEL
from akuntabel.reviu.pembaca.docx_blok import (
    bernomor,
    blok_butir,
    blok_judul,
    blok_paragraf,
    blok_rumus,
    tampak_rumus,
    teks_tabel,
)
from akuntabel.reviu.pembaca.docx_gaya import DaftarGaya, GayaParagraf, baca_nomor
from akuntabel.reviu.pembaca.docx_nama import (
    PPR,
    RUANG_W,
    TBL,
    VAL,
    P,
    Unsur,
    W,
    anak,
    bilangan,
)
from akuntabel.reviu.pembaca.docx_nomor import Penomoran
from akuntabel.reviu.pembaca.docx_tabel import kisi
from akuntabel.reviu.pembaca.docx_teks import Bacaan

_GAYA, _NOMOR, _ARAS = f"{W}pStyle", f"{W}numPr", f"{W}outlineLvl"
BATAS_DALAM = 50
"""Tables and text boxes in each other; Word itself makes no report that comes near."""
_TERLALU_DALAM = etree.XPath(
    f"boolean(descendant::w:tbl[count(ancestor::w:tbl) >= {BATAS_DALAM}])",
    namespaces={"w": RUANG_W},
)


@dataclass(slots=True)
class Bersama:
    """What the walks over one file share; `urutan` says where each w:p stands."""

    nama: str
    gaya: DaftarGaya
    nomor: Penomoran
    urutan: dict[Unsur, Tempat]
    sel: int = 0
    gambar: int = 0
    persamaan: int = 0
    catatan: list[tuple[str, str, Tempat]] = field(default_factory=list)

    def pakai_sel(self, jumlah: int) -> None:
        """Count fields of tables; more than any report has are refused."""
        self.sel += jumlah
        if self.sel > BATAS_SEL:
            raise TakTerpakaiError(
                f"Berkas {self.nama} memuat lebih dari {BATAS_SEL // 1000}.000 sel tabel; "
                "pecah laporannya per bab."
            )

    def tolak_dalam(self) -> None:
        """Refuse a file whose tables or text boxes lie too deeply in each other."""
        raise TakTerpakaiError(
            f"Berkas {self.nama} memuat tabel atau kotak teks yang bersarang lebih dari "
            f"{BATAS_DALAM} lapis; sederhanakan tabelnya di Word lalu simpan ulang."
        )


class Penelusur:
    """Walks over one container: the body, a text box, or a cell."""

    def __init__(self, bersama: Bersama, dalam: int = 0) -> None:
        self.bersama = bersama
        self.dalam = dalam
        self.blok: list[Blok] = []
        if dalam > BATAS_DALAM:
            bersama.tolak_dalam()

    def telusuri(self, induk: Unsur) -> list[Blok]:
        """Return the blocks of a container."""
        for satu in anak(induk):
            tag = satu.tag
            if tag == P:
                self._paragraf(satu)
            elif tag == TBL:
                self._tabel(satu)
        return self.blok

    def _paragraf(self, unsur: Unsur) -> None:
        gaya, tingkat, penanda = self._sifat(unsur)
        bacaan = self._baca(unsur, gaya)
        teks = "" if _hanya_menunjuk(gaya, bacaan, tingkat) else bacaan.teks
        tempat = self._tempat(unsur)
        if bacaan.ada_teks and teks:
            if bacaan.sebaris and tampak_rumus(teks):
                self._tambah(blok_rumus([teks], tempat))
            elif tingkat:
                self.blok.append(blok_judul(penanda, teks, tempat, tingkat))
            elif penanda:
                self.blok.append(blok_butir(penanda, teks, tempat, tebal=bacaan.tebal))
            else:
                self.blok.append(blok_paragraf(teks, tempat, tebal=bacaan.tebal))
        if bacaan.rumus or bacaan.sebaris:
            self._tambah(blok_rumus(bacaan.langkah, tempat))
        if bacaan.kotak:
            self._kotak(bacaan)

    def _tambah(self, rumus: Rumus | None) -> None:
        if rumus is not None:
            self.blok.append(rumus)

    def _baca(self, unsur: Unsur, gaya: GayaParagraf) -> Bacaan:
        """Return what a paragraph holds, its pictures and notes being counted."""
        bacaan = Bacaan(unsur, self.bersama.gaya, tebal=gaya.tebal)
        if bacaan.gambar or bacaan.persamaan:
            self.bersama.gambar += bacaan.gambar
            self.bersama.persamaan += bacaan.persamaan
        for jenis, nomor in bacaan.catatan:
            self.bersama.catatan.append((jenis, nomor, self._tempat(unsur)))
        return bacaan

    def _kotak(self, bacaan: Bacaan) -> None:
        for kotak in bacaan.kotak:
            self.blok += Penelusur(self.bersama, self.dalam + 1).telusuri(kotak)

    def _tempat(self, paragraf: Unsur) -> Tempat:
        return self.bersama.urutan[paragraf]

    def _sifat(self, unsur: Unsur) -> tuple[GayaParagraf, int, str]:
        """Return style, heading level and printed mark of a paragraph."""
        sifat = unsur[0] if len(unsur) else None
        if sifat is None or sifat.tag != PPR:
            sifat = unsur.find(PPR)
        nama_gaya, aras_judul, nomor, aras = "", 9, -1, -1
        for satu in sifat if sifat is not None else ():
            tag = satu.tag
            if tag == _GAYA:
                nama_gaya = satu.get(VAL, "")
            elif tag == _NOMOR:
                nomor, aras = baca_nomor(satu)
            elif tag == _ARAS:
                aras_judul = bilangan(satu.get(VAL), 9)
        gaya = self.bersama.gaya.paragraf(nama_gaya)
        tingkat = aras_judul + 1 if aras_judul < 9 else gaya.tingkat
        return gaya, tingkat, self._penanda(gaya, nomor, aras)

    def _penanda(self, gaya: GayaParagraf, nomor: int, aras: int) -> str:
        """Return the mark that Word prints; list 0 takes that of the style away."""
        if nomor < 0:
            nomor = gaya.nomor
            aras = aras if aras >= 0 else gaya.aras
            if nomor > 0 and aras < 0:
                aras = self.bersama.nomor.aras_gaya(nomor, gaya.nama)
        return self.bersama.nomor.penanda(nomor, max(aras, 0)) if nomor > 0 else ""

    def _tabel(self, unsur: Unsur) -> str:
        """Add a grid and what its cells hold beside text; return the lines of the grid."""
        dalam = Penelusur(self.bersama, self.dalam + 1)
        isi = self._isi_rata if self.dalam >= BATAS_SARANG else dalam.isi_sel
        tabel = kisi(unsur, isi, self.bersama.pakai_sel)
        if tabel is None:
            return ""
        self.blok.append(tabel)
        self.blok += dalam.blok
        return teks_tabel(tabel) if self.dalam else ""

    def isi_sel(self, sel: Unsur, hanya_tempat: bool) -> tuple[str, Tempat]:  # noqa: FBT001 - hot path
        """Return text and place of a cell; its tables, formulas and text boxes become blocks."""
        isi = anak(sel)
        for satu in isi:
            if satu.tag == P:
                tempat = self.bersama.urutan[satu]
                break
        else:
            tempat = self._tempat_dalam(sel)
        if hanya_tempat:
            return "", tempat
        baris: list[str] = []
        for satu in isi:
            tag = satu.tag
            if tag == P:
                baris += self._baris_sel(satu)
            elif tag == TBL:
                baris.append(self._tabel(satu))
        return baris[0] if len(baris) == 1 else "\n".join(filter(None, baris)), tempat

    def _baris_sel(self, unsur: Unsur) -> list[str]:
        gaya, _, penanda = self._sifat(unsur)
        bacaan = self._baca(unsur, gaya)
        teks = bacaan.teks if bacaan.ada_teks else ""
        if penanda:
            teks = bernomor(penanda, teks)
        if not (bacaan.rumus or bacaan.sebaris or bacaan.kotak):
            return [teks]
        langkah = bacaan.langkah
        campur = [teks] if bacaan.sebaris and bacaan.ada_teks and tampak_rumus(teks) else []
        self._tambah(blok_rumus([*campur, *langkah], self._tempat(unsur)))
        self._kotak(bacaan)
        return [teks, *langkah]

    def _isi_rata(self, sel: Unsur, hanya_tempat: bool) -> tuple[str, Tempat]:  # noqa: FBT001 - as isi_sel
        """Return all text of a cell that lies too deep for its tables to be read as such."""
        if _TERLALU_DALAM(sel):
            self.bersama.tolak_dalam()
        gaya = self.bersama.gaya
        baris = [] if hanya_tempat else [Bacaan(satu, gaya).teks for satu in sel.iter(P)]
        return "\n".join(filter(None, baris)), self._tempat_dalam(sel)

    def _tempat_dalam(self, sel: Unsur) -> Tempat:
        """Return where the first paragraph stands, however deep."""
        paragraf = next(sel.iter(P), None)
        return Tempat() if paragraf is None else self._tempat(paragraf)


def _hanya_menunjuk(gaya: GayaParagraf, bacaan: Bacaan, tingkat: int) -> bool:
    """Return whether a line is one of a table of contents: it only leads elsewhere."""
    if gaya.daftar_isi or (bacaan.ada_acuan and bacaan.ada_sela):
        return True
    return bacaan.tautan and not tingkat


def paragraf_lepas(akar: Unsur, gaya: DaftarGaya, tempat: Tempat) -> list[Paragraf]:
    """Return the paragraphs of a part of its own: a header, a footer, a note."""
    baris = (Bacaan(satu, gaya).teks for satu in akar.iter(P))
    return [Paragraf(teks, tempat) for teks in baris if teks]
