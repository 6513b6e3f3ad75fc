"""Lukis: the strokes that charts are made of: text that fits, lines, bars, the legend."""

from html import escape

from akuntabel.dokumen.blok import Deret, Grafik
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.huruf import lebar_teks
from akuntabel.inti.angka import cetak_angka

LEBAR = 640
HURUF = 12.0
"""Size of labels; values are set in `HURUF_NILAI`."""
HURUF_NILAI = 10.5
TINTA = "#1c2430"
GARIS = "#d5dae1"
SUMBU = "#6b7683"
WARNA = ("#1f2855", "#196bcd", "#9aa5b1", "#d3dae2", "#0f8a7e", "#b8860b")
"""Fills of the series, apart from each other in grey print as well."""
GAYA_NILAI = (
    f' font-size="{HURUF_NILAI}" stroke="#fff" stroke-width="3" stroke-linejoin="round"'
    ' paint-order="stroke"'
)
"""Printed values are small and have a white rim, so that lines behind do not strike them."""

_PILIHAN_JARAK = 18.0


def angka(nilai: float) -> str:
    """Return a coordinate with at most one decimal."""
    return f"{nilai:.1f}".removesuffix(".0")


def lebar(teks: str, ukuran: float = HURUF) -> float:
    """Return the width of a text on one line, in units."""
    return lebar_teks(teks) * ukuran / 1000


def teks(x: float, y: float, isi: str, sifat: str = "") -> str:
    """Return a text element; `sifat` adds attributes."""
    return f'<text x="{angka(x)}" y="{angka(y)}"{sifat}>{escape(isi)}</text>'


def ruas(x1: float, y1: float, x2: float, y2: float, sifat: str) -> str:
    """Return a straight line."""
    return f'<line x1="{angka(x1)}" y1="{angka(y1)}" x2="{angka(x2)}" y2="{angka(y2)}"{sifat}/>'


def kotak(x: float, y: float, panjang: float, tinggi: float, warna: str) -> str:
    """Return a filled rectangle; pale fills get an edge."""
    tepi = f' stroke="{SUMBU}" stroke-width=".6"' if warna == WARNA[3] else ""
    return (
        f'<rect x="{angka(x)}" y="{angka(y)}" width="{angka(panjang)}" '
        f'height="{angka(tinggi)}" fill="{warna}"{tepi}/>'
    )


def warna(urutan: int) -> str:
    """Return the fill of a series; the colours start again after the last."""
    return WARNA[urutan % len(WARNA)]


def potong(isi: str, batas: float, ukuran: float = HURUF) -> str:
    """Return the text, cut with an ellipsis where it is wider than `batas`."""
    if lebar(isi, ukuran) <= batas:
        return isi
    while isi and lebar(isi + "…", ukuran) > batas:
        isi = isi[:-1]
    return isi.rstrip() + "…"


def baris_teks(isi: str, batas: float, paling: int) -> list[str]:
    """Return the text wrapped to `batas` units in at most `paling` lines."""
    hasil: list[str] = []
    for kata in isi.split():
        if hasil and lebar(f"{hasil[-1]} {kata}") <= batas:
            hasil[-1] += f" {kata}"
        else:
            hasil.append(kata)
    if len(hasil) > paling:
        hasil[paling - 1 :] = [" ".join(hasil[paling - 1 :])]
    return [potong(baris, batas) for baris in hasil]


def cetak(deret: Deret, urutan: int) -> str:
    """Return the printed value of a category; a dash where there is none."""
    nilai = deret.nilai[urutan]
    if nilai is None:
        return KOSONG
    return deret.cetak[urutan] if urutan < len(deret.cetak) else cetak_angka(nilai)


def ruang_nilai(grafik: Grafik) -> float:
    """Return the width of the widest printed value."""
    return max(
        (
            lebar(cetak(deret, i), HURUF_NILAI)
            for deret in grafik.deret
            for i in range(len(grafik.kategori))
        ),
        default=0.0,
    )


def legenda(grafik: Grafik) -> tuple[float, list[str]]:
    """Return the height of the legend and its strokes; one series needs no legend.

    The unit of the axis stands on the first line, the series on the right of it.
    """
    isi = [teks(0, HURUF, grafik.satuan, f' fill="{SUMBU}"')] if grafik.satuan else []
    if len(grafik.deret) < 2:
        return (_PILIHAN_JARAK if isi else 4.0), isi
    mulai = lebar(grafik.satuan) + 24 if grafik.satuan else 0.0
    x, y = mulai, HURUF
    for i, deret in enumerate(grafik.deret):
        nama = potong(deret.nama, LEBAR - mulai - 18)
        panjang = lebar(nama) + 34
        if x > mulai and x + panjang - 16 > LEBAR:
            x, y = mulai, y + _PILIHAN_JARAK
        isi.append(kotak(x, y - 9.5, 11, 11, warna(i)))
        isi.append(teks(x + 16, y, nama))
        x += panjang
    return y + 8, isi


def dokumen_svg(grafik: Grafik, tinggi: float, isi: list[str]) -> str:
    """Return the whole SVG around the strokes."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {angka(tinggi)}" '
        f'width="{LEBAR}" height="{angka(tinggi)}" role="img" '
        f'aria-label="{escape(grafik.alternatif or grafik.judul)}" '
        f'font-family="Liberation Sans, Arial, sans-serif" font-size="{angka(HURUF)}" '
        f'fill="{TINTA}"><title>{escape(grafik.judul)}</title>'
        f"<desc>{escape(grafik.alternatif)}</desc>{''.join(isi)}</svg>"
    )
