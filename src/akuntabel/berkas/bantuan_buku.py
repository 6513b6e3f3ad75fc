"""Bantuan buku: what an indikator counts, written above the tables that feed it."""

from collections.abc import Mapping

from akuntabel.berkas.petak import Petak
from akuntabel.inti.indikator import Indikator
from akuntabel.inti.kinerja import DefinisiSektor

_SELA = 5
"""Height of the gap below a box, in points."""


def bantuan_lembar(
    tabel: tuple[str, ...], definisi: DefinisiSektor
) -> Mapping[str, tuple[Indikator, ...]]:
    """Return the indikator explained at each table of a sheet: at the first that feeds it."""
    hasil: dict[str, tuple[Indikator, ...]] = {}
    for indikator in definisi.indikator:
        tempat = next((nama for nama in tabel if nama in indikator.tabel), None)
        if tempat is not None:
            hasil[tempat] = (*hasil.get(tempat, ()), indikator)
    return hasil


def tulis_bantuan(petak: Petak, indikator: Indikator) -> None:
    """Write the box of one indikator: its name, what counts, what does not, the sources."""
    bantuan = indikator.bantuan
    _tulis_baris(petak, indikator.kode, indikator.nama, tebal=True)
    for judul, teks in (
        ("Dihitung", bantuan.dihitung),
        ("Tidak dihitung", bantuan.tidak_dihitung),
        ("Sumber data", bantuan.sumber),
    ):
        if teks:
            _tulis_baris(petak, judul, teks, tebal=False)
    petak.atur_tinggi(petak.baris, _SELA)
    petak.baris += 1


def _tulis_baris(petak: Petak, judul: str, teks: str, *, tebal: bool) -> None:
    petak.lembar.write_string(petak.baris, 1, judul, petak.gaya.kotak_judul)
    petak.tulis_lebar(2, teks, petak.gaya.kotak(tebal=tebal))
