"""Tegak: grouped vertical bars over the categories."""

from fractions import Fraction
from math import sqrt

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.grafik.lukis import (
    GARIS,
    GAYA_NILAI,
    HURUF_NILAI,
    LEBAR,
    SUMBU,
    angka,
    baris_teks,
    cetak,
    kotak,
    lebar,
    potong,
    ruang_nilai,
    ruas,
    teks,
    warna,
)
from akuntabel.dokumen.grafik.skala import Skala, skala
from akuntabel.inti.rekaman import rekaman

_TINGGI = 210.0
_KANAN = LEBAR - 2
_BARIS = 14.0
_PALING_MIRING = 150.0
_PALING_BARIS = 4
_MIRING = 1 / sqrt(2)


@rekaman
class _Bidang:
    """The rectangle that values are drawn in, and its axis."""

    kiri: float
    atas: float
    skala: Skala
    banyak: int

    @property
    def petak(self) -> float:
        """The width of one category."""
        return (_KANAN - self.kiri) / max(self.banyak, 1)

    @property
    def dasar(self) -> float:
        """The line below which names stand; values below zero need room above it."""
        return self.atas + _TINGGI + (HURUF_NILAI + 2 if self.skala.titik[0] < 0 else 0)

    def tengah(self, urutan: int) -> float:
        """Return the middle of a category."""
        return self.kiri + (urutan + 0.5) * self.petak

    def y(self, nilai: Fraction) -> float:
        """Return the height of a value."""
        return self.atas + _TINGGI * (1 - self.skala.bagian(nilai))


def _bidang(grafik: Grafik, atas: float) -> _Bidang:
    """Return the plot area; slanted labels may need room on the left."""
    sumbu = skala(grafik)
    kiri = max(lebar(label) for label in sumbu.label) + 10
    bidang = _Bidang(kiri, atas, sumbu, len(grafik.kategori))
    if not _miring(grafik, bidang):
        return bidang
    tonjol = max(
        lebar(potong(nama, _PALING_MIRING)) * _MIRING - (i + 0.5) * bidang.petak
        for i, nama in enumerate(grafik.kategori)
    )
    return _Bidang(max(kiri, tonjol + 4), atas, sumbu, bidang.banyak)


def _miring(grafik: Grafik, bidang: _Bidang) -> bool:
    """Return whether some category name cannot stand level in its place."""
    batas = bidang.petak - 6
    return any(lebar(kata) > batas for nama in grafik.kategori for kata in nama.split()) or any(
        len(baris_teks(nama, batas, 99)) > _PALING_BARIS for nama in grafik.kategori
    )


def _sumbu(bidang: _Bidang) -> list[str]:
    """Return gridlines, tick labels and the zero line."""
    isi = []
    for titik, label in zip(bidang.skala.titik, bidang.skala.label, strict=True):
        y = bidang.y(titik)
        pena = f' stroke="{SUMBU if titik == 0 else GARIS}"'
        isi.append(ruas(bidang.kiri, y, _KANAN, y, pena))
        isi.append(teks(bidang.kiri - 6, y + 4, label, f' text-anchor="end" fill="{SUMBU}"'))
    return isi


def _kategori_miring(grafik: Grafik, bidang: _Bidang) -> tuple[float, list[str]]:
    """Return the bottom of the chart and slanted names that end below their place."""
    nama_nama = [potong(nama, _PALING_MIRING) for nama in grafik.kategori]
    y = bidang.dasar + 14
    isi = []
    for i, nama in enumerate(nama_nama):
        x = bidang.tengah(i) + 4
        putar = f' text-anchor="end" transform="rotate(-45 {angka(x)} {angka(y)})"'
        isi.append(teks(x, y, nama, putar))
    return y + 6 + max(map(lebar, nama_nama), default=0.0) * _MIRING, isi


def _kategori(grafik: Grafik, bidang: _Bidang) -> tuple[float, list[str]]:
    """Return the bottom of the chart and the names below the axis."""
    if _miring(grafik, bidang):
        return _kategori_miring(grafik, bidang)
    dasar, paling = bidang.dasar, 1
    isi: list[str] = []
    for i, nama in enumerate(grafik.kategori):
        baris = baris_teks(nama, bidang.petak - 6, _PALING_BARIS)
        paling = max(paling, len(baris))
        isi += [
            teks(bidang.tengah(i), dasar + 16 + _BARIS * j, bagian, ' text-anchor="middle"')
            for j, bagian in enumerate(baris)
        ]
    return dasar + 8 + _BARIS * paling, isi


@rekaman
class _TataNilai:
    """How values stand at their bars: level, upright where too wide, or not at all."""

    tampak: bool
    berdiri: bool

    def gambar(self, x: float, ujung: float, isi: str, *, turun: bool) -> str:
        """Return the printed value at the end of a bar."""
        if self.berdiri and isi != KOSONG:
            letak, jangkar = (ujung + 4, "end") if turun else (ujung - 4, "start")
            putar = f' transform="rotate(-90 {angka(x + 3.6)} {angka(letak)})"'
            return teks(x + 3.6, letak, isi, f' text-anchor="{jangkar}"{GAYA_NILAI}{putar}')
        letak = ujung + HURUF_NILAI + 1 if turun else ujung - 4
        return teks(x, letak, isi, f' text-anchor="middle"{GAYA_NILAI}')


def _kelompok(
    grafik: Grafik, bidang: _Bidang, tebal: float, tata: _TataNilai
) -> tuple[list[str], list[str]]:
    """Return the bars and their printed values, category by category."""
    nol, n = bidang.y(Fraction(0)), len(grafik.deret)
    batang_batang, nilai_nilai = [], []
    for i in range(len(grafik.kategori)):
        for j, deret in enumerate(grafik.deret):
            x = bidang.tengah(i) + (j - n / 2) * tebal
            nilai = deret.nilai[i]
            ujung = nol if nilai is None else bidang.y(nilai)
            if nilai is not None:
                atas, tinggi = min(nol, ujung), abs(nol - ujung)
                batang_batang.append(kotak(x + 1, atas, tebal - 2, tinggi, warna(j)))
            if tata.tampak or nilai is None:
                cetakan = cetak(deret, i)
                nilai_nilai.append(tata.gambar(x + tebal / 2, ujung, cetakan, turun=ujung > nol))
    return batang_batang, nilai_nilai


def batang(grafik: Grafik, atas: float) -> tuple[float, list[str]]:
    """Return the height and the strokes of grouped vertical bars."""
    ruang = ruang_nilai(grafik)
    petak = _bidang(grafik, atas).petak
    tebal = max(3.0, min(60.0, petak * 0.78 / max(len(grafik.deret), 1)))
    longgar = tebal + petak * 0.22 if len(grafik.deret) == 1 else tebal
    berdiri = ruang + 2 > longgar
    tampak = tebal >= HURUF_NILAI or not berdiri
    kepala = (ruang if berdiri else HURUF_NILAI) + 8 if tampak else 4.0
    bidang = _bidang(grafik, atas + kepala)
    batang_batang, nilai = _kelompok(grafik, bidang, tebal, _TataNilai(tampak, berdiri))
    tinggi, nama = _kategori(grafik, bidang)
    return tinggi, _sumbu(bidang) + batang_batang + nilai + nama
