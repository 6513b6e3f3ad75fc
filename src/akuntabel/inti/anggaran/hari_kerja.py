"""Hari kerja: working days for deadlines: Monday to Friday less the holidays of fixed date."""

from datetime import date, timedelta

LIBUR_TETAP = ((1, 1), (5, 1), (6, 1), (8, 17), (12, 25))
"""Month and day of the national holidays that every year has.

Those that move (Idulfitri, Nyepi, …) and cuti bersama are decided each year and are not
known here: a fact that states its working days itself is never counted again.
"""


def libur(hari: date) -> bool:
    """Return whether the day is no working day."""
    return hari.weekday() >= 5 or (hari.month, hari.day) in LIBUR_TETAP


def banyak_hari_kerja(awal: date, akhir: date) -> int:
    """Return the working days after `awal` up to and including `akhir`."""
    selisih = (akhir - awal).days
    return sum(not libur(awal + timedelta(n)) for n in range(1, selisih + 1))


def hari_kerja_ke(nomor: int, awal: date) -> date:
    """Return the `nomor`-th working day from `awal` on, itself counted."""
    hari, sisa = awal, nomor
    while True:
        sisa -= not libur(hari)
        if sisa <= 0:
            return hari
        hari += timedelta(1)
