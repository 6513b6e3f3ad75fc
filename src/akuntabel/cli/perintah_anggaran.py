"""Commands of the budget, added to the group of all commands."""

import sys
from pathlib import Path

import click

from akuntabel.cli.bahasa import Perintah


@click.command(
    cls=Perintah,
    contoh=(
        "akuntabel impor fa-detail-agustus.xlsx --ke sumber-2023",
        "akuntabel impor fa-detail-*.xlsx sp2d.xlsx --ke isian-2023.xlsx",
        "akuntabel impor pok-revisi-3.xlsx --ke sumber-2023 --revisi 3 --coba",
    ),
)
@click.argument(
    "berkas", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BERKAS…"
)
@click.option(
    "--ke",
    "sumber",
    metavar="SUMBER",
    required=True,
    type=click.Path(exists=True, path_type=Path),
    help="Folder atau buku kerja yang menerima faktanya.",
)
@click.option(
    "--revisi",
    metavar="N",
    type=click.IntRange(0, 99),
    help="Revisi DIPA yang memiliki pagu berkas ini (bawaan: dari berkas atau daftar revisi).",
)
@click.option(
    "--bulan",
    metavar="B",
    type=click.IntRange(1, 12),
    help="Bulan laporan, bila judulnya tidak menyebutnya.",
)
@click.option(
    "--triwulan",
    metavar="T",
    type=click.IntRange(1, 4),
    help="Triwulan pemutakhiran halaman III DIPA (bawaan: dari judulnya, atau 1).",
)
@click.option("--terima", is_flag=True, help="Ambil juga yang mengubah fakta yang sudah ada.")
@click.option("--coba", is_flag=True, help="Tampilkan saja; tidak ada yang ditulis.")
def impor(  # noqa: PLR0913 - one argument per option of the contract
    berkas: tuple[Path, ...],
    sumber: Path,
    revisi: int | None,
    bulan: int | None,
    triwulan: int | None,
    *,
    terima: bool,
    coba: bool,
) -> None:
    """Ambil fakta dari unduhan SAKTI, OM-SPAN, dan MonSAKTI.

    BERKAS adalah unduhan apa adanya (.xlsx atau .csv); jenisnya dikenali dari isinya. Semua
    jumlah di dalamnya diperiksa lebih dahulu, dan berkas yang tidak cocok ditolak utuh.

    Fakta baru langsung diambil. Yang mengubah fakta lama ditampilkan lebih dahulu dan baru
    diambil setelah disetujui, atau dengan --terima. Mengimpor berkas yang sama dua kali
    tidak mengubah apa pun.
    """
    from akuntabel.berkas.impor.impor import PilihanImpor  # noqa: PLC0415 - loads what it needs
    from akuntabel.cli.impor import jalankan  # noqa: PLC0415 - loads only what it needs

    pilihan = PilihanImpor(revisi, bulan, triwulan)
    sys.exit(jalankan(berkas, sumber, pilihan, terima=terima, coba=coba))
