"""Kolom: the columns of an IKPA report, found by the words of its header."""

import re
from collections.abc import Mapping, Sequence

from akuntabel.berkas.impor.sel_xlsx import Sel
from akuntabel.inti.anggaran.ikpa import UnsurIkpa

_BUKAN_KATA = re.compile(r"[^a-z0-9]+")
UNSUR = frozenset(satu.value for satu in UnsurIkpa)
"""The names of the columns that hold an indicator."""
_JARAK_KEPALA = 2
"""Rows above and below the row of indicators that may hold more of the header."""
_PALING_SEDIKIT = 4
"""Indicators that a row must name to be the header."""


def kata(sel: Sel | None) -> str:
    """Return the words of a cell in lower case, one space between them; empty for a number."""
    return _BUKAN_KATA.sub(" ", sel.casefold()).strip() if isinstance(sel, str) else ""


def jenis_kolom(sel: Sel | None) -> str:
    """Return what a header cell names: an indicator, a total, an identity; empty if neither."""
    teks = kata(sel)
    if not teks or len(teks) > 90:
        return ""
    return _jenis_total(teks) or _jenis_unsur(teks) or _jenis_identitas(teks)


def _jenis_total(teks: str) -> str:
    if "pengurang" in teks:
        return "pengurang"
    if teks.startswith("nilai akhir") or ("total" in teks and "konversi" in teks):
        return "akhir"
    if "konversi" in teks:
        return "konversi"
    if teks in ("nilai total", "total", "total nilai"):
        return "total"
    for aspek in ("perencanaan", "pelaksanaan", "hasil"):
        if teks in (f"nilai {aspek}", f"nilai aspek {aspek}"):
            return f"aspek.{aspek}"
    return ""


def _jenis_unsur(teks: str) -> str:
    tanda = (
        ("revisi", ("revisi dipa", "revisi")),
        ("deviasi", ("deviasi",)),
        ("penyerapan", ("penyerapan",)),
        ("kontraktual", ("kontraktual", "belanja kontrak", "data kontrak")),
        ("tagihan", ("tagihan",)),
        ("uptup", ("up tup", "uptup", "up dan tup", "pengelolaan up")),
        ("dispensasi", ("dispensasi",)),
        ("capaian", ("capaian output", "capaian keluaran", "capaian ro", "caput")),
    )
    return next((jenis for jenis, daftar in tanda if any(satu in teks for satu in daftar)), "")


def _jenis_identitas(teks: str) -> str:
    if "satker" in teks or "satuan kerja" in teks:
        return "kode" if "kode" in teks else "nama"
    if teks in ("keterangan", "uraian"):
        return "keterangan"
    return teks if teks in ("bulan", "tahun", "periode") else ""


def kepala(baris: Mapping[int, Sel]) -> dict[str, int]:
    """Return the columns that a row names, if it is the row of the indicators; else nothing."""
    hasil: dict[str, int] = {}
    for kolom, sel in sorted(baris.items()):
        jenis = jenis_kolom(sel)
        if jenis:
            hasil.setdefault(jenis, kolom)
    return hasil if len(UNSUR & hasil.keys()) >= _PALING_SEDIKIT else {}


def lengkapi_kepala(
    baris: Sequence[tuple[int, Mapping[int, Sel]]], tempat: int, pokok: Mapping[str, int]
) -> dict[str, int]:
    """Return the columns of a header of several rows: what its other rows name besides.

    A column that already has a meaning keeps it.
    """
    hasil, terpakai = dict(pokok), set(pokok.values())
    awal = max(tempat - _JARAK_KEPALA, 0)
    for isi in (isi for _, isi in baris[awal : tempat + _JARAK_KEPALA + 1]):
        if any(isinstance(sel, int) or _angka(sel) for sel in isi.values()):
            continue
        for kolom, sel in sorted(isi.items()):
            jenis = jenis_kolom(sel)
            if jenis and jenis not in hasil and kolom not in terpakai:
                hasil[jenis] = kolom
                terpakai.add(kolom)
    return hasil


def _angka(sel: Sel) -> bool:
    return not isinstance(sel, str) or bool(re.fullmatch(r"'?[0-9][0-9.,%]{3,}", sel.strip()))
