"""The walk over a page: once through all elements in order, blocks come out.

It keeps its own stack; only tables in tables call it again, and those to a small depth.
"""

from dataclasses import dataclass, field

from lxml import etree

from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Tabel, Tempat
from akuntabel.reviu.pembaca.batas import BATAS_SARANG
from akuntabel.reviu.pembaca.html_blok import paragraf, teks_blok
from akuntabel.reviu.pembaca.html_daftar import BUTIR, Daftar, Unsur
from akuntabel.reviu.pembaca.html_rumus import linear, rumus
from akuntabel.reviu.pembaca.html_tabel import BarisMentah, Jatah, baris_mentah, kisi, pembungkus
from akuntabel.reviu.pembaca.html_teks import Corak, Rangkaian, nama, nomor_baris, rapi, tersembunyi

_TINGKAT = {f"h{n}": n for n in range(1, 7)}
_BLOK = frozenset({
    "html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside",
    "address", "blockquote", "pre", "figure", "figcaption", "dl", "dt", "dd", "form", "fieldset",
    "center", "ul", "ol", "li", "dir", "menu", "hr", "details", "summary", "hgroup", "legend",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", *_TINGKAT,
})  # fmt: skip
_DAFTAR = frozenset({"ol", "ul", "menu", "dir"})


@dataclass(slots=True)
class Bersama:
    """What all walks over one page share."""

    kelas_daftar: dict[str, str] = field(default_factory=dict)
    jatah: Jatah = field(default_factory=Jatah)
    gambar: int = 0


class Penelusur:
    """Walks over one element: the page, or one cell (`dalam` > 0: how many tables around)."""

    def __init__(self, bersama: Bersama, dalam: int = 0) -> None:
        self.bersama = bersama
        self.dalam = dalam
        self.blok: list[Blok] = []
        self._kini = Rangkaian()
        self._corak = [Corak()]
        self._daftar: list[Daftar] = []
        self._tingkat = 0
        self._penanda = ""
        self._baris = 0

    def telusuri(self, akar: Unsur) -> list[Blok]:
        """Return the blocks of an element."""
        jalan = etree.iterwalk(akar, events=("start", "end"))
        for kejadian, unsur in jalan:
            tag = nama(unsur)
            if kejadian == "end":
                self._tutup(unsur, tag, akar)
            elif unsur is not akar and self._lewati(unsur, tag):
                jalan.skip_subtree()
                self._corak.append(self._corak[-1])
            else:
                self._buka(unsur, tag)
        self._selesai()
        return self.blok

    def _lewati(self, unsur: Unsur, tag: str) -> bool:
        """Return whether the element is done: hidden, or read here as a whole."""
        self._baris = nomor_baris(unsur)
        if tersembunyi(unsur, tag):
            return True
        if tag == "math":
            self._math(unsur)
            return True
        if tag == "table" and self.dalam < BATAS_SARANG:
            baris = baris_mentah(unsur)
            if not pembungkus(baris):
                self._tabel(unsur, baris)
                return True
        return False

    def _buka(self, unsur: Unsur, tag: str) -> None:
        self._corak.append(self._corak[-1].dengan(unsur, tag))
        if tag in _BLOK:
            self._selesai()
            self._buka_blok(unsur, tag)
        elif tag == "br":
            self._kini.potongan.append(" ")
        elif tag == "img":
            self.bersama.gambar += 1
        if unsur.text:
            self._teks(unsur.text)

    def _buka_blok(self, unsur: Unsur, tag: str) -> None:
        if tag in _DAFTAR:
            self._daftar.append(Daftar(unsur, self.bersama.kelas_daftar))
        elif tag == "li":
            self._penanda = self._daftar[-1].penanda(unsur) if self._daftar else BUTIR
        elif tag in _TINGKAT:
            self._tingkat = _TINGKAT[tag]

    def _tutup(self, unsur: Unsur, tag: str, akar: Unsur) -> None:
        self._corak.pop()
        if tag in _BLOK:
            self._selesai()
            if tag in _DAFTAR and self._daftar:
                self._daftar.pop()
            elif tag == "li":
                self._penanda = ""
            elif tag in _TINGKAT:
                self._tingkat = 0
        if unsur.tail and unsur is not akar:
            self._teks(unsur.tail)

    def _teks(self, teks: str) -> None:
        corak = self._corak[-1]
        if not corak.pra or "\n" not in teks:
            self._kini.tambah(teks, corak, self._baris)
            return
        awal = self._baris
        for i, satu in enumerate(teks.split("\n")):
            if i:
                self._selesai()
            self._kini.tambah(satu, corak, awal + i if awal else 0)

    def _selesai(self) -> None:
        """End the block that is being read, if it holds text."""
        kini, self._kini = self._kini, Rangkaian()
        if not kini.berisi:
            return
        teks = kini.teks
        if not teks or (kini.tautan and not self._tingkat and not self.dalam):
            return  # a line that only leads elsewhere in the page: contents, skip links
        blok = self._blok(teks, Tempat(baris=kini.baris), tebal=kini.tebal)
        if blok is not None:
            self.blok.append(blok)

    def _blok(self, teks: str, tempat: Tempat, *, tebal: bool) -> Blok | None:
        penanda, self._penanda = self._penanda, ""
        if self._tingkat:
            nomor = "" if penanda in {"", BUTIR} else f"{penanda} "
            return Judul(nomor + teks, tempat, self._tingkat)
        if penanda:
            return Butir(penanda, teks, tempat)
        if self.dalam:
            return Paragraf(teks, tempat, tebal)
        return paragraf(teks, tempat, tebal=tebal)

    def _math(self, unsur: Unsur) -> None:
        gaya = unsur.get("style") or ""
        if unsur.get("display") == "block" or unsur.get("mode") == "display" or "block" in gaya:
            hasil = rumus(unsur)
            if hasil is not None:
                self._selesai()
                self.blok.append(hasil)
            return
        self._kini.tambah(linear(unsur), self._corak[-1], self._baris)

    def _tabel(self, unsur: Unsur, baris: list[BarisMentah]) -> None:
        """Add the caption, the grid, and after it the tables that its cells hold."""
        self._selesai()
        self._penanda = ""
        for keterangan in unsur.iterchildren("caption"):
            isi = self._dalam(keterangan)
            teks = rapi(" ".join(map(teks_blok, isi)))
            if teks:
                self.blok.append(Paragraf(teks, Tempat(baris=nomor_baris(keterangan))))
        anak: list[Blok] = []

        def isi_sel(sel: Unsur) -> str:
            if len(sel) == 0:
                return rapi(sel.text or "")
            blok = self._dalam(sel)
            anak.extend(satu for satu in blok if isinstance(satu, Tabel))
            return "\n".join(teks for satu in blok if (teks := teks_blok(satu)))

        tabel = kisi(baris, isi_sel, self.bersama.jatah)
        if tabel is not None:
            self.blok.append(tabel)
        self.blok += anak

    def _dalam(self, unsur: Unsur) -> list[Blok]:
        return Penelusur(self.bersama, self.dalam + 1).telusuri(unsur)
