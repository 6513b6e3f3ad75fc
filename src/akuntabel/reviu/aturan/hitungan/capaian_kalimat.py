"""RV-CAP-02: a capaian that a sentence states follows from target and realisasi."""

from collections.abc import Iterator

from akuntabel.reviu.angka import kelas_satuan, sama
from akuntabel.reviu.aturan.anggaran.baris import menyebut_sebagian
from akuntabel.reviu.aturan.dasar import Cacat
from akuntabel.reviu.aturan.hitungan.hitung import sebut
from akuntabel.reviu.aturan.hitungan.rumus_capaian import Kecocokan, kecocokan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim, Pokok

_DISEBUT = 0.85
Fakta = tuple[Pokok, JenisKlaim, int]


def capaian_kalimat(bacaan: Bacaan) -> Iterator[Cacat]:
    """A capaian in a sentence follows from target and realisasi of its indikator and year."""
    semua: dict[Fakta, list[Klaim]] = {}
    for k in bacaan.klaim:
        semua.setdefault((k.pokok, k.jenis, k.tahun), []).append(k)
    for k in bacaan.klaim:
        if k.asal is not AsalKlaim.PROSA or k.jenis is not JenisKlaim.CAPAIAN or not k.tahun:
            continue
        if k.pokok.indikator is None or not k.angka.persen or _tentang_program(bacaan, k):
            continue
        pasangan = _pasangan(semua, k)
        if pasangan and not _sudah_tercetak(semua, k):
            yield _cacat_kalimat(bacaan, k, *pasangan)


def _tentang_program(bacaan: Bacaan, k: Klaim) -> bool:
    """Return whether the sentence names a programme or fund and not the indikator."""
    daftar = bacaan.indikator.nama
    cakupan = daftar.cakupan(daftar.kata_dikenal(k.kutipan))
    return menyebut_sebagian(k.kutipan) and cakupan[k.pokok.indikator or 0] < _DISEBUT


def _pasangan(semua: dict[Fakta, list[Klaim]], k: Klaim) -> tuple[Klaim, Klaim] | None:
    """Return target and realisasi that contradict the capaian; None when any pair agrees."""
    target, realisasi = (
        [s for s in semua.get((k.pokok, j, k.tahun), []) if not kelas_satuan(s.angka)]
        for j in (JenisKlaim.TARGET, JenisKlaim.REALISASI)
    )
    seikat = [s for s in realisasi if s.ikatan == k.ikatan]
    realisasi = seikat or realisasi
    for t in target:
        for r in realisasi:
            cocok = kecocokan(t.angka, r.angka, k.angka, k.kutipan)
            if cocok is not Kecocokan.TIDAK or sama(r.angka, k.angka):
                return None
    return (target[0], realisasi[0]) if target and realisasi else None


def _sudah_tercetak(semua: dict[Fakta, list[Klaim]], k: Klaim) -> bool:
    """Return whether a table or formula says the same, or it is another fact of the indikator."""
    for (pokok, jenis, tahun), daftar in semua.items():
        if pokok != k.pokok:
            continue
        kini = jenis is JenisKlaim.CAPAIAN and tahun == k.tahun
        for lain in daftar:
            tercetak = lain.asal is not AsalKlaim.PROSA or not kini
            if lain is not k and tercetak and sama(lain.angka, k.angka):
                return True
    return False


def _cacat_kalimat(bacaan: Bacaan, k: Klaim, target: Klaim, realisasi: Klaim) -> Cacat:
    t, r = target.angka, realisasi.angka
    benar = sebut(100 * r.nilai / t.nilai) if t.nilai else "–"
    sebutan = bacaan.indikator.daftar[k.pokok.indikator or 0].sebutan
    return Cacat(
        f"Kalimat menyebut capaian {sebutan} tahun {k.tahun} {k.angka.teks}, padahal "
        f"{sebut(r.nilai)} ÷ {sebut(t.nilai)} × 100 = {benar}; perbaiki kalimat atau angkanya.",
        (k.tempat, target.tempat, realisasi.tempat),
        k.konteks.bagian,
        (k.angka.teks, t.teks, r.teks),
        f"{benar}%",
        (k.kunci,),
    )
