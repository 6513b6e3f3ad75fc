"""The command `skor`, added to the group of all commands."""

import sys
import zipfile
from pathlib import Path

import click

from akuntabel.cli.bahasa import Perintah
from akuntabel.cli.pilihan import FORMAT_HASIL


@click.command(
    cls=Perintah,
    contoh=(
        "akuntabel skor contoh/lapas-muara-enim-2023",
        "akuntabel skor laporan-ikpa-desember.xlsx --format json",
        "akuntabel skor sumber-2023 --andai 'realisasi.53.triwulan3=50.000.000'",
    ),
)
@click.argument("sumber", type=click.Path(exists=True, path_type=Path))
@FORMAT_HASIL
@click.option(
    "--andai",
    metavar="FAKTA=NILAI",
    multiple=True,
    help="Hitung juga bila satu fakta berbeda, misalnya ikpa.capaian=95; boleh berulang.",
)
def skor(sumber: Path, bentuk: str, andai: tuple[str, ...]) -> None:
    """Hitung IKPA, Nilai Kinerja Anggaran, dan gabungannya.

    SUMBER adalah folder atau buku kerja Akuntabel, atau laporan IKPA unduhan OM-SPAN berisi
    satu atau banyak satker (.xlsx atau .csv). Untuk laporan OM-SPAN, setiap baris dihitung
    ulang: indikator yang berlaku dicari dari konversi bobotnya, dan jumlah tercetak yang
    tidak mengikuti isinya disebut.

    Aturan yang dipakai adalah aturan tahun itu; yang belum pasti disebut. --andai tidak
    mengubah fakta di berkas.
    """
    if bersumber(sumber):
        from akuntabel.cli.skor_sumber import jalankan  # noqa: PLC0415 - loads what it needs

        sys.exit(jalankan(sumber, bentuk, andai))
    from akuntabel.cli.skor import jalankan_laporan  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan_laporan(sumber, bentuk))


def bersumber(jalur: Path) -> bool:
    """Return whether the path is a source of facts: a folder, or a workbook of ours."""
    if jalur.is_dir():
        return True
    try:
        with zipfile.ZipFile(jalur) as arsip:
            buku = arsip.read("xl/workbook.xml")
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return False
    return b'name="Satker"' in buku and b'name="Petunjuk"' in buku
