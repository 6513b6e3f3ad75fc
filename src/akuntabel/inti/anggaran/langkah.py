"""Langkah: one step of a score, with its arithmetic and what it was made of."""

from collections.abc import Sequence
from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, cetak_angka
from akuntabel.inti.rekaman import rekaman


@rekaman
class Langkah:
    """A value, how it came about in writing, and the steps below it down to the papers."""

    nama: str
    nilai: Nilai
    jejak: str = ""
    rincian: tuple["Langkah", ...] = ()


def belum(nama: str, alasan: str) -> Langkah:
    """Return a step whose facts are missing."""
    return Langkah(nama, TakTerhitung(alasan, "BELUM_DIISI"))


def gugur(nama: str, alasan: str) -> Langkah:
    """Return a step that does not apply to the satker, which is no 0."""
    return Langkah(nama, TakTerhitung(alasan, "TIDAK_BERLAKU"))


def terhitung(langkah: Langkah) -> bool:
    """Return whether the step has a number."""
    return not isinstance(langkah.nilai, TakTerhitung)


def rata_langkah(nama: str, daftar: Sequence[Langkah]) -> Langkah:
    """Return the plain mean of the steps that have a number; none of them is BELUM_DIISI."""
    angka = [n for satu in daftar if not isinstance(n := satu.nilai, TakTerhitung)]
    nilai = bagi(sum(angka, Fraction(0)), Fraction(len(angka)), f"{nama} belum diisi")
    if isinstance(nilai, TakTerhitung):
        return Langkah(nama, TakTerhitung(nilai.alasan, "BELUM_DIISI"), "", tuple(daftar))
    jejak = f"({' + '.join(cetak_angka(n) for n in angka)}) / {len(angka)}"
    return Langkah(nama, nilai, jejak, tuple(daftar))


def campur_langkah(nama: str, daftar: Sequence[tuple[int, Langkah]]) -> Langkah:
    """Return the weighted sum of the steps, over the weights of those that have a number.

    Rujukan: aturan IKPA-13, IKPA-15, IKPA24-05, IKPA24-07.
    """
    isi = [(bobot, n) for bobot, satu in daftar if not isinstance(n := satu.nilai, TakTerhitung)]
    jumlah = sum((bobot * n for bobot, n in isi), Fraction(0))
    nilai = bagi(jumlah, Fraction(sum(bobot for bobot, _ in isi)), f"{nama} belum diisi")
    rincian = tuple(satu for _, satu in daftar)
    if isinstance(nilai, TakTerhitung):
        return Langkah(nama, TakTerhitung(nilai.alasan, "BELUM_DIISI"), "", rincian)
    jejak = " + ".join(f"{bobot}% × {cetak_angka(n)}" for bobot, n in isi)
    penuh = sum(bobot for bobot, _ in isi)
    return Langkah(nama, nilai, jejak if penuh == 100 else f"({jejak}) / {penuh}%", rincian)


def susun_langkah(nama: str, daftar: Sequence[tuple[int, Langkah]]) -> Langkah:
    """Return the weighted sum of steps none of which may be missing."""
    for _, satu in daftar:
        if isinstance(satu.nilai, TakTerhitung):
            return Langkah(nama, satu.nilai, "", tuple(lain for _, lain in daftar))
    return campur_langkah(nama, daftar)


def batasi(langkah: Langkah, atas: int = 100) -> Langkah:
    """Return the step with its value between 0 and `atas`."""
    if isinstance(langkah.nilai, TakTerhitung) or 0 <= langkah.nilai <= atas:
        return langkah
    nilai = min(max(langkah.nilai, Fraction(0)), Fraction(atas))
    jejak = f"{langkah.jejak}, dibatasi {cetak_angka(nilai)}"
    return Langkah(langkah.nama, nilai, jejak, langkah.rincian)
