"""Which rules of capaian a printed number fits: direct, inverse, capped, from rounded numbers."""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache

from akuntabel.reviu.angka import Angka, mencetak

BATAS = (100, 110, 120, 125, 150)
_MENURUN = re.compile(
    r"menurun|penurunan|turun|berkurang|pengurangan|kematian|kemiskinan|pengangguran|inflasi|"
    r"stunting|residivis|pelanggaran|gangguan|keluhan|temuan|sisa|waktu|lama\b|gini|prevalensi|"
    r"kasus|konflik|kecelakaan|putus sekolah|kesalahan|tunggakan|deviasi|maksimal|kehilangan|"
    r"pelarian|kebocoran|ketimpangan|hukuman|upaya hukum|banding|kasasi|risiko|resiko|kejadian|"
    r"kebakaran|bencana|pencemaran|limbah|emisi|sengketa|korban|penyakit|kekerasan|kerusakan|"
    r"pidana|aduan|komplain|perceraian|beban|\bangka\b",
    re.IGNORECASE,
)
_MENAIK = re.compile(
    r"terpenuhi|pemenuhan|mendapat|memperoleh|kepuasan|ditindaklanjuti|diselesaikan|meningkat|"
    r"peningkatan|kepatuhan|keberhasilan|berhasil|tersedia|terlaksana|tersusun|cakupan|"
    r"layanan|indeks|nilai|opini|terlayani|tertangani|bersertifikat|tepat waktu",
    re.IGNORECASE,
)


class Kecocokan(IntEnum):
    """How well a capaian fits its target and realisasi, the best first."""

    COCOK = 0
    MENURUN = 1
    DIBULATKAN = 2
    TIDAK = 3


def kecocokan(
    target: Angka, realisasi: Angka, capaian: Angka, nama: str, batas: tuple[int, ...] = BATAS
) -> Kecocokan:
    """Return how the printed capaian follows from target and realisasi, if it does.

    MENURUN: only as for an indikator that should fall, though its name says the opposite.
    DIBULATKAN: only when the realisasi was rounded before it was printed.
    `batas` are the caps that the report may have put on its capaian.
    """
    terbaik = Kecocokan.TIDAK
    for t, _ in target.bacaan:
        if not t:
            return Kecocokan.COCOK
        for r, desimal in realisasi.bacaan:
            campur = target.persen is not realisasi.persen
            if any(_cetak(capaian, n) for n in _langsung(t, r, batas, campur=campur)):
                return Kecocokan.COCOK
            if any(_cetak(capaian, n) for n in _terbalik(t, r, batas)):
                satu = Kecocokan.MENURUN if menaik(nama) else Kecocokan.COCOK
            elif _dibulatkan(target, realisasi) and _sekitar(t, r, desimal, capaian, nama):
                satu = Kecocokan.DIBULATKAN
            else:
                continue
            terbaik = min(terbaik, satu)
    return terbaik


@lru_cache(maxsize=1024)
def menaik(nama: str) -> bool:
    """Return whether the name says that more is better."""
    return _MENAIK.search(nama) is not None and _MENURUN.search(nama) is None


def _sekitar(t: Fraction, r: Fraction, desimal: int, capaian: Angka, nama: str) -> bool:
    """Return whether a realisasi that is printed as `r` can give the capaian."""
    ulp = Fraction(1, 10**desimal)
    rentang = [(100 * (r - ulp) / t, 100 * (r + ulp) / t)]
    if not menaik(nama):
        rentang.append((100 * (2 * t - r - ulp) / t, 100 * (2 * t - r + ulp) / t))
    return any(
        min(ujung) < nilai + Fraction(1, 10**d) and nilai - Fraction(1, 10**d) < max(ujung)
        for ujung in rentang
        for nilai, d in capaian.bacaan
    )


def _cetak(capaian: Angka, nilai: Fraction) -> bool:
    """Return whether the capaian prints the value; without "%" also as a ratio."""
    if mencetak(capaian, nilai):
        return True
    return not capaian.persen and capaian.desimal > 0 and mencetak(capaian, nilai / 100)


def _langsung(t: Fraction, r: Fraction, batas: tuple[int, ...], *, campur: bool) -> list[Fraction]:
    """Return realisasi / target and its capped forms; also where % and fraction are mixed."""
    nilai = 100 * r / t
    lain = [n for n in (nilai * 100, nilai / 100) if campur and n >= 10]
    return [nilai, *lain, *_dibatasi(nilai, batas)]


def _terbalik(t: Fraction, r: Fraction, batas: tuple[int, ...]) -> Iterator[Fraction]:
    """Return the forms for an indikator that should fall or stay inside a range."""
    for nilai in (100 * (2 * t - r) / t, *([100 * t / r] if r else [])):
        yield nilai
        yield from _dibatasi(nilai, batas)
    if abs(r) <= abs(t):
        yield Fraction(100)


def _dibatasi(nilai: Fraction, batas: tuple[int, ...]) -> list[Fraction]:
    return [Fraction(b) for b in batas if nilai > b] if nilai >= 0 else [Fraction(0)]


def batas_dipakai(nilai: Iterable[tuple[Angka, Angka, Angka]]) -> tuple[int, ...]:
    """Return the caps that a report can have set, from its targets, realisasi and capaian.

    A cap is none when a capaian lies above it, unless two rows stop right at it.
    """
    semua = [(t, r, c) for t, r, c in nilai if t.nilai]
    tertinggi = max((c.nilai for _, _, c in semua), default=Fraction(0))
    return tuple(
        b
        for b in BATAS
        if tertinggi <= b
        or sum(c.nilai == b and 100 * r.nilai >= (b + 1) * t.nilai for t, r, c in semua) >= 2
    )


def _dibulatkan(target: Angka, realisasi: Angka) -> bool:
    """Return whether a realisasi can have been rounded: a part in percent, or decimals."""
    persen = realisasi.persen or (target.persen and not realisasi.satuan)
    return realisasi.desimal > 0 or (persen and realisasi.nilai not in (0, 100))


def target_tersirat(realisasi: Angka, capaian: Angka) -> Fraction | None:
    """Return the whole target that would give the capaian, None when none does."""
    if capaian.nilai <= 0 or realisasi.nilai <= 0:
        return None
    dekat = Fraction(round(100 * realisasi.nilai / capaian.nilai))
    return dekat if dekat and mencetak(capaian, 100 * realisasi.nilai / dekat) else None
