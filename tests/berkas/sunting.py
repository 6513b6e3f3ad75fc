"""Edit a written workbook the way a clerk would: find a cell by table, row and column name."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.tulis_buku import tulis_xlsx
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA


@dataclass(frozen=True, slots=True)
class Suntingan:
    """A workbook being edited."""

    buku: Workbook

    def lembar(self, nama: str) -> Worksheet:
        """Return a sheet by the name on its tab."""
        hasil = self.buku[nama]
        assert isinstance(hasil, Worksheet)
        return hasil

    def baris_nama(self, lembar: str, tabel: str) -> int:
        """Return the row of machine names of a table."""
        isi = [sel.value for sel in self.lembar(lembar)["A"]]
        return isi.index("#kolom", isi.index(f"#{tabel}")) + 1

    def sel(self, lembar: str, tabel: str, baris: int, kolom: str) -> Cell:
        """Return the cell in the 1-based row of a table."""
        ws = self.lembar(lembar)
        atas = self.baris_nama(lembar, tabel)
        nomor = [sel.value for sel in ws[atas]].index(kolom) + 1
        hasil = ws.cell(atas + baris, nomor)
        assert isinstance(hasil, Cell)
        return hasil

    def isi(self, lembar: str, tabel: str, baris: int, kolom: str, nilai: object) -> None:
        """Put a value where a clerk would type it."""
        self.sel(lembar, tabel, baris, kolom).value = nilai  # type: ignore[assignment]  # any value


def sunting(jalur: Path, *ubah: Callable[[Suntingan], None]) -> Path:
    """Return the path of a workbook of FAKTA with the edits made to it."""
    buku = jalur / "sunting.xlsx"
    tulis_xlsx(FAKTA, DEFINISI, buku)
    suntingan = Suntingan(openpyxl.load_workbook(buku))
    for satu in ubah:
        satu(suntingan)
    suntingan.buku.save(buku)
    return buku


def ganti_bagian(buku: Path, akhiran: str, ubah: Callable[[bytes], bytes]) -> None:
    """Change the first part of the zip whose name ends so."""
    with zipfile.ZipFile(buku) as lama:
        isi = {info.filename: lama.read(info) for info in lama.infolist()}
    nama = next(n for n in isi if n.endswith(akhiran))
    isi[nama] = ubah(isi[nama])
    with zipfile.ZipFile(buku, "w", zipfile.ZIP_DEFLATED) as baru:
        for bagian, data in isi.items():
            baru.writestr(bagian, data)
