"""Buku: a workbook → raw lembar and narasi. Tables are found by marker, columns by name."""

from collections.abc import Mapping
from pathlib import Path

from akuntabel.berkas.arsip import ArsipSalahError, buka_arsip
from akuntabel.berkas.bentuk import TEGAK, bentuk_rekaman, kelas_rekaman
from akuntabel.berkas.blok_buku import Blok, blok_lembar, mentah_blok, narasi_blok, sebut_sel
from akuntabel.berkas.fakta import HasilBaca, urai_fakta, urai_satker
from akuntabel.berkas.lembar import (
    Penampung,
)
from akuntabel.berkas.narasi_diminta import narasi_dikenal
from akuntabel.berkas.tata import tata_buku
from akuntabel.berkas.urai import saran
from akuntabel.berkas.xml_buku import LembarBuku, baca_lembar_buku
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.inti.temuan import Letak, TingkatTemuan

_BARIS_WAJAR = 5000
"""Rows that a sheet may claim beyond its last filled one before it is worth a word."""


def baca_xlsx(jalur: Path) -> HasilBaca:
    """Return the facts of a workbook."""
    penampung = Penampung()
    try:
        with buka_arsip(jalur) as arsip:
            daftar = baca_lembar_buku(arsip)
    except ArsipSalahError as galat:
        penampung.rusakkan("BUKU_TAK_TERBACA", str(galat), Letak(jalur.name))
        return HasilBaca(None, None, tuple(penampung.temuan))
    _laporkan_baris_kosong(daftar, penampung)
    blok = _cari_blok(daftar, penampung)
    mentah = {"satker": mentah_blok(blok["satker"], penampung)} if "satker" in blok else {}
    satker, definisi = urai_satker(mentah, penampung)
    _laporkan_hilang(daftar, blok, definisi, penampung)
    kenal = {*TEGAK, *kelas_rekaman(), *(t.nama for t in (definisi.tabel if definisi else ()))}
    for nama, satu in blok.items():
        if nama in kenal and nama != "satker":
            mentah[nama] = mentah_blok(satu, penampung)
        elif definisi is not None and satu.utama and nama not in ("satker", "narasi"):
            pesan = f"tabel {nama} tidak dikenal dan tidak dibaca{saran(nama, tuple(kenal)) or '.'}"
            letak = Letak(satu.lembar.nama, sel=sebut_sel(satu.baris, satu.kolom))
            penampung.tambah("TABEL_TIDAK_DIKENAL", TingkatTemuan.PERINGATAN, pesan, letak)
    narasi: dict[str, str] = {}
    if "narasi" in blok:
        dikenal = narasi_dikenal(definisi) if definisi is not None else ()
        narasi = narasi_blok(blok["narasi"], penampung, dikenal)
    return urai_fakta(mentah, narasi, satker, definisi, penampung)


def _laporkan_baris_kosong(daftar: list[LembarBuku], penampung: Penampung) -> None:
    for lembar in daftar:
        terisi = max((baris for baris, _ in lembar.sel), default=0)
        if lembar.baris_diaku > terisi + _BARIS_WAJAR:
            pesan = (
                f"lembar ini menyebut {lembar.baris_diaku} baris padahal isinya berakhir di baris "
                f"{terisi}; hapus baris kosong di bawahnya agar berkas kecil."
            )
            tingkat = TingkatTemuan.PERINGATAN
            penampung.tambah("BARIS_KOSONG_BERLEBIH", tingkat, pesan, Letak(lembar.nama))


def _cari_blok(daftar: list[LembarBuku], penampung: Penampung) -> dict[str, Blok]:
    """Return each table by name; a second one in the same column is reported, not read."""
    hasil: dict[str, Blok] = {}
    semua = [blok for lembar in daftar for blok in blok_lembar(lembar, penampung)]
    for blok in sorted(semua, key=lambda blok: not blok.utama):
        pertama = hasil.setdefault(blok.nama, blok)
        if pertama is not blok and blok.utama:
            tempat = f"{pertama.lembar.nama} {sebut_sel(pertama.baris, pertama.kolom)}"
            pesan = f"tabel {blok.nama} sudah ada di {tempat}; hapus salah satu."
            letak = Letak(blok.lembar.nama, sel=sebut_sel(blok.baris, blok.kolom))
            penampung.rusakkan("TABEL_GANDA", pesan, letak)
    return hasil


def _laporkan_hilang(
    daftar: list[LembarBuku],
    blok: Mapping[str, Blok],
    definisi: DefinisiSektor | None,
    penampung: Penampung,
) -> None:
    """Report a missing sheet once, and a missing table on a sheet that is there."""
    ada = {lembar.nama.casefold() for lembar in daftar}
    for tata in tata_buku(definisi):
        hilang = [nama for nama in tata.isi if nama not in blok and not _opsional(nama)]
        if hilang and len(hilang) == len(tata.isi) and tata.nama.casefold() not in ada:
            pesan = f"lembar {tata.nama} tidak ada; salin lembar itu dari templat."
            _laporkan_satu_hilang("LEMBAR_TIDAK_ADA", pesan, hilang, tata.nama, penampung)
            continue
        for nama in hilang:
            pesan = f"tabel {nama} tidak ditemukan; salin tabel itu dengan penanda #{nama}."
            _laporkan_satu_hilang("TABEL_TIDAK_ADA", pesan, [nama], tata.nama, penampung)


def _opsional(nama: str) -> bool:
    return nama in kelas_rekaman() and bentuk_rekaman(nama).opsional


def _laporkan_satu_hilang(
    kode: str, pesan: str, hilang: list[str], lembar: str, penampung: Penampung
) -> None:
    if "satker" in hilang:
        penampung.rusakkan(kode, pesan, Letak(lembar))
    else:
        penampung.tambah(kode, TingkatTemuan.PERINGATAN, pesan, Letak(lembar))
