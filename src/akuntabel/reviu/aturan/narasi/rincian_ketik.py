"""Counts in a sentence that are a slip of typing away from the section's own figures."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from akuntabel.reviu.angka import Angka, AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_bagian
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.tabel import JenisKolom

_DIGIT = 3
_SELURUHNYA = re.compile(
    r"^\s*(?:orang|unit|perkara|berkas|dokumen|kasus)?\s*,?\s*(?:dan\s+)?(?:semua|seluruh)nya\b"
    r"[^.;\d]{0,60}\b(?:yaitu|yakni|sebanyak|berjumlah)\s*$",
    re.IGNORECASE,
)


def hitungan_salah_ketik(bacaan: Bacaan) -> Iterator[Cacat]:
    """A count that only this sentence has is not one digit off a figure of its section."""
    tabel = _angka_tabel(bacaan)
    for indeks, isi in kalimat_bagian(bacaan).items():
        sendiri = tabel.get(indeks, {})
        banyak = Counter(int(a.angka.nilai) for k in isi for a in _hitungan(k))
        for kalimat in isi:
            yield from _semuanya(kalimat)
            for a in _hitungan(kalimat):
                nilai = int(a.angka.nilai)
                if nilai in sendiri or banyak[nilai] > 1 or not a.angka.satuan:
                    continue
                dekat = [n for n in sendiri if _satu_digit(n, nilai)]
                sekalimat = {int(b.angka.nilai) for b in _hitungan(kalimat)}
                if len(dekat) != 1 or dekat[0] in sekalimat or _terurai(kalimat, nilai):
                    continue
                yield _cacat(kalimat, a.angka, *sendiri[dekat[0]])


def _cacat(kalimat: Kalimat, angka: Angka, teks: str, tempat: Tempat) -> Cacat:
    return Cacat(
        f"{kutip(kalimat.teks)} menyebut {angka.teks}, yang tidak ada di tabel bagian ini tetapi "
        f"hanya berbeda satu digit dari {teks}; periksa salah ketiknya.",
        (kalimat.tempat, tempat),
        kalimat.konteks.bagian,
        (angka.teks, teks),
        teks,
        tingkat=PERINGATAN,
    )


def _hitungan(kalimat: Kalimat) -> list[AngkaDalamTeks]:
    """Return the whole numbers of three digits and more that are no year, money or percentage."""
    return [
        a
        for a in cari_angka(kalimat.teks)
        if a.angka.nilai >= 10 ** (_DIGIT - 1)
        and not a.angka.desimal
        and a.angka.satuan not in {"%", "rp"}
        and not a.angka.seperti_tahun
    ]


def _angka_tabel(bacaan: Bacaan) -> dict[int, dict[int, tuple[str, Tempat]]]:
    """Return the counts of the tables of each section with how and where they are printed."""
    hasil: dict[int, dict[int, tuple[str, Tempat]]] = {}
    for satu in bacaan.tabel:
        indeks = satu.konteks.indikator
        if indeks is None:
            continue
        for baris in satu.isi.badan:
            for kolom in satu.isi.kolom:
                angka = baris.angka(kolom.indeks)
                if angka is None or angka.persen or kolom.jenis is JenisKolom.NOMOR:
                    continue
                if angka.nilai >= 10 ** (_DIGIT - 1) and angka.nilai.denominator == 1:
                    tempat = baris.sel[kolom.indeks].tempat
                    hasil.setdefault(indeks, {}).setdefault(int(angka.nilai), (angka.teks, tempat))
    return hasil


def _terurai(kalimat: Kalimat, nilai: int) -> bool:
    """Return whether other numbers of the sentence add up to this one, or with it to another."""
    lain = [int(a.angka.nilai) for a in cari_angka(kalimat.teks) if a.angka.nilai != nilai]
    return any(a + b == nilai or abs(a - b) == nilai for a, b in combinations(lain, 2))


def _satu_digit(kiri: int, kanan: int) -> bool:
    a, b = str(kiri), str(kanan)
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _semuanya(kalimat: Kalimat) -> Iterator[Cacat]:
    """Two counts that a sentence calls all of each other are one: "46 orang, semuanya …, yaitu"."""
    angka = cari_angka(kalimat.teks)
    for kiri, kanan in pairwise(angka):
        antara = kalimat.teks[kiri.akhir : kanan.mulai]
        if not _SELURUHNYA.match(antara) or kiri.angka.satuan != kanan.angka.satuan:
            continue
        if kiri.angka.nilai != kanan.angka.nilai:
            yield Cacat(
                f"{kutip(kalimat.teks)} menyebut {kiri.angka.teks} lalu semuanya "
                f"{kanan.angka.teks}; samakan kedua angkanya.",
                (kalimat.tempat,),
                kalimat.konteks.bagian,
                (kiri.angka.teks, kanan.angka.teks),
                f"{kiri.angka.teks} atau {kanan.angka.teks}",
            )
