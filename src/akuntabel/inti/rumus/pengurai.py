"""Parse a formula: text in, tree or GalatRumus out. One grammar, no Python behind it."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias, cast

from lark import Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from akuntabel.inti.rumus.pohon import (
    Angka,
    Banding,
    Fungsi,
    GalatRumus,
    Hitung,
    NamaKolom,
    Negatif,
    Panggil,
    Rumus,
    Simpul,
    Tanda,
    TandaBanding,
)
from akuntabel.inti.rumus.tata_bahasa import muat_lark

PANJANG_MAKS = 2000
"""A formula longer than this is refused: no definition needs it."""
DALAM_MAKS = 100
"""A tree deeper than this is refused, so that whoever walks it may recurse."""

_BANDING = {
    "<": TandaBanding.KURANG,
    "<=": TandaBanding.KURANG_SAMA,
    "≤": TandaBanding.KURANG_SAMA,
    "=": TandaBanding.SAMA,
    "!=": TandaBanding.TIDAK_SAMA,
    "≠": TandaBanding.TIDAK_SAMA,
    ">=": TandaBanding.LEBIH_SAMA,
    "≥": TandaBanding.LEBIH_SAMA,
    ">": TandaBanding.LEBIH,
}
_TANDA = {
    "TAMBAH": Tanda.TAMBAH,
    "KURANG": Tanda.KURANG,
    "KALI": Tanda.KALI,
    "BAGI": Tanda.BAGI,
}
_FUNGSI_KOLOM = (Fungsi.JUMLAH, Fungsi.RATA, Fungsi.BANYAK)


_Anak: TypeAlias = Sequence[Tree[Token] | Token | None]
"""The children of a node; None stands where an optional part was left out."""


class _RumusSalahError(Exception):
    """Carries a GalatRumus out of the tree walk; never leaves this module."""

    def __init__(self, galat: GalatRumus) -> None:
        super().__init__(galat.pesan)
        self.galat = galat


@lru_cache(maxsize=4096)
def urai(teks: str) -> Rumus | GalatRumus:
    """Return the parsed formula, or where and why it cannot be read.

    Galat: never raises; a text that is too long or too deep is a GalatRumus too.
    """
    if len(teks) > PANJANG_MAKS:
        return GalatRumus(PANJANG_MAKS, f"Rumus lebih dari {PANJANG_MAKS} huruf; pecah rumus itu.")
    try:
        pohon = muat_lark().parse(teks)
        return Rumus(teks, _simpul(pohon, 0))
    except UnexpectedInput as galat:
        return _galat_sintaks(teks, galat)
    except _RumusSalahError as salah:
        return salah.galat


def _galat_sintaks(teks: str, galat: UnexpectedInput) -> GalatRumus:
    posisi = len(teks)
    if isinstance(galat, UnexpectedCharacters):
        posisi = cast("int", galat.pos_in_stream)  # lark sets it and declares it None
    elif isinstance(galat, UnexpectedToken) and galat.token.type != "$END":
        posisi = galat.token.start_pos or 0
    if isinstance(galat, UnexpectedEOF) or posisi >= len(teks):
        pesan = "Rumus terputus: kurang angka, nama, atau kurung tutup di akhir."
        return GalatRumus(len(teks), pesan)
    potongan = repr(teks[posisi : posisi + 10])
    return GalatRumus(posisi, f"Rumus tidak dapat dibaca mulai huruf ke-{posisi + 1} ({potongan}).")


def _simpul(pohon: Tree[Token] | Token | None, dalam: int) -> Simpul:
    if dalam > DALAM_MAKS:
        pesan = f"Rumus bertingkat atau berantai lebih dari {DALAM_MAKS} lapis; pecah rumus itu."
        raise _RumusSalahError(GalatRumus(0, pesan))
    assert isinstance(pohon, Tree), "the grammar makes no bare token at this level"
    anak = pohon.children
    posisi = pohon.meta.start_pos
    match pohon.data:
        case "angka":
            return Angka(Fraction(str(anak[0])), posisi)
        case "persen":
            return Angka(Fraction(str(anak[0]).rstrip("% \t")) / 100, posisi, persen=True)
        case "negatif":
            return Negatif(_simpul(anak[1], dalam + 1), posisi)
        case "kolom":
            return _kolom(anak, posisi)
        case "panggil":
            return _panggil(anak, posisi, dalam)
        case "banding":
            kiri, tanda, kanan = anak
            return Banding(
                _BANDING[str(tanda)], _simpul(kiri, dalam + 1), _simpul(kanan, dalam + 1), posisi
            )
        case _:
            return _berantai(anak, posisi, dalam)


def _berantai(anak: _Anak, posisi: int, dalam: int) -> Simpul:
    # a − b − c is (a − b) − c: each further sign puts the first operand one layer deeper
    dalam += len(anak) // 2
    hasil = _simpul(anak[0], dalam)
    for tanda, kanan in zip(anak[1::2], anak[2::2], strict=True):
        assert isinstance(tanda, Token), "signs stand between operands"
        hasil = Hitung(_TANDA[tanda.type], hasil, _simpul(kanan, dalam), posisi)
        dalam -= 1
    return hasil


def _kolom(anak: _Anak, posisi: int) -> NamaKolom:
    pertama, kedua, baris = (str(a) if a is not None else "" for a in anak)
    if kedua:
        return NamaKolom(pertama, kedua, baris, posisi)
    return NamaKolom("", pertama, baris, posisi)


def _panggil(anak: _Anak, posisi: int, dalam: int) -> Panggil:
    nama = str(anak[0])
    try:
        fungsi = Fungsi(nama)
    except ValueError:
        kenal = ", ".join(f.value for f in Fungsi)
        pesan = f"Fungsi {nama!r} tidak dikenal; yang ada: {kenal}."
        raise _RumusSalahError(GalatRumus(posisi, pesan)) from None
    argumen = tuple(_simpul(a, dalam + 1) for a in anak[1:] if a is not None)
    pesan = _salah_argumen(fungsi, argumen)
    if pesan:
        raise _RumusSalahError(GalatRumus(posisi, pesan))
    return Panggil(fungsi, argumen, posisi)


def _salah_argumen(fungsi: Fungsi, argumen: tuple[Simpul, ...]) -> str:
    if fungsi is Fungsi.JIKA:
        if len(argumen) != 3 or not isinstance(argumen[0], Banding):
            return "jika() perlu tiga isi: perbandingan, nilai bila benar, nilai bila salah."
        return ""
    satu_kolom = len(argumen) == 1 and isinstance(argumen[0], NamaKolom)
    if fungsi in _FUNGSI_KOLOM and not satu_kolom:
        return f"{fungsi.value}() perlu satu kolom, misalnya {fungsi.value}(tabel.kolom)."
    if not argumen or (len(argumen) == 1 and not satu_kolom):
        return f"{fungsi.value}() perlu satu kolom, atau dua nilai atau lebih."
    return ""
