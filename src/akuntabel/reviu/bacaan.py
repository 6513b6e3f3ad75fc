"""Bacaan: a report understood once, for all rules: tables, formulas, sections, year."""

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.indikator import DaftarIndikator, kumpulkan
from akuntabel.reviu.naskah import Blok, Butir, Judul, Naskah, Paragraf, Rumus, Tabel, Tempat
from akuntabel.reviu.peta import Konteks, petakan
from akuntabel.reviu.rumus import RumusTerbaca, baca_rumus
from akuntabel.reviu.rumus_sebaris import pisahkan_rumus
from akuntabel.reviu.tabel import TabelTerbaca

if TYPE_CHECKING:
    from akuntabel.reviu.klaim import Klaim

_JUDUL_LAPORAN = re.compile(
    r"laporan\s+(?:akuntabilitas\s+)?kinerja.*?tahun\s+(?:anggaran\s+)?((?:19|20)\d\d)",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_RENSTRA = re.compile(
    r"(?:renstra|rencana strategis|rpjm\w?)\b[^.;]{0,60}?\b20\d\d\s*[-–—]\s*(20\d\d)\b",
    re.IGNORECASE,
)
_JUDUL_TABEL = re.compile(
    r"^\s*(tabel|data|daftar|realisasi|capaian|perbandingan)\b", re.IGNORECASE
)
_PANJANG_JUDUL_TABEL = 200


@rekaman
class TabelDiTempat:
    """A table understood, with the section it stands in and its position among the blocks."""

    isi: TabelTerbaca
    konteks: Konteks
    urut: int


@rekaman
class RumusDiTempat:
    """A formula understood, its section, and the words that introduce it."""

    isi: RumusTerbaca
    konteks: Konteks
    urut: int
    pengantar: str


@rekaman
class TeksDiTempat:
    """A paragraph or list item with its section."""

    teks: str
    tempat: Tempat
    konteks: Konteks
    urut: int
    butir: bool = False


class Bacaan:
    """A report and what is understood of it; each part is worked out once, when first asked.

    `banding` are the facts that the report is compared with, if the user gave them.
    """

    def __init__(self, naskah: Naskah, banding: HasilKinerja | None = None) -> None:
        self.naskah = naskah
        self.banding = banding
        self.blok = _satukan_rumus(naskah.blok)

    @cached_property
    def _tabel_mentah(self) -> list[tuple[int, TabelTerbaca]]:
        return [
            (i, TabelTerbaca(b, self._judul_tabel(i)))
            for i, b in enumerate(self.blok)
            if isinstance(b, Tabel)
        ]

    def _judul_tabel(self, i: int) -> str:
        """Return the caption: a short line right above the table."""
        for blok in reversed(self.blok[max(0, i - 2) : i]):
            if isinstance(blok, Paragraf | Judul) and len(blok.teks) <= _PANJANG_JUDUL_TABEL:
                if _JUDUL_TABEL.match(blok.teks) or not blok.teks.endswith((".", ":")):
                    return blok.teks
                return ""
        return ""

    @cached_property
    def indikator(self) -> DaftarIndikator:
        """Return the indikator of the report."""
        return kumpulkan([t for _, t in self._tabel_mentah], self.blok)

    @cached_property
    def peta(self) -> tuple[Konteks, ...]:
        """Return the section of every block."""
        return petakan(self.blok, self.indikator)

    @cached_property
    def tabel(self) -> tuple[TabelDiTempat, ...]:
        """Return the tables, contents lists left out."""
        return tuple(
            TabelDiTempat(t, self.peta[i], i)
            for i, t in self._tabel_mentah
            if not self.peta[i].daftar
        )

    @cached_property
    def rumus(self) -> tuple[RumusDiTempat, ...]:
        """Return the formulas."""
        return tuple(
            RumusDiTempat(baca_rumus(b), self.peta[i], i, self._pengantar(i))
            for i, b in enumerate(self.blok)
            if isinstance(b, Rumus)
        )

    def _pengantar(self, i: int) -> str:
        for blok in reversed(self.blok[max(0, i - 1) : i]):
            if isinstance(blok, Paragraf | Judul | Butir):
                return blok.teks
        return ""

    @cached_property
    def teks(self) -> tuple[TeksDiTempat, ...]:
        """Return paragraphs and list items, contents lists left out."""
        return tuple(
            TeksDiTempat(b.teks, b.tempat, self.peta[i], i, isinstance(b, Butir))
            for i, b in enumerate(self.blok)
            if isinstance(b, Paragraf | Butir) and not self.peta[i].daftar
        )

    @cached_property
    def judul(self) -> tuple[TeksDiTempat, ...]:
        """Return the headings, contents lists left out."""
        return tuple(
            TeksDiTempat(b.teks, b.tempat, self.peta[i], i)
            for i, b in enumerate(self.blok)
            if isinstance(b, Judul) and not self.peta[i].daftar
        )

    @cached_property
    def klaim_tercetak(self) -> tuple["Klaim", ...]:
        """Return all claims of tables, formulas and sentences, dated as printed."""
        from akuntabel.reviu.klaim_prosa import klaim_prosa  # noqa: PLC0415 - they read a Bacaan
        from akuntabel.reviu.klaim_tabel import klaim_rumus, klaim_tabel  # noqa: PLC0415 - as above

        return (*klaim_tabel(self), *klaim_rumus(self), *klaim_prosa(self))

    @cached_property
    def janji_bertahun_lain(self) -> frozenset[int]:
        """Return the annex tables whose title names another year than their targets are of."""
        from akuntabel.reviu.janji import janji_bertahun_lain  # noqa: PLC0415 - it reads a Bacaan

        return janji_bertahun_lain(self)

    @cached_property
    def klaim(self) -> tuple["Klaim", ...]:
        """Return all claims, those of a misdated annex as claims of the report's year."""
        lain = tuple(f"tabel {urut}:" for urut in self.janji_bertahun_lain)
        if not lain:
            return self.klaim_tercetak
        return tuple(
            replace(k, tahun=self.tahun or 0) if k.ikatan.startswith(lain) else k
            for k in self.klaim_tercetak
        )

    @cached_property
    def fakta(self) -> dict[str, tuple["Klaim", ...]]:
        """Return the claims about each fact, by `Klaim.kunci`, in the order of first mention."""
        semua: dict[str, list[Klaim]] = {}
        for klaim in self.klaim:
            semua.setdefault(klaim.kunci, []).append(klaim)
        return {kunci: tuple(daftar) for kunci, daftar in semua.items()}

    @cached_property
    def akhir_renstra(self) -> int:
        """Return the last year of the medium-term plan that the report names most."""
        semua = Counter(
            int(m)
            for b in self.blok
            if isinstance(b, Judul | Paragraf | Butir)
            for m in _RENSTRA.findall(b.teks)
        )
        return semua.most_common(1)[0][0] if semua else self.tahun or 0

    @cached_property
    def tahun(self) -> int | None:
        """Return the year of the report: from its title, else the year it names most."""
        for blok in self.blok[:40]:
            if isinstance(blok, Judul | Paragraf) and (m := _JUDUL_LAPORAN.search(blok.teks)):
                return int(m[1])
        semua = Counter(
            int(t)
            for b in self.blok
            if isinstance(b, Judul | Paragraf | Butir)
            for t in _TAHUN.findall(b.teks)
        )
        return semua.most_common(1)[0][0] if semua else None


def _satukan_rumus(blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Part formulas from the text around them; join those that go on with an equals sign."""
    hasil: list[Blok] = []
    for satu in (bagian for utuh in blok for bagian in pisahkan_rumus(utuh)):
        atas = hasil[-1] if hasil else None
        if isinstance(satu, Rumus) and isinstance(atas, Rumus) and _lanjut(atas, satu):
            hasil[-1] = Rumus((*atas.langkah, *satu.langkah))
        else:
            hasil.append(satu)
    return tuple(hasil)


def _lanjut(atas: Rumus, bawah: Rumus) -> bool:
    return bool(bawah.langkah) and (
        bawah.langkah[0].teks.lstrip().startswith("=")
        or (bool(atas.langkah) and atas.langkah[-1].teks.rstrip().endswith("="))
    )
