"""The entry point: the group of commands and the exit codes of the contract."""

import gc
import os
import sys
from pathlib import Path
from typing import Any

import click

from akuntabel import __version__
from akuntabel.cli.bahasa import Kelompok, kalimat_galat, tulis_galat
from akuntabel.cli.perintah_anggaran import impor
from akuntabel.cli.perintah_salin import salin
from akuntabel.cli.perintah_skor import skor
from akuntabel.cli.pilihan import FORMAT_HASIL
from akuntabel.galat import TakTerpakaiError

KODE_GALAT = 1
KODE_TAK_TERPAKAI = 2

FORMAT_DOKUMEN = ("docx", "pdf", "html")
SUMBER = click.argument("sumber", type=click.Path(exists=True, path_type=Path))
_ADA = click.Path(exists=True, path_type=Path)
_JALUR = click.Path(path_type=Path)
KELUARAN = click.option(
    "--keluaran",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("keluaran"),
    show_default=False,
    help="Folder tujuan; dibuat bila belum ada (bawaan: keluaran).",
)
DIAM = click.option("--diam", is_flag=True, help="Jangan tampilkan kemajuan pekerjaan.")
DASAR = click.option(
    "--dasar-capaian",
    type=click.Choice(["tercetak", "eksak"]),
    help="Hitung capaian dari realisasi tercetak atau eksak; bawaan menurut kebijakan sumber.",
)
ACUAN = click.option(
    "--acuan",
    metavar="BERKAS",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Dokumen Word acuan milik kantor (kop, gaya, kepala dan kaki halaman).",
)


@click.group(
    cls=Kelompok,
    context_settings={"help_option_names": ["--help"], "max_content_width": 100},
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.option("--versi", is_flag=True, help="Tampilkan versi Akuntabel.")
@click.pass_context
def akuntabel(ctx: click.Context, *, versi: bool) -> None:
    """Akuntabel: dari fakta kinerja satu satker ke LKjIP dan Perjanjian Kinerja.

    SUMBER adalah folder (YAML dan CSV) atau buku kerja Excel (.xlsx) berisi fakta satu
    satker dan satu tahun.

    Mulai dengan `akuntabel templat isian.xlsx`, isi buku kerja itu, lalu jalankan
    `akuntabel lkjip isian.xlsx`. Bantuan tiap perintah: `akuntabel PERINTAH --help`.

    Kode keluar: 0 baik, 1 ada temuan GALAT, 2 masukan tidak dapat dipakai.
    """
    if versi:
        click.echo(f"akuntabel {__version__}")
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@akuntabel.command(
    contoh=(
        "akuntabel templat isian-2023.xlsx --sektor pemasyarakatan --tahun 2023",
        "akuntabel templat sumber-2023 --tahun 2023",
        "akuntabel templat isian-2023.xlsx --dari sumber-2023",
    )
)
@click.argument("keluaran", type=click.Path(path_type=Path))
@click.option("--sektor", metavar="S", help="Sektor (bawaan: pemasyarakatan).")
@click.option("--tahun", metavar="T", type=int, help="Tahun laporan (bawaan: 2023).")
@click.option(
    "--dari",
    metavar="SUMBER",
    type=click.Path(exists=True, path_type=Path),
    help="Isi dengan fakta dari folder atau buku kerja ini.",
)
@click.option("--timpa", is_flag=True, help="Timpa yang sudah ada.")
def templat(
    keluaran: Path, sektor: str | None, tahun: int | None, dari: Path | None, *, timpa: bool
) -> None:
    """Tulis buku kerja Excel atau folder yang siap diisi setiap seksi.

    KELUARAN yang berakhiran .xlsx menjadi buku kerja: satu lembar untuk setiap seksi,
    dengan bantuan pengisian dan pemeriksaan isian. Nama tanpa akhiran menjadi folder
    berisi YAML, CSV, dan Markdown. Kode indikator, sasaran, dan jenis belanja sudah
    tertulis; yang diisi hanya nilainya.

    Dengan --dari, fakta dari sumber lain ikut ditulis, sehingga folder dapat menjadi
    buku kerja dan sebaliknya tanpa kehilangan isi.
    """
    from akuntabel.cli.templat import jalankan  # noqa: PLC0415 - loads only what it needs

    jalankan(keluaran, sektor, tahun, dari, timpa=timpa)


@akuntabel.command(
    contoh=(
        "akuntabel hitung contoh/lapas-muara-enim-2023",
        "akuntabel hitung isian.xlsx --format json",
        "akuntabel hitung isian.xlsx --dasar-capaian eksak",
    )
)
@SUMBER
@FORMAT_HASIL
@click.option(
    "--sampai",
    metavar="PERIODE",
    help="Hitung sampai akhir periode: 2023, 2023-S1, 2023-TW3, 2023-08.",
)
@DASAR
def hitung(sumber: Path, bentuk: str, sampai: str | None, dasar_capaian: str | None) -> None:
    """Hitung realisasi, capaian, perbandingan, dan anggaran.

    Realisasi dibulatkan dan capaian dipotong menurut aturan setiap indikator. Menurut
    kebiasaan laporan, capaian dihitung dari realisasi yang tercetak, agar pembaca dapat
    mengulang hitungannya: 2 dari 3 tercetak 67, dan terhadap target 50 capaiannya 134.
    Pilih --dasar-capaian eksak untuk menghitung dari nilai sebelum dibulatkan (66,67
    terhadap 50 menjadi 133). Yang tidak dapat dihitung ditulis “–” beserta alasannya,
    bukan nol.
    """
    from akuntabel.cli.hitung import jalankan  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan(sumber, bentuk, sampai, dasar_capaian))


@akuntabel.command(
    contoh=(
        "akuntabel lkjip contoh/lapas-muara-enim-2023 --keluaran keluaran",
        "akuntabel lkjip isian.xlsx --keluaran keluaran --format docx",
        "akuntabel lkjip isian.xlsx --acuan kop-lapas.docx",
    )
)
@SUMBER
@KELUARAN
@click.option(
    "--format",
    "bentuk",
    metavar="BENTUK",
    default="docx,pdf,html",
    help="Bentuk berkas, dipisah koma: docx, pdf, html (bawaan: ketiganya).",
)
@ACUAN
@DASAR
@DIAM
def lkjip(  # noqa: PLR0913 - one argument per option of the contract
    sumber: Path,
    keluaran: Path,
    bentuk: str,
    acuan: Path | None,
    dasar_capaian: str | None,
    *,
    diam: bool,
) -> None:
    """Tulis LKjIP lengkap sebagai Word, PDF, dan HTML."""
    from akuntabel.cli.lkjip import jalankan_lkjip  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan_lkjip(sumber, keluaran, bentuk, acuan, dasar_capaian, diam=diam))


@akuntabel.command(
    contoh=("akuntabel perjanjian contoh/lapas-muara-enim-2023 --keluaran keluaran",)
)
@SUMBER
@KELUARAN
@click.option(
    "--format",
    "bentuk",
    metavar="BENTUK",
    default="docx,pdf",
    help="Bentuk berkas, dipisah koma: docx, pdf, html (bawaan: docx,pdf).",
)
@ACUAN
@DIAM
def perjanjian(
    sumber: Path, keluaran: Path, bentuk: str, acuan: Path | None, *, diam: bool
) -> None:
    """Tulis Perjanjian Kinerja beserta lampirannya.

    Yang ditulis adalah perjanjian yang berlaku pada akhir tahun: perjanjian awal atau
    revisi terakhirnya.
    """
    from akuntabel.cli.lkjip import jalankan_perjanjian  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan_perjanjian(sumber, keluaran, bentuk, acuan, diam=diam))


@akuntabel.command(
    contoh=(
        "akuntabel surat contoh/lapas-muara-enim-2023",
        "akuntabel surat isian.xlsx --templat surat-kantor.docx",
    )
)
@SUMBER
@KELUARAN
@click.option(
    "--templat",
    metavar="BERKAS",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Templat surat milik kantor (.docx); bawaan: surat pengantar LKjIP.",
)
def surat(sumber: Path, keluaran: Path, templat: Path | None) -> None:
    """Isi templat surat milik kantor, misalnya surat pengantar LKjIP.

    Nama dalam {{ }} diisi dari hasil hitungan; variabel SRIKANDI dalam ${ } dibiarkan.
    Templat diperiksa lebih dulu, dan yang salah disebut satu per satu.
    """
    from akuntabel.cli.surat import jalankan  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan(sumber, keluaran, templat))


@akuntabel.command(
    contoh=(
        "akuntabel reviu lkjip-2023.docx --anotasi lkjip-berkomentar.docx",
        "akuntabel reviu lkjip-2023.pdf --format html",
        "akuntabel reviu lkjip-2023.pdf --banding isian.xlsx",
    )
)
@click.argument("berkas", required=False, type=_ADA)
@click.option("--banding", metavar="SUMBER", type=_ADA, help="Bandingkan dengan fakta sumber ini.")
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["tabel", "json", "html"]),
    default="tabel",
    help="Bentuk hasil: tabel di layar, json, atau html (bawaan: tabel).",
)
@click.option("--keluaran", metavar="BERKAS", type=_JALUR, help="Berkas hasil (bawaan: layar).")
@click.option("--anotasi", metavar="BERKAS", type=_JALUR, help="Tulis salinan Word berkomentar.")
@click.option(
    "--tingkat",
    type=click.Choice(["galat", "peringatan", "catatan"]),
    default="catatan",
    help="Tingkat paling ringan yang ditampilkan (bawaan: catatan).",
)
@click.option("--daftar-aturan", is_flag=True, help="Tampilkan semua aturan yang diperiksa.")
def reviu(berkas: Path | None, **pilihan: Any) -> None:  # noqa: ANN401 - typed where they are used
    """Temukan pertentangan di dalam laporan kinerja buatan siapa pun.

    BERKAS adalah LKjIP (Word, PDF, HTML, Markdown, teks), atau sebuah sumber. Setiap temuan
    menyebut tempatnya, yang tercetak, yang seharusnya, dan aturannya. Pembulatan dan cara
    menulis angka bukan galat.
    """
    from akuntabel.cli.reviu import jalankan  # noqa: PLC0415 - loads only what it needs

    sys.exit(jalankan(berkas, **pilihan))


akuntabel.add_command(impor)
akuntabel.add_command(salin)
akuntabel.add_command(skor)


def main(argumen: list[str] | None = None) -> None:
    """Run the command line and exit with the code of the contract; never a traceback."""
    try:
        akuntabel.main(argumen, prog_name="akuntabel", standalone_mode=False)
    except click.ClickException as galat:
        tulis_galat(kalimat_galat(galat))
        sys.exit(KODE_TAK_TERPAKAI)
    except click.Abort:
        tulis_galat("Dihentikan.")
        sys.exit(KODE_TAK_TERPAKAI)
    except TakTerpakaiError as galat:
        tulis_galat(str(galat))
        sys.exit(KODE_TAK_TERPAKAI)
    except OSError as galat:
        berkas = f" {galat.filename}" if galat.filename else ""
        tulis_galat(
            f"Berkas{berkas} tidak dapat dibaca atau ditulis; periksa nama, izin, dan ruang."
        )
        sys.exit(KODE_TAK_TERPAKAI)


def mulai() -> None:
    """Run as a process of its own.

    One short run: nothing is freed on the way, and nothing at the end, where handing back
    a laid-out report piece by piece would take a tenth of a second.
    """
    gc.disable()
    try:
        main()
        kode = 0
    except SystemExit as selesai:
        kode = selesai.code if isinstance(selesai.code, int) else KODE_TAK_TERPAKAI
    for aliran in (sys.stdout, sys.stderr):
        if aliran is not None:
            aliran.flush()
    os._exit(kode)
