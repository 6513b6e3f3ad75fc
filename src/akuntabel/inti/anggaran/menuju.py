"""Menuju: what it would take for an IKPA to reach its next category."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from akuntabel.inti.anggaran.bulanan import TARGET_SERAPAN, AnggaranBulanan
from akuntabel.inti.anggaran.ikpa import BatasKategori, UnsurIkpa
from akuntabel.inti.anggaran.skor_ikpa import NilaiUnsur, SkorIkpa
from akuntabel.inti.anggaran.unsur_belanja import serapan_triwulan
from akuntabel.inti.angka import TakTerhitung, cetak_angka, cetak_rupiah

_ROMAWI = ("I", "II", "III", "IV")


def kategori_berikut(skor: SkorIkpa) -> BatasKategori | None:
    """Return the next higher category, None at the highest or without a score."""
    nilai = skor.hasil.nilai_akhir
    if isinstance(nilai, TakTerhitung):
        return None
    atas = [k for k in skor.aturan.kategori if k.batas > nilai]
    return min(atas, key=lambda k: k.batas) if atas else None


def menuju_kategori(skor: SkorIkpa, bulanan: AnggaranBulanan) -> tuple[str, ...]:
    """Return sentences, each one way alone to the next category; none that cannot be gone.

    Spending is asked for by the end of the last quarter that counts.
    """
    tujuan, nilai = kategori_berikut(skor), skor.hasil.nilai_akhir
    if tujuan is None or isinstance(nilai, TakTerhitung):
        return ()
    kurang = (tujuan.batas - nilai) * skor.hasil.konversi
    return tuple(
        kalimat
        for satu in skor.unsur
        if satu.berlaku and not isinstance(satu.nilai, TakTerhitung)
        for kalimat in _cara(satu, satu.nilai + kurang / satu.bobot.bobot, bulanan, tujuan)
    )


def _cara(
    unsur: NilaiUnsur, perlu: Fraction, bulanan: AnggaranBulanan, tujuan: BatasKategori
) -> Iterator[str]:
    if perlu > 100 or isinstance(unsur.nilai, TakTerhitung):
        return
    yield (
        f"{unsur.bobot.nama} dari {cetak_angka(unsur.nilai, 2)} menjadi {cetak_angka(perlu, 2)} "
        f"({cetak_angka(perlu - unsur.nilai, 2)} poin) membawa nilai akhir ke {tujuan.nama}."
    )
    if unsur.bobot.unsur is UnsurIkpa.PENYERAPAN and unsur.asal == "terhitung":
        yield from belanja_perlu(bulanan, perlu, tujuan.nama)


def belanja_perlu(bulanan: AnggaranBulanan, perlu: Fraction, tujuan: str) -> Iterator[str]:
    """Return what each jenis belanja alone would have to spend more in the last quarter.

    Rujukan: aturan IKPA-12.
    """
    triwulan = bulanan.terakhir // 3
    nilai = [serapan_triwulan(bulanan, satu).nilai for satu in range(1, triwulan + 1)]
    if not nilai or any(isinstance(satu, TakTerhitung) for satu in nilai):
        return
    angka = [satu for satu in nilai if not isinstance(satu, TakTerhitung)]
    naik = perlu * triwulan - sum(angka, Fraction(0))
    seluruh = sum(bulanan.pagu_efektif(jenis) for jenis in bulanan.jenis)
    for jenis in bulanan.jenis:
        pagu, kini = bulanan.pagu_efektif(jenis), bulanan.kumulatif(jenis, 3 * triwulan)
        if pagu <= 0 or isinstance(kini, TakTerhitung):
            continue
        target = TARGET_SERAPAN[jenis][triwulan - 1]
        sekarang = min(kini / pagu * 10000 / target, Fraction(100))
        nanti = sekarang + naik * seluruh / pagu
        tambah = ceil(nanti * target * pagu / 10000 - kini)
        if naik > 0 and nanti <= 100 and kini + tambah <= pagu:
            yield (
                f"Kurang {cetak_rupiah(tambah)} realisasi {jenis.value} ({jenis.nama}) sampai "
                f"akhir triwulan {_ROMAWI[triwulan - 1]} untuk {tujuan}."
            )
