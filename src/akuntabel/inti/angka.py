"""Angka: exact numbers, "no number" as a value, and the only place that rounds or prints one.

Ratios are `Fraction`, rupiah are `int`. A number is rounded once, where it is printed,
by a declared `Pembulatan`.
"""

from decimal import ROUND_DOWN, Context, Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.rekaman import rekaman

DESIMAL_PERSIS = 28
"""Significant digits of a ratio that has no finite decimal form."""


@rekaman
class TakTerhitung:
    """No number can be stated; the report prints a dash and `alasan` instead.

    `kode` is stable (PENYEBUT_NOL, BELUM_DIISI, TARGET_NOL, …); `posisi` is the
    0-based place in the formula where it arose, if it arose in one.
    """

    alasan: str
    kode: str = "TAK_TERHITUNG"
    posisi: int | None = None


Nilai: TypeAlias = Fraction | TakTerhitung
"""A number, or the reason why there is none."""


class CaraBulat(Enum):
    """How a number is cut to its printed decimals."""

    POTONG = "potong"
    SETENGAH_KE_ATAS = "setengah_ke_atas"


@rekaman
class Pembulatan:
    """A declared rounding: how, and to how many decimals.

    Rujukan: aturan CAP-06; the rule belongs to an indikator or a document.
    """

    cara: CaraBulat = CaraBulat.SETENGAH_KE_ATAS
    desimal: int = 2


def _berskala(nilai: Fraction | int, pembulatan: Pembulatan) -> int:
    """Return the rounded number times 10**desimal, a whole number; half goes away from zero."""
    pembilang, penyebut = nilai.numerator, nilai.denominator
    skala: int = 10**pembulatan.desimal
    besar = abs(pembilang) * skala
    match pembulatan.cara:
        case CaraBulat.POTONG:
            bulat = besar // penyebut
        case CaraBulat.SETENGAH_KE_ATAS:
            bulat = (2 * besar + penyebut) // (2 * penyebut)
    return bulat if pembilang >= 0 else -bulat


def bulatkan(nilai: Fraction, pembulatan: Pembulatan) -> Fraction:
    """Return the number as it will be printed; half goes away from zero.

    Rujukan: aturan CAP-06 (potong), TND-01.
    """
    return Fraction(_berskala(nilai, pembulatan), 10**pembulatan.desimal)


def bulatkan_nilai(nilai: Nilai, pembulatan: Pembulatan) -> Nilai:
    """Return the rounded number, or the same TakTerhitung."""
    return nilai if isinstance(nilai, TakTerhitung) else bulatkan(nilai, pembulatan)


def bagi(pembilang: Nilai, penyebut: Nilai, alasan: str = "penyebut nol") -> Nilai:
    """Return pembilang / penyebut exactly; zero below is TakTerhitung, never 0.

    Rujukan: aturan CAP-05.
    """
    if isinstance(pembilang, TakTerhitung):
        return pembilang
    if isinstance(penyebut, TakTerhitung):
        return penyebut
    if penyebut == 0:
        return TakTerhitung(alasan, "PENYEBUT_NOL")
    return pembilang / penyebut


def persen(bagian: Nilai, seluruh: Nilai, alasan: str = "penyebut nol") -> Nilai:
    """Return 100 × bagian / seluruh, in percent and not rounded."""
    hasil = bagi(bagian, seluruh, alasan)
    return hasil if isinstance(hasil, TakTerhitung) else 100 * hasil


def desimal_persis(nilai: Fraction) -> str:
    """Return the number as an exact decimal string, or 28 digits where it does not end."""
    pembilang, penyebut = nilai.numerator, nilai.denominator
    sisa = penyebut
    for prima in (2, 5):
        while sisa % prima == 0:
            sisa //= prima
    if sisa == 1:
        konteks = Context(prec=max(DESIMAL_PERSIS, len(str(pembilang)) + len(str(penyebut)) * 4))
        teks = format(konteks.divide(Decimal(pembilang), Decimal(penyebut)), "f")
        return teks.rstrip("0").rstrip(".") if "." in teks else teks
    konteks = Context(prec=DESIMAL_PERSIS, rounding=ROUND_DOWN)
    return format(konteks.divide(Decimal(pembilang), Decimal(penyebut)), "f")


def _digit(berskala: int, desimal: int) -> tuple[int, str]:
    """Return the whole part, without sign, and the decimals of a scaled number."""
    if not desimal:
        return abs(berskala), ""
    utuh, ekor = divmod(abs(berskala), 10**desimal)
    return utuh, str(ekor).rjust(desimal, "0")


def _ribuan(bulat: int) -> str:
    return f"{bulat:,}".replace(",", ".")


def _cetak(berskala: int, desimal: int) -> str:
    utuh, belakang = _digit(berskala, desimal)
    tanda = "−" if berskala < 0 else ""
    return f"{tanda}{_ribuan(utuh)},{belakang}" if belakang else f"{tanda}{_ribuan(utuh)}"


_EMPAT_DESIMAL = Pembulatan(CaraBulat.SETENGAH_KE_ATAS, 4)


def cetak_angka(nilai: Fraction | int, desimal: int | None = None) -> str:
    """Return the number in Indonesian notation: "1.250", "98,75", "−3,5".

    `desimal` None prints the decimals the number has, at most four of them.
    Rujukan: aturan TND-01.
    """
    if desimal is not None:
        return _cetak(_berskala(nilai, Pembulatan(CaraBulat.SETENGAH_KE_ATAS, desimal)), desimal)
    berskala, tempat = _berskala(nilai, _EMPAT_DESIMAL), 4
    while tempat and berskala % 10 == 0:
        berskala //= 10
        tempat -= 1
    return _cetak(berskala, tempat)


def cetak_rupiah(jumlah: int, awalan: str = "Rp ") -> str:
    """Return rupiah as offices write them: "Rp 1.234.567.000".

    Rujukan: aturan TND-01 (the prefix is a setting).
    """
    tanda = "−" if jumlah < 0 else ""
    return f"{tanda}{awalan}{_ribuan(abs(jumlah))}"


def cetak_nilai(nilai: Nilai, pembulatan: Pembulatan, satuan: str = "") -> str:
    """Return the rounded number with its unit, or a dash for TakTerhitung.

    `satuan` "%" is set close ("98,75%"), any other after a space ("6 Unit").
    """
    if isinstance(nilai, TakTerhitung):
        return "–"
    angka = _cetak(_berskala(nilai, pembulatan), pembulatan.desimal)
    if not satuan:
        return angka
    return f"{angka}%" if satuan == "%" else f"{angka} {satuan}"


def desimal_tercetak(nilai: Fraction, pembulatan: Pembulatan) -> str:
    """Return the rounded number as a plain decimal string with its declared decimals."""
    berskala = _berskala(nilai, pembulatan)
    utuh, belakang = _digit(berskala, pembulatan.desimal)
    tanda = "-" if berskala < 0 else ""
    return f"{tanda}{utuh}.{belakang}" if belakang else f"{tanda}{utuh}"
