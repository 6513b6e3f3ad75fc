"""Tables of HTML to full grids: colspan and rowspan become fields that name their owner."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from akuntabel.reviu.naskah import Sel, Tabel, Tempat
from akuntabel.reviu.pembaca.batas import BATAS_RENTANG, BATAS_SEL
from akuntabel.reviu.pembaca.html_daftar import Unsur
from akuntabel.reviu.pembaca.html_teks import nama, nomor_baris, tersembunyi

_KELOMPOK = frozenset({"thead", "tbody", "tfoot"})
_BUKAN_SEL = frozenset({"caption", "colgroup", "col"})
_ANGKA = re.compile(r"\s*\+?(\d{1,9})")


@dataclass(slots=True)
class Jatah:
    """What is left of the fields of one file, and which tables were cut for it."""

    sel: int = BATAS_SEL
    terpotong: list[int] = field(default_factory=list)
    terlalu_lebar: list[int] = field(default_factory=list)


@dataclass(slots=True)
class BarisMentah:
    """One row as written; `awal` begins a group, over whose edge no cell reaches."""

    baris: int
    sel: list[Unsur]
    awal: bool = False


def baris_mentah(tabel: Unsur) -> list[BarisMentah]:
    """Return the rows of a table, not those of tables in its cells."""
    hasil: list[BarisMentah] = []
    for anak in tabel:
        tag = nama(anak)
        if tag in _BUKAN_SEL or tersembunyi(anak, tag):
            continue
        if tag in _KELOMPOK:
            kelompok = list(_baris_anak(anak))
            if kelompok:
                kelompok[0].awal = True
            hasil += kelompok
        else:
            hasil.append(_satu_baris(anak, tag))
    return hasil


def _baris_anak(kelompok: Unsur) -> Iterator[BarisMentah]:
    for anak in kelompok:
        tag = nama(anak)
        if tag not in _BUKAN_SEL and not tersembunyi(anak, tag):
            yield _satu_baris(anak, tag)


def _satu_baris(unsur: Unsur, tag: str) -> BarisMentah:
    """Return a tr as a row; what stands where a row should is a row of one cell."""
    if tag != "tr":
        return BarisMentah(nomor_baris(unsur), [unsur])
    sel = [a for a in unsur if not tersembunyi(a, nama(a))]
    return BarisMentah(nomor_baris(unsur), sel)


def pembungkus(baris: list[BarisMentah]) -> bool:
    """Return whether the table is one cell around headings or tables: a frame of the page."""
    if len(baris) != 1 or len(baris[0].sel) != 1:
        return False
    sel = baris[0].sel[0]
    return next(sel.iter("h1", "h2", "h3", "h4", "h5", "h6", "table"), None) is not None


def kisi(baris: list[BarisMentah], isi: Callable[[Unsur], str], jatah: Jatah) -> Tabel | None:
    """Return the rows as a grid whose rows are equally long; None when there is no field.

    `isi` reads a cell. The grid ends where the fields allowed to one file are used up.
    """
    hasil: list[list[Sel]] = []
    turun: dict[int, tuple[int, str]] = {}
    for satu in baris:
        if satu.awal:
            turun = {}
        deret = _deret(satu, isi, turun, jatah)
        if not deret:
            continue
        jatah.sel -= len(deret)
        if jatah.sel < 0:
            jatah.terpotong.append(satu.baris)
            break
        hasil.append(deret)
    return Tabel(tuple(_rata(hasil, jatah))) if hasil else None


def _deret(
    satu: BarisMentah,
    isi: Callable[[Unsur], str],
    turun: dict[int, tuple[int, str]],
    jatah: Jatah,
) -> list[Sel]:
    """Return one row; `turun` holds per column how many rows a cell above still covers."""
    deret: list[Sel] = []
    tempat = Tempat(baris=satu.baris)
    for unsur in satu.sel:
        if len(deret) > jatah.sel:
            break
        _teruskan(deret, turun, tempat)
        lebar, tinggi = _rentang(unsur, "colspan", jatah), _rentang(unsur, "rowspan", jatah)
        nomor = nomor_baris(unsur)
        tempat_sel = tempat if nomor in {0, satu.baris} else Tempat(baris=nomor)
        kolom = len(deret)
        for i in range(lebar):
            if i and kolom + i in turun:
                break
            gabung = "kiri" if i else ""
            deret.append(Sel("" if i else isi(unsur), tempat_sel, gabung))
            if tinggi > 1:
                turun[kolom + i] = (tinggi - 1, gabung or "atas")
    _teruskan(deret, turun, tempat)
    sisa = max(turun, default=-1)
    while len(deret) <= sisa:
        deret.append(Sel("", tempat))
        _teruskan(deret, turun, tempat)
    return deret


def _teruskan(deret: list[Sel], turun: dict[int, tuple[int, str]], tempat: Tempat) -> None:
    """Add the fields that cells of rows above cover at this place."""
    while (kolom := len(deret)) in turun:
        sisa, gabung = turun.pop(kolom)
        deret.append(Sel("", tempat, gabung))
        if sisa > 1:
            turun[kolom] = (sisa - 1, gabung)


def _rentang(unsur: Unsur, sifat: str, jatah: Jatah) -> int:
    """Return how far a cell reaches; 0 rows mean all that follow in its group."""
    tertulis = unsur.get(sifat)
    if tertulis is None:
        return 1
    cocok = _ANGKA.match(tertulis)
    nilai = int(cocok[1]) if cocok is not None else 1
    if nilai == 0:
        return BATAS_RENTANG if sifat == "rowspan" else 1
    if nilai > BATAS_RENTANG:
        jatah.terlalu_lebar.append(nomor_baris(unsur))
    return min(nilai, BATAS_RENTANG)


def _rata(deret: list[list[Sel]], jatah: Jatah) -> list[tuple[Sel, ...]]:
    """Return the rows filled up to the width of the widest, if that is affordable."""
    lebar = max(map(len, deret))
    kurang = sum(lebar - len(satu) for satu in deret)
    if kurang <= jatah.sel:
        jatah.sel -= kurang
        for satu in deret:
            satu.extend([Sel("", satu[0].tempat)] * (lebar - len(satu)))
    return [tuple(satu) for satu in deret]
