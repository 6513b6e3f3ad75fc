"""Rules on order: numbering, months left blank, items and rows that are there twice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from akuntabel.reviu.angka import baca_sel, nihil
from akuntabel.reviu.aturan.bersama import gabung, polos, ringkas
from akuntabel.reviu.aturan.dasar import CATATAN, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.rujukan import ANDAL
from akuntabel.reviu.aturan.susunan.nomor import (
    Loncat,
    NomorBaris,
    loncatan_butir,
    loncatan_judul,
    loncatan_nomor,
)
from akuntabel.reviu.aturan.susunan.petikan import Petikan, petikan
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.naskah import Butir, Paragraf, Sel, Tempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom

_ANGKA = re.compile(r"\s*(\d{1,3})\s*[.)]?\s*")
_BULAN = (
    "jan", "feb", "mar", "apr", "mei", "jun", "jul", "ag", "sep", "okt", "nov", "des",
)  # fmt: skip
_ANGKA_BULAN = tuple(str(i) for i in range(1, 13))
_BULAN_TERISI = 7
_KEPALA_TERBANYAK = 5
_KATA_PARAGRAF = 20
_KATA_BUTIR = 4
_BUTIR_SEBARIS = re.compile(r"\s*(\d{1,2})[.)]\s+(\S.*)")


def nomor_urut(bacaan: Bacaan) -> Iterator[Cacat]:
    """Numbers of rows, list items and headings run on without gaps and repeats."""
    for tabel in bacaan.tabel:
        for loncat in _loncatan_tabel(tabel):
            yield _cacat_nomor(loncat, "tabel", tabel.konteks.bagian)
    for i, loncat in loncatan_butir(bacaan):
        yield _cacat_nomor(loncat, "daftar", bacaan.peta[i].bagian)
    for i, loncat in loncatan_judul(bacaan):
        yield _cacat_nomor(loncat, "judul", bacaan.peta[i].bagian)
    for satu in petikan(bacaan):
        if satu.sel and "\n" in satu.teks:
            baris = [
                NomorBaris(int(m[1]), satu.tempat)
                for t in satu.teks.split("\n")
                if (m := _BUTIR_SEBARIS.match(t)) is not None
            ]
            for loncat in loncatan_nomor(baris):
                yield _cacat_nomor(loncat, "sel", satu.konteks.bagian)


def _loncatan_tabel(tabel: TabelDiTempat) -> list[Loncat]:
    """Return the breaks in the number column; one with unnumbered rows between is milder."""
    nomor = tabel.isi.kolom_jenis(JenisKolom.NOMOR)
    if not nomor or nomor[0].indeks > 1:
        return []
    baris: list[NomorBaris] = []
    kosong = False
    for satu in tabel.isi.badan:
        cocok = _ANGKA.fullmatch(satu.teks(nomor[0].indeks))
        if cocok is not None:
            baris.append(NomorBaris(int(cocok[1]), satu.tempat, sela=kosong))
            kosong = False
        elif not satu.jumlah:
            kosong = True
    return loncatan_nomor(baris)


def _cacat_nomor(loncat: Loncat, tempat: str, bagian: str) -> Cacat:
    kini = ", ".join(str(n) for n in loncat.urutan)
    if loncat.salah is not None:
        apa = f"Nomor {loncat.salah[0]} dalam {tempat} seharusnya {loncat.salah[1]}"
    elif loncat.ulang:
        apa = f"Nomor {gabung(str(n) for n in loncat.ulang)} dalam {tempat} tercetak dua kali"
    else:
        apa = f"Nomor {gabung(str(n) for n in loncat.hilang)} dalam {tempat} tidak ada"
    return Cacat(
        f"{apa} (urutannya {kini}); lengkapi isi yang hilang atau perbaiki nomornya.",
        loncat.tempat,
        bagian,
        (kini,),
        "" if loncat.salah is None else str(loncat.salah[1]),
        tingkat=CATATAN if loncat.ragu else None,
    )


def bulan_kosong(bacaan: Bacaan) -> Iterator[Cacat]:
    """A row filled in for most months is filled in, or has a dash, for the others."""
    for tabel in bacaan.tabel:
        kepala, awal = _baris_bulan(tabel)
        if awal < 0:
            continue
        kurang: list[tuple[tuple[Sel, ...], list[int]]] = []
        for baris in tabel.isi.tabel.baris[kepala + 1 :]:
            kosong = [i + 1 for i in range(12) if _kosong(baris, awal + i)]
            if kosong and 12 - len(kosong) >= _BULAN_TERISI:
                kurang.append((baris, kosong))
        if not kurang:
            continue
        bulan = gabung(str(b) for b in sorted({b for _, daftar in kurang for b in daftar}))
        nama = gabung(f"“{ringkas(_label(b), 40)}”" for b, _ in kurang)
        yield Cacat(
            f"Baris {nama} terisi hampir setiap bulan, tetapi bulan {bulan} kosong; isi bulan itu "
            "atau beri tanda “–” jika memang tidak ada.",
            tuple(b[0].tempat for b, _ in kurang),
            tabel.konteks.bagian,
            (f"bulan {bulan} kosong",),
        )


def _baris_bulan(tabel: TabelDiTempat) -> tuple[int, int]:
    """Return the header row and the first column of the twelve months, -1 if there are none."""
    for r, baris in enumerate(tabel.isi.tabel.baris[:_KEPALA_TERBANYAK]):
        nama = [s.teks.strip(" .").casefold() for s in baris]
        for ciri in (_ANGKA_BULAN, _BULAN):
            for awal in range(len(nama) - 11):
                potongan = nama[awal : awal + 12]
                if all(_bulan(t, c) for t, c in zip(potongan, ciri, strict=True)):
                    return r, awal
    return 0, -1


def _bulan(teks: str, ciri: str) -> bool:
    return teks == ciri if ciri.isdigit() else teks.startswith(ciri)


def _label(baris: tuple[Sel, ...]) -> str:
    return next((s.teks for s in baris if s.teks and not _ANGKA.fullmatch(s.teks)), "")


def _kosong(baris: tuple[Sel, ...], kolom: int) -> bool:
    if kolom >= len(baris):
        return True
    return not baris[kolom].teks.strip() and not baris[kolom].gabung


def butir_ganda(bacaan: Bacaan) -> Iterator[Cacat]:
    """No list item, table row or long paragraph is there twice."""
    yield from _butir_sama(bacaan)
    for satu in petikan(bacaan):
        if satu.sel and "\n" in satu.teks:
            yield from _sebaris_sama(satu)
    for tabel in bacaan.tabel:
        yield from _baris_sama(tabel)
    yield from _paragraf_sama(bacaan)


def _butir_sama(bacaan: Bacaan) -> Iterator[Cacat]:
    """Tell items that are alike in one list; a paragraph or heading ends the list."""
    ada: dict[str, Tempat] = {}
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Butir) or bacaan.peta[i].daftar:
            ada = {}
            continue
        kunci = polos(blok.teks)
        if blok.penanda[:-1] in ("1", "a"):
            ada = {}
        if kunci in ada and len(kunci.split()) > 1:
            cacat = _ganda("Butir", blok.teks, (blok.tempat, ada[kunci]), bacaan.peta[i].bagian)
            utuh = blok.penanda[:-1].isdigit() and len(kunci.split()) >= _KATA_BUTIR
            yield replace(cacat, tingkat=PERINGATAN if utuh else None)
        ada.setdefault(kunci, blok.tempat)


def _sebaris_sama(satu: Petikan) -> Iterator[Cacat]:
    ada: dict[str, str] = {}
    for teks in satu.teks.split("\n"):
        cocok = _BUTIR_SEBARIS.match(teks)
        if cocok is None:
            continue
        kunci = polos(cocok[2])
        if cocok[1] == "1":
            ada = {}
        if kunci in ada and len(kunci.split()) > 1:
            nomor = f" nomor {ada[kunci]} dan {cocok[1]}"
            yield _ganda(f"Butir{nomor}", cocok[2], (satu.tempat,), satu.konteks.bagian)
        ada.setdefault(kunci, cocok[1])


def _baris_sama(tabel: TabelDiTempat) -> Iterator[Cacat]:
    """Tell rows with the same label and numbers; a section row opens a group of its own."""
    nomor = {k.indeks for k in tabel.isi.kolom_jenis(JenisKolom.NOMOR)}
    ada: dict[tuple[str, ...], Tempat] = {}
    for baris in tabel.isi.badan:
        if baris.bagian:
            ada = {}
        if baris.jumlah or not baris.label or not _berangka(baris, nomor):
            continue
        isi = tuple(polos(s.teks) for i, s in enumerate(baris.sel) if i not in nomor)
        if isi in ada:
            yield _ganda("Baris", baris.label, (baris.tempat, ada[isi]), tabel.konteks.bagian)
        ada.setdefault(isi, baris.tempat)


def _berangka(baris: BarisTabel, nomor: Iterable[int]) -> bool:
    """Return whether a row states numbers, not only dashes and ticks."""
    return any(
        baca_sel(s.teks) is not None and not nihil(s.teks) and s.teks.strip() != "0"
        for i, s in enumerate(baris.sel)
        if i not in nomor
    )


def _paragraf_sama(bacaan: Bacaan) -> Iterator[Cacat]:
    """Tell long paragraphs that one section has twice; annexes repeat their forms."""
    ada: dict[tuple[object, str], Tempat] = {}
    for i, blok in enumerate(bacaan.blok):
        konteks = bacaan.peta[i]
        if not isinstance(blok, Paragraf) or konteks.lampiran or konteks.daftar:
            continue
        teks = polos(blok.teks)
        if teks.count(" ") + 1 < _KATA_PARAGRAF:
            continue
        kunci = ((konteks.bab, konteks.indikator, konteks.jalur[:2]), teks)
        if kunci in ada:
            yield _ganda("Paragraf", blok.teks, (blok.tempat, ada[kunci]), konteks.bagian)
        ada.setdefault(kunci, blok.tempat)


def _ganda(apa: str, teks: str, tempat: tuple[Tempat, ...], bagian: str) -> Cacat:
    kutip = ringkas(teks, 50)
    return Cacat(
        f"{apa} “{kutip}” tercetak dua kali; hapus salah satu atau ganti dengan isi yang benar.",
        tempat,
        bagian,
        (kutip,),
    )


ATURAN_URUTAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-STR-04",
        "Nomor urut",
        PERINGATAN,
        "Nomor baris tabel, butir daftar, dan judul berurutan tanpa loncat dan tanpa ganda.",
        ANDAL,
        nomor_urut,
    ),
    Aturan(
        "RV-STR-06",
        "Bulan yang kosong",
        PERINGATAN,
        "Tabel bulanan terisi atau bertanda “–” untuk kedua belas bulan.",
        ANDAL,
        bulan_kosong,
    ),
    Aturan(
        "RV-STR-08",
        "Isi ganda",
        CATATAN,
        "Butir satu daftar, baris satu tabel, dan paragraf satu bagian tidak tercetak dua kali.",
        ANDAL,
        butir_ganda,
    ),
)
