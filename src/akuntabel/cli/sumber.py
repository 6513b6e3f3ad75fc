"""Read a source for a command: the facts, or every reason why they cannot be used."""

import sys
from dataclasses import replace
from pathlib import Path

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.utama import KODE_GALAT, KODE_TAK_TERPAKAI
from akuntabel.inti.hitung import HasilKinerja, hitung
from akuntabel.inti.kebijakan import DasarCapaian
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periode import Periode, urai_periode
from akuntabel.inti.temuan import Temuan, TingkatTemuan, ada_galat


def baca(sumber: Path) -> tuple[BerkasKinerja, DefinisiSektor]:
    """Return facts and definitions of a source; say what was found, and exit 2 on any GALAT."""
    bacaan = baca_sumber(sumber)
    tulis_temuan(bacaan.temuan)
    terpakai = bacaan.terpakai
    if terpakai is None:
        galat = sum(t.tingkat is TingkatTemuan.GALAT for t in bacaan.temuan)
        tulis_galat(f"{sumber} tidak dapat dipakai: {galat} masalah di atas perlu diperbaiki.")
        sys.exit(KODE_TAK_TERPAKAI)
    return terpakai


def baca_dan_hitung(
    sumber: Path, dasar_capaian: str | None = None, sampai: str | None = None
) -> HasilKinerja:
    """Return the result of a source; when it cannot be used, say all of why and exit 2."""
    berkas, definisi = baca(sumber)
    if dasar_capaian is not None:
        kebijakan = replace(berkas.kebijakan, dasar_capaian=DasarCapaian(dasar_capaian))
        berkas = replace(berkas, kebijakan=kebijakan)
    return hitung(berkas, definisi, _periode(sampai, berkas.satker.tahun))


def _periode(teks: str | None, tahun: int) -> Periode | None:
    if teks is None:
        return None
    periode = urai_periode(teks)
    if periode is None or periode.tahun != tahun:
        tulis_galat(f"--sampai {teks} bukan periode tahun {tahun}; tulis misalnya {tahun}-TW3.")
        sys.exit(KODE_TAK_TERPAKAI)
    return periode


def tulis_temuan(daftar_temuan: tuple[Temuan, ...]) -> None:
    """Write every finding on stderr, one line each, the level first."""
    for temuan in daftar_temuan:
        tulis_galat(f"{temuan.tingkat.value.upper()}: {temuan}")


def kode_keluar(daftar_temuan: tuple[Temuan, ...]) -> int:
    """Return the exit code for what was found in usable facts."""
    return KODE_GALAT if ada_galat(daftar_temuan) else 0
