"""Text of HTML: names and lines of elements, what is hidden, and pieces put to one line."""

import re
from dataclasses import dataclass, field

from akuntabel.reviu.pembaca.html_daftar import Unsur
from akuntabel.reviu.pembaca.tanda import PANGKAT

_GANTI = {0: None, 0xAD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None, 0x2060: None,
          0x2011: "-"}  # fmt: skip
_BARIS_TERBESAR = 65535
"""The parser counts no further: beyond it, lines are not known."""
_TERBUANG = frozenset({
    "head", "script", "style", "template", "svg", "nav", "noscript", "select", "textarea",
    "datalist", "object", "iframe", "audio", "video", "canvas", "del", "mjx-math", "title",
})  # fmt: skip
_AWALAN_RUMUS = frozenset({"m", "mml", "math"})
_SAMAR = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_TEBAL = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NAIK = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)


def nama(unsur: Unsur) -> str:
    """Return the name of an element, in formulas without prefix: "mfrac" of "mml:mfrac"."""
    tag = unsur.tag
    if ":" not in tag:
        return tag
    awalan, _, pokok = tag.partition(":")
    return pokok if awalan in _AWALAN_RUMUS else tag


def nomor_baris(unsur: Unsur) -> int:
    """Return the line of the source, 0 where the parser does not know it."""
    baris: object = unsur.sourceline
    return baris if isinstance(baris, int) and baris < _BARIS_TERBESAR else 0


def rapi(teks: str) -> str:
    """Return text on one line with single spaces and without invisible characters."""
    return " ".join(teks.translate(_GANTI).split())


def tersembunyi(unsur: Unsur, tag: str) -> bool:
    """Return whether a reader of the page does not see the element."""
    if tag in _TERBUANG or unsur.get("hidden") is not None:
        return True
    gaya = unsur.get("style")
    if gaya is not None and _SAMAR.search(gaya):
        return True
    # KaTeX writes each formula twice: as MathML, and once more drawn.
    kelas = unsur.get("class") or ""
    return kelas.startswith("MsoToc") or "katex-html" in kelas or _isi_libre(unsur)


def _isi_libre(unsur: Unsur) -> bool:
    """Return whether this is the list of contents as LibreOffice marks it."""
    return (unsur.get("id") or "").startswith("Table of Contents")


@dataclass(frozen=True, slots=True)
class Corak:
    """How text looks where the walk stands; inner elements add to it."""

    tebal: bool = False
    naik: bool = False
    tautan: bool = False
    pra: bool = False

    def dengan(self, unsur: Unsur, tag: str) -> "Corak":
        """Return the look inside an element."""
        gaya = unsur.get("style") or ""
        tebal = tag in {"b", "strong"} or (bool(gaya) and _TEBAL.search(gaya) is not None)
        naik = tag == "sup" or (bool(gaya) and _NAIK.search(gaya) is not None)
        tautan = tag == "a" and unsur.get("href", "").startswith("#")
        pra = tag == "pre"
        if not (tebal or naik or tautan or pra):
            return self
        return Corak(self.tebal or tebal, self.naik or naik, self.tautan or tautan, self.pra or pra)


@dataclass(slots=True)
class Rangkaian:
    """The pieces of text of one block as they come."""

    potongan: list[str] = field(default_factory=list)
    baris: int = 0
    tebal: bool = True
    tautan: bool = True
    berisi: bool = False

    def tambah(self, teks: str, corak: Corak, baris: int) -> None:
        """Take one piece; digits that stand above the line become such signs."""
        if teks.strip():
            if not self.berisi:
                self.berisi, self.baris = True, baris
            self.tebal = self.tebal and corak.tebal
            self.tautan = self.tautan and corak.tautan
            if corak.naik and teks.strip().isdecimal():
                teks = teks.strip().translate(PANGKAT)
                if self.potongan:
                    self.potongan[-1] = self.potongan[-1].rstrip()
        self.potongan.append(teks)

    @property
    def teks(self) -> str:
        """Return all pieces as one line."""
        return rapi("".join(self.potongan))
