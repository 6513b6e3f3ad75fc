"""Runs of words that two sections share and that speak of what only one of them is about."""

import re
from collections.abc import Iterator

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat
from akuntabel.reviu.aturan.narasi.nama_bagian import (
    PANJANG_RUNTUT,
    NamaBagian,
    nama_bagian,
    runtut_bagian,
    runtut_kalimat,
)
from akuntabel.reviu.aturan.narasi.salin_nama import kalimat_asing
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.nama import KATA
from akuntabel.reviu.sekali import sekali

_TERPENDEK = 7
_SEJAJAR = 2
_OBJEK = frozenset(("bagi", "kepada", "untuk"))
_DEKAT_OBJEK = 4
_KERJA = re.compile(r"(?:me|be|di|ter)\w{4,}$")
_DEKAT_KERJA = 6


@rekaman
class Runtut:
    """A sentence of section `sini` that repeats `asal`, and speaks of indikator `sana`."""

    kalimat: Kalimat
    asal: Kalimat
    sini: int
    sana: int
    tempat_asal: int
    teks: str
    ragu: bool


@sekali
def runtut_asing(bacaan: Bacaan) -> tuple[Runtut, ...]:
    """Return the copied sentences that names alone do not show."""
    return tuple(_Pencari(bacaan).cari())


class _Pencari:
    """Looks at the sentences of each section for distinctive words that are not at home there."""

    def __init__(self, bacaan: Bacaan) -> None:
        self.nama: NamaBagian = nama_bagian(bacaan)
        self.runtut = runtut_bagian(bacaan)
        self.sudah = {a.kalimat.ikatan for a in kalimat_asing(bacaan) if not a.ragu}
        self.sel: dict[int, set[str]] = {}
        for satu in bacaan.tabel:
            if (i := satu.konteks.indikator) is not None:
                isi = " ".join(s.teks for b in satu.isi.tabel.baris for s in b).lower()
                self.sel.setdefault(i, set()).update(KATA.findall(isi))
        self.pola = {i: self._pola(p, i) for p, i in enumerate(self.nama.indeks)}

    def _pola(self, posisi: int, indeks: int) -> frozenset[tuple[str, ...]]:
        """Return the sentences of a section with the words of its own name struck out."""
        sendiri = self.nama.daftar.kata[posisi] & self.nama.khas
        return frozenset(
            tuple("*" if k in sendiri else k for k in satu.kata)
            for satu in self.nama.bagian[indeks]
            if sendiri & set(satu.kata)
        )

    def cari(self) -> Iterator[Runtut]:
        for sini, indeks in enumerate(self.nama.indeks):
            rumah = self._di_rumah(indeks)
            asing = self.nama.khas - self.nama.daftar.kata[sini] - rumah
            for kalimat in self.nama.bagian[indeks]:
                if asing & set(kalimat.kata) and kalimat.ikatan not in self.sudah:
                    hasil = self._periksa(kalimat, sini, asing)
                    if hasil is not None:
                        yield hasil

    def _di_rumah(self, indeks: int) -> set[str]:
        """Return the distinctive words that the section uses in words of its own."""
        hasil = set(self.sel.get(indeks, ()))
        for kalimat in self.nama.bagian[indeks]:
            bersama = [False] * len(kalimat.kata)
            for i, runtut in enumerate(runtut_kalimat(kalimat)):
                if len(self.runtut[runtut]) > 1:
                    bersama[i : i + PANJANG_RUNTUT] = [True] * PANJANG_RUNTUT
            hasil.update(k for k, b in zip(kalimat.kata, bersama, strict=True) if not b)
        return hasil

    def _periksa(self, kalimat: Kalimat, sini: int, asing: frozenset[str]) -> Runtut | None:
        letak = [i for i, k in enumerate(kalimat.kata) if k in asing]
        semua = runtut_kalimat(kalimat)
        lain = {
            b
            for i in letak
            for r in semua[max(0, i - PANJANG_RUNTUT + 1) : i + 1]
            for b in self.runtut[r]
        } - {self.nama.indeks[sini]}
        hasil = [r for b in lain if (r := self._dari(kalimat, sini, b, letak)) is not None]
        return min(hasil, key=lambda r: (r.ragu, -len(r.teks), r.tempat_asal), default=None)

    def _dari(self, kalimat: Kalimat, sini: int, lain: int, letak: list[int]) -> Runtut | None:
        """Return the run shared with section `lain` if it holds what only `lain` is about."""
        sana = self.nama.indeks.index(lain)
        for i in letak:
            rentang = self._rentang(kalimat, lain, i)
            if rentang is None or self._pola_laporan(kalimat, i):
                continue
            isi = set(kalimat.kata[rentang[0] : rentang[1]])
            if self.nama.khas_dari(sini, sana) & isi:
                continue
            pemilik = self._pemilik(kalimat, sini, sana, i, rentang)
            if pemilik is None:
                continue
            if pemilik == sana and rentang[1] - rentang[0] < _TERPENDEK:
                continue
            asal = self._kalimat_asal(kalimat, lain, rentang)
            teks = kalimat.petik(*rentang)
            ragu = pemilik == sana and not self._yakin(kalimat, sini, sana, rentang[1])
            return Runtut(
                kalimat, asal, self.nama.indeks[sini], self.nama.indeks[pemilik], lain, teks, ragu
            )
        return None

    def _rentang(self, kalimat: Kalimat, lain: int, i: int) -> tuple[int, int] | None:
        """Return the longest stretch around word `i` that section `lain` holds."""
        semua = runtut_kalimat(kalimat)
        cocok = [
            j
            for j in range(max(0, i - PANJANG_RUNTUT + 1), min(i + 1, len(semua)))
            if lain in self.runtut[semua[j]]
        ]
        if not cocok:
            return None
        awal, akhir = cocok[0], cocok[-1]
        while awal and lain in self.runtut[semua[awal - 1]]:
            awal -= 1
        while akhir + 1 < len(semua) and lain in self.runtut[semua[akhir + 1]]:
            akhir += 1
        return awal, akhir + PANJANG_RUNTUT

    def _pola_laporan(self, kalimat: Kalimat, i: int) -> bool:
        """Return whether the words around `i` are a phrase that three sections have."""
        semua = runtut_kalimat(kalimat)
        return any(
            len(self.runtut[semua[j]]) > 2
            for j in range(max(0, i - PANJANG_RUNTUT + 1), min(i + 1, len(semua)))
        )

    def _pemilik(
        self, kalimat: Kalimat, sini: int, sana: int, i: int, rentang: tuple[int, int]
    ) -> int | None:
        """Return whose word it is: the other section's, or a third's in a double object.

        "bagi anak … bagi penyandang cacat" serves two groups at once: the first was left over.
        """
        kata = kalimat.kata[i]
        if kata in self.nama.daftar.kata[sana]:
            return sana if self._bermakna(kalimat, sana, i) else None
        pemilik = [p for p, isi in enumerate(self.nama.daftar.kata) if kata in isi]
        ekor = kalimat.kata[rentang[1] - 1 :]
        kedua = next((j for j, k in enumerate(ekor) if k in _OBJEK), None)
        if (
            len(pemilik) != 1
            or kedua is None
            or not _OBJEK & set(kalimat.kata[max(0, i - _DEKAT_OBJEK) : i])
        ):
            return None
        milik = self.nama.daftar.kata[sini] & self.nama.khas
        return pemilik[0] if milik & set(ekor[kedua:]) else None

    def _bermakna(self, kalimat: Kalimat, sana: int, i: int) -> bool:
        """Return whether a word speaks of the name: a verb does only beside another of it."""
        if _KERJA.match(kalimat.kata[i]) is None:
            return True
        depan = kalimat.kata[max(0, i - _DEKAT_KERJA) : i]
        belakang = kalimat.kata[i + 1 : i + _DEKAT_KERJA]
        return bool(self.nama.daftar.kata[sana] & {*depan, *belakang})

    def _kalimat_asal(self, kalimat: Kalimat, lain: int, rentang: tuple[int, int]) -> Kalimat:
        sama = self.nama.salinan(kalimat, self.nama.indeks.index(lain))
        return sama or self.runtut[kalimat.kata[rentang[0] : rentang[0] + PANJANG_RUNTUT]][lain]

    def _yakin(self, kalimat: Kalimat, sini: int, sana: int, akhir: int) -> bool:
        """Return whether the copy cannot well be meant so.

        One activity may serve two indikator; it was adapted only by halves where its
        neighbours were adapted word by word, or where it goes on with its own object.
        """
        if not kalimat.butir:
            return True
        milik = self.nama.khas_dari(sini, sana)
        if milik & set(kalimat.kata[akhir:]):
            return True
        a, b = (self.pola[self.nama.indeks[p]] for p in (sini, sana))
        return len(a & b) >= _SEJAJAR
