"""Rules on counts: sentences and formulas against the rows and totals of their tables."""

from collections.abc import Iterator

from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.narasi.rincian_bagian import bagian_dan_induk
from akuntabel.reviu.aturan.narasi.rincian_jumlah import rincian_dan_total
from akuntabel.reviu.aturan.narasi.rincian_kalimat import kalimat_dan_baris
from akuntabel.reviu.aturan.narasi.rincian_ketik import hitungan_salah_ketik
from akuntabel.reviu.aturan.narasi.rincian_operan import operan_kalimat
from akuntabel.reviu.aturan.narasi.rincian_pasangan import pasangan_habis
from akuntabel.reviu.aturan.narasi.rincian_puncak import puncak_tabel
from akuntabel.reviu.aturan.narasi.rincian_rumus import operan_rumus
from akuntabel.reviu.aturan.narasi.rincian_seluruhnya import rincian_lalu_total
from akuntabel.reviu.aturan.narasi.rincian_tabel import baris_dua_tabel
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan


def hitungan_kalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    """A sentence gives rows, totals and parts as its table does, and its parts add up."""
    yield from kalimat_dan_baris(bacaan)
    yield from rincian_dan_total(bacaan)
    yield from rincian_lalu_total(bacaan)
    yield from pasangan_habis(bacaan)
    yield from bagian_dan_induk(bacaan)
    yield from hitungan_salah_ketik(bacaan)


def operan(bacaan: Bacaan) -> Iterator[Cacat]:
    """The numbers of a formula are those of its table and of the sentence before it."""
    sudah = set()
    for cacat in operan_rumus(bacaan):
        sudah.add(cacat.tempat[0])
        yield cacat
    yield from (c for c in operan_kalimat(bacaan) if c.tempat[0] not in sudah)


ATURAN_RINCIAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-RIN-01",
        "Kalimat sesuai tabelnya",
        GALAT,
        "Banyaknya sesuatu dalam kalimat sama dengan baris atau jumlah di tabel bagian itu, dan "
        "rincian dalam kalimat berjumlah totalnya dan tidak melebihinya.",
        ANDAL,
        hitungan_kalimat,
    ),
    Aturan(
        "RV-RIN-02",
        "Operan rumus dari tabel",
        PERINGATAN,
        "Pembilang dan penyebut rumus ada di tabel bagian itu atau jumlah barisnya, dan sama "
        "dengan kalimat sebelumnya.",
        ANDAL,
        operan,
    ),
    Aturan(
        "RV-RIN-03",
        "Baris yang sama di dua tabel",
        PERINGATAN,
        "Satu jenis pada tahun yang sama berjumlah sama di setiap tabel yang memuatnya.",
        ANDAL,
        baris_dua_tabel,
    ),
    Aturan(
        "RV-RIN-04",
        "Tertinggi dan terendah",
        PERINGATAN,
        "Baris atau bulan yang disebut tertinggi atau terendah memang demikian di tabelnya, dengan "
        "angka yang sama.",
        ANDAL,
        puncak_tabel,
    ),
)
