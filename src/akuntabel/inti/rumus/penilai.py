"""Evaluate a formula exactly, with a trace that prints as "100 × 1.250 / 1.250 = 100"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol, TypeAlias

from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus.pohon import (
    Angka,
    Banding,
    Fungsi,
    GalatRumus,
    Hitung,
    NamaKolom,
    Negatif,
    Panggil,
    Rumus,
    Simpul,
    Tanda,
    TandaBanding,
)

SelKolom: TypeAlias = tuple[tuple[str, Nilai], ...]
"""The cells of a column, each with the kode of its row."""


class SumberKolom(Protocol):
    """Where a formula finds its columns."""

    def sel(self, nama: NamaKolom) -> SelKolom | TakTerhitung:
        """Return the cells of the column, or why there are none (unknown name)."""


@rekaman
class Operan:
    """A term that the formula took from the data: its expression and its value."""

    rumus: str
    nilai: Nilai


@rekaman
class HasilRumus:
    """A formula's value, its terms in order of appearance, and its trace.

    `jejak` is the formula with the terms' values in place: "100 × 1.250 / 1.250".
    """

    nilai: Nilai
    operan: tuple[Operan, ...]
    jejak: str

    def __str__(self) -> str:
        """Return the trace with its result: "100 × 1.250 / 1.250 = 100"."""
        if isinstance(self.nilai, TakTerhitung):
            return f"{self.jejak} tidak terhitung: {self.nilai.alasan}"
        tanda = "=" if (self.nilai * 10**4).denominator == 1 else "≈"
        return f"{self.jejak} {tanda} {cetak_angka(self.nilai)}"


def hitung_rumus(rumus: Rumus | GalatRumus, sumber: SumberKolom) -> HasilRumus:
    """Return the exact value of the formula over the data, with its trace.

    Galat: never raises; an unknown name, an empty cell or a zero below is TakTerhitung
    with its place in the formula.
    """
    if isinstance(rumus, GalatRumus):
        return HasilRumus(TakTerhitung(rumus.pesan, "RUMUS_SALAH", rumus.posisi), (), "")
    penilai = _Penilai(sumber)
    nilai, jejak, _ = penilai.nilai(rumus.akar)
    return HasilRumus(nilai, tuple(Operan(r, n) for r, n in penilai.operan.items()), jejak)


@rekaman
class SumberTetap:
    """Columns given as a mapping, for rules over one row and for tests."""

    kolom: Mapping[str, Nilai]

    def sel(self, nama: NamaKolom) -> SelKolom | TakTerhitung:
        """Return the one value of that name."""
        if str(nama) in self.kolom:
            return (("", self.kolom[str(nama)]),)
        return TakTerhitung(f"kolom {nama} tidak dikenal", "NAMA_TIDAK_DIKENAL", nama.posisi)


_Hasil: TypeAlias = tuple[Nilai, str, int]
"""A value, its printed form, and how tightly that form binds (1 sum, 2 product, 3 atom)."""


@dataclass(slots=True)
class _Penilai:
    sumber: SumberKolom
    operan: dict[str, Nilai] = field(default_factory=dict)

    def nilai(self, simpul: Simpul) -> _Hasil:
        match simpul:
            case Angka():
                faktor, akhiran = (100, "%") if simpul.persen else (1, "")
                return simpul.nilai, f"{cetak_angka(simpul.nilai * faktor)}{akhiran}", 3
            case NamaKolom():
                return self._dari_kolom(str(simpul), Fungsi.JUMLAH, simpul)
            case Panggil(fungsi=Fungsi.JIKA):
                return self._jika(simpul)
            case Panggil():
                return self._panggil(simpul)
            case Negatif():
                isi, teks, ikatan = self.nilai(simpul.isi)
                teks = teks if ikatan == 3 and not teks.startswith("−") else f"({teks})"
                return (isi if isinstance(isi, TakTerhitung) else -isi), f"−{teks}", 2
            case Hitung():
                return self._hitung(simpul)
            case Banding():
                benar, teks = self._banding(simpul)
                return (benar if isinstance(benar, TakTerhitung) else Fraction(benar)), teks, 0

    def _dari_kolom(self, nama: str, fungsi: Fungsi, kolom: NamaKolom) -> _Hasil:
        sel = self.sumber.sel(kolom)
        hasil = sel if isinstance(sel, TakTerhitung) else rangkum(fungsi, sel, kolom)
        self.operan.setdefault(nama, hasil)
        return hasil, "–" if isinstance(hasil, TakTerhitung) else cetak_angka(hasil), 3

    def _panggil(self, simpul: Panggil) -> _Hasil:
        pertama = simpul.argumen[0]
        if len(simpul.argumen) == 1 and isinstance(pertama, NamaKolom):
            return self._dari_kolom(f"{simpul.fungsi.value}({pertama})", simpul.fungsi, pertama)
        hasil = [self.nilai(argumen) for argumen in simpul.argumen]
        teks = f"{simpul.fungsi.value}({'; '.join(teks for _, teks, _ in hasil)})"
        angka: list[Fraction] = []
        for nilai, _, _ in hasil:
            if isinstance(nilai, TakTerhitung):
                return nilai, teks, 3
            angka.append(nilai)
        return (min(angka) if simpul.fungsi is Fungsi.MIN else max(angka)), teks, 3

    def _jika(self, simpul: Panggil) -> _Hasil:
        syarat, benar, salah = simpul.argumen
        assert isinstance(syarat, Banding), "the parser lets jika() start with nothing else"
        pilih, teks_syarat = self._banding(syarat)
        if isinstance(pilih, TakTerhitung):
            return pilih, f"jika({teks_syarat})", 3
        nilai, teks, _ = self.nilai(benar if pilih else salah)
        return nilai, f"jika({teks_syarat} → {'ya' if pilih else 'tidak'}; {teks})", 3

    def _hitung(self, simpul: Hitung) -> _Hasil:
        ikatan = 2 if simpul.tanda in (Tanda.KALI, Tanda.BAGI) else 1
        kiri, teks_kiri, ikatan_kiri = self.nilai(simpul.kiri)
        kanan, teks_kanan, ikatan_kanan = self.nilai(simpul.kanan)
        if ikatan_kiri < ikatan:
            teks_kiri = f"({teks_kiri})"
        if ikatan_kanan <= ikatan or teks_kanan.startswith("−"):
            teks_kanan = f"({teks_kanan})"
        teks = f"{teks_kiri} {simpul.tanda.value} {teks_kanan}"
        return _aritmetika(simpul, kiri, kanan), teks, ikatan

    def _banding(self, simpul: Banding) -> tuple[bool | TakTerhitung, str]:
        kiri, teks_kiri, _ = self.nilai(simpul.kiri)
        kanan, teks_kanan, _ = self.nilai(simpul.kanan)
        teks = f"{teks_kiri} {simpul.tanda.value} {teks_kanan}"
        if isinstance(kiri, TakTerhitung):
            return kiri, teks
        if isinstance(kanan, TakTerhitung):
            return kanan, teks
        return _PEMBANDING[simpul.tanda](kiri, kanan), teks


_PEMBANDING: dict[TandaBanding, Callable[[Fraction, Fraction], bool]] = {
    TandaBanding.KURANG: lambda kiri, kanan: kiri < kanan,
    TandaBanding.KURANG_SAMA: lambda kiri, kanan: kiri <= kanan,
    TandaBanding.SAMA: lambda kiri, kanan: kiri == kanan,
    TandaBanding.TIDAK_SAMA: lambda kiri, kanan: kiri != kanan,
    TandaBanding.LEBIH_SAMA: lambda kiri, kanan: kiri >= kanan,
    TandaBanding.LEBIH: lambda kiri, kanan: kiri > kanan,
}


def rangkum(fungsi: Fungsi, sel: SelKolom, kolom: NamaKolom) -> Nilai:
    """Return the cells of a column made one number; no rows is TakTerhitung, `banyak` 0.

    An empty cell makes every function but `banyak` TakTerhitung, named by its row.
    """
    if fungsi is Fungsi.BANYAK:
        return Fraction(len(sel))
    angka: list[Fraction] = []
    for _, nilai in sel:
        if isinstance(nilai, TakTerhitung):
            return TakTerhitung(nilai.alasan, nilai.kode, kolom.posisi)
        angka.append(nilai)
    if not angka:
        return TakTerhitung(f"{kolom} belum berisi baris", "BELUM_DIISI", kolom.posisi)
    match fungsi:
        case Fungsi.RATA:
            return sum(angka, Fraction(0)) / len(angka)
        case Fungsi.MIN:
            return min(angka)
        case Fungsi.MAKS:
            return max(angka)
        case _:
            return sum(angka, Fraction(0))


def _aritmetika(simpul: Hitung, kiri: Nilai, kanan: Nilai) -> Nilai:
    if isinstance(kiri, TakTerhitung):
        return kiri
    if isinstance(kanan, TakTerhitung):
        return kanan
    match simpul.tanda:
        case Tanda.TAMBAH:
            return kiri + kanan
        case Tanda.KURANG:
            return kiri - kanan
        case Tanda.KALI:
            return kiri * kanan
        case Tanda.BAGI:
            hasil = bagi(kiri, kanan)
            if isinstance(hasil, TakTerhitung):
                sebab = "tidak ada kasus: pembilang dan penyebut nol" if kiri == 0 else hasil.alasan
                return TakTerhitung(sebab, hasil.kode, simpul.posisi)
            return hasil
