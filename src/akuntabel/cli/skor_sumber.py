"""The command `skor` on a source: every score of the year, its arithmetic, and suppositions."""

import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import click

from akuntabel.berkas.angka_teks import baca_angka
from akuntabel.cli.skor_tulis import data_skor, tabel_skor
from akuntabel.cli.sumber import baca
from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.anggaran.andai import BENTUK_ANDAI, andaikan
from akuntabel.inti.anggaran.fakta_skor import FaktaSkor, susun_fakta
from akuntabel.inti.anggaran.skor import SkorTahun, skor_tahun
from akuntabel.inti.tabel import JenisKolom
from akuntabel.sektor.skor import aturan_ikpa_tahun, aturan_skor


def jalankan(sumber: Path, bentuk: str, andai: Sequence[str]) -> int:
    """Print the scores of a source, and what they would be if; return the exit code."""
    berkas, _ = baca(sumber)
    fakta = susun_fakta(berkas, aturan_ikpa_tahun(berkas.satker.tahun))
    umpama = fakta
    for satu in andai:
        umpama = _andaikan(umpama, satu)
    kini = _skor(fakta)
    nanti = _skor(umpama) if andai else None
    if bentuk == "json":
        data = data_skor(berkas, fakta, kini)
        if nanti is not None:
            data["andai"] = {"fakta": list(andai), "skor": data_skor(berkas, umpama, nanti)["skor"]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo(tabel_skor(berkas, fakta, kini, nanti, andai))
    return 0


def _skor(fakta: FaktaSkor) -> SkorTahun:
    return skor_tahun(fakta, aturan_ikpa_tahun(fakta.berkas.satker.tahun), aturan_skor())


def _andaikan(fakta: FaktaSkor, teks: str) -> FaktaSkor:
    kunci, tanda, isi = (bagian.strip() for bagian in teks.partition("="))
    rupiah = kunci.startswith(("realisasi.", "rencana."))
    nilai = baca_angka(isi, JenisKolom.RUPIAH if rupiah else JenisKolom.DESIMAL, nihil=False)
    hasil = None
    if tanda and isinstance(nilai, Fraction):
        hasil = andaikan(fakta, kunci, nilai)
    if hasil is None:
        raise TakTerpakaiError(f"Andai “{teks}” tidak dikenal; tulis misalnya {BENTUK_ANDAI}.")
    return hasil
