"""Dokumen: the kinds of documents of a sector, and the checklist by which an LKjIP is reviewed."""

from functools import lru_cache

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan
from akuntabel.sektor.baca import Peta
from akuntabel.sektor.pemuat import baca_berkas_sektor


@rekaman
class JenisDokumen:
    """One kind of document: its name, its parts in order, and when it is due."""

    kode: str
    nama: str
    singkatan: str
    batas_waktu: str
    bagian: tuple[str, ...]
    rujukan: Rujukan


@rekaman
class ButirReviu:
    """One statement that the reviewer answers with yes or no."""

    kode: str
    pernyataan: str


@rekaman
class KelompokReviu:
    """A group of the checklist: format, mekanisme, substansi."""

    kode: str
    nama: str
    butir: tuple[ButirReviu, ...]
    rujukan: Rujukan


@rekaman
class DefinisiDokumen:
    """What a sector writes in one year. Rujukan: aturan LKJ-05."""

    dokumen: tuple[JenisDokumen, ...]
    reviu: tuple[KelompokReviu, ...]


@lru_cache(maxsize=32)
def muat_dokumen(kode: str, tahun: int) -> DefinisiDokumen:
    """Return the kinds of documents and the review checklist of a sector and year.

    Galat: SektorTidakAdaError as of `muat_sektor`.
    """
    peta = baca_berkas_sektor(kode, "dokumen", tahun)
    return DefinisiDokumen(
        tuple(_dokumen(d) for d in peta.daftar("dokumen")),
        tuple(_kelompok(k) for k in peta.daftar("reviu")),
    )


def _dokumen(peta: Peta) -> JenisDokumen:
    return JenisDokumen(
        peta.teks("kode"),
        peta.teks("nama"),
        peta.teks("singkatan"),
        peta.teks("batas_waktu"),
        peta.daftar_teks("bagian"),
        peta.rujukan(),
    )


def _kelompok(peta: Peta) -> KelompokReviu:
    butir = (ButirReviu(b.teks("kode"), b.teks("pernyataan")) for b in peta.daftar("butir"))
    return KelompokReviu(peta.teks("kode"), peta.teks("nama"), tuple(butir), peta.rujukan())
