"""Periode judul: headings, captions and table heads that come back, but once with another year."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import polos, ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.susunan.periode_janji import judul_janji_keliru
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Judul, Paragraf, Tempat

_TAHUN = re.compile(r"\b20\d\d\b")
_KODE = re.compile(r"\b[A-Z]{2,4}\s?\d+(?:\.\d+)*|\d+(?:\.\d+)*")
_KETERANGAN = re.compile(r"\s*(?:tabel|gambar|grafik|capaian|perbandingan|realisasi|target)\b",
                         re.IGNORECASE)  # fmt: skip
_BERNOMOR = re.compile(r"\s*(?:tabel|gambar|grafik)\s+[\d.]+[.:]?\s*", re.IGNORECASE)
_BANDING = re.compile(r"banding|perkembangan|tren\b|lalu\b|sebelum|dasar|awal", re.IGNORECASE)
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
    yield from _keterangan_keliru(bacaan)
    yield from judul_janji_keliru(bacaan)


def _keterangan_keliru(bacaan: Bacaan) -> Iterator[Cacat]:
    """Tell captions dated to another year than the section of the same name or their table.

    A heading "Perjanjian Kinerja Tahun 2024", or columns of 2024 only, say which year is meant.
    """
    kini = bacaan.tahun
    for tabel in bacaan.tabel if kini is not None else ():
        keterangan = _keterangan(bacaan, tabel.urut)
        judul = tabel.konteks.jalur[-1] if tabel.konteks.jalur else ""
        if keterangan is None or _BANDING.search(f"{keterangan.teks} {judul}"):
            continue
        tahun = set(_TAHUN.findall(keterangan.teks))
        if len(tahun) != 1 or str(kini) in tahun or not _sejudul(keterangan.teks, judul):
            continue
        kepala = [s.teks for b in tabel.isi.tabel.baris[: tabel.isi.kepala] for s in b]
        di_judul, di_kepala = (set(_TAHUN.findall(t)) for t in (judul, " ".join(kepala)))
        if (di_judul or di_kepala) != {str(kini)} or tahun & (di_judul | di_kepala):
            continue
        sumber = "judul bagiannya" if di_judul else "kepala tabelnya"
        kini_tercetak = tahun.pop()
        yield Cacat(
            f"“{ringkas(keterangan.teks, 100)}” menyebut tahun {kini_tercetak}, sedangkan {sumber} "
            f"menyebut {kini}; perbaiki tahunnya.",
            (keterangan.tempat,),
            tabel.konteks.bagian,
            (kini_tercetak,),
            str(kini),
        )


def _keterangan(bacaan: Bacaan, urut: int) -> Paragraf | Judul | None:
    """Return the numbered caption right above a table."""
    atas = bacaan.blok[urut - 1] if urut else None
    if isinstance(atas, Paragraf | Judul) and len(atas.teks) <= _PANJANG:
        return atas if _BERNOMOR.match(atas.teks) else None
    return None


def _sejudul(keterangan: str, judul: str) -> bool:
    """Return whether a heading and a caption name the same thing, years and numbers aside."""
    pokok = _TAHUN.split(_BERNOMOR.sub("", keterangan))[0]
    kata = [k for k in polos(pokok).split() if k not in ("tahun", "anggaran")]
    bagian = [k for k in polos(_TAHUN.sub(" ", judul)).split() if k not in ("tahun", "anggaran")]
    return len(kata) > 1 and " ".join(kata) in " ".join(bagian)


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
