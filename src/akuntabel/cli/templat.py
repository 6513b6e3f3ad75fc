"""The command `templat`: an empty workbook for one sektor and year."""

import sys
from pathlib import Path

import click

from akuntabel.berkas.tulis_buku import tulis_templat
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.utama import KODE_TAK_TERPAKAI
from akuntabel.sektor.pemuat import muat_sektor


def jalankan(keluaran: Path, sektor: str, tahun: int, *, timpa: bool) -> None:
    """Write the workbook; refuse an unknown sektor, a wrong ending, a file that exists."""
    if keluaran.suffix.lower() != ".xlsx":
        _tolak(f"{keluaran} harus berakhiran .xlsx, misalnya isian-{tahun}.xlsx.")
    if keluaran.exists() and not timpa:
        _tolak(f"{keluaran} sudah ada; pilih nama lain, atau tambahkan --timpa.")
    definisi = muat_sektor(sektor, tahun)
    tulis_templat(definisi, tahun, keluaran)
    click.echo(f"Buku kerja kosong ditulis: {keluaran}")


def _tolak(pesan: str) -> None:
    tulis_galat(pesan)
    sys.exit(KODE_TAK_TERPAKAI)
