"""Usang: typed summaries of a year that its leaves now state."""

from dataclasses import replace

from akuntabel.berkas.impor.perubahan import CatatanGabung, perubahan_rupiah
from akuntabel.inti.anggaran.pagu import JenisBelanja, RingkasanBelanja
from akuntabel.inti.anggaran.pohon import susun_pohon
from akuntabel.inti.anggaran.serapan import serapan_tahun
from akuntabel.inti.kinerja import BerkasKinerja

_KOSONG = RingkasanBelanja(0, 0)


def buang_ketikan(berkas: BerkasKinerja, catatan: CatatanGabung) -> BerkasKinerja:
    """Return the facts without the typed summaries of the year; its leaves state them.

    Where both differ, the difference by jenis belanja is a change to be agreed to.
    Rujukan: aturan TIE-05.
    """
    tahun = berkas.satker.tahun
    ketikan = [b for b in berkas.belanja if b.tahun == tahun]
    if not (ketikan or berkas.belanja_sasaran or berkas.belanja_komponen):
        return berkas
    pohon = susun_pohon(berkas)
    if pohon is None:
        return berkas
    tertulis, terhitung = dict(serapan_tahun(berkas.belanja, tahun).per_jenis), pohon.per_jenis()
    beda = False
    for jenis in JenisBelanja if ketikan else ():
        lama, baru = tertulis.get(jenis, _KOSONG), terhitung.get(jenis, _KOSONG)
        for sebutan, semula, kini in (
            ("pagu", lama.pagu, baru.pagu),
            ("realisasi", lama.realisasi, baru.realisasi),
        ):
            if semula != kini:
                beda = True
                letak = f"Ringkasan belanja {tahun} {jenis.value}"
                catatan.perubahan.append(perubahan_rupiah("belanja", letak, sebutan, semula, kini))
    banyak = len(ketikan) + len(berkas.belanja_sasaran) + len(berkas.belanja_komponen)
    akhir = "" if beda else " dan jumlahnya sama"
    catatan.tambahan.append(
        f"{banyak} baris ringkasan belanja {tahun} yang diketik dilepas; jumlahnya kini dari "
        f"rincian{akhir}"
    )
    return replace(
        berkas,
        belanja=tuple(b for b in berkas.belanja if b.tahun != tahun),
        belanja_sasaran=(),
        belanja_komponen=(),
    )
