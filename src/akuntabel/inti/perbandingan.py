"""Perbandingan: the word that a comparison allows, and no other."""

from enum import Enum

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.indikator import Arah
from akuntabel.inti.target import NilaiTarget


class Kesimpulan(Enum):
    """What a realisasi says about a target, a Renstra end or a standard.

    Rujukan: aturan LKJ-02.
    """

    MELAMPAUI = "melampaui"
    MENCAPAI = "mencapai"
    BELUM_MENCAPAI = "belum mencapai"
    TIDAK_DAPAT_DISIMPULKAN = "tidak dapat disimpulkan"


class Perubahan(Enum):
    """How a figure moved from one year to the next; whether that is good, arah says."""

    MENINGKAT = "meningkat"
    MENURUN = "menurun"
    TETAP = "tetap"
    TIDAK_DAPAT_DISIMPULKAN = "tidak dapat disimpulkan"


def banding(arah: Arah, acuan: NilaiTarget | None, realisasi: Nilai) -> Kesimpulan:
    """Return the conclusion word for a realisasi against what it should be.

    Give both as printed when the page prints them, so that the word fits the page. A
    range is attained inside it and never exceeded. "Turun" to 0 with 0 is attained.
    Rujukan: aturan LKJ-02, CAP-03, CAP-05.
    """
    if acuan is None or isinstance(realisasi, TakTerhitung):
        return Kesimpulan.TIDAK_DAPAT_DISIMPULKAN
    selisih = realisasi - acuan.nilai
    match arah:
        case Arah.NAIK:
            lebih_baik = selisih
        case Arah.TURUN:
            lebih_baik = -selisih
        case Arah.RENTANG:
            atas = acuan.nilai if acuan.atas is None else acuan.atas
            dalam = acuan.nilai <= realisasi <= atas
            return Kesimpulan.MENCAPAI if dalam else Kesimpulan.BELUM_MENCAPAI
    if lebih_baik > 0:
        return Kesimpulan.MELAMPAUI
    return Kesimpulan.MENCAPAI if lebih_baik == 0 else Kesimpulan.BELUM_MENCAPAI


def perubahan(lalu: Nilai, kini: Nilai) -> Perubahan:
    """Return how a figure moved; unknown on either side allows no word."""
    if isinstance(lalu, TakTerhitung) or isinstance(kini, TakTerhitung):
        return Perubahan.TIDAK_DAPAT_DISIMPULKAN
    if kini == lalu:
        return Perubahan.TETAP
    return Perubahan.MENINGKAT if kini > lalu else Perubahan.MENURUN
