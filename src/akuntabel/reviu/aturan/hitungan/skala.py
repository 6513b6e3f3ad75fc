"""Scales of categories that a report prints: "> 100 Sangat Baik; 85–100 Baik"."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import urai_bilangan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.tabel import BarisTabel

_ANGKA = r"\d{1,3}(?:[.,]\d{1,4})?"
_TANDA = r">=|<=|=>|=<|[<>≥≤]"
_UJUNG = re.compile(rf"({_TANDA})\s*({_ANGKA})")
_ANTARA = re.compile(rf"({_TANDA})?\s*({_ANGKA})\s*-\s*({_TANDA})?\s*({_ANGKA})")
_APIT = re.compile(rf"({_ANGKA})\s*({_TANDA})\s*[a-z ]*({_TANDA})\s*({_ANGKA})")
_KE_ATAS = re.compile(rf"({_ANGKA}) (?:ke atas|atau lebih)")
_SAMAKAN = (
    (re.compile(r"%|\bpersen\b"), ""),
    (re.compile(r"\s*(?:[–—−]|\bs\.?/?d\.?(?=\W)|\bsampai(?: dengan)?\b|\bhingga\b)\s*"), " - "),
    (re.compile(r"\b(?:lebih (?:besar )?dari|di atas)\b"), ">"),
    (re.compile(r"\b(?:kurang dari|lebih kecil dari|di bawah)\b"), "<"),
)
_POTONGAN = re.compile(
    r"(?:.*:)?\s*(?P<rentang>[^:=;]*\d\s*%?)\s*(?:[:=]|adalah|berarti)?\s*"
    r"(?P<nama>[^\W\d_]+(?: [^\W\d_]+){0,3})\s*[.)]?"
)
_TERPANJANG = 40


@rekaman
class Rentang:
    """One category: its name, its bounds, whether these belong to it, and where it stands."""

    nama: str
    teks: str
    tempat: Tempat
    bawah: Fraction | None
    bawah_ikut: bool
    atas: Fraction | None
    atas_ikut: bool

    def memuat(self, nilai: Fraction, celah: Fraction = Fraction(0)) -> bool:
        """Return whether a value, give or take its rounding, is of the category."""
        naik, turun = nilai + celah, nilai - celah
        if self.bawah is not None and not (
            naik > self.bawah or (self.bawah_ikut and naik == self.bawah)
        ):
            return False
        return self.atas is None or turun < self.atas or (self.atas_ikut and turun == self.atas)


@rekaman
class Skala:
    """The categories of one table or sentence."""

    rentang: tuple[Rentang, ...]
    konteks: Konteks

    def bernama(self, nama: str) -> list[Rentang]:
        """Return the categories of that name."""
        return [r for r in self.rentang if r.nama == kunci_nama(nama)]


def kunci_nama(teks: str) -> str:
    """Return a category's name as it is compared."""
    return " ".join(teks.split()).casefold().strip(" .")


def semua_skala(bacaan: Bacaan) -> list[Skala]:
    """Return the scales of two categories or more that tables and sentences print."""
    calon = [
        Skala(tuple(r for b in t.isi.badan if (r := _dari_baris(b)) is not None), t.konteks)
        for t in bacaan.tabel
    ]
    calon += [
        Skala(tuple(_dari_kalimat(t.teks, t.tempat)), t.konteks)
        for t in bacaan.teks
        if ";" in t.teks and len(t.teks) < 1000
    ]
    return [s for s in calon if len({r.nama for r in s.rentang}) >= 2]


def _dari_baris(baris: BarisTabel) -> Rentang | None:
    """Return the category of a row that holds one range and then one name."""
    teks = [s.teks.strip() for s in baris.sel if s.teks.strip()]
    rentang = [t for t in teks if batas(t) is not None]
    nama = [t for t in teks if any(c.isalpha() for c in t) and batas(t) is None]
    if len(rentang) != 1 or not nama or len(nama[0]) > _TERPANJANG:
        return None
    return _rentang(nama[0], rentang[0], baris.tempat)


def _dari_kalimat(teks: str, tempat: Tempat) -> Iterator[Rentang]:
    for potongan in teks.split(";"):
        cocok = _POTONGAN.fullmatch(potongan.strip())
        if cocok is not None and (satu := _rentang(cocok["nama"], cocok["rentang"], tempat)):
            yield satu


def _rentang(nama: str, teks: str, tempat: Tempat) -> Rentang | None:
    ujung = batas(teks)
    return None if ujung is None else Rentang(kunci_nama(nama), teks, tempat, *ujung)


def batas(teks: str) -> tuple[Fraction | None, bool, Fraction | None, bool] | None:
    """Return lower bound, whether it belongs, upper bound, whether it belongs; None if no range."""
    isi = teks.casefold()
    for pola, ganti in _SAMAKAN:
        isi = pola.sub(ganti, isi)
    isi = " ".join(isi.split()).strip("() ")
    if (m := _UJUNG.fullmatch(isi)) is not None:
        ikut = m[1] not in "<>"
        if "<" in m[1] or "≤" in m[1]:
            return None, False, _nilai(m[2]), ikut
        return _nilai(m[2]), ikut, None, False
    if (m := _KE_ATAS.fullmatch(isi)) is not None:
        return _nilai(m[1]), True, None, False
    if (m := _ANTARA.fullmatch(isi)) is not None:
        return _urut((_nilai(m[2]), m[1] != ">"), (_nilai(m[4]), m[3] != "<"))
    if (m := _APIT.fullmatch(isi)) is not None:
        return _urut((_nilai(m[1]), m[2] not in "<>"), (_nilai(m[4]), m[3] not in "<>"))
    return None


def _nilai(teks: str) -> Fraction:
    return urai_bilangan(teks, persen=True)[0][0]


def _urut(
    kiri: tuple[Fraction, bool], kanan: tuple[Fraction, bool]
) -> tuple[Fraction, bool, Fraction, bool]:
    bawah, atas = sorted((kiri, kanan))
    return (*bawah, *atas)
