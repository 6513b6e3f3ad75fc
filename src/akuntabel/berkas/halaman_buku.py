"""Halaman buku: how a sheet is printed: landscape A4, whole width, tables kept together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # has no stubs

_A4 = 9
_SISI_A4 = (842, 595)
_TEPI_SAMPING, _TEPI_ATAS, _TEPI_BAWAH = 0.4, 0.5, 0.6
"""Margins in inches."""
_TITIK_HURUF, _TITIK_SELA = 5.6, 4
"""Printed width in points of one character of a column, and of what every column adds."""
_SKALA_MAKS = 85
_LONGGAR = 0.97
"""Printers measure a sheet a little differently; this much of the page is planned with."""


def atur_halaman(
    lembar: "Worksheet",
    lebar: Sequence[int],
    tinggi: Sequence[float],
    awal_tabel: Sequence[int],
    *,
    berdiri: bool,
) -> None:
    """Set paper, scale, footer and page breaks; `berdiri` is portrait.

    `lebar` are the widths from column B on, in characters; `tinggi` the heights of all rows
    in points; `awal_tabel` the first row of each table. The scale is computed here because
    Excel drops page breaks where it is asked to fit a page itself.
    """
    if not berdiri:
        lembar.set_landscape()
    lembar.set_paper(_A4)
    lembar.set_margins(left=_TEPI_SAMPING, right=_TEPI_SAMPING, top=_TEPI_ATAS, bottom=_TEPI_BAWAH)
    lembar.set_footer("&L&8&A&R&8Halaman &P dari &N")
    lembar.print_area(0, 1, max(len(tinggi) - 1, 1), len(lebar))
    panjang, pendek = _SISI_A4
    datar, tegak = (pendek, panjang) if berdiri else (panjang, pendek)
    titik = sum(satu * _TITIK_HURUF + _TITIK_SELA for satu in lebar)
    skala = min(_SKALA_MAKS, int(100 * _LONGGAR * (datar - 144 * _TEPI_SAMPING) / titik))
    lembar.set_print_scale(max(skala, 10))
    halaman = 100 * _LONGGAR * (tegak - 72 * (_TEPI_ATAS + _TEPI_BAWAH)) / skala
    lembar.set_h_pagebreaks(potong_halaman(tinggi, awal_tabel, halaman))


def potong_halaman(tinggi: Sequence[float], awal_tabel: Sequence[int], halaman: float) -> list[int]:
    """Return the rows that open a new page, so that no table is cut that fits on one.

    The first two rows are repeated on every page.
    """
    kepala = sum(tinggi[:2])
    hasil: list[int] = []
    terpakai = sum(tinggi[: awal_tabel[0]]) if awal_tabel else 0.0
    akhir_tabel = [*awal_tabel[1:], len(tinggi)]
    for awal, akhir in zip(awal_tabel, akhir_tabel, strict=False):
        bagian = sum(tinggi[awal:akhir])
        if terpakai + bagian > halaman and awal != awal_tabel[0]:
            hasil.append(awal)
            terpakai = kepala
        terpakai = _sesudah(tinggi[awal:akhir], terpakai, kepala, halaman)
    return hasil


def _sesudah(tinggi: Sequence[float], terpakai: float, kepala: float, halaman: float) -> float:
    """Return how much of its page a table has filled when it ends."""
    for satu in tinggi:
        terpakai = terpakai + satu if terpakai + satu <= halaman else kepala + satu
    return terpakai
