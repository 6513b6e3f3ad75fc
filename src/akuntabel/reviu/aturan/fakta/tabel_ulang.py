"""The rule that a table printed twice says the same twice."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from akuntabel.reviu.angka import Angka, sama
from akuntabel.reviu.aturan.bersama import sebut_tempat
from akuntabel.reviu.aturan.dasar import PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.indikator import kolom_indikator
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.naskah import Sel

Petak = dict[tuple[str, str], tuple[Sel, Angka]]
_DIGIT = 3
_LABEL_TERPENDEK = 3


def tabel_berulang(bacaan: Bacaan) -> Iterator[Cacat]:
    """Two tables that share rows and columns, and agree in most, agree in all.

    Tables of indikator and of money are compared as facts (RV-FAK-01).
    """
    semua = [(satu, _petak(satu)) for satu in bacaan.tabel if _layak(satu)]
    pemilik: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, (_, petak) in enumerate(semua):
        for kunci in petak:
            pemilik[kunci].append(i)
    pasangan: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for kunci, daftar in pemilik.items():
        for i, j in combinations(daftar, 2):
            pasangan[i, j].append(kunci)
    for (i, j), bersama in pasangan.items():
        kiri, kanan = semua[i], semua[j]
        beda = [k for k in bersama if not sama(kiri[1][k][1], kanan[1][k][1])]
        serupa = [k for k in bersama if k not in beda and _berbobot(kiri[1][k][1])]
        if beda and _satu_tabel(kiri[0], kanan[0]) and len(serupa) >= max(2, 2 * len(beda)):
            yield from (_cacat(kanan, kiri, k) for k in beda)


def _satu_tabel(kiri: TabelDiTempat, kanan: TabelDiTempat) -> bool:
    """Return whether both can be one table: those of two indikator only look alike."""
    indikator = {kiri.konteks.indikator, kanan.konteks.indikator}
    return len(indikator) == 1 or None in indikator


def _berbobot(angka: Angka) -> bool:
    """Return whether two tables hardly share the number by chance."""
    return sum(c.isdigit() for c in angka.teks) >= _DIGIT


def _layak(satu: TabelDiTempat) -> bool:
    return (
        satu.isi.kepala > 0
        and not satu.konteks.lampiran
        and kolom_indikator(satu.isi) is None
        and not tabel_anggaran(satu.isi)
    )


def _petak(satu: TabelDiTempat) -> Petak:
    """Return the numbers of a table by row label and column names; a name twice is left out."""
    hasil: Petak = {}
    ganda: set[tuple[str, str]] = set()
    for baris in satu.isi.badan:
        label = " ".join(baris.label.casefold().split())
        if len(label) < _LABEL_TERPENDEK or baris.jumlah or baris.bagian:
            continue
        for kolom in satu.isi.kolom:
            angka = baris.angka(kolom.indeks)
            if angka is None or not kolom.jalur:
                continue
            kunci = (label, " / ".join(kolom.jalur).casefold())
            if kunci in hasil:
                ganda.add(kunci)
            hasil[kunci] = (baris.sel[kolom.indeks], angka)
    return {k: v for k, v in hasil.items() if k not in ganda}


def _cacat(
    sini: tuple[TabelDiTempat, Petak], sana: tuple[TabelDiTempat, Petak], kunci: tuple[str, str]
) -> Cacat:
    sel, angka = sini[1][kunci]
    sel_lain, lain = sana[1][kunci]
    tempat = sebut_tempat(sel_lain.tempat, sana[0].konteks)
    return Cacat(
        f"“{kunci[0]}” kolom “{kunci[1]}” tercetak {angka.teks}, sedangkan di tabel yang sama di "
        f"{tempat} tercetak {lain.teks}; samakan keduanya.",
        (sel.tempat, sel_lain.tempat),
        sini[0].konteks.bagian,
        (angka.teks, lain.teks),
        f"{lain.teks} atau {angka.teks}",
    )


ATURAN_TABEL_ULANG: tuple[Aturan, ...] = (
    Aturan(
        "RV-FAK-05",
        "Tabel yang diulang",
        PERINGATAN,
        "Tabel yang dicetak dua kali memuat angka yang sama di kedua tempat.",
        ANDAL,
        tabel_berulang,
    ),
)
