"""Targets that were revised: the passage of a report that names the old and the new value."""

import re

from akuntabel.reviu.angka import Angka, cari_angka, sama
from akuntabel.reviu.aturan.susunan.petikan import petikan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import JenisKlaim, Klaim
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.nama import kata_penting
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.sekali import sekali

_REVISI = re.compile(
    r"\b(?:semula|(?:di)?revisi|(?:di)?reviu|ad+endum|perubahan|diubah|berubah)\b", re.IGNORECASE
)


@sekali
def _kalimat_revisi(bacaan: Bacaan) -> tuple[tuple[Tempat, frozenset[str], tuple[Angka, ...]], ...]:
    """Return the sentences on a revised target: place, words, and numbers of each."""
    return tuple(
        (
            satu.tempat,
            frozenset(kata_penting(kalimat)),
            tuple(a.angka for a in cari_angka(kalimat)),
        )
        for satu in petikan(bacaan)
        if not satu.sel and "menjadi" in satu.kecil and "target" in satu.kecil
        for kalimat in kalimat_teks(satu.teks)
        if "menjadi" in kalimat and _REVISI.search(kalimat)
    )


def tempat_revisi(bacaan: Bacaan, satu: Klaim, acuan: Klaim) -> Tempat | None:
    """Return where the report tells that one target became the other, None where nowhere."""
    indeks = satu.pokok.indikator
    if satu.jenis is not JenisKlaim.TARGET or indeks is None:
        return None
    nama = frozenset(kata_penting(bacaan.indikator.daftar[indeks].nama))
    for tempat, kata, angka in _kalimat_revisi(bacaan):
        keduanya = all(any(sama(k.angka, a) for a in angka) for k in (satu, acuan))
        if keduanya and nama & kata:
            return tempat
    return None
