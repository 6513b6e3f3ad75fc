"""The command `hitung`: figures as a table to read or JSON to process."""

from pathlib import Path

import click

from akuntabel.cli.sumber import baca_dan_hitung, kode_keluar, tulis_temuan
from akuntabel.dokumen.cetak import Pencetak
from akuntabel.dokumen.data import json_hasil
from akuntabel.inti.angka import TakTerhitung
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja
from akuntabel.inti.indikator import TingkatSasaran

_LEBAR_NAMA = 60


def jalankan(sumber: Path, bentuk: str, sampai: str | None, dasar_capaian: str | None) -> int:
    """Print the figures of a source; return the exit code."""
    hasil = baca_dan_hitung(sumber, dasar_capaian, sampai)
    click.echo(json_hasil(hasil) if bentuk == "json" else tabel_hasil(hasil))
    tulis_temuan(hasil.temuan)
    return kode_keluar(hasil.temuan)


def tabel_hasil(hasil: HasilKinerja) -> str:
    """Return the figures as aligned text: indikator, reasons, sasaran, budget."""
    pencetak = Pencetak(hasil.berkas.kebijakan)
    satker = hasil.berkas.satker
    baris = [f"{satker.nama}, {str(hasil.sampai)[0].lower()}{str(hasil.sampai)[1:]}", ""]
    lebar = 2 + max(len(pencetak.target(i.target, i.indikator)) for i in hasil.indikator)
    judul = ("Target", "Realisasi", "Capaian")
    baris.append(_sejajar("Kode", "Indikator", judul, "Kesimpulan", max(lebar, 11)))
    for satu in hasil.indikator:
        baris += _baris_indikator(pencetak, satu, max(lebar, 11))
    baris += ["", f"{'Sasaran':<9}{'Tercapai':>10}{'Capaian':>11}{'Serapan':>10}{'Efisiensi':>11}"]
    for sasaran in hasil.sasaran_tingkat(TingkatSasaran.KEGIATAN):
        serapan = pencetak.belanja(sasaran.belanja).serapan
        tercapai = f"{pencetak.tercapai(sasaran)}/{len(sasaran.indikator)}"
        capaian, efisiensi = pencetak.persen(sasaran.capaian), pencetak.persen(sasaran.efisiensi)
        baris.append(
            f"{sasaran.sasaran.kode:<9}{tercapai:>10}{capaian:>11}{serapan:>10}{efisiensi:>11}"
        )
    return "\n".join([*baris, "", *_baris_anggaran(pencetak, hasil)])


def _sejajar(kode: str, nama: str, angka: tuple[str, str, str], kesimpulan: str, lebar: int) -> str:
    kolom = "".join(f"{teks:>{lebar}}" for teks in angka)
    return f"{kode:<7}{nama:<{_LEBAR_NAMA + 2}}{kolom}  {kesimpulan}"


def _baris_indikator(pencetak: Pencetak, hasil: HasilIndikator, lebar: int) -> list[str]:
    nama = hasil.indikator.nama
    if len(nama) > _LEBAR_NAMA:
        nama = f"{nama[: _LEBAR_NAMA - 1]}…"
    target = pencetak.target(hasil.target, hasil.indikator)
    realisasi, capaian = pencetak.realisasi(hasil), pencetak.capaian(hasil)
    angka = (target, realisasi, capaian)
    baris = [_sejajar(hasil.indikator.kode, nama, angka, hasil.kesimpulan.value, lebar)]
    if isinstance(hasil.capaian.nilai, TakTerhitung):
        baris.append(f"{'':<7}  karena {hasil.alasan}")
    return baris


def _baris_anggaran(pencetak: Pencetak, hasil: HasilKinerja) -> list[str]:
    anggaran = hasil.anggaran.kini
    baris = [f"{'Anggaran':<24}{'Pagu':>22}{'Realisasi':>22}{'Sisa':>20}{'Serapan':>10}"]
    for nama, isi in (*((j.nama, i) for j, i in anggaran.per_jenis), ("Jumlah", anggaran.total)):
        b = pencetak.belanja(isi)
        baris.append(f"{nama:<24}{b.pagu:>22}{b.realisasi:>22}{b.sisa:>20}{b.serapan:>10}")
    return baris
