"""Petak ekspor: an exported file, workbook or CSV → its sheets as rows of cells."""

import csv
import io
from pathlib import Path

from akuntabel.berkas.arsip import ArsipSalahError, buka_arsip
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.sel_xlsx import LembarEkspor, Sel, baca_lembar_ekspor

BATAS_CSV = 64 * 1024 * 1024
"""Bytes of a CSV; the budget of one satker is a hundredth of it."""
_PEMISAH = (";", "\t", ",")
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TANDA_HTML = (b"<!doctype html", b"<html", b"<table", b"<head", b"<style", b"<meta")


def baca_petak(jalur: Path) -> list[LembarEkspor]:
    """Return the sheets of a file; a CSV has one.

    Galat: EksporSalahError for what is no readable workbook or CSV.
    """
    kepala = _kepala(jalur)
    if kepala.startswith((_ZIP, _OLE)):
        try:
            with buka_arsip(jalur) as arsip:
                return baca_lembar_ekspor(arsip)
        except ArsipSalahError as galat:
            raise EksporSalahError(str(galat)) from galat
    _tolak_bukan_teks(kepala)
    if jalur.stat().st_size > BATAS_CSV:
        batas = BATAS_CSV // 2**20
        raise EksporSalahError(f"Berkas lebih dari {batas} MB; unduh ulang untuk satu satker saja.")
    return [LembarEkspor(jalur.name, _baca_csv(_teks(jalur.read_bytes())))]


def _kepala(jalur: Path) -> bytes:
    if jalur.is_dir():
        raise EksporSalahError("Ini folder, bukan berkas unduhan; sebut berkas di dalamnya.")
    if not jalur.is_file():
        sebab = "Pintasan ini menunjuk" if jalur.is_symlink() else "Nama ini menunjuk"
        raise EksporSalahError(f"{sebab} sesuatu yang bukan berkas; sebut berkas unduhannya.")
    try:
        with jalur.open("rb") as berkas:
            kepala = berkas.read(1024)
    except OSError as galat:
        pesan = f"Berkas tidak dapat dibuka ({galat.strerror}); periksa nama dan izinnya."
        raise EksporSalahError(pesan) from galat
    if not kepala.strip():
        raise EksporSalahError("Berkas kosong; unduh ulang dari aplikasinya.")
    return kepala


def _tolak_bukan_teks(kepala: bytes) -> None:
    kecil = kepala.lower()
    if any(tanda in kecil for tanda in _TANDA_HTML):
        pesan = (
            "Berkas ini halaman web (HTML) yang diberi nama lembar kerja; buka di Excel lalu "
            "simpan sebagai .xlsx, atau unduh ulang bila isinya halaman masuk."
        )
        raise EksporSalahError(pesan)
    if kepala.startswith(b"%PDF"):
        raise EksporSalahError("Berkas ini PDF; unduh laporannya sebagai Excel atau CSV.")
    if kecil.lstrip(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml"):
        raise EksporSalahError("Berkas ini XML; buka di Excel lalu simpan sebagai .xlsx.")
    if b"\0" in kepala and not kepala.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise EksporSalahError("Isi berkas ini bukan Excel dan bukan CSV; unduh ulang.")


def _teks(data: bytes) -> str:
    """Return the text of a CSV: UTF-8, UTF-16 with its mark, or what Windows saves."""
    sandi = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(sandi)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _baca_csv(teks: str) -> list[tuple[int, dict[int, Sel]]]:
    pemisah = _pemisah(teks)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    hasil: list[tuple[int, dict[int, Sel]]] = []
    try:
        for nomor, baris in enumerate(pembaca, 1):
            hasil.append((nomor, {k: isi for k, isi in enumerate(baris) if isi and isi.strip()}))
    except csv.Error as galat:
        pesan = f"CSV rusak setelah baris {len(hasil)}; unduh ulang atau simpan sebagai .xlsx."
        raise EksporSalahError(pesan) from galat
    return hasil


def _pemisah(teks: str) -> str:
    """Return what parts the columns: the sign that stands most often in most lines."""
    baris = [satu for satu in teks[:65536].splitlines() if satu.strip()]
    banyak = {tanda: sum(satu.count(tanda) > 1 for satu in baris) for tanda in _PEMISAH}
    terbaik = max(_PEMISAH, key=lambda tanda: banyak[tanda])
    if not banyak[terbaik]:
        pesan = (
            "Pemisah kolom CSV ini tidak dikenal; simpan dengan titik koma (;) atau sebagai .xlsx."
        )
        raise EksporSalahError(pesan)
    return terbaik
