"""Nomor: where the numbering of rows, list items and headings jumps or repeats."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.susunan.kerangka import rentang_sistematika
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Tempat

_LONCAT_TERBESAR = 4
_URUTAN_TERPANJANG = 12
_NOMOR_JUDUL = re.compile(r"\s*(\d{1,2}|[A-Z])\s*[.)]\s*(?=[^\W\d_]{2})")
_NOMOR_TEKS = re.compile(r"\s*(?:\()?(\d{1,2}|[A-Z])\s*[.)]\s*\S")
_JUDUL_TERKECIL = 3
_SELIP_TERKECIL = 4


@rekaman
class NomorBaris:
    """A printed number and its place; `sela` when something unnumbered stands before it."""

    nomor: int
    tempat: Tempat
    sela: bool = False


@rekaman
class Loncat:
    """The breaks of one numbering: the numbers as printed, those missing, those repeated.

    `salah` is a single wrong number and the right one. `ragu` when the text may have lost a
    number instead of the report.
    """

    urutan: tuple[int, ...]
    hilang: tuple[int, ...]
    ulang: tuple[int, ...]
    tempat: tuple[Tempat, ...]
    ragu: bool = False
    salah: tuple[int, int] | None = None


def loncatan_nomor(baris: Sequence[NomorBaris]) -> list[Loncat]:
    """Return the breaks of each run of numbers; a number 1 begins a new run."""
    hasil = []
    kini: list[NomorBaris] = []
    for satu in baris:
        if satu.nomor == 1 and kini and (kini[-1].nomor != 1 or len(kini) > 1):
            hasil.append(_periksa(kini))
            kini = []
        kini.append(satu)
    hasil.append(_periksa(kini))
    return [satu for satu in hasil if satu is not None]


def _periksa(baris: list[NomorBaris]) -> Loncat | None:
    """Return the breaks of one run, None when it is whole or hardly a numbering at all.

    A run that does not begin with 1 may be codes.
    """
    if (selip := _selip(baris)) is not None:
        return selip
    langkah = [(kiri, kanan) for kiri, kanan in pairwise(baris) if kanan.nomor != kiri.nomor + 1]
    if not langkah or baris[0].nomor != 1:
        return None
    wajar = all(0 <= b.nomor - a.nomor <= _LONCAT_TERBESAR for a, b in langkah)
    if not wajar or len(langkah) > len(baris) // 2:
        return None
    ulang = tuple(b.nomor for a, b in langkah if a.nomor == b.nomor)
    hilang = tuple(n for a, b in langkah for n in range(a.nomor + 1, b.nomor))
    if ulang and (len(ulang) > 1 or len(baris) < 4 or hilang):
        return None
    tempat = [t for a, b in langkah for t in (b.tempat, a.tempat)]
    return Loncat(
        tuple(b.nomor for b in baris[:_URUTAN_TERPANJANG]),
        hilang,
        ulang,
        tuple(dict.fromkeys(tempat)),
        any(b.sela for _, b in langkah),
    )


def _selip(baris: list[NomorBaris]) -> Loncat | None:
    """Return the one number that is not what its place in the run makes it."""
    if len(baris) < _SELIP_TERKECIL:
        return None
    awal = [b.nomor - i for i, b in enumerate(baris)]
    dasar = max(set(awal), key=awal.count)
    lain = [i for i, a in enumerate(awal) if a != dasar]
    if len(lain) != 1 or not lain[0] or dasar < 1:
        return None
    satu = baris[lain[0]]
    urutan = tuple(b.nomor for b in baris[:_URUTAN_TERPANJANG])
    benar = dasar + lain[0]
    tempat = (satu.tempat, baris[lain[0] - 1].tempat)
    return Loncat(urutan, (benar,), (), tempat, salah=(satu.nomor, benar))


@rekaman
class _Terbuka:
    """A numbered list that may go on: how it is marked, and its last item."""

    gaya: str
    nomor: int
    butir: Butir


def loncatan_butir(bacaan: Bacaan) -> Iterator[tuple[int, Loncat]]:
    """Return (position, break) of items that stand next to each other but not in order.

    Anything between them, a page end or a bullet, may have been an item: then nothing is said.
    """
    terbuka: list[_Terbuka] = []
    for i, blok in enumerate(bacaan.blok):
        if isinstance(blok, Judul) or bacaan.peta[i].daftar:
            terbuka = []
        if not isinstance(blok, Butir) or not blok.penanda[:-1].isdigit():
            continue
        nomor, gaya = int(blok.penanda[:-1]), blok.penanda[-1:]
        induk = next(
            (k for k in range(len(terbuka) - 1, -1, -1) if _lanjutan(terbuka[k], gaya, nomor)), None
        )
        atas = bacaan.blok[i - 1] if i else None
        if induk is not None:
            terbuka = terbuka[:induk]
        elif nomor != 1 and terbuka and atas is terbuka[-1].butir and terbuka[-1].gaya == gaya:
            lalu = terbuka.pop()
            loncat = _loncat_butir(bacaan.blok, i, lalu, nomor)
            if loncat is not None:
                yield i, loncat
        terbuka.append(_Terbuka(gaya, nomor, blok))


def _lanjutan(lama: _Terbuka, gaya: str, nomor: int) -> bool:
    return lama.gaya == gaya and lama.nomor + 1 == nomor


def _loncat_butir(blok: Sequence[Blok], i: int, lalu: _Terbuka, nomor: int) -> Loncat | None:
    selisih = nomor - lalu.nomor
    if not 0 <= selisih <= _LONCAT_TERBESAR:
        return None
    kini = blok[i]
    assert isinstance(kini, Butir)
    return Loncat(
        (lalu.nomor, nomor),
        tuple(range(lalu.nomor + 1, nomor)),
        (nomor,) if selisih == 0 else (),
        (kini.tempat, lalu.butir.tempat),
    )


def loncatan_judul(bacaan: Bacaan) -> Iterator[tuple[int, Loncat]]:
    """Return (position, break) of numbered headings of one section that are out of order."""
    kelompok: dict[object, list[int]] = defaultdict(list)
    luar = rentang_sistematika(bacaan)
    for i, blok in enumerate(bacaan.blok):
        k = bacaan.peta[i]
        if i in luar or k.daftar or k.lampiran or not isinstance(blok, Judul):
            continue
        if (cocok := _NOMOR_JUDUL.match(blok.teks)) is not None:
            huruf = cocok[1].isalpha()
            induk = () if huruf else (k.indikator, k.jalur[:2])
            kelompok[(k.bab, huruf, induk, blok.tingkat if k.indikator is None else 0)].append(i)
    for daftar in kelompok.values():
        yield from _judul_satu_bagian(bacaan.blok, daftar)


def _judul_satu_bagian(blok: Sequence[Blok], daftar: list[int]) -> Iterator[tuple[int, Loncat]]:
    if len(daftar) < _JUDUL_TERKECIL:
        return
    nomor = {NomorBaris(_nilai(blok[i]), blok[i].tempat): i for i in daftar}
    for loncat in loncatan_nomor(list(nomor)):
        if loncat.ulang or _bernomor_lain(blok, daftar[0], daftar[-1], loncat.hilang):
            continue
        yield daftar[0], loncat


def _nilai(blok: Blok) -> int:
    cocok = _NOMOR_JUDUL.match(getattr(blok, "teks", ""))
    assert cocok is not None
    return int(cocok[1]) if cocok[1].isdigit() else ord(cocok[1]) - 64


def _bernomor_lain(blok: Sequence[Blok], awal: int, akhir: int, hilang: tuple[int, ...]) -> bool:
    """Return whether a text between the headings bears a missing number."""
    cari = {str(n) for n in hilang} | {chr(64 + n) for n in hilang}
    for i in range(awal + 1, akhir):
        satu = blok[i]
        lepas = not isinstance(blok[i - 1], Butir) and not isinstance(blok[i + 1], Butir)
        if isinstance(satu, Butir) and lepas and satu.penanda[:-1] in cari:
            return True
        if isinstance(satu, Paragraf) and (m := _NOMOR_TEKS.match(satu.teks)) and m[1] in cari:
            return True
    return False
