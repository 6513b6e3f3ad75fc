"""Tables of Word to full grids: gridSpan and vMerge become fields that name their owner."""

from collections.abc import Callable
from typing import TypeAlias

from akuntabel.reviu.naskah import Sel, Tabel, Tempat
from akuntabel.reviu.pembaca.batas import BATAS_RENTANG
from akuntabel.reviu.pembaca.docx_nama import TC, TR, VAL, Unsur, W, anak, bilangan

IsiSel: TypeAlias = Callable[[Unsur, bool], tuple[str, Tempat]]
"""Reads a cell: its text, "" when asked only for its place."""
_TCPR, _TRPR, _TERHAPUS = f"{W}tcPr", f"{W}trPr", f"{W}del"
_SEBELUM, _SESUDAH = f"{W}gridBefore", f"{W}gridAfter"
_LEBAR, _TEGAK, _DATAR = f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge"


def kisi(tabel: Unsur, isi: IsiSel, pakai: Callable[[int], None]) -> Tabel | None:
    """Return a w:tbl as a grid whose rows are equally long; None when it has no cell.

    `isi` reads a cell; `pakai` is told of the fields of every row, so that it can refuse.
    """
    hasil: list[list[Sel]] = []
    tegak: set[int] = set()
    for baris in anak(tabel):
        if baris.tag != TR:
            continue
        kosong = _sifat(baris)
        if kosong is None:
            continue
        deret, tegak = _deret(baris, kosong, tegak, isi)
        if deret:
            pakai(len(deret))
            hasil.append(deret)
    return _rata(hasil, pakai) if hasil else None


def _deret(
    baris: Unsur, kosong: tuple[int, int], tegak_lalu: set[int], isi: IsiSel
) -> tuple[list[Sel], set[int]]:
    """Return one row, and the columns in which a merge with the row below may go on."""
    deret: list[Sel] = []
    tegak: set[int] = set()
    kolom, sesudah = kosong
    for satu in anak(baris):
        if satu.tag != TC or kolom >= BATAS_RENTANG:
            continue
        lebar, menurun, gabung = _bentuk(satu)
        if (gabung == "atas" and kolom not in tegak_lalu) or (gabung == "kiri" and not kolom):
            gabung = ""  # nobody to belong to
        teks, tempat = isi(satu, bool(gabung))
        if not deret and kolom:
            deret += [Sel("", tempat)] * kolom
        deret.append(Sel(teks, tempat, gabung))
        if lebar > 1:
            lebar = min(lebar, BATAS_RENTANG - kolom)
            deret += [Sel("", tempat, "kiri")] * (lebar - 1)
        if menurun:
            tegak.add(kolom)
        kolom += lebar
    if deret and sesudah:
        deret += [Sel("", deret[-1].tempat)] * min(sesudah, BATAS_RENTANG - kolom)
    return deret, tegak


def _sifat(baris: Unsur) -> tuple[int, int] | None:
    """Return how many columns a row leaves out at its two ends; None for a deleted row."""
    sebelum = sesudah = 0
    sifat = baris.find(_TRPR)
    for satu in sifat if sifat is not None else ():
        tag = satu.tag
        if tag == _TERHAPUS:
            return None
        if tag == _SEBELUM:
            sebelum = min(bilangan(satu.get(VAL), 0), BATAS_RENTANG - 1)
        elif tag == _SESUDAH:
            sesudah = bilangan(satu.get(VAL), 0)
    return sebelum, sesudah


def _bentuk(sel: Unsur) -> tuple[int, bool, str]:
    """Return the width of a cell, whether rows below may go on with it, and whose it is."""
    lebar, menurun, gabung = 1, False, ""
    sifat = next(iter(sel), None)
    for satu in sifat if sifat is not None and sifat.tag == _TCPR else ():
        tag = satu.tag
        if tag == _LEBAR:
            lebar = max(bilangan(satu.get(VAL), 1), 1)
        elif tag == _TEGAK:
            menurun = True
            if satu.get(VAL, "continue") == "continue":
                gabung = gabung or "atas"
        elif tag == _DATAR and satu.get(VAL, "continue") == "continue":
            gabung = "kiri"
    return lebar, menurun, gabung


def _rata(deret: list[list[Sel]], pakai: Callable[[int], None]) -> Tabel:
    """Return the rows filled up to the width of the widest."""
    lebar = max(map(len, deret))
    for satu in deret:
        kurang = lebar - len(satu)
        if kurang:
            pakai(kurang)
            satu.extend([Sel("", satu[-1].tempat)] * kurang)
    return Tabel(tuple(tuple(satu) for satu in deret))
