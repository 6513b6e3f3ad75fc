"""Rules on formula blocks: the arithmetic of each step, and what cannot be divided."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.dasar import GALAT, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import PENGUKURAN
from akuntabel.reviu.bacaan import Bacaan, RumusDiTempat
from akuntabel.reviu.klaim import JenisKlaim, kunci_fakta, pokok_indikator
from akuntabel.reviu.klaim_tabel import jenis_rumus
from akuntabel.reviu.rumus import Langkah, Rentang, Suku, bagi_nol, hitung_rentang

_SKALA = (Fraction(1), Fraction(100), Fraction(1, 100))


def hasil_rumus(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each step of a formula equals the next, as far as printed decimals can tell."""
    for satu in bacaan.rumus:
        langkah = satu.isi.langkah
        for kiri, kanan in pairwise(langkah):
            nilai = hitung_rentang(kiri.ungkapan)
            if nilai is None or (isinstance(kiri.ungkapan, Suku) and kiri.tempat == kanan.tempat):
                continue
            if not _setara(nilai, kanan):
                yield _cacat(bacaan, satu, kiri, kanan, nilai.eksak)


def _setara(kiri: Rentang, kanan: Langkah) -> bool:
    """Return whether the right step can be the left one: rounded, cut, or in percent."""
    if kanan.hasil is not None:
        return any(_memuat(kiri, kanan.hasil, skala) for skala in _SKALA)
    lain = hitung_rentang(kanan.ungkapan)
    if lain is None:
        return True
    celah = Fraction(1, 100)
    return any(
        lain.bawah * s - celah * s <= kiri.atas and kiri.bawah <= lain.atas * s + celah * s
        for s in _SKALA
    )


def _memuat(kiri: Rentang, angka: Angka, skala: Fraction) -> bool:
    return any(
        (nilai - ulp) * skala < kiri.atas and kiri.bawah < (nilai + ulp) * skala
        for nilai, desimal in angka.bacaan
        for ulp in (Fraction(1, 10**desimal),)
    )


def _cacat(
    bacaan: Bacaan, satu: RumusDiTempat, kiri: Langkah, kanan: Langkah, eksak: Fraction
) -> Cacat:
    hasil = kanan.hasil
    desimal = max(hasil.desimal, 2) if hasil is not None else 2
    persen = "%" if hasil is not None and hasil.persen else ""
    benar = f"{cetak_angka(eksak, desimal if eksak.denominator > 1 else None)}{persen}"
    return Cacat(
        f"Hitungan rumus tidak cocok: {_polos(kiri.teks)} = {benar}, tetapi tercetak "
        f"{_polos(kanan.teks)}; periksa angka pembilang, penyebut, dan hasilnya.",
        (kanan.tempat, kiri.tempat),
        satu.konteks.bagian,
        (_polos(kiri.teks), _polos(kanan.teks)),
        benar,
        _kunci(bacaan, satu.konteks.indikator, jenis_rumus(satu)),
    )


def _polos(teks: str) -> str:
    return teks.replace("}/{", " ÷ ").replace("{", "").replace("}", "").strip()


def _kunci(bacaan: Bacaan, indeks: int | None, jenis: JenisKlaim | None) -> tuple[str, ...]:
    """Return the fact that a formula works out, none where it is not known."""
    if indeks is None or jenis is None:
        return ()
    return (kunci_fakta(pokok_indikator(indeks), jenis, bacaan.tahun or 0),)


def bagi_dengan_nol(bacaan: Bacaan) -> Iterator[Cacat]:
    """A ratio that divides by zero has no value; a number printed for it is an invention."""
    for satu in bacaan.rumus:
        langkah = satu.isi.langkah
        for kiri, kanan in pairwise(langkah):
            if bagi_nol(kiri.ungkapan) and kanan.hasil is not None:
                yield Cacat(
                    f"{_polos(kiri.teks)} tidak dapat dihitung karena penyebutnya nol, tetapi "
                    f"tercetak {_polos(kanan.teks)}; tulis “–” dan alasannya, bukan angka.",
                    (kanan.tempat, kiri.tempat),
                    satu.konteks.bagian,
                    (_polos(kiri.teks), _polos(kanan.teks)),
                    "– (tidak dapat dihitung)",
                    _kunci(bacaan, satu.konteks.indikator, JenisKlaim.REALISASI),
                )


def dapat_dihitung(bacaan: Bacaan) -> Iterator[Cacat]:
    """A ratio that has a value is not printed as one that has none."""
    for satu in bacaan.rumus:
        akhir = satu.isi.rumus.langkah[-1] if satu.isi.rumus.langkah else None
        pecahan = satu.isi.pecahan
        if akhir is None or pecahan is None or _TAK_TERHITUNG.search(akhir.teks) is None:
            continue
        nilai = hitung_rentang(pecahan[2].ungkapan)
        if nilai is not None:
            yield Cacat(
                f"{_polos(pecahan[2].teks)} = {cetak_angka(nilai.eksak, 2)}, tetapi tercetak tidak "
                "dapat dihitung; periksa pembilang dan penyebutnya.",
                (akhir.tempat, pecahan[2].tempat),
                satu.konteks.bagian,
                (_polos(pecahan[2].teks),),
                cetak_angka(nilai.eksak, 2),
            )


_TAK_TERHITUNG = re.compile(r"=\s*(?:[-–—]\s*$|tidak (?:dapat )?(?:di|ter)hitung)", re.IGNORECASE)

ATURAN_RUMUS: tuple[Aturan, ...] = (
    Aturan(
        "RV-RMS-01",
        "Hitungan rumus",
        GALAT,
        "Hasil setiap langkah rumus sama dengan hitungannya, dengan pembulatan atau pemotongan "
        "pada angka yang tercetak.",
        PENGUKURAN,
        hasil_rumus,
    ),
    Aturan(
        "RV-RMS-02",
        "Pembagian dengan nol",
        GALAT,
        "Rasio yang penyebutnya nol tidak dicetak sebagai angka.",
        PENGUKURAN,
        bagi_dengan_nol,
    ),
    Aturan(
        "RV-RMS-03",
        "Rasio yang dapat dihitung",
        GALAT,
        "Rasio yang pembilang dan penyebutnya ada tidak dicetak sebagai tidak dapat dihitung.",
        PENGUKURAN,
        dapat_dihitung,
    ),
)
