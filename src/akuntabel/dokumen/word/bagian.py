"""Sections: page size, header and footer, and how pages are numbered."""

from enum import Enum
from typing import TYPE_CHECKING

from lxml import etree

from akuntabel.dokumen.word.teks import paragraf
from akuntabel.inti.rekaman import rekaman

if TYPE_CHECKING:
    from lxml.etree import _Element

_URUTAN = (
    "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType",
    "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid",
)  # fmt: skip
_DIGANTI = frozenset({"type", "pgNumType", "titlePg"})


@rekaman
class RuangTeks:
    """The space inside the margins of a page, in twentieths of a point."""

    lebar: int
    tinggi: int


class JenisBagian(Enum):
    """The kinds of section a document has."""

    SAMPUL = "sampul"
    """No header, no footer."""
    BIASA = "biasa"
    AWAL = "awal"
    ISI = "isi"


_NOMOR = {
    JenisBagian.SAMPUL: "",
    JenisBagian.BIASA: "",
    JenisBagian.AWAL: '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>',
    JenisBagian.ISI: '<w:pgNumType w:fmt="decimal" w:start="1"/>',
}


class SusunanBagian:
    """Writes section properties after the pattern of the template's last section.

    The template's own first page (a letterhead) stands on the first page after the cover.
    """

    def __init__(self, acuan: "_Element") -> None:
        self._rujukan: list[tuple[bool, str]] = []
        self._sifat: dict[str, str] = {}
        for anak in acuan:
            nama = etree.QName(anak).localname
            xml = etree.tostring(anak, encoding="unicode")
            if nama in {"headerReference", "footerReference"}:
                self._rujukan.append(('type="first"' in xml, xml))
            elif nama not in _DIGANTI:
                self._sifat[nama] = xml
            elif nama == "titlePg":
                self._sifat["titlePg"] = "<w:titlePg/>"

    def sifat(self, jenis: JenisBagian) -> str:
        """Return w:sectPr of a section that begins a page."""
        sifat = {
            **self._sifat,
            "type": '<w:type w:val="nextPage"/>',
            "pgNumType": _NOMOR[jenis],
        }
        if jenis is JenisBagian.SAMPUL:
            rujukan = ""
            sifat["titlePg"] = "<w:titlePg/>"
        else:
            pertama = "titlePg" in self._sifat
            rujukan = "".join(xml for khusus, xml in self._rujukan if pertama or not khusus)
            self._sifat.pop("titlePg", None)
        isi = "".join(sifat.get(nama, "") for nama in _URUTAN)
        return f"<w:sectPr>{rujukan}{isi}</w:sectPr>"

    def akhir(self, jenis: JenisBagian) -> str:
        """Return the paragraph that ends a section inside the document."""
        return paragraf("Pemisah", "", self.sifat(jenis))
