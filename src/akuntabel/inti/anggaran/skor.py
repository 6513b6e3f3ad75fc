"""Skor: every score of a satker-year by the rule sets that hold in it."""

from collections.abc import Sequence

from akuntabel.inti.anggaran.aturan_skor import AturanSkor, hitung_aturan, kategori_skor
from akuntabel.inti.anggaran.fakta_skor import FaktaSkor
from akuntabel.inti.anggaran.ikpa import AturanIkpa
from akuntabel.inti.anggaran.konsistensi import konsistensi, penyerapan
from akuntabel.inti.anggaran.langkah import Langkah, rata_langkah
from akuntabel.inti.anggaran.nilai import JenisNilai
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.anggaran.pohon import susun_pohon
from akuntabel.inti.anggaran.skor_ikpa import SkorIkpa, skor_ikpa
from akuntabel.inti.anggaran.unsur_keluaran import efisiensi_keluaran, langkah_ro
from akuntabel.inti.angka import (
    CaraBulat,
    Nilai,
    Pembulatan,
    TakTerhitung,
    bulatkan,
    cetak_angka,
)
from akuntabel.inti.rekaman import rekaman

_POTONG = Pembulatan(CaraBulat.POTONG, 2)


@rekaman
class SkorRumus:
    """A score that is a formula (NKA, a composite), its steps, its category and remarks."""

    aturan: AturanSkor
    hasil: Langkah
    kategori: str
    penjelasan: tuple[str, ...]


@rekaman
class SkorTahun:
    """The scores of a year; `ikpa` None where no rule set holds."""

    ikpa: SkorIkpa | None
    rumus: tuple[SkorRumus, ...]


def skor_tahun(
    fakta: FaktaSkor, aturan_ikpa: AturanIkpa | None, aturan: Sequence[AturanSkor]
) -> SkorTahun:
    """Return every score that a rule set of the year gives.

    The IKPA that another score is made of is the one recorded, and else ours.
    """
    tercetak = fakta.nilai(JenisNilai.IKPA)
    ikpa = skor_ikpa(fakta, aturan_ikpa, tercetak) if aturan_ikpa is not None else None
    dipakai = tercetak
    diandaikan = fakta.diandaikan and JenisNilai.IKPA.value not in fakta.andai
    if ikpa is not None and (isinstance(tercetak, TakTerhitung) or diandaikan):
        dipakai = ikpa.hasil.nilai_akhir
    nilai = _nilai_unsur(fakta, dipakai)
    tahun = fakta.berkas.satker.tahun
    rumus = tuple(_skor_rumus(satu, nilai) for satu in aturan if satu.berlaku_tahun(tahun))
    return SkorTahun(ikpa, rumus)


def _nilai_unsur(fakta: FaktaSkor, ikpa: Nilai) -> dict[str, Nilai]:
    """Return the components that formulas may ask for; what was entered fills what is missing."""
    berkas = fakta.berkas
    pohon = susun_pohon(berkas)
    ro = rata_langkah("Capaian RO", langkah_ro(berkas.kemajuan_keluaran, berkas.target_keluaran))
    terhitung: dict[str, Nilai] = {
        "capaian_ro": ro.nilai,
        "efisiensi": efisiensi_keluaran(pohon, berkas.kemajuan_keluaran, berkas.target_keluaran),
        "konsistensi": konsistensi(fakta.bulanan, fakta.akhir_fakta),
        "penyerapan": penyerapan(fakta.bulanan),
    }
    diisi = ("nilai_efisiensi", "penggunaan_sbk", "efisiensi_sbk", "perencanaan")
    semua = dict(terhitung)
    for satu in (*terhitung, *diisi):
        nilai = fakta.unsur(f"nka.{satu}")
        kosong = satu not in terhitung or isinstance(terhitung[satu], TakTerhitung)
        if not isinstance(nilai, TakTerhitung) and (kosong or f"nka.{satu}" in fakta.andai):
            semua[satu] = nilai
    return {**semua, "smart": fakta.nilai(JenisNilai.SMART), "ikpa": ikpa}


def _skor_rumus(aturan: AturanSkor, nilai: dict[str, Nilai]) -> SkorRumus:
    hasil = hitung_aturan(aturan, nilai)
    return SkorRumus(aturan, hasil, kategori_skor(aturan, hasil.nilai), _cetakan(hasil.nilai))


def _cetakan(nilai: Nilai) -> tuple[str, ...]:
    """Say how a score of more than two decimals is printed either way.

    Rujukan: aturan NKA-01.
    """
    if isinstance(nilai, TakTerhitung):
        return ()
    potong, bulat = bulatkan(nilai, _POTONG), bulatkan(nilai, PEMBULATAN_ANGGARAN)
    if potong == bulat:
        return ()
    return (
        f"Tepatnya {cetak_angka(nilai)}: dibulatkan dua desimal {cetak_angka(bulat, 2)}, "
        f"dipotong {cetak_angka(potong, 2)}; laporan yang mencetak {cetak_angka(potong, 2)} "
        "memotong, bukan membulatkan.",
    )
