"""Kenali: which kind of export a sheet is, told from its words and never from its name."""

from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kolom import baku
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor
from akuntabel.berkas.impor.tata_ekspor import TataEkspor, semua_tata

_BARIS_DILIHAT = 60


def kenali(lembar: LembarEkspor) -> TataEkspor | None:
    """Return the layout of a sheet, the one that asks for most phrases; None if none fits."""
    isi = "\n".join(
        baku(sel)
        for _, baris in lembar.baris[:_BARIS_DILIHAT]
        for sel in baris.values()
        if isinstance(sel, str)
    )
    cocok = [
        tata
        for tata in semua_tata()
        if all(any(frasa in isi for frasa in kelompok) for kelompok in tata.kenali)
    ]
    return max(cocok, key=lambda tata: len(tata.kenali), default=None)


def kenali_berkas(daftar: list[LembarEkspor]) -> list[tuple[LembarEkspor, TataEkspor]]:
    """Return the sheets that are known exports.

    Galat: EksporSalahError where none is.
    """
    if not any(lembar.baris for lembar in daftar):
        raise EksporSalahError("Berkas ini tidak berisi satu baris pun; unduh ulang.")
    hasil = [(lembar, tata) for lembar in daftar if (tata := kenali(lembar)) is not None]
    if not hasil:
        nama = ", ".join(tata.nama for tata in semua_tata())
        raise EksporSalahError(
            f"Isi berkas ini tidak dikenali; yang dapat diimpor: {nama}. Periksa judul kolomnya."
        )
    return hasil
