"""Bab III.A, one indikator: the six comparisons and analyses of the guideline.

Rujukan: aturan LKJ-02.
"""

from akuntabel.dokumen.blok import Blok, Rata, Sel, Tabel
from akuntabel.dokumen.cetak import KOSONG
from akuntabel.dokumen.lkjip.penyusun import Penyusun
from akuntabel.dokumen.persamaan import persamaan_capaian, persamaan_realisasi
from akuntabel.dokumen.samaran import indikator_tersamar
from akuntabel.dokumen.tabel_data import sel, sel_kepala
from akuntabel.inti.hitung import HasilIndikator
from akuntabel.inti.perbandingan import Kesimpulan

_TENGAH = Rata.TENGAH


def uraian_indikator(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    """Return the heading and the six sub-sections of one indikator."""
    indikator = hasil.indikator
    return [
        p.judul(4, indikator.nama, indikator.kode),
        *_target_realisasi(p, hasil),
        *_tahun_lalu(p, hasil),
        *_renstra(p, hasil),
        *_standar(p, hasil),
        *_analisis(p, hasil),
        *_program(p, hasil),
    ]


def _subjudul(p: Penyusun, nomor: int, hasil: HasilIndikator) -> Blok:
    return p.judul(5, p.teks(f"subbab.{nomor}", hasil), f"{nomor}.", di_isi=False)


def _target_realisasi(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    kode = hasil.indikator.kode
    blok: list[Blok] = [_subjudul(p, 1, hasil), *p.narasi(f"{kode}.uraian", hasil)]
    if hasil.indikator.tabel:
        blok.append(p.kalimat("tabel.pengantar", hasil, rapat=True))
    for nama in hasil.indikator.tabel:
        blok += p.data(nama)
    samar = indikator_tersamar(p.hasil, hasil)
    realisasi = persamaan_realisasi(hasil, p.pencetak, tersamar=samar)
    if realisasi is not None:
        blok += [p.kalimat("rumus.realisasi", hasil, rapat=True), realisasi]
    capaian = persamaan_capaian(hasil, p.pencetak)
    if capaian is not None:
        blok += [p.kalimat("rumus.capaian", hasil, rapat=True), capaian]
    blok.append(p.kalimat(f"target.{_kata(hasil.kesimpulan)}", hasil))
    return blok


def _kata(kesimpulan: Kesimpulan) -> str:
    return kesimpulan.value.replace(" ", "_")


def _tahun_lalu(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    tahun = p.hasil.berkas.satker.tahun
    kepala = (
        (
            sel_kepala("Indikator", tinggi=2),
            sel_kepala(f"Tahun {tahun - 1}", lebar=3),
            sel_kepala(f"Tahun {tahun}", lebar=3),
        ),
        tuple(sel_kepala(judul) for judul in ("Target", "Realisasi", "Capaian") * 2),
    )
    c, lalu, indikator = p.pencetak, hasil.lalu, hasil.indikator
    dulu = (KOSONG, KOSONG, KOSONG)
    if lalu is not None:
        dulu = (
            c.target(lalu.target, indikator),
            c.angka(lalu.realisasi, indikator),
            c.capaian_lalu(indikator, lalu),
        )
    badan = (sel(indikator.nama), *(sel(isi, _TENGAH) for isi in (*dulu, *_kini(p, hasil))))
    judul = f"Perbandingan Kinerja {indikator.kode} Tahun {tahun - 1} dan {tahun}"
    return [
        _subjudul(p, 2, hasil),
        p.kalimat(f"lalu.{hasil.perubahan.value.replace(' ', '_')}", hasil),
        p.tabel(Tabel((26, 10, 12, 10, 10, 12, 10), kepala, (badan,), judul)),
    ]


def _kini(p: Penyusun, hasil: HasilIndikator) -> tuple[str, str, str]:
    c = p.pencetak
    return c.target(hasil.target, hasil.indikator), c.realisasi(hasil), c.capaian(hasil)


def _renstra(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    blok: list[Blok] = [_subjudul(p, 3, hasil)]
    if hasil.renstra is None:
        return [*blok, p.kalimat("renstra.kosong", hasil)]
    satker = p.hasil.berkas.satker
    periode = f"{satker.renstra_awal}–{satker.renstra_akhir}"
    kepala = tuple(
        sel_kepala(judul)
        for judul in (
            "Indikator",
            f"Target {satker.tahun}",
            f"Realisasi {satker.tahun}",
            f"Capaian {satker.tahun}",
            f"Target Renstra {periode}",
        )
    )
    isi: tuple[Sel, ...] = (
        sel(hasil.indikator.nama),
        *(sel(teks, _TENGAH) for teks in _kini(p, hasil)),
        sel(p.pencetak.target(hasil.renstra, hasil.indikator), _TENGAH),
    )
    judul = f"Realisasi {hasil.indikator.kode} terhadap Target Renstra {periode}"
    return [
        *blok,
        p.kalimat(f"renstra.{_kata(hasil.kesimpulan_renstra)}", hasil),
        p.tabel(Tabel((14, 6, 6, 6, 7), (kepala,), (isi,), judul)),
    ]


def _standar(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    kunci = "kosong" if hasil.standar is None else _kata(hasil.kesimpulan_standar)
    return [_subjudul(p, 4, hasil), p.kalimat(f"standar.{kunci}", hasil)]


def _analisis(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    kode = hasil.indikator.kode
    match hasil.kesimpulan:
        case Kesimpulan.MELAMPAUI | Kesimpulan.MENCAPAI:
            sebab = "berhasil"
        case Kesimpulan.BELUM_MENCAPAI:
            sebab = "gagal"
        case Kesimpulan.TIDAK_DAPAT_DISIMPULKAN:
            sebab = "kosong"
    return [
        _subjudul(p, 5, hasil),
        p.kalimat(f"sebab.{sebab}", hasil, rapat=True),
        *p.narasi(f"{kode}.sebab", hasil),
        p.kalimat("kendala.pengantar", hasil, rapat=True),
        *p.narasi(f"{kode}.kendala", hasil),
        p.kalimat("solusi.pengantar", hasil, rapat=True),
        *p.narasi(f"{kode}.solusi", hasil),
    ]


def _program(p: Penyusun, hasil: HasilIndikator) -> list[Blok]:
    return [
        _subjudul(p, 6, hasil),
        p.kalimat("program.pengantar", hasil, rapat=True),
        *p.narasi(f"{hasil.indikator.kode}.program", hasil),
    ]
