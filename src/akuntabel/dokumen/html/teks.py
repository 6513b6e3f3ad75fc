"""Teks: user text as HTML: escaped, with styles as elements; and ids that are unique."""

import re
from html import escape

from akuntabel.dokumen.aksara import bersih
from akuntabel.dokumen.blok import Gaya, Rata, Rentetan, Teks

_ANEH = re.compile(r"[^A-Za-z0-9._-]+")

KELAS_RATA = {Rata.KIRI: "kiri", Rata.TENGAH: "tengah", Rata.KANAN: "kanan", Rata.PENUH: ""}


def aman(teks: str) -> str:
    """Return the text cleaned and escaped for content and for quoted attributes."""
    return escape(bersih(teks))


def _satu(teks: Teks) -> str:
    isi = aman(teks.isi).replace("\n", "<br>")
    match teks.gaya:
        case Gaya.BIASA:
            pass
        case Gaya.TEBAL:
            isi = f"<strong>{isi}</strong>"
        case Gaya.MIRING:
            isi = f"<em>{isi}</em>"
        case Gaya.TANDA:
            isi = f"<mark>{isi}</mark>"
    return f'<span data-kode="{aman(teks.kode)}">{isi}</span>' if teks.kode else isi


def rentetan(isi: Rentetan) -> str:
    """Return the runs as HTML; a run that came from a fact carries its kode."""
    return "".join(map(_satu, isi))


def baris(isi: tuple[str, ...]) -> str:
    """Return lines with breaks between them."""
    return "<br>".join(map(aman, isi))


class Id:
    """Gives out ids that are valid and unique in one file."""

    def __init__(self) -> None:
        self._terpakai: set[str] = {"isi"}

    def baru(self, jangkar: str, cadangan: str) -> str:
        """Return an id made from the jangkar, or from `cadangan` where there is none."""
        dasar = _ANEH.sub("-", jangkar).strip("-") or cadangan
        hasil, n = dasar, 1
        while hasil in self._terpakai:
            n += 1
            hasil = f"{dasar}-{n}"
        self._terpakai.add(hasil)
        return hasil
