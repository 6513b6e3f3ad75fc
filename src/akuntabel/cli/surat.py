"""The command `surat`: an office's own letter filled from the result, after a check."""

from pathlib import Path

import click

from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.cli.sumber import baca_dan_hitung, kode_keluar, tulis_temuan
from akuntabel.cli.utama import KODE_TAK_TERPAKAI
from akuntabel.dokumen.surat import nilai_surat
from akuntabel.dokumen.templat import SURAT_PENGANTAR
from akuntabel.dokumen.word import isi_templat, periksa_templat
from akuntabel.inti.temuan import ada_galat


def jalankan(sumber: Path, keluaran: Path, templat: Path | None) -> int:
    """Write the filled letter; what is wrong with the template is said first."""
    hasil = baca_dan_hitung(sumber)
    nilai = nilai_surat(hasil)
    acuan = templat or SURAT_PENGANTAR
    temuan = periksa_templat(acuan, nilai)
    tulis_temuan((*hasil.temuan, *temuan))
    if ada_galat(temuan):
        return KODE_TAK_TERPAKAI
    jalur = keluaran / f"{acuan.stem.replace('_', '-')}-{nilai['tahun']}.docx"
    with ganti_berkas(jalur) as baru:
        baru.write_bytes(isi_templat(acuan, nilai))
    click.echo(f"Ditulis: {jalur}")
    return kode_keluar((*hasil.temuan, *temuan))
