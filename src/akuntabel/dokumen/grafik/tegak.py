"""Tegak: charts with a vertical axis: grouped bars and lines."""

from fractions import Fraction
from itertools import pairwise
from math import sqrt

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.grafik.lukis import (
    ACUAN,
    GARIS,
    GAYA_NILAI,
    HURUF_NILAI,
    KOSONG,
    LEBAR,
    PENA_ACUAN,
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
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman

_TINGGI = 210.0
_BARIS = 14.0
_PALING_MIRING = 150.0
_PALING_BARIS = 4
_MIRING = 1 / sqrt(2)
_GORES = ("", ' stroke-dasharray="6 3"', ' stroke-dasharray="2 2.5"', ' stroke-dasharray="9 3 2 3"')


@rekaman
class _Bidang:
    """The rectangle that values are drawn in, and its axis."""

    kiri: float
    kanan: float
    atas: float
    skala: Skala
    banyak: int

    @property
    def petak(self) -> float:
        """The width of one category."""
        return (self.kanan - self.kiri) / max(self.banyak, 1)

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
    acuan = grafik.garis_acuan
    kanan = LEBAR - (lebar(cetak_angka(acuan), tebal=True) + 8 if acuan is not None else 2)
    bidang = _Bidang(kiri, kanan, atas, sumbu, len(grafik.kategori))
    if not _miring(grafik, bidang):
        return bidang
    tonjol = max(
        lebar(potong(nama, _PALING_MIRING)) * _MIRING - (i + 0.5) * bidang.petak
        for i, nama in enumerate(grafik.kategori)
    )
    return _Bidang(max(kiri, tonjol + 4), kanan, atas, sumbu, bidang.banyak)


def _miring(grafik: Grafik, bidang: _Bidang) -> bool:
    """Return whether some category name cannot stand level in its place."""
    batas = bidang.petak - 6
    return any(lebar(kata) > batas for nama in grafik.kategori for kata in nama.split()) or any(
        len(baris_teks(nama, batas, 99)) > _PALING_BARIS for nama in grafik.kategori
    )


def muat(grafik: Grafik) -> bool:
    """Return whether the names of the categories can stand below the axis uncut."""
    bidang = _bidang(grafik, 0)
    return not _miring(grafik, bidang) or max(map(lebar, grafik.kategori)) <= _PALING_MIRING


def _sumbu(bidang: _Bidang) -> list[str]:
    """Return gridlines, tick labels and the zero line."""
    isi = []
    for titik, label in zip(bidang.skala.titik, bidang.skala.label, strict=True):
        y = bidang.y(titik)
        pena = f' stroke="{SUMBU if titik == 0 else GARIS}"'
        isi.append(ruas(bidang.kiri, y, bidang.kanan, y, pena))
        isi.append(teks(bidang.kiri - 6, y + 4, label, f' text-anchor="end" fill="{SUMBU}"'))
    return isi


def _acuan(grafik: Grafik, bidang: _Bidang) -> list[str]:
    """Return the reference line with its value at the right end."""
    if grafik.garis_acuan is None:
        return []
    y = bidang.y(grafik.garis_acuan)
    gaya = f' fill="{ACUAN}" font-weight="700"'
    label = teks(bidang.kanan + 4, y + 4, cetak_angka(grafik.garis_acuan), gaya)
    return [ruas(bidang.kiri, y, bidang.kanan, y, PENA_ACUAN), label]


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
    acuan: float | None
    """Height of the reference line: values move off it."""

    def gambar(self, x: float, ujung: float, isi: str, *, turun: bool) -> str:
        """Return the printed value at the end of a bar."""
        if self.berdiri and isi != KOSONG:
            letak, jangkar = (ujung + 4, "end") if turun else (ujung - 4, "start")
            putar = f' transform="rotate(-90 {angka(x + 3.6)} {angka(letak)})"'
            return teks(x + 3.6, letak, isi, f' text-anchor="{jangkar}"{GAYA_NILAI}{putar}')
        letak = ujung + HURUF_NILAI + 1 if turun else ujung - 4
        if self.acuan is not None and letak - HURUF_NILAI < self.acuan < letak + 2:
            letak = self.acuan + HURUF_NILAI if turun else self.acuan - 3
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
    acuan = None if grafik.garis_acuan is None else bidang.y(grafik.garis_acuan)
    batang_batang, nilai = _kelompok(grafik, bidang, tebal, _TataNilai(tampak, berdiri, acuan))
    tinggi, nama = _kategori(grafik, bidang)
    return tinggi, _sumbu(bidang) + batang_batang + _acuan(grafik, bidang) + nilai + nama


def _tanda(x: float, y: float, urutan: int) -> str:
    """Return the mark of a point: its shape differs by series, not only its colour."""
    isi = warna(urutan)
    match urutan % 3:
        case 0:
            return f'<circle cx="{angka(x)}" cy="{angka(y)}" r="3.6" fill="{isi}"/>'
        case 1:
            return kotak(x - 3.4, y - 3.4, 6.8, 6.8, isi)
        case _:
            titik = f"{angka(x)},{angka(y - 4.4)} {angka(x + 4.2)},{angka(y + 3.4)}"
            return f'<polygon points="{titik} {angka(x - 4.2)},{angka(y + 3.4)}" fill="{isi}"/>'


def _label_titik(grafik: Grafik, bidang: _Bidang, urutan: int) -> list[str]:
    """Return the printed values of a category, moved apart where points lie close."""
    ada = sorted(
        (bidang.y(nilai) - 8, cetak(deret, urutan))
        for deret in grafik.deret
        if (nilai := deret.nilai[urutan]) is not None
    )
    isi, batas = [], bidang.atas + _TINGGI - 3
    for y, cetakan in reversed(ada):
        batas = min(y, batas)
        gaya = f' text-anchor="middle"{GAYA_NILAI}'
        isi.append(teks(bidang.tengah(urutan), batas, cetakan, gaya))
        batas -= HURUF_NILAI + 1
    return isi


def garis(grafik: Grafik, atas: float) -> tuple[float, list[str]]:
    """Return the height and the strokes of lines over the categories; a gap breaks a line."""
    bidang = _bidang(grafik, atas + (HURUF_NILAI + 1) * len(grafik.deret) + 6)
    isi = _sumbu(bidang) + _acuan(grafik, bidang)
    tanda: list[str] = []
    for j, deret in enumerate(grafik.deret):
        titik = [
            None if nilai is None else (bidang.tengah(i), bidang.y(nilai))
            for i, nilai in enumerate(deret.nilai)
        ]
        pena = f' stroke="{warna(j)}" stroke-width="2.2"{_GORES[j % len(_GORES)]}'
        isi += [ruas(*a, *b, pena) for a, b in pairwise(titik) if a is not None and b is not None]
        tanda += [_tanda(x, y, j) for x, y in filter(None, titik)]
    if ruang_nilai(grafik) + 4 <= bidang.petak:
        for i in range(len(grafik.kategori)):
            tanda += _label_titik(grafik, bidang, i)
    tinggi, nama = _kategori(grafik, bidang)
    return tinggi, isi + tanda + nama
