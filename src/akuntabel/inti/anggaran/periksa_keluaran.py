"""Periksa keluaran: what in the monthly progress of an RO cannot be, or is missing."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from akuntabel.inti.anggaran.capaian_keluaran import isian_bulanan
from akuntabel.inti.anggaran.keluaran import KemajuanKeluaran, TargetKeluaran
from akuntabel.inti.anggaran.kode import KodeAnggaran, TingkatAnggaran
from akuntabel.inti.anggaran.pohon import susun_pohon
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import NAMA_BULAN, JenisPeriode
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

_LETAK = Letak(bagian="Kemajuan Keluaran")
_GALAT, _PERINGATAN = TingkatTemuan.GALAT, TingkatTemuan.PERINGATAN


def periksa_keluaran(berkas: BerkasKinerja) -> tuple[Temuan, ...]:
    """Return findings about the targets and the monthly progress of every RO.

    Nothing is said where a satker keeps no progress of its RO at all.
    Rujukan: aturan FORM-01, FORM-06.
    """
    if not berkas.target_keluaran and not berkas.kemajuan_keluaran:
        return ()
    isian = isian_bulanan(berkas)
    target = {satu.kode: satu for satu in berkas.target_keluaran}
    terakhir = max((bulan for satu in isian.values() for bulan in satu), default=0)
    temuan = [*_periksa_bentuk(berkas), *_periksa_target(berkas, isian, target)]
    for kode in sorted({*isian, *target}, key=lambda kode: kode.bagian):
        satu = isian.get(kode, {})
        temuan += _periksa_bulan(kode, satu, terakhir)
        temuan += _periksa_progres(kode, satu)
        if kode in target:
            temuan += _periksa_volume(target[kode], satu)
            temuan += _periksa_akhir_tahun(target[kode], satu)
    return tuple(temuan)


def _temuan(kode: str, tingkat: TingkatTemuan, pesan: str, rujukan: str = "FORM-01") -> Temuan:
    return Temuan(kode, tingkat, pesan, _LETAK, rujukan=rujukan)


def _periksa_bentuk(berkas: BerkasKinerja) -> Iterator[Temuan]:
    """Each entry is of a month of the year and of an RO."""
    tahun = berkas.satker.tahun
    for satu in berkas.kemajuan_keluaran:
        if satu.bulan.jenis is not JenisPeriode.BULAN or satu.bulan.tahun != tahun:
            pesan = (
                f"Kemajuan {satu.kode} tertulis pada {satu.bulan.kode}, bukan bulan tahun {tahun}; "
                f"tulis misalnya {tahun}-08."
            )
            yield _temuan("BULAN_DI_LUAR_TAHUN", _GALAT, pesan, "FORM-06")
    semua = {*(s.kode for s in berkas.kemajuan_keluaran), *(s.kode for s in berkas.target_keluaran)}
    for kode in sorted(semua, key=lambda kode: kode.bagian):
        if kode.tingkat is not TingkatAnggaran.RO:
            pesan = (
                f"Kode {kode} adalah {kode.tingkat.nama}, bukan RO; tulis program sampai RO, "
                "misalnya WA.6228.EBA.994."
            )
            yield _temuan("KODE_BUKAN_RO", _GALAT, pesan)


def _periksa_target(
    berkas: BerkasKinerja,
    isian: Mapping[KodeAnggaran, Mapping[int, KemajuanKeluaran]],
    target: Mapping[KodeAnggaran, TargetKeluaran],
) -> Iterator[Temuan]:
    """Every RO with leaves or entries has a target, and every target has leaves."""
    pohon = susun_pohon(berkas)
    rinci = set(pohon.pada(TingkatAnggaran.RO)) if pohon is not None else set()
    for kode in sorted({*rinci, *isian} - set(target), key=lambda kode: kode.bagian):
        pesan = f"RO {kode} belum punya target; tambahkan pada target_keluaran."
        yield _temuan("TARGET_TIDAK_ADA", _PERINGATAN, pesan)
    for kode in target if rinci else ():
        if kode not in rinci:
            pesan = (
                f"RO {kode} punya target tetapi tidak ada pada rincian anggaran; cocokkan kodenya."
            )
            yield _temuan("RINCIAN_TIDAK_ADA", _PERINGATAN, pesan, "FORM-06")


def _periksa_bulan(
    kode: KodeAnggaran, isian: Mapping[int, KemajuanKeluaran], terakhir: int
) -> Iterator[Temuan]:
    hilang = [NAMA_BULAN[b - 1] for b in range(1, terakhir + 1) if b not in isian]
    if hilang:
        pesan = (
            f"Kemajuan {kode} bulan {', '.join(hilang)} belum diisi; volume kumulatifnya tidak "
            "dapat dihitung."
        )
        yield _temuan("BULAN_TERLEWAT", _PERINGATAN, pesan)


def _periksa_progres(kode: KodeAnggaran, isian: Mapping[int, KemajuanKeluaran]) -> Iterator[Temuan]:
    """Progress and its target are counted from January on and never fall."""
    progres, sasaran = Fraction(0), Fraction(0)
    for bulan in sorted(isian):
        satu = isian[bulan]
        rencana = satu.target_progres if satu.target_progres is not None else sasaran
        if satu.progres < progres:
            pesan = _turun("Progres", kode, bulan, satu.progres, progres)
            yield _temuan("PROGRES_TURUN", _GALAT, pesan)
        if rencana < sasaran:
            pesan = _turun("Target progres", kode, bulan, rencana, sasaran)
            yield _temuan("TARGET_PROGRES_TURUN", _PERINGATAN, pesan)
        progres, sasaran = satu.progres, rencana


def _turun(nama: str, kode: KodeAnggaran, bulan: int, kini: Fraction, lalu: Fraction) -> str:
    return (
        f"{nama} {kode} bulan {NAMA_BULAN[bulan - 1]} {cetak_angka(kini)}%, lebih kecil daripada "
        f"{cetak_angka(lalu)}% sebelumnya; isinya kumulatif sejak Januari."
    )


def _periksa_volume(
    target: TargetKeluaran, isian: Mapping[int, KemajuanKeluaran]
) -> Iterator[Temuan]:
    """The volume from January on stays within the target, unless the month explains it."""
    kumulatif = Fraction(0)
    for bulan in sorted(isian):
        kumulatif += isian[bulan].volume
        if kumulatif > target.volume and not isian[bulan].keterangan.strip():
            pesan = (
                f"Volume {target.kode} sampai {NAMA_BULAN[bulan - 1]} {cetak_angka(kumulatif)}, "
                f"melebihi target {cetak_angka(target.volume)} {target.satuan}; betulkan volumenya "
                "atau jelaskan pada kolom keterangan."
            )
            yield _temuan("VOLUME_MELEBIHI_TARGET", _PERINGATAN, pesan)
            return


def _periksa_akhir_tahun(
    target: TargetKeluaran, isian: Mapping[int, KemajuanKeluaran]
) -> Iterator[Temuan]:
    """In December the progress is 100 exactly when the volume has reached its target."""
    if set(isian) != set(range(1, 13)):
        return
    kumulatif = sum((satu.volume for satu in isian.values()), Fraction(0))
    progres = isian[12].progres
    penuh = kumulatif >= target.volume
    if penuh == (progres == 100):
        return
    saran = "isi progres 100" if penuh else "isi volumenya, atau turunkan progresnya"
    pesan = (
        f"Pada akhir tahun progres {target.kode} {cetak_angka(progres)}% sedangkan volumenya "
        f"{cetak_angka(kumulatif)} dari target {cetak_angka(target.volume)} {target.satuan}; "
        f"{saran}."
    )
    yield _temuan("PROGRES_VOLUME_BEDA", _GALAT, pesan)
