"""Skala: the axis of a chart: round ticks that cover every value, and where a value lies."""

from fractions import Fraction
from functools import lru_cache

from akuntabel.dokumen.blok import Grafik
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman

_LANGKAH = (1, 2, 5, 10)
_SELANG = 5
"""Ticks divide the axis into about this many intervals."""


@rekaman
class Skala:
    """Ticks from the lowest to the highest; they hold zero and every value.

    `label` are the ticks in Indonesian notation.
    """

    titik: tuple[Fraction, ...]
    label: tuple[str, ...]

    def bagian(self, nilai: Fraction) -> float:
        """Return where a value lies: 0 at the first tick, 1 at the last."""
        return float((nilai - self.titik[0]) / (self.titik[-1] - self.titik[0]))


def _langkah(rentang: Fraction) -> Fraction:
    """Return the smallest round step that needs no more than the wanted intervals."""
    pangkat = Fraction(1)
    while pangkat * 10 * _SELANG < rentang:
        pangkat *= 10
    while pangkat * _SELANG > rentang:
        pangkat /= 10
    return next(pangkat * k for k in _LANGKAH if pangkat * k * _SELANG >= rentang)


def _skala(titik: tuple[Fraction, ...]) -> Skala:
    return Skala(titik, tuple(map(cetak_angka, titik)))


@lru_cache(maxsize=8)
def skala(grafik: Grafik) -> Skala:
    """Return the axis for zero and all values of the chart."""
    nilai = [n for deret in grafik.deret for n in deret.nilai if n is not None]
    nilai.append(Fraction(0))
    rendah, tinggi = min(nilai), max(nilai)
    if rendah == tinggi:
        return _skala((Fraction(0), Fraction(1)))
    langkah = _langkah(tinggi - rendah)
    bawah, atas = rendah // langkah, -(-tinggi // langkah)
    return _skala(tuple(langkah * i for i in range(bawah, atas + 1)))
