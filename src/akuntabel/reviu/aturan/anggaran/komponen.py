"""Scores by component, as evaluations of SAKIP print them: they add up to the last row."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.aturan.anggaran.tabel_bobot import tabel_bobot
from akuntabel.reviu.aturan.bersama import ringkas
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import cocok_jumlah, jumlah, sebut, uraian
from akuntabel.reviu.bacaan import Bacaan, TabelDiTempat
from akuntabel.reviu.tabel import BarisTabel, JenisKolom, Kolom, angka_kolom

_BUKAN_NILAI = frozenset({JenisKolom.NOMOR, JenisKolom.BOBOT, JenisKolom.PERSEN})
_SERATUS = Fraction(100)


def komponen_berjumlah(bacaan: Bacaan) -> Iterator[Cacat]:
    """The nilai of the components add up to the nilai beside the whole bobot."""
    for satu in bacaan.tabel:
        bobot = satu.isi.kolom_jenis(JenisKolom.BOBOT)
        if not satu.isi.kepala or len(bobot) != 1 or any(tabel_bobot(satu)):
            continue
        baris = [b for b in satu.isi.badan if b.angka(bobot[0].indeks) is not None]
        if len(baris) >= 3:
            yield from _periksa(satu, bobot[0], baris[:-1], baris[-1])


def _periksa(
    satu: TabelDiTempat, bobot: Kolom, rinci: list[BarisTabel], akhir: BarisTabel
) -> Iterator[Cacat]:
    """Check the columns once the weights, or all scores, prove what the last row adds up."""
    seluruh = akhir.angka(bobot.indeks)
    if seluruh is None or seluruh.nilai != _SERATUS:
        return
    kolom = [k for k in satu.isi.kolom if _nilai(k, bobot, rinci, akhir)]
    salah = [k for k in kolom if not _cocok(k, rinci, akhir)]
    if _cocok(bobot, rinci, akhir):
        for k in salah:
            # a row "Jumlah" over other columns than nilai is checked by RV-JML-01
            if k.jenis is JenisKolom.NILAI or not akhir.jumlah:
                yield _cacat(satu, k, rinci, akhir)
    elif kolom and not salah:
        yield _cacat(satu, bobot, rinci, akhir)


def _nilai(kolom: Kolom, bobot: Kolom, rinci: list[BarisTabel], akhir: BarisTabel) -> bool:
    """Return whether a column holds scores: a number in every row, none above its weight."""
    if kolom.jenis in _BUKAN_NILAI or akhir.angka(kolom.indeks) is None:
        return False
    pasangan = [(b.angka(kolom.indeks), b.angka(bobot.indeks)) for b in rinci]
    return all(a is not None and w is not None and a.nilai <= w.nilai for a, w in pasangan)


def _cocok(kolom: Kolom, rinci: list[BarisTabel], akhir: BarisTabel) -> bool:
    total = akhir.angka(kolom.indeks)
    return total is not None and cocok_jumlah(total, angka_kolom(rinci, kolom.indeks))


def _cacat(satu: TabelDiTempat, kolom: Kolom, rinci: list[BarisTabel], akhir: BarisTabel) -> Cacat:
    daftar = angka_kolom(rinci, kolom.indeks)
    total = akhir.teks(kolom.indeks)
    benar = sebut(jumlah(daftar), akhir.angka(kolom.indeks))
    return Cacat(
        f"Baris “{ringkas(akhir.label)}” kolom “{ringkas(kolom.nama)}” tercetak {total}, "
        f"sedangkan {uraian(daftar)} = {benar}; perbaiki nilai komponen atau jumlahnya.",
        (akhir.sel[kolom.indeks].tempat, *(b.sel[kolom.indeks].tempat for b in rinci)),
        satu.konteks.bagian,
        (total, *(a.teks for a in daftar)),
        benar,
    )
