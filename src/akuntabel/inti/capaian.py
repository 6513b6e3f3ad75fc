"""Capaian: how far a realisasi went toward its target, and the mean of a sasaran."""

from collections.abc import Sequence
from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka
from akuntabel.inti.indikator import Arah
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.inti.target import NilaiTarget

_LKJIP = "LKjIP 2023 Lapas Muara Enim, Bab III.A"
RUJUKAN_NAIK = Rujukan("CAP-01", _LKJIP, Keyakinan.CONTOH)
RUJUKAN_TURUN = Rujukan("CAP-02", _LKJIP, Keyakinan.CONTOH)
RUJUKAN_RENTANG = Rujukan("CAP-03", "Pedoman pengukuran kinerja", Keyakinan.DIKENAL)


@rekaman
class HasilCapaian:
    """A capaian in percent, not rounded, with its rule and its arithmetic.

    `dibatasi` says that the declared cap cut it; `jejak` prints as "100 / 80 × 100".
    """

    nilai: Nilai
    rujukan: Rujukan
    jejak: str = ""
    dibatasi: bool = False


def capaian(
    arah: Arah, target: NilaiTarget | None, realisasi: Nilai, batas: Fraction | None = None
) -> HasilCapaian:
    """Return the capaian of one indikator; 100 means that the target was met exactly.

    Satuan: target and realisasi in the indikator's unit; the result in percent, not
    rounded, cut at `batas` only when the organisation declares one.
    Galat: never raises; target kosong or nol and an unknown realisasi are TakTerhitung.
    Rujukan: aturan CAP-01 to CAP-05.
    """
    rujukan = rujukan_arah(arah)
    if isinstance(realisasi, TakTerhitung):
        return HasilCapaian(realisasi, rujukan)
    if target is None:
        return HasilCapaian(TakTerhitung("target belum ditetapkan", "TARGET_KOSONG"), rujukan)
    acuan, arah_nyata = _acuan(arah, target, realisasi)
    if acuan is None:
        return _dibatasi(Fraction(100), rujukan, "di dalam rentang target", batas)
    if acuan == 0:
        return HasilCapaian(TakTerhitung("target nol", "TARGET_NOL"), rujukan)
    a, r = cetak_angka(acuan), cetak_angka(realisasi)
    if arah_nyata is Arah.NAIK:
        return _dibatasi(100 * realisasi / acuan, rujukan, f"{r} / {a} × 100", batas)
    jejak = f"({a} − ({r} − {a})) / {a} × 100"
    return _dibatasi(100 * (2 * acuan - realisasi) / acuan, rujukan, jejak, batas)


def rujukan_arah(arah: Arah) -> Rujukan:
    """Return the rule by which a capaian of that direction is computed."""
    match arah:
        case Arah.NAIK:
            return RUJUKAN_NAIK
        case Arah.TURUN:
            return RUJUKAN_TURUN
        case Arah.RENTANG:
            return RUJUKAN_RENTANG


def _acuan(arah: Arah, target: NilaiTarget, realisasi: Fraction) -> tuple[Fraction | None, Arah]:
    """Return the bound to measure against and in which direction; None inside a range."""
    if arah is not Arah.RENTANG:
        return target.nilai, arah
    atas = target.nilai if target.atas is None else target.atas
    if realisasi > atas:
        return atas, Arah.TURUN
    if realisasi < target.nilai:
        return target.nilai, Arah.NAIK
    return None, arah


def _dibatasi(
    nilai: Fraction, rujukan: Rujukan, jejak: str, batas: Fraction | None
) -> HasilCapaian:
    if batas is not None and nilai > batas:
        jejak = f"{jejak}, dibatasi {cetak_angka(batas)}"
        return HasilCapaian(batas, rujukan, jejak, dibatasi=True)
    return HasilCapaian(nilai, rujukan, jejak)


def capaian_sasaran(daftar: Sequence[tuple[Nilai, Fraction]]) -> Nilai:
    """Return the weighted mean of the indikator's capaian, each given with its bobot.

    What is TakTerhitung leaves the mean; TakTerhitung when nothing is left.
    Rujukan: aturan CAP-07; aturan_pas U-5.
    """
    jumlah = bobot_jumlah = Fraction(0)
    for nilai, bobot in daftar:
        if not isinstance(nilai, TakTerhitung):
            jumlah += nilai * bobot
            bobot_jumlah += bobot
    if bobot_jumlah == 0:
        return TakTerhitung("tidak ada capaian indikator yang terhitung", "SASARAN_KOSONG")
    return jumlah / bobot_jumlah
