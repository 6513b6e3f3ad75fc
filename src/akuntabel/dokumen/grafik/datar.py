"""Datar: horizontal bars, for many categories with long names."""

from fractions import Fraction

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.grafik.lukis import (
    ACUAN,
    GARIS,
    GAYA_NILAI,
    HURUF,
    LEBAR,
    PENA_ACUAN,
    SUMBU,
    baris_teks,
    cetak,
    kotak,
    lebar,
    ruang_nilai,
    ruas,
    teks,
    warna,
)
from akuntabel.dokumen.grafik.skala import Skala, skala
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman

_BARIS = 12.5
_SELA = 8.0
_LEBAR_NAMA = 300.0
_PALING_BARIS = 3
_PALING_TINGGI = 860.0
"""Tallest stack of bars: a chart must fit on a page with its caption."""


@rekaman
class _Bidang:
    """Where the bars lie: the names end at `kolom`, values start at `kiri`."""

    kolom: float
    kiri: float
    panjang: float
    tebal: float
    skala: Skala

    def x(self, nilai: Fraction) -> float:
        """Return the place of a value."""
        return self.kiri + self.panjang * self.skala.bagian(nilai)


def _nama(grafik: Grafik) -> list[list[str]]:
    """Return the names of the categories, wrapped."""
    return [baris_teks(nama, _LEBAR_NAMA, _PALING_BARIS) for nama in grafik.kategori]


def _bidang(grafik: Grafik, nama_nama: list[list[str]]) -> _Bidang:
    """Return the plot area; below zero, values need room on the left as well."""
    kolom = max((lebar(b) for baris in nama_nama for b in baris), default=0.0)
    sumbu, ruang = skala(grafik), ruang_nilai(grafik)
    kiri = kolom + 10 + (ruang + 6 if sumbu.titik[0] < 0 else 0)
    banyak = max(len(grafik.kategori) * len(grafik.deret), 1)
    longgar = _PALING_TINGGI - _SELA * len(grafik.kategori)
    tebal = max(6.0, min(15.0, longgar / banyak))
    return _Bidang(kolom, kiri, LEBAR - ruang - 10 - kiri, tebal, sumbu)


def _batang(grafik: Grafik, bidang: _Bidang, urutan: int, mulai: float) -> list[str]:
    """Return the bars of one category with their printed values."""
    isi, nol = [], bidang.x(Fraction(0))
    for j, deret in enumerate(grafik.deret):
        nilai, y = deret.nilai[urutan], mulai + bidang.tebal * j
        ujung = nol if nilai is None else bidang.x(nilai)
        if nilai is not None:
            isi.append(kotak(min(nol, ujung), y + 1, abs(ujung - nol), bidang.tebal - 2, warna(j)))
        x, jangkar = (ujung - 4, ' text-anchor="end"') if ujung < nol else (ujung + 4, "")
        isi.append(teks(x, y + bidang.tebal / 2 + 3.8, cetak(deret, urutan), jangkar + GAYA_NILAI))
    return isi


def _kisi(grafik: Grafik, bidang: _Bidang, atas: float, bawah: float) -> list[str]:
    """Return gridlines, tick labels and the reference line."""
    isi = []
    for titik, label in zip(bidang.skala.titik, bidang.skala.label, strict=True):
        x = bidang.x(titik)
        isi.append(ruas(x, atas, x, bawah, f' stroke="{SUMBU if titik == 0 else GARIS}"'))
        isi.append(teks(x, bawah + 14, label, f' text-anchor="middle" fill="{SUMBU}"'))
    if grafik.garis_acuan is not None:
        x, label = bidang.x(grafik.garis_acuan), cetak_angka(grafik.garis_acuan)
        gaya = f' text-anchor="middle" fill="{ACUAN}" font-weight="700"'
        isi += [ruas(x, atas, x, bawah, PENA_ACUAN), teks(x, atas - 5, label, gaya)]
    return isi


def batang(grafik: Grafik, atas: float) -> tuple[float, list[str]]:
    """Return the height and the strokes of horizontal bars, first category on top."""
    nama_nama = _nama(grafik)
    bidang = _bidang(grafik, nama_nama)
    atas += HURUF if grafik.garis_acuan is not None else 0.0
    isi: list[str] = []
    y, setumpuk = atas + 4, bidang.tebal * len(grafik.deret)
    for i, nama in enumerate(nama_nama):
        tinggi = max(len(nama) * _BARIS, setumpuk) + _SELA
        awal = y + (tinggi - _BARIS * len(nama)) / 2 + 10
        isi += [
            teks(bidang.kolom, awal + _BARIS * j, b, ' text-anchor="end"')
            for j, b in enumerate(nama)
        ]
        isi += _batang(grafik, bidang, i, y + (tinggi - setumpuk) / 2)
        y += tinggi
    return y + 24, _kisi(grafik, bidang, atas, y + 4) + isi
