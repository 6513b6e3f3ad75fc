"""Kerangka: the outline of a report and the patterns of its generated sentences, as data."""

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from akuntabel.inti.rekaman import rekaman
from akuntabel.sektor.baca import Peta
from akuntabel.sektor.pemuat import FOLDER_SEKTOR, baca_berkas_berlaku


class JenisIsi(Enum):
    """What stands at a place of the outline."""

    NARASI = "narasi"
    TABEL = "tabel"
    KOMPONEN = "komponen"


@rekaman
class IsiKerangka:
    """One item: a passage, a data table or a computed component, with its own subheading.

    `pilihan` narrows a component (the portal whose progress is shown).
    """

    jenis: JenisIsi
    nama: str
    subjudul: str = ""
    pilihan: str = ""


@rekaman
class BagianKerangka:
    """A part of the report with its number and title; chapters hold parts."""

    kode: str
    nomor: str
    judul: str
    isi: tuple[IsiKerangka, ...]
    bagian: tuple["BagianKerangka", ...] = ()


@rekaman
class Kerangka:
    """The outline of one kind of report, and the patterns of its sentences by key."""

    awal: tuple[BagianKerangka, ...]
    bab: tuple[BagianKerangka, ...]
    lampiran: tuple[BagianKerangka, ...]
    kalimat: Mapping[str, str]

    def pola(self, kunci: str) -> str:
        """Return the sentence pattern of that key; a missing one is a fault of the sektor."""
        return self.kalimat[kunci]


UMUM = "_umum"
"""The folder of what every sektor shares; a sektor's own files come before it."""


@lru_cache(maxsize=32)
def muat_kerangka(kode: str, tahun: int) -> Kerangka:
    """Return the outline of the LKjIP and its sentence patterns for the sektor and year.

    The sektor's own outline comes first, else the shared one; its own sentences replace
    shared ones key by key.
    Galat: SektorTidakAdaError when neither has one for the year.
    """
    kerangka = _berkas(kode, "kerangka", tahun)
    kalimat = dict(_kalimat(UMUM, tahun))
    if (FOLDER_SEKTOR / kode / "kalimat").is_dir():
        kalimat.update(_kalimat(kode, tahun))
    return Kerangka(
        tuple(_bagian(b) for b in kerangka.daftar("awal")),
        tuple(_bagian(b) for b in kerangka.daftar("bab")),
        tuple(_bagian(b) for b in kerangka.daftar("lampiran")),
        kalimat,
    )


def _berkas(kode: str, jenis: str, tahun: int) -> Peta:
    milik = (FOLDER_SEKTOR / kode / jenis).is_dir()
    return baca_berkas_berlaku(kode if milik else UMUM, jenis, tahun)


def _kalimat(kode: str, tahun: int) -> dict[str, str]:
    peta = baca_berkas_berlaku(kode, "kalimat", tahun).peta("kalimat")
    return {str(kunci): peta.teks(str(kunci)) for kunci in peta.isi}


def _bagian(peta: Peta) -> BagianKerangka:
    return BagianKerangka(
        peta.teks("kode"),
        peta.teks("nomor", ""),
        peta.teks("judul"),
        tuple(_isi(i) for i in peta.daftar("isi")),
        tuple(_bagian(b) for b in peta.daftar("bagian")),
    )


def _isi(peta: Peta) -> IsiKerangka:
    jenis = next(j for j in JenisIsi if j.value in peta)
    return IsiKerangka(
        jenis, peta.teks(jenis.value), peta.teks("subjudul", ""), peta.teks("pilihan", "")
    )
