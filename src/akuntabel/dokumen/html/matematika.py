"""Matematika: formulas as MathML, which browsers draw and screen readers read."""

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

_RELASI = frozenset("=≈≠≤≥<>≡→")


def _unsur(unsur: UnsurMat) -> str:
    match unsur:
        case MatTeks(isi):
            return f"<mtext>{aman(isi)}</mtext>"
        case MatTanda(isi):
            return f"<mo>{aman(isi)}</mo>"
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
