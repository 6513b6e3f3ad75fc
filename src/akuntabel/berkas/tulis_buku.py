"""Tulis buku: facts → a workbook that a clerk can fill, a sheet per section of the office."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.berkas.awalan import berkas_kosong
from akuntabel.berkas.bantuan_buku import bantuan_lembar
from akuntabel.berkas.gaya_buku import HURUF, Gaya
from akuntabel.berkas.lembar import Lembar
from akuntabel.berkas.narasi_buku import LEBAR_NARASI, tulis_narasi
from akuntabel.berkas.petak import TINGGI_BAWAAN, Petak
from akuntabel.berkas.petunjuk_buku import tulis_petunjuk
from akuntabel.berkas.simpan import ganti_berkas
from akuntabel.berkas.susun import susun_berkas
from akuntabel.berkas.tabel_buku import (
    LEBAR_TEGAK,
    TabelTampak,
    tabel_tampak,
    tulis_tabel,
    tulis_tegak,
)
from akuntabel.berkas.tata import LEMBAR_HASIL_IMPOR, TataLembar, tata_buku
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.rekaman import rekaman

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs

_WARNA_TAB = {"Satker": "#1F4E5F", "Narasi": "#7A6A3A", "Catatan": "#7A6A3A"}
_DIBUAT = datetime(2020, 1, 1)  # noqa: DTZ001 — a fixed stamp keeps equal facts equal bytes
_PILIHAN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": HURUF, "font_size": 10},
    "default_row_height": round(TINGGI_BAWAAN / 0.75),
}
_JENDELA = (1366, 700)
"""Size of the window in pixels: a small laptop shows all of it."""
_LEBAR_PANTAS = 120
"""Characters that a sheet is wide at least."""
_IZIN = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "sort": True,
    "autofilter": True,
}


@rekaman
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
    tulis_xlsx(berkas_kosong(definisi, tahun), definisi, jalur)


def _tulis(isi: _Isi, jalur: Path) -> None:
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415 — loaded where one is written

    buku = Workbook(str(jalur), _PILIHAN)
    buku.set_properties({"title": isi.subjudul, "created": _DIBUAT})
    buku.set_size(*_JENDELA)
    gaya = Gaya(buku)
    tata = tuple(satu for satu in tata_buku(isi.definisi) if _terpakai(satu, isi))
    tulis_petunjuk(buku, gaya, tata, isi.definisi, isi.subjudul)
    for satu in tata:
        _tulis_lembar(buku, gaya, satu, isi)
    buku.close()


def _terpakai(tata: TataLembar, isi: _Isi) -> bool:
    return tata.nama not in LEMBAR_HASIL_IMPOR or any(isi.lembar[nama].baris for nama in tata.isi)


def _tulis_lembar(buku: "Workbook", gaya: Gaya, tata: TataLembar, isi: _Isi) -> None:
    lembar = buku.add_worksheet(tata.nama)
    lembar.set_tab_color(_WARNA_TAB.get(tata.nama, "#5B8A72"))
    lembar.hide_gridlines(2)
    bantuan = bantuan_lembar(tata.isi, isi.definisi)
    tabel = {
        nama: tabel_tampak(isi.lembar[nama], isi.definisi, bantuan.get(nama, ()))
        for nama in tata.isi
        if nama != "narasi" and not isi.lembar[nama].bentuk.tegak
    }
    petak = Petak(lembar, gaya, _lebar_lembar(tata, tabel.values()))
    petak.tulis_kepala(tata.judul, isi.subjudul)
    for nama in tata.isi:
        if nama == "narasi":
            tulis_narasi(petak, isi.narasi, isi.definisi)
        elif nama in tabel:
            tulis_tabel(petak, tabel[nama])
        else:
            tulis_tegak(petak, isi.lembar[nama])
    petak.tutup()
    lembar.protect("", _IZIN)


def _lebar_lembar(tata: TataLembar, tabel: Iterable[TabelTampak]) -> tuple[int, ...]:
    """Return the widths of a sheet's columns; of its tables, the widest of each counts.

    A narrow sheet gets an empty column more, so that its help has room.
    """
    if tata.isi == ("narasi",):
        return LEBAR_NARASI
    semua = [[kolom.lebar for kolom in satu.kolom] for satu in tabel] or [list(LEBAR_TEGAK)]
    lebar = tuple(max(lebar) for lebar in zip_longest(*semua, fillvalue=0))
    sisa = _LEBAR_PANTAS - sum(lebar)
    return (*lebar, sisa) if sisa > 0 else lebar
