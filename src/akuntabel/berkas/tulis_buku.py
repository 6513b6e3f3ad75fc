"""Tulis buku: facts → a workbook that a clerk can fill, a sheet per section of the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.berkas.gaya_buku import Gaya
from akuntabel.berkas.lembar import Lembar
from akuntabel.berkas.petunjuk_buku import tulis_petunjuk
from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.berkas.susun import susun_berkas
from akuntabel.berkas.tabel_buku import Petak, tulis_narasi, tulis_tabel, tulis_tegak
from akuntabel.berkas.tata import TataLembar, tata_buku
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.satker import Satker

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs

_WARNA_TAB = {"Satker": "#1F4E5F", "Narasi": "#7A6A3A", "Catatan": "#7A6A3A"}
_DIBUAT = datetime(2020, 1, 1)  # noqa: DTZ001 — a fixed stamp keeps equal facts equal bytes
_IZIN = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "sort": True,
    "autofilter": True,
}


@dataclass(frozen=True, slots=True)
class _Isi:
    """What the workbook is made of."""

    lembar: Mapping[str, Lembar]
    definisi: DefinisiSektor
    narasi: Mapping[str, str]
    subjudul: str


def tulis_xlsx(berkas: BerkasKinerja, definisi: DefinisiSektor, jalur: Path) -> None:
    """Write the workbook of these facts.

    Galat: BerkasTakTertulisError for a text that no cell can hold.
    """
    satker = berkas.satker
    nama = satker.nama or "Satuan kerja belum diisi"
    isi = _Isi(
        susun_berkas(berkas, definisi), definisi, berkas.narasi, f"{nama} · Tahun {satker.tahun}"
    )
    with ganti_berkas(jalur) as sementara:
        _tulis(isi, sementara)


def tulis_templat(definisi: DefinisiSektor, tahun: int, jalur: Path) -> None:
    """Write the empty workbook of a sektor and year, the same way as a filled one."""
    satker = Satker("", "", "", "", "", definisi.kode, tahun)
    tulis_xlsx(BerkasKinerja(satker), definisi, jalur)


def _tulis(isi: _Isi, jalur: Path) -> None:
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415 — loaded where one is written

    buku = Workbook(str(jalur), {"strings_to_formulas": False, "strings_to_urls": False})
    buku.set_properties({"title": isi.subjudul, "created": _DIBUAT})
    buku.set_size(1920, 1200)
    gaya = Gaya(buku)
    tata = tata_buku(isi.definisi)
    tulis_petunjuk(buku, gaya, tata, isi.subjudul)
    for satu in tata:
        _tulis_lembar(buku, gaya, satu, isi)
    buku.close()


def _tulis_lembar(buku: "Workbook", gaya: Gaya, tata: TataLembar, isi: _Isi) -> None:
    lembar = buku.add_worksheet(tata.nama)
    lembar.set_tab_color(_WARNA_TAB.get(tata.nama, "#5B8A72"))
    lembar.hide_gridlines(2)
    petak = Petak(lembar, gaya)
    petak.tulis_kepala(tata.judul, isi.subjudul)
    for nama in tata.isi:
        if nama == "narasi":
            tulis_narasi(petak, isi.narasi, isi.definisi)
        elif isi.lembar[nama].bentuk.tegak:
            tulis_tegak(petak, isi.lembar[nama])
        else:
            tulis_tabel(petak, isi.lembar[nama])
    petak.tutup()
    lembar.protect("", _IZIN)
