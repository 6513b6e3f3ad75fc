"""Hasil anggaran: the budget of a satker-year as documents need it."""

from akuntabel.inti.anggaran.aturan_skor import AturanSkor, hitung_aturan
from akuntabel.inti.anggaran.bulanan import AnggaranBulanan
from akuntabel.inti.anggaran.nilai import JenisNilai, nilai_tahun
from akuntabel.inti.anggaran.pagu import RingkasanBelanja
from akuntabel.inti.anggaran.pohon import PohonAnggaran
from akuntabel.inti.anggaran.serapan import (
    SerapanRincian,
    SerapanTahun,
    serapan_rincian,
    serapan_tahun,
)
from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.target import Perjanjian, anggaran_berlaku


@rekaman
class HasilAnggaran:
    """The budget of the year and the year before, by every breakdown, and the scores.

    `pohon` and `bulanan` are None where the year is known in summary only.
    """

    kini: SerapanTahun
    lalu: SerapanTahun
    belum_dipetakan: tuple[tuple[RingkasanBelanja, str], ...]
    rincian: tuple[SerapanRincian, ...]
    smart: Nilai
    smart_lalu: Nilai
    ikpa: Nilai
    ikpa_lalu: Nilai
    gabungan: Nilai
    perjanjian: int
    pohon: PohonAnggaran | None = None
    bulanan: AnggaranBulanan | None = None


def hasil_anggaran(
    berkas: BerkasKinerja,
    perjanjian: Perjanjian | None,
    pohon: PohonAnggaran | None,
    bulanan: AnggaranBulanan | None,
    gabungan: AturanSkor | None,
) -> HasilAnggaran:
    """Return the budget of the facts under the Perjanjian Kinerja in force.

    `pohon` and `bulanan` are of the same facts, None where they hold no leaves; `gabungan`
    the rule set of the composite score of that year, None where there is none.
    """
    tahun = berkas.satker.tahun
    smart = nilai_tahun(berkas.nilai_anggaran, JenisNilai.SMART, tahun)
    ikpa = nilai_tahun(berkas.nilai_anggaran, JenisNilai.IKPA, tahun)
    revisi = perjanjian.revisi if perjanjian else 0
    return HasilAnggaran(
        serapan_tahun(berkas.belanja, tahun),
        serapan_tahun(berkas.belanja, tahun - 1),
        tuple(
            (RingkasanBelanja(b.pagu, b.realisasi), b.alasan)
            for b in berkas.belanja_sasaran
            if not b.sasaran
        ),
        serapan_rincian(berkas.belanja_komponen),
        smart,
        nilai_tahun(berkas.nilai_anggaran, JenisNilai.SMART, tahun - 1),
        ikpa,
        nilai_tahun(berkas.nilai_anggaran, JenisNilai.IKPA, tahun - 1),
        nilai_gabungan(gabungan, smart, ikpa, tahun),
        sum(a.jumlah for a in anggaran_berlaku(berkas.anggaran_perjanjian, revisi)),
        pohon,
        bulanan,
    )


def nilai_gabungan(aturan: AturanSkor | None, smart: Nilai, ikpa: Nilai, tahun: int) -> Nilai:
    """Return the composite of both scores by the rule set of the year, not rounded.

    Rujukan: aturan NKA-01.
    """
    if aturan is None:
        return TakTerhitung(f"aturan gabungan untuk tahun {tahun} belum tersedia", "TANPA_ATURAN")
    return hitung_aturan(aturan, {"smart": smart, "ikpa": ikpa}).nilai
