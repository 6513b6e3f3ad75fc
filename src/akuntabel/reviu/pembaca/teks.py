"""Text and Markdown to Naskah: tables split by tabs or pipes, formulas in LaTeX.

The text of a PDF as converters give it: headings with #, bold lines, hard line breaks, some
HTML inside cells.
"""

import html
import re

from akuntabel.reviu.naskah import (
    Blok,
    Butir,
    Judul,
    LangkahRumus,
    Naskah,
    Paragraf,
    Rumus,
    Sel,
    Tabel,
    Tempat,
)
from akuntabel.reviu.pembaca.latex import baris_latex, linear_latex
from akuntabel.reviu.pembaca.tanda import PANGKAT, mirip_judul

_JUDUL = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_BUTIR = re.compile(r"\s*(?:[-*•▪]\s+)?(\d{1,3}[.)]|[A-Za-z][.)](?=\s)|[-*•▪])\s+(\S.*)$")
_GARIS = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*$")
_PEMISAH = re.compile(r":?-{2,}:?")
_SUP = re.compile(r"\s?<sup>\s*(\d)\s*</sup>", re.IGNORECASE)
_PATAH = re.compile(r"<br\s*/?>|</p>|</li>|</div>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_RUMUS_SEBARIS = re.compile(r"\$\$?([^$]{1,2000})\$\$?")
_TEBAL = re.compile(r"\s*(?:<b>(.+)</b>|\*\*(.+)\*\*|__(.+)__)\s*$", re.IGNORECASE)
_AWAL_RUMUS = re.compile(r"\s*(\$\$|\\\[)")
_ISIAN = re.compile(
    r"\s*(?:nama|nip|jabatan|pangkat|nomor|tanggal|perihal)[^\t]{0,30}\t\s*:", re.IGNORECASE
)
_JARAK_SAMBUNG = 12
_PANJANG_PENUH = 60


def baca_teks(teks: str, nama: str) -> Naskah:
    """Return the Naskah of a text or Markdown file; never fails on what the text holds."""
    pembaca = _Pembaca(teks.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return Naskah(nama, "teks", tuple(pembaca.baca()))


class _Pembaca:
    """Goes once over the lines; `i` is the next one."""

    def __init__(self, baris: list[str]) -> None:
        self.baris = baris
        self.i = 0
        self.blok: list[Blok] = []
        self.akhir_tabel = (-1, 0)  # index of the last table in `blok`, and the line it ended

    def baca(self) -> list[Blok]:
        while self.i < len(self.baris):
            baris = self.baris[self.i]
            if not baris.strip() or _GARIS.match(baris):
                self.i += 1
            elif _AWAL_RUMUS.match(baris):
                self._rumus()
            elif _tabel(baris):
                self._tabel()
            else:
                self._baris_teks()
        return self.blok

    def _rumus(self) -> None:
        tutup = "$$" if "$$" in self.baris[self.i] else r"\]"
        isi: list[tuple[int, str]] = []
        teks = _AWAL_RUMUS.sub("", self.baris[self.i], count=1)
        while True:
            awal, ada, _ = teks.partition(tutup)
            isi.append((self.i + 1, awal))
            self.i += 1
            if ada or self.i >= len(self.baris) or not self.baris[self.i].strip():
                break
            teks = self.baris[self.i]
        langkah = tuple(LangkahRumus(t, Tempat(baris=n)) for n, t in baris_latex(isi))
        if langkah:
            self.blok.append(Rumus(langkah))

    def _tabel(self) -> None:
        baris: list[tuple[Sel, ...]] = []
        pipa = "\t" not in self.baris[self.i]
        mulai = self.i
        while self.i < len(self.baris) and _tabel(self.baris[self.i]):
            sel = _sel_baris(self.baris[self.i], self.i + 1, pipa=pipa)
            self.i += 1
            if not all(_PEMISAH.fullmatch(s.teks) for s in sel):
                baris.append(sel)
        if not baris:
            return
        indeks, selesai = self.akhir_tabel
        lama = self.blok[indeks] if indeks >= 0 else None
        if isinstance(lama, Tabel) and mulai - selesai <= _JARAK_SAMBUNG:
            badan = _sambungan(lama, baris)
            if badan:
                self.blok[indeks] = Tabel((*lama.baris, *badan))
                self.akhir_tabel = (indeks, self.i)
                return
        self.blok.append(Tabel(tuple(baris)))
        self.akhir_tabel = (len(self.blok) - 1, self.i)

    def _baris_teks(self) -> None:
        nomor, mentah = self.i + 1, self.baris[self.i]
        self.i += 1
        tempat = Tempat(baris=nomor)
        if (cocok := _JUDUL.match(mentah)) is not None:
            isi = bersihkan(cocok[2])
            if isi:
                self.blok.append(Judul(isi, tempat, len(cocok[1])))
            return
        if (tebal := _TEBAL.match(mentah)) is not None:
            isi = bersihkan(next(t for t in tebal.groups() if t))
            tampak = mirip_judul(isi)
            if isi:
                self.blok.append(
                    Judul(isi, tempat, 6) if tampak else Paragraf(isi, tempat, tebal=True)
                )
            return
        if (butir := _BUTIR.match(mentah)) is not None:
            self.blok.append(Butir(butir[1], self._lanjut(butir[2]), tempat))
            return
        isi = self._lanjut(mentah)
        if isi:
            self.blok.append(Paragraf(isi, tempat))

    def _lanjut(self, mentah: str) -> str:
        """Return the text with the lines that a narrow page broke off it."""
        bagian = [mentah]
        while self.i < len(self.baris):
            baris = self.baris[self.i]
            kini = bagian[-1]
            patah = kini.endswith("  ") or len(kini.rstrip()) < _PANJANG_PENUH
            if patah or not baris.strip() or kini.rstrip().endswith((".", ":", ";")):
                break
            if _tabel(baris) or any(
                pola.match(baris) for pola in (_JUDUL, _BUTIR, _AWAL_RUMUS, _TEBAL, _GARIS)
            ):
                break
            bagian.append(baris)
            self.i += 1
        return bersihkan(" ".join(bagian))


def _tabel(baris: str) -> bool:
    if _ISIAN.match(baris) is not None:
        return False
    return "\t" in baris.strip(" \n") or (baris.lstrip().startswith("|") and baris.count("|") > 1)


def _sel_baris(baris: str, nomor: int, *, pipa: bool) -> tuple[Sel, ...]:
    potongan = baris.strip().strip("|").split("|") if pipa else baris.split("\t")
    return tuple(Sel(bersihkan(satu), Tempat(baris=nomor)) for satu in potongan)


def _sambungan(lama: Tabel, baru: list[tuple[Sel, ...]]) -> list[tuple[Sel, ...]]:
    """Return the rows that go on with the table of the page before; none if they do not."""
    lebar = max(len(b) for b in lama.baris)
    badan = list(baru)
    if _kepala(badan[0]) == _kepala(lama.baris[0]) and len(badan) > 1:
        badan = badan[1:]
    if len(badan[0]) > lebar or len(badan[0]) < 2 or badan[0][0].teks:
        return []
    return badan


def _kepala(baris: tuple[Sel, ...]) -> list[str]:
    return [re.sub(r"\(\d+\)|[\s.]", "", s.teks).casefold() for s in baris]


def bersihkan(teks: str) -> str:
    """Return text without the marks of Markdown and HTML; list items on lines of their own."""
    if "<" in teks:
        teks = _SUP.sub(lambda m: m[1].translate(PANGKAT), teks)
        teks = _TAG.sub("", _PATAH.sub("\n", teks))
    if "&" in teks:
        teks = html.unescape(teks)
    if "$" in teks:
        teks = _RUMUS_SEBARIS.sub(lambda m: linear_latex(m[1]), teks)
    teks = teks.replace("**", "").replace("\u00a0", " ").replace("\x00", "")
    if "\n" not in teks:
        return " ".join(teks.split())
    baris = (" ".join(satu.split()) for satu in teks.split("\n"))
    return "\n".join(satu for satu in baris if satu)
