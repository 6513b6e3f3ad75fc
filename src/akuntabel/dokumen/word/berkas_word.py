"""A Word file from outside: refused before it is unpacked when it is too large or has macros."""

import zlib
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError

BATAS_BAGIAN = 20 * 1024 * 1024
"""Bytes that one part of a Word file may unpack to."""
BATAS_TOTAL = 100 * 1024 * 1024
"""Bytes of a whole Word file, packed or unpacked."""
GALAT_WORD = (
    OSError, BadZipFile, zlib.error, EOFError, OpcError, PythonDocxError, LxmlError,
    ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip
"""What zipfile, lxml and python-docx raise over a broken file."""
_DAFTAR_JENIS = "[Content_Types].xml"
_JENIS_MAKRO = (b"vbaproject", b"macroenabled")


class BerkasWordDitolakError(Exception):
    """Why a Word file is not opened: an Indonesian sentence that still lacks its subject."""


def bytes_word(jalur: Path) -> bytes:
    """Return the bytes of a Word file that may be unpacked; whether it can be is not known yet.

    Raises:
        BerkasWordDitolakError: too large, locked with a password, or with macros.
        OSError, BadZipFile and what else GALAT_WORD names: it cannot be read as a zip.
    """
    with jalur.open("rb") as berkas:
        isi = berkas.read(BATAS_TOTAL + 1)
    if len(isi) > BATAS_TOTAL:
        raise BerkasWordDitolakError(_terlalu_besar(BATAS_TOTAL))
    with ZipFile(BytesIO(isi)) as arsip:
        _periksa_ukuran(arsip)
        _periksa_makro(arsip)
    return isi


def _periksa_ukuran(arsip: ZipFile) -> None:
    bagian = arsip.infolist()
    for satu in bagian:
        if satu.flag_bits & 1:
            pesan = "terkunci kata sandi; buka di Word, hapus kata sandinya, lalu simpan ulang."
            raise BerkasWordDitolakError(pesan)
        if satu.file_size > BATAS_BAGIAN:
            raise BerkasWordDitolakError(_terlalu_besar(BATAS_BAGIAN, f"bagian {satu.filename} "))
    if sum(satu.file_size for satu in bagian) > BATAS_TOTAL:
        raise BerkasWordDitolakError(_terlalu_besar(BATAS_TOTAL))


def _terlalu_besar(batas: int, bagian: str = "") -> str:
    return (
        f"terlalu besar: {bagian}melebihi {batas // 2**20} MB setelah dibuka; perkecil gambarnya "
        "atau salin isinya ke dokumen Word baru."
    )


def _periksa_makro(arsip: ZipFile) -> None:
    """Refuse macros by the name of their part or by its kind: what is copied would run."""
    jenis = arsip.read(_DAFTAR_JENIS).lower()
    nama = [satu for satu in arsip.namelist() if satu.lower().endswith("vbaproject.bin")]
    if nama or any(satu in jenis for satu in _JENIS_MAKRO):
        pesan = (
            f"memuat makro ({nama[0] if nama else 'vbaProject'}); buka di Word lalu simpan "
            "sebagai “Word Document (*.docx)” tanpa makro."
        )
        raise BerkasWordDitolakError(pesan)
