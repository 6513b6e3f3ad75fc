"""Andai: the facts of the scores with one of them supposed otherwise."""

import re
from dataclasses import replace
from fractions import Fraction

from akuntabel.inti.anggaran.bulanan import AnggaranBulanan
from akuntabel.inti.anggaran.fakta_skor import FaktaSkor, TercetakUnsur
from akuntabel.inti.anggaran.ikpa import UnsurIkpa
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.rincian import JenisRevisi, RevisiDipa
from akuntabel.inti.periode import JenisPeriode, Periode

BENTUK_ANDAI = (
    "realisasi.53.triwulan3=Rp, realisasi.52.bulan9=Rp, rencana.52.bulan10=Rp, "
    "revisi.semester2=banyaknya, ikpa.capaian=nilai, smart=nilai, ikpa=nilai, "
    "unsur.kontraktual.dini=nilai, unsur.nka.efisiensi=nilai"
)
_BELANJA = re.compile(r"(realisasi|rencana)\.(51|52|53|57)\.(triwulan|bulan)([0-9]{1,2})")
_REVISI = re.compile(r"revisi\.(triwulan|semester)([1-4])")
_PANJANG = {"bulan": JenisPeriode.BULAN, "triwulan": JenisPeriode.TRIWULAN}


def andaikan(fakta: FaktaSkor, kunci: str, nilai: Fraction) -> FaktaSkor | None:
    """Return the facts with that one replaced, None where the key names nothing.

    A realisasi is from January to the end of its month or quarter; what was spent later
    stays. What is supposed counts instead of a printed value.
    """
    belanja = _BELANJA.fullmatch(kunci)
    if belanja is not None:
        return _andai_belanja(fakta, belanja, nilai)
    revisi = _REVISI.fullmatch(kunci)
    if revisi is not None:
        return _andai_revisi(fakta, revisi, nilai)
    nama = kunci.removeprefix("unsur.")
    dikenal = {"smart", "ikpa", *(f"ikpa.{satu.value}" for satu in UnsurIkpa)}
    if kunci in dikenal or (kunci.startswith("unsur.") and nama):
        return replace(fakta, andai={**fakta.andai, nama: nilai}, diandaikan=True)
    return None


def _andai_belanja(fakta: FaktaSkor, cocok: "re.Match[str]", nilai: Fraction) -> FaktaSkor | None:
    jenis, nomor = JenisBelanja(cocok[2]), int(cocok[4])
    panjang = _PANJANG[cocok[3]].value
    bulan = nomor * panjang
    if not 1 <= bulan <= 12 or nilai.denominator != 1:
        return None
    if cocok[1] == "rencana":
        if panjang != 1:
            return None
        rencana = {**fakta.bulanan.isi_rencana, (jenis, bulan): int(nilai)}
        baru = replace(fakta.bulanan, isi_rencana=rencana)
    else:
        baru = _geser(fakta.bulanan, jenis, bulan, int(nilai))
    tercetak = _tanpa(fakta, UnsurIkpa.DEVIASI, UnsurIkpa.PENYERAPAN)
    return replace(fakta, bulanan=baru, tercetak=tercetak, diandaikan=True)


def _tanpa(fakta: FaktaSkor, *unsur: UnsurIkpa) -> dict[UnsurIkpa, TercetakUnsur]:
    """Return the printed indicators without those that a supposition computes again."""
    return {satu: isi for satu, isi in fakta.tercetak.items() if satu not in unsur}


def _geser(
    bulanan: AnggaranBulanan, jenis: JenisBelanja, bulan: int, nilai: int
) -> AnggaranBulanan:
    isi = dict(bulanan.isi_kumulatif)
    selisih = nilai - isi.get((jenis, bulan), nilai)
    for satu in range(bulan + 1, 13):
        if (jenis, satu) in isi:
            isi[jenis, satu] += selisih
    isi[jenis, bulan] = nilai
    for lain in bulanan.jenis:
        isi.setdefault((lain, bulan), isi.get((lain, bulanan.terakhir), 0))
    terakhir = max(bulanan.terakhir, bulan)
    urut = tuple(j for j in JenisBelanja if j in {*bulanan.jenis, jenis})
    return replace(bulanan, isi_kumulatif=isi, terakhir=terakhir, jenis=urut)


def _andai_revisi(fakta: FaktaSkor, cocok: "re.Match[str]", nilai: Fraction) -> FaktaSkor | None:
    jenis = JenisPeriode.SEMESTER if cocok[1] == "semester" else JenisPeriode.TRIWULAN
    nomor, berkas = int(cocok[2]), fakta.berkas
    if nomor > 12 // jenis.value or nilai.denominator != 1 or nilai < 0:
        return None
    periode = Periode(berkas.satker.tahun, jenis, nomor)
    tetap = [r for r in berkas.revisi_dipa if not periode.memuat(r.tanggal)]
    baru = [
        RevisiDipa(90 + satu, periode.awal, JenisRevisi.PAGU_TETAP, 0) for satu in range(int(nilai))
    ]
    awal = RevisiDipa(0, Periode(berkas.satker.tahun).awal, JenisRevisi.PAGU_TETAP, 0)
    revisi = (*tetap, *baru) or (awal,)
    return replace(
        fakta,
        berkas=replace(berkas, revisi_dipa=revisi),
        tercetak=_tanpa(fakta, UnsurIkpa.REVISI),
        diandaikan=True,
    )
