"""Grafik: the charts of a document as small accessible SVG, the same for PDF and HTML.

One unit is a quarter of a millimetre: a chart is 640 units wide, the width of the text on
A4. No script, no outside font, no randomness: the same chart gives the same bytes.
"""

from functools import lru_cache

from akuntabel.dokumen.blok import Grafik, JenisGrafik
from akuntabel.dokumen.grafik import datar, tegak
from akuntabel.dokumen.grafik.lukis import dokumen_svg, legenda

__all__ = ["gambar_svg"]


@lru_cache(maxsize=64)
def gambar_svg(grafik: Grafik) -> str:
    """Return the chart as one SVG element with a title and a description.

    Vertical bars whose names would have to be cut are drawn as horizontal bars.
    The charts of one document are kept, for it is often written as PDF and HTML at once.
    """
    atas, bagian = legenda(grafik)
    match grafik.jenis:
        case JenisGrafik.BATANG if tegak.muat(grafik):
            tinggi, isi = tegak.batang(grafik, atas)
        case JenisGrafik.GARIS:
            tinggi, isi = tegak.garis(grafik, atas)
        case JenisGrafik.BATANG | JenisGrafik.BATANG_DATAR:
            tinggi, isi = datar.batang(grafik, atas)
    return dokumen_svg(grafik, tinggi, bagian + isi)
