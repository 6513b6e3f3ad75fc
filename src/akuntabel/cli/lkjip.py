"""The commands `lkjip` and `perjanjian`: one Dokumen to the files the user asked for."""

import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.cli.sumber import baca_dan_hitung, kode_keluar, tulis_temuan
from akuntabel.cli.utama import FORMAT_DOKUMEN, KODE_TAK_TERPAKAI
from akuntabel.dokumen.blok import Dokumen
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.dokumen.perjanjian import susun_perjanjian
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Temuan
from akuntabel.sektor.kerangka import muat_kerangka

if TYPE_CHECKING:
    from akuntabel.dokumen.pdf import HasilPdf


def jalankan_lkjip(  # noqa: PLR0913 - one argument per option of the contract
    sumber: Path,
    keluaran: Path,
    bentuk: str,
    acuan: Path | None,
    dasar_capaian: str | None,
    *,
    diam: bool,
) -> int:
    """Write the LKjIP; return the exit code."""
    kemajuan = Kemajuan(diam=diam)
    daftar = _urai_bentuk(bentuk, acuan)
    kemajuan.langkah("Membaca dan menghitung")
    hasil = baca_dan_hitung(sumber, dasar_capaian)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    kemajuan.langkah("Menyusun laporan")
    data = json_hasil(hasil, terbit=True).encode()
    dokumen, temuan = susun_lkjip(hasil, kerangka, data)
    nama = f"lkjip-{hasil.berkas.satker.tahun}"
    return _selesaikan(
        Tujuan(keluaran, nama, daftar, acuan), dokumen, (*hasil.temuan, *temuan), kemajuan
    )


def jalankan_perjanjian(
    sumber: Path, keluaran: Path, bentuk: str, acuan: Path | None, *, diam: bool
) -> int:
    """Write the Perjanjian Kinerja; return the exit code."""
    kemajuan = Kemajuan(diam=diam)
    daftar = _urai_bentuk(bentuk, acuan)
    kemajuan.langkah("Membaca dan menghitung")
    hasil = baca_dan_hitung(sumber)
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    dokumen, temuan = susun_perjanjian(hasil, kerangka)
    nama = f"perjanjian-kinerja-{hasil.berkas.satker.tahun}"
    return _selesaikan(
        Tujuan(keluaran, nama, daftar, acuan), dokumen, (*hasil.temuan, *temuan), kemajuan
    )


@rekaman
class Tujuan:
    """Where the files go, what they are called, and which of them are wanted."""

    folder: Path
    nama: str
    bentuk: tuple[str, ...]
    acuan: Path | None


class Kemajuan:
    """Says on stderr what is being done and since when, unless told to keep quiet."""

    def __init__(self, *, diam: bool) -> None:
        self.diam = diam
        self.mulai = time.monotonic()

    def langkah(self, apa: str) -> None:
        """Write one step with the seconds since the start."""
        if not self.diam:
            tulis_galat(f"[{time.monotonic() - self.mulai:4.1f} dtk] {apa} …")


def _urai_bentuk(teks: str, acuan: Path | None) -> tuple[str, ...]:
    daftar = tuple(dict.fromkeys(b.strip().lower() for b in teks.split(",") if b.strip()))
    asing = [b for b in daftar if b not in FORMAT_DOKUMEN]
    if asing or not daftar:
        nama = ", ".join(asing) or "kosong"
        tulis_galat(f"--format {nama} tidak dikenal; pilih dari {', '.join(FORMAT_DOKUMEN)}.")
        sys.exit(KODE_TAK_TERPAKAI)
    if acuan is not None and "docx" not in daftar:
        tulis_galat("--acuan hanya berlaku untuk Word; tambahkan docx pada --format.")
        sys.exit(KODE_TAK_TERPAKAI)
    return daftar


def _selesaikan(
    tujuan: Tujuan, dokumen: Dokumen, temuan: tuple[Temuan, ...], kemajuan: Kemajuan
) -> int:
    kemajuan.langkah(f"Menulis {', '.join(tujuan.bentuk)}")
    isi = tulis_dokumen(dokumen, tujuan.bentuk, tujuan.acuan)
    tulis_temuan(temuan)
    for jalur in simpan(tujuan, isi):
        click.echo(f"Ditulis: {jalur}")
    return kode_keluar(temuan)


def tulis_dokumen(
    dokumen: Dokumen, bentuk: tuple[str, ...], acuan: Path | None = None
) -> dict[str, bytes]:
    """Return the wanted files by ending; the PDF is made beside the others.

    Word needs it too: the page numbers in its lists of contents come from there.
    """
    if bentuk == ("html",):
        return {"html": _html(dokumen)}
    from akuntabel.dokumen.pdf import kompilasi, sumber_typst  # noqa: PLC0415 - only when wanted

    sumber = sumber_typst(dokumen)
    hasil: dict[str, bytes] = {}
    with ThreadPoolExecutor(1) as kolam:
        pdf = kolam.submit(kompilasi, sumber, dokumen.tanggal)
        if "html" in bentuk:
            hasil["html"] = _html(dokumen)
        if "docx" in bentuk:
            hasil["docx"] = _docx(dokumen, acuan, pdf)
        if "pdf" in bentuk:
            hasil["pdf"] = pdf.result().isi
    return {satu: hasil[satu] for satu in bentuk}


def _docx(dokumen: Dokumen, acuan: Path | None, pdf: "Future[HasilPdf]") -> bytes:
    """Return the Word file; its lists of contents show the pages that the PDF has."""
    from akuntabel.dokumen.word import tulis_docx  # noqa: PLC0415 - only when wanted

    return tulis_docx(dokumen, acuan, halaman=lambda: pdf.result().halaman)


def _html(dokumen: Dokumen) -> bytes:
    from akuntabel.dokumen.html import tulis_html  # noqa: PLC0415 - only when wanted

    return tulis_html(dokumen).encode()


def simpan(tujuan: Tujuan, isi: dict[str, bytes]) -> list[Path]:
    """Write all files beside their names first, then put them in place; return the paths."""
    daftar = {tujuan.folder / f"{tujuan.nama}.{ujung}": data for ujung, data in isi.items()}
    with ExitStack() as semua:
        for jalur, data in daftar.items():
            semua.enter_context(ganti_berkas(jalur)).write_bytes(data)
    return list(daftar)
