"""Matematika: formulas as MathML, which browsers draw and screen readers read."""

from textwrap import wrap

from akuntabel.dokumen.blok import (
    Mat,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Persamaan,
    UnsurMat,
)
from akuntabel.dokumen.html.teks import aman

_PANJANG = 36
"""Letters of a line of words."""
_RELASI = frozenset("=≈≠≤≥<>≡→")


def _teks(isi: str) -> str:
    """Return words; long ones in several lines, for formulas do not wrap by themselves."""
    if len(isi) <= _PANJANG:
        return f"<mtext>{aman(isi)}</mtext>"
    baris = (f"<mtr><mtd><mtext>{aman(b)}</mtext></mtd></mtr>" for b in wrap(isi, _PANJANG))
    return f'<mtable class="baris">{"".join(baris)}</mtable>'


def _unsur(unsur: UnsurMat) -> str:
    match unsur:
        case MatTeks(isi):
            return _teks(isi)
        case MatTanda(isi):
            return f'<mo lspace="0.25em" rspace="0.25em">{aman(isi)}</mo>'
        case MatPecahan(atas, bawah):
            return f"<mfrac>{_mat(atas)}{_mat(bawah)}</mfrac>"
        case MatKurung(dalam):
            return f"<mrow><mo>(</mo>{_mat(dalam)}<mo>)</mo></mrow>"


def _mat(mat: Mat) -> str:
    return f"<mrow>{''.join(map(_unsur, mat))}</mrow>"


def _baris(mat: Mat) -> str:
    """Return one line as two cells that meet at its first relation."""
    awal = next(
        (i for i, u in enumerate(mat) if isinstance(u, MatTanda) and u.isi.strip() in _RELASI),
        0,
    )
    kiri = f'<mtd style="text-align:right">{_mat(mat[:awal])}</mtd>'
    return f'<mtr>{kiri}<mtd style="text-align:left">{_mat(mat[awal:])}</mtd></mtr>'


def persamaan(blok: Persamaan) -> str:
    """Return a displayed formula in a container that scrolls on narrow screens."""
    isi = "".join(map(_baris, blok.baris))
    return (
        f'<div class="rumus"><math display="block" alttext="{aman(blok.alternatif)}">'
        f'<mtable displaystyle="true">{isi}</mtable></math></div>'
    )
