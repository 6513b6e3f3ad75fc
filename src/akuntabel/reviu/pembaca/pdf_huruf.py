"""Runs of text of a page, one per text object, cut where a ruling line crosses them."""

import math
import re
from bisect import bisect_left
from ctypes import addressof, c_ushort, create_string_buffer

from akuntabel.reviu.pembaca import pdf_pdfium as p
from akuntabel.reviu.pembaca.pdf_bentuk import Garis, Potong, Titik
from akuntabel.reviu.pembaca.pdf_sandi import bersih

BATAS_HURUF = 200_000
_KATA_TEBAL = ("bold", "black", "heavy", "demi")
_BERAT_TEBAL = 600
_TITIK = re.compile(r"\.(?: ?\.){4,}")
_TERJAUH = 1e5
_TULIS_TEBAL = 2  # fill and stroke, how Word thickens a font that has no bold


class Pembaca:
    """Reads the runs of one page."""

    def __init__(self, teks: int, titik: Titik, tegak: list[Garis]) -> None:
        self._teks = teks
        self._titik = titik
        self._tegak = sorted(tegak)
        self._letak = [satu.letak for satu in self._tegak]
        self._fon: dict[int, bool] = {}
        self._kotak, self._matriks, self._asal = p.Angka4(), p.Angka6(), p.Ganda2()
        self._alamat_kotak, self._alamat_matriks = addressof(self._kotak), addressof(self._matriks)
        alamat = addressof(self._asal)
        self._alamat_asal = (alamat, alamat + 8)

    def potong(self, jumlah: int) -> list[Potong]:
        """Return the runs among the first `jumlah` characters, in the order of the file."""
        huruf = self._huruf(jumlah)
        hasil: list[Potong] = []
        awal = 0
        while awal < jumlah:
            objek = self._objek(awal)
            titik = _TITIK.match(huruf, awal)
            if not objek:
                akhir = awal + 1
                if hasil and huruf[awal] == " ":
                    hasil[-1] = hasil[-1]._replace(teks=f"{hasil[-1].teks} ")
            elif titik:
                # Leaders of a table of contents: hundreds of objects of one dot each.
                akhir = titik.end()
                self._tambah(hasil, objek, titik[0], awal)
            else:
                akhir = self._akhir(huruf, awal, jumlah, objek)
                isi = huruf[awal:akhir]
                if not isi.isspace():
                    self._tambah(hasil, objek, isi, awal)
            awal = akhir
        return hasil

    def _objek(self, i: int) -> int | None:
        objek: int | None = p.objek_huruf(self._teks, i)
        return objek

    def _akhir(self, huruf: str, awal: int, jumlah: int, objek: int) -> int:
        """Return where the characters of a text object end."""
        while True:
            akhir = self._beda(huruf, awal, jumlah, objek)
            # PDFium puts a space of its own where an object leaves a gap for one.
            awal = akhir
            while awal < jumlah and huruf[awal] == " " and not self._objek(awal):
                awal += 1
            if awal == akhir or awal >= jumlah or self._objek(awal) != objek:
                return akhir

    def _beda(self, huruf: str, sama: int, jumlah: int, objek: int) -> int:
        """Return the first character of another object, by halving what a line holds."""
        beda = huruf.find("\r", sama + 1)
        beda = (beda if beda > 0 else jumlah) - 1
        if self._objek(beda) == objek:
            return beda + 1
        while beda - sama > 1:
            tengah = (sama + beda) // 2
            if self._objek(tengah) == objek:
                sama = tengah
            else:
                beda = tengah
        return beda

    def _huruf(self, jumlah: int) -> str:
        """Return the characters, as many as PDFium counts: their index is its index."""
        tampung = (c_ushort * (jumlah + 1))()
        ada = p.teks_mentah(self._teks, 0, jumlah, addressof(tampung)) - 1
        if ada == jumlah:
            isi = bytes(tampung)[: 2 * jumlah].decode("utf-16-le", "replace")
            # A sign beyond the basic plane takes two places; they are paired again later.
            return isi if len(isi) == jumlah else "".join(map(chr, tampung[:jumlah]))
        kode = (p.kode_huruf(self._teks, i) for i in range(jumlah))
        return "".join(chr(k) if 0 < k < 0x110000 else " " for k in kode)

    def _tambah(self, hasil: list[Potong], objek: int, isi: str, awal: int) -> None:
        kiri = awal + len(isi) - len(isi.lstrip())
        kanan = awal + len(isi.rstrip()) - 1
        x0, y0, x1, y1 = self._batas(kiri, kanan)
        p.asal_huruf(self._teks, kiri, *self._alamat_asal)
        dasar = self._titik(*self._asal)[1]
        ukuran = self._ukuran(objek, kiri)
        if not abs(x0) + abs(x1) + abs(dasar) < _TERJAUH:  # also not for NaN
            return
        if y1 - y0 < ukuran / 4:
            y0, y1 = dasar - ukuran * 0.75, dasar + ukuran * 0.25
        silang = self._silang(x0, x1, (y0 + y1) / 2) if self._letak and " " in isi.strip() else []
        teks = isi if silang else bersih(isi)
        potong = Potong(x0, y0, x1, y1, dasar, ukuran, self._tebal(objek), teks, len(hasil))
        if silang:
            hasil.extend(self._belah(potong, awal, silang))
        else:
            hasil.append(potong)

    def _batas(self, awal: int, akhir: int) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of characters with their share of the line."""
        p.kotak_longgar(self._teks, awal, self._alamat_kotak)
        kiri, atas, kanan, bawah = self._kotak
        if akhir > awal:
            p.kotak_longgar(self._teks, akhir, self._alamat_kotak)
            lagi = self._kotak
            kiri, kanan = min(kiri, lagi[0]), max(kanan, lagi[2])
            atas, bawah = max(atas, lagi[1]), min(bawah, lagi[3])
        xa, ya = self._titik(kiri, atas)
        xb, yb = self._titik(kanan, bawah)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)

    def _ukuran(self, objek: int, i: int) -> float:
        p.ukuran_objek(objek, self._alamat_kotak)
        ukuran: float = self._kotak[0]
        if p.matriks_huruf(self._teks, i, self._alamat_matriks):
            ukuran *= math.hypot(self._matriks[2], self._matriks[3])
        return round(ukuran, 1) if 0 < ukuran < 1000 else 1.0

    def _tebal(self, objek: int) -> bool:
        fon = p.fon_objek(objek) or 0
        if fon not in self._fon:
            tampung = create_string_buffer(200)
            if fon:
                p.nama_fon(fon, addressof(tampung), 200)
            nama = tampung.value.decode("latin-1").lower()
            berat = p.berat_fon(fon) if fon else 0
            self._fon[fon] = berat >= _BERAT_TEBAL or any(k in nama for k in _KATA_TEBAL)
        return self._fon[fon] or p.cara_tulis(objek) == _TULIS_TEBAL

    def _silang(self, x0: float, x1: float, tengah: float) -> list[float]:
        """Return where upright lines cross a run."""
        hasil = []
        for i in range(bisect_left(self._letak, x0 + 2), len(self._letak)):
            if self._letak[i] >= x1 - 2:
                break
            if self._tegak[i].awal <= tengah <= self._tegak[i].akhir:
                hasil.append(self._letak[i])
        return hasil

    def _belah(self, potong: Potong, awal: int, silang: list[float]) -> list[Potong]:
        """Return the words of the run put together between the lines that cross it."""
        hasil: list[Potong] = []
        i = 0
        for kata in potong.teks.split(" "):
            if kata.strip():
                x0, _, x1, _ = self._batas(awal + i, awal + i + len(kata) - 1)
                baru = not hasil or any(hasil[-1].x1 - 1 <= s <= x0 + 1 for s in silang)
                if baru:
                    satu = potong._replace(x0=x0, x1=x1, teks=f"{kata} ")
                    hasil.append(satu._replace(urut=potong.urut + len(hasil)))
                else:
                    hasil[-1] = hasil[-1]._replace(x1=x1, teks=f"{hasil[-1].teks}{kata} ")
            i += len(kata) + 1
        return [satu._replace(teks=bersih(satu.teks)) for satu in hasil]
