"""Unsur dokumen: the indicators of the IKPA that count papers and their days."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

from akuntabel.inti.anggaran.hari_kerja import banyak_hari_kerja
from akuntabel.inti.anggaran.komponen_ikpa import KomponenIkpa
from akuntabel.inti.anggaran.langkah import (
    Langkah,
    batasi,
    belum,
    campur_langkah,
    gugur,
    rata_langkah,
    susun_langkah,
    terhitung,
)
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.transaksi import (
    JenisUangPersediaan,
    Kontrak,
    Tagihan,
    UangPersediaan,
)
from akuntabel.inti.angka import cetak_angka

PilihBagian: TypeAlias = Callable[[str, Langkah], Langkah]
"""A component by its name: as the papers give it, or as it is known without them."""


def _dari_dokumen(_: str, langkah: Langkah) -> Langkah:
    return langkah


_HARI_DAFTAR = 5
_NILAI_KONTRAK = 50_000_000
_NILAI_MODAL = 200_000_000
_DINI_PRA, _DINI_TRIWULAN = 120, 110
_MODAL = (100, 90, 80, 70)
_DISTRIBUSI = ((0, 0), (25, 50), (50, 60), (75, 80), (100, 100))
"""Share of contracts of the first semester in percent, at most, and its value.

Rujukan: aturan IKPA24-06.
"""


def unsur_kontraktual(
    daftar: Sequence[Kontrak],
    komponen: KomponenIkpa,
    tahun: int,
    pilih: PilihBagian = _dari_dokumen,
    *,
    tercatat: bool,
) -> Langkah:
    """Return Belanja Kontraktual; `tercatat` says that a year without contracts is known to be one.

    Rujukan: aturan IKPA-13, IKPA24-07.
    """
    nama = "Belanja Kontraktual"
    milik = [k for k in daftar if k.nilai > _NILAI_KONTRAK]
    bobot = komponen.kontraktual
    semua = (
        (bobot.ketepatan, pilih("kontraktual.ketepatan", _ketepatan_kontrak(milik))),
        (bobot.dini, pilih("kontraktual.dini", _kontrak_dini(milik, tahun))),
        (bobot.modal, pilih("kontraktual.modal", _kontrak_modal(milik, tahun))),
        (bobot.distribusi, pilih("kontraktual.distribusi", _distribusi(milik, tahun))),
    )
    bagian = [(b, satu) for b, satu in semua if b]
    if milik:
        return batasi(campur_langkah(nama, bagian))
    if any(terhitung(satu) for _, satu in bagian):
        return batasi(susun_langkah(nama, bagian))
    return gugur(nama, "tidak ada kontrak") if tercatat else belum(nama, "kontrak belum diisi")


def _ketepatan_kontrak(daftar: Sequence[Kontrak]) -> Langkah:
    langkah = []
    for k in daftar:
        hari = k.hari_daftar
        if hari is None and k.tanggal_daftar is not None:
            hari = banyak_hari_kerja(k.tanggal, k.tanggal_daftar)
        tepat = hari is not None and hari <= _HARI_DAFTAR
        jejak = "belum didaftarkan" if hari is None else f"didaftarkan {hari} hari kerja"
        langkah.append(Langkah(k.nomor, Fraction(100 if tepat else 0), jejak))
    return rata_langkah("Ketepatan waktu", langkah)


def _kontrak_dini(daftar: Sequence[Kontrak], tahun: int) -> Langkah:
    langkah = []
    for k in daftar:
        if k.tanggal.year < tahun:
            langkah.append(Langkah(k.nomor, Fraction(_DINI_PRA), "sebelum 1 Januari"))
        elif k.tanggal.year == tahun and k.tanggal.month <= 3:
            langkah.append(Langkah(k.nomor, Fraction(_DINI_TRIWULAN), "triwulan I"))
    return rata_langkah("Kontrak dini", langkah)


def _kontrak_modal(daftar: Sequence[Kontrak], tahun: int) -> Langkah:
    langkah = []
    for k in daftar:
        modal = k.jenis is JenisBelanja.MODAL and k.sekaligus and k.nilai <= _NILAI_MODAL
        selesai = k.tanggal_selesai
        if modal and selesai is not None and selesai.year == tahun:
            triwulan = (selesai.month - 1) // 3
            nilai = Fraction(_MODAL[triwulan])
            langkah.append(Langkah(k.nomor, nilai, f"lunas triwulan {triwulan + 1}"))
    return rata_langkah("Akselerasi belanja modal", langkah)


def _distribusi(daftar: Sequence[Kontrak], tahun: int) -> Langkah:
    if not daftar:
        return belum("Distribusi kontrak", "kontrak belum diisi")
    awal = sum(k.tanggal.year < tahun or k.tanggal.month <= 6 for k in daftar)
    bagian = Fraction(100 * awal, len(daftar))
    nilai = next(nilai for batas, nilai in _DISTRIBUSI if bagian <= batas)
    jejak = f"{awal} dari {len(daftar)} kontrak pada semester I, {cetak_angka(bagian, 2)}%"
    return Langkah("Distribusi kontrak", Fraction(nilai), jejak)


def unsur_tagihan(daftar: Sequence[Tagihan], komponen: KomponenIkpa, *, tercatat: bool) -> Langkah:
    """Return Penyelesaian Tagihan: the share of SPM-LS within their days.

    Rujukan: aturan IKPA-14.
    """
    nama = "Penyelesaian Tagihan"
    if not daftar:
        return gugur(nama, "tidak ada SPM-LS") if tercatat else belum(nama, "tagihan belum diisi")
    langkah = []
    for t in daftar:
        hari = t.hari_kerja
        if hari is None:
            hari = banyak_hari_kerja(t.tanggal_bast, t.tanggal_terima)
        tepat = hari <= komponen.hari_tagihan
        jejak = f"{hari} hari kerja, batas {komponen.hari_tagihan}"
        langkah.append(Langkah(t.nomor, Fraction(100 if tepat else 0), jejak))
    tepat_semua = sum(satu.nilai == 100 for satu in langkah)
    nilai = Fraction(100 * tepat_semua, len(langkah))
    return Langkah(nama, nilai, f"{tepat_semua} / {len(langkah)} × 100", tuple(langkah))


def unsur_uang_persediaan(
    daftar: Sequence[UangPersediaan],
    komponen: KomponenIkpa,
    kkp: Langkah,
    pilih: PilihBagian = _dari_dokumen,
    *,
    tercatat: bool,
) -> Langkah:
    """Return Pengelolaan UP dan TUP; `kkp` is the step of the government card.

    Rujukan: aturan IKPA-15, IKPA24-05.
    """
    nama = "Pengelolaan UP dan TUP"
    bobot = komponen.uang_persediaan
    gup = rata_langkah("Persentase GUP", [_gup(u) for u in daftar if _bergup(u)])
    bagian = (
        (bobot.ketepatan, pilih("uptup.ketepatan", _ketepatan_uang(daftar))),
        (bobot.gup, pilih("uptup.gup", gup)),
        (bobot.setoran, pilih("uptup.setoran", _setoran(daftar))),
    )
    if not daftar and not any(terhitung(satu) for _, satu in bagian):
        alasan = "uang persediaan belum diisi"
        return gugur(nama, "tidak ada UP") if tercatat else belum(nama, alasan)
    tunai = (campur_langkah if daftar else susun_langkah)("UP dan TUP tunai", bagian)
    if not terhitung(tunai):
        return Langkah(nama, tunai.nilai, "", tunai.rincian)
    if not bobot.kkp:
        return batasi(Langkah(nama, tunai.nilai, tunai.jejak, tunai.rincian))
    return batasi(campur_langkah(nama, ((100 - bobot.kkp, tunai), (bobot.kkp, kkp))))


def _ketepatan_uang(daftar: Sequence[UangPersediaan]) -> Langkah:
    langkah = [
        Langkah(u.nomor, Fraction(100 if u.tepat_waktu else 0), u.tanggal.isoformat())
        for u in daftar
        if u.tepat_waktu is not None
    ]
    return rata_langkah("Ketepatan waktu", langkah)


def _bergup(satu: UangPersediaan) -> bool:
    return satu.jenis is JenisUangPersediaan.GUP and satu.saldo is not None


def _gup(satu: UangPersediaan) -> Langkah:
    """Return the share of the petty cash that was refilled, per month, at most 100.

    Rujukan: aturan IKPA24-05.
    """
    if not satu.saldo or not satu.jumlah:
        return Langkah(satu.nomor, Fraction(0), "tanpa saldo atau tanpa penggantian")
    if not satu.selisih_hari or not satu.hari_sebulan:
        return Langkah(satu.nomor, Fraction(100), "tanpa selisih hari")
    bagian = Fraction(100 * satu.jumlah, satu.saldo)
    nilai = min(bagian * satu.hari_sebulan / satu.selisih_hari, Fraction(100))
    jejak = f"{cetak_angka(bagian, 2)}% × {satu.hari_sebulan} / {satu.selisih_hari} hari"
    return Langkah(satu.nomor, nilai, jejak)


def _setoran(daftar: Sequence[UangPersediaan]) -> Langkah:
    if not daftar:
        return belum("Setoran TUP", "setoran TUP belum diisi")
    tup = sum(u.jumlah for u in daftar if u.jenis is JenisUangPersediaan.TUP)
    setoran = sum(u.setoran or 0 for u in daftar)
    if not tup or not setoran:
        return Langkah("Setoran TUP", Fraction(100), "tanpa TUP atau tanpa setoran")
    nilai = 100 - Fraction(100 * setoran, tup)
    return Langkah("Setoran TUP", nilai, f"100 − {cetak_angka(setoran)} / {cetak_angka(tup)}")
