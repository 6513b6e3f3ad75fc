"""NamaBagian: which indikator a sentence names, among those that have a section of their own."""

import re
from collections import Counter

from rapidfuzz import fuzz, process

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_bagian
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.nama import KATA, DaftarNama, kata_penting
from akuntabel.reviu.sekali import sekali

PANJANG_RUNTUT = 6
"""So many words in a row that two sections share are a copy, not chance."""

_MIRIP = 84
_SATUAN = re.compile(r"(?<=\w)\s*\((?:%|[a-z/]{1,12})\)\s*$")


@rekaman
class Sebutan:
    """A stretch of a sentence that names an indikator: word positions, and how much of it."""

    mulai: int
    akhir: int
    cakupan: float


class NamaBagian:
    """The names of all indikator with a section; positions in `indeks` stand for them."""

    def __init__(self, bacaan: Bacaan) -> None:
        self.bagian = kalimat_bagian(bacaan)
        self.indeks = tuple(sorted(self.bagian))
        nama = [_SATUAN.sub("", bacaan.indikator.daftar[i].nama) for i in self.indeks]
        self.daftar = DaftarNama(nama)
        self.urutan = tuple(kata_penting(n) for n in nama)
        self.ukuran = tuple((KATA.findall(n.lower()) or [""])[0] for n in nama)
        banyak = Counter(k for satu in self.daftar.kata for k in satu)
        batas = max(2, len(nama) // 8)
        self.khas = frozenset(k for k, n in banyak.items() if n <= batas and len(k) > 2)
        self.banyak = banyak
        self._ember: dict[str, list[str]] = {}
        for kata in banyak:
            self._ember.setdefault(kata[:3], []).append(kata)
        self._kenal: dict[str, str] = {}
        self._dikenal: dict[str, tuple[str, ...]] = {}

    def kenali(self, kata: str) -> str:
        """Return the word of the names that this is, endings and slips forgiven, else ""."""
        if kata not in self._kenal:
            hasil = kata if kata in self.banyak else ""
            ember = self._ember.get(kata[:3])
            if not hasil and ember and len(kata) >= 5:
                dekat = process.extractOne(kata, ember, scorer=fuzz.ratio, score_cutoff=_MIRIP)
                hasil = dekat[0] if dekat is not None else ""
            self._kenal[kata] = hasil
        return self._kenal[kata]

    def dikenal(self, kalimat: Kalimat) -> tuple[str, ...]:
        """Return the words of a sentence as words of the names, "" for others."""
        hasil = self._dikenal.get(kalimat.ikatan)
        if hasil is None:
            hasil = tuple(self.kenali(k) for k in kalimat.kata)
            self._dikenal[kalimat.ikatan] = hasil
        return hasil

    def khas_dari(self, posisi: int, lain: int) -> frozenset[str]:
        """Return the distinctive words of one name that the other does not hold."""
        return (self.daftar.kata[posisi] - self.daftar.kata[lain]) & self.khas

    def sebutan(self, kalimat: Kalimat, posisi: int) -> Sebutan:
        """Return the stretch that holds most of the name, by weight."""
        nama, bobot = self.daftar.kata[posisi], self.daftar.bobot
        isi = [(i, k) for i, k in enumerate(self.dikenal(kalimat)) if k in nama]
        jumlah = sum(bobot[k] for k in nama) or 1.0
        lebar = 2 * len(nama) + 4
        terbaik = (0.0, 0, 0)
        for a, (awal, _) in enumerate(isi):
            ada: set[str] = set()
            nilai = 0.0
            for akhir, kata in isi[a:]:
                if akhir - awal > lebar:
                    break
                if kata in ada:
                    continue
                ada.add(kata)
                nilai += bobot[kata] / jumlah
                if nilai > terbaik[0] + 1e-9:
                    terbaik = (nilai, awal, akhir + 1)
        return Sebutan(terbaik[1], terbaik[2], terbaik[0])

    def lari(self, kalimat: Kalimat, posisi: int) -> int:
        """Return how many words of the name stand in a row, in the order of the name."""
        urutan = self.urutan[posisi]
        penting = zip(kalimat.kata, self.dikenal(kalimat), strict=True)
        kata = [dikenal for asli, dikenal in penting if kata_penting(asli)]
        terbaik = 0
        lalu = [0] * (len(urutan) + 1)
        for satu in kata:
            kini = [0] * (len(urutan) + 1)
            if satu:
                for j, nama in enumerate(urutan):
                    if satu == nama:
                        kini[j + 1] = lalu[j] + 1
                        terbaik = max(terbaik, kini[j + 1])
            lalu = kini
        return terbaik

    def salinan(self, kalimat: Kalimat, posisi: int) -> Kalimat | None:
        """Return the sentence in another section that is the same word for word."""
        isi = self.bagian[self.indeks[posisi]]
        return next((k for k in isi if k.kata == kalimat.kata), None)


@sekali
def nama_bagian(bacaan: Bacaan) -> NamaBagian:
    """Return the names of the indikator with a section, once for a report."""
    return NamaBagian(bacaan)


@sekali
def runtut_bagian(bacaan: Bacaan) -> dict[tuple[str, ...], dict[int, Kalimat]]:
    """Return, for each run of six words, the sections that hold it with the first sentence."""
    hasil: dict[tuple[str, ...], dict[int, Kalimat]] = {}
    for indeks, isi in kalimat_bagian(bacaan).items():
        for satu in isi:
            for runtut in runtut_kalimat(satu):
                hasil.setdefault(runtut, {}).setdefault(indeks, satu)
    return hasil


def runtut_kalimat(kalimat: Kalimat) -> list[tuple[str, ...]]:
    """Return all runs of six words in order."""
    kata = kalimat.kata
    return [kata[i : i + PANJANG_RUNTUT] for i in range(len(kata) - PANJANG_RUNTUT + 1)]
