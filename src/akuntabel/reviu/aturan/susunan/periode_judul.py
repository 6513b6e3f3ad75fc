"""Periode judul: headings, captions and table heads that come back, but once with another year."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.susunan.petikan import ringkas
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Judul, Paragraf, Tempat

_TAHUN = re.compile(r"\b20\d\d\b")
_KODE = re.compile(r"\b[A-Z]{2,4}\s?\d+(?:\.\d+)*|\d+(?:\.\d+)*")
_KETERANGAN = re.compile(r"\s*(?:tabel|gambar|grafik|capaian|perbandingan|realisasi|target)\b",
                         re.IGNORECASE)  # fmt: skip
_PANJANG = 160
_BERULANG = 4
_BAGIAN_LAIN = 0.2


@rekaman
class _Sebutan:
    """The years of a title as printed, its words, and where it stands."""

    tahun: tuple[str, ...]
    teks: str
    tempat: Tempat
    bagian: str


def tahun_judul_lain(bacaan: Bacaan) -> Iterator[Cacat]:
    """A title that comes back names the same years each time.

    Titles that differ in year by design (one table for each year) have no majority.
    """
    semua: dict[str, list[_Sebutan]] = defaultdict(list)
    for kunci, satu in (*_judul(bacaan), *_kepala(bacaan)):
        semua[kunci].append(satu)
    for daftar in semua.values():
        banyak = Counter(s.tahun for s in daftar)
        utama, n = banyak.most_common(1)[0]
        if n < _BERULANG or len(daftar) - n > max(1, _BAGIAN_LAIN * n):
            continue
        for satu in daftar:
            if satu.tahun != utama:
                yield _cacat(satu, utama, n)


def _cacat(satu: _Sebutan, utama: tuple[str, ...], n: int) -> Cacat:
    kini, seharusnya = (" dan ".join(dict.fromkeys(t)) for t in (satu.tahun, utama))
    return Cacat(
        f"“{ringkas(satu.teks, 100)}” menyebut tahun {kini}, sedangkan {n} judul atau kepala tabel "
        f"yang sama menyebut {seharusnya}; perbaiki tahunnya.",
        (satu.tempat,),
        satu.bagian,
        (kini,),
        seharusnya,
    )


def _judul(bacaan: Bacaan) -> Iterator[tuple[str, _Sebutan]]:
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Judul | Paragraf) or bacaan.peta[i].daftar:
            continue
        if len(blok.teks) > _PANJANG or "20" not in blok.teks:
            continue
        if isinstance(blok, Judul) or blok.tebal or _KETERANGAN.match(blok.teks):
            tahun = tuple(_TAHUN.findall(blok.teks))
            if tahun and not blok.teks.endswith("."):
                satu = _Sebutan(tahun, blok.teks, blok.tempat, bacaan.peta[i].bagian)
                yield _bentuk(blok.teks), satu


def _kepala(bacaan: Bacaan) -> Iterator[tuple[str, _Sebutan]]:
    for tabel in bacaan.tabel:
        for baris in tabel.isi.tabel.baris[: tabel.isi.kepala]:
            teks = " | ".join(s.teks for s in baris if s.teks.strip())
            tahun = tuple(_TAHUN.findall(teks))
            if tahun and len(baris) > 1:
                sel = next(s for s in baris if _TAHUN.search(s.teks))
                satu = _Sebutan(tahun, teks, sel.tempat, tabel.konteks.bagian)
                yield f"|{_bentuk(teks)}", satu


def _bentuk(teks: str) -> str:
    """Return a title with years and numbers replaced: what two of a kind have in common."""
    return " ".join(_KODE.sub("#", _TAHUN.sub("@", teks)).casefold().split())
