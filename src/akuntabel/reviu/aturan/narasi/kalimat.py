"""Kalimat: the sentences of a report with their words, split once for all rules."""

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import Klaim
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.nama import KATA
from akuntabel.reviu.naskah import Paragraf, Tempat
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.sekali import sekali


@rekaman
class Kalimat:
    """One sentence: its words in lower case and its place; `ikatan` is that of its claims."""

    teks: str
    kata: tuple[str, ...]
    tempat: Tempat
    konteks: Konteks
    ikatan: str
    urut: int
    butir: bool = False
    tebal: bool = False

    def petik(self, mulai: int, akhir: int) -> str:
        """Return the words from `mulai` up to `akhir` as printed."""
        letak = [m.span() for m in KATA.finditer(self.teks.lower())]
        return self.teks[letak[mulai][0] : letak[akhir - 1][1]]

    def awal(self, kata: int) -> int:
        """Return where a word begins in the text."""
        return [m.start() for m in KATA.finditer(self.teks.lower())][kata]


@sekali
def kalimat_laporan(bacaan: Bacaan) -> tuple[Kalimat, ...]:
    """Return all sentences of paragraphs and list items, in order."""
    hasil = []
    for satu in bacaan.teks:
        blok = bacaan.blok[satu.urut]
        tebal = isinstance(blok, Paragraf) and blok.tebal
        for ke, teks in enumerate(kalimat_teks(satu.teks)):
            hasil.append(
                Kalimat(
                    teks,
                    tuple(KATA.findall(teks.lower())),
                    satu.tempat,
                    satu.konteks,
                    f"kalimat {satu.urut}:{ke}",
                    satu.urut,
                    satu.butir,
                    tebal,
                )
            )
    return tuple(hasil)


@sekali
def kalimat_bagian(bacaan: Bacaan) -> dict[int, tuple[Kalimat, ...]]:
    """Return the running sentences of the section of each indikator, annexes left out."""
    hasil: dict[int, list[Kalimat]] = {}
    for satu in kalimat_laporan(bacaan):
        indeks = satu.konteks.indikator
        if indeks is not None and not satu.tebal and not satu.konteks.lampiran and satu.kata:
            hasil.setdefault(indeks, []).append(satu)
    return {indeks: tuple(isi) for indeks, isi in hasil.items()}


@sekali
def klaim_ikatan(bacaan: Bacaan) -> dict[str, tuple[Klaim, ...]]:
    """Return the claims of each sentence and table row, by their `ikatan`."""
    hasil: dict[str, list[Klaim]] = {}
    for klaim in bacaan.klaim:
        if klaim.ikatan:
            hasil.setdefault(klaim.ikatan, []).append(klaim)
    return {ikatan: tuple(isi) for ikatan, isi in hasil.items()}
