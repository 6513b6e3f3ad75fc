"""The command `impor`: show what exported files bring, then take it whole or not at all."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from akuntabel.berkas.impor.impor import HasilImpor, PilihanImpor, impor_berkas
from akuntabel.berkas.tulis_buku import tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.sumber import baca, tulis_temuan
from akuntabel.cli.utama import KODE_GALAT, KODE_TAK_TERPAKAI
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor

_BARIS_BEDA = 40
_BARIS_ASING = 20


def jalankan(
    berkas: Sequence[Path], sumber: Path, pilihan: PilihanImpor, *, terima: bool, coba: bool
) -> int:
    """Import files into a source; return the exit code."""
    fakta, definisi = baca(sumber)
    hasil = impor_berkas(berkas, fakta, pilihan)
    tulis_temuan(hasil.temuan)
    _tulis_tak_terbaca(hasil)
    if hasil.berkas_baru is None:
        tulis_galat(f"Tidak ada yang diimpor; {sumber} tidak berubah.")
        return KODE_TAK_TERPAKAI
    for nama, jenis in hasil.dikenal:
        click.echo(f"{nama}: {jenis}")
    if not hasil.berubah:
        click.echo("Tidak ada yang berubah.")
        return 0
    click.echo("\n".join(baris_beda(hasil)))
    if coba:
        click.echo("Hanya dicoba; tidak ada yang ditulis.")
        return 0
    if hasil.perubahan and not terima and not _disetujui():
        return KODE_GALAT
    _tulis(hasil.berkas_baru, definisi, sumber)
    click.echo(f"Diambil ke {sumber}.")
    return 0


def baris_beda(hasil: HasilImpor) -> list[str]:
    """Return what is new, then what differs: upper nodes first, at most so many lines."""
    baris = [f"Baru: {satu}." for satu in hasil.tambahan]
    beda = [*hasil.ringkas, *hasil.perubahan]
    if beda:
        baris.append("Perbedaan dengan yang ada:" if hasil.perubahan else "Perbedaan pagu:")
        baris += [f"  {satu}" for satu in beda[:_BARIS_BEDA]]
    if len(beda) > _BARIS_BEDA:
        baris.append(f"  … dan {len(beda) - _BARIS_BEDA} perbedaan lain")
    return baris


def _tulis_tak_terbaca(hasil: HasilImpor) -> None:
    for nama, baris in hasil.tak_terbaca[:_BARIS_ASING]:
        tulis_galat(f"{nama}, baris {baris.nomor} tidak dibaca ({baris.alasan}): {baris.teks}")
    sisa = len(hasil.tak_terbaca) - _BARIS_ASING
    if sisa > 0:
        tulis_galat(f"… dan {sisa} baris lain tidak dibaca.")


def _disetujui() -> bool:
    """Return whether the person at the terminal takes the changes; nobody there is a no."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        tulis_galat("Fakta yang ada akan berubah; ulangi dengan --terima untuk mengambilnya.")
        return False
    click.echo("Ambil perubahan ini? [y/T] ", nl=False)
    setuju = sys.stdin.readline().strip().casefold() in ("y", "ya")
    if not setuju:
        click.echo("Tidak ada yang diambil.")
    return setuju


def _tulis(berkas: BerkasKinerja, definisi: DefinisiSektor, sumber: Path) -> None:
    if sumber.is_dir():
        tulis_folder(berkas, definisi, sumber)
    else:
        tulis_xlsx(berkas, definisi, sumber)
