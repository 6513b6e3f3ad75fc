"""Periksa nilai: numbers that are each possible but not together in one row."""

from collections.abc import Mapping
from fractions import Fraction

from akuntabel.berkas.lembar import Penampung
from akuntabel.berkas.sel import tulis_sel
from akuntabel.berkas.urai import BarisTerurai, LembarTerurai
from akuntabel.inti.angka import cetak_angka
from akuntabel.inti.indikator import Arah
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.temuan import TingkatTemuan

_LEMBAR_TARGET = ("target", "renstra")


def periksa_nilai(
    terurai: Mapping[str, LembarTerurai], definisi: DefinisiSektor | None, penampung: Penampung
) -> None:
    """Report ranges that are not ranges, and a negative realisasi that no sasaran can have."""
    indikator = definisi.indikator if definisi is not None else ()
    arah = {satu.kode: satu.arah for satu in indikator}
    for nama in _LEMBAR_TARGET:
        if nama in terurai:
            _periksa_target(terurai[nama], arah, penampung)
    if "belanja_sasaran" in terurai:
        _periksa_realisasi_sasaran(terurai["belanja_sasaran"], penampung)


def periksa_masa_renstra(lembar: LembarTerurai, penampung: Penampung) -> None:
    """Report a Renstra that ends before it begins."""
    (baris,) = lembar.baris
    awal, akhir = baris.isi.get("renstra_awal"), baris.isi.get("renstra_akhir")
    if isinstance(awal, int) and isinstance(akhir, int) and akhir < awal:
        pesan = f"Renstra berakhir {akhir}, sebelum tahun awalnya {awal}; betulkan kedua tahun itu."
        letak = lembar.mentah.letak(baris.asal, "renstra_akhir")
        penampung.tambah("RENSTRA_TERBALIK", TingkatTemuan.GALAT, pesan, letak)


def _periksa_target(lembar: LembarTerurai, arah: Mapping[str, Arah], penampung: Penampung) -> None:
    for baris in lembar.baris:
        if not baris.lengkap:
            continue
        pesan = _target_salah(baris, arah.get(tulis_sel(baris.isi.get("kode"))))
        if pesan:
            letak = lembar.mentah.letak(baris.asal, "target_atas")
            penampung.tambah("TARGET_RENTANG_SALAH", TingkatTemuan.GALAT, pesan, letak)


def _target_salah(baris: BarisTerurai, arah: Arah | None) -> str:
    """Return why both numbers of a target do not fit its indikator; empty if they do."""
    kode = tulis_sel(baris.isi.get("kode"))
    bawah, atas = baris.isi.get("target"), baris.isi.get("target_atas")
    if atas is None:
        if arah is not Arah.RENTANG:
            return ""
        return f"target {kode} berupa rentang tetapi batas atasnya kosong; isi target_atas."
    if arah is not None and arah is not Arah.RENTANG:
        return f"target {kode} bukan rentang; kosongkan target_atas."
    if isinstance(bawah, Fraction) and isinstance(atas, Fraction) and atas < bawah:
        return (
            f"batas atas target {kode} {cetak_angka(atas)} kurang dari batas bawahnya "
            f"{cetak_angka(bawah)}; betulkan kedua angka itu."
        )
    return ""


def _periksa_realisasi_sasaran(lembar: LembarTerurai, penampung: Penampung) -> None:
    for baris in lembar.baris:
        sasaran, realisasi = tulis_sel(baris.isi.get("sasaran")), baris.isi.get("realisasi")
        if sasaran and isinstance(realisasi, int) and realisasi < 0:
            pesan = (
                f"realisasi {sasaran} {cetak_angka(Fraction(realisasi))} negatif, padahal hanya "
                "baris tanpa sasaran boleh negatif; periksa tandanya."
            )
            letak = lembar.mentah.letak(baris.asal, "realisasi")
            penampung.tambah("ANGKA_NEGATIF", TingkatTemuan.GALAT, pesan, letak)
