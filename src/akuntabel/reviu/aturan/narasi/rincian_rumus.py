"""Operands of a formula against the tables above it in the same section."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from akuntabel.reviu.angka import Angka, cari_angka
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.kalimat import kalimat_bagian
from akuntabel.reviu.bacaan import Bacaan, RumusDiTempat, TabelDiTempat
from akuntabel.reviu.klaim import JenisKlaim, kunci_fakta, pokok_indikator
from akuntabel.reviu.klaim_tabel import jenis_rumus
from akuntabel.reviu.tabel import CENTANG, KOLOM_KINERJA, JenisKolom, TabelTerbaca

_BARIS_TERBANYAK = 60


def operan_rumus(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the formulas whose operands no table of their section holds or adds up to."""
    for satu in bacaan.rumus:
        indeks = satu.konteks.indikator
        pecahan = satu.isi.pecahan
        if indeks is None or pecahan is None or jenis_rumus(satu) is JenisKlaim.CAPAIAN:
            continue
        atas, bawah, langkah = pecahan
        if any(a.persen or a.nilai.denominator > 1 or a.nilai == 0 for a in (atas, bawah)):
            continue
        tabel = [t for t in bacaan.tabel if _sebagian(t, satu) and _berjumlah(t.isi)]
        if not tabel:
            continue
        ada = set().union(*(_hitungan(t.isi) for t in tabel))
        hilang = [a for a in (atas, bawah) if not any(n in ada for n, _ in a.bacaan)]
        prosa = _prosa(bacaan, indeks) if hilang else set()
        hilang = [a for a in hilang if a.nilai not in prosa]
        if hilang:
            yield _cacat(bacaan, satu, indeks, hilang, tabel[-1], langkah.teks)


def _sebagian(tabel: TabelDiTempat, rumus: RumusDiTempat) -> bool:
    return (
        tabel.urut < rumus.urut
        and tabel.konteks.indikator == rumus.konteks.indikator
        and tabel.konteks.sub == rumus.konteks.sub
        and not tabel.konteks.lampiran
    )


def _berjumlah(tabel: TabelTerbaca) -> bool:
    """Return whether the table shows what it adds up to: a total row, or ticks to count."""
    if any(s.teks.strip() in CENTANG for b in tabel.badan for s in b.sel if s.teks.strip()):
        return True
    return any(b.jumlah and any(b.angka(i) is not None for i in _kolom(tabel)) for b in tabel.badan)


def _kolom(tabel: TabelTerbaca) -> list[int]:
    return [k.indeks for k in tabel.kolom if k.jenis not in (*KOLOM_KINERJA, JenisKolom.NOMOR)]


def _hitungan(tabel: TabelTerbaca) -> set[Fraction]:
    """Return every count that the table holds or adds up to: cells, rows, columns, ticks."""
    kolom = _kolom(tabel)
    isi = [b for b in tabel.badan if not b.jumlah][:_BARIS_TERBANYAK]
    hasil: set[Fraction] = {Fraction(len([b for b in isi if not b.bagian]))}
    jumlah: list[Fraction] = []
    for baris in tabel.badan:
        nilai = [a.nilai for i in kolom if (a := baris.angka(i)) is not None and not a.persen]
        hasil.update(nilai)
        hasil.add(sum(nilai, Fraction(0)))
        for n in range(2, min(len(nilai), 5)):
            hasil.update(sum(satu, Fraction(0)) for satu in combinations(nilai[:8], n))
        jumlah += nilai if baris.jumlah else []
    hasil.update(a + b for a, b in combinations(jumlah, 2))
    for i in kolom:
        hasil |= _jumlah_beruntun(
            [a.nilai for b in isi if (a := b.angka(i)) is not None and not a.persen]
        )
        hasil.add(Fraction(sum(b.teks(i).strip() in CENTANG for b in isi if b.teks(i).strip())))
    return hasil


def _jumlah_beruntun(nilai: list[Fraction]) -> set[Fraction]:
    """Return the sums of rows that follow each other: groups and the whole."""
    hasil: set[Fraction] = set()
    for i in range(len(nilai)):
        jalan = Fraction(0)
        for satu in nilai[i:]:
            jalan += satu
            hasil.add(jalan)
    return hasil


def _prosa(bacaan: Bacaan, indeks: int) -> set[Fraction]:
    """Return the counts that the section's sentences give: they may be the source."""
    return {
        a.angka.nilai
        for k in kalimat_bagian(bacaan).get(indeks, ())
        for a in cari_angka(k.teks)
        if not a.angka.persen
    }


def _cacat(  # noqa: PLR0913, PLR0917 - one argument per part of the sentence
    bacaan: Bacaan,
    satu: RumusDiTempat,
    indeks: int,
    hilang: list[Angka],
    tabel: TabelDiTempat,
    langkah: str,
) -> Cacat:
    pecahan = satu.isi.pecahan
    tempat = satu.isi.rumus.tempat if pecahan is None else pecahan[2].tempat
    angka = " dan ".join(a.teks for a in hilang)
    polos = langkah.replace("}/{", " ÷ ").replace("{", "").replace("}", "").strip(" =")
    jumlah = next((b.tempat for b in tabel.isi.badan if b.jumlah), tabel.isi.tabel.tempat)
    return Cacat(
        f"Rumus {polos} pada {bacaan.indikator.daftar[indeks].sebutan} memakai {angka}, yang tidak "
        "ada dan bukan jumlah mana pun di tabel bagian ini; samakan operan rumus dengan tabelnya.",
        (tempat, jumlah),
        satu.konteks.bagian,
        tuple(a.teks for a in hilang),
        "",
        (kunci_fakta(pokok_indikator(indeks), JenisKlaim.REALISASI, bacaan.tahun or 0),),
    )
