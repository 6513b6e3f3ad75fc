"""Skor IKPA: the score of a satker-year with every indicator answered for, and what it lacks."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from akuntabel.inti.anggaran.fakta_skor import FaktaSkor, TercetakUnsur
from akuntabel.inti.anggaran.ikpa import (
    AturanIkpa,
    BobotIkpa,
    HasilIkpa,
    UnsurIkpa,
    hitung_ikpa,
)
from akuntabel.inti.anggaran.langkah import Langkah, belum, terhitung
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.anggaran.unsur_belanja import unsur_deviasi, unsur_penyerapan, unsur_revisi
from akuntabel.inti.anggaran.unsur_dokumen import (
    unsur_kontraktual,
    unsur_tagihan,
    unsur_uang_persediaan,
)
from akuntabel.inti.anggaran.unsur_keluaran import unsur_capaian
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan, cetak_angka
from akuntabel.inti.rekaman import rekaman


@rekaman
class NilaiUnsur:
    """An indicator: the value in use, where it comes from, and our own computation of it."""

    bobot: BobotIkpa
    nilai: Nilai
    asal: str
    hitungan: Langkah
    tercetak: TercetakUnsur | None

    @property
    def berlaku(self) -> bool:
        """Return whether the indicator counts: it does unless it is known not to apply."""
        nilai = self.nilai
        return not isinstance(nilai, TakTerhitung) or nilai.kode != "TIDAK_BERLAKU"


@rekaman
class SkorIkpa:
    """The IKPA of a satker-year; `penjelasan` says what contradicts what."""

    aturan: AturanIkpa
    unsur: tuple[NilaiUnsur, ...]
    hasil: HasilIkpa
    penjelasan: tuple[str, ...]


def skor_ikpa(fakta: FaktaSkor, aturan: AturanIkpa, total_tercetak: Nilai) -> SkorIkpa:
    """Return the score with the printed value of an indicator where there is one, else ours.

    What OM-SPAN prints counts; our computation from the papers is shown beside it.
    """
    hitungan = _hitungan(fakta, aturan)
    unsur = tuple(_unsur(fakta, bobot, hitungan[bobot.unsur]) for bobot in aturan.unsur)
    nilai = {satu.bobot.unsur: satu.nilai for satu in unsur}
    berlaku = [satu.bobot.unsur for satu in unsur if satu.berlaku]
    hasil = hitung_ikpa(aturan, nilai, berlaku, fakta.pengurang)
    penjelasan = (
        *_beda_tercetak(aturan, unsur, total_tercetak),
        *_beda_hitungan(unsur),
    )
    return SkorIkpa(aturan, unsur, hasil, penjelasan)


def _hitungan(fakta: FaktaSkor, aturan: AturanIkpa) -> Mapping[UnsurIkpa, Langkah]:
    berkas, k = fakta.berkas, aturan.komponen
    tahun, bulan = berkas.satker.tahun, fakta.akhir_fakta or 12
    kkp = Langkah("UP kartu kredit", fakta.unsur("uptup.kkp"))
    hasil = {
        UnsurIkpa.REVISI: unsur_revisi(berkas.revisi_dipa, k, tahun, bulan),
        UnsurIkpa.DEVIASI: unsur_deviasi(fakta.bulanan, k, fakta.akhir_fakta),
        UnsurIkpa.PENYERAPAN: unsur_penyerapan(fakta.bulanan),
        UnsurIkpa.KONTRAKTUAL: unsur_kontraktual(
            berkas.kontrak, k, tahun, fakta.bagian, tercatat=False
        ),
        UnsurIkpa.TAGIHAN: unsur_tagihan(berkas.tagihan, k, tercatat=False),
        UnsurIkpa.UPTUP: unsur_uang_persediaan(
            berkas.uang_persediaan, k, kkp, fakta.bagian, tercatat=False
        ),
        UnsurIkpa.DISPENSASI: Langkah("Dispensasi SPM", fakta.unsur("dispensasi")),
        UnsurIkpa.CAPAIAN: unsur_capaian(
            berkas.kemajuan_keluaran, berkas.target_keluaran, k, fakta.bagian
        ),
    }
    return {
        unsur: langkah if terhitung(langkah) else _dari_angka(fakta, unsur, langkah)
        for unsur, langkah in hasil.items()
    }


def _dari_angka(fakta: FaktaSkor, unsur: UnsurIkpa, langkah: Langkah) -> Langkah:
    """Return the value entered as a number where the papers give none."""
    nilai = fakta.unsur(f"ikpa.{unsur.value}")
    if isinstance(nilai, TakTerhitung):
        return langkah
    return Langkah(langkah.nama, nilai, "diisi sebagai angka")


def _unsur(fakta: FaktaSkor, bobot: BobotIkpa, hitungan: Langkah) -> NilaiUnsur:
    tercetak = fakta.tercetak.get(bobot.unsur)
    andai = fakta.andai.get(f"ikpa.{bobot.unsur.value}")
    if andai is not None:
        return NilaiUnsur(bobot, andai, "andai", hitungan, tercetak)
    if tercetak is not None and (tercetak.nilai is not None or not tercetak.berlaku):
        nilai: Nilai = TakTerhitung("tidak berlaku bagi satker ini", "TIDAK_BERLAKU")
        if tercetak.berlaku and tercetak.nilai is not None:
            nilai = tercetak.nilai
        return NilaiUnsur(bobot, nilai, "tercetak", hitungan, tercetak)
    if terhitung(hitungan):
        return NilaiUnsur(bobot, hitungan.nilai, "terhitung", hitungan, tercetak)
    gugur = isinstance(hitungan.nilai, TakTerhitung) and hitungan.nilai.kode == "TIDAK_BERLAKU"
    kosong = hitungan if gugur else belum(bobot.nama, f"{bobot.nama} belum diisi")
    return NilaiUnsur(bobot, kosong.nilai, "", hitungan, tercetak)


def _beda_tercetak(
    aturan: AturanIkpa, unsur: tuple[NilaiUnsur, ...], total: Nilai
) -> Iterator[str]:
    """Say of each value that the source prints otherwise what it would make of the total."""
    nilai = {satu.bobot.unsur: satu.nilai for satu in unsur}
    berlaku = [satu.bobot.unsur for satu in unsur if satu.berlaku]
    for satu in unsur:
        sumber = satu.tercetak.sumber if satu.tercetak is not None else None
        if sumber is None or sumber == satu.nilai or isinstance(total, TakTerhitung):
            continue
        u = satu.bobot.unsur
        dengan = hitung_ikpa(aturan, {**nilai, u: sumber}, berlaku)
        tanpa = hitung_ikpa(aturan, nilai, [b for b in berlaku if b is not u])
        pakai = hitung_ikpa(aturan, nilai, berlaku)
        yield (
            f"{satu.bobot.nama} tercetak {cetak_angka(sumber)}, bertentangan dengan nilai akhir "
            f"IKPA tercetak {cetak_angka(total)}: dengan {cetak_angka(sumber)} nilai akhirnya "
            f"{_cetak(dengan.nilai_akhir)} (konversi bobot {cetak_angka(dengan.konversi)}%), "
            f"tanpa indikator itu {_cetak(tanpa.nilai_total)} dibagi konversi bobot "
            f"{cetak_angka(tanpa.konversi)}% = {_cetak(tanpa.nilai_akhir)}, dan dengan "
            f"{_cetak(satu.nilai)} yang dipakai di sini {_cetak(pakai.nilai_akhir)}."
        )
        if not satu.bobot.boleh_gugur:
            yield (
                f"{satu.bobot.nama} tidak pernah keluar dari konversi bobot, sehingga total "
                f"tanpa indikator itu bukan pilihan; {cetak_angka(sumber)} "
                + (
                    "sama dengan bobotnya dan agaknya tertulis di baris nilai."
                    if sumber == satu.bobot.bobot
                    else "perlu dicocokkan dengan laporan OM-SPAN."
                )
            )


def _beda_hitungan(unsur: tuple[NilaiUnsur, ...]) -> Iterator[str]:
    """Say where our computation from the papers differs from the value in use."""
    for satu in unsur:
        hitung = satu.hitungan.nilai
        if satu.asal != "tercetak" or isinstance(hitung, TakTerhitung):
            continue
        if isinstance(satu.nilai, TakTerhitung):
            continue
        if abs(bulatkan(hitung, PEMBULATAN_ANGGARAN) - satu.nilai) > Fraction(2, 100):
            yield (
                f"{satu.bobot.nama} tercetak {_cetak(satu.nilai)}, dari data satker terhitung "
                f"{_cetak(hitung)}; periksa datanya atau tanyakan KPPN."
            )


def _cetak(nilai: Nilai) -> str:
    return "–" if isinstance(nilai, TakTerhitung) else cetak_angka(nilai, 2).removesuffix(",00")
