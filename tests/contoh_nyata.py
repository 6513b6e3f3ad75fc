"""The example of the repository, read and computed once for all tests that need it."""

from functools import lru_cache
from pathlib import Path

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.dokumen.blok import Dokumen
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.dokumen.perjanjian import susun_perjanjian
from akuntabel.inti.hitung import HasilKinerja, hitung
from akuntabel.sektor.kerangka import muat_kerangka

AKAR = Path(__file__).parents[1]
LAPAS = AKAR / "contoh" / "lapas-muara-enim-2023"
PENGADILAN = AKAR / "contoh" / "pengadilan-kecil-2025"


@lru_cache(maxsize=4)
def hasil_contoh(sumber: Path = LAPAS) -> HasilKinerja:
    """Return the computed result of an example folder."""
    bacaan = baca_sumber(sumber)
    assert bacaan.berkas is not None, [str(t) for t in bacaan.temuan]
    assert bacaan.definisi is not None
    return hitung(bacaan.berkas, bacaan.definisi)


@lru_cache(maxsize=4)
def lkjip_contoh(sumber: Path = LAPAS) -> Dokumen:
    """Return the LKjIP of an example folder as blocks, with its facts attached."""
    hasil = hasil_contoh(sumber)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    return susun_lkjip(hasil, kerangka, json_hasil(hasil).encode())[0]


@lru_cache(maxsize=4)
def perjanjian_contoh(sumber: Path = LAPAS) -> Dokumen:
    """Return the Perjanjian Kinerja of an example folder as blocks."""
    hasil = hasil_contoh(sumber)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    return susun_perjanjian(hasil, kerangka)[0]
