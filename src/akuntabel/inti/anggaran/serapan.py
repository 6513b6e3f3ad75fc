"""Serapan: the budget of a year added up, and the totals that must agree."""

from collections.abc import Sequence

from akuntabel.inti.anggaran.pagu import (
    Belanja,
    BelanjaKomponen,
    BelanjaSasaran,
    JenisBelanja,
    RingkasanBelanja,
)
from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

_NOL = RingkasanBelanja(0, 0)
_LETAK = Letak(bagian="Anggaran")


@rekaman
class SerapanTahun:
    """The budget of one year by jenis belanja, and its total; None where nothing was entered."""

    tahun: int
    per_jenis: tuple[tuple[JenisBelanja, RingkasanBelanja], ...]
    total: RingkasanBelanja | None


@rekaman
class SerapanRincian:
    """The komponen of one rincian output (RO), and their total."""

    sasaran: str
    kode: str
    nama: str
    komponen: tuple[BelanjaKomponen, ...]
    total: RingkasanBelanja


def jumlah_belanja(
    daftar: Sequence[Belanja | BelanjaSasaran | BelanjaKomponen],
) -> RingkasanBelanja:
    """Return the sum of pagu and realisasi over the rows."""
    return sum((RingkasanBelanja(b.pagu, b.realisasi) for b in daftar), _NOL)


def serapan_tahun(daftar: Sequence[Belanja], tahun: int) -> SerapanTahun:
    """Return the year's budget by jenis belanja, in order of akun, with its total."""
    milik = [b for b in daftar if b.tahun == tahun]
    per_jenis = tuple(
        (jenis, jumlah_belanja([b for b in milik if b.jenis is jenis]))
        for jenis in JenisBelanja
        if any(b.jenis is jenis for b in milik)
    )
    return SerapanTahun(tahun, per_jenis, jumlah_belanja(milik) if milik else None)


def serapan_rincian(daftar: Sequence[BelanjaKomponen]) -> tuple[SerapanRincian, ...]:
    """Return the komponen grouped by rincian output, in the order they were written."""
    kelompok: dict[tuple[str, str], list[BelanjaKomponen]] = {}
    for komponen in daftar:
        kelompok.setdefault((komponen.sasaran, komponen.rincian_output), []).append(komponen)
    return tuple(
        SerapanRincian(sasaran, kode, isi[0].nama_rincian_output, tuple(isi), jumlah_belanja(isi))
        for (sasaran, kode), isi in kelompok.items()
    )


def periksa_anggaran(
    belanja: Sequence[Belanja],
    per_sasaran: Sequence[BelanjaSasaran],
    komponen: Sequence[BelanjaKomponen],
    tahun: int,
) -> tuple[Temuan, ...]:
    """Return findings where the totals of the budget do not agree.

    The sum over sasaran must equal the sum over jenis belanja, to the rupiah; what is not
    mapped to a sasaran stands in a row of its own with a reason. Komponen are a part of
    their sasaran and cannot exceed it.
    Rujukan: aturan LKJ-03.
    """
    total = serapan_tahun(belanja, tahun).total
    temuan: list[Temuan] = []
    if total is None:
        pesan = f"Belanja per jenis tahun {tahun} belum diisi; isi tabel belanja."
        temuan.append(Temuan("BELANJA_KOSONG", TingkatTemuan.PERINGATAN, pesan, _LETAK))
    elif per_sasaran:
        temuan += _banding_total(total, jumlah_belanja(per_sasaran))
    for baris in per_sasaran:
        if not baris.sasaran and not baris.alasan:
            pesan = "Anggaran yang belum dipetakan ke sasaran perlu alasan; isi kolom alasan."
            temuan.append(Temuan("ALASAN_KOSONG", TingkatTemuan.GALAT, pesan, _LETAK))
        milik = jumlah_belanja([k for k in komponen if k.sasaran == baris.sasaran])
        if baris.sasaran and (milik.pagu > baris.pagu or milik.realisasi > baris.realisasi):
            pesan = (
                f"Jumlah komponen {baris.sasaran} melebihi anggaran sasarannya (pagu "
                f"{cetak_rupiah(milik.pagu)} dari {cetak_rupiah(baris.pagu)}, realisasi "
                f"{cetak_rupiah(milik.realisasi)} dari {cetak_rupiah(baris.realisasi)})."
            )
            temuan.append(Temuan("KOMPONEN_LEBIH", TingkatTemuan.GALAT, pesan, _LETAK))
    for jenis, ringkasan in serapan_tahun(belanja, tahun).per_jenis:
        if ringkasan.sisa < 0:
            pesan = f"Realisasi {jenis.nama} melebihi pagunya; periksa kedua angka."
            temuan.append(Temuan("MELEBIHI_PAGU", TingkatTemuan.PERINGATAN, pesan, _LETAK))
    return tuple(temuan)


def _banding_total(jenis: RingkasanBelanja, sasaran: RingkasanBelanja) -> list[Temuan]:
    temuan: list[Temuan] = []
    pasangan = (
        ("Pagu", jenis.pagu, sasaran.pagu),
        ("Realisasi", jenis.realisasi, sasaran.realisasi),
    )
    for nama, seharusnya, tercatat in pasangan:
        if seharusnya != tercatat:
            pesan = (
                f"{nama} per sasaran berjumlah {cetak_rupiah(tercatat)}, per jenis belanja "
                f"{cetak_rupiah(seharusnya)}; samakan, atau catat selisih "
                f"{cetak_rupiah(seharusnya - tercatat)} pada baris tanpa sasaran beserta alasannya."
            )
            temuan.append(
                Temuan(
                    "TOTAL_BEDA",
                    TingkatTemuan.GALAT,
                    pesan,
                    _LETAK,
                    (str(tercatat),),
                    str(seharusnya),
                    "LKJ-03",
                )
            )
    return temuan
