"""Cocok satker: whether an export is of the satker and year whose facts it is to join."""

import re

from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kepala_ekspor import Identitas
from akuntabel.inti.satker import Satker

_SETARA = {
    "lapas": "lembaga pemasyarakatan",
    "lp": "lembaga pemasyarakatan",
    "rutan": "rumah tahanan negara",
    "bapas": "balai pemasyarakatan",
    "lpka": "lembaga pembinaan khusus anak",
    "lpp": "lembaga pemasyarakatan perempuan",
    "pn": "pengadilan negeri",
    "pa": "pengadilan agama",
    "klas": "kelas",
}
_KELAS = re.compile(r"\b(i{1,3}) ?([ab])?\b")
_UMUM = {"kelas", "kantor", "kanwil", "satuan", "kerja", "negara", "dan", "di", "upt"}
_PEMBEDA = {"perempuan", "anak", "narkotika", "rumah", "balai", "terbuka", "khusus"}
_MIRIP = 80


def periksa_satker(identitas: Identitas, satker: Satker) -> None:
    """Refuse an export of another satker or another year.

    Galat: EksporSalahError.
    """
    if identitas.tahun is not None and identitas.tahun != satker.tahun:
        raise EksporSalahError(
            f"Berkas ini tahun {identitas.tahun}, sumber ini tahun {satker.tahun}; pilih unduhan "
            f"tahun {satker.tahun} atau sumber tahun {identitas.tahun}."
        )
    if not _satu_satker(identitas, satker):
        kode = f" ({identitas.kode_satker})" if identitas.kode_satker else ""
        raise EksporSalahError(
            f"Berkas ini milik satker {identitas.satker}{kode}, sumber ini milik {satker.nama}; "
            "periksa satker yang dipilih waktu mengunduh."
        )


def _satu_satker(identitas: Identitas, satker: Satker) -> bool:
    kode = satker.kode.strip()
    if identitas.kode_satker and len(kode) == 6 and kode.isdigit():
        return identitas.kode_satker == kode
    if not identitas.satker:
        return True
    return any(mirip(identitas.satker, nama) for nama in (satker.nama, satker.nama_pendek) if nama)


def mirip(satu: str, lain: str) -> bool:
    """Return whether two names can be of one satker: neither has a place that the other lacks."""
    kelas_satu, kata_satu = _urai(satu)
    kelas_lain, kata_lain = _urai(lain)
    if kelas_satu and kelas_lain and kelas_satu != kelas_lain:
        return False
    hanya_satu, hanya_lain = _beda(kata_satu, kata_lain), _beda(kata_lain, kata_satu)
    if (hanya_satu | hanya_lain) & _PEMBEDA:
        return False
    return not (hanya_satu and hanya_lain)


def _urai(nama: str) -> tuple[str, set[str]]:
    kata = re.sub(r"[^a-z ]", " ", nama.casefold()).split()
    teks = " ".join(_SETARA.get(satu, satu) for satu in kata)
    kelas = _KELAS.search(teks)
    sisa = set(_KELAS.sub(" ", teks).split()) - _UMUM
    return (kelas[1] + (kelas[2] or "") if kelas else ""), sisa


def _beda(kata: set[str], lain: set[str]) -> set[str]:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 — loaded only where something is imported

    return {satu for satu in kata if all(ratio(satu, dua) < _MIRIP for dua in lain)}
