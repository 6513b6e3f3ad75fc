"""Angka teks: the one strict reader of numbers that people typed, and their canonical form."""

import re
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.angka import cetak_angka, desimal_persis
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.tabel import JenisKolom

_BENTUK = re.compile(
    r"(?P<tanda>[-−–+]?)\s*(?P<rp>rp\.?\s*)?(?P<angka>[0-9](?:[0-9.,]*[0-9])?)\s*(?P<ekor>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NIHIL = ("-", "–", "—", "−")
_SERIBU = r"[1-9][0-9]{0,2}"
_POLA_TUNGGAL = re.compile(r"([0-9]+)([.,])([0-9]+)")
_POLA_RIBUAN = re.compile(rf"{_SERIBU}(?:(?:\.[0-9]{{3}}){{2,}}|(?:,[0-9]{{3}}){{2,}})")
_POLA_CAMPUR = re.compile(rf"{_SERIBU}(?:(?:\.[0-9]{{3}})+,[0-9]+|(?:,[0-9]{{3}})+\.[0-9]+)")
_SATUAN_SAMA = {"persen": "%", "m2": "m²", "rupiah": "rp"}
_PANJANG_MAKS = 1000
"""Letters that may stand in a cell of numbers; Python itself refuses to read longer ones."""
_BULAT = (JenisKolom.JUMLAH, JenisKolom.RUPIAH)


@rekaman
class AngkaRagu:
    """A text that can be read as two different numbers."""

    teks: str
    bacaan: tuple[Fraction, Fraction]

    @property
    def pesan(self) -> str:
        """Return the sentence that names both readings and how to write each."""
        kecil, besar = self.bacaan
        return (
            f"angka “{self.teks}” dapat dibaca {cetak_angka(kecil, 3)} atau {cetak_angka(besar)}; "
            f"tulis {tulis_angka(kecil)} atau {tulis_angka(besar)}."
        )


@rekaman
class AngkaSalah:
    """A text that is not a number of its column."""

    teks: str
    pesan: str


HasilAngka: TypeAlias = Fraction | AngkaRagu | AngkaSalah | None
"""A number, an ambiguity, a refusal, or None for a blank."""


def baca_angka(teks: str, jenis: JenisKolom, satuan: str = "", *, nihil: bool = True) -> HasilAngka:
    """Return the number that the text states, or why none can be stated without guessing.

    `jenis` decides between a group of thousands and a decimal: `1.234` is 1234 in a column
    of whole numbers and ambiguous in any other; `1,234` is ambiguous everywhere. `satuan`
    is the unit that may follow. With `nihil` a lone dash is 0.
    Galat: never raises; a fraction or a sign is returned as read, the column judges it.
    """
    if len(teks) > _PANJANG_MAKS:
        return AngkaSalah(teks, f"“{_singkat(teks)}” bukan angka; terlalu panjang, periksa selnya.")
    if teks.isascii() and teks.isdigit():
        return Fraction(int(teks))
    isi = teks.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if not isi:
        return None
    if isi in _NIHIL:
        if nihil:
            return Fraction(0)
        return AngkaSalah(teks, f"tanda “{isi}” bukan angka; tulis 0 atau kosongkan.")
    cocok = _BENTUK.fullmatch(isi)
    if cocok is None:
        return AngkaSalah(teks, f"“{_singkat(isi)}” bukan angka; tulis angkanya saja.")
    salah = _satuan_salah(cocok["rp"] or "", cocok["ekor"], jenis, satuan)
    if salah:
        return AngkaSalah(teks, f"“{_singkat(isi)}”: {salah}")
    negatif = cocok["tanda"] not in ("", "+")
    bacaan = [-b if negatif else b for b in _bacaan(cocok["angka"])]
    if len(bacaan) == 2 and jenis in _BULAT and "," not in cocok["angka"]:
        return bacaan[1]
    return _satu_bacaan(isi, bacaan)


def _satu_bacaan(isi: str, bacaan: list[Fraction]) -> HasilAngka:
    if not bacaan:
        return AngkaSalah(isi, f"“{_singkat(isi)}” bukan angka; periksa titik dan komanya.")
    if len(bacaan) == 1:
        return bacaan[0]
    return AngkaRagu(isi, (bacaan[0], bacaan[1]))


def _bacaan(angka: str) -> list[Fraction]:
    """Return every way to read the digits: as a decimal first, as thousands second."""
    if angka.isdigit():
        return [Fraction(angka)]
    if _POLA_RIBUAN.fullmatch(angka):
        return [Fraction(re.sub("[.,]", "", angka))]
    if _POLA_CAMPUR.fullmatch(angka):
        utuh, ekor = angka[: _akhir(angka)], angka[_akhir(angka) + 1 :]
        return [Fraction(f"{re.sub('[.,]', '', utuh)}.{ekor}")]
    tunggal = _POLA_TUNGGAL.fullmatch(angka)
    if tunggal is None:
        return []
    desimal = Fraction(f"{tunggal[1]}.{tunggal[3]}")
    if len(tunggal[3]) == 3 and re.fullmatch(_SERIBU, tunggal[1]):
        return [desimal, Fraction(tunggal[1] + tunggal[3])]
    return [desimal]


def _akhir(angka: str) -> int:
    return max(angka.rfind("."), angka.rfind(","))


def _satuan_salah(rupiah: str, ekor: str, jenis: JenisKolom, satuan: str) -> str:
    """Return why the words around the digits do not fit the column; empty if they do."""
    boleh = _satuan_baku(satuan)
    kolom_rupiah = jenis is JenisKolom.RUPIAH or boleh == "rp"
    if rupiah and not kolom_rupiah:
        return "kolom ini bukan rupiah; tulis angkanya saja."
    sisa = ekor.strip()
    if not sisa or (kolom_rupiah and sisa in (",-", ",–")):
        return ""
    tertulis = _satuan_baku(sisa)
    if tertulis == boleh or (tertulis == "%" and not boleh and jenis is JenisKolom.DESIMAL):
        return ""
    diminta = f"satuan kolom ini {satuan}" if satuan else "kolom ini tanpa satuan"
    return f"“{_singkat(sisa)}” tidak dikenal sebab {diminta}; tulis angkanya saja."


def _satuan_baku(satuan: str) -> str:
    kecil = satuan.strip().rstrip(".").casefold()
    return _SATUAN_SAMA.get(kecil, kecil)


def _singkat(teks: str) -> str:
    return teks if len(teks) <= 30 else f"{teks[:29]}…"


def tulis_angka(nilai: Fraction | int) -> str:
    """Return the canonical form: "1234", "98.75", "1.2340" (three decimals get a fourth).

    Galat: ValueError for a ratio without a finite decimal form; facts are entered, so
    such a value is a mistake of the program.
    """
    teks = desimal_persis(Fraction(nilai))
    if Fraction(teks) != nilai:
        raise ValueError(f"angka {nilai} tidak punya bentuk desimal yang berakhir")
    return f"{teks}0" if "." in teks and len(teks.rsplit(".", 1)[1]) == 3 else teks
