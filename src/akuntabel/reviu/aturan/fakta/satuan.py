"""The rule that an indikator keeps its unit."""

from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.angka import sama
from akuntabel.reviu.aturan.bersama import sebut_fakta
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim, Pokok

_JENIS = (JenisKlaim.TARGET, JenisKlaim.REALISASI, JenisKlaim.RENSTRA, JenisKlaim.CAPAIAN)
_TERBANYAK = 3


def satuan_berbeda(bacaan: Bacaan) -> Iterator[Cacat]:
    """Target, realisasi and Renstra of one indikator are in one unit.

    In a sentence only the same number under another unit counts: "6 Layanan" for "6 Unit".
    A capaian is in percent, or repeats the unit.
    """
    semua: dict[Pokok, list[Klaim]] = defaultdict(list)
    for klaim in bacaan.klaim:
        if klaim.pokok.jenis == "indikator" and klaim.jenis in _JENIS and klaim.angka.satuan:
            semua[klaim.pokok].append(klaim)
    for daftar in semua.values():
        utama = _satuan_utama(daftar)
        if utama is None:
            continue
        acuan = next(k for k in daftar if k.angka.satuan == utama)
        for satu in daftar:
            if satu.angka.satuan != utama and _menyimpang(satu, daftar, utama):
                yield Cacat(
                    f"Satuan {sebut_fakta(bacaan, satu)} tercetak “{satu.angka.teks}”, sedangkan "
                    f"di tempat lain “{acuan.angka.teks}”; pakai satuan yang sama.",
                    (satu.tempat, acuan.tempat),
                    satu.konteks.bagian,
                    (satu.angka.teks, acuan.angka.teks),
                    acuan.angka.satuan,
                    (f"{satu.pokok}:satuan",),
                )


def _satuan_utama(daftar: list[Klaim]) -> str | None:
    """Return the unit that most tables print; None where none clearly leads."""
    banyak: dict[str, int] = defaultdict(int)
    for klaim in daftar:
        if klaim.asal is AsalKlaim.TABEL and klaim.jenis is not JenisKlaim.CAPAIAN:
            banyak[klaim.angka.satuan] += 1
    if not banyak:
        return None
    utama = max(banyak, key=lambda s: banyak[s])
    lain = sum(banyak.values()) - banyak[utama]
    return utama if banyak[utama] >= _TERBANYAK and banyak[utama] >= 2 * lain else None


def _menyimpang(satu: Klaim, daftar: list[Klaim], utama: str) -> bool:
    if satu.jenis is JenisKlaim.CAPAIAN and satu.angka.persen:
        return False
    if satu.asal is AsalKlaim.TABEL and satu.jenis is not JenisKlaim.CAPAIAN:
        return True
    return utama != "%" and any(
        k.angka.satuan == utama and sama(k.angka, satu.angka) for k in daftar
    )
