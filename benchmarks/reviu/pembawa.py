"""Pembawa: a report as HTML or Word whose printed pieces can be found and changed in place.

Both formats become the same list of `Potong`, so that an operator is written once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_KODE_IND = re.compile(r"(SK\d\.\d)")
_JUDUL_HTML = {f"h{n}": n for n in range(1, 7)}
_TAK_DIBACA = ("nav", "svg", "script", "style")
_SEL_HTML = ("td", "th")


@dataclass(eq=False)
class Ruas:
    """One stretch of text inside an element: its text, or the text after it."""

    elemen: _Element
    ekor: bool = False
    jurnal: "list[tuple[Ruas, str]] | None" = None

    @property
    def teks(self) -> str:
        """Return the text."""
        return (self.elemen.tail if self.ekor else self.elemen.text) or ""

    @teks.setter
    def teks(self, baru: str) -> None:
        if self.jurnal is not None:
            self.jurnal.append((self, self.teks))
        if self.ekor:
            self.elemen.tail = baru
        else:
            self.elemen.text = baru


@dataclass(eq=False)
class Potong:
    """One printed piece: heading, caption, paragraph, item, cell or line of a formula."""

    jenis: str  # judul, keterangan, paragraf, butir, sel, rumus
    elemen: _Element
    ruas: list[Ruas]
    tingkat: int = 0
    indikator: str = ""
    bagian: tuple[str, ...] = ()
    tabel: int = -1
    baris: int = 0
    kolom: int = 0
    kepala: str = ""

    @property
    def teks(self) -> str:
        """Return the text as printed, runs joined."""
        return "".join(r.teks for r in self.ruas)

    def ganti(self, awal: int, akhir: int, baru: str) -> None:
        """Put `baru` in the place of teks[awal:akhir], which is not empty; it may cross runs."""
        posisi = 0
        for ruas in self.ruas:
            teks = ruas.teks
            a, b = max(awal - posisi, 0), min(akhir - posisi, len(teks))
            if a < b:
                ruas.teks = teks[:a] + baru + teks[b:]
                baru = ""
            posisi += len(teks)


@dataclass(eq=False)
class TabelCetak:
    """A table: its element, caption, rows of elements, and cells by row."""

    elemen: _Element
    judul: str
    baris: list[_Element] = field(default_factory=list)
    sel: list[list[Potong]] = field(default_factory=list)
    kepala: int = 0


class Pembawa:
    """A report in one format; `potong` in order of print, `tabel` with their cells."""

    jenis = ""

    def __init__(self) -> None:
        self.potong: list[Potong] = []
        self.tabel: list[TabelCetak] = []
        self.jurnal: list[tuple[Ruas, str]] = []
        self._judul: list[str] = []
        self._indikator = ""
        self._keterangan = ""

    def bytes(self) -> bytes:
        """Return the file."""
        raise NotImplementedError

    def pulihkan(self) -> None:
        """Put every changed text back; what was taken out or added stays."""
        for ruas, lama in reversed(self.jurnal[:]):
            ruas.teks = lama
        self.jurnal.clear()

    def _tambah(self, potong: Potong) -> None:
        for ruas in potong.ruas:
            ruas.jurnal = self.jurnal
        if potong.jenis == "judul":
            del self._judul[potong.tingkat - 1 :]
            self._judul += [""] * (potong.tingkat - 1 - len(self._judul)) + [potong.teks]
            if potong.tingkat <= 4:
                cocok = _KODE_IND.match(potong.teks)
                self._indikator = cocok[1] if cocok else ""
        if potong.jenis == "keterangan":
            self._keterangan = potong.teks
        potong.bagian, potong.indikator = tuple(self._judul), self._indikator
        self.potong.append(potong)

    def _tambah_tabel(self, tabel: TabelCetak, grid: list[list[tuple[Potong, int]]]) -> None:
        """Give every cell its row, its first column and the words of its heading."""
        nomor = len(self.tabel)
        tabel.judul, self._keterangan = tabel.judul or self._keterangan, ""
        label: dict[int, list[str]] = {}
        for i, baris in enumerate(grid):
            for potong, lebar in baris:
                potong.tabel, potong.baris = nomor, i
                potong.kepala = " ".join(label.get(potong.kolom, []))
                self._tambah(potong)
                if i < tabel.kepala:
                    for k in range(potong.kolom, potong.kolom + lebar):
                        label.setdefault(k, []).append(potong.teks)
            tabel.sel.append([potong for potong, _ in baris])
        self.tabel.append(tabel)


class PembawaHtml(Pembawa):
    """The HTML report."""

    jenis = "html"

    def __init__(self, isi: bytes) -> None:
        super().__init__()
        self.akar = html.document_fromstring(isi)
        badan = self.akar.find("body")
        assert badan is not None
        self._jelajah(badan)

    def bytes(self) -> bytes:
        """Return the page."""
        return etree.tostring(self.akar, method="html", encoding="utf-8")

    def _jelajah(self, induk: _Element) -> None:
        for anak in induk:
            tag = str(anak.tag)  # a comment has no name but a function
            if tag in _TAK_DIBACA or not tag.isalnum():
                continue
            if tag in _JUDUL_HTML:
                self._tambah(Potong("judul", anak, _ruas_html(anak), _JUDUL_HTML[tag]))
            elif tag == "table":
                self._tabel(anak)
            elif tag == "math":
                for langkah in anak.iterfind("mtable/mtr"):
                    self._tambah(Potong("rumus", langkah, _ruas_html(langkah)))
            elif tag in ("p", "li", "figcaption") and anak.find(".//math") is None:
                jenis = "butir" if tag == "li" else "paragraf"
                self._tambah(Potong(jenis, anak, _ruas_html(anak)))
            else:
                self._jelajah(anak)

    def _tabel(self, elemen: _Element) -> None:
        judul = elemen.find("caption")
        if judul is not None:
            self._tambah(Potong("keterangan", judul, _ruas_html(judul)))
        tabel = TabelCetak(elemen, "", list(elemen.iter("tr")))
        tabel.kepala = len(elemen.findall("thead/tr"))
        grid: list[list[tuple[Potong, int]]] = []
        turun: dict[int, int] = {}
        for tr in tabel.baris:
            baris, kolom, sisa = [], 0, {k: n - 1 for k, n in turun.items() if n > 1}
            for sel in (s for s in tr if s.tag in _SEL_HTML):
                while turun.get(kolom, 0) > 0:
                    kolom += 1
                lebar, tinggi = int(sel.get("colspan", "1")), int(sel.get("rowspan", "1"))
                baris.append((Potong("sel", sel, _ruas_html(sel), kolom=kolom), lebar))
                sisa.update({k: tinggi - 1 for k in range(kolom, kolom + lebar) if tinggi > 1})
                kolom += lebar
            turun = sisa
            grid.append(baris)
        self._tambah_tabel(tabel, grid)


def _ruas_html(elemen: _Element) -> list[Ruas]:
    return [r for r in _semua_ruas(elemen) if r.teks]


def _semua_ruas(elemen: _Element) -> Iterator[Ruas]:
    yield Ruas(elemen)
    for anak in elemen:
        if isinstance(anak.tag, str):
            yield from _semua_ruas(anak)
        yield Ruas(anak, ekor=True)


def _ruas_docx(elemen: _Element) -> list[Ruas]:
    return [Ruas(t) for t in elemen.iter(f"{W}t", f"{M}t") if t.text]


def ruas_elemen(elemen: _Element) -> list[Ruas]:
    """Return the stretches of text of an element of either format."""
    return _ruas_docx(elemen) if elemen.tag.startswith(W) else _ruas_html(elemen)


def ada_rentang_baris(tabel: TabelCetak) -> bool:
    """Return whether cells of the body reach over several rows, so that rows cannot be moved."""
    badan = tabel.baris[tabel.kepala :]
    return any(tr.find(".//td[@rowspan]") is not None for tr in badan) or any(
        tr.find(f".//{W}vMerge") is not None for tr in badan
    )


def buang(elemen: _Element) -> None:
    """Take an element out of its tree; the text after it stays, so lines keep their numbers."""
    induk = elemen.getparent()
    assert induk is not None
    sebelum = elemen.getprevious()
    if elemen.tail:
        if sebelum is not None:
            sebelum.tail = (sebelum.tail or "") + elemen.tail
        else:
            induk.text = (induk.text or "") + elemen.tail
        elemen.tail = None
    induk.remove(elemen)
