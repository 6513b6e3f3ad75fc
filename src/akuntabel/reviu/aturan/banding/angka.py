"""Rules that compare the report with the facts it was made from, number by number."""

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.inti.anggaran.pagu import RingkasanBelanja
from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka, cetak_rupiah
from akuntabel.inti.hitung import HasilIndikator, HasilKinerja
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.inti.satker import Satker
from akuntabel.inti.target import NilaiTarget
from akuntabel.reviu.angka import kelas_satuan, mencetak
from akuntabel.reviu.aturan.banding.tabel import baris_tabel_berbeda
from akuntabel.reviu.aturan.bersama import sebut_fakta
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.fakta.dua_nilai import selingkup
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import (
    ANGGARAN,
    AsalKlaim,
    JenisKlaim,
    Klaim,
    Pokok,
    kunci_fakta,
    pokok_indikator,
)
from akuntabel.reviu.naskah import Tempat


@rekaman
class _Fakta:
    """What the source says a fact is: every value that prints it rightly, and its unit."""

    pokok: Pokok
    jenis: JenisKlaim
    tahun: int
    nilai: tuple[Fraction, ...]
    satuan: str = ""

    @property
    def cetak(self) -> str:
        """Return the value as a finding shows it."""
        if self.satuan == "rp":
            return cetak_rupiah(int(self.nilai[0]))
        angka = cetak_angka(self.nilai[0], None if self.nilai[0].denominator == 1 else 2)
        return f"{angka}%" if self.satuan == "%" else f"{angka} {self.satuan}".strip()


def berbeda_dari_fakta(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each number of the report is the number of the source."""
    if bacaan.banding is None or _tahun_lain(bacaan):
        return
    for fakta in _semua_fakta(bacaan, bacaan.banding):
        klaim_fakta = bacaan.fakta.get(kunci_fakta(fakta.pokok, fakta.jenis, fakta.tahun), ())
        if fakta.pokok == ANGGARAN and klaim_fakta:
            klaim_fakta = tuple(selingkup(bacaan, list(klaim_fakta)))
        for klaim in klaim_fakta:
            if _sebanding(klaim, fakta) and not any(mencetak(klaim.angka, n) for n in fakta.nilai):
                sebutan = sebut_fakta(bacaan, klaim)
                yield Cacat(
                    f"{sebutan[:1].upper()}{sebutan[1:]} tercetak {klaim.angka.teks}, sedangkan "
                    f"menurut sumber {fakta.cetak}; perbaiki laporan atau sumbernya.",
                    (klaim.tempat,),
                    klaim.konteks.bagian,
                    (klaim.angka.teks,),
                    fakta.cetak,
                    (klaim.kunci,),
                )


def _sebanding(klaim: Klaim, fakta: _Fakta) -> bool:
    """Return whether the claim is printed in the unit of the fact."""
    if fakta.satuan == "rp":
        return True
    if fakta.satuan == "%":
        tabel = klaim.asal is not AsalKlaim.PROSA and kelas_satuan(klaim.angka) == ""
        return klaim.angka.persen or tabel
    return not klaim.angka.persen


def tidak_dilaporkan(bacaan: Bacaan) -> Iterator[Cacat]:
    """Each indikator of the source is somewhere in the report."""
    if bacaan.banding is None or not len(bacaan.indikator):
        return
    for hasil in bacaan.banding.indikator:
        if bacaan.indikator.cari(hasil.indikator.nama) is None:
            yield Cacat(
                f"Indikator {hasil.indikator.kode} ({hasil.indikator.nama}) ada dalam sumber "
                "tetapi tidak ditemukan dalam laporan; muat target dan realisasinya.",
                (_awal(bacaan),),
                seharusnya=hasil.indikator.nama,
            )


def sumber_tahun_lain(bacaan: Bacaan) -> Iterator[Cacat]:
    """The source is of the year of the report."""
    if bacaan.banding is not None and _tahun_lain(bacaan):
        tahun = bacaan.banding.berkas.satker.tahun
        yield Cacat(
            f"Laporan ini untuk tahun {bacaan.tahun}, sedangkan sumber pembanding untuk tahun "
            f"{tahun}; angkanya tidak dibandingkan. Berikan sumber tahun {bacaan.tahun}.",
            (_awal(bacaan),),
            tercetak=(str(bacaan.tahun),),
            seharusnya=str(tahun),
        )


def _tahun_lain(bacaan: Bacaan) -> bool:
    banding = bacaan.banding
    return (
        banding is not None
        and bacaan.tahun is not None
        and bacaan.tahun != banding.berkas.satker.tahun
    )


def _awal(bacaan: Bacaan) -> Tempat:
    return bacaan.blok[0].tempat if bacaan.blok else Tempat()


def _semua_fakta(bacaan: Bacaan, hasil: HasilKinerja) -> Iterator[_Fakta]:
    for satu in hasil.indikator:
        indeks = bacaan.indikator.cari(satu.indikator.nama)
        if indeks is not None:
            yield from _fakta_indikator(pokok_indikator(indeks), satu, hasil.berkas.satker)
    anggaran = hasil.anggaran
    for serapan in (anggaran.kini, anggaran.lalu):
        yield from _fakta_belanja(ANGGARAN, serapan.tahun, serapan.total)
        for jenis, isi in serapan.per_jenis:
            yield from _fakta_belanja(Pokok("belanja", jenis.nama.casefold()), serapan.tahun, isi)
    tahun = anggaran.kini.tahun
    for nama, kini, lalu in (
        ("IKPA", anggaran.ikpa, anggaran.ikpa_lalu),
        ("SMART", anggaran.smart, anggaran.smart_lalu),
    ):
        for nilai, tahun_nilai in ((kini, tahun), (lalu, tahun - 1)):
            yield from _satu(Pokok("nilai", nama), JenisKlaim.NILAI, tahun_nilai, nilai)


def _fakta_indikator(pokok: Pokok, hasil: HasilIndikator, satker: Satker) -> Iterator[_Fakta]:
    tahun = satker.tahun
    satuan = "%" if hasil.indikator.satuan.persen else hasil.indikator.satuan.cetak.casefold()
    yield from _target(pokok, JenisKlaim.TARGET, tahun, hasil.target, satuan)
    yield from _target(
        pokok, JenisKlaim.RENSTRA, satker.renstra_akhir or tahun, hasil.renstra, satuan
    )
    tercetak = (hasil.realisasi_tercetak, hasil.realisasi)
    yield from _satu(pokok, JenisKlaim.REALISASI, tahun, *tercetak, satuan=satuan)
    capaian = (hasil.capaian.nilai, hasil.capaian_tercetak)
    yield from _satu(pokok, JenisKlaim.CAPAIAN, tahun, *capaian, satuan="%")
    if hasil.lalu is not None:
        yield from _target(pokok, JenisKlaim.TARGET, hasil.lalu.tahun, hasil.lalu.target, satuan)
        yield from _satu(
            pokok, JenisKlaim.REALISASI, hasil.lalu.tahun, hasil.lalu.realisasi, satuan=satuan
        )
        lalu = (hasil.lalu.capaian, hasil.lalu.capaian_tercetak)
        yield from _satu(pokok, JenisKlaim.CAPAIAN, hasil.lalu.tahun, *lalu, satuan="%")


def _fakta_belanja(pokok: Pokok, tahun: int, isi: RingkasanBelanja | None) -> Iterator[_Fakta]:
    if isi is None:
        return
    for jenis, jumlah in (
        (JenisKlaim.PAGU, isi.pagu),
        (JenisKlaim.SERAPAN, isi.realisasi),
        (JenisKlaim.SISA, isi.sisa),
    ):
        yield _Fakta(pokok, jenis, tahun, (Fraction(jumlah),), "rp")
    yield from _satu(pokok, JenisKlaim.PERSEN_SERAPAN, tahun, isi.serapan, satuan="%")


def _target(
    pokok: Pokok, jenis: JenisKlaim, tahun: int, target: NilaiTarget | None, satuan: str
) -> Iterator[_Fakta]:
    if target is not None and target.atas is None:
        yield _Fakta(pokok, jenis, tahun, (target.nilai,), satuan)


def _satu(
    pokok: Pokok, jenis: JenisKlaim, tahun: int, *nilai: Nilai, satuan: str = ""
) -> Iterator[_Fakta]:
    ada = tuple(n for n in nilai if not isinstance(n, TakTerhitung))
    if ada:
        yield _Fakta(pokok, jenis, tahun, ada, satuan)


_SUMBER = Rujukan("PermenPAN-RB 53/2014", "Lampiran II: keandalan data kinerja", Keyakinan.DIKENAL)

ATURAN_BANDING: tuple[Aturan, ...] = (
    Aturan(
        "RV-BND-01",
        "Sama dengan sumber",
        GALAT,
        "Dengan --banding: setiap angka laporan sama dengan angka sumbernya.",
        _SUMBER,
        berbeda_dari_fakta,
    ),
    Aturan(
        "RV-BND-02",
        "Indikator lengkap",
        PERINGATAN,
        "Dengan --banding: setiap indikator dalam sumber dimuat dalam laporan.",
        _SUMBER,
        tidak_dilaporkan,
    ),
    Aturan(
        "RV-BND-03",
        "Sumber tahun yang sama",
        CATATAN,
        "Dengan --banding: sumber pembanding untuk tahun laporan.",
        _SUMBER,
        sumber_tahun_lain,
    ),
    Aturan(
        "RV-BND-04",
        "Isi tabel data",
        GALAT,
        "Dengan --banding: setiap baris tabel data memuat angka sumbernya.",
        _SUMBER,
        baris_tabel_berbeda,
    ),
)
