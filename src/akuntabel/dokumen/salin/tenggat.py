"""Tenggat: the day until which a portal is to be filled, as a date and in words."""

from datetime import date, timedelta

from akuntabel.inti.periode import cetak_tanggal
from akuntabel.sektor.portal import AturanTenggat, Tenggat

_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SABTU = 5


def tanggal_tenggat(tenggat: Tenggat, akhir: date) -> date:
    """Return the last day to fill a portal for a period that ends on `akhir`.

    Working days are Monday to Friday: public holidays are not known, so the true day is
    never earlier. Rujukan: aturan FORM-07.
    """
    match tenggat.aturan:
        case AturanTenggat.HARI_KERJA:
            return _hari_kerja(akhir, tenggat.angka)
        case AturanTenggat.TANGGAL:
            awal = akhir + timedelta(days=1)
            depan = (awal.replace(day=28) + timedelta(days=4)).replace(day=1)
            return min(awal + timedelta(days=tenggat.angka - 1), depan - timedelta(days=1))
        case AturanTenggat.SESUDAH_AKHIR:
            return akhir + timedelta(days=tenggat.angka)


def _hari_kerja(akhir: date, banyak: int) -> date:
    hari = akhir
    while banyak:
        hari += timedelta(days=1)
        banyak -= hari.weekday() < _SABTU
    return hari


def kalimat_tenggat(tenggat: Tenggat, akhir: date) -> str:
    """Return the deadline as a reader needs it: the day, and how it was counted."""
    hari = tanggal_tenggat(tenggat, akhir)
    sebut = f"{_HARI[hari.weekday()]}, {cetak_tanggal(hari)}"
    match tenggat.aturan:
        case AturanTenggat.HARI_KERJA:
            cara = f"hari kerja ke-{tenggat.angka}, libur nasional belum diperhitungkan"
        case AturanTenggat.TANGGAL:
            cara = f"tanggal {tenggat.angka} bulan berikutnya"
        case AturanTenggat.SESUDAH_AKHIR:
            cara = f"{tenggat.angka} hari sesudah periode berakhir"
    return f"{sebut} ({cara})"
