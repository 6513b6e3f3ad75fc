"""Parts that a sentence lists against the total that it gives."""

import re
from collections.abc import Iterator

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.bacaan import Bacaan

_PENANDA = re.compile(
    r"\b(?P<rinci>dengan rincian|rincian(?:nya)?)\b|\b(?:terdiri (?:dari|atas)|meliputi)\b",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"\b(?:antara lain|di ?antara(?:nya)?|seperti|misalnya|termasuk|dll|dan lain|dari total)\b",
    re.IGNORECASE,
)
SATUAN_LEWAT = frozenset(("%", "m²", "hari", "bulan", "jam", "poin", "indeks", "liter", "kali"))
_JARAK = 90
_DIGIT_TERSEDIKIT = 3


def rincian_dan_total(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the sentences whose listed parts do not sum to their total."""
    for kalimat in kalimat_laporan(bacaan):
        penanda = _PENANDA.search(kalimat.teks)
        if penanda is None or kalimat.konteks.lampiran:
            continue
        if _SEBAGIAN.search(kalimat.teks[penanda.start() :]):
            continue
        cacat = _periksa(kalimat, penanda)
        if cacat is not None:
            yield cacat


def _periksa(kalimat: Kalimat, penanda: re.Match[str]) -> Cacat | None:
    semua = [
        a
        for a in cari_angka(kalimat.teks)
        if not a.angka.seperti_tahun and a.angka.satuan not in SATUAN_LEWAT
    ]
    depan = [a for a in semua if a.akhir <= penanda.start()]
    if not depan or penanda.start() - depan[-1].akhir > _JARAK:
        return None
    total = depan[-1].angka
    bagian = _bagian(semua, penanda.end(), total.satuan)
    if not total.satuan or len(bagian) < 2:
        return None
    nilai = [int(a.angka.nilai) for a in bagian]
    if int(total.nilai) in jumlah_pilihan(nilai):
        return None  # a part may itself be broken down
    jalan = sum(nilai)
    tambah = " + ".join(a.angka.teks for a in bagian)
    return Cacat(
        f"{kutip(kalimat.teks)} merinci {tambah} = {cetak_angka(jalan)}, sedangkan totalnya "
        f"{total.teks}; betulkan rincian atau totalnya.",
        (kalimat.tempat,),
        kalimat.konteks.bagian,
        (total.teks, *(a.angka.teks for a in bagian)),
        cetak_angka(jalan),
        (),
        GALAT if penanda["rinci"] else PERINGATAN,
    )


def jumlah_pilihan(nilai: list[int]) -> set[int]:
    """Return the sums of all choices of the parts; of the first dozen when they are many."""
    hasil = {0}
    for satu in nilai[:12]:
        hasil |= {lama + satu for lama in hasil}
    return hasil


def selip(kiri: int, kanan: int) -> bool:
    """Return whether two numbers differ in one digit, or in two that changed places."""
    a, b = str(abs(kiri)), str(abs(kanan))
    if len(a) != len(b) or len(a) < _DIGIT_TERSEDIKIT:
        return False
    beda = [i for i in range(len(a)) if a[i] != b[i]]
    return len(beda) == 1 or (len(beda) == 2 and sorted(a) == sorted(b))


def _bagian(semua: list[AngkaDalamTeks], mulai: int, satuan: str) -> list[AngkaDalamTeks]:
    """Return the whole numbers after the word that are in the unit of the total."""
    return [
        a
        for a in semua
        if a.mulai >= mulai and a.angka.satuan == satuan and a.angka.nilai.denominator == 1
    ]
