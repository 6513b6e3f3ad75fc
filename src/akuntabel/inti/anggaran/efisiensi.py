"""Efisiensi: what a sasaran achieved against what it cost."""

from enum import Enum
from fractions import Fraction

from akuntabel.inti.anggaran.pagu import RingkasanBelanja
from akuntabel.inti.angka import Nilai, TakTerhitung, persen
from akuntabel.inti.rujukan import Keyakinan, Rujukan

RUJUKAN_EFISIENSI = Rujukan(
    "PMK 214/PMK.02/2017", "Lampiran, pengukuran efisiensi", Keyakinan.DIKENAL
)


class KataEfisiensi(Enum):
    """The word for an efisiensi."""

    EFISIEN = "efisien"
    SESUAI = "sesuai anggaran"
    BELUM_EFISIEN = "belum efisien"
    TIDAK_DAPAT_DISIMPULKAN = "tidak dapat disimpulkan"


def efisiensi(belanja: RingkasanBelanja | None, capaian: Nilai) -> Nilai:
    """Return the share of the budget saved for what was achieved, in percent, not rounded.

    (pagu × capaian − realisasi) / (pagu × capaian) × 100, with capaian as a ratio.
    Galat: no budget, no capaian, or either of them not above zero is TakTerhitung.
    Rujukan: RUJUKAN_EFISIENSI; aturan LKJ-02 (6).
    """
    if belanja is None:
        return TakTerhitung("anggaran sasaran belum diisi", "BELUM_DIISI")
    if isinstance(capaian, TakTerhitung):
        return capaian
    layak = Fraction(belanja.pagu) * capaian / 100
    if layak <= 0:
        return TakTerhitung("pagu atau capaian nol atau negatif", "PENYEBUT_NOL")
    return persen(layak - belanja.realisasi, layak)


def kata_efisiensi(nilai: Nilai) -> KataEfisiensi:
    """Return the word that an efisiensi allows."""
    if isinstance(nilai, TakTerhitung):
        return KataEfisiensi.TIDAK_DAPAT_DISIMPULKAN
    if nilai == 0:
        return KataEfisiensi.SESUAI
    return KataEfisiensi.EFISIEN if nilai > 0 else KataEfisiensi.BELUM_EFISIEN
