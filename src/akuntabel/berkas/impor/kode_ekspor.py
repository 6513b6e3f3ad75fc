"""Kode ekspor: the kode of a row, in any of the forms that reports print, → its full path."""

import re
from typing import TypeAlias

from akuntabel.berkas.impor.sel_xlsx import Sel

Bagian: TypeAlias = tuple[str, ...]
"""The parts of a node from the program down."""

_POLA = tuple(
    re.compile(pola)
    for pola in (
        "[A-Z]{2}",
        "[0-9]{4}",
        "[A-Z]{3}",
        "[A-Z0-9]{3}",
        "[0-9]{3}",
        "[0-9][0-9A-Z]|[A-Z]|[A-Z]{2}",
        "[0-9]{6}",
    )
)
_KRO, _KOMPONEN = 2, 4
_URUTAN_TUNGGAL = (0, 1, 2, 4, 6, 5)
_LEMBAGA = re.compile(r"(?:[0-9]{3}\.[0-9]{2}\.)(?=[A-Z]{2}(?:\.|$))")
_BENTUK = re.compile(r"[0-9A-Z]{1,6}(?:\.[0-9A-Z]{1,6}){0,8}")
_KOMPONEN_ANGKA = re.compile(r"[0-9]{1,3}(?:\.0+)?")


class PembacaKode:
    """Reads one kode after another; what it has read once it knows."""

    def __init__(self) -> None:
        self._dikenal: dict[Sel, tuple[int, Bagian] | None] = {}

    def baca(self, sel: Sel, jalur: Bagian) -> Bagian | None:
        """Return the full path of the kode in a cell that follows on a path, None if it is none.

        Galat: None too where the levels above it are missing.
        """
        if sel not in self._dikenal:
            self._dikenal[sel] = _urai(sel)
        hasil = self._dikenal[sel]
        if hasil is None:
            return None
        awal, bagian = hasil
        if awal == _KOMPONEN and len(bagian) == 1 and len(jalur) == _KRO + 1:
            awal = _KRO + 1
        if awal > len(jalur):
            return None
        return jalur[:awal] + bagian


def tingkat_kode(sel: Sel | None, tingkat: int | None = None) -> tuple[int, Bagian] | None:
    """Return the level of the first part of a kode, and its parts; None if it is no kode.

    `tingkat` is the level that a single part must be of, where its column says so.
    """
    hasil = _urai(sel) if sel is not None else None
    if hasil is None or tingkat is None or len(hasil[1]) > 1:
        return hasil
    teks = hasil[1][0]
    return (tingkat, hasil[1]) if _POLA[tingkat].fullmatch(teks) else None


def _urai(sel: Sel) -> tuple[int, Bagian] | None:
    """Return the level of the first part of a kode, and its parts."""
    teks = sel.strip() if isinstance(sel, str) else str(sel)
    if _KOMPONEN_ANGKA.fullmatch(teks):
        return _KOMPONEN, (teks.partition(".")[0].zfill(3),)
    teks = _LEMBAGA.sub("", teks)
    if not _BENTUK.fullmatch(teks):
        return None
    bagian = tuple(teks.split("."))
    if len(bagian) == 1:
        cocok = (tingkat for tingkat in _URUTAN_TUNGGAL if _POLA[tingkat].fullmatch(teks))
        tunggal = next(cocok, None)
        return None if tunggal is None else (tunggal, bagian)
    for awal in range(len(_POLA) - len(bagian) + 1):
        if all(_POLA[awal + ke].fullmatch(satu) for ke, satu in enumerate(bagian)):
            return awal, bagian
    return None
