"""Tulis folder: facts → YAML, CSV and Markdown files, whole or not at all."""

import csv
import io
import shutil
from pathlib import Path

from akuntabel.berkas.bentuk import TEGAK, kelas_rekaman
from akuntabel.berkas.lembar import Lembar, NilaiSel
from akuntabel.berkas.narasi import tulis_markdown
from akuntabel.berkas.narasi_diminta import narasi_diminta
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.simpan import ganti_folder
from akuntabel.berkas.susun import susun_berkas
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor

_MILIK_FORMAT = ("satker.yaml", "kebijakan.yaml", "tabel", "narasi")


def tulis_folder(berkas: BerkasKinerja, definisi: DefinisiSektor, jalur: Path) -> None:
    """Write the source folder; files in it that are not of the format are kept.

    Bentuk: facts without any narasi get the headings of the passages that are asked for.

    Galat: BerkasTakTertulisError for a narasi key that names no file.
    """
    lembar = susun_berkas(berkas, definisi)
    isi = {f"{nama}.yaml": _yaml(lembar[nama]) for nama in TEGAK}
    isi |= {
        f"{nama}.csv": _csv(lembar[nama])
        for nama in kelas_rekaman()
        if lembar[nama].baris or not lembar[nama].bentuk.opsional
    }
    isi |= {f"tabel/{tabel.nama}.csv": _csv(lembar[tabel.nama]) for tabel in definisi.tabel}
    diminta = dict.fromkeys(narasi_diminta(definisi), "") if not berkas.narasi else {}
    markdown = tulis_markdown({**diminta, **berkas.narasi})
    isi |= {f"narasi/{nama}.md": teks for nama, teks in markdown.items()}
    with ganti_folder(jalur) as sementara:
        for nama, teks in isi.items():
            tujuan = sementara / nama
            tujuan.parent.mkdir(exist_ok=True)
            tujuan.write_bytes(teks.encode())
        _bawa_yang_lain(jalur, sementara)


def _bawa_yang_lain(lama: Path, baru: Path) -> None:
    milik = {*_MILIK_FORMAT, *(f"{nama}.csv" for nama in kelas_rekaman())}
    for butir in lama.iterdir() if lama.is_dir() else ():
        if butir.name in milik:
            continue
        if butir.is_dir():
            shutil.copytree(butir, baru / butir.name, symlinks=True)
        else:
            shutil.copy2(butir, baru / butir.name, follow_symlinks=False)


def _csv(lembar: Lembar) -> str:
    penulis_teks = io.StringIO(newline="")
    penulis = csv.writer(penulis_teks, lineterminator="\n")
    nama = [kolom.nama for kolom in lembar.bentuk.kolom]
    penulis.writerow(nama)
    for baris in lembar.baris:
        penulis.writerow([tulis_sel(baris.get(kolom)) for kolom in nama])
    return penulis_teks.getvalue()


def _yaml(lembar: Lembar) -> str:
    (isi,) = lembar.baris
    return "".join(_baris_yaml(kolom.nama, isi[kolom.nama]) for kolom in lembar.bentuk.kolom)


def _baris_yaml(nama: str, nilai: NilaiSel) -> str:
    """Return one line `nama: nilai`; a text is quoted where YAML would read it otherwise."""
    import yaml  # noqa: PLC0415 — loaded only where a folder is written

    if nilai is None or nilai == "":
        return f"{nama}:\n"
    if not isinstance(nilai, str):
        return f"{nama}: {tulis_sel(nilai)}\n"
    return yaml.safe_dump({nama: nilai}, allow_unicode=True, width=2**20)
