"""Menuju: what it would take for an IKPA to reach its next category."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import ceil

from akuntabel.inti.anggaran.andai import susun_realisasi
from akuntabel.inti.anggaran.bulanan import TARGET_SERAPAN
from akuntabel.inti.anggaran.fakta_skor import FaktaSkor
from akuntabel.inti.anggaran.ikpa import BatasKategori, UnsurIkpa
from akuntabel.inti.anggaran.nilai import JenisNilai
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN, JenisBelanja
from akuntabel.inti.anggaran.skor_ikpa import NilaiUnsur, SkorIkpa, skor_ikpa
from akuntabel.inti.anggaran.unsur_belanja import serapan_triwulan
from akuntabel.inti.angka import TakTerhitung, bulatkan, cetak_angka, cetak_rupiah

_ROMAWI = ("I", "II", "III", "IV")
_TIDAK_NAIK = (UnsurIkpa.REVISI, UnsurIkpa.DISPENSASI)
"""What no later act can raise: revisions and dispensations made stay made."""


def kategori_berikut(skor: SkorIkpa) -> BatasKategori | None:
    """Return the next higher category, None at the highest or without a score.

    Rujukan: aturan KAT-01.
    """
    nilai = skor.hasil.nilai_akhir
    if isinstance(nilai, TakTerhitung):
        return None
    atas = [k for k in skor.aturan.kategori if k.batas > bulatkan(nilai, PEMBULATAN_ANGGARAN)]
    return min(atas, key=lambda k: k.batas) if atas else None


def menuju_kategori(skor: SkorIkpa, fakta: FaktaSkor) -> tuple[str, ...]:
    """Return sentences, each one way alone to the next category; none that cannot be gone.

    Spending is asked for by the end of the quarter that is not over yet.
    """
    tujuan, nilai = kategori_berikut(skor), skor.hasil.nilai_akhir
    if tujuan is None or isinstance(nilai, TakTerhitung):
        return ()
    kurang = (tujuan.batas - nilai) * skor.hasil.konversi
    return tuple(
        kalimat
        for satu in skor.unsur
        if satu.bobot.unsur not in _TIDAK_NAIK
        if satu.berlaku and not isinstance(satu.nilai, TakTerhitung)
        for kalimat in _cara(skor, satu, satu.nilai + kurang / satu.bobot.bobot, fakta, tujuan)
    )


def _cara(
    skor: SkorIkpa, unsur: NilaiUnsur, perlu: Fraction, fakta: FaktaSkor, tujuan: BatasKategori
) -> Iterator[str]:
    if perlu > 100 or isinstance(unsur.nilai, TakTerhitung):
        return
    if unsur.bobot.unsur is UnsurIkpa.PENYERAPAN and unsur.asal == "terhitung":
        yield from _belanja(skor, perlu, fakta, tujuan)
        return
    ambang = skor.aturan.komponen.ambang_deviasi
    if unsur.bobot.unsur is UnsurIkpa.DEVIASI and perlu > 100 - ambang:
        yield (
            f"{unsur.bobot.nama} menjadi 100, yaitu rata-rata deviasi paling tinggi {ambang}%, "
            f"membawa nilai akhir ke {tujuan.nama}."
        )
        return
    bulat = Fraction(ceil(perlu * 100), 100)
    yield (
        f"{unsur.bobot.nama} dari {cetak_angka(unsur.nilai, 2)} menjadi {cetak_angka(bulat, 2)} "
        f"(kurang {cetak_angka(bulat - unsur.nilai, 2)} poin) membawa nilai akhir ke {tujuan.nama}."
    )


def _belanja(
    skor: SkorIkpa, perlu: Fraction, fakta: FaktaSkor, tujuan: BatasKategori
) -> Iterator[str]:
    """Say how much more is to be spent by the end of the coming quarter, if that suffices.

    Rujukan: aturan IKPA-12.
    """
    bulanan, triwulan = fakta.bulanan, fakta.bulanan.terakhir // 3 + 1
    if triwulan > 4:
        return
    lalu = [serapan_triwulan(bulanan, satu).nilai for satu in range(1, triwulan)]
    angka = [satu for satu in lalu if not isinstance(satu, TakTerhitung)]
    bagian = perlu * triwulan - sum(angka, Fraction(0))
    if len(angka) < len(lalu) or bagian > 100:
        return
    tambah = _tambah(fakta, triwulan, bagian)
    nanti = bulanan
    for jenis, (kini, lebih) in tambah.items():
        nanti = susun_realisasi(nanti, jenis, 3 * triwulan, kini + lebih)
    umpama = replace(fakta, bulanan=nanti, terakhir=fakta.akhir_fakta)
    hasil = skor_ikpa(umpama, skor.aturan, fakta.nilai(JenisNilai.IKPA)).hasil
    if isinstance(hasil.nilai_akhir, TakTerhitung) or hasil.nilai_akhir < tujuan.batas:
        return
    jumlah = ", ".join(
        f"{cetak_rupiah(lebih)} realisasi {jenis.value} ({jenis.nama})"
        for jenis, (_, lebih) in tambah.items()
        if lebih
    )
    yield (
        f"Kurang {jumlah} sampai akhir triwulan {_ROMAWI[triwulan - 1]} agar penyerapan membawa "
        f"nilai akhir ke {tujuan.nama}, dengan indikator lain tetap."
    )


def _tambah(
    fakta: FaktaSkor, triwulan: int, bagian: Fraction
) -> dict[JenisBelanja, tuple[int, int]]:
    """Return what was spent of each jenis, and how much more meets that share of its target."""
    bulanan = fakta.bulanan
    hasil: dict[JenisBelanja, tuple[int, int]] = {}
    for jenis in bulanan.jenis:
        kini = bulanan.kumulatif(jenis, bulanan.terakhir)
        if isinstance(kini, TakTerhitung):
            continue
        target = TARGET_SERAPAN[jenis][triwulan - 1]
        perlu = ceil(bagian * target * bulanan.pagu_efektif(jenis) / 10000)
        hasil[jenis] = int(kini), max(perlu - int(kini), 0)
    return hasil
