"""RV-ANG-04: the money of the Perjanjian Kinerja is the pagu of the year."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import cari_angka
from akuntabel.reviu.aturan.dasar import CATATAN, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import jumlah
from akuntabel.reviu.aturan.hitungan.puncak import puncak
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.klaim import ANGGARAN, JenisKlaim, Klaim
from akuntabel.reviu.klaim_tabel import tabel_anggaran
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.peta import LAMPIRAN
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, TabelTerbaca, angka_kolom

_PERJANJIAN = re.compile(r"perjanjian kinerja|penetapan kinerja", re.IGNORECASE)
_REVISI = re.compile(r"revisi|perubahan|semula|refocusing|penambahan|pengurangan|addendum|blokir",
                     re.IGNORECASE)  # fmt: skip
_REVISI_ANGGARAN = re.compile(
    r"\b(?:revisi|perubahan|penambahan|pengurangan|pemotongan|refocusing)"
    r"(?: atas| terhadap)? (?:DIPA|anggaran|pagu)\b|"
    r"\b(?:DIPA|anggaran|pagu)(?: \w+)? (?:revisi|perubahan|(?:telah |yang )?direvisi)\b",
    re.IGNORECASE,
)
_UANG = re.compile(r"anggaran|pagu|DIPA", re.IGNORECASE)
_PROGRAM = re.compile(r"^\s*(?:\d+[.)]?\s*)?program\b", re.IGNORECASE)


@rekaman
class _Anggaran:
    """A table of a Perjanjian Kinerja: its amounts, and the sums it may stand for."""

    satu: TabelDiTempat
    baris: tuple[BarisTabel, ...]
    kolom: int
    jumlah: tuple[Fraction, ...]

    @property
    def tempat(self) -> tuple[Tempat, ...]:
        """Return where the amounts stand."""
        return tuple(b.sel[self.kolom].tempat for b in self.baris)


def pagu_perjanjian(bacaan: Bacaan) -> Iterator[Cacat]:
    """The amounts of the Perjanjian Kinerja add up to the pagu, or a revision is explained."""
    pagu = [
        k
        for k in bacaan.klaim
        if k.pokok == ANGGARAN and k.jenis is JenisKlaim.PAGU and k.tahun == bacaan.tahun
    ]
    semua = [a for satu in bacaan.tabel if (a := _anggaran(bacaan, satu)) is not None]
    milik = {s.tempat for a in semua for b in a.satu.isi.badan for s in b.sel}
    pagu = [k for k in pagu if k.tempat not in milik]
    if not pagu or not semua or _dijelaskan(bacaan):
        return
    nilai = {n for k in pagu for n, _ in k.angka.bacaan}
    salah: dict[Fraction, list[_Anggaran]] = {}
    for satu in semua:
        if not nilai & set(satu.jumlah):
            salah.setdefault(satu.jumlah[0], []).append(satu)
    for total, daftar in salah.items():
        if not _bersanding(bacaan, total, nilai):
            yield _cacat(bacaan, total, daftar, pagu)


def _anggaran(bacaan: Bacaan, satu: TabelDiTempat) -> _Anggaran | None:
    """Return the amounts of a table in a Perjanjian Kinerja of the year, else None."""
    tabel = satu.isi
    pagu = tabel.kolom_jenis(JenisKolom.PAGU)
    if len(pagu) != 1 or tabel.kolom_jenis(JenisKolom.REALISASI) or not tabel_anggaran(tabel):
        return None
    if pagu[0].tahun not in (None, bacaan.tahun) or not _dalam_perjanjian(bacaan, satu):
        return None
    k = pagu[0].indeks
    baris = [b for b in tabel.badan if b.angka(k) is not None]
    total = [b for b in baris if b.jumlah]
    rinci = [b for b in baris if not b.jumlah]
    if not rinci:
        return None
    semua = [*_jumlah_mungkin(tabel, rinci, k), *(a.nilai for b in total if (a := b.angka(k)))]
    if total and (akhir := total[-1].angka(k)) is not None:
        semua.insert(0, akhir.nilai)
    return _Anggaran(satu, tuple(baris), k, tuple(semua))


def _dalam_perjanjian(bacaan: Bacaan, satu: TabelDiTempat) -> bool:
    """Return whether a table belongs to the Perjanjian Kinerja of the report's own year."""
    tempat = " ".join((satu.isi.judul, *satu.konteks.jalur[-2:]))
    tahun = re.search(r"\b20\d\d\b", tempat)
    if tahun is not None and int(tahun[0]) != bacaan.tahun:
        return False
    return satu.konteks.bab in (2, LAMPIRAN) and _PERJANJIAN.search(tempat) is not None


def _jumlah_mungkin(tabel: TabelTerbaca, rinci: Sequence[BarisTabel], kolom: int) -> list[Fraction]:
    """Return the sums: of the highest level, of the programmes, of numbered rows, of all."""
    nomor = [k.indeks for k in tabel.kolom_jenis(JenisKolom.NOMOR)][:1]
    program = [b for b in rinci if _PROGRAM.match(b.label)]
    bernomor = [b for b in rinci if nomor and b.teks(nomor[0]).strip()]
    tanpa = [b for b in rinci if b not in program]
    return [
        jumlah(puncak(angka_kolom(rinci, kolom))),
        *(jumlah(angka_kolom(b, kolom)) for b in (program, bernomor, tanpa, rinci) if b),
    ]


def _dijelaskan(bacaan: Bacaan) -> bool:
    """Return whether a passage explains that the budget was revised after it was agreed."""
    return any(
        _PERJANJIAN.search(t.teks) and _UANG.search(t.teks) and _REVISI.search(t.teks)
        for t in bacaan.teks
        if len(t.teks) < 2000 and "erjanjian" in t.teks
    )


def _bersanding(bacaan: Bacaan, total: Fraction, pagu: set[Fraction]) -> bool:
    """Return whether a passage on a revision gives both amounts side by side."""
    return any(
        total in (isi := {a.angka.nilai for a in cari_angka(t.teks)}) and bool(pagu & isi)
        for t in bacaan.teks
        if len(t.teks) < 2000 and _REVISI.search(t.teks) and _UANG.search(t.teks)
    )


def _direvisi(bacaan: Bacaan) -> bool:
    """Return whether the report at least mentions that its budget was revised."""
    return any(_REVISI_ANGGARAN.search(t.teks) for t in bacaan.teks)


def _cacat(bacaan: Bacaan, total: Fraction, daftar: list[_Anggaran], pagu: list[Klaim]) -> Cacat:
    utama = Counter(k.angka.nilai for k in pagu).most_common(1)[0][0]
    acuan = next(k for k in pagu if k.angka.nilai == utama)
    rupiah = cetak_rupiah(int(total))
    direvisi = _direvisi(bacaan)
    saran = (
        "revisi anggaran disebut, tetapi tidak dengan kedua jumlah itu; cantumkan pagu awal, pagu "
        "revisi, dan selisihnya di Bab II"
        if direvisi
        else "bila pagu direvisi, jelaskan di Bab II, bila tidak, samakan"
    )
    return Cacat(
        f"Anggaran dalam Perjanjian Kinerja berjumlah {rupiah}, sedangkan pagu tahun "
        f"{bacaan.tahun} di bagian lain {acuan.angka.teks} (selisih "
        f"{cetak_rupiah(int(abs(utama - total)))}); {saran}.",
        (*(p for a in daftar for p in a.tempat), acuan.tempat),
        daftar[0].satu.konteks.bagian,
        (*(b.teks(a.kolom) for a in daftar[:1] for b in a.baris), acuan.angka.teks),
        acuan.angka.teks,
        ("anggaran:perjanjian kinerja",),
        CATATAN if direvisi else None,
    )
