"""Arsip: open the zip behind a workbook safely, with bounded time and memory."""

import re
import zipfile
import zlib
from pathlib import Path

BATAS_TOTAL = 256 * 1024 * 1024
"""Bytes that all parts of a workbook may unpack to."""
BATAS_BAGIAN = 128 * 1024 * 1024
"""Bytes that one part may unpack to."""
BATAS_PADAT = 24 * 1024 * 1024
"""Bytes of one part without its blank rows and cells."""
_AMBANG_RAMPING = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")
_DTD = tuple("<!DOCTYPE".encode(sandi) for sandi in ("utf-8", "utf-16-le", "utf-16-be"))
_SEL_KOSONG = re.compile(rb"<(?:\w+:)?c\s[^>]*(?:/>|></(?:\w+:)?c>)")
_BARIS_KOSONG = re.compile(rb"<(?:\w+:)?row\s[^>]*?(?:/>|>\s*</(?:\w+:)?row>)")
_NOMOR_BARIS = re.compile(rb"row\s[^>]*?\br=\"(\d+)\"")


class ArsipSalahError(Exception):
    """Why a file is no readable workbook, as one Indonesian sentence; caught by the reader."""


def buka_arsip(jalur: Path) -> zipfile.ZipFile:
    """Return the open zip of a workbook.

    Galat: ArsipSalahError for an empty, old, encrypted, foreign or oversized file.
    """
    try:
        kepala, ukuran = _kepala(jalur)
        if ukuran == 0:
            raise ArsipSalahError("Berkas kosong (0 byte); salin ulang dari pengirimnya.")
        if kepala.startswith(_OLE):
            raise ArsipSalahError(_pesan_ole(jalur))
        arsip = zipfile.ZipFile(jalur)
    except OSError as galat:
        pesan = f"Berkas tidak dapat dibuka ({galat.strerror}); periksa nama dan izinnya."
        raise ArsipSalahError(pesan) from galat
    except (zipfile.BadZipFile, NotImplementedError) as galat:
        pesan = "Berkas ini bukan buku kerja Excel (.xlsx) atau rusak; simpan ulang dari Excel."
        raise ArsipSalahError(pesan) from galat
    try:
        _periksa_isi(arsip)
    except ArsipSalahError:
        arsip.close()
        raise
    return arsip


def _kepala(jalur: Path) -> tuple[bytes, int]:
    with jalur.open("rb") as berkas:
        return berkas.read(8), jalur.stat().st_size


def _pesan_ole(jalur: Path) -> str:
    if jalur.stat().st_size <= BATAS_BAGIAN and _TERKUNCI in jalur.read_bytes():
        return "Buku kerja ini berkata sandi; buka di Excel, hapus sandinya, lalu simpan ulang."
    return "Berkas ini berformat lama (.xls); buka di Excel lalu simpan sebagai .xlsx."


def _periksa_isi(arsip: zipfile.ZipFile) -> None:
    isi = arsip.infolist()
    if any(butir.flag_bits & 1 for butir in isi):
        raise ArsipSalahError("Isi berkas ini terkunci sandi; simpan ulang tanpa sandi.")
    if sum(butir.file_size for butir in isi) > BATAS_TOTAL:
        batas = BATAS_TOTAL // 2**20
        pesan = (
            f"Isi berkas melebihi {batas} MB setelah dibuka; pakai templat baru dan salin isinya."
        )
        raise ArsipSalahError(pesan)
    if "xl/workbook.xml" not in arsip.namelist():
        raise ArsipSalahError(
            "Berkas ini bukan buku kerja Excel (.xlsx); kirim berkas yang dibuat dari templat."
        )


def baca_bagian(arsip: zipfile.ZipFile, nama: str) -> bytes:
    """Return one part of the workbook, b"" if it has none of that name.

    Galat: ArsipSalahError where it is too large, damaged, or carries a DTD.
    """
    try:
        info = arsip.getinfo(nama)
    except KeyError:
        return b""
    if info.file_size > BATAS_BAGIAN:
        pesan = f"Bagian {nama} melebihi {BATAS_BAGIAN // 2**20} MB; hapus baris dan kolom kosong."
        raise ArsipSalahError(pesan)
    try:
        data = arsip.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as galat:
        pesan = f"Bagian {nama} rusak; buka di Excel lalu simpan ulang."
        raise ArsipSalahError(pesan) from galat
    if any(tanda in data for tanda in _DTD):
        raise ArsipSalahError(f"Bagian {nama} memuat DTD; simpan ulang dari Excel.")
    return data


def rampingkan(data: bytes) -> tuple[bytes, int]:
    """Return the XML of a sheet without blank rows and cells, and the rows it claims.

    A small sheet is returned as it is; the work here is one pass of a regular expression.
    """
    diaku = _baris_diaku(data)
    if len(data) > _AMBANG_RAMPING:
        data = _BARIS_KOSONG.sub(b"", _SEL_KOSONG.sub(b"", data))
    if len(data) > BATAS_PADAT:
        raise ArsipSalahError("Lembar terlalu besar untuk data satu tahun; pakai templat baru.")
    return data, diaku


def _baris_diaku(data: bytes) -> int:
    posisi = data.rfind(b"row r=")
    cocok = _NOMOR_BARIS.match(data, posisi) if posisi >= 0 else None
    return int(cocok[1]) if cocok else 0
