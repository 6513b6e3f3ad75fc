"""Work that rules share is done once for a report and forgotten with it."""

import gc
import weakref

from akuntabel.reviu.aturan import ATURAN
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.pembaca.teks import baca_teks
from akuntabel.reviu.sekali import sekali

LAPORAN = "# LAPORAN KINERJA TAHUN 2024\n\nNO\tURAIAN\tJUMLAH\n1\tPegawai\t3\n\tJumlah\t3\n"


def _bacaan() -> Bacaan:
    return Bacaan(baca_teks(LAPORAN, "laporan.md"))


def test_dikerjakan_sekali_untuk_satu_laporan() -> None:
    dikerjakan: list[Bacaan] = []

    @sekali
    def banyak_blok(bacaan: Bacaan) -> int:
        dikerjakan.append(bacaan)
        return len(bacaan.naskah.blok)

    pertama, kedua = _bacaan(), _bacaan()

    assert banyak_blok(pertama) == banyak_blok(pertama) == banyak_blok(kedua) == 2
    assert dikerjakan == [pertama, kedua]


def test_laporan_dilepas_setelah_semua_aturan_dijalankan() -> None:
    bacaan = _bacaan()
    for aturan in ATURAN:
        list(aturan.fungsi(bacaan))
    jejak = weakref.ref(bacaan)

    del bacaan
    gc.collect()

    assert jejak() is None
