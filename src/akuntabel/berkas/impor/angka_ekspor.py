"""Angka ekspor: cells of an export as rupiah, percentages, days and months."""

import re
from datetime import date
from fractions import Fraction

from akuntabel.berkas.impor.sel_xlsx import Sel
from akuntabel.berkas.lembar import SelGalat
from akuntabel.inti.periode import NAMA_BULAN
from akuntabel.inti.rekaman import rekaman

_NIHIL = frozenset({"-", "–", "—", "−", "0"})
_RIBUAN_TITIK = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]*)?")
_RIBUAN_KOMA = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")
_POLOS = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_ILMIAH = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?[eE]\+?([0-9]{1,2})")
_TANGGAL_ANGKA = re.compile(r"([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{2,4})\b")
_TANGGAL_KATA = re.compile(r"([0-9]{1,2})[ -]+([A-Za-z]+)[ -]+([0-9]{2,4})\b")
_SINGKATAN = {
    "agu": 8, "ags": 8, "aug": 8, "agt": 8, "may": 5, "oct": 10, "dec": 12, "pebruari": 2, "peb": 2,
    "nop": 11, "nopember": 11,
}  # fmt: skip
BULAN = {
    **{nama.casefold(): nomor for nomor, nama in enumerate(NAMA_BULAN, 1)},
    **{nama.casefold()[:3]: nomor for nomor, nama in enumerate(NAMA_BULAN, 1)},
    **_SINGKATAN,
}
"""The number of a month by its name, short or long, as exports write it."""


@rekaman
class AngkaTakTerbaca:
    """Why a cell states no number."""

    alasan: str


def rupiah(sel: Sel | None) -> int | AngkaTakTerbaca:
    """Return whole rupiah, 0 for a blank or a dash; both notations of thousands are read."""
    if type(sel) is int:
        return sel
    nilai = pecahan(sel, utuh=True)
    if nilai is None:
        return 0
    if isinstance(nilai, AngkaTakTerbaca):
        return nilai
    if nilai.denominator != 1:
        return AngkaTakTerbaca(f"“{sel}” berpecahan, padahal rupiah harus utuh")
    return int(nilai)


def pecahan(sel: Sel | None, *, utuh: bool = False) -> Fraction | AngkaTakTerbaca | None:
    """Return an exact number, None for a blank; `utuh` reads "1.234" and "1,234" as thousands."""
    match sel:
        case None:
            return None
        case int() | Fraction():
            return Fraction(sel)
        case SelGalat():
            return AngkaTakTerbaca(f"sel berisi {sel.kode}, bukan angka")
        case date():
            return AngkaTakTerbaca(f"sel berisi tanggal {sel.isoformat()}, bukan angka")
        case str():
            return _teks(sel, utuh=utuh)


def _teks(teks: str, *, utuh: bool) -> Fraction | AngkaTakTerbaca | None:
    isi = teks.replace("\u00a0", "").replace(" ", "").removesuffix("%")
    if isi[:2].casefold() == "rp":
        isi = isi[2:].lstrip(".")
    if not isi or isi in _NIHIL:
        return Fraction(0) if isi else None
    negatif = isi[0] in "-−–" or (isi[0] == "(" and isi[-1] == ")")
    isi = isi.strip("()-−–+")
    nilai = _tanpa_tanda(isi.removesuffix(",-"), utuh=utuh)
    if nilai is None:
        return AngkaTakTerbaca(f"“{teks.strip()[:40]}” bukan angka")
    return -nilai if negatif else nilai


def _tanpa_tanda(isi: str, *, utuh: bool) -> Fraction | None:
    if _RIBUAN_TITIK.fullmatch(isi) and (utuh or isi.count(".") > 1 or "," in isi):
        return Fraction(isi.replace(".", "").replace(",", ".").rstrip("."))
    if _RIBUAN_KOMA.fullmatch(isi) and (utuh or isi.count(",") > 1 or "." in isi):
        return Fraction(isi.replace(",", "").rstrip("."))
    if _POLOS.fullmatch(isi):
        return Fraction(isi.replace(",", "."))
    ilmiah = _ILMIAH.fullmatch(isi)
    if ilmiah is not None:
        pangkat: int = 10 ** int(ilmiah[3])
        return Fraction(f"{ilmiah[1]}.{ilmiah[2] or 0}") * pangkat
    return None


def persen(sel: Sel | None) -> Fraction | AngkaTakTerbaca | None:
    """Return a percentage or a score exactly, None for a blank."""
    return pecahan(sel)


def tanggal(sel: Sel | None) -> date | None:
    """Return the day that a cell states, None where it states none."""
    match sel:
        case date():
            return sel
        case str():
            return _tanggal_teks(sel.strip())
        case _:
            return None


def _tanggal_teks(teks: str) -> date | None:
    angka = _TANGGAL_ANGKA.match(teks)
    if angka is not None:
        satu, bulan, tiga = (int(bagian) for bagian in angka.groups())
        return _hari(satu, bulan, tiga) if len(angka[1]) == 4 else _hari(tiga, bulan, satu)
    kata = _TANGGAL_KATA.match(teks)
    if kata is None:
        return None
    nomor = BULAN.get(kata[2].casefold()) or BULAN.get(kata[2].casefold()[:3])
    return _hari(int(kata[3]), nomor, int(kata[1])) if nomor else None


def _hari(tahun: int, bulan: int, hari: int) -> date | None:
    try:
        return date(tahun + 2000 if tahun < 100 else tahun, bulan, hari)
    except ValueError:
        return None


def nomor_bulan(sel: Sel | None) -> int | None:
    """Return the month that a cell names: "Agustus", "08", 8; None where it names none."""
    if isinstance(sel, str):
        kata = sel.strip().casefold()
        if kata.isdigit():
            return int(kata) if 1 <= int(kata) <= 12 else None
        awal = re.match("[a-z]+", kata)
        return BULAN.get(awal[0]) if awal else None
    if isinstance(sel, date):
        return sel.month
    return int(sel) if isinstance(sel, int) and 1 <= sel <= 12 else None
