"""Follow the outline from cover to annex and gather the blocks of the whole LKjIP."""

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gaya,
    JenisDaftarIsi,
    JenisPemisah,
    Pemisah,
    Rata,
    Sampul,
    Sel,
    Tabel,
    Teks,
)
from akuntabel.dokumen.lkjip import anggaran, capaian, lampiran, serapan
from akuntabel.dokumen.lkjip.penyusun import Penyusun, siapkan_penyusun, ukuran_halaman
from akuntabel.dokumen.lkjip.sasaran import uraian_sasaran
from akuntabel.dokumen.perjanjian import tabel_anggaran_perjanjian, tabel_perjanjian
from akuntabel.dokumen.tabel_data import sel, sel_kepala
from akuntabel.inti.hitung import HasilKinerja
from akuntabel.inti.indikator import TingkatSasaran
from akuntabel.inti.temuan import Temuan, TingkatTemuan
from akuntabel.sektor.kerangka import BagianKerangka, IsiKerangka, JenisIsi, Kerangka


def susun_lkjip(
    hasil: HasilKinerja, kerangka: Kerangka, data: bytes = b""
) -> tuple[Dokumen, tuple[Temuan, ...]]:
    """Return the whole report as blocks, and what is missing or unknown in it.

    `data` is the result as JSON, to be attached to the PDF.
    """
    p = siapkan_penyusun(hasil, kerangka)
    satker = hasil.berkas.satker
    blok = [*_sampul(p), Pemisah(JenisPemisah.BAGIAN_AWAL), *_konsep(p)]
    for bagian in kerangka.awal:
        blok += [p.judul(1, bagian.judul), *_isi(p, bagian)]
    blok.append(Pemisah(JenisPemisah.BAGIAN_ISI))
    for bab in kerangka.bab:
        blok += [p.judul(1, bab.judul, bab.nomor), *_isi(p, bab)]
        for bagian in bab.bagian:
            blok += [p.judul(2, bagian.judul, bagian.nomor), *_isi(p, bagian)]
    for bagian in kerangka.lampiran:
        blok += [p.judul(1, bagian.judul, bagian.nomor), *_isi(p, bagian)]
    dokumen = Dokumen(
        f"{p.teks('dokumen.judul')} {satker.nama} Tahun {satker.tahun}",
        satker.nama,
        lampiran.tanggal_laporan(hasil).isoformat(),
        (*_kepala_konsep(p), p.teks("dokumen.kepala"), satker.nama),
        tuple(blok),
        ukuran_halaman(hasil.berkas.kebijakan.kertas),
        ((f"hasil-{satker.tahun}.json", data, "Hasil penghitungan kinerja"),) if data else (),
    )
    return dokumen, (*p.temuan, *p.perujuk.temuan)


def _galat(p: Penyusun) -> tuple[Temuan, ...]:
    return tuple(t for t in p.hasil.temuan if t.tingkat is TingkatTemuan.GALAT)


def _kepala_konsep(p: Penyusun) -> tuple[str, ...]:
    """Return the mark on every page of a report whose facts still disagree."""
    banyak = len(_galat(p))
    if not banyak:
        return ()
    kepala = p.kalimat("konsep.kepala", tambahan={"banyak_galat": str(banyak)})
    return ("".join(t.isi for t in kepala.isi),)


def _konsep(p: Penyusun) -> list[Blok]:
    """Return the list of what must be settled before this report may be signed."""
    galat = _galat(p)
    if not galat:
        return []
    butir = tuple((Teks(str(satu), Gaya.TANDA),) for satu in galat)
    return [p.kalimat("konsep.pembuka", rapat=True), Daftar(butir)]


def _sampul(p: Penyusun) -> list[Blok]:
    satker = p.hasil.berkas.satker
    judul = (p.teks("dokumen.judul"),)
    return [Sampul(judul, (satker.nama,), str(satker.tahun), (satker.instansi, satker.induk))]


def _isi(p: Penyusun, bagian: BagianKerangka) -> list[Blok]:
    blok: list[Blok] = []
    nomor = 0
    for isi in bagian.isi:
        if isi.subjudul:
            nomor += 1
            blok.append(p.judul(3, isi.subjudul, f"{nomor}."))
        match isi.jenis:
            case JenisIsi.NARASI:
                blok += p.narasi(f"laporan.{isi.nama}")
            case JenisIsi.TABEL:
                blok += p.data(isi.nama)
            case JenisIsi.KOMPONEN:
                blok += _komponen(p, isi)
    return blok


def komponen_dikenal() -> frozenset[str]:
    """Return the names of components that an outline may ask for."""
    return frozenset((*_KOMPONEN, "daftar_isi", "daftar_tabel", "daftar_gambar", "kemajuan"))


def _komponen(p: Penyusun, isi: IsiKerangka) -> list[Blok]:
    """Return a computed part by the name the outline gives it."""
    match isi.nama:
        case "daftar_isi":
            return [DaftarIsi(JenisDaftarIsi.ISI)]
        case "daftar_tabel":
            return [DaftarIsi(JenisDaftarIsi.TABEL)]
        case "daftar_gambar":
            return [DaftarIsi(JenisDaftarIsi.GAMBAR)]
        case "kemajuan":
            return anggaran.kemajuan(p, isi.pilihan)
        case nama if nama in _KOMPONEN:
            return _KOMPONEN[nama](p)
        case _:
            return [p.perlu(f"komponen {isi.nama} tidak dikenal", "kerangka")]


def struktur_organisasi(p: Penyusun) -> list[Blok]:
    """Return the sections of the office that hand in data, and what each hands in."""
    badan: list[tuple[Sel, ...]] = []
    for bagian in p.hasil.definisi.bagian:
        milik = [i for i in p.hasil.indikator if i.indikator.seksi == bagian.kode]
        if milik:
            kode = ", ".join(i.indikator.kode for i in milik)
            badan.append((sel(bagian.nama), sel(kode)))
    if not badan:
        return []
    kepala = tuple(sel_kepala(t) for t in ("Unit Penanggung Jawab Data", "Indikator"))
    judul = "Unit Kerja dan Indikator yang Menjadi Tanggung Jawabnya"
    return [p.tabel(Tabel((7, 9), (kepala,), tuple(badan), judul))]


def sistematika(p: Penyusun) -> list[Blok]:
    """Return the chapters and parts of this very report."""
    blok: list[Blok] = [p.kalimat("sistematika.pembuka", rapat=True)]
    badan = tuple(
        (
            sel(bab.nomor, tebal=True),
            sel("\n".join((bab.judul, *(f"{b.nomor} {b.judul}" for b in bab.bagian)))),
        )
        for bab in p.kerangka.bab
    )
    return [*blok, Tabel((3, 14), (), badan, bergaris=False)]


def tabel_sasaran_program(p: Penyusun) -> list[Blok]:
    """Return the program level: its sasaran and their indikator."""
    badan: list[tuple[Sel, ...]] = []
    for nomor, sasaran in enumerate(p.hasil.sasaran_tingkat(TingkatSasaran.PROGRAM), 1):
        tinggi = len(sasaran.indikator)
        awal = (
            Sel((Teks(str(nomor)),), Rata.TENGAH, tinggi=tinggi),
            Sel((Teks(sasaran.sasaran.nama),), tinggi=tinggi),
        )
        for urut, hasil in enumerate(sasaran.indikator, 1):
            nama = sel(f"{urut}. {hasil.indikator.nama}")
            badan.append((*(awal if urut == 1 else ()), nama))
    if not badan:
        return []
    kepala = tuple(sel_kepala(t) for t in ("No", "Sasaran Program", "Indikator Kinerja Program"))
    judul = "Sasaran Program dan Indikator Kinerja Program"
    return [p.tabel(Tabel((1, 8, 8), (kepala,), tuple(badan), judul))]


def tabel_renstra(p: Penyusun) -> list[Blok]:
    """Return the medium-term target of each indikator kegiatan."""
    satker = p.hasil.berkas.satker
    if not p.hasil.berkas.renstra:
        return [p.perlu("target jangka menengah Renstra", "renstra")]
    badan = tuple(
        (
            sel(hasil.indikator.kode, Rata.TENGAH),
            sel(hasil.indikator.nama),
            sel(p.pencetak.target(hasil.renstra, hasil.indikator), Rata.TENGAH),
        )
        for hasil in p.hasil.indikator
    )
    periode = f"{satker.renstra_awal}–{satker.renstra_akhir}"
    kepala = tuple(sel_kepala(t) for t in ("Kode", "Indikator Kinerja", f"Target {periode}"))
    return [
        p.tabel(Tabel((2, 12, 4), (kepala,), badan, f"Target Jangka Menengah Renstra {periode}"))
    ]


_KOMPONEN = {
    "tanda_tangan_kepala": lampiran.tanda_tangan_kepala,
    "ikhtisar_sasaran": capaian.ikhtisar_sasaran,
    "grafik_sasaran": capaian.grafik_sasaran,
    "struktur_organisasi": struktur_organisasi,
    "sistematika": sistematika,
    "tabel_sasaran_program": tabel_sasaran_program,
    "tabel_renstra": tabel_renstra,
    "tabel_perjanjian": tabel_perjanjian,
    "tabel_anggaran_perjanjian": tabel_anggaran_perjanjian,
    "tabel_capaian": capaian.tabel_capaian,
    "grafik_capaian": capaian.grafik_capaian,
    "uraian_sasaran": uraian_sasaran,
    "indikator_atasan": capaian.indikator_atasan,
    "anggaran_jenis_belanja": anggaran.anggaran_jenis_belanja,
    "anggaran_sasaran": anggaran.anggaran_sasaran,
    "anggaran_rincian": anggaran.anggaran_rincian,
    "anggaran_bulanan": serapan.anggaran_bulanan,
    "anggaran_ro": serapan.anggaran_ro,
    "grafik_komposisi": serapan.grafik_komposisi,
    "tabel_target_kinerja": serapan.tabel_target_kinerja,
    "efisiensi": anggaran.tabel_efisiensi,
    "tabel_smart": anggaran.tabel_smart,
    "tabel_ikpa": anggaran.tabel_ikpa,
    "nilai_gabungan": anggaran.nilai_gabungan,
    "lampiran_perjanjian": lampiran.lampiran_perjanjian,
    "lampiran_tim": lampiran.lampiran_tim,
    "lampiran_sop": lampiran.lampiran_sop,
    "lampiran_catatan": lampiran.lampiran_catatan,
}
