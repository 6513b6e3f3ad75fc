"""RV-ANG-01 in sentences: the sisa of the whole budget is its pagu less its realisasi."""

from collections.abc import Iterator

from akuntabel.inti.angka import cetak_angka
from akuntabel.reviu.aturan.anggaran.baris import menyebut_sebagian
from akuntabel.reviu.aturan.dasar import GALAT, PERINGATAN, Cacat
from akuntabel.reviu.aturan.hitungan.hitung import sebut_rupiah
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.kata_klaim import RUPIAH_TERKECIL
from akuntabel.reviu.klaim import ANGGARAN, AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.peta import LAMPIRAN


def sisa_kalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    """The sisa that a sentence gives fits some pagu and realisasi of the whole that year."""
    semua = _seluruhnya(bacaan)
    for k in bacaan.klaim:
        if k.jenis is not JenisKlaim.SISA or k.asal is not AsalKlaim.PROSA:
            continue
        if k.pokok != ANGGARAN or menyebut_sebagian(k.kutipan) or k.angka.nilai < RUPIAH_TERKECIL:
            continue
        pagu, serapan = (semua.get((j, k.tahun), []) for j in (JenisKlaim.PAGU, JenisKlaim.SERAPAN))
        nilai_pagu, nilai_serapan = ({c.angka.nilai for c in s} for s in (pagu, serapan))
        beda = {p - s for p in nilai_pagu for s in nilai_serapan}
        # sen are often dropped in sentences
        if beda and not any(abs(b - n) < 1 for b in beda for n, _ in k.angka.bacaan):
            yield _cacat(k, pagu, serapan)


def _seluruhnya(bacaan: Bacaan) -> dict[tuple[JenisKlaim, int | None], list[Klaim]]:
    """Return what the report says of the whole, by kind and year: no plans, tables first."""
    hasil: dict[tuple[JenisKlaim, int | None], list[Klaim]] = {}
    for k in sorted(bacaan.klaim, key=lambda k: k.asal is not AsalKlaim.TABEL):
        if k.pokok == ANGGARAN and k.konteks.bab not in (2, LAMPIRAN):
            hasil.setdefault((k.jenis, k.tahun), []).append(k)
    return hasil


def _cacat(k: Klaim, pagu: list[Klaim], serapan: list[Klaim]) -> Cacat:
    p, s = pagu[0], serapan[0]
    beda = p.angka.nilai - s.angka.nilai
    benar = sebut_rupiah(beda)
    tunggal = all(len({c.angka.nilai for c in semua}) == 1 for semua in (pagu, serapan))
    return Cacat(
        f"Kalimat menyebut sisa anggaran {k.angka.teks}, padahal {cetak_angka(p.angka.nilai)} − "
        f"{cetak_angka(s.angka.nilai)} = {benar}; perbaiki sisa, pagu, atau realisasinya.",
        (k.tempat, p.tempat, s.tempat),
        k.konteks.bagian,
        (k.angka.teks, p.angka.teks, s.angka.teks),
        benar,
        (k.kunci,),
        GALAT if tunggal else PERINGATAN,
    )
