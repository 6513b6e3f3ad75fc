"""The tree of a formula: what `urai` makes, `hitung_rumus` evaluates, a roll-up compiles."""

from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.rekaman import rekaman


class Fungsi(Enum):
    """The functions of the language.

    The first five work over the rows of a column; MIN and MAKS also over two or more
    values; JIKA takes a comparison and two values.
    """

    JUMLAH = "jumlah"
    RATA = "rata"
    MIN = "min"
    MAKS = "maks"
    BANYAK = "banyak"
    JIKA = "jika"


class Tanda(Enum):
    """Arithmetic signs, valued as a trace prints them."""

    TAMBAH = "+"
    KURANG = "−"
    KALI = "×"
    BAGI = "/"


class TandaBanding(Enum):
    """Comparison signs, valued as a trace prints them."""

    KURANG = "<"
    KURANG_SAMA = "≤"
    SAMA = "="
    TIDAK_SAMA = "≠"
    LEBIH_SAMA = "≥"
    LEBIH = ">"


@rekaman
class Angka:
    """A literal number; `persen` remembers that it was written with a percent sign."""

    nilai: Fraction
    posisi: int
    persen: bool = False


@rekaman
class NamaKolom:
    """A column `tabel.kolom`, or one row of it `tabel.kolom[baris]`.

    Without a table it is the column of the same row.
    """

    tabel: str
    kolom: str
    baris: str
    posisi: int

    def __str__(self) -> str:
        """Return the name as it is written."""
        penuh = f"{self.tabel}.{self.kolom}" if self.tabel else self.kolom
        return f"{penuh}[{self.baris}]" if self.baris else penuh


@rekaman
class Panggil:
    """A function and its arguments."""

    fungsi: Fungsi
    argumen: tuple["Simpul", ...]
    posisi: int


@rekaman
class Hitung:
    """Two values and an arithmetic sign."""

    tanda: Tanda
    kiri: "Simpul"
    kanan: "Simpul"
    posisi: int


@rekaman
class Negatif:
    """A value with its sign turned."""

    isi: "Simpul"
    posisi: int


@rekaman
class Banding:
    """Two values and a comparison sign."""

    tanda: TandaBanding
    kiri: "Simpul"
    kanan: "Simpul"
    posisi: int


Simpul: TypeAlias = Angka | NamaKolom | Panggil | Hitung | Negatif | Banding


@rekaman
class Rumus:
    """A parsed formula and the text it came from."""

    teks: str
    akar: Simpul


@rekaman
class GalatRumus:
    """Why a text is not a formula: the 0-based place and one Indonesian sentence."""

    posisi: int
    pesan: str


def kolom_dirujuk(simpul: Simpul) -> tuple[NamaKolom, ...]:
    """Return the columns that a formula takes values from, in order of appearance."""
    match simpul:
        case Angka():
            return ()
        case NamaKolom():
            return (simpul,)
        case Panggil():
            return tuple(k for argumen in simpul.argumen for k in kolom_dirujuk(argumen))
        case Negatif():
            return kolom_dirujuk(simpul.isi)
        case Hitung() | Banding():
            return (*kolom_dirujuk(simpul.kiri), *kolom_dirujuk(simpul.kanan))
