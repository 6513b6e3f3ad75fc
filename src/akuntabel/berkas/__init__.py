"""Berkas: files ↔ facts, loss-free, every problem reported at once."""

from akuntabel.berkas.angka_teks import AngkaRagu, AngkaSalah, HasilAngka, baca_angka, tulis_angka
from akuntabel.berkas.fakta import HasilBaca
from akuntabel.berkas.galat import BerkasTakTertulisError
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_buku import tulis_templat, tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder

__all__ = [
    "AngkaRagu",
    "AngkaSalah",
    "BerkasTakTertulisError",
    "HasilAngka",
    "HasilBaca",
    "baca_angka",
    "baca_sumber",
    "tulis_angka",
    "tulis_folder",
    "tulis_templat",
    "tulis_xlsx",
]
