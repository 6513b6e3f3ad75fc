"""Pejabat: who heads the unit, by signature blocks and by "Nama … Jabatan …" lines."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import gabung, polos
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.identitas.orang import nama_orang
from akuntabel.reviu.aturan.identitas.satuan_kerja import Unit, unit_laporan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Paragraf, Tempat

_NAMA = re.compile(r"\s*Nama\s*:\s*(.+)$", re.IGNORECASE)
_JABATAN = re.compile(r"\s*Jabatan\s*:\s*(.+)$", re.IGNORECASE)
_NIP = re.compile(r"\s*NIP\b", re.IGNORECASE)
_SEMENTARA = re.compile(r"\b(?:plt|plh|pj|pjs)\b", re.IGNORECASE)
_SEJAUH = 4
_PANJANG = 90


def pimpinan_lain(bacaan: Bacaan) -> Iterator[Cacat]:
    """The head of the unit is one person; an acting head or a change within the year is told."""
    unit = unit_laporan(bacaan)
    if unit is None:
        return
    semua: dict[str, list[tuple[str, Tempat]]] = defaultdict(list)
    for nama, tempat in (*_berlabel(bacaan, unit), *_bertanda_tangan(bacaan, unit)):
        semua[polos(nama)].append((nama, tempat))
    wakil = [isi[0] for isi in semua.values()]
    if len(wakil) < 2 or _seorang(list(semua)):
        return
    yield Cacat(
        f"Pimpinan {unit.jenis} {unit.nama} tercetak {gabung(nama for nama, _ in wakil)}; pastikan "
        "masing-masing menjabat pada tanggal dokumennya, atau samakan namanya.",
        tuple(tempat for _, tempat in wakil),
        tercetak=tuple(nama for nama, _ in wakil),
        kunci=("unit:pimpinan",),
    )


def _seorang(nama: list[str]) -> bool:
    """Return whether all names are one with words left out: "Budi", "Budi Santoso"."""
    terpanjang = max(nama, key=lambda n: len(n.split())).split()
    return all(set(n.split()) <= set(terpanjang) for n in nama)


def _memimpin(teks: str, unit: Unit) -> bool:
    isi = polos(teks)
    return (
        isi.startswith(("kepala", "ketua", "direktur"))
        and polos(unit.nama) in isi
        and polos(unit.jenis).split()[-1] in isi
        and _SEMENTARA.search(teks) is None
    )


def _berlabel(bacaan: Bacaan, unit: Unit) -> Iterator[tuple[str, Tempat]]:
    """Return the names that a line "Jabatan" below them makes head of the unit."""
    nama, sejak, tempat = "", -9, Tempat()
    for i, blok in enumerate(bacaan.blok):
        if not isinstance(blok, Paragraf):
            continue
        if (cocok := _NAMA.match(blok.teks)) is not None:
            nama, sejak, tempat = nama_orang(cocok[1]), i, blok.tempat
        elif (cocok := _JABATAN.match(blok.teks)) is not None:
            if nama and i - sejak <= _SEJAUH and _memimpin(cocok[1], unit):
                yield nama, tempat
            nama = ""


def _bertanda_tangan(bacaan: Bacaan, unit: Unit) -> Iterator[tuple[str, Tempat]]:
    """Return the names above a NIP and below the office of the unit's head."""
    for i, blok in enumerate(bacaan.blok):
        if i < 2 or not isinstance(blok, Paragraf) or not _NIP.match(blok.teks):
            continue
        atas = [b for b in bacaan.blok[max(0, i - _SEJAUH) : i] if isinstance(b, Paragraf)]
        nama = nama_orang(atas[-1].teks) if atas else ""
        jabatan = [b.teks for b in atas[:-1] if len(b.teks) < _PANJANG]
        if nama and any(_memimpin(" ".join(jabatan[k:]), unit) for k in range(len(jabatan))):
            yield nama, atas[-1].tempat
