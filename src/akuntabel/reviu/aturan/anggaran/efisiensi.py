"""The rule on tables of efficiency: the figure from its columns, the word from its sign."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.tabel import BarisTabel, Kolom

_EFISIENSI = re.compile(r"\befisiensi\b", re.IGNORECASE)
_CAPAIAN = re.compile(r"\bcapaian\b", re.IGNORECASE)
_SERAPAN = re.compile(r"\b(?:serapan|penyerapan|realisasi anggaran)\b", re.IGNORECASE)
_KATA = re.compile(r"^\s*(?P<tidak>(?:tidak|belum|kurang)\s+)?efisien\s*$", re.IGNORECASE)
_CELAH = Fraction(2, 100)


def efisiensi(bacaan: Bacaan) -> Iterator[Cacat]:
    """The efficiency of each row follows from capaian and serapan; its word follows its sign."""
    for satu in bacaan.tabel:
        kolom = _satu_kolom(satu, _EFISIENSI)
        if kolom is None:
            continue
        for baris in satu.isi.badan:
            yield from _kata(satu, baris, kolom)
        yield from _angka(satu, kolom)


def _satu_kolom(satu: TabelDiTempat, pola: re.Pattern[str]) -> Kolom | None:
    cocok = [k for k in satu.isi.kolom if pola.search(k.nama)]
    return cocok[0] if len(cocok) == 1 else None


def _kata(satu: TabelDiTempat, baris: BarisTabel, kolom: Kolom) -> Iterator[Cacat]:
    angka = baris.angka(kolom.indeks)
    for sel in baris.sel:
        cocok = _KATA.match(sel.teks)
        if cocok is None or angka is None or angka.nilai == 0:
            continue
        if (angka.nilai < 0) != (cocok["tidak"] is not None):
            yield Cacat(
                f"Efisiensi “{baris.label}” {angka.teks} disimpulkan “{sel.teks.strip()}”; "
                "sesuaikan kesimpulan atau angkanya.",
                (sel.tempat, baris.sel[kolom.indeks].tempat),
                satu.konteks.bagian,
                (angka.teks, sel.teks.strip()),
                "tidak efisien" if angka.nilai < 0 else "efisien",
            )


def _angka(satu: TabelDiTempat, kolom: Kolom) -> Iterator[Cacat]:
    """Rows off the formula that the other rows of the table follow."""
    capaian, serapan = _satu_kolom(satu, _CAPAIAN), _satu_kolom(satu, _SERAPAN)
    if capaian is None or serapan is None:
        return
    baris = []
    for b in satu.isi.badan:
        c, s, e = (b.angka(k.indeks) for k in (capaian, serapan, kolom))
        if c is not None and s is not None and e is not None and c.nilai:
            baris.append((b, c, s, e))
    cocok = [_dekat(e, _nisbah(c, s)) for _, c, s, e in baris]
    if len(baris) < 3 or sum(cocok) < 2 or 2 * sum(cocok) <= len(baris):
        return
    for (b, c, s, e), benar in zip(baris, cocok, strict=True):
        if not benar:
            nilai = cetak_angka(_nisbah(c, s), 2)
            yield Cacat(
                f"Efisiensi “{b.label}” tercetak {e.teks}, padahal ({c.teks} − {s.teks}) ÷ "
                f"{c.teks} × 100 = {nilai}; hitung ulang.",
                (b.sel[kolom.indeks].tempat, b.sel[capaian.indeks].tempat),
                satu.konteks.bagian,
                (e.teks, c.teks, s.teks),
                nilai,
            )


def _nisbah(capaian: Angka, serapan: Angka) -> Fraction:
    """Return the saving as a share of the capaian, in percent; a plain difference is RV-JML-06."""
    return (capaian.nilai - serapan.nilai) / capaian.nilai * 100


def _dekat(angka: Angka, nilai: Fraction) -> bool:
    return any(abs(n - nilai) <= _CELAH + Fraction(1, 10**d) for n, d in angka.bacaan)
