"""Names of a Word file's elements as lxml spells them, and the walk over what is read."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

Unsur: TypeAlias = etree._Element  # noqa: SLF001 - the stubs know the class by this name only

RUANG_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUANG_M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W: Final = f"{{{RUANG_W}}}"
M: Final = f"{{{RUANG_M}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P, PPR, R, RPR, T = f"{W}p", f"{W}pPr", f"{W}r", f"{W}rPr", f"{W}t"
TBL, TR, TC = f"{W}tbl", f"{W}tr", f"{W}tc"
VAL: Final = f"{W}val"
O_MATH, O_MATH_PARA = f"{M}oMath", f"{M}oMathPara"
ALTERNATIF: Final = f"{_MC}AlternateContent"
TAUTAN, JANGKAR = f"{W}hyperlink", f"{W}anchor"
KOTAK: Final = f"{W}txbxContent"

_SDT = f"{W}sdt"
_BUNGKUS = frozenset(
    f"{W}{satu}"
    for satu in (
        "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir",
        "bdo",
    )
)  # fmt: skip
PEMBUNGKUS: Final = _BUNGKUS | {_SDT, ALTERNATIF}
_JENIS_SDT = f"{W}docPartGallery"
_DAFTAR_ISI = "Table of Contents"
_PADAM = frozenset({"0", "false", "off"})


def anak(induk: Unsur) -> list[Unsur]:
    """Return the children in order, with wrappers replaced by what they hold.

    Deleted text is no wrapper, and nobody asks for it; contents made by Word are left out.
    """
    hasil = list(induk)
    for satu in hasil:
        if satu.tag in PEMBUNGKUS:
            return list(_terbuka(induk))
    return hasil


def isi_bungkus(bungkus: Unsur) -> list[Unsur]:
    """Return what one wrapper holds, wrappers inside it opened too."""
    if bungkus.tag == ALTERNATIF:
        return anak(pilihan(bungkus))
    if bungkus.tag == _SDT and _daftar_isi(bungkus):
        return []
    return anak(bungkus)


def _terbuka(induk: Unsur) -> Iterator[Unsur]:
    tumpukan = [iter(induk)]
    while tumpukan:
        for satu in tumpukan[-1]:
            tag = satu.tag
            if tag in _BUNGKUS or (tag == _SDT and not _daftar_isi(satu)):
                tumpukan.append(iter(satu))
                break
            if tag == ALTERNATIF:
                tumpukan.append(iter(pilihan(satu)))
                break
            if tag != _SDT:
                yield satu
        else:
            tumpukan.pop()


def pilihan(alternatif: Unsur) -> Unsur:
    """Return the first of the ways in which the same thing is written."""
    return next(iter(alternatif), alternatif)


def _daftar_isi(sdt: Unsur) -> bool:
    sifat = sdt.find(f"{W}sdtPr")
    if sifat is None:
        return False
    return any(satu.get(VAL) == _DAFTAR_ISI for satu in sifat.iter(_JENIS_SDT))


def nyala(unsur: Unsur) -> bool:
    """Return whether a property that can be on or off is on; alone it is on."""
    return unsur.get(VAL) not in _PADAM


def bilangan(teks: str | None, bawaan: int) -> int:
    """Return a whole number that is not negative; what is none counts as `bawaan`."""
    if teks is None or not (teks.isascii() and teks.isdigit()):
        return bawaan
    return int(teks[:9])
