"""Kolom: where each column of an export stands, found by the words of its head."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.sel_xlsx import BarisEkspor, Sel
from akuntabel.berkas.impor.tata_ekspor import KolomEkspor, TataEkspor

_BARIS_DILIHAT = 60
_TINGGI_MAKS = 3
_HIASAN = re.compile(r"[^\w%./&+-]+")


@dataclass(frozen=True, slots=True)
class KepalaEkspor:
    """The head of a table: index of its first row and of the first row of data, and columns.

    `kolom` are the known ones by name; `tepi` all columns that have any head, in order.
    """

    awal: int
    data: int
    kolom: Mapping[str, int]
    tepi: tuple[int, ...]

    def rentang(self, nama: str) -> range:
        """Return the columns under a head, up to the next one; empty if there is no such head."""
        awal = self.kolom.get(nama)
        if awal is None:
            return range(0)
        return range(awal, next((satu for satu in self.tepi if satu > awal), awal + 12))

    def sel(self, baris: Mapping[int, Sel], nama: str) -> Sel | None:
        """Return the first filled cell of a row under that head."""
        awal = self.kolom.get(nama)
        if awal is None:
            return None
        if awal in baris:
            return baris[awal]
        return next((baris[k] for k in self.rentang(nama) if k in baris), None)


def baku(teks: object) -> str:
    """Return a text as heads are compared: small letters, single blanks, no ornaments."""
    return _HIASAN.sub(" ", str(teks).casefold()).strip(" .-/")


def cari_kepala(baris: Sequence[BarisEkspor], tata: TataEkspor) -> KepalaEkspor:
    """Return the head with most of the columns that the layout knows.

    Galat: EksporSalahError naming the columns that are missing.
    """
    wajib = {kolom.nama for kolom in tata.kolom if kolom.wajib}
    terbaik: KepalaEkspor | None = None
    for calon in _calon(baris[:_BARIS_DILIHAT], tata):
        if terbaik is None or _bobot(calon, wajib) > _bobot(terbaik, wajib):
            terbaik = calon
    kurang = wajib - set(terbaik.kolom if terbaik is not None else ())
    if terbaik is None or kurang:
        sebut = ", ".join(k.judul[0].title() for k in tata.kolom if k.nama in kurang)
        pesan = f"Kolom {sebut} tidak ditemukan pada {tata.nama}; unduh ulang laporan lengkapnya."
        raise EksporSalahError(pesan)
    return terbaik


def _bobot(kepala: KepalaEkspor, wajib: set[str]) -> tuple[int, int, int]:
    """Return how good a head is: it has what is needed, knows many columns, and is low."""
    tinggi = kepala.data - kepala.awal
    return len(wajib & set(kepala.kolom)), len(kepala.kolom), -tinggi


def _calon(baris: Sequence[BarisEkspor], tata: TataEkspor) -> Iterator[KepalaEkspor]:
    for awal in range(len(baris)):
        if sum(isinstance(isi, str) for isi in baris[awal][1].values()) < 2:
            continue
        for tinggi in range(1, _TINGGI_MAKS + 1):
            blok = [isi for _, isi in baris[awal : awal + tinggi]]
            if tinggi > 1 and any(not isinstance(isi, str) for isi in blok[-1].values()):
                break
            judul = _judul_kolom(blok)
            kolom = _cocokkan(judul, tata.kolom)
            if kolom:
                yield KepalaEkspor(awal, awal + len(blok), kolom, tuple(sorted(judul)))


def _judul_kolom(blok: Sequence[Mapping[int, Sel]]) -> dict[int, tuple[str, ...]]:
    """Return the ways to read the head of each column: alone, stacked, and under a wide one."""
    hasil: dict[int, tuple[str, ...]] = {}
    for kolom in sorted({k for isi in blok for k in isi}):
        sendiri = [baku(isi[kolom]) for isi in blok if kolom in isi]
        lebar = [baku(isi[max(kiri)]) for isi in blok if (kiri := [k for k in isi if k <= kolom])]
        hasil[kolom] = (sendiri[-1], " ".join(sendiri), " ".join(lebar))
    return hasil


def _cocokkan(
    judul: Mapping[int, tuple[str, ...]], daftar: Sequence[KolomEkspor]
) -> dict[str, int]:
    hasil: dict[str, int] = {}
    terpakai: set[int] = set()
    for kolom in daftar:
        for sebutan in kolom.judul:
            letak = next(
                (k for k, bacaan in judul.items() if sebutan in bacaan and k not in terpakai), None
            )
            if letak is not None:
                hasil[kolom.nama] = letak
                terpakai.add(letak)
                break
    return hasil
