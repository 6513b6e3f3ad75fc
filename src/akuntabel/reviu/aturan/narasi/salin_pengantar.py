"""A lead-in of a list that names another indikator: "… yang menunjang indikator <name>:"."""

import re
from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.nama_bagian import NamaBagian, nama_bagian
from akuntabel.reviu.bacaan import Bacaan

_PENGANTAR = re.compile(
    r"\bindikator\s+(?!ini\b|tersebut\b|di\b|lain)[^:;.]{6,300}:\s*$", re.IGNORECASE
)
_UTUH = 0.95


def pengantar_asing(bacaan: Bacaan) -> Iterator[Cacat]:
    """The sentence that opens a list speaks of the indikator of its section."""
    nama = nama_bagian(bacaan)
    for sini, indeks in enumerate(nama.indeks):
        for kalimat in nama.bagian[indeks]:
            cocok = _PENGANTAR.search(kalimat.teks)
            sana = None if cocok is None else _satu_nama(nama, cocok[0])
            if sana is None or sana == sini:
                continue
            daftar = bacaan.indikator.daftar
            yield Cacat(
                f"Pengantar {kutip(kalimat.teks)} ada di bagian {daftar[indeks].sebutan}, tetapi "
                f"menyebut {daftar[nama.indeks[sana]].sebutan}; ganti dengan indikator bagian ini.",
                (kalimat.tempat,),
                kalimat.konteks.bagian,
                (daftar[nama.indeks[sana]].nama,),
                daftar[indeks].nama,
            )


def _satu_nama(nama: NamaBagian, teks: str) -> int | None:
    cakupan = nama.daftar.cakupan(nama.daftar.kata_dikenal(teks))
    penuh = [i for i, c in enumerate(cakupan) if c >= _UTUH]
    return penuh[0] if len(penuh) == 1 else None
