"""Charts: the labels around the level lines of an axis are a picture and not text."""

from collections import defaultdict
from typing import NamedTuple

from akuntabel.reviu.pembaca.pdf_bentuk import Garis, Halaman, Potong
from akuntabel.reviu.pembaca.pdf_kisi import rapatkan

_PALING_SEDIKIT = 3
_LABEL = 30.0
_ATAS, _LEGENDA, _BAWAH = 12.0, 32.0, 18.0
_BATAS_GARIS, _BATAS_ANGKA = 300, 2_000
_AWAL = frozenset("0123456789-−")


class _Ruang(NamedTuple):
    kiri: float
    kanan: float
    atas: float
    bawah: float
    ukuran: float


def buang_grafik(halaman: Halaman) -> Halaman:
    """Return the page without the text and the lines of its charts.

    A chart is known by its axis: level lines of one width, each with a number at its left.
    """
    datar = rapatkan(halaman.datar)
    if len(datar) < _PALING_SEDIKIT or len(datar) > _BATAS_GARIS:
        return halaman
    angka = [p for p in halaman.potong if p.teks.strip()[:1] in _AWAL and _angka(p.teks)]
    if len(angka) > _BATAS_ANGKA:
        return halaman
    for garis in _selebar(datar):
        label = [p for p in angka if any(_melabeli(p, g) for g in garis)]
        if len(label) >= _PALING_SEDIKIT:
            for ruang in _ruang(garis, label):
                halaman = _tanpa(halaman, ruang)
    return halaman


def _selebar(datar: list[Garis]) -> list[list[Garis]]:
    """Return the sets of lines that begin and end alike."""
    hasil: defaultdict[tuple[int, int], list[Garis]] = defaultdict(list)
    for satu in datar:
        hasil[round(satu.awal / 2), round(satu.akhir / 2)].append(satu)
    return [garis for garis in hasil.values() if len(garis) >= _PALING_SEDIKIT]


def _angka(teks: str) -> bool:
    return teks.strip(" %").replace(".", "").replace(",", "").lstrip("-−").isdecimal()


def _melabeli(potong: Potong, garis: Garis) -> bool:
    tengah = (potong.y0 + potong.y1) / 2
    return abs(tengah - garis.letak) <= 3 and -2 <= garis.awal - potong.x1 <= _LABEL


def _ruang(garis: list[Garis], label: list[Potong]) -> list[_Ruang]:
    """Return the room of each chart; two of one width may stand one above the other."""
    hasil = []
    for atas, bawah in _sumbu(garis):
        milik = [p for p in label if atas - 4 <= (p.y0 + p.y1) / 2 <= bawah + 4]
        if len(milik) >= _PALING_SEDIKIT:
            kiri = min(p.x0 for p in milik) - 5
            hasil.append(_Ruang(kiri, garis[0].akhir + 5, atas, bawah, milik[0].ukuran + 0.6))
    return hasil


def _tanpa(halaman: Halaman, ruang: _Ruang) -> Halaman:
    kiri, kanan, atas, bawah, ukuran = ruang
    potong = [
        p
        for p in halaman.potong
        if not (
            kiri <= (p.x0 + p.x1) / 2 <= kanan
            and atas - (_LEGENDA if p.ukuran <= ukuran else _ATAS) <= p.dasar <= bawah + _BAWAH
        )
    ]
    datar = [g for g in halaman.datar if not _dalam(g, atas, bawah, kiri, kanan)]
    tegak = [g for g in halaman.tegak if not _dalam(g, kiri, kanan, atas, bawah)]
    return halaman._replace(potong=potong, datar=datar, tegak=tegak)


def _dalam(garis: Garis, dari: float, sampai: float, awal: float, akhir: float) -> bool:
    """Return whether a line lies between two places and does not reach beyond the ends."""
    return (
        dari - 3 <= garis.letak <= sampai + 3 and awal - 3 <= garis.awal <= garis.akhir <= akhir + 3
    )


def _sumbu(garis: list[Garis]) -> list[tuple[float, float]]:
    """Return top and bottom of each set of lines that are evenly apart."""
    letak = sorted(g.letak for g in garis)
    hasil: list[tuple[float, float]] = []
    awal = 0
    for i in range(1, len(letak) + 1):
        jarak = letak[awal + 1] - letak[awal] if awal + 1 < len(letak) else 0
        if i == len(letak) or (i > awal + 1 and abs(letak[i] - letak[i - 1] - jarak) > 3):
            hasil.append((letak[awal], letak[i - 1]))
            awal = i
    return hasil
