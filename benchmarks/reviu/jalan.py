"""Runs mutants through reader and rules, and judges each against the clean report."""

import gc
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.mesin import reviu
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.pembaca import baca_naskah
from benchmarks.reviu.bahan import buka
from benchmarks.reviu.markdown import markdown
from benchmarks.reviu.operator import OPERATOR, Mutan, mutan
from benchmarks.reviu.sentuhan import Sentuhan, sentuhan

TEMPAT_MUTAN = Path("/tmp/mutan")
PEMBAWA = ("html", "docx", "md")
Kunci = tuple[str, str, tuple[str, ...], str]


@dataclass(frozen=True)
class Putusan:
    """The judgement of one mutant: whether it was met, and by what."""

    operator: str
    nomor: int
    jenis: str
    uraian: str
    galat: bool
    kena: bool
    tingkat: str
    temuan: tuple[str, ...]


def baca(jenis: str, isi: bytes) -> Naskah:
    """Return the Naskah of a mutant, read from a file as a user's would be."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder) / f"laporan.{jenis}"
        jalur.write_bytes(berkas(jenis, isi))
        return baca_naskah(jalur)


def berkas(jenis: str, isi: bytes) -> bytes:
    """Return the file of a mutant; Markdown is written from its HTML."""
    return markdown(baca("html", isi)).encode() if jenis == "md" else isi


@cache
def bersih(jenis: str) -> HasilReviu:
    """Return the review of the clean report in one carrier."""
    return reviu(baca(jenis, buka(jenis).bytes()))


def putuskan(satu: Mutan) -> Putusan:
    """Return whether the review meets the mutant.

    An error is met when a finding that the clean report lacks touches a changed place or
    value; a harmless change is met (a false alarm) by any new GALAT or PERINGATAN.
    """
    hasil = reviu(baca(satu.jenis, satu.isi))
    baru = temuan_baru(bersih(satu.jenis), hasil)
    if satu.operator.galat:
        bekas = sentuhan(bersih(satu.jenis).naskah, hasil.naskah, satu.perubahan)
        kena = [t for t in baru if bertemu(t, bekas)]
    else:
        kena = [t for t in baru if t.temuan.tingkat is not TingkatTemuan.CATATAN]
    return Putusan(
        satu.operator.nama,
        satu.nomor,
        satu.jenis,
        satu.perubahan.uraian,
        satu.operator.galat,
        bool(kena),
        terberat(kena),
        tuple(f"{t.temuan.kode} {t.temuan.tingkat.value}: {t.temuan}" for t in kena or baru),
    )


def temuan_baru(asal: HasilReviu, hasil: HasilReviu) -> list[TemuanReviu]:
    """Return the findings that the clean report does not have, wherever they moved."""
    sisa = Counter(_kunci(t) for t in asal.temuan)
    baru = []
    for t in hasil.temuan:
        if sisa[_kunci(t)] > 0:
            sisa[_kunci(t)] -= 1
        else:
            baru.append(t)
    return baru


def bertemu(temuan: TemuanReviu, bekas: Sentuhan) -> bool:
    """Return whether a finding points at a touched place or prints a touched value."""
    if any(t in bekas.tempat for t in temuan.tempat):
        return True
    tercetak = [bekas.rapi(t) for t in temuan.temuan.tercetak]
    pola = [rf"(?<![\d.,]){re.escape(nilai)}(?![.,]?\d)" for nilai in bekas.nilai]
    return any(re.search(satu, teks) for satu in pola for teks in tercetak)


def terberat(daftar: list[TemuanReviu]) -> str:
    """Return the heaviest level, "" without findings."""
    urut = [tingkat.value for tingkat in TingkatTemuan]
    return min((t.temuan.tingkat.value for t in daftar), key=urut.index, default="")


def jalankan(pekerja: int, banyak: int | None = None) -> Iterator[Putusan]:
    """Return the judgement of every mutant; what was judged wrongly is kept as a file."""
    for jenis in PEMBAWA:  # before the fork, so that every worker has them
        bersih(jenis)
    gc.freeze()  # the workers' collector need not walk what they only read
    tugas: Callable[[int], list[Putusan]] = partial(_satu_operator, banyak=banyak)
    urutan = sorted(range(len(OPERATOR)), key=lambda i: -OPERATOR[i].banyak)
    with get_context("fork").Pool(pekerja) as kolam:
        for daftar in kolam.imap_unordered(tugas, urutan):
            kena = sum(p.kena for p in daftar)
            print(f"  {daftar[0].operator}: {kena} dari {len(daftar)}", file=sys.stderr)
            yield from daftar


def _satu_operator(indeks: int, banyak: int | None) -> list[Putusan]:
    hasil = []
    for satu in mutan(OPERATOR[indeks], banyak):
        putusan = putuskan(satu)
        if putusan.kena is not putusan.galat:
            _simpan(satu, putusan)
        hasil.append(putusan)
    return hasil


def nama_berkas(putusan: Putusan) -> str:
    """Return the name under which a mutant is kept."""
    bersih_nama = "".join(h if h.isalnum() else "-" for h in putusan.operator)
    return f"{bersih_nama}-{putusan.nomor}.{putusan.jenis}"


def _simpan(satu: Mutan, putusan: Putusan) -> None:
    TEMPAT_MUTAN.mkdir(exist_ok=True)
    (TEMPAT_MUTAN / nama_berkas(putusan)).write_bytes(berkas(satu.jenis, satu.isi))


def _kunci(t: TemuanReviu) -> Kunci:
    return t.temuan.kode, t.temuan.letak.bagian, t.temuan.tercetak, t.temuan.seharusnya
