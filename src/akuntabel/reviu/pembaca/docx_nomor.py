"""Penomoran: the numbers that Word prints before headings and items, counted as Word does."""

import re
from dataclasses import dataclass, field

from akuntabel.reviu.pembaca.docx_nama import VAL, Unsur, W, bilangan, nyala
from akuntabel.reviu.pembaca.tanda import romawi

_TEMPAT = re.compile(r"%([1-9])")
_PANJANG_POLA = 60
_BULATAN = "•"
_BULATAN_ASLI = frozenset("-–—•▪◦●○■□◆◇*➢✓✔→·►")
_ARAS_TERDALAM = 8


@dataclass(frozen=True, slots=True)
class _Aras:
    """One level of a list; `ulang` is the level that restarts it, None for any above it."""

    mulai: int = 1
    bentuk: str = "decimal"
    pola: str = ""
    ulang: int | None = None
    gaya: str = ""
    resmi: bool = False


_BAWAAN = _Aras()


@dataclass(slots=True)
class _Daftar:
    """One w:num: whose counters it uses, its levels, and where it begins anew, once."""

    induk: str
    aras: dict[int, _Aras]
    mulai: dict[int, int]
    dimulai: set[int] = field(default_factory=set)

    def awal(self, aras: int) -> int:
        """Return the first number of a level."""
        bawaan = self.aras.get(aras, _BAWAAN).mulai
        return self.mulai.get(aras, bawaan)


class Penomoran:
    """All lists of a file with their counters; to be asked once per item, in order."""

    def __init__(self, akar: Unsur | None) -> None:
        anak = list(akar) if akar is not None else []
        self._induk = {
            satu.get(f"{W}abstractNumId", ""): satu
            for satu in anak
            if satu.tag == f"{W}abstractNum"
        }
        self._num = {
            bilangan(satu.get(f"{W}numId"), 0): satu for satu in anak if satu.tag == f"{W}num"
        }
        self._aras: dict[str, dict[int, _Aras]] = {}
        self._daftar: dict[int, _Daftar | None] = {}
        self._hitung: dict[str, dict[int, int]] = {}

    def aras_gaya(self, nomor: int, gaya: str) -> int:
        """Return the level of a list that belongs to a paragraph style, else the first."""
        daftar = self._ambil(nomor)
        if daftar is None:
            return 0
        return next((n for n, satu in daftar.aras.items() if gaya and satu.gaya == gaya), 0)

    def penanda(self, nomor: int, aras: int) -> str:
        """Return the mark of the next item as printed: "3.", "a.", "•"; "" where none is."""
        daftar = self._ambil(nomor)
        if daftar is None:
            return ""
        aras = min(aras, _ARAS_TERDALAM)
        hitung = self._hitung.setdefault(daftar.induk, {})
        _maju(daftar, hitung, aras)
        return _cetak(daftar, hitung, aras)

    def _ambil(self, nomor: int) -> _Daftar | None:
        if nomor not in self._daftar:
            num = self._num.get(nomor)
            self._daftar[nomor] = None if num is None else self._susun(num)
        return self._daftar[nomor]

    def _susun(self, num: Unsur) -> _Daftar:
        rujukan = num.find(f"{W}abstractNumId")
        kunci = "" if rujukan is None else rujukan.get(VAL, "")
        if kunci not in self._aras:
            induk = self._tautan(self._induk.get(kunci))
            lvl = () if induk is None else induk.iterchildren(f"{W}lvl")
            self._aras[kunci] = dict(map(_aras, lvl))
        aras = dict(self._aras[kunci])
        mulai: dict[int, int] = {}
        for ubah in num.iterchildren(f"{W}lvlOverride"):
            nomor = bilangan(ubah.get(f"{W}ilvl"), 0)
            aras.update(_aras(x) for x in ubah.iterchildren(f"{W}lvl"))
            awal = ubah.find(f"{W}startOverride")
            if awal is not None:
                mulai[nomor] = bilangan(awal.get(VAL), 1)
        return _Daftar(kunci, aras, mulai)

    def _tautan(self, induk: Unsur | None) -> Unsur | None:
        """Return the list that holds the levels, where one only names the style of another."""
        taut = None if induk is None else induk.find(f"{W}numStyleLink")
        if taut is None:
            return induk
        for satu in self._induk.values():
            sasaran = satu.find(f"{W}styleLink")
            if sasaran is not None and sasaran.get(VAL) == taut.get(VAL):
                return satu
        return induk


def _aras(lvl: Unsur) -> tuple[int, _Aras]:
    nilai = {satu.tag: satu.get(VAL) for satu in lvl}
    resmi = lvl.find(f"{W}isLgl")
    ulang = nilai.get(f"{W}lvlRestart")
    return bilangan(lvl.get(f"{W}ilvl"), 0), _Aras(
        mulai=bilangan(nilai.get(f"{W}start"), 0),
        bentuk=_bentuk(lvl),
        pola=(nilai.get(f"{W}lvlText") or "")[:_PANJANG_POLA],
        ulang=None if ulang is None else bilangan(ulang, 0),
        gaya=nilai.get(f"{W}pStyle") or "",
        resmi=resmi is not None and nyala(resmi),
    )


def _bentuk(lvl: Unsur) -> str:
    """Return the number format; the last one is that which every Word knows."""
    bentuk = [satu.get(VAL, "") for satu in lvl.iter(f"{W}numFmt")]
    return bentuk[-1] if bentuk else "decimal"


def _maju(daftar: _Daftar, hitung: dict[int, int], aras: int) -> None:
    """Count the next item, and let the levels below begin anew."""
    baru = aras in daftar.mulai and aras not in daftar.dimulai
    daftar.dimulai.add(aras)
    hitung[aras] = daftar.awal(aras) if baru or aras not in hitung else hitung[aras] + 1
    for bawah in [satu for satu in hitung if satu > aras]:
        ulang = daftar.aras.get(bawah, _BAWAAN).ulang
        if ulang is None or aras < ulang:
            del hitung[bawah]


def _cetak(daftar: _Daftar, hitung: dict[int, int], aras: int) -> str:
    tingkat = daftar.aras.get(aras)
    if tingkat is None:
        return ""
    if tingkat.bentuk == "bullet":
        return tingkat.pola if tingkat.pola in _BULATAN_ASLI else _BULATAN
    if tingkat.bentuk == "none" and not _TEMPAT.sub("", tingkat.pola).strip():
        return ""

    def angka(cocok: re.Match[str]) -> str:
        nomor = int(cocok[1]) - 1
        lain = daftar.aras.get(nomor, _BAWAAN)
        bentuk = "decimal" if tingkat.resmi and lain.bentuk != "none" else lain.bentuk
        return cetak_nomor(bentuk, hitung.get(nomor, daftar.awal(nomor)))

    return " ".join(_TEMPAT.sub(angka, tingkat.pola).split())


def cetak_nomor(bentuk: str, nomor: int) -> str:
    """Return a number as a format prints it; what has no letter or numeral stays decimal."""
    match bentuk:
        case "none":
            return ""
        case "decimalZero":
            return f"{nomor:02d}"
        case "lowerLetter" | "upperLetter":
            teks = _huruf(nomor)
        case "lowerRoman" | "upperRoman":
            teks = romawi(nomor)
        case _:
            return str(nomor)
    return teks.upper() if bentuk.startswith("upper") else teks


def _huruf(nomor: int) -> str:
    """Return the letter of a number; Word goes on after z with aa, bb."""
    if not 1 <= nomor <= 260:
        return str(nomor)
    kali, sisa = divmod(nomor - 1, 26)
    return chr(ord("a") + sisa) * (kali + 1)
