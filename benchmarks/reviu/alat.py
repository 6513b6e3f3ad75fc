"""Small tools of the operators: read a printed number, change a digit, put it in place."""

import re
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from benchmarks.reviu.pembawa import Potong

ANGKA = re.compile(r"[−-]?\d[\d.,]*")
NILAI = re.compile(r"(?<![\d.,])\d+(?:\.\d{3})*(?:,\d+)?(?:\s?%|\s(?:Unit|Layanan|m²))?(?![\d%])")
RUPIAH = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d,])")
_TULISAN = re.compile(r"[−-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_PENUTUP = re.compile(r"\s*(%|Unit|Layanan|m²|orang|kasus)\s*$")


@dataclass(frozen=True)
class Perubahan:
    """What a mutant changed.

    `nilai` are the values before and after; `bagian` are texts (headings, captions) that stand
    for the place when something was taken out.
    """

    uraian: str
    nilai: tuple[str, ...] = ()
    bagian: tuple[str, ...] = ()


def angka(teks: str) -> Decimal | None:
    """Return the number that a whole cell prints in Indonesian notation, else None."""
    polos = _PENUTUP.sub("", teks.replace("Rp", "").strip())
    if not _TULISAN.fullmatch(polos):
        return None
    return Decimal(polos.replace(".", "").replace(",", ".").replace("−", "-"))


def satuan_terakhir(teks: str) -> Decimal:
    """Return the worth of the last printed digit: 1 for 98%, 0,01 for 98,83%."""
    cocok = re.search(r",(\d+)", teks)
    return Decimal(1).scaleb(-len(cocok[1])) if cocok else Decimal(1)


def ubah_digit(teks: str, acak: Random, kecuali: tuple[str, ...] = ()) -> str | None:
    """Return `teks` with one digit changed, by more than rounding could; None if it cannot.

    The first digit never becomes 0, and the result is none of `kecuali`.
    """
    tempat = [m.start() for m in re.finditer(r"\d", _PENUTUP.sub("", teks))]
    asal = angka(teks)
    if asal is None or not tempat:
        return None
    batas = 2 * satuan_terakhir(teks)
    for _ in range(40):
        i = acak.choice(tempat)
        digit = acak.choice([d for d in "0123456789" if d != teks[i]])
        if digit == "0" and i == tempat[0]:
            continue
        baru = teks[:i] + digit + teks[i + 1 :]
        nilai = angka(baru)
        if nilai is not None and abs(nilai - asal) >= batas and baru not in kecuali:
            return baru
    return None


def pasang(potong: Potong, awal: int, akhir: int, baru: str) -> Perubahan:
    """Return the change after putting `baru` over teks[awal:akhir]."""
    teks = potong.teks
    lama = teks[awal:akhir]
    konteks = teks[max(awal - 40, 0) : awal] + "[" + lama + " → " + baru + "]" + teks[akhir:][:25]
    potong.ganti(awal, akhir, baru)
    return Perubahan(f"{letak(potong)}: {konteks}", (lama, baru))


def letak(potong: Potong) -> str:
    """Return where a piece stands, for a person who looks for it."""
    bagian = next((b for b in reversed(potong.bagian) if b), "awal laporan")[:60]
    if potong.tabel >= 0:
        kepala = f", kolom {potong.kepala}" if potong.kepala else ""
        sel = f"tabel ke-{potong.tabel + 1} baris {potong.baris + 1}{kepala}"
        return f"{potong.indikator} {bagian}, {sel}".strip()
    return f"{potong.indikator} {bagian}, {potong.jenis}".strip()


def ganti_nilai(
    potong: Potong, awal: int, akhir: int, acak: Random, kecuali: tuple[str, ...] = ()
) -> Perubahan | None:
    """Return the change after one digit of teks[awal:akhir] was changed, if it could be."""
    baru = ubah_digit(potong.teks[awal:akhir], acak, kecuali)
    return pasang(potong, awal, akhir, baru) if baru is not None else None
