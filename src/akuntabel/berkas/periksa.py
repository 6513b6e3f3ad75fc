"""Periksa: facts that were read but contradict each other or name what does not exist."""

from collections.abc import Iterable, Mapping
from datetime import date

from akuntabel.berkas.lembar import Acuan, KolomLembar, NilaiSel, Penampung
from akuntabel.berkas.periksa_nilai import periksa_nilai
from akuntabel.berkas.periksa_perjanjian import periksa_perjanjian, revisi_menunggu
from akuntabel.berkas.periksa_sop import periksa_langkah
from akuntabel.berkas.sel import SelSalah, tanggal_wajar, tulis_sel
from akuntabel.berkas.urai import BarisTerurai, LembarTerurai, isi_tabel, saran
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.periksa_tabel import BATASAN_DILANGGAR, periksa_batasan
from akuntabel.inti.periode import urai_periode
from akuntabel.inti.tabel import DefinisiTabel
from akuntabel.inti.temuan import TingkatTemuan

_TAHUN_PALING_AKHIR = {"riwayat": -1, "belanja": 0, "nilai_anggaran": 0}
"""Lembar with a column tahun, and how far after the satker's year it may lie."""


def periksa_fakta(
    terurai: Mapping[str, LembarTerurai], definisi: DefinisiSektor | None, penampung: Penampung
) -> None:
    """Add a GALAT for each contradiction; the facts themselves stay as they were read."""
    kenal = _dikenal(terurai, definisi)
    for lembar in terurai.values():
        _periksa_kunci(lembar, penampung)
        _periksa_acuan(lembar, kenal, penampung)
        if lembar.bentuk.tabel is not None:
            _periksa_batasan(lembar, lembar.bentuk.tabel, penampung)
        if definisi is not None:
            _periksa_waktu(lembar, definisi.tahun, penampung)
    if "langkah_sop" in terurai:
        periksa_langkah(terurai["langkah_sop"], kenal.get(Acuan.SOP), penampung)
    if "perjanjian" in terurai:
        tahun = definisi.tahun if definisi is not None else None
        periksa_perjanjian(terurai["perjanjian"], tahun, penampung)
    periksa_nilai(terurai, definisi, penampung)
    _periksa_riwayat(terurai, penampung)
    _periksa_tanggal_laporan(terurai, penampung)


def _dikenal(
    terurai: Mapping[str, LembarTerurai], definisi: DefinisiSektor | None
) -> dict[Acuan, tuple[str, ...]]:
    """Return what each kind of reference may name; an absent kind is not checked."""
    kenal: dict[Acuan, tuple[str, ...]] = {}
    if definisi is not None:
        kenal[Acuan.INDIKATOR] = tuple(indikator.kode for indikator in definisi.indikator)
        kenal[Acuan.SASARAN] = tuple(sasaran.kode for sasaran in definisi.sasaran)
    if "sop" in terurai:
        kenal[Acuan.SOP] = tuple(tulis_sel(b.isi["kode"]) for b in terurai["sop"].baris)
    if "perjanjian" in terurai:
        perjanjian = terurai["perjanjian"]
        terisi = (tulis_sel(b.isi["revisi"]) for b in perjanjian.baris)
        kenal[Acuan.PERJANJIAN] = (*terisi, *map(str, revisi_menunggu(perjanjian)))
    return kenal


def _periksa_kunci(lembar: LembarTerurai, penampung: Penampung) -> None:
    terlihat: dict[tuple[NilaiSel, ...], BarisTerurai] = {}
    kolom = [k for k in lembar.bentuk.kunci if k in lembar.mentah.kolom]
    for baris in lembar.baris:
        kunci = tuple(baris.isi.get(nama) for nama in kolom)
        if not baris.lengkap or all(bagian is None for bagian in kunci):
            continue
        pertama = terlihat.setdefault(kunci, baris)
        if pertama is not baris:
            sebut = ", ".join(tulis_sel(bagian) or "kosong" for bagian in kunci)
            pesan = (
                f"{sebut} sudah ditulis pada baris {pertama.asal.nomor}; "
                "hapus salah satu atau betulkan kodenya."
            )
            letak = lembar.mentah.letak(baris.asal, kolom[-1])
            penampung.tambah("BARIS_GANDA", TingkatTemuan.GALAT, pesan, letak)


def _periksa_acuan(
    lembar: LembarTerurai, kenal: Mapping[Acuan, tuple[str, ...]], penampung: Penampung
) -> None:
    for kolom in lembar.bentuk.kolom:
        if kolom.acuan is not None and kolom.acuan in kenal:
            _periksa_kolom_acuan(lembar, kolom, kenal[kolom.acuan], penampung)


def _periksa_kolom_acuan(
    lembar: LembarTerurai, kolom: KolomLembar, kenal: tuple[str, ...], penampung: Penampung
) -> None:
    """Report each unknown value once, at its first row."""
    asing: dict[str, list[BarisTerurai]] = {}
    for baris in lembar.baris:
        nilai = tulis_sel(baris.isi.get(kolom.nama))
        if nilai and nilai not in kenal:
            asing.setdefault(nilai, []).append(baris)
    for nilai, daftar in asing.items():
        lagi = f" (juga pada {len(daftar) - 1} baris lain)" if len(daftar) > 1 else ""
        pesan = f"{kolom.judul} {nilai} tidak dikenal{lagi}; betulkan kodenya"
        pesan += saran(nilai, kenal) or "."
        letak = lembar.mentah.letak(daftar[0].asal, kolom.nama)
        penampung.tambah("KODE_TIDAK_DIKENAL", TingkatTemuan.GALAT, pesan, letak)


def _periksa_batasan(lembar: LembarTerurai, tabel: DefinisiTabel, penampung: Penampung) -> None:
    label = {baris.kode: baris.label for baris in tabel.baris}
    for baris in lembar.baris:
        kode = tulis_sel(baris.isi.get("baris"))
        sebutan = label.get(kode) or tulis_sel(baris.isi.get("uraian")) or kode
        for pelanggaran in periksa_batasan(tabel, sebutan, isi_tabel(baris, tabel)):
            letak = lembar.mentah.letak(baris.asal, pelanggaran.kolom or "baris")
            penampung.tambah(BATASAN_DILANGGAR, TingkatTemuan.GALAT, pelanggaran.pesan, letak)


def _periksa_waktu(lembar: LembarTerurai, tahun: int, penampung: Penampung) -> None:
    nama = lembar.bentuk.nama
    for baris in lembar.baris:
        periode = urai_periode(tulis_sel(baris.isi.get("periode")))
        if periode is not None and periode.tahun != tahun:
            pesan = f"periode {periode.kode} di luar tahun laporan {tahun}; betulkan periodenya."
            letak = lembar.mentah.letak(baris.asal, "periode")
            penampung.tambah("PERIODE_DI_LUAR_TAHUN", TingkatTemuan.GALAT, pesan, letak)
        isi = baris.isi.get("tahun")
        akhir = tahun + _TAHUN_PALING_AKHIR.get(nama, 9999)
        if isinstance(isi, int) and isi > akhir:
            pesan = f"tahun {isi} setelah {akhir}; lembar ini paling akhir memuat tahun {akhir}."
            letak = lembar.mentah.letak(baris.asal, "tahun")
            penampung.tambah("TAHUN_DI_LUAR_LAPORAN", TingkatTemuan.GALAT, pesan, letak)


def _baris(terurai: Mapping[str, LembarTerurai], nama: str) -> Iterable[BarisTerurai]:
    return terurai[nama].baris if nama in terurai else ()


def _periksa_riwayat(terurai: Mapping[str, LembarTerurai], penampung: Penampung) -> None:
    for baris in _baris(terurai, "riwayat"):
        kosong = baris.lengkap and baris.isi.get("realisasi") is None
        if kosong and not baris.isi.get("alasan"):
            pesan = "realisasi kosong tanpa alasan; isi realisasi atau tulis alasannya."
            letak = terurai["riwayat"].mentah.letak(baris.asal, "alasan")
            penampung.tambah("RIWAYAT_TANPA_ALASAN", TingkatTemuan.GALAT, pesan, letak)


def _periksa_tanggal_laporan(terurai: Mapping[str, LembarTerurai], penampung: Penampung) -> None:
    for baris in _baris(terurai, "kebijakan"):
        teks = tulis_sel(baris.isi.get("tanggal_laporan"))
        if not teks:
            continue
        try:
            hasil = tanggal_wajar(date.fromisoformat(teks))
        except ValueError:
            pesan = f"“{teks}” bukan tanggal; tulis tahun-bulan-hari, contoh 2024-01-15."
            hasil = SelSalah("TANGGAL_SALAH", pesan)
        if isinstance(hasil, SelSalah):
            letak = terurai["kebijakan"].mentah.letak(baris.asal, "tanggal_laporan")
            penampung.tambah(hasil.kode, TingkatTemuan.GALAT, hasil.pesan, letak)
