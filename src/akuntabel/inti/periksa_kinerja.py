"""Periksa: what in the facts of one satker-year does not agree, or is still missing."""

from collections.abc import Mapping

from akuntabel.inti.anggaran.nilai import JenisNilai, nilai_ikpa, nilai_tahun
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.anggaran.serapan import periksa_anggaran
from akuntabel.inti.angka import TakTerhitung, cetak_nilai
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.periksa_tabel import periksa_tabel
from akuntabel.inti.periode import Periode
from akuntabel.inti.target import NilaiTarget
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan


def periksa_kinerja(
    berkas: BerkasKinerja,
    definisi: DefinisiSektor,
    target: Mapping[str, NilaiTarget],
    sampai: Periode,
) -> tuple[Temuan, ...]:
    """Return everything in the facts that does not agree: tables, budget, targets in force.

    `target` is what holds at the end of `sampai`.
    """
    temuan: list[Temuan] = []
    for data in berkas.tabel:
        tabel = definisi.tabel_bernama(data.nama)
        if tabel is not None:
            temuan.extend(periksa_tabel(tabel, data))
    tahun = berkas.satker.tahun
    temuan.extend(
        periksa_anggaran(berkas.belanja, berkas.belanja_sasaran, berkas.belanja_komponen, tahun)
    )
    return (
        *temuan,
        *periksa_ikpa(berkas),
        *periksa_target(berkas, definisi, target),
        *periksa_periode(sampai),
    )


def periksa_ikpa(berkas: BerkasKinerja) -> tuple[Temuan, ...]:
    """Return the finding that the IKPA and its indicators, at two decimals, do not agree."""
    tahun = berkas.satker.tahun
    tercatat = nilai_tahun(berkas.nilai_anggaran, JenisNilai.IKPA, tahun)
    rincian = nilai_ikpa(berkas.ikpa)
    if isinstance(tercatat, TakTerhitung) or isinstance(rincian, TakTerhitung):
        return ()
    tercetak = [cetak_nilai(nilai, PEMBULATAN_ANGGARAN) for nilai in (tercatat, rincian)]
    if tercetak[0] == tercetak[1]:
        return ()
    pesan = (
        f"Nilai IKPA tahun {tahun} tercatat {tercetak[0]}, sedangkan indikatornya "
        f"menghasilkan {tercetak[1]}; samakan keduanya."
    )
    return (Temuan("IKPA_BEDA", TingkatTemuan.PERINGATAN, pesan, Letak(bagian="Nilai Anggaran")),)


def periksa_target(
    berkas: BerkasKinerja, definisi: DefinisiSektor, target: Mapping[str, NilaiTarget]
) -> tuple[Temuan, ...]:
    """Return what the Perjanjian Kinerja still lacks: itself, or the target of an indikator."""
    letak = Letak(bagian="Perjanjian Kinerja")
    if not berkas.perjanjian:
        pesan = "Perjanjian Kinerja belum diisi, sehingga capaian tidak terhitung; isi perjanjian."
        return (Temuan("PERJANJIAN_KOSONG", TingkatTemuan.PERINGATAN, pesan, letak),)
    tanpa = [i.kode for i in definisi.indikator if i.kode not in target]
    if not tanpa:
        return ()
    pesan = f"Target belum diisi untuk {', '.join(tanpa)}; isi tabel target."
    return (Temuan("TARGET_KOSONG", TingkatTemuan.PERINGATAN, pesan, letak),)


def periksa_periode(sampai: Periode) -> tuple[Temuan, ...]:
    """Return the note that a part of a year has no budget figures: they are of the whole year."""
    if sampai.akhir == Periode(sampai.tahun).akhir:
        return ()
    pesan = (
        "Belanja, SMART, dan IKPA hanya tercatat setahun, sehingga tidak dihitung "
        f"sampai akhir {sampai}."
    )
    return (Temuan("ANGGARAN_SETAHUN", TingkatTemuan.CATATAN, pesan, Letak(bagian="Anggaran")),)
