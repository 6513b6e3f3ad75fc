"""The block model: what a document is, before anybody decides how it is drawn.

Every number in a block is already computed, rounded and worded. Writers (Word, PDF,
HTML) only draw; a block that one writer can draw, all can.

Blocks are NamedTuple: a report makes ten thousand of them, and they are defined at every
start of the command line, in a fifth of the time of dataclasses.
"""

from enum import Enum
from fractions import Fraction
from typing import NamedTuple, TypeAlias


class Gaya(Enum):
    """How a run of text is set."""

    BIASA = "biasa"
    TEBAL = "tebal"
    MIRING = "miring"
    TANDA = "tanda"
    """Marked: a human must still write or check this."""


class Teks(NamedTuple):
    """A run of text in one style. `kode` names the fact a number came from ("SK2.2.realisasi").

    Superscripts and symbols are Unicode (m²); a newline is a line break.
    """

    isi: str
    gaya: Gaya = Gaya.BIASA
    kode: str = ""


Rentetan: TypeAlias = tuple[Teks, ...]
"""Runs that make one line or paragraph."""


class Rata(Enum):
    """Alignment."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    PENUH = "penuh"


class Judul(NamedTuple):
    """A heading; level 1 is a chapter and starts a page.

    `nomor` is the printed number ("BAB I", "A.", "1."), part of the heading but apart
    from `teks`. `di_isi` decides whether the table of contents lists it.
    """

    tingkat: int
    teks: str
    nomor: str = ""
    jangkar: str = ""
    di_isi: bool = True


class Paragraf(NamedTuple):
    """A paragraph; `menjorok` indents its first line.

    `rapat` introduces what follows: no space after it, and both stay on one page.
    """

    isi: Rentetan
    rata: Rata = Rata.PENUH
    menjorok: bool = False
    rapat: bool = False


class JenisDaftar(Enum):
    """How the items of a list are marked."""

    BUTIR = "butir"
    ANGKA = "angka"
    HURUF = "huruf"


class Daftar(NamedTuple):
    """A list; numbering starts again at each list."""

    butir: tuple[Rentetan, ...]
    jenis: JenisDaftar = JenisDaftar.ANGKA


class Sel(NamedTuple):
    """A cell; it may span columns to the right and rows below.

    The grid holds no entry for positions that a span covers.
    """

    isi: Rentetan
    rata: Rata = Rata.KIRI
    lebar: int = 1
    tinggi: int = 1
    latar: str = ""
    """Fill as "RRGGBB"; empty for none."""


class Tabel(NamedTuple):
    """A captioned table with head rows that repeat on each page.

    `lebar_kolom` are relative widths, one per grid column; `nomor` and `judul` make the
    caption ("Tabel 3. …"); without `judul` the table has no caption and is in no list.
    `bergaris` False draws no lines (signature blocks, identity lists).
    """

    lebar_kolom: tuple[int, ...]
    kepala: tuple[tuple[Sel, ...], ...]
    badan: tuple[tuple[Sel, ...], ...]
    judul: str = ""
    nomor: int = 0
    jangkar: str = ""
    bergaris: bool = True
    catatan: str = ""
    kecil: bool = False
    """Set in a smaller size: wide tables such as the SOP flow."""


class MatTeks(NamedTuple):
    """Upright words or a number inside a formula."""

    isi: str


class MatTanda(NamedTuple):
    """An operator or sign: "×", "=", "−", "≈"."""

    isi: str


class MatPecahan(NamedTuple):
    """A fraction."""

    atas: "Mat"
    bawah: "Mat"


class MatKurung(NamedTuple):
    """A formula in parentheses that grow with it."""

    isi: "Mat"


UnsurMat: TypeAlias = MatTeks | MatTanda | MatPecahan | MatKurung
Mat: TypeAlias = tuple[UnsurMat, ...]


class Persamaan(NamedTuple):
    """A displayed formula in one or more lines, aligned at the first "=" of each.

    `alternatif` says it in words for readers who hear the page.
    """

    baris: tuple[Mat, ...]
    alternatif: str


class Deret(NamedTuple):
    """One series: its name and a value (or None: nothing to draw) per category."""

    nama: str
    nilai: tuple[Fraction | None, ...]
    cetak: tuple[str, ...] = ()
    """The printed value per category, drawn beside the mark."""


class Grafik(NamedTuple):
    """A captioned chart: bars grouped by category. The table with its figures stands near."""

    judul: str
    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    satuan: str
    alternatif: str
    nomor: int = 0
    jangkar: str = ""


class JenisPemisah(Enum):
    """Where a page or a numbered part ends."""

    HALAMAN = "halaman"
    BAGIAN_AWAL = "bagian_awal"
    """From here pages are numbered i, ii, iii."""
    BAGIAN_ISI = "bagian_isi"
    """From here pages are numbered 1, 2, 3."""


class Pemisah(NamedTuple):
    """A break."""

    jenis: JenisPemisah = JenisPemisah.HALAMAN


class JenisDaftarIsi(Enum):
    """Which list is filled from the document itself."""

    ISI = "isi"
    TABEL = "tabel"
    GAMBAR = "gambar"


class DaftarIsi(NamedTuple):
    """A table of contents, of tables or of pictures, made from the blocks."""

    jenis: JenisDaftarIsi


class Sampul(NamedTuple):
    """A cover page: lines from top to bottom, with the year and the unit."""

    judul: tuple[str, ...]
    satker: tuple[str, ...]
    tahun: str
    instansi: tuple[str, ...]


class TandaTangan(NamedTuple):
    """One or two signature blocks side by side; each: heading lines, name, NIP line."""

    pihak: tuple["PihakTandaTangan", ...]
    tempat_tanggal: str = ""


class PihakTandaTangan(NamedTuple):
    """Who signs: lines above (role, post), the name, and a line below (NIP)."""

    atas: tuple[str, ...]
    nama: str
    bawah: str


class Kop(NamedTuple):
    """A letterhead: lines in capitals, centred, with a rule below."""

    baris: tuple[str, ...]


Blok: TypeAlias = (
    Judul
    | Paragraf
    | Daftar
    | Tabel
    | Persamaan
    | Grafik
    | Pemisah
    | DaftarIsi
    | Sampul
    | TandaTangan
    | Kop
)


class UkuranHalaman(NamedTuple):
    """Paper and margins in millimetres.

    Rujukan: aturan TND-03.
    """

    lebar: int = 210
    tinggi: int = 297
    kiri: int = 30
    kanan: int = 20
    atas: int = 25
    bawah: int = 25


class Dokumen(NamedTuple):
    """A whole document: its blocks and what every page carries.

    `kepala_halaman` stands at the top of each page after the cover; `lampiran` are files
    to attach to the PDF (name, bytes, description). `tanggal` is the document's date in
    ISO form, so that the same facts give the same bytes.
    """

    judul: str
    penyusun: str
    tanggal: str
    kepala_halaman: tuple[str, ...]
    blok: tuple[Blok, ...]
    halaman: UkuranHalaman = UkuranHalaman()
    lampiran: tuple[tuple[str, bytes, str], ...] = ()
    kata_kunci: tuple[str, ...] = ()
