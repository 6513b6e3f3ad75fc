"""The command line of `salin`, added to the group of all commands."""

import sys
from pathlib import Path

import click

from akuntabel.cli.bahasa import Perintah


@click.command(
    cls=Perintah,
    contoh=(
        "akuntabel salin contoh/lapas-muara-enim-2023 --portal emonev --bulan 2023-11",
        "akuntabel salin isian.xlsx --portal semua --bulan 2023-12 --keluaran lembar-salin",
        "akuntabel salin isian.xlsx --portal sakti --bulan 2023-12 --format tabel --tandai",
    ),
)
@click.argument("sumber", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--portal",
    metavar="P",
    required=True,
    help="sakti, emonev, eperformance, targetkinerja, kanwil, atau semua.",
)
@click.option("--bulan", metavar="BULAN", required=True, help="Bulan laporan, misalnya 2023-11.")
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["html", "xlsx", "tabel", "json"]),
    default="html",
    help="html dengan tombol salin, xlsx, tabel di layar, atau json (bawaan: html).",
)
@click.option(
    "--keluaran",
    metavar="TUJUAN",
    type=click.Path(path_type=Path),
    help="Berkas atau folder tujuan (bawaan: folder keluaran; tabel dan json ke layar).",
)
@click.option("--tandai", is_flag=True, help="Catat di sumber bahwa lembar ini sudah disalin.")
@click.option(
    "--tanggal",
    metavar="TANGGAL",
    type=click.DateTime(["%Y-%m-%d"]),
    hidden=True,
    help="Tanggal disalin (bawaan: hari ini).",
)
def salin(sumber: Path, **pilihan: object) -> None:
    """Tulis lembar salin: apa yang diketik ke setiap aplikasi untuk satu bulan.

    Kemajuan setiap RO diisi sekali sebulan; lembar salin menyusunnya menurut urutan isian
    SAKTI, E-Monev, E-Performance, Target Kinerja, dan laporan Kantor Wilayah, beserta
    tenggatnya. Isian yang belum ada disebut beserta tempat mengisinya, dan dengan --tandai
    yang berubah sejak terakhir disalin diberi tanda.
    """
    from akuntabel.cli.salin import PilihanSalin, jalankan  # noqa: PLC0415 - loads what it needs

    sys.exit(jalankan(sumber, PilihanSalin(**pilihan)))  # type: ignore[arg-type]  # click typed them
