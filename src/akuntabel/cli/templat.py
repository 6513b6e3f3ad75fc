"""The command `templat`: an empty or filled workbook or folder for one sektor and year."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from akuntabel.berkas.awalan import berkas_kosong
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.sumber import baca
from akuntabel.cli.utama import KODE_TAK_TERPAKAI
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.sektor.pemuat import muat_sektor

_SEKTOR_BAWAAN = "pemasyarakatan"
_TAHUN_BAWAAN = 2023


def jalankan(
    keluaran: Path, sektor: str | None, tahun: int | None, dari: Path | None, *, timpa: bool
) -> None:
    """Write the workbook or folder; refuse what would overwrite, or cannot be read."""
    _periksa_keluaran(keluaran, timpa=timpa)
    if dari is not None and (sektor is not None or tahun is not None):
        _tolak("--dari memakai sektor dan tahun milik SUMBER; hapus --sektor dan --tahun.")
    if dari is not None:
        berkas, definisi = baca(dari)
    else:
        tahun = _TAHUN_BAWAAN if tahun is None else tahun
        definisi = muat_sektor(sektor or _SEKTOR_BAWAAN, tahun)
        berkas = berkas_kosong(definisi, tahun)
    tulis(berkas, definisi, keluaran)
    isi = "kosong" if dari is None else f"berisi {dari}"
    bentuk = "Buku kerja" if _buku(keluaran) else "Folder"
    click.echo(f"{bentuk} {isi} ditulis: {keluaran}")


def tulis(berkas: BerkasKinerja, definisi: DefinisiSektor, keluaran: Path) -> None:
    """Write the facts into the container that the name asks for."""
    if _buku(keluaran):
        from akuntabel.berkas.tulis_buku import tulis_xlsx  # noqa: PLC0415 - only when wanted

        tulis_xlsx(berkas, definisi, keluaran)
    else:
        from akuntabel.berkas.tulis_folder import tulis_folder  # noqa: PLC0415 - only when wanted

        tulis_folder(berkas, definisi, keluaran)


def _buku(keluaran: Path) -> bool:
    return keluaran.suffix.lower() == ".xlsx"


def _periksa_keluaran(keluaran: Path, *, timpa: bool) -> None:
    if keluaran.name.lower() == ".xlsx":
        _tolak(f"{keluaran} belum bernama; tulis nama sebelum .xlsx, contoh data-2023.xlsx.")
    if keluaran.suffix[1:2].isalpha() and not _buku(keluaran):
        _tolak(
            f"{keluaran} harus berakhiran .xlsx untuk buku kerja, atau tanpa akhiran untuk folder."
        )
    if not keluaran.exists() or _folder_kosong(keluaran):
        return
    if not timpa:
        _tolak(f"{keluaran} sudah ada; pilih nama lain, atau tambahkan --timpa.")
    if keluaran.is_dir() and not (keluaran / "satker.yaml").is_file():
        _tolak(f"{keluaran} sudah ada dan bukan folder sumber; pilih nama lain.")


def _folder_kosong(keluaran: Path) -> bool:
    return keluaran.is_dir() and not any(keluaran.iterdir()) and not _buku(keluaran)


def _tolak(pesan: str) -> NoReturn:
    tulis_galat(pesan)
    sys.exit(KODE_TAK_TERPAKAI)
