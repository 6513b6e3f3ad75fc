"""Naskah: a report as it was read, whatever its format: blocks in order, each with its place.

The readers in `pembaca` write it; claims and rules read nothing else. The small parts are
named tuples, since a report has tens of thousands of them (ADR 0008).
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Temuan


class Tempat(NamedTuple):
    """Where a passage stands in its file; 0 where the format does not know it.

    `baris` is the 1-based line of a text or HTML source, `halaman` the 1-based page of a PDF,
    `paragraf` the 1-based ordinal of the w:p in the main part of a Word file.
    """

    baris: int = 0
    halaman: int = 0
    paragraf: int = 0


class Judul(NamedTuple):
    """A heading, by style or by look; `tingkat` 1 is the highest."""

    teks: str
    tempat: Tempat
    tingkat: int = 1


class Paragraf(NamedTuple):
    """A paragraph on one line; `tebal` when all of it is bold."""

    teks: str
    tempat: Tempat
    tebal: bool = False


class Butir(NamedTuple):
    """One item of a list; `penanda` is as printed: "3.", "a.", "-"."""

    penanda: str
    teks: str
    tempat: Tempat


class Sel(NamedTuple):
    """One field of a table's grid.

    `gabung` says that the field belongs to the cell on its left ("kiri") or above it
    ("atas"); its own `teks` is then empty. Formats that do not know merged cells leave it "".
    """

    teks: str
    tempat: Tempat
    gabung: str = ""


@rekaman
class Tabel:
    """A table as a grid; rows of a text file may differ in length."""

    baris: tuple[tuple[Sel, ...], ...]

    @property
    def tempat(self) -> Tempat:
        """Return where the first field stands."""
        return self.baris[0][0].tempat if self.baris and self.baris[0] else Tempat()


class LangkahRumus(NamedTuple):
    """One line of a formula in linear form: "{45}/{60} × 100% = 75%".

    A fraction is "{above}/{below}"; braces stand for nothing else. Signs are × + − =.
    """

    teks: str
    tempat: Tempat


@rekaman
class Rumus:
    """A formula block: its lines in order."""

    langkah: tuple[LangkahRumus, ...]

    @property
    def tempat(self) -> Tempat:
        """Return where the first line stands."""
        return self.langkah[0].tempat if self.langkah else Tempat()


Blok: TypeAlias = Judul | Paragraf | Butir | Tabel | Rumus


@rekaman
class Naskah:
    """A whole report. `pinggir` are running headers and footers, each once.

    `jenis` is docx, pdf, html or teks; `halaman` the number of pages, 0 where unknown;
    `temuan` says what could not be read.
    """

    berkas: str
    jenis: str
    blok: tuple[Blok, ...]
    pinggir: tuple[Paragraf, ...] = ()
    halaman: int = 0
    temuan: tuple[Temuan, ...] = ()

    @property
    def tabel(self) -> Iterator[Tabel]:
        """Return the tables in order."""
        return (blok for blok in self.blok if isinstance(blok, Tabel))
