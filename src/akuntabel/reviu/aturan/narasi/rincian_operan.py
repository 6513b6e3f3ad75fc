"""Operands of a formula against the sentence right before it."""

from collections.abc import Iterator

from akuntabel.reviu.angka import Angka, AngkaDalamTeks, cari_angka, mencetak, sama
from akuntabel.reviu.aturan.bersama import kutip
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.narasi.kalimat import Kalimat, kalimat_bagian
from akuntabel.reviu.aturan.narasi.rincian_jumlah import jumlah_pilihan, selip
from akuntabel.reviu.bacaan import Bacaan, RumusDiTempat
from akuntabel.reviu.klaim import JenisKlaim, kunci_fakta, pokok_indikator
from akuntabel.reviu.klaim_tabel import jenis_rumus
from akuntabel.reviu.rumus import Operasi, Suku, Ungkapan, hitung_rentang

_JARAK = 2


def operan_kalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    """Return the formulas with an operand that the sentence before them gives otherwise."""
    for satu in bacaan.rumus:
        indeks = satu.konteks.indikator
        pecahan = satu.isi.pecahan
        if indeks is None or pecahan is None or jenis_rumus(satu) is JenisKlaim.CAPAIAN:
            continue
        atas, bawah, langkah = pecahan
        if atas.persen or bawah.persen:
            continue
        bagian = kalimat_bagian(bacaan).get(indeks, ())
        sebelum = [k for k in bagian if 0 < satu.urut - k.urut <= _JARAK]
        if not sebelum or not (dekat := [k for k in sebelum if k.urut == sebelum[-1].urut]):
            continue
        for operan, lain in ((atas, bawah), (bawah, atas)):
            if _ada(bacaan, indeks, operan):
                continue
            ganti = _pengganti(satu, langkah.ungkapan, operan, lain, dekat)
            if ganti is not None:
                yield _cacat(bacaan, satu, indeks, operan, ganti)


def _ada(bacaan: Bacaan, indeks: int, operan: Angka) -> bool:
    """Return whether the section gives the operand somewhere: in a sentence or a table."""
    for kalimat in kalimat_bagian(bacaan).get(indeks, ()):
        if any(sama(a.angka, operan) for a in cari_angka(kalimat.teks)):
            return True
    return any(
        (a := b.angka(i)) is not None and sama(a, operan)
        for t in bacaan.tabel
        if t.konteks.indikator == indeks
        for b in t.isi.badan
        for i in range(len(b.sel))
    )


def _pengganti(
    satu: RumusDiTempat, ungkapan: Ungkapan, operan: Angka, lain: Angka, dekat: list[Kalimat]
) -> tuple[AngkaDalamTeks, Kalimat] | None:
    """Return the number of the sentence that belongs in the place of the operand.

    The sentence gives the other operand too; the number is a slip away from the printed one,
    or it alone leads to the printed result.
    """
    semua = [(a, k) for k in dekat for a in cari_angka(k.teks)]
    sisa = [(a, k) for a, k in semua if not (a.angka.persen or a.angka.seperti_tahun)]
    bilangan = [int(a.angka.nilai) for a, _ in sisa]
    if not any(sama(a.angka, lain) for a, _ in sisa) or _turunan(operan, bilangan):
        return None
    sisa = [(a, k) for a, k in sisa if not sama(a.angka, lain)]
    for a, k in sisa:
        if _selip(a.angka, operan) or _menghasilkan(satu, ungkapan, operan, a.angka):
            return a, k
    return None


def _turunan(operan: Angka, bilangan: list[int]) -> bool:
    """Return whether the operand is a sum or difference of what the sentence counts."""
    if operan.nilai in jumlah_pilihan(bilangan):
        return True
    return any(operan.nilai == a - b for a in bilangan for b in bilangan)


def _selip(kiri: Angka, kanan: Angka) -> bool:
    return not (kiri.desimal or kanan.desimal) and selip(int(kiri.nilai), int(kanan.nilai))


def _menghasilkan(satu: RumusDiTempat, ungkapan: Ungkapan, operan: Angka, calon: Angka) -> bool:
    """Return whether the printed result follows with the number, and not with the operand."""
    akhir = satu.isi.hasil
    if akhir is None or akhir.hasil is None:
        return False
    tercetak, semula = akhir.hasil, hitung_rentang(ungkapan)
    baru = hitung_rentang(_ganti(ungkapan, operan, calon))
    if semula is None or baru is None or tercetak.nilai in (0, 100):
        return False
    return mencetak(tercetak, baru.eksak) and not mencetak(tercetak, semula.eksak)


def _ganti(ungkapan: Ungkapan, lama: Angka, baru: Angka) -> Ungkapan:
    if isinstance(ungkapan, Suku):
        return Suku(baru) if ungkapan.angka == lama else ungkapan
    return Operasi(
        ungkapan.tanda, _ganti(ungkapan.kiri, lama, baru), _ganti(ungkapan.kanan, lama, baru)
    )


def _cacat(
    bacaan: Bacaan,
    satu: RumusDiTempat,
    indeks: int,
    operan: Angka,
    ganti: tuple[AngkaDalamTeks, Kalimat],
) -> Cacat:
    a, kalimat = ganti
    return Cacat(
        f"Rumus pada {bacaan.indikator.daftar[indeks].sebutan} memakai {operan.teks}, sedangkan "
        f"kalimat sebelumnya, {kutip(kalimat.teks)}, menyebut {a.angka.teks}; samakan rumus dengan "
        "kalimatnya.",
        (satu.isi.rumus.tempat, kalimat.tempat),
        satu.konteks.bagian,
        (operan.teks, a.angka.teks),
        a.angka.teks,
        (kunci_fakta(pokok_indikator(indeks), JenisKlaim.REALISASI, bacaan.tahun or 0),),
    )
