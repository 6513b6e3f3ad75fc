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
    "revisi.semester2=banyaknya, ikpa.capaian=0–100, smart=0–100, ikpa=0–100, "
    "unsur.kontraktual.dini=nilai, unsur.nka.efisiensi=nilai"
)
_BAGIAN = frozenset(
    f"{unsur}.{bagian}"
    for unsur, semua in (
        ("kontraktual", ("ketepatan", "dini", "modal", "distribusi")),
        ("uptup", ("ketepatan", "gup", "setoran", "kkp")),
        ("capaian", ("ketepatan", "ro")),
        ("nka", ("capaian_ro", "efisiensi", "nilai_efisiensi", "konsistensi", "penyerapan")),
        ("nka", ("penggunaan_sbk", "efisiensi_sbk", "perencanaan")),
    )
    for bagian in semua
)
"""The components that scores are made of; a name that none reads is refused."""
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
    nilai_seratus = {"smart", "ikpa", *(f"ikpa.{satu.value}" for satu in UnsurIkpa)}
    if kunci in nilai_seratus and 0 <= nilai <= 100:
        andai = {**fakta.andai, kunci: nilai}
        diandaikan = fakta.diandaikan or kunci.startswith("ikpa.")
        return replace(fakta, andai=andai, diandaikan=diandaikan)
    nama = kunci.removeprefix("unsur.")
    return _andai_bagian(fakta, nama, nilai) if nama != kunci and nama in _BAGIAN else None


def _andai_bagian(fakta: FaktaSkor, nama: str, nilai: Fraction) -> FaktaSkor:
    andai, unsur = {**fakta.andai, nama: nilai}, nama.partition(".")[0]
    if unsur == "nka":
        return replace(fakta, andai=andai)
    tercetak = _tanpa(fakta, UnsurIkpa(unsur))
    return replace(fakta, andai=andai, tercetak=tercetak, diandaikan=True)


def _andai_belanja(fakta: FaktaSkor, cocok: "re.Match[str]", nilai: Fraction) -> FaktaSkor | None:
    jenis, nomor = JenisBelanja(cocok[2]), int(cocok[4])
    panjang = _PANJANG[cocok[3]].value
    bulan = nomor * panjang
    if not 1 <= bulan <= 12 or nilai.denominator != 1 or nilai < 0:
        return None
    terakhir = fakta.akhir_fakta
    if cocok[1] == "rencana":
        if panjang != 1:
            return None
        rencana = {**fakta.bulanan.isi_rencana, (jenis, bulan): int(nilai)}
        baru = replace(fakta.bulanan, isi_rencana=rencana)
        tercetak = _tanpa(fakta, UnsurIkpa.DEVIASI)
    else:
        baru = susun_realisasi(fakta.bulanan, jenis, bulan, int(nilai))
        berubah = [UnsurIkpa.PENYERAPAN] + [UnsurIkpa.DEVIASI] * (not 0 < terakhir < bulan)
        tercetak = _tanpa(fakta, *berubah)
    return replace(
        fakta, bulanan=baru, tercetak=tercetak, diandaikan=True, terakhir=terakhir or bulan
    )


def _tanpa(fakta: FaktaSkor, *unsur: UnsurIkpa) -> dict[UnsurIkpa, TercetakUnsur]:
    """Return the printed indicators without those that a supposition computes again."""
    return {satu: isi for satu, isi in fakta.tercetak.items() if satu not in unsur}


def susun_realisasi(
    bulanan: AnggaranBulanan, jenis: JenisBelanja, bulan: int, nilai: int
) -> AnggaranBulanan:
    """Return the months with that much spent by the end of one.

    What lies after the last known month is taken as spent no further; where no month is
    known, the other jenis stay unknown.
    """
    isi = dict(bulanan.isi_kumulatif)
    selisih = nilai - isi.get((jenis, bulan), nilai)
    for satu in range(bulan + 1, 13):
        if (jenis, satu) in isi:
            isi[jenis, satu] += selisih
    for satu in range(bulanan.terakhir + 1, bulan + 1) if bulanan.terakhir else ():
        for lain in bulanan.jenis:
            isi[lain, satu] = isi.get((lain, satu - 1), 0)
    isi[jenis, bulan] = nilai
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
