"""Two kinds that are all there is ("laki-laki … perempuan …"), against the number they divide."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.angka import Angka, AngkaDalamTeks
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_bagian, kalimat_laporan
from akuntabel.reviu.aturan.narasi.rincian_jumlah import selip
from akuntabel.reviu.aturan.narasi.rincian_seluruhnya import (
    cacat_rincian,
    daftar_hitungan,
    hitungan,
    satuan_hitungan,
)
from akuntabel.reviu.bacaan import Bacaan

_PASANGAN = tuple(
    (re.compile(rf"\b{a}\b", re.IGNORECASE), re.compile(rf"\b{b}\b", re.IGNORECASE))
    for a, b in (
        ("laki-laki", "perempuan"),
        ("pria", "wanita"),
        ("putra", "putri"),
        ("dewasa", "anak(?:-anak)?"),
        ("wni", "wna"),
        ("dalam negeri", "luar negeri"),
        ("negeri", "swasta"),
    )
)
_PENANDA = re.compile(
    r"\b(?:rincian(?:nya)?|terdiri|meliputi|seluruhnya|totalnya|jumlahnya|antara lain|misalnya"
    r"|target\w*|naik|turun|meningkat|menurun|rata-rata)\b",
    re.IGNORECASE,
)
_JANGKAUAN = 40
_DEKAT = Fraction(1, 10)


def pasangan_habis(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the pairs that do not sum to the number they divide, in the sentence or section."""
    for kalimat in kalimat_laporan(bacaan):
        if kalimat.konteks.lampiran or _PENANDA.search(kalimat.teks):
            continue
        if not any(a.search(kalimat.teks) and b.search(kalimat.teks) for a, b in _PASANGAN):
            continue
        semua = hitungan(kalimat.teks)
        bagian = daftar_hitungan(kalimat.teks, semua)[-2:]
        if len(bagian) == 2 and _berpasangan(kalimat.teks, bagian):
            total = _total(bacaan, kalimat, semua, bagian)
            if total is not None:
                yield cacat_rincian(kalimat, bagian, total, yakin=False)


def _berpasangan(teks: str, bagian: list[AngkaDalamTeks]) -> bool:
    """Return whether each number has one word of a pair on the same side of it."""
    kiri, kanan = bagian
    sebelum = teks[max(0, kiri.mulai - _JANGKAUAN) : kiri.mulai], teks[kiri.akhir : kanan.mulai]
    sesudah = teks[kiri.akhir : kanan.mulai], teks[kanan.akhir : kanan.akhir + _JANGKAUAN]
    return any(
        (x.search(depan) and y.search(belakang)) or (y.search(depan) and x.search(belakang))
        for x, y in _PASANGAN
        for depan, belakang in (sebelum, sesudah)
    )


def _total(
    bacaan: Bacaan, kalimat: Kalimat, semua: list[AngkaDalamTeks], bagian: list[AngkaDalamTeks]
) -> Angka | None:
    """Return the number that the pair divides and misses; None where something else fits.

    In the sentence it is near the sum and of the same unit; elsewhere in the section only
    a slip away from it.
    """
    jumlah = int(sum(a.angka.nilai for a in bagian))
    satuan = satuan_hitungan(kalimat.teks, bagian[0])
    dalam = [a.angka for a in semua if a.akhir <= bagian[0].mulai]
    lain = [
        a.angka
        for k in kalimat_bagian(bacaan).get(_indeks(kalimat), ())
        if k.ikatan != kalimat.ikatan
        for a in hitungan(k.teks)
    ]
    if any(a.nilai == jumlah for a in (*dalam, *lain)) or _di_tabel(bacaan, kalimat, jumlah):
        return None
    for a in semua:
        seukuran = satuan_hitungan(kalimat.teks, a) == satuan and a.angka in dalam
        if seukuran and abs(a.angka.nilai - jumlah) <= _DEKAT * a.angka.nilai:
            return a.angka
    return next((a for a in lain if selip(int(a.nilai), jumlah)), None)


def _indeks(kalimat: Kalimat) -> int:
    return -1 if kalimat.konteks.indikator is None else kalimat.konteks.indikator


def _di_tabel(bacaan: Bacaan, kalimat: Kalimat, jumlah: int) -> bool:
    indeks = kalimat.konteks.indikator
    return indeks is not None and any(
        (a := b.angka(i)) is not None and a.nilai == jumlah
        for t in bacaan.tabel
        if t.konteks.indikator == indeks
        for b in t.isi.badan
        for i in range(len(b.sel))
    )
