"""Parts that stand before their total ("64 a, 12 b, dan 58 c, seluruhnya 134"), or use it up."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import Angka, AngkaDalamTeks, cari_angka
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_laporan
from akuntabel.reviu.aturan.narasi.rincian_jumlah import SATUAN_LEWAT, jumlah_pilihan
from akuntabel.reviu.bacaan import Bacaan

_TOTAL = re.compile(
    r"(?:[,;(]|\batau|\bsehingga|\bdengan|\bjadi)\s*(?:seluruhnya|semuanya|keseluruhannya|totalnya"
    r"|jumlahnya|total|jumlah seluruhnya|total seluruhnya|total keseluruhan)"
    r"(?:\s+(?:adalah|menjadi|sebanyak|sejumlah|berjumlah|ada|sebesar))?\s*:?\s*(?=Rp|\d)",
    re.IGNORECASE,
)
_BERSAMBUNG = re.compile(r"(?:,|\bdan\b|\bserta\b|\bditambah\b|\+)", re.IGNORECASE)
_AKHIR_DAFTAR = re.compile(r"\b(?:dan|serta|ditambah)\b|\+", re.IGNORECASE)
_PUTUS = re.compile(
    r"[.;:]|\b(?:dari|menjadi|atau|sampai|hingga|tahun|tanggal|nomor|pukul|masing-masing|setiap"
    r"|per|termasuk|antaranya|dikurangi|sedangkan|sebelum|selama|rata-rata)\b",
    re.IGNORECASE,
)
_KATA = re.compile(r"[\s)]*([^\W\d_]+)")
_INGKAR = re.compile(r"\b(?:tidak|belum)\s+([^\W\d_]{4,})")
_SEBAGIAN = re.compile(
    r"\b(?:antara lain|di ?antara\w*|termasuk|sebagian|misalnya|seperti|target\w*|kapasitas|naik"
    r"|turun|meningkat|menurun|dapat|juga)\b",
    re.IGNORECASE,
)
_SKALA = re.compile(r"\d\s*(?:ribu|juta|miliar|milyar|triliun|rb|jt|lusin)\b", re.IGNORECASE)
_CELAH = 60
_MIRIP = Fraction(1, 4)
_SISA = Fraction(3, 20)
_JARAK = 4


def rincian_lalu_total(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the lists whose parts do not sum to the total that closes or precedes them."""
    semua = kalimat_laporan(bacaan)
    for i, kalimat in enumerate(semua):
        if kalimat.konteks.lampiran or _SKALA.search(kalimat.teks):
            continue
        cacat = _ditutup(kalimat) or _habis(kalimat, semua[max(0, i - 8) : i])
        if cacat is not None:
            yield cacat


def _ditutup(kalimat: Kalimat) -> Cacat | None:
    """Check the list right before "seluruhnya N"."""
    penanda = _TOTAL.search(kalimat.teks)
    if penanda is None:
        return None
    semua = hitungan(kalimat.teks)
    total = next((a for a in semua if a.mulai == penanda.end()), None)
    if total is None:
        return None
    bagian = daftar_hitungan(kalimat.teks, [a for a in semua if a.akhir <= penanda.start()])
    if not bagian or penanda.start() - bagian[-1].akhir > _CELAH:
        return None
    nilai = [int(a.angka.nilai) for a in bagian]
    if int(total.angka.nilai) in jumlah_pilihan(nilai):
        return None
    seukuran = all(
        satuan_hitungan(kalimat.teks, a) == satuan_hitungan(kalimat.teks, total) for a in bagian
    )
    dekat = abs(sum(nilai) - total.angka.nilai) <= _MIRIP * total.angka.nilai
    if not (seukuran or dekat):
        return None  # "3 angkatan dan 2 kelas, seluruhnya 90 peserta"
    return cacat_rincian(kalimat, bagian, total.angka, yakin=seukuran or len(bagian) > 2)


def _habis(kalimat: Kalimat, sebelum: tuple[Kalimat, ...]) -> Cacat | None:
    """Check a list that "dan tidak …" makes complete, against the number it divides."""
    if _TOTAL.search(kalimat.teks) or _SEBAGIAN.search(kalimat.teks):
        return None
    semua = hitungan(kalimat.teks)
    bagian = daftar_hitungan(kalimat.teks, semua)
    if len(bagian) < 2 or not _berlawanan(kalimat.teks, bagian):
        return None
    satuan = {satuan_hitungan(kalimat.teks, a) for a in bagian}
    if len(satuan) != 1:
        return None
    jumlah = sum(a.angka.nilai for a in bagian)
    terbesar = max(a.angka.nilai for a in bagian)
    calon = [a.angka for a in semua if a not in bagian]
    calon += [
        a.angka
        for k in reversed(sebelum)
        if k.konteks == kalimat.konteks and kalimat.urut - k.urut <= _JARAK
        for a in hitungan(k.teks)
        if satuan_hitungan(k.teks, a) in satuan
    ]
    calon = [a for a in calon if a.nilai >= terbesar]
    dekat = [a for a in calon if abs(a.nilai - jumlah) <= _SISA * a.nilai]
    if not dekat or any(a.nilai == jumlah for a in calon):
        return None
    return cacat_rincian(kalimat, bagian, dekat[0], yakin=False)


def hitungan(teks: str) -> list[AngkaDalamTeks]:
    """Return the counts of a sentence: whole numbers that are no year and no measure."""
    return [
        a
        for a in cari_angka(teks)
        if a.angka.satuan not in SATUAN_LEWAT
        and not a.angka.seperti_tahun
        and a.angka.nilai.denominator == 1
        and a.angka.nilai >= 0
    ]


def daftar_hitungan(teks: str, semua: list[AngkaDalamTeks]) -> list[AngkaDalamTeks]:
    """Return the numbers at the end that commas join to a list with "dan" before its last."""
    if len(semua) < 2:
        return []
    hasil = [semua[-1]]
    for satu in reversed(semua[:-1]):
        celah = teks[satu.akhir : hasil[0].mulai]
        if len(celah) > _CELAH or not _BERSAMBUNG.search(celah) or _PUTUS.search(celah):
            break
        hasil.insert(0, satu)
    if len(hasil) < 2:
        return []
    return hasil if _AKHIR_DAFTAR.search(teks[hasil[-2].akhir : hasil[-1].mulai]) else []


def satuan_hitungan(teks: str, a: AngkaDalamTeks) -> str:
    """Return the unit, or the word after the number for one."""
    if a.angka.satuan:
        return a.angka.satuan
    cocok = _KATA.match(teks, a.akhir)
    return "" if cocok is None else cocok[1].casefold()


def _berlawanan(teks: str, bagian: list[AngkaDalamTeks]) -> bool:
    """Return whether the last part is what the others are not: "dan tidak melanjutkan"."""
    cocok = _INGKAR.search(teks[bagian[-2].akhir : bagian[-1].akhir + _CELAH])
    return (
        cocok is not None
        and re.search(rf"\b{re.escape(cocok[1])}\b", teks[: bagian[-2].akhir], re.IGNORECASE)
        is not None
    )


def cacat_rincian(
    kalimat: Kalimat, bagian: list[AngkaDalamTeks], total: Angka, *, yakin: bool
) -> Cacat:
    """Return the finding that the parts are not the total."""
    jalan = cetak_angka(sum(int(a.angka.nilai) for a in bagian))
    tambah = " + ".join(cetak_angka(int(a.angka.nilai)) for a in bagian)
    return Cacat(
        f"{kutip(kalimat.teks)} merinci {tambah} = {jalan}, sedangkan keseluruhannya {total.teks}; "
        "betulkan rincian atau keseluruhannya.",
        (kalimat.tempat,),
        kalimat.konteks.bagian,
        (total.teks, *(a.angka.teks for a in bagian)),
        jalan,
        (),
        GALAT if yakin else PERINGATAN,
    )
