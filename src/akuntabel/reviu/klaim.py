"""Klaim: what a report says a fact is: who, what, which year, which number, and where."""

from enum import Enum

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import Konteks


class JenisKlaim(Enum):
    """What is claimed; the value is the word a finding uses."""

    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    RENSTRA = "target Renstra"
    PAGU = "pagu"
    SERAPAN = "realisasi anggaran"
    SISA = "sisa anggaran"
    PERSEN_SERAPAN = "persentase realisasi anggaran"
    NILAI = "nilai"
    JUMLAH = "jumlah"


class AsalKlaim(Enum):
    """Which part of the report says it."""

    TABEL = "tabel"
    PROSA = "kalimat"
    RUMUS = "rumus"


@rekaman
class Pokok:
    """Who a claim is about: "indikator" and its index, "anggaran", "nilai" and its name …."""

    jenis: str
    nama: str = ""

    @property
    def indikator(self) -> int | None:
        """Return the index of the indikator, None for anything else."""
        return int(self.nama) if self.jenis == "indikator" else None

    def __str__(self) -> str:
        """Return the stable key of the fact's owner."""
        return f"{self.jenis}:{self.nama}" if self.nama else self.jenis


@rekaman
class Klaim:
    """One claim. `tahun` 0 where the report does not say and none can be supposed.

    Claims of one table row or one sentence share their `ikatan`.
    """

    pokok: Pokok
    jenis: JenisKlaim
    tahun: int
    angka: Angka
    tempat: Tempat
    asal: AsalKlaim
    konteks: Konteks
    kutipan: str = ""
    ikatan: str = ""

    @property
    def kunci(self) -> str:
        """Return the fact, which has one value in a whole report, as a key."""
        return kunci_fakta(self.pokok, self.jenis, self.tahun)


def kunci_fakta(pokok: Pokok, jenis: JenisKlaim, tahun: int) -> str:
    """Return the key of one fact: "indikator:3:target:2023"."""
    return f"{pokok}:{jenis.value}:{tahun}"


ANGGARAN = Pokok("anggaran")
PEGAWAI = Pokok("pegawai")


def pokok_indikator(indeks: int) -> Pokok:
    """Return the owner for claims about one indikator."""
    return Pokok("indikator", str(indeks))
