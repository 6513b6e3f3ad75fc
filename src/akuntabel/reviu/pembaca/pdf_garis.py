"""Ruling lines of a page from its paths: strokes, thin filled rects, sides of boxes."""

from ctypes import addressof, c_int
from typing import NamedTuple

from akuntabel.reviu.pembaca import pdf_pdfium as p
from akuntabel.reviu.pembaca.pdf_bentuk import Garis, Titik

BATAS_JALUR = 50_000
_BATAS_RUAS = 400
_BATAS_DALAM = 5
_SATU_KOTAK = 5
_TIPIS = 3.0
_PENDEK = 4.0
_Matriks = tuple[float, float, float, float, float, float]
_SATUAN: _Matriks = (1, 0, 0, 1, 0, 0)


class Goresan(NamedTuple):
    """What the objects of a page draw beside text."""

    datar: list[Garis]
    tegak: list[Garis]
    bergambar: bool
    terpotong: bool
    objek_teks: int


class Penggores:
    """Collects the lines of one page; `titik` turns points of the file to points of the page."""

    def __init__(self, titik: Titik) -> None:
        self._titik = titik
        self._datar: list[Garis] = []
        self._tegak: list[Garis] = []
        self._bergambar = False
        self._objek_teks = 0
        self._sisa = BATAS_JALUR
        self._angka = p.Angka6()
        alamat = addressof(self._angka)
        self._cara = (c_int(), c_int())
        self._alamat_cara = [addressof(satu) for satu in self._cara]
        self._alamat = [alamat + 4 * i for i in range(4)]

    def goresan(self, halaman: int) -> Goresan:
        """Return the lines of the page, and whether it shows a picture."""
        jumlah = p.jumlah_objek(halaman)
        for i in range(min(jumlah, 4 * BATAS_JALUR)):
            self._objek(p.objek_ke(halaman, i), _SATUAN, 0)
            if self._sisa < 0:
                break
        terpotong = self._sisa < 0 or jumlah > 4 * BATAS_JALUR
        return Goresan(self._datar, self._tegak, self._bergambar, terpotong, self._objek_teks)

    def _objek(self, objek: int | None, matriks: _Matriks, dalam: int) -> None:
        if not objek:
            return
        jenis = p.jenis_objek(objek)
        if jenis == p.OBJEK_TEKS:
            self._objek_teks += 1
        elif jenis == p.OBJEK_JALUR:
            self._sisa -= 1
            self._jalur(objek, matriks)
        elif jenis == p.OBJEK_GAMBAR:
            self._bergambar = True
        elif jenis == p.OBJEK_FORM and dalam < _BATAS_DALAM:
            self._form(objek, matriks, dalam)

    def _form(self, objek: int, luar: _Matriks, dalam: int) -> None:
        matriks = luar
        if p.matriks_objek(objek, addressof(self._angka)):
            matriks = _kali(tuple(self._angka), luar)
        for i in range(max(0, p.jumlah_anak(objek))):
            if self._sisa < 0:
                return
            # A form costs as a path does, or empty forms could go on for hours.
            self._sisa -= 1
            self._objek(p.anak_ke(objek, i), matriks, dalam + 1)

    def _jalur(self, objek: int, matriks: _Matriks) -> None:
        if not p.batas_objek(objek, *self._alamat):
            return
        kiri, bawah, kanan, atas = self._angka[:4]
        if min(kanan - kiri, atas - bawah) <= _TIPIS:
            self._tambah(_pindah(matriks, kiri, bawah), _pindah(matriks, kanan, atas))
        elif p.jumlah_ruas(objek) <= _BATAS_RUAS:
            self._ruas(objek, matriks)

    def _ruas(self, objek: int, luar: _Matriks) -> None:
        """Add the sides of a stroked path, or the thin parts of a filled one."""
        _, garis = self._cara
        p.cara_gambar(objek, self._alamat_cara[0], self._alamat_cara[1])
        if not garis.value and p.jumlah_ruas(objek) <= _SATU_KOTAK:
            return
        matriks = luar
        if p.matriks_objek(objek, addressof(self._angka)):
            matriks = _kali(tuple(self._angka), luar)
        for bagian in self._bagian(objek, matriks):
            x, y = [t[0] for t in bagian], [t[1] for t in bagian]
            if min(max(x) - min(x), max(y) - min(y)) <= _TIPIS:
                self._tambah((min(x), min(y)), (max(x), max(y)))
            elif garis.value:
                for a, b in zip(bagian, [*bagian[1:], bagian[0]], strict=True):
                    self._tambah(a, b)

    def _bagian(self, objek: int, matriks: _Matriks) -> list[list[tuple[float, float]]]:
        bagian: list[list[tuple[float, float]]] = []
        x, y = self._alamat[:2]
        for i in range(p.jumlah_ruas(objek)):
            ruas = p.ruas_ke(objek, i)
            if not ruas or not p.titik_ruas(ruas, x, y):
                continue
            jenis = p.jenis_ruas(ruas)
            if jenis == p.RUAS_LENGKUNG:
                return []
            if not bagian or jenis == p.RUAS_PINDAH:
                bagian.append([])
            bagian[-1].append(_pindah(matriks, self._angka[0], self._angka[1]))
        return bagian

    def _tambah(self, a: tuple[float, float], b: tuple[float, float]) -> None:
        (xa, ya), (xb, yb) = self._titik(*a), self._titik(*b)
        lebar, tinggi = abs(xa - xb), abs(ya - yb)
        if not max(lebar, tinggi) < 1e5:  # also not for NaN
            return
        if tinggi <= _TIPIS and lebar >= _PENDEK:
            self._datar.append(Garis((ya + yb) / 2, min(xa, xb), max(xa, xb)))
        elif lebar <= _TIPIS and tinggi >= _PENDEK:
            self._tegak.append(Garis((xa + xb) / 2, min(ya, yb), max(ya, yb)))


def _pindah(m: _Matriks, x: float, y: float) -> tuple[float, float]:
    if m is _SATUAN:
        return x, y
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _kali(m: _Matriks, n: _Matriks) -> _Matriks:
    """Return the matrix that applies `m` and then `n`."""
    a, b, c, d, e, f = m
    return (*_arah(n, a, b), *_arah(n, c, d), *_pindah(n, e, f))


def _arah(n: _Matriks, x: float, y: float) -> tuple[float, float]:
    return n[0] * x + n[2] * y, n[1] * x + n[3] * y
