"""RV-CAP-04: the category printed beside a capaian is the one that the report's scale gives."""

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka
from akuntabel.reviu.aturan.bersama import ringkas, sebut_tempat
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import KlaimBaris, klaim_baris
from akuntabel.reviu.aturan.hitungan.skala import Rentang, Skala, kunci_nama, semua_skala
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom

_KATEGORI = re.compile(
    r"kategori|predikat|kriteria|keterangan|sebutan|status|interpretasi", re.IGNORECASE
)


@rekaman
class _Baris:
    """One row: where its category and capaian stand, and what they are."""

    isi: BarisTabel
    kolom: tuple[int, int]
    capaian: Angka
    nama: str


def kategori_capaian(bacaan: Bacaan) -> Iterator[Cacat]:
    """The category of a row is that of its capaian, where the report prints the scale."""
    skala = semua_skala(bacaan)
    klaim = klaim_baris(bacaan)
    for satu in bacaan.tabel if skala else ():
        capaian = satu.isi.kolom_jenis(JenisKolom.CAPAIAN)
        kategori = [k for k in satu.isi.kolom if _KATEGORI.search(k.nama) and k not in capaian]
        if not satu.isi.kepala or len(capaian) != 1 or len(kategori) != 1:
            continue
        baris = list(_baris(satu, capaian[0], kategori[0]))
        cocok = [s for s in skala if _berlaku(s, baris)]
        for b in baris:
            kenal = any(s.bernama(b.nama) for s in cocok)
            if kenal and not any(_sesuai(s, b) for s in cocok):
                benar = _seharusnya(cocok[0], b)
                if benar is not None:
                    tempat = sebut_tempat(benar.tempat, cocok[0].konteks)
                    yield _cacat(klaim, satu, b, benar, tempat)


def _baris(satu: TabelDiTempat, capaian: Kolom, kategori: Kolom) -> Iterator[_Baris]:
    for baris in satu.isi.badan:
        angka = baris.angka(capaian.indeks)
        nama = baris.teks(kategori.indeks).strip()
        if angka is not None and nama:
            yield _Baris(baris, (kategori.indeks, capaian.indeks), angka, nama)


def _berlaku(skala: Skala, baris: list[_Baris]) -> bool:
    """Return whether the scale knows every category of the table and explains most of them."""
    cocok = sum(_sesuai(skala, b) for b in baris)
    return all(skala.bernama(b.nama) for b in baris) and cocok >= 2 and 5 * cocok >= 3 * len(baris)


def _sesuai(skala: Skala, baris: _Baris) -> bool:
    """Return whether the category holds the capaian; one without decimals may be rounded."""
    return any(
        r.memuat(nilai, Fraction(0) if desimal else Fraction(1, 2))
        for r in skala.bernama(baris.nama)
        for nilai, desimal in baris.capaian.bacaan
    )


def _seharusnya(skala: Skala, baris: _Baris) -> Rentang | None:
    """Return the one category that holds the capaian; None in a gap of the scale."""
    semua = [r for r in skala.rentang if r.memuat(baris.capaian.nilai)]
    return semua[0] if len({r.nama for r in semua}) == 1 else None


def _cacat(
    klaim: KlaimBaris, satu: TabelDiTempat, baris: _Baris, benar: Rentang, tempat: str
) -> Cacat:
    kategori, capaian = baris.kolom
    sebutan = next(
        (b for b in _nama_tercetak(satu, kategori) if kunci_nama(b) == benar.nama),
        benar.nama.title(),
    )
    return Cacat(
        f"Capaian “{ringkas(_nama(baris.isi, kategori))}” {baris.capaian.teks} tercetak "
        f"berkategori “{baris.nama}”, padahal menurut skalanya "
        f"({tempat}) {benar.teks} adalah “{sebutan}”; perbaiki "
        "kategori atau capaiannya.",
        (baris.isi.sel[kategori].tempat, baris.isi.sel[capaian].tempat, benar.tempat),
        satu.konteks.bagian,
        (baris.nama, baris.capaian.teks),
        sebutan,
        klaim.kunci(satu, baris.isi, capaian),
    )


def _nama_tercetak(satu: TabelDiTempat, kolom: int) -> list[str]:
    return [b.teks(kolom).strip() for b in satu.isi.badan]


def _nama(baris: BarisTabel, akhir: int) -> str:
    """Return what the row is about: the last text of some length before its numbers."""
    teks = [baris.teks(i).strip() for i in range(akhir)]
    panjang = [t for t in teks if sum(c.isalpha() for c in t) > 5]
    return panjang[-1] if panjang else baris.label
