"""Matematika: formulas as typst math, with words in the face of the text."""

from akuntabel.dokumen.blok import (
    Mat,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Persamaan,
    UnsurMat,
)
from akuntabel.dokumen.huruf import lebar_teks
from akuntabel.dokumen.pdf.teks import petik, terisi

_RELASI = frozenset("=≈≠≤≥<>≡→")
_BATAS = (100_000.0, 70.0, 55.0, 45.0, 36.0, 28.0, 20.0)
"""Widths in millimetres tried for words, until the formula fits between the margins."""
_EM_MM = 11 * 0.95 * 25.4 / 72 / 1000
_JARAK_TANDA = 4.5


def _lebar_teks(isi: str) -> float:
    return lebar_teks(isi) * _EM_MM


def _lebar(mat: Mat, batas: float) -> float:
    """Return about how wide a formula is in millimetres when words wrap at `batas`."""
    lebar = 0.0
    for unsur in mat:
        match unsur:
            case MatTeks(isi):
                lebar += min(_lebar_teks(isi), batas)
            case MatTanda(isi):
                lebar += _lebar_teks(isi) + _JARAK_TANDA
            case MatPecahan(atas, bawah):
                lebar += max(_lebar(atas, batas), _lebar(bawah, batas)) + 1
            case MatKurung(dalam):
                lebar += _lebar(dalam, batas) + 4
    return lebar


def _tanda(isi: str) -> str:
    """Return a sign with the spacing of its kind: relations wider than operators."""
    kelas = "relation" if isi.strip() in _RELASI else "binary"
    return f"class({petik(kelas)},#w({petik(isi)}))"


def _unsur(unsur: UnsurMat, batas: float) -> str:
    match unsur:
        case MatTeks(isi) if _lebar_teks(isi) > batas:
            return f"#wl({batas}mm,{petik(isi)})"
        case MatTeks(isi):
            return f"#w({petik(isi)})"
        case MatTanda(isi):
            return _tanda(isi)
        case MatPecahan(atas, bawah):
            return f"frac({_mat(atas, batas)},{_mat(bawah, batas)})"
        case MatKurung(dalam):
            return f"lr(({_mat(dalam, batas)}))"


def _mat(mat: Mat, batas: float) -> str:
    return " ".join(_unsur(unsur, batas) for unsur in mat)


def _baris(mat: Mat, batas: float) -> str:
    """Return one line with the alignment point before its first equals sign."""
    for i, unsur in enumerate(mat):
        if isinstance(unsur, MatTanda) and unsur.isi.strip() in _RELASI:
            return f"{_mat(mat[:i], batas)} & {_mat(mat[i:], batas)}"
    return _mat(mat, batas)


def persamaan(blok: Persamaan, lebar_mm: float) -> str:
    """Return a displayed formula that fits in `lebar_mm`."""
    batas = next(
        (b for b in _BATAS if all(_lebar(baris, b) <= lebar_mm for baris in blok.baris)),
        _BATAS[-1],
    )
    isi = " \\ ".join(_baris(baris, batas) for baris in blok.baris)
    alternatif = petik(terisi(blok.alternatif, "Rumus"))
    return f"#math.equation(alt:{alternatif},$ {isi} $)"
