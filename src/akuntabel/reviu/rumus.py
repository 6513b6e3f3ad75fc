"""RumusTerbaca: the steps of a formula block as expressions that can be worked out again.

A step is numbers under + − × ÷ and fractions; words make a step of labels. Values are
intervals, since a printed decimal stands for every number that is printed so.
"""

import re
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, baca_sel
from akuntabel.reviu.naskah import LangkahRumus, Rumus, Tempat

_LEKSEM = re.compile(
    r"\s*(?:(?P<angka>\d[\d.,]*\d|\d)\s*(?P<persen>%?)|(?P<tanda>[{}()/×÷+−*x:=–-])|(?P<kata>[^\W\d_]+|.))"
)
_SATUAN = re.compile(r"(?<=\d)\s*(?!x\b)[A-Za-z][A-Za-z/.]{0,14}[²³]?(?![\w])")
_EKOR = re.compile(r"\s*(?:[,;]\s+[A-Za-z(][^={}]*|\.)$")
_BATAS_DALAM = 30
_PEMISAH_LABEL = re.compile(r"\{([^{}]*)\}\s*/\s*\{([^{}]*)\}")


@rekaman
class Rentang:
    """All values that an expression can have, from `bawah` to `atas`, and as printed `eksak`."""

    bawah: Fraction
    eksak: Fraction
    atas: Fraction


@rekaman
class Suku:
    """A printed number in a formula."""

    angka: Angka

    def rentang(self) -> Rentang:
        """Return the numbers that are printed so; a whole number without % is itself."""
        a = self.angka
        ulp = Fraction(1, 10**a.desimal) if a.desimal else Fraction(0)
        return Rentang(a.nilai - ulp, a.nilai, a.nilai + ulp)


@rekaman
class Operasi:
    """Two expressions under + − × /."""

    tanda: str
    kiri: "Ungkapan"
    kanan: "Ungkapan"


Ungkapan: TypeAlias = Suku | Operasi


@rekaman
class Langkah:
    """One step between equals signs: an expression, and where it stands."""

    ungkapan: Ungkapan
    tempat: Tempat
    teks: str

    @property
    def hasil(self) -> Angka | None:
        """Return the number if the step is only one."""
        return self.ungkapan.angka if isinstance(self.ungkapan, Suku) else None


@rekaman
class RumusTerbaca:
    """A formula understood: its labels (above, below), and its numeric steps in order."""

    rumus: Rumus
    label: tuple[str, str] | None
    langkah: tuple[Langkah, ...]
    nama: str = ""

    @property
    def pecahan(self) -> tuple[Angka, Angka, Langkah] | None:
        """Return numerator, denominator and step of the first step that divides two numbers."""
        for langkah in self.langkah:
            if (pasangan := _pecahan(langkah.ungkapan)) is not None:
                return (*pasangan, langkah)
        return None

    @property
    def hasil(self) -> Langkah | None:
        """Return the last step if it is one number that others come before."""
        akhir = self.langkah[-1] if len(self.langkah) > 1 else None
        return akhir if akhir is not None and akhir.hasil is not None else None


def _pecahan(ungkapan: Ungkapan) -> tuple[Angka, Angka] | None:
    if isinstance(ungkapan, Suku):
        return None
    if ungkapan.tanda == "/":
        kiri, kanan = ungkapan.kiri, ungkapan.kanan
        if isinstance(kiri, Suku) and isinstance(kanan, Suku):
            return kiri.angka, kanan.angka
        return None
    if ungkapan.tanda == "×":
        return _pecahan(ungkapan.kiri) or _pecahan(ungkapan.kanan)
    return None


def hitung_rentang(ungkapan: Ungkapan) -> Rentang | None:
    """Return the values of the expression; None where it divides by zero."""
    if isinstance(ungkapan, Suku):
        return ungkapan.rentang()
    kiri, kanan = hitung_rentang(ungkapan.kiri), hitung_rentang(ungkapan.kanan)
    if kiri is None or kanan is None:
        return None
    if ungkapan.tanda == "/" and (kanan.eksak == 0 or kanan.bawah <= 0 <= kanan.atas):
        return None
    pasangan = [
        _terap(ungkapan.tanda, a, b)
        for a in (kiri.bawah, kiri.atas)
        for b in (kanan.bawah, kanan.atas)
    ]
    eksak = _terap(ungkapan.tanda, kiri.eksak, kanan.eksak)
    return Rentang(min(pasangan), eksak, max(pasangan))


def _terap(tanda: str, kiri: Fraction, kanan: Fraction) -> Fraction:
    match tanda:
        case "+":
            return kiri + kanan
        case "−":
            return kiri - kanan
        case "×":
            return kiri * kanan
        case _:
            return kiri / kanan


def bagi_nol(ungkapan: Ungkapan) -> bool:
    """Return whether the expression divides by zero somewhere."""
    if isinstance(ungkapan, Suku):
        return False
    if bagi_nol(ungkapan.kiri) or bagi_nol(ungkapan.kanan):
        return True
    kanan = hitung_rentang(ungkapan.kanan)
    return ungkapan.tanda == "/" and kanan is not None and kanan.eksak == 0


def baca_rumus(rumus: Rumus) -> RumusTerbaca:
    """Return the formula understood as far as it is numbers."""
    label: tuple[str, str] | None = None
    langkah: list[Langkah] = []
    nama = ""
    for satu in rumus.langkah:
        if not nama and "=" in satu.teks:
            nama = satu.teks.partition("=")[0].strip()
        if label is None and (cocok := _PEMISAH_LABEL.search(satu.teks)) is not None:
            atas, bawah = cocok[1].strip(), cocok[2].strip()
            if baca_sel(atas) is None and baca_sel(bawah) is None:
                label = (atas, bawah)
        langkah += _langkah(satu)
    return RumusTerbaca(rumus, label, tuple(langkah), nama)


def _langkah(satu: LangkahRumus) -> list[Langkah]:
    hasil = []
    for teks in re.split(r"[=≈]", satu.teks):
        ungkapan = urai_ungkapan(_EKOR.sub("", teks))
        if ungkapan is not None:
            hasil.append(Langkah(ungkapan, satu.tempat, teks.strip()))
    return hasil


def urai_ungkapan(teks: str) -> Ungkapan | None:
    """Return the expression of a text in linear form; None when it has words or is broken."""
    leksem: list[str | Angka] = []
    for cocok in _LEKSEM.finditer(_SATUAN.sub("", teks).strip()):
        if cocok["kata"]:
            return None
        if cocok["angka"]:
            angka = baca_sel(cocok["angka"] + cocok["persen"])
            if angka is None:
                return None
            leksem.append(angka)
        else:
            leksem.append({"*": "×", "x": "×", "÷": "/", ":": "/", "–": "−", "-": "−"}.get(
                cocok["tanda"], cocok["tanda"]
            ))  # fmt: skip
        if len(leksem) > 200:
            return None
    pengurai = _Pengurai(leksem)
    hasil = pengurai.jumlah(0)
    return hasil if pengurai.i == len(leksem) else None


class _Pengurai:
    """Recursive descent over the lexemes, with a bound on depth."""

    def __init__(self, leksem: list[str | Angka]) -> None:
        self.leksem = leksem
        self.i = 0

    def _lihat(self) -> str | Angka | None:
        return self.leksem[self.i] if self.i < len(self.leksem) else None

    def jumlah(self, dalam: int) -> Ungkapan | None:
        return self._deret(("+", "−"), dalam)

    def _deret(self, tanda: tuple[str, ...], dalam: int) -> Ungkapan | None:
        bawah = tanda[0] == "×"
        kiri = self._satuan(dalam) if bawah else self._deret(("×", "/"), dalam)
        while kiri is not None and (kini := self._lihat()) in tanda:
            self.i += 1
            kanan = self._satuan(dalam) if bawah else self._deret(("×", "/"), dalam)
            kiri = None if kanan is None else Operasi(str(kini), kiri, kanan)
        return kiri

    def _satuan(self, dalam: int) -> Ungkapan | None:
        kini = self._lihat()
        if isinstance(kini, Angka):
            self.i += 1
            return Suku(kini)
        tutup = {"{": "}", "(": ")"}.get(kini or "")
        if tutup is None or dalam > _BATAS_DALAM:
            return None
        self.i += 1
        isi = self.jumlah(dalam + 1)
        if self._lihat() != tutup:
            return None
        self.i += 1
        return isi
