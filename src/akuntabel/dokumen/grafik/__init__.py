"""Grafik: the charts of a document as small accessible SVG, the same for PDF and HTML.

One unit is a quarter of a millimetre: a chart is 640 units wide, the width of the text on
A4. No script, no outside font, no randomness: the same chart gives the same bytes.
"""

from functools import lru_cache

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.grafik.lukis import dokumen_svg, legenda
from akuntabel.dokumen.grafik.tegak import batang

__all__ = ["gambar_svg"]


@lru_cache(maxsize=64)
def gambar_svg(grafik: Grafik) -> str:
    """Return the chart as one SVG element with a title and a description.

    The charts of one document are kept, for it is often written as PDF and HTML at once.
    """
    atas, bagian = legenda(grafik)
    tinggi, isi = batang(grafik, atas)
    return dokumen_svg(grafik, tinggi, bagian + isi)
