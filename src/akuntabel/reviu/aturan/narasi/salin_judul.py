"""Headings of sections: the number against the name, and the same indikator twice."""

import re
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.bersama import sebut_tempat
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.nama_bagian import nama_bagian
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Blok, Judul, Paragraf, Tempat
from akuntabel.reviu.peta import Konteks, baca_romawi

_SASARAN = re.compile(
    r"^\s*SASARAN(?:\s+[A-Z]+){0,2}\s+([IVX]+|\d{1,2})\s*[.:]?\s*(?:$|[:.]\s)", re.IGNORECASE
)
_NOMOR = re.compile(
    r"^\s*INDIKATOR(?:\s+KINERJA)?(?:\s+[A-Z]+)?\s+(\d{1,2}(?:\.\d{1,2})?)\s*[.:)]?\s*(.*)$",
    re.IGNORECASE,
)
_NOMOR_DEPAN = re.compile(r"^\s*(\d{1,2}\.\d{1,2})\s*[.:)]?\s+(\S.*)$")
_SUB = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s*[.)]\s+(\S.*)$")
_DEKAT = 3
_BATAS = 0.8
_PANJANG = 400


@rekaman
class _JudulBagian:
    """The heading of a section: its number in full, the indikator named, and its sub-headings."""

    nomor: str
    indeks: int
    tempat: tuple[Tempat, ...]
    konteks: Konteks
    sub: frozenset[str]


def judul_dan_nomor(bacaan: Bacaan) -> Iterator[Cacat]:
    """The number of a section is that of the indikator it names; each has one section."""
    judul = _judul_bagian(bacaan)
    salah = [satu for satu in judul if _salah_nomor(bacaan, satu)]
    cocok = sum(
        bool(satu.nomor) and bacaan.indikator.daftar[satu.indeks].nomor == satu.nomor
        for satu in judul
    )
    if len(salah) <= cocok:
        yield from (_cacat_nomor(bacaan, satu) for satu in salah)
    tercatat = {id(satu) for satu in salah}
    pertama: dict[int, _JudulBagian] = {}
    for satu in judul:
        lama = pertama.setdefault(satu.indeks, satu)
        if lama is not satu and id(satu) not in tercatat and _ganda(lama, satu):
            yield _cacat_ganda(bacaan, lama, satu)


def _salah_nomor(bacaan: Bacaan, satu: _JudulBagian) -> bool:
    """Return whether the list gives this number to another indikator that has a section."""
    daftar = bacaan.indikator.daftar
    pemilik = {
        i for i in nama_bagian(bacaan).indeks if satu.nomor and daftar[i].nomor == satu.nomor
    }
    return bool(pemilik) and satu.indeks not in pemilik and bool(daftar[satu.indeks].nomor)


def _ganda(lama: _JudulBagian, baru: _JudulBagian) -> bool:
    return lama.konteks.bab == baru.konteks.bab and bool(lama.sub & baru.sub)


def _cacat_nomor(bacaan: Bacaan, satu: _JudulBagian) -> Cacat:
    daftar = bacaan.indikator.daftar
    pemilik = next(i for i in nama_bagian(bacaan).indeks if daftar[i].nomor == satu.nomor)
    benar = daftar[satu.indeks]
    return Cacat(
        f"Bagian ini bernomor {satu.nomor}, tetapi nama di bawahnya “{benar.nama}” adalah "
        f"indikator {benar.nomor} dalam daftar; nomor {satu.nomor} adalah “"
        f"{daftar[pemilik].nama}”. Betulkan nomor atau namanya.",
        satu.tempat,
        satu.konteks.bagian,
        (satu.nomor, benar.nama),
        benar.nomor,
    )


def _cacat_ganda(bacaan: Bacaan, lama: _JudulBagian, baru: _JudulBagian) -> Cacat:
    indikator = bacaan.indikator.daftar[baru.indeks]
    tempat = sebut_tempat(lama.tempat[-1], lama.konteks)
    return Cacat(
        f"Bagian untuk {indikator.sebutan} sudah ada di {tempat}; periksa apakah judul ini "
        "tersalin, lalu ganti dengan indikator yang dibahas.",
        (baru.tempat[-1], lama.tempat[-1]),
        baru.konteks.bagian,
        (indikator.nama,),
    )


def _judul_bagian(bacaan: Bacaan) -> list[_JudulBagian]:
    """Return the headings of sections of indikator in order."""
    hasil: list[_JudulBagian] = []
    sasaran, nomor, jarak = 0, "", _DEKAT + 1
    tempat: tuple[Tempat, ...] = ()
    for blok, konteks in zip(bacaan.blok, bacaan.peta, strict=True):
        jarak += 1
        if konteks.lampiran or konteks.daftar or not _judul(blok):
            continue
        teks = _teks(blok)
        if (m := _SASARAN.match(teks)) is not None:
            sasaran = baca_romawi(m[1]) or 0
            continue
        nama = teks
        if (m := _NOMOR.match(teks) or _NOMOR_DEPAN.match(teks)) is not None:
            nomor, jarak, nama, tempat = m[1], 0, m[2], (blok.tempat,)
            nomor = nomor if "." in nomor or not sasaran else f"{sasaran}.{nomor}"
        indeks = bacaan.indikator.cari(nama, _BATAS) if nama.strip() else None
        if indeks is not None:
            dekat = jarak <= _DEKAT
            letak = tuple(dict.fromkeys((*tempat, blok.tempat))) if dekat else (blok.tempat,)
            hasil.append(_JudulBagian(nomor if dekat else "", indeks, letak, konteks, frozenset()))
            jarak = _DEKAT + 1
        elif hasil and (m := _SUB.match(teks)) is not None:
            lalu = hasil[-1]
            sub = lalu.sub | {" ".join(m[1].casefold().split())}
            hasil[-1] = _JudulBagian(lalu.nomor, lalu.indeks, lalu.tempat, lalu.konteks, sub)
    return hasil


def _judul(blok: Blok) -> bool:
    return isinstance(blok, Judul) or (isinstance(blok, Paragraf) and blok.tebal)


def _teks(blok: Blok) -> str:
    return blok.teks[:_PANJANG] if isinstance(blok, Judul | Paragraf) else ""
