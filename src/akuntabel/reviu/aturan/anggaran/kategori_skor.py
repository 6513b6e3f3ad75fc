"""RV-SKR-07: the category said of an IKPA or NKA is that of its own table of categories."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, cari_angka
from akuntabel.reviu.aturan.dasar import PERINGATAN, Cacat
from akuntabel.reviu.aturan.hitungan.skala import kunci_nama, semua_skala
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import JenisKlaim, Pokok, kunci_fakta
from akuntabel.reviu.klaim_prosa import kalimat_teks
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.nilai import nilai_disebut, sebutan_nilai
from akuntabel.reviu.peta import Konteks
from akuntabel.reviu.tabel import BarisTabel, Kolom

_NAMA = r"(?P<nama>sangat baik|baik|cukup|sangat kurang|kurang)"
_SESUDAH = re.compile(
    rf"(?:\s*[(“\"]\s*(?:kategori |predikat )?[“\"]?{_NAMA}\s*[”\"]?\s*[)”\"])"
    rf"|[^.;\d%]{{0,45}}\b(?:ber)?(?:kategori|predikat|kriteria)(?:nya)?\s+(?:adalah |yaitu )?"
    rf"[“\"(]?(?P<nama2>sangat baik|baik|cukup|sangat kurang|kurang)\b(?!\s+(?:baik|sekali))",
    re.IGNORECASE,
)
_KATEGORI = re.compile(r"kategori|predikat|kriteria|sebutan|keterangan", re.IGNORECASE)
_SELURUHNYA = re.compile(_NAMA, re.IGNORECASE)
_BUKAN_NILAI = re.compile(r"\b(?:target|capaian|gabungan|komposit|rata-rata)\b", re.IGNORECASE)
_KENAL = {"IKPA": "IKPA", "SMART": "NKA", "NKA": "NKA"}
_SERATUS = 100


@rekaman
class _Sebutan:
    """A score with the category said of it."""

    nilai: str
    angka: Angka
    kategori: str
    tempat: tuple[Tempat, ...]
    konteks: Konteks


@rekaman
class _Tabel:
    """The categories of one kind of score: its clause, and how they are told apart."""

    peraturan: str
    batas: tuple[tuple[str, Fraction], ...]
    lebih: bool

    def kategori(self, nilai: Fraction) -> str:
        """Return the category of a score."""
        for nama, batas in self.batas:
            if nilai > batas or (not self.lebih and nilai == batas):
                return nama
        return self.batas[-1][0]

    @property
    def teks(self) -> str:
        """Return the bounds for a sentence; the last category has none."""
        tanda = ">" if self.lebih else "≥"
        return ", ".join(f"{n} {tanda} {cetak_angka(b)}" for n, b in self.batas[:-1])


def kategori_skor(bacaan: Bacaan) -> Iterator[Cacat]:
    """The category of each score, unless a scale that the report prints gives it."""
    sebutan = [s for satu in bacaan.tabel for s in _dalam_tabel(satu)]
    sebutan += _dalam_kalimat(bacaan)
    skala = semua_skala(bacaan) if sebutan else []
    for satu in sebutan:
        tabel = _tabel_kategori(bacaan.tahun or 0)
        benar = {tabel[_KENAL[satu.nilai]].kategori(n) for n in _bacaan(satu.angka)}
        menurut_skala = any(
            r.memuat(satu.angka.nilai) for s in skala for r in s.bernama(satu.kategori)
        )
        if kunci_nama(satu.kategori) not in {kunci_nama(b) for b in benar} and not menurut_skala:
            yield _cacat(satu, tabel, bacaan.tahun)


def _bacaan(angka: Angka) -> list[Fraction]:
    """Return what the score may be at two decimals: a whole number may be rounded."""
    celah = Fraction(1, 2 * 10**angka.desimal) if angka.desimal < 2 else Fraction(0)
    turun = angka.nilai - celah
    return [angka.nilai, turun, *([angka.nilai + celah - Fraction(1, 100)] if celah else [])]


def _tabel_kategori(tahun: int) -> dict[str, _Tabel]:
    """Return the categories of the IKPA and of the NKA in a year, else those of the last set."""
    from akuntabel.sektor.skor import (  # noqa: PLC0415 - only a report with categories
        aturan_ikpa,
        aturan_ikpa_tahun,
        aturan_skor,
    )

    ikpa = aturan_ikpa_tahun(tahun) or aturan_ikpa()[-1]
    semua = [a for a in aturan_skor() if a.jenis == "nka" and a.kategori]
    nka = next((a for a in semua if a.berlaku_tahun(tahun)), semua[-1])
    return {
        nama: _Tabel(str(a.rujukan.peraturan), tuple((k.nama, k.batas) for k in a.kategori), lebih)
        for nama, a, lebih in (("IKPA", ikpa, False), ("NKA", nka, True))
    }


def _dalam_tabel(satu: TabelDiTempat) -> Iterator[_Sebutan]:
    """Rows that name a score, or a column that does, beside one column of categories."""
    kategori = [k for k in satu.isi.kolom if _KATEGORI.search(k.nama)]
    if not satu.isi.kepala or len(kategori) != 1:
        return
    kolom = [k for k in satu.isi.kolom if nilai_disebut(k.nama) and k not in kategori]
    for b in satu.isi.badan:
        nama = _SELURUHNYA.fullmatch(b.teks(kategori[0].indeks).strip())
        petikan = _petikan(satu, b, kolom, kategori[0]) if nama is not None else None
        if nama is not None and petikan is not None:
            nilai, angka, k = petikan
            tempat = (b.sel[kategori[0].indeks].tempat, b.sel[k].tempat)
            yield _Sebutan(nilai, angka, nama[0], tempat, satu.konteks)


def _petikan(
    satu: TabelDiTempat, baris: BarisTabel, kolom: Sequence[Kolom], kategori: Kolom
) -> tuple[str, Angka, int] | None:
    """Return the one score of a row: its name, its number, its column."""
    if len(kolom) == 1:
        nama, calon = nilai_disebut(kolom[0].nama), list(kolom)
    else:
        nama = nilai_disebut(baris.label)
        lain = [k for k in satu.isi.kolom if k is not kategori and _mungkin(baris, k)]
        calon = lain if not any(_BUKAN_NILAI.search(k.nama) for k in lain) else []
    isi = [(a, k.indeks) for k in calon if (a := baris.angka(k.indeks)) is not None]
    if nama not in _KENAL or len(isi) != 1 or not 0 <= isi[0][0].nilai <= _SERATUS:
        return None
    return nama, *isi[0]


def _mungkin(baris: BarisTabel, kolom: Kolom) -> bool:
    return kolom.indeks > 0 and baris.angka(kolom.indeks) is not None


def _dalam_kalimat(bacaan: Bacaan) -> Iterator[_Sebutan]:
    for satu in bacaan.teks:
        if _SELURUHNYA.search(satu.teks) is None or not sebutan_nilai(satu.teks):
            continue
        for kalimat in kalimat_teks(satu.teks):
            for nilai, angka, kategori in _sebutan_kalimat(kalimat):
                yield _Sebutan(nilai, angka, kategori, (satu.tempat,), satu.konteks)


def _sebutan_kalimat(kalimat: str) -> Iterator[tuple[str, Angka, str]]:
    """Return each score that is followed by its category before any other number."""
    nama = sebutan_nilai(kalimat)
    for a in cari_angka(kalimat):
        depan = [(n, akhir) for n, _, akhir in nama if akhir <= a.mulai]
        cocok = _SESUDAH.match(kalimat, a.akhir)
        if not depan or cocok is None or a.angka.seperti_tahun or a.angka.nilai > _SERATUS:
            continue
        sebelum = kalimat[depan[-1][1] : a.mulai]
        lebih_dekat = any(not b.angka.seperti_tahun for b in cari_angka(sebelum))
        if depan[-1][0] in _KENAL and not lebih_dekat and not _BUKAN_NILAI.search(kalimat):
            yield depan[-1][0], a.angka, cocok["nama"] or cocok["nama2"]


def _cacat(satu: _Sebutan, semua: dict[str, _Tabel], tahun: int | None) -> Cacat:
    jenis = _KENAL[satu.nilai]
    tabel = semua[jenis]
    benar = tabel.kategori(satu.angka.nilai)
    lain = "NKA" if jenis == "IKPA" else "IKPA"
    keliru = kunci_nama(semua[lain].kategori(satu.angka.nilai)) == kunci_nama(satu.kategori)
    ekor = f" Yang dipakai adalah kategori {lain}, yang batasnya lain." if keliru else ""
    return Cacat(
        f"Nilai {satu.nilai} {satu.angka.teks} disebut “{satu.kategori}”, padahal menurut "
        f"{tabel.peraturan} ({tabel.teks}) kategorinya “{benar}”; perbaiki kategori atau "
        f"nilainya.{ekor}",
        satu.tempat,
        satu.konteks.bagian,
        (satu.kategori, satu.angka.teks),
        benar,
        (kunci_fakta(Pokok("nilai", satu.nilai), JenisKlaim.NILAI, tahun or 0),),
        None if jenis == "IKPA" else PERINGATAN,
    )
