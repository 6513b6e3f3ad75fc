"""Hitung: from the facts of one satker-year to every figure of its report."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from akuntabel.inti.anggaran.bulanan import susun_bulanan
from akuntabel.inti.anggaran.efisiensi import KataEfisiensi, efisiensi, kata_efisiensi
from akuntabel.inti.anggaran.hasil import HasilAnggaran, hasil_anggaran
from akuntabel.inti.anggaran.pagu import RingkasanBelanja
from akuntabel.inti.anggaran.periksa_pohon import periksa_pohon
from akuntabel.inti.anggaran.pohon import PohonAnggaran, susun_pohon
from akuntabel.inti.anggaran.ringkas import ringkas_pohon
from akuntabel.inti.anggaran.serapan import (
    jumlah_belanja,
)
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan_nilai
from akuntabel.inti.capaian import HasilCapaian, capaian, capaian_sasaran
from akuntabel.inti.indikator import Indikator, Sasaran, TingkatSasaran
from akuntabel.inti.kebijakan import DasarCapaian
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor, Riwayat
from akuntabel.inti.perbandingan import Kesimpulan, Perubahan, banding, perubahan
from akuntabel.inti.periksa_kinerja import periksa_kinerja
from akuntabel.inti.periode import Periode
from akuntabel.inti.realisasi import SumberTabel
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus import HasilRumus, hitung_rumus, urai
from akuntabel.inti.target import (
    NilaiTarget,
    Perjanjian,
    StandarNasional,
    perjanjian_berlaku,
    target_berlaku,
)
from akuntabel.inti.temuan import Temuan


@rekaman
class HasilRiwayat:
    """An indikator in an earlier year: as reported then, its capaian computed again."""

    tahun: int
    target: NilaiTarget | None
    realisasi: Nilai
    capaian: Nilai
    capaian_tercetak: Nilai


@rekaman
class HasilIndikator:
    """One indikator of the year: exact figures, printed figures, and what they allow to say.

    `rumus` holds the operands and the trace; comparisons are made on the realisasi that
    the kebijakan declares, as the capaian is.
    """

    indikator: Indikator
    target: NilaiTarget | None
    rumus: HasilRumus
    realisasi: Nilai
    realisasi_tercetak: Nilai
    capaian: HasilCapaian
    capaian_tercetak: Nilai
    kesimpulan: Kesimpulan
    lalu: HasilRiwayat | None
    perubahan: Perubahan
    renstra: NilaiTarget | None
    kesimpulan_renstra: Kesimpulan
    standar: StandarNasional | None
    kesimpulan_standar: Kesimpulan

    @property
    def alasan(self) -> str:
        """Return why the capaian cannot be stated; empty where it can."""
        nilai = self.capaian.nilai
        return nilai.alasan if isinstance(nilai, TakTerhitung) else ""


@rekaman
class HasilSasaran:
    """One sasaran: its indikator, their mean capaian, its budget and efisiensi."""

    sasaran: Sasaran
    indikator: tuple[HasilIndikator, ...]
    capaian: Nilai
    belanja: RingkasanBelanja | None
    efisiensi: Nilai
    kata_efisiensi: KataEfisiensi

    @property
    def tercapai(self) -> int | None:
        """Return how many indikator met or exceeded their target; None if none can be judged."""
        kesimpulan = [i.kesimpulan for i in self.indikator]
        if all(satu is Kesimpulan.TIDAK_DAPAT_DISIMPULKAN for satu in kesimpulan):
            return None
        return sum(satu in (Kesimpulan.MENCAPAI, Kesimpulan.MELAMPAUI) for satu in kesimpulan)


@rekaman
class HasilKinerja:
    """Every figure of one satker-year, computed once. `temuan` says what does not agree."""

    berkas: BerkasKinerja
    definisi: DefinisiSektor
    sampai: Periode
    sasaran: tuple[HasilSasaran, ...]
    anggaran: HasilAnggaran
    perjanjian: Perjanjian | None
    temuan: tuple[Temuan, ...]

    @property
    def indikator(self) -> tuple[HasilIndikator, ...]:
        """Return the indikator that the unit measures itself (sasaran kegiatan), in order."""
        return tuple(i for s in self.sasaran_tingkat(TingkatSasaran.KEGIATAN) for i in s.indikator)

    def sasaran_tingkat(self, tingkat: TingkatSasaran) -> tuple[HasilSasaran, ...]:
        """Return the sasaran of one level, in order."""
        return tuple(s for s in self.sasaran if s.sasaran.tingkat is tingkat)

    def indikator_berkode(self, kode: str) -> HasilIndikator | None:
        """Return the indikator of that kode on any level, or None."""
        return next(
            (i for s in self.sasaran for i in s.indikator if i.indikator.kode == kode), None
        )


def hitung(
    berkas: BerkasKinerja, definisi: DefinisiSektor, sampai: Periode | None = None
) -> HasilKinerja:
    """Return every figure of the satker-year, up to the end of `sampai` (default: the year).

    Galat: never raises on user data; what does not agree is in `temuan`, what cannot be
    stated is TakTerhitung.
    """
    tahun = berkas.satker.tahun
    akhir = sampai or Periode(tahun)
    pohon = susun_pohon(berkas, akhir)
    diisi, berkas = berkas, _ringkas(berkas, definisi, pohon)
    bulanan = susun_bulanan(berkas) if pohon is not None else None
    sumber = sumber_tabel(berkas, definisi, akhir)
    perjanjian = perjanjian_berlaku(berkas.perjanjian, akhir.akhir)
    target = target_berlaku(berkas.target, perjanjian.revisi) if perjanjian else {}
    konteks = _Konteks(_berkas_sampai(berkas, akhir), sumber, target)
    sasaran = tuple(_hasil_sasaran(konteks, definisi, s) for s in definisi.sasaran)
    return HasilKinerja(
        berkas,
        definisi,
        akhir,
        sasaran,
        hasil_anggaran(konteks.berkas, perjanjian, pohon, bulanan, definisi.gabungan),
        perjanjian,
        (
            *periksa_kinerja(berkas, definisi, target, akhir),
            *(periksa_pohon(diisi, pohon, bulanan) if pohon and bulanan else ()),
        ),
    )


def _ringkas(
    berkas: BerkasKinerja, definisi: DefinisiSektor, pohon: PohonAnggaran | None
) -> BerkasKinerja:
    return berkas if pohon is None else ringkas_pohon(berkas, definisi, pohon)


def _berkas_sampai(berkas: BerkasKinerja, sampai: Periode) -> BerkasKinerja:
    """Return the facts known at that day: a typed budget of the year only at its end."""
    tahun = berkas.satker.tahun
    if sampai.akhir == Periode(tahun).akhir or berkas.pagu_rincian:
        return berkas
    return replace(
        berkas,
        belanja=tuple(b for b in berkas.belanja if b.tahun < tahun),
        belanja_sasaran=(),
        belanja_komponen=(),
        nilai_anggaran=tuple(n for n in berkas.nilai_anggaran if n.tahun < tahun),
    )


def sumber_tabel(berkas: BerkasKinerja, definisi: DefinisiSektor, sampai: Periode) -> SumberTabel:
    """Return the data tables of the satker as formulas read them, up to the end of `sampai`."""
    return SumberTabel(
        {t.nama: t for t in definisi.tabel}, {t.nama: t for t in berkas.tabel}, sampai
    )


@rekaman
class _Konteks:
    berkas: BerkasKinerja
    sumber: SumberTabel
    target: dict[str, NilaiTarget]


def _hasil_indikator(konteks: _Konteks, indikator: Indikator) -> HasilIndikator:
    berkas = konteks.berkas
    rumus = _hasil_rumus(konteks, indikator)
    tercetak = bulatkan_nilai(rumus.nilai, indikator.pembulatan_realisasi)
    dasar = tercetak if berkas.kebijakan.dasar_capaian is DasarCapaian.TERCETAK else rumus.nilai
    target = konteks.target.get(indikator.kode)
    hasil = capaian(indikator.arah, target, dasar, berkas.kebijakan.batas_capaian)
    renstra = next((r.target for r in berkas.renstra if r.kode == indikator.kode), None)
    standar = next((s for s in berkas.standar_nasional if s.kode == indikator.kode), None)
    acuan_standar = NilaiTarget(standar.nilai) if standar else None
    lalu = _hasil_lalu(konteks, indikator)
    return HasilIndikator(
        indikator,
        target,
        rumus,
        rumus.nilai,
        tercetak,
        hasil,
        bulatkan_nilai(hasil.nilai, indikator.pembulatan_capaian),
        banding(indikator.arah, target, dasar),
        lalu,
        perubahan(lalu.realisasi, tercetak) if lalu else Perubahan.TIDAK_DAPAT_DISIMPULKAN,
        renstra,
        banding(indikator.arah, renstra, dasar),
        standar,
        banding(indikator.arah, acuan_standar, dasar),
    )


def _hasil_rumus(konteks: _Konteks, indikator: Indikator) -> HasilRumus:
    if not indikator.rumus:
        alasan = "diukur di tingkat di atas satker dan belum diterima satker"
        return HasilRumus(TakTerhitung(alasan, "DIUKUR_DI_ATAS"), (), "")
    return hitung_rumus(urai(indikator.rumus), konteks.sumber)


def _hasil_lalu(konteks: _Konteks, indikator: Indikator) -> HasilRiwayat | None:
    tahun = konteks.berkas.satker.tahun - 1
    for riwayat in konteks.berkas.riwayat:
        if riwayat.kode == indikator.kode and riwayat.tahun == tahun:
            return hasil_riwayat(riwayat, indikator, konteks.berkas.kebijakan.batas_capaian)
    return None


def hasil_riwayat(
    riwayat: Riwayat, indikator: Indikator, batas: Fraction | None = None
) -> HasilRiwayat:
    """Return an earlier year's figures with the capaian computed by today's rule."""
    realisasi: Nilai = (
        TakTerhitung(riwayat.alasan or "realisasi tahun itu tidak diketahui", "BELUM_DIISI")
        if riwayat.realisasi is None
        else riwayat.realisasi
    )
    target = None if riwayat.target is None else NilaiTarget(riwayat.target)
    hasil = capaian(indikator.arah, target, realisasi, batas).nilai
    tercetak = bulatkan_nilai(hasil, indikator.pembulatan_capaian)
    return HasilRiwayat(riwayat.tahun, target, realisasi, hasil, tercetak)


def _hasil_sasaran(konteks: _Konteks, definisi: DefinisiSektor, sasaran: Sasaran) -> HasilSasaran:
    indikator = tuple(
        _hasil_indikator(konteks, i) for i in definisi.indikator if i.sasaran == sasaran.kode
    )
    tercetak = konteks.berkas.kebijakan.dasar_capaian is DasarCapaian.TERCETAK
    rata = rata_capaian(indikator, tercetak=tercetak)
    milik = [b for b in konteks.berkas.belanja_sasaran if b.sasaran == sasaran.kode]
    belanja = jumlah_belanja(milik) if milik else None
    nilai = efisiensi(belanja, rata)
    return HasilSasaran(sasaran, indikator, rata, belanja, nilai, kata_efisiensi(nilai))


def rata_capaian(daftar: Sequence[HasilIndikator], *, tercetak: bool) -> Nilai:
    """Return the weighted mean of the capaian, as printed or exact as the kebijakan declares.

    Rujukan: aturan CAP-06, CAP-07.
    """
    return capaian_sasaran(
        [(i.capaian_tercetak if tercetak else i.capaian.nilai, i.indikator.bobot) for i in daftar]
    )
