"""XLSX: copy sheets as a workbook, one sheet per portal: numbers as numbers, codes as text."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from akuntabel.dokumen.salin.html import ringkasan
from akuntabel.dokumen.salin.lembar import BagianSalin, Keadaan, LembarSalin, SelSalin
from akuntabel.sektor.portal import BentukIsian

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # has no stubs

_LEBAR = {BentukIsian.TEKS: 32, BentukIsian.RUPIAH: 20}
_LEBAR_LAIN = 15
_LEBAR_NAMA = 38
_TERLARANG = re.compile(r"[\[\]:*?/\\']")
_NAMA_TERPANJANG = 31
_WARNA = {
    Keadaan.BARU: "#E3EDF0",
    Keadaan.BERUBAH: "#FFE9B8",
    Keadaan.KOSONG: "#F9D9CC",
    Keadaan.ACUAN: "#F2F2F2",
}
_TANDA = {Keadaan.BERUBAH: "berubah dari {lalu}", Keadaan.KOSONG: "belum diisi: {tempat}"}
_ANGKA = {BentukIsian.RUPIAH: "#,##0"}


def xlsx_salin(daftar: Sequence[LembarSalin]) -> bytes:
    """Return the workbook; what changed or is missing carries a colour and a note."""
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415 — loaded where one is written

    wadah = BytesIO()
    buku = Workbook(wadah, {"in_memory": True, "strings_to_formulas": False})
    gaya = _Gaya(buku)
    for lembar in daftar:
        _tulis(buku.add_worksheet(_nama(lembar.portal.nama)), lembar, gaya)
    buku.close()
    return wadah.getvalue()


def _nama(nama: str) -> str:
    return _TERLARANG.sub(" ", nama)[:_NAMA_TERPANJANG]


class _Gaya:
    """The formats of the workbook, each made once."""

    def __init__(self, buku: "Workbook") -> None:
        self._buku = buku
        self._sel: dict[tuple[Keadaan, BentukIsian], Format] = {}
        self.judul = buku.add_format({"bold": True, "font_size": 14, "font_name": "Arial"})
        self.tebal = buku.add_format({"bold": True, "font_name": "Arial"})
        self.biasa = buku.add_format({"font_name": "Arial"})
        self.teks = buku.add_format(_dasar() | {"num_format": "@"})
        self.kepala = buku.add_format(_dasar() | {"bold": True, "bg_color": "#D9E2EC"})

    def sel(self, sel: SelSalin) -> "Format":
        kunci = (sel.keadaan, sel.isian.bentuk)
        if kunci not in self._sel:
            sifat = _dasar()
            if sel.keadaan in _WARNA:
                sifat["bg_color"] = _WARNA[sel.keadaan]
            if sel.keadaan is Keadaan.BERUBAH:
                sifat["bold"] = True
            teks = sel.isian.bentuk in (BentukIsian.TEKS, BentukIsian.TANGGAL)
            sifat["num_format"] = "@" if teks else _ANGKA.get(sel.isian.bentuk, "General")
            self._sel[kunci] = self._buku.add_format(sifat)
        return self._sel[kunci]


def _dasar() -> dict[str, object]:
    return {"font_name": "Arial", "border": 1, "text_wrap": True, "valign": "top"}


def _tulis(halaman: "Worksheet", lembar: LembarSalin, gaya: _Gaya) -> None:
    halaman.hide_gridlines(2)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.write_string(0, 0, f"Lembar salin {lembar.judul}", gaya.judul)
    halaman.write_string(1, 0, f"Tenggat: {lembar.kalimat_tenggat}", gaya.tebal)
    halaman.write_string(2, 0, f"{lembar.satker}. {ringkasan(lembar)}", gaya.biasa)
    baris = 4
    _lebarkan(halaman, lembar)
    for bagian in lembar.bagian:
        baris = _tulis_bagian(halaman, bagian, baris, gaya) + 1
    for satu in lembar.kosong:
        halaman.write_string(baris, 0, f"Belum diisi: {satu}", gaya.biasa)
        baris += 1


def _lebarkan(halaman: "Worksheet", lembar: LembarSalin) -> None:
    halaman.set_column(0, 0, 20)
    halaman.set_column(1, 1, _LEBAR_NAMA)
    banyak = max(len(bagian.bagian.isian) for bagian in lembar.bagian)
    for urutan in range(banyak):
        lebar = max(
            _LEBAR.get(bagian.bagian.isian[urutan].bentuk, _LEBAR_LAIN)
            for bagian in lembar.bagian
            if urutan < len(bagian.bagian.isian)
        )
        halaman.set_column(2 + urutan, 2 + urutan, lebar)


def _tulis_bagian(halaman: "Worksheet", bagian: BagianSalin, awal: int, gaya: _Gaya) -> int:
    """Write the part from that row on; return the row after it."""
    halaman.write_string(awal, 0, bagian.bagian.judul, gaya.tebal)
    if not bagian.baris:
        halaman.write_string(awal + 1, 0, bagian.catatan, gaya.biasa)
        return awal + 2
    for kolom, judul in enumerate(("Kode", "Nama", *(i.judul for i in bagian.bagian.isian))):
        halaman.write_string(awal + 1, kolom, judul, gaya.kepala)
    for nomor, baris in enumerate(bagian.baris, awal + 2):
        halaman.write_string(nomor, 0, baris.kode, gaya.teks)
        halaman.write_string(nomor, 1, baris.nama, gaya.teks)
        for kolom, sel in enumerate(baris.sel, 2):
            _tulis_sel(halaman, nomor, kolom, sel, gaya.sel(sel))
    return awal + 2 + len(bagian.baris)


def _tulis_sel(halaman: "Worksheet", baris: int, kolom: int, sel: SelSalin, gaya: "Format") -> None:
    if sel.angka is not None:
        halaman.write_number(baris, kolom, float(sel.angka), gaya)
    elif sel.nilai:
        halaman.write_string(baris, kolom, sel.nilai, gaya)
    else:
        halaman.write_blank(baris, kolom, None, gaya)
    if sel.keadaan in _TANDA:
        pesan = _TANDA[sel.keadaan].format(lalu=sel.lalu, tempat=sel.tempat)
        halaman.write_comment(baris, kolom, pesan)
