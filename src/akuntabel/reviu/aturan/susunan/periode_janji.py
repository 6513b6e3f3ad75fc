"""Periode janji: a Perjanjian Kinerja in the annex whose title names another year."""

from collections.abc import Iterator

from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.janji import JUDUL_JANJI
from akuntabel.reviu.naskah import Judul, Paragraf


def judul_janji_keliru(bacaan: Bacaan) -> Iterator[Cacat]:
    """The title of a Perjanjian Kinerja names the year whose targets it holds."""
    sudah: set[int] = set()
    for urut in sorted(bacaan.janji_bertahun_lain):
        for i in range(urut - 1, -1, -1):
            blok = bacaan.blok[i]
            if isinstance(blok, Judul | Paragraf) and (cocok := JUDUL_JANJI.match(blok.teks)):
                if i not in sudah:
                    sudah.add(i)
                    yield Cacat(
                        f"“{ringkas(blok.teks, 100)}” menyebut tahun {cocok[1]}, sedangkan target "
                        f"di bawahnya adalah target tahun {bacaan.tahun}; perbaiki tahunnya.",
                        (blok.tempat,),
                        bacaan.peta[i].bagian,
                        (cocok[1],),
                        str(bacaan.tahun),
                    )
                break
