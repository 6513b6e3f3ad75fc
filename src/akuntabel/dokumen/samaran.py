"""Samaran: which counts of sensitive tables a published document hides.

A count from 1 to below the declared limit is hidden, and so is every sum and operand
from which it could be worked out. Rujukan: aturan PRI-03.
"""

from collections.abc import Iterable

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja, sumber_tabel
from akuntabel.inti.rumus import GalatRumus, kolom_dirujuk, urai
from akuntabel.inti.rumus.pohon import NamaKolom


def ambang_sel(hasil: HasilKinerja, tabel: str) -> int:
    """Return below which counts of the table are hidden: the declared limit if peka, else 0."""
    definisi = hasil.definisi.tabel_bernama(tabel)
    return hasil.berkas.kebijakan.ambang_sel_kecil if definisi and definisi.peka else 0


def kecil(nilai: Nilai, ambang: int) -> bool:
    """Return whether the number is a count that the limit hides."""
    return not isinstance(nilai, TakTerhitung) and 0 < nilai < ambang


def tersamar(hasil: HasilKinerja, kolom: Iterable[NamaKolom]) -> bool:
    """Return whether any cell of these columns is hidden."""
    sumber = sumber_tabel(hasil.berkas, hasil.definisi, hasil.sampai)
    for nama in kolom:
        ambang = ambang_sel(hasil, nama.tabel)
        isi = sumber.sel(nama) if ambang else ()
        if not isinstance(isi, TakTerhitung) and any(kecil(nilai, ambang) for _, nilai in isi):
            return True
    return False


def indikator_tersamar(hasil: HasilKinerja, satu: HasilIndikator) -> bool:
    """Return whether the operands of the indikator would give a hidden count away."""
    rumus = urai(satu.indikator.rumus) if satu.indikator.rumus else None
    if rumus is None or isinstance(rumus, GalatRumus):
        return False
    return tersamar(hasil, kolom_dirujuk(rumus.akar))
