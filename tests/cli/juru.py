"""A clerk with a workbook: finds a cell by sheet, marker and title, and types into yellow ones."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import yaml
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.bentuk import TEGAK, bentuk_rekaman, bentuk_tabel, kelas_rekaman
from akuntabel.berkas.lembar import BentukLembar, JenisSel, KolomLembar
from akuntabel.inti.kinerja import DefinisiSektor

_ANGKA = (JenisSel.BULAT, JenisSel.JUMLAH, JenisSel.RUPIAH, JenisSel.DESIMAL)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table as a person sees it: where each title stands, and its first and last row."""

    lembar: Worksheet
    kolom: Mapping[str, int]
    awal: int
    akhir: int

    def sel(self, baris: int, judul: str) -> Cell:
        """Return the cell below a title."""
        hasil = self.lembar.cell(baris, self.kolom[_tanpa_satuan(judul)])
        assert isinstance(hasil, Cell)
        return hasil

    def ketik(self, baris: int, judul: str, nilai: object) -> None:
        """Type into a cell; a locked one may only hold that value already."""
        sel = self.sel(baris, judul)
        if sel.value == nilai:
            return
        assert not sel.protection.locked, f"{self.lembar.title} {sel.coordinate}: {nilai}"
        sel.value = nilai  # type: ignore[assignment]  # what a person can type

    def baris_berisi(self, isi: Mapping[str, object]) -> int | None:
        """Return the row in which these values stand under their titles."""
        for baris in range(self.awal, self.akhir + 1):
            if all(self.sel(baris, judul).value == nilai for judul, nilai in isi.items()):
                return baris
        return None

    def baris_kosong(self) -> int:
        """Return the first row into which nothing has been typed or printed."""
        for baris in range(self.awal, self.akhir + 1):
            if all(self.lembar.cell(baris, k).value is None for k in self.kolom.values()):
                return baris
        raise AssertionError(f"{self.lembar.title}: tidak ada baris kosong lagi")


class Juru:
    """A clerk filling one workbook from the papers in a source folder."""

    def __init__(self, buku: Path, berkas: Path, definisi: DefinisiSektor) -> None:
        self.buku = openpyxl.load_workbook(buku)
        self.berkas = berkas
        self.definisi = definisi

    def isi_semua(self, tujuan: Path) -> None:
        """Copy everything the folder tells into the workbook and save it."""
        for nama in TEGAK:
            self._isi_tegak(nama)
        for nama in kelas_rekaman():
            bentuk, jalur = bentuk_rekaman(nama), self.berkas / f"{nama}.csv"
            if jalur.exists() or not bentuk.opsional:
                self._isi_daftar(bentuk, jalur)
        for tabel in self.definisi.tabel:
            jalur = self.berkas / "tabel" / f"{tabel.nama}.csv"
            self._isi_daftar(bentuk_tabel(tabel, berperiode=False), jalur)
        self._isi_narasi()
        self.buku.save(tujuan)

    def _tabel(self, nama: str) -> Tabel:
        for ws in self.buku.worksheets:
            tepi = [sel.value for sel in ws["A"]]
            if f"#{nama}" in tepi:
                judul = tepi.index("#kolom", tepi.index(f"#{nama}"))
                sesudah = [n for n, isi in enumerate(tepi, 1) if n > judul + 1 and isi]
                kolom = {
                    _tanpa_satuan(str(sel.value)): sel.column for sel in ws[judul] if sel.value
                }
                akhir = next((n for n in sesudah), ws.max_row + 1) - 1
                return Tabel(ws, kolom, judul + 2, akhir)
        raise AssertionError(f"penanda #{nama} tidak ada")

    def _isi_tegak(self, nama: str) -> None:
        tabel = self._tabel(nama)
        isi = yaml.load((self.berkas / f"{nama}.yaml").read_text("utf-8"), yaml.BaseLoader)
        for kolom in bentuk_rekaman(nama).kolom:
            judul = [f"{kolom.judul}{bintang}" for bintang in ("", " *")]
            baris = next(b for j in judul if (b := tabel.baris_berisi({"Isian": j})))
            if isi.get(kolom.nama):
                tabel.ketik(baris, "Nilai", _diketik(isi[kolom.nama], kolom))

    def _isi_daftar(self, bentuk: BentukLembar, jalur: Path) -> None:
        tabel = self._tabel(bentuk.nama)
        label = {b.kode: b.label for b in bentuk.tabel.baris} if bentuk.tabel else {}
        with jalur.open(encoding="utf-8", newline="") as berkas:
            for isi in csv.DictReader(berkas):
                nilai = {k.judul: _diketik(isi[k.nama], k) for k in bentuk.kolom if isi[k.nama]}
                if label:
                    judul_baris = bentuk.tabel.judul_baris if bentuk.tabel else ""
                    kunci: dict[str, object] = {judul_baris: label[isi["baris"]]}
                else:
                    kunci = {
                        k.judul: nilai.get(k.judul) for k in bentuk.kolom if k.nama in bentuk.awal
                    }
                baris = tabel.baris_berisi(kunci) if any(kunci.values()) else None
                if baris is None or (not label and self._terisi(tabel, bentuk, baris)):
                    baris = tabel.baris_kosong()
                for judul, satu in nilai.items():
                    tabel.ketik(baris, judul, satu)

    def _terisi(self, tabel: Tabel, bentuk: BentukLembar, baris: int) -> bool:
        """Return whether a value has already been typed beside the keys of the row."""
        return any(
            tabel.sel(baris, k.judul).value is not None
            for k in bentuk.kolom
            if k.nama not in bentuk.awal
        )

    def _isi_narasi(self) -> None:
        tabel = self._tabel("narasi")
        for jalur in sorted((self.berkas / "narasi").glob("*.md")):
            for bagian in f"\n{jalur.read_text('utf-8')}".split("\n## ")[1:]:
                kunci, _, teks = bagian.partition("\n")
                penuh = f"{jalur.stem}.{kunci.strip()}"
                baris = tabel.baris_berisi({"Kunci": penuh}) or tabel.baris_kosong()
                for judul, nilai in (("Kunci", penuh), ("Nomor", 1), ("Teks", teks.strip("\n"))):
                    tabel.ketik(baris, judul, nilai)


def _tanpa_satuan(judul: str) -> str:
    """Return a title without its unit and its mark: "Pagu (Rp) *" → "Pagu"."""
    return judul.removesuffix(" *").partition(" (")[0]


def _diketik(teks: str, kolom: KolomLembar) -> object:
    """Return what a person types for the text of a paper: numbers and dates as such."""
    if kolom.jenis in _ANGKA:
        return float(teks) if "." in teks else int(teks)
    return date.fromisoformat(teks) if kolom.jenis is JenisSel.TANGGAL else teks
