"""Perjanjian Kinerja in the annex whose title names another year than their targets are of."""

import re
from collections import defaultdict

from akuntabel.reviu.angka import sama
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim

JUDUL_JANJI = re.compile(r"\bperjanjian kinerja\b.*?\b(20\d\d)\b", re.IGNORECASE)
_TERKECIL = 3


def janji_bertahun_lain(bacaan: Bacaan) -> frozenset[int]:
    """Return the annex tables, by `urut`, that hold the targets of the report's year.

    Their title names another year, whose targets the report gives elsewhere and otherwise.
    """
    calon = {satu.urut for satu in bacaan.tabel if _judul_lain(bacaan, satu)}
    if not calon:
        return frozenset()
    target: dict[tuple[str, int], list[Klaim]] = defaultdict(list)
    milik: dict[int, list[Klaim]] = defaultdict(list)
    for klaim in bacaan.klaim_tercetak:
        if klaim.jenis is not JenisKlaim.TARGET or klaim.pokok.jenis != "indikator":
            continue
        urut = _urut(klaim)
        if urut in calon:
            milik[urut].append(klaim)
        else:
            target[str(klaim.pokok), klaim.tahun].append(klaim)
    return frozenset(
        urut for urut, daftar in milik.items() if _tahun_laporan(bacaan, daftar, target)
    )


def _judul_lain(bacaan: Bacaan, satu: TabelDiTempat) -> bool:
    """Return whether an annex table stands under an agreement of another year."""
    if not satu.konteks.lampiran or any(k.tahun for k in satu.isi.kolom):
        return False
    cocok = JUDUL_JANJI.search(satu.konteks.bagian)
    return cocok is not None and int(cocok[1]) != (bacaan.tahun or int(cocok[1]))


def _urut(klaim: Klaim) -> int:
    """Return the table of a claim, -1 for one of a sentence or formula."""
    if klaim.asal is not AsalKlaim.TABEL or not klaim.ikatan:
        return -1
    return int(klaim.ikatan.removeprefix("tabel ").partition(":")[0])


def _tahun_laporan(
    bacaan: Bacaan, daftar: list[Klaim], target: dict[tuple[str, int], list[Klaim]]
) -> bool:
    """Return whether most targets are those of the report's year, not of the year named."""
    kini = lama = bukan_lama = 0
    for klaim in daftar:
        sini = target.get((str(klaim.pokok), bacaan.tahun or 0), [])
        sana = target.get((str(klaim.pokok), klaim.tahun), [])
        kini += any(sama(klaim.angka, k.angka) for k in sini)
        cocok = any(sama(klaim.angka, k.angka) for k in sana)
        lama += cocok
        bukan_lama += bool(sana) and not cocok
    return (
        kini >= _TERKECIL
        and 2 * kini > len(daftar)
        and lama < min(kini, bukan_lama)
        and bukan_lama >= _TERKECIL
    )
