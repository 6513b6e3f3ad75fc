"""Unsur belanja: the indicators of the IKPA that follow from the budget month by month."""

from fractions import Fraction

from akuntabel.inti.anggaran.bulanan import TARGET_SERAPAN, AnggaranBulanan
from akuntabel.inti.anggaran.komponen_ikpa import KomponenIkpa
from akuntabel.inti.anggaran.langkah import Langkah, batasi, belum, rata_langkah
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.rincian import JenisRevisi, RevisiDipa
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, cetak_angka
from akuntabel.inti.periode import NAMA_BULAN, JenisPeriode, Periode

_ROMAWI = ("I", "II", "III", "IV")


def unsur_revisi(
    daftar: tuple[RevisiDipa, ...], komponen: KomponenIkpa, tahun: int, bulan: int
) -> Langkah:
    """Return Revisi DIPA up to that month: the mean of its periods, at most 100.

    Counted are revisions that keep the pagu and, where their kode is known, one of the list.
    Rujukan: aturan IKPA-10, IKPA24-03.
    """
    nama = "Revisi DIPA"
    if not daftar:
        return belum(nama, "daftar revisi DIPA belum diisi")
    jenis = JenisPeriode(komponen.bulan_revisi)
    banyak = max(-(-bulan // komponen.bulan_revisi), 1)
    langkah = []
    for periode in Periode(tahun).bagian(jenis)[:banyak]:
        terhitung = [r for r in daftar if periode.memuat(r.tanggal) and _dihitung(r, komponen)]
        rincian = tuple(
            Langkah(f"Revisi {r.revisi}, {r.tanggal.isoformat()}", Fraction(1), r.kode_revisi)
            for r in terhitung
        )
        nilai = _nilai_revisi(len(terhitung), komponen)
        langkah.append(Langkah(str(periode), nilai, f"{len(terhitung)} revisi", rincian))
    return batasi(rata_langkah(nama, langkah))


def _dihitung(revisi: RevisiDipa, komponen: KomponenIkpa) -> bool:
    if revisi.revisi == 0 or revisi.jenis is not JenisRevisi.PAGU_TETAP:
        return False
    return not revisi.kode_revisi or revisi.kode_revisi in komponen.kode_revisi


def _nilai_revisi(banyak: int, komponen: KomponenIkpa) -> Fraction:
    if not komponen.tabel_revisi:
        return Fraction(100, max(banyak, 1))
    return Fraction(komponen.tabel_revisi[min(banyak, len(komponen.tabel_revisi) - 1)])


def unsur_deviasi(
    bulanan: AnggaranBulanan, komponen: KomponenIkpa, terakhir: int | None = None
) -> Langkah:
    """Return Deviasi Halaman III: 100 up to the threshold, else 100 less the mean deviation.

    `terakhir` is the last month that counts, where it is not the last of the realisasi.
    Rujukan: aturan IKPA-11, IKPA24-04, UJI-04.
    """
    nama = "Deviasi Halaman III DIPA"
    akhir = min(bulanan.terakhir if terakhir is None else terakhir, komponen.bulan_terakhir)
    if not akhir:
        return belum(nama, "realisasi bulanan belum diisi")
    bulan = [_deviasi_bulan(bulanan, komponen, satu) for satu in range(1, akhir + 1)]
    kosong = next((b for b in bulan if isinstance(b.nilai, TakTerhitung)), None)
    if kosong is not None:
        return Langkah(nama, kosong.nilai, "", tuple(bulan))
    rata = rata_langkah("Rata-rata deviasi", bulan)
    assert not isinstance(rata.nilai, TakTerhitung), "every month has a number"
    if rata.nilai <= komponen.ambang_deviasi:
        jejak = f"rata-rata deviasi {cetak_angka(rata.nilai)}% ≤ {komponen.ambang_deviasi}%"
        return Langkah(nama, Fraction(100), jejak, tuple(bulan))
    return Langkah(nama, 100 - rata.nilai, f"100 − {cetak_angka(rata.nilai)}", tuple(bulan))


def _deviasi_bulan(bulanan: AnggaranBulanan, komponen: KomponenIkpa, bulan: int) -> Langkah:
    nama = NAMA_BULAN[bulan - 1]
    rincian: list[Langkah] = []
    timbang: list[tuple[int, Fraction]] = []
    for jenis in bulanan.jenis:
        satu = _deviasi_jenis(bulanan, komponen, jenis, bulan)
        if satu is None:
            continue
        rincian.append(satu)
        if isinstance(satu.nilai, TakTerhitung):
            return Langkah(nama, satu.nilai, "", tuple(rincian))
        bobot = bulanan.pagu_efektif(jenis) if komponen.deviasi_tertimbang else 1
        timbang.append((bobot, satu.nilai))
    jumlah = sum((bobot * nilai for bobot, nilai in timbang), Fraction(0))
    pembagi = sum(bobot for bobot, _ in timbang)
    if komponen.deviasi_tertimbang:
        pembagi = sum(bulanan.pagu_efektif(jenis) for jenis in bulanan.jenis)
    nilai = bagi(jumlah, Fraction(pembagi)) if timbang and pembagi else Fraction(0)
    cara = "ditimbang pagu" if komponen.deviasi_tertimbang else "rata-rata jenis belanja"
    return Langkah(nama, nilai, cara, tuple(rincian))


def _deviasi_jenis(
    bulanan: AnggaranBulanan, komponen: KomponenIkpa, jenis: JenisBelanja, bulan: int
) -> Langkah | None:
    """Return the deviation of one jenis in one month in percent, None where it has none.

    A month without plan and without spending is left out; one without plan counts as 100.
    """
    rencana, realisasi = bulanan.rencana(jenis, bulan), bulanan.realisasi(jenis, bulan)
    for satu in (rencana, realisasi):
        if isinstance(satu, TakTerhitung):
            return Langkah(jenis.nama, satu)
    assert not isinstance(rencana, TakTerhitung), "shown above"
    assert not isinstance(realisasi, TakTerhitung), "shown above"
    if rencana == 0 and realisasi == 0:
        return None
    if (f"{bulanan.tahun:04d}-{bulan:02d}", jenis) in komponen.pengecualian:
        return Langkah(jenis.nama, Fraction(0), "dikecualikan")
    if rencana <= 0:
        return Langkah(jenis.nama, Fraction(100), "tanpa rencana")
    nilai = min(abs(realisasi - rencana) / rencana * 100, Fraction(100))
    jejak = f"|{cetak_angka(realisasi)} − {cetak_angka(rencana)}| / {cetak_angka(rencana)}"
    return Langkah(jenis.nama, nilai, jejak)


def unsur_penyerapan(bulanan: AnggaranBulanan) -> Langkah:
    """Return Penyerapan Anggaran: the mean of the quarters that are over.

    Rujukan: aturan IKPA-12.
    """
    nama = "Penyerapan Anggaran"
    banyak = bulanan.terakhir // 3
    if not banyak:
        return belum(nama, "belum ada triwulan yang realisasinya lengkap")
    return rata_langkah(nama, [serapan_triwulan(bulanan, satu) for satu in range(1, banyak + 1)])


def serapan_triwulan(bulanan: AnggaranBulanan, triwulan: int) -> Langkah:
    """Return how far a quarter met its targets, weighted by pagu, each jenis at most 100."""
    nama = f"Triwulan {_ROMAWI[triwulan - 1]}"
    rincian: list[Langkah] = []
    jumlah, seluruh = Fraction(0), 0
    for jenis in bulanan.jenis:
        pagu = bulanan.pagu_efektif(jenis)
        if pagu <= 0:
            continue
        satu = _serapan_jenis(bulanan, jenis, triwulan)
        rincian.append(satu)
        if isinstance(satu.nilai, TakTerhitung):
            return Langkah(nama, satu.nilai, "", tuple(rincian))
        jumlah, seluruh = jumlah + pagu * satu.nilai, seluruh + pagu
    nilai: Nilai = bagi(jumlah, Fraction(seluruh), "pagu nol")
    return Langkah(nama, nilai, "ditimbang pagu", tuple(rincian))


def _serapan_jenis(bulanan: AnggaranBulanan, jenis: JenisBelanja, triwulan: int) -> Langkah:
    kini = bulanan.kumulatif(jenis, 3 * triwulan)
    if isinstance(kini, TakTerhitung):
        return Langkah(jenis.nama, kini)
    pagu, target = bulanan.pagu_efektif(jenis), TARGET_SERAPAN[jenis][triwulan - 1]
    nilai = min(kini / pagu * 100 / target * 100, Fraction(100))
    jejak = f"{cetak_angka(kini)} / {cetak_angka(pagu)} terhadap target {target}%"
    return Langkah(jenis.nama, max(nilai, Fraction(0)), jejak)
