"""`hitung` over many satker against reading the same files alone."""

import shutil
from pathlib import Path

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.hitung import hitung
from benchmarks.ukur import CONTOH, bergiliran


def siapkan(folder: Path, banyak: int) -> list[Path]:
    """Return that many copies of the example, each with figures of its own."""
    hasil: list[Path] = []
    for nomor in range(banyak):
        tujuan = folder / f"satker-{nomor:04d}"
        shutil.copytree(CONTOH, tujuan)
        satker = tujuan / "satker.yaml"
        teks = satker.read_text(encoding="utf-8").replace("kode: ", f"kode: X{nomor}.", 1)
        satker.write_text(teks, encoding="utf-8")
        lansia = tujuan / "tabel" / "lansia.csv"
        isi = lansia.read_text(encoding="utf-8").replace("narapidana,", f"narapidana,{nomor}", 1)
        lansia.write_text(isi, encoding="utf-8")
        hasil.append(tujuan)
    return hasil


def ukur(daftar: list[Path], putaran: int) -> dict[str, float]:
    """Return seconds of reading all sources, and of reading and computing them."""

    def baca(_: int) -> None:
        for jalur in daftar:
            baca_sumber(jalur)

    def baca_hitung(_: int) -> None:
        for jalur in daftar:
            bacaan = baca_sumber(jalur)
            assert bacaan.berkas is not None
            assert bacaan.definisi is not None
            hitung(bacaan.berkas, bacaan.definisi)

    return bergiliran({"baca saja": baca, "baca dan hitung": baca_hitung}, putaran)
