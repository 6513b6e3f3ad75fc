"""Gaya: how a document looks, by which its headings, items and paragraphs are told apart."""

import re
from collections import Counter
from enum import Enum

from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Muka
from akuntabel.reviu.pembaca.pdf_tabel import PENANDA

_BAB = re.compile(r"BAB\s+[IVXLC\d]+\b")
_NOMOR = (
    _BAB,
    re.compile(r"[A-Z]\.\s"),
    re.compile(r"\d{1,2}\.?\s"),
    re.compile(r"\d{1,2}\.\d{1,2}\.?\s|[A-Z]\.\d{1,2}\.?\s"),
    re.compile(r"[A-Z]{1,4}[ .]?\d{1,2}(?:\.\d{1,2})*\.?\s|\d{1,2}(?:\.\d{1,2}){2,4}\.?\s"),
    re.compile(r"[a-z]\.\s|\(?\d{1,2}\)\s|[a-z]\)\s"),
)
_KETERANGAN = re.compile(
    r"(?:Tabel|TABEL|Gambar|GAMBAR|Grafik|GRAFIK|Diagram|DIAGRAM|Bagan|BAGAN)\s*\d|Sumber\s*:"
)
_TERTINGGI = (-1000, 0)
_PANJANG_JUDUL = 200
_TINGKAT_TERDALAM = 9


class Jenis(Enum):
    """What a line begins."""

    JUDUL = "judul"
    KETERANGAN = "keterangan"
    TEKS = "teks"


class Gaya:
    """The size of the body, the leading, the right margins, the ranks of headings."""

    def __init__(self, muka: list[Muka]) -> None:
        baris = [b for satu in muka for b in satu.baris if not b.rumus]
        ukuran: Counter[float] = Counter()
        for b in baris:
            ukuran[b.ukuran] += len(b.teks)
        self.badan = ukuran.most_common(1)[0][0] if ukuran else 11.0
        self._tepi: dict[int, float] = {}
        self._spasi = _spasi(muka, self.badan)
        self._kanan: Counter[tuple[int, int]] = Counter(
            (round(satu.lebar), round(b.x1)) for satu in muka for b in satu.baris
            if len(b.teks) > 40
        )  # fmt: skip
        kunci = sorted({self._kunci(b) for b in baris if self.jenis(b) is Jenis.JUDUL})
        self._tingkat = {k: i for i, k in enumerate(kunci, 1)}

    def spasi(self, ukuran: float) -> float:
        """Return the widest distance between two lines of one paragraph."""
        return self._spasi * ukuran * 1.13 + 0.5

    def kanan(self, muka: Muka) -> float:
        """Return the right margin of a page: where many of its full lines end."""
        lebar = round(muka.lebar)
        if lebar not in self._tepi:
            ujung = Counter({x: n for (w, x), n in self._kanan.items() if w == lebar})
            banyak = max(2, 0.04 * sum(ujung.values()))
            # Justified lines end within a point or two of the margin, ragged ones do not.
            penuh = [x for x in ujung if sum(ujung[x + d] for d in (-1, 0, 1)) >= banyak]
            self._tepi[lebar] = float(max(penuh or ujung or [round(muka.lebar * 0.85)]))
        return self._tepi[lebar]

    def jenis(self, baris: Baris) -> Jenis:
        """Return what a line is by its look."""
        teks = baris.teks
        if _KETERANGAN.match(teks):
            return Jenis.KETERANGAN
        if len(teks) > _PANJANG_JUDUL or not any(h.isalpha() for h in teks):
            return Jenis.TEKS
        if _BAB.match(teks) and (baris.tebal or len(teks) < 80) and teks.upper()[:40] == teks[:40]:
            return Jenis.JUDUL
        if baris.ukuran >= 1.08 * self.badan and (baris.tebal or baris.ukuran > 1.2 * self.badan):
            return Jenis.JUDUL
        if baris.tebal and baris.ukuran >= self.badan - 1.2:
            besar = teks.upper() == teks and len(teks) > 5
            return Jenis.JUDUL if besar or self.bernomor(baris) else Jenis.TEKS
        return Jenis.TEKS

    def bernomor(self, baris: Baris) -> bool:
        """Return whether a line begins as a numbered heading does."""
        return any(pola.match(baris.teks) for pola in _NOMOR)

    def bab(self, baris: Baris) -> bool:
        """Return whether a line is no more than the number of a chapter."""
        cocok = _BAB.match(baris.teks)
        return cocok is not None and cocok.end() >= len(baris.teks) - 1

    def tingkat(self, baris: Baris) -> int:
        """Return the rank of a heading among all headings; 1 is the highest."""
        return min(self._tingkat.get(self._kunci(baris), 1), _TINGKAT_TERDALAM)

    def _kunci(self, baris: Baris) -> tuple[int, int]:
        urutan = next((i for i, pola in enumerate(_NOMOR) if pola.match(baris.teks)), len(_NOMOR))
        return (-round(baris.ukuran), urutan) if urutan else _TERTINGGI


def _spasi(muka: list[Muka], badan: float) -> float:
    """Return the usual distance of two lines of the body, in sizes."""
    jarak: Counter[float] = Counter()
    for satu in muka:
        for a, b in zip(satu.baris, satu.baris[1:], strict=False):
            if a.ukuran == b.ukuran == badan and len(a.teks) > 50 and a.dasar < b.dasar:
                jarak[round((b.dasar - a.dasar) / badan, 1)] += 1
    return min(jarak.most_common(1)[0][0], 2.6) if jarak else 1.4


def penanda(baris: Baris) -> str:
    """Return the mark of a list item, as printed; empty when the line is none."""
    cocok = PENANDA.match(baris.teks)
    return cocok[0] if cocok else ""


def angkat(teks: str) -> str:
    """Return a paragraph without the spaces that a justified line leaves before a comma."""
    return re.sub(r" +([,;])", r"\1", teks) if " ," in teks or " ;" in teks else teks
