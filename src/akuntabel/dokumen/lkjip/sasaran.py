"""Bab III.A: every sasaran with its indikator, its efisiensi and its cost per output."""

from akuntabel.dokumen.blok import Blok
from akuntabel.dokumen.lkjip.indikator import uraian_indikator
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.lkjip.serapan import biaya_sasaran
from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.indikator import TingkatSasaran


def uraian_sasaran(p: Penyusun) -> list[Blok]:
    """Return every sasaran kegiatan with its indikator and its efisiensi and cost."""
    blok: list[Blok] = []
    for nomor, hasil in enumerate(p.hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN), 1):
        blok.append(p.judul(3, f"Sasaran Kegiatan {nomor}: {hasil.sasaran.nama}"))
        blok.append(p.kalimat("sasaran.pengantar", hasil))
        for indikator in hasil.indikator:
            blok += uraian_indikator(p, indikator)
        blok.append(p.judul(4, f"{p.teks('subbab.efisiensi')} {hasil.sasaran.kode}"))
        kosong = isinstance(hasil.efisiensi, TakTerhitung)
        blok.append(p.kalimat("efisiensi.kosong" if kosong else "efisiensi.hitungan", hasil))
        blok += biaya_sasaran(p, hasil)
    return blok
