"""Gabung rincian: the leaves of an export joined with the known pagu and realisasi."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from akuntabel.berkas.impor.daun_lama import samakan_daun
from akuntabel.berkas.impor.fakta_ekspor import DaunEkspor, FaktaEkspor
from akuntabel.berkas.impor.kode_ekspor import Bagian
from akuntabel.berkas.impor.perubahan import CatatanGabung, perubahan_rupiah
from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.anggaran.pohon import pagu_berlaku
from akuntabel.inti.anggaran.rincian import (
    BasisRealisasi,
    NamaAnggaran,
    PaguRincian,
    RealisasiRincian,
)
from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import NAMA_BULAN, JenisPeriode, Periode

_Kode = dict[Bagian, KodeAnggaran]


def gabung_rincian(
    berkas: BerkasKinerja, fakta: FaktaEkspor, revisi: int | None, catatan: CatatanGabung
) -> BerkasKinerja:
    """Return the facts with the leaves of an export; what it changes stands in `catatan`."""
    if not fakta.daun:
        return berkas
    lama = {p.kode.bagian: p for p in pagu_berlaku(berkas.pagu_rincian)}
    daun = samakan_daun(fakta.daun, lama, bernomor=fakta.bernomor)
    kode = {bagian: p.kode for bagian, p in lama.items()}
    for satu in daun:
        if satu.bagian not in kode:
            kode[satu.bagian] = KodeAnggaran(*satu.bagian)
    berkas = _gabung_nama(berkas, fakta, catatan)
    berkas = _gabung_pagu(berkas, fakta, daun, kode, revisi, catatan)
    if not fakta.berealisasi or fakta.bulan is None:
        return berkas
    tahun = berkas.satker.tahun
    bulan = Periode(tahun, JenisPeriode.BULAN, fakta.bulan)
    isi = {d.bagian: d.sampai for d in daun}
    if fakta.bulan > 1:
        lalu = Periode(tahun, JenisPeriode.BULAN, fakta.bulan - 1)
        sebelum = {d.bagian: d.lalu for d in daun}
        berkas = _gabung_realisasi(berkas, lalu, sebelum, kode, fakta.basis, catatan)
    return _gabung_realisasi(berkas, bulan, isi, kode, fakta.basis, catatan)


def _gabung_nama(
    berkas: BerkasKinerja, fakta: FaktaEkspor, catatan: CatatanGabung
) -> BerkasKinerja:
    lama = {n.kode.bagian: n.nama for n in berkas.nama_anggaran}
    baru: dict[Bagian, NamaAnggaran] = {}
    beda = 0
    for bagian, nama in fakta.nama_simpul:
        if bagian not in lama and bagian not in baru:
            baru[bagian] = NamaAnggaran(KodeAnggaran(*bagian), nama)
        elif bagian in lama and lama[bagian] != nama:
            beda += 1
    if beda:
        catatan.catatan.append(f"{beda} nama pada pohon berbeda dari yang ada dan tidak diganti.")
    if not baru:
        return berkas
    return replace(berkas, nama_anggaran=(*berkas.nama_anggaran, *baru.values()))


def _gabung_pagu(  # noqa: PLR0913, PLR0917 - the facts, the export, and what was chosen
    berkas: BerkasKinerja,
    fakta: FaktaEkspor,
    daun: Sequence[DaunEkspor],
    kode: _Kode,
    revisi: int | None,
    catatan: CatatanGabung,
) -> BerkasKinerja:
    ada = max((p.revisi for p in berkas.pagu_rincian), default=None)
    tujuan = _revisi_tujuan(berkas, fakta, revisi, ada)
    if tujuan is None:
        catatan.catatan.append(
            "Pagu berkas ini tidak diambil karena sumber sudah berisi bulan yang lebih baru; beri "
            "--revisi bila pagunya memang milik revisi lain."
        )
        return berkas
    berlaku = {p.kode.bagian: p for p in pagu_berlaku(berkas.pagu_rincian, tujuan)}
    milik = {d.bagian for d in daun}
    ubah = [d for d in daun if d.bagian not in berlaku or berlaku[d.bagian].pagu != d.pagu]
    ubah += [
        DaunEkspor(bagian, p.uraian, 0, 0, 0)
        for bagian, p in berlaku.items()
        if bagian not in milik and p.pagu
    ]
    if not ubah:
        return berkas
    baru = [_pagu_baru(d, tujuan, kode, berlaku.get(d.bagian)) for d in ubah]
    _catat_pagu(ubah, berlaku, tujuan, ada, catatan)
    kunci = {(tujuan, d.bagian) for d in ubah}
    tetap = berkas.pagu_rincian
    if ada is not None and tujuan <= ada:
        tetap = tuple(p for p in tetap if (p.revisi, p.kode.bagian) not in kunci)
    return replace(berkas, pagu_rincian=(*tetap, *baru))


def _revisi_tujuan(
    berkas: BerkasKinerja, fakta: FaktaEkspor, diminta: int | None, ada: int | None
) -> int | None:
    """Return the revision that the pagu of an export belongs to, None if it is a past one."""
    if diminta is not None:
        return diminta
    if fakta.revisi is not None:
        return fakta.revisi
    if fakta.bulan is None:
        return 0 if ada is None else ada
    akhir = Periode(berkas.satker.tahun, JenisPeriode.BULAN, fakta.bulan).akhir
    tercatat = max((r.revisi for r in berkas.revisi_dipa if r.tanggal <= akhir), default=None)
    if ada is None:
        return tercatat or 0
    if tercatat is not None and tercatat > ada:
        return tercatat
    terakhir = max((r.bulan.nomor for r in berkas.realisasi_rincian), default=0)
    return None if fakta.bulan < terakhir else ada


def _pagu_baru(daun: DaunEkspor, revisi: int, kode: _Kode, lama: PaguRincian | None) -> PaguRincian:
    """Return the new pagu of a leaf; what an export does not tell is kept."""
    if lama is None:
        return PaguRincian(revisi, kode[daun.bagian], daun.pagu, uraian=daun.uraian)
    return replace(lama, revisi=revisi, pagu=daun.pagu, blokir=min(lama.blokir, daun.pagu))


def _catat_pagu(
    ubah: Sequence[DaunEkspor],
    berlaku: Mapping[Bagian, PaguRincian],
    tujuan: int,
    ada: int | None,
    catatan: CatatanGabung,
) -> None:
    total = sum(d.pagu for d in ubah)
    if ada is None or (tujuan > ada and not berlaku):
        catatan.tambahan.append(
            f"pagu rincian revisi {tujuan}: {len(ubah)} baris, {cetak_rupiah(total)}"
        )
        return
    daftar = "pagu_rincian"
    satu_per_satu = [
        perubahan_rupiah(
            daftar,
            ".".join(d.bagian),
            d.uraian,
            berlaku[d.bagian].pagu if d.bagian in berlaku else 0,
            d.pagu,
        )
        for d in ubah
    ]
    selisih: dict[Bagian, int] = {}
    for d in ubah:
        beda = d.pagu - (berlaku[d.bagian].pagu if d.bagian in berlaku else 0)
        for atas in (d.bagian[:0], d.bagian[:1]):
            selisih[atas] = selisih.get(atas, 0) + beda
    for atas in sorted(selisih):
        awal = sum(p.pagu for bagian, p in berlaku.items() if bagian[: len(atas)] == atas)
        sebutan = f"Pagu program {atas[0]}" if atas else "Pagu seluruhnya"
        catatan.ringkas.append(perubahan_rupiah(daftar, sebutan, "", awal, awal + selisih[atas]))
    if tujuan > ada:
        catatan.tambahan.append(f"pagu rincian revisi {tujuan}: {len(ubah)} baris berubah")
        catatan.ringkas += satu_per_satu
    else:
        catatan.perubahan += satu_per_satu


def _gabung_realisasi(  # noqa: PLR0913, PLR0917 - as above
    berkas: BerkasKinerja,
    bulan: Periode,
    isi: Mapping[Bagian, int],
    kode: _Kode,
    basis: BasisRealisasi,
    catatan: CatatanGabung,
) -> BerkasKinerja:
    """Return the facts with the realisasi of one month; a leaf that is not known is at 0."""
    lama = {r.kode.bagian: r for r in berkas.realisasi_rincian if r.bulan == bulan}
    sama = all(r.kumulatif == isi.get(bagian, 0) for bagian, r in lama.items())
    if lama and sama and not any(nilai for b, nilai in isi.items() if b not in lama):
        return berkas
    if lama:
        basis = next(iter(lama.values())).basis
    baru = [RealisasiRincian(bulan, kode[bagian], nilai, basis) for bagian, nilai in isi.items()]
    tetap = (
        tuple(r for r in berkas.realisasi_rincian if r.bulan != bulan)
        if lama
        else (berkas.realisasi_rincian)
    )
    _catat_realisasi(bulan, lama, isi, berkas, catatan)
    return replace(berkas, realisasi_rincian=_berurut(tetap, baru))


def _berurut(
    tetap: tuple[RealisasiRincian, ...], baru: Sequence[RealisasiRincian]
) -> tuple[RealisasiRincian, ...]:
    """Return both in order of month; each month stays together."""
    if not tetap or not baru or tetap[-1].bulan < baru[0].bulan:
        return (*tetap, *baru)
    return tuple(sorted((*tetap, *baru), key=lambda r: r.bulan.nomor))


def _catat_realisasi(
    bulan: Periode,
    lama: Mapping[Bagian, RealisasiRincian],
    isi: Mapping[Bagian, int],
    berkas: BerkasKinerja,
    catatan: CatatanGabung,
) -> None:
    sebutan = NAMA_BULAN[bulan.nomor - 1]
    total = sum(isi.values())
    if not lama:
        catatan.tambahan.append(
            f"realisasi rincian s.d. {sebutan}: {len(isi)} baris, {cetak_rupiah(total)}"
        )
        return
    uraian = {p.kode.bagian: p.uraian for p in berkas.pagu_rincian}
    awal = sum(r.kumulatif for r in lama.values())
    daftar = "realisasi_rincian"
    catatan.ringkas.append(
        perubahan_rupiah(daftar, f"Realisasi s.d. {sebutan} seluruhnya", "", awal, total)
    )
    for bagian in dict.fromkeys((*lama, *isi)):
        semula = lama[bagian].kumulatif if bagian in lama else 0
        kini = isi.get(bagian, 0)
        if semula != kini:
            letak = f"{'.'.join(bagian)} s.d. {sebutan}"
            catatan.perubahan.append(
                perubahan_rupiah(daftar, letak, uraian.get(bagian, ""), semula, kini)
            )
