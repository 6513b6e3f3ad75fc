"""Unsur keluaran: Capaian Output of the IKPA, and what an evaluation needs of the same facts."""

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction

from akuntabel.inti.anggaran.hari_kerja import hari_kerja_ke
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.komponen_ikpa import KomponenIkpa
from akuntabel.inti.anggaran.langkah import (
    Langkah,
    batasi,
    belum,
    rata_langkah,
    susun_langkah,
    terhitung,
)
from akuntabel.inti.anggaran.pohon import PohonAnggaran
from akuntabel.inti.anggaran.unsur_dokumen import PilihBagian
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, cetak_angka, persen
from akuntabel.inti.periode import NAMA_BULAN


def unsur_capaian(
    kemajuan: Sequence[KemajuanKeluaran],
    target: Sequence[TargetKeluaran],
    komponen: KomponenIkpa,
    pilih: PilihBagian,
) -> Langkah:
    """Return Capaian Output: how promptly it was sent, and how far every RO is.

    Rujukan: aturan IKPA-17.
    """
    nama = "Capaian Output"
    tepat = komponen.bobot_tepat_waktu
    bagian = (
        (tepat, pilih("capaian.ketepatan", _ketepatan(kemajuan, komponen))),
        (
            100 - tepat,
            pilih("capaian.ro", rata_langkah("Capaian RO", langkah_ro(kemajuan, target))),
        ),
    )
    if not any(terhitung(satu) for _, satu in bagian):
        return belum(nama, "kemajuan keluaran belum diisi")
    return batasi(susun_langkah(nama, bagian))


def _ketepatan(kemajuan: Sequence[KemajuanKeluaran], komponen: KomponenIkpa) -> Langkah:
    langkah = []
    for bulan in sorted({k.bulan for k in kemajuan}):
        milik = [k for k in kemajuan if k.bulan == bulan]
        batas = hari_kerja_ke(komponen.hari_capaian, bulan.akhir + timedelta(1))
        tepat = all(k.dikirim is not None and k.dikirim <= batas for k in milik)
        nilai = Fraction(100 if tepat else 0)
        langkah.append(Langkah(NAMA_BULAN[bulan.nomor - 1], nilai, f"batas {batas.isoformat()}"))
    return rata_langkah("Ketepatan waktu", langkah)


def langkah_ro(
    kemajuan: Sequence[KemajuanKeluaran], target: Sequence[TargetKeluaran]
) -> tuple[Langkah, ...]:
    """Return how far each RO is in its last month, 0–100.

    In December, and where the progress is complete, its volume counts; before, its progress
    against the planned one. What SAKTI did not confirm counts as 0.
    """
    hasil = []
    for kode in dict.fromkeys(k.kode for k in kemajuan):
        milik = sorted((k for k in kemajuan if k.kode == kode), key=lambda k: k.bulan)
        volume = sum((k.volume for k in milik), Fraction(0))
        satu = next((t for t in target if t.kode == kode), None)
        hasil.append(_langkah_ro(milik[-1], volume, satu))
    return tuple(hasil)


def _langkah_ro(
    akhir: KemajuanKeluaran, volume: Fraction, target: TargetKeluaran | None
) -> Langkah:
    nama = f"{akhir.kode} {target.nama}" if target else str(akhir.kode)
    if akhir.terkonfirmasi is False:
        return Langkah(nama, Fraction(0), "belum terkonfirmasi")
    if akhir.bulan.nomor == 12 or akhir.progres >= 100:
        if target is None:
            return belum(nama, f"target volume {akhir.kode} belum diisi")
        nilai = persen(volume, target.volume, "target volume nol")
        jejak = f"volume {cetak_angka(volume)} / {cetak_angka(target.volume)}"
        return batasi(Langkah(nama, nilai, jejak))
    rencana = akhir.target_progres
    if rencana is None:
        return belum(nama, f"target progres {akhir.kode} belum diisi")
    jejak = f"progres {cetak_angka(akhir.progres)}% / {cetak_angka(rencana)}%"
    return batasi(Langkah(nama, persen(akhir.progres, rencana, "target progres nol"), jejak))


def efisiensi_keluaran(
    pohon: PohonAnggaran | None,
    kemajuan: Sequence[KemajuanKeluaran],
    target: Sequence[TargetKeluaran],
) -> Nilai:
    """Return the efficiency over all RO in percent, not limited.

    Σ(pagu × capaian − realisasi) / Σ(pagu × capaian), capaian by volume.
    Rujukan: aturan NKA-06.
    """
    if pohon is None:
        return TakTerhitung("rincian anggaran belum diisi", "BELUM_DIISI")
    layak = pakai = Fraction(0)
    for satu in target:
        isi = pohon.ringkasan(satu.kode)
        volume = sum((k.volume for k in kemajuan if k.kode == satu.kode), Fraction(0))
        capaian = bagi(volume, satu.volume, f"target volume {satu.kode} nol")
        if isi is None or isinstance(capaian, TakTerhitung):
            return TakTerhitung(f"pagu atau capaian {satu.kode} belum diisi", "BELUM_DIISI")
        layak, pakai = layak + isi.pagu * capaian, pakai + isi.realisasi
    return persen(layak - pakai, layak, "target keluaran belum diisi")
