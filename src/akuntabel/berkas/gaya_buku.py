"""Gaya buku: the looks of the workbook, in one place."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from akuntabel.berkas.lembar import JenisSel

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs

HURUF = "Arial"
BIRU = "#1F4E5F"
BIRU_MUDA = "#E3EDF0"
KUNING = "#FFFBE6"
KELABU = "#F2F2F2"
GARIS = "#BFBFBF"
REDUP = "#8C8C8C"
_ANGKA = {
    JenisSel.BULAT: "0",
    JenisSel.JUMLAH: "#,##0",
    JenisSel.RUPIAH: "#,##0",
    JenisSel.DESIMAL: "General",
    JenisSel.TANGGAL: "yyyy-mm-dd",
}
_LEBAR = {
    JenisSel.TEKS: 28,
    JenisSel.BULAT: 10,
    JenisSel.JUMLAH: 15,
    JenisSel.RUPIAH: 20,
    JenisSel.DESIMAL: 13,
    JenisSel.YA_TIDAK: 12,
    JenisSel.TANGGAL: 14,
    JenisSel.PILIHAN: 16,
    JenisSel.PERIODE: 13,
    JenisSel.KODE_ANGGARAN: 42,
}
_DI_TENGAH = (JenisSel.YA_TIDAK, JenisSel.TANGGAL, JenisSel.PERIODE)
_BERSATUAN = (JenisSel.JUMLAH, JenisSel.DESIMAL)


def lebar_kolom(jenis: JenisSel) -> int:
    """Return the width of a column of that kind, in characters."""
    return _LEBAR[jenis]


@dataclass(slots=True)
class Gaya:
    """The cell formats of one workbook, each made once."""

    buku: "Workbook"
    _jadi: dict[tuple[object, ...], "Format"] = field(default_factory=dict)

    def _format(self, **sifat: object) -> "Format":
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._jadi:
            dasar = {"font_name": HURUF, "font_size": 10, "valign": "vcenter"}
            self._jadi[kunci] = self.buku.add_format({**dasar, **sifat})
        return self._jadi[kunci]

    @property
    def judul_lembar(self) -> "Format":
        """Return the heading of a sheet."""
        return self._format(bold=True, font_size=15, font_color=BIRU, valign="vcenter")

    @property
    def anak_judul(self) -> "Format":
        """Return the line under the heading."""
        return self._format(font_color=REDUP, valign="vcenter")

    @property
    def judul_tabel(self) -> "Format":
        """Return the title of a table."""
        return self._format(bold=True, font_size=12, font_color=BIRU, valign="vcenter")

    @property
    def bantuan(self) -> "Format":
        """Return the help line under a title."""
        return self._format(italic=True, font_size=9, font_color="#595959", text_wrap=True)

    @property
    def kepala(self) -> "Format":
        """Return a header cell."""
        return self._format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=BIRU,
            border=1,
            border_color=GARIS,
            text_wrap=True,
            align="center",
            valign="vcenter",
        )

    @property
    def penanda(self) -> "Format":
        """Return a marker or a machine name: for the reader, hardly seen."""
        return self._format(font_size=6, font_color="#C8C8C8")

    @property
    def kode(self) -> "Format":
        """Return a locked kode."""
        return self._terkunci(font_size=8, font_color=REDUP, shrink=True)

    @property
    def label(self) -> "Format":
        """Return a locked label of a fixed row."""
        return self._terkunci(text_wrap=True)

    @property
    def panduan(self) -> "Format":
        """Return a guiding text beside a key."""
        return self._terkunci(text_wrap=True, font_size=9, font_color="#595959")

    @property
    def kotak_judul(self) -> "Format":
        """Return the left column of the box that explains an indikator."""
        return self._kotak(bold=True, font_color=BIRU)

    def kotak(self, *, tebal: bool) -> "Format":
        """Return the text of the box that explains an indikator."""
        return self._kotak(bold=tebal, text_wrap=True)

    def _kotak(self, **sifat: object) -> "Format":
        return self._format(font_size=9, bg_color=BIRU_MUDA, indent=1, **sifat)

    def _terkunci(self, **sifat: object) -> "Format":
        return self._format(bg_color=KELABU, border=1, border_color=GARIS, indent=1, **sifat)

    @property
    def teks(self) -> "Format":
        """Return running text."""
        return self._format(text_wrap=True)

    @property
    def teks_masuk(self) -> "Format":
        """Return text that keeps off the cell on its left."""
        return self._format(text_wrap=True, indent=1)

    @property
    def tautan(self) -> "Format":
        """Return a link to a sheet."""
        return self._format(font_color="#0B5FA5", underline=1)

    def isian(
        self, jenis: JenisSel, satuan: str = "", *, kiri: bool = False, atas: bool = False
    ) -> "Format":
        """Return an input cell of that kind; a unit is shown behind the number."""
        angka = _ANGKA.get(jenis, "@")
        if satuan and satuan != "Rp" and '"' not in satuan and jenis in _BERSATUAN:
            angka = f'{angka} "{satuan}"'
        perataan = "left" if angka == "@" or kiri else "right"
        return self._format(
            num_format=angka,
            bg_color=KUNING,
            border=1,
            border_color=GARIS,
            locked=False,
            text_wrap=angka == "@",
            align="center" if jenis in _DI_TENGAH and not kiri else perataan,
            indent=0 if jenis in _DI_TENGAH and not kiri else 1,
            valign="top" if atas else "vcenter",
        )
