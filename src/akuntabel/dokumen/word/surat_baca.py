"""Read a letter template: every paragraph that is filled, part by part."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from akuntabel.dokumen.word.berkas_word import bytes_word
from akuntabel.dokumen.word.teks import W
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Letak

if TYPE_CHECKING:
    from docx.document import Document as DokumenWord
    from lxml.etree import _Element

_PUTUS = {f"{{{W}}}br": "\n", f"{{{W}}}cr": "\n", f"{{{W}}}tab": "\t"}
_TEPI = {
    RELATIONSHIP_TYPE.HEADER: "kepala halaman",
    RELATIONSHIP_TYPE.FOOTER: "kaki halaman",
    RELATIONSHIP_TYPE.FOOTNOTES: "catatan kaki",
}
_SIFAT = {
    "author": "penulis", "comments": "komentar", "identifier": "pengenal",
    "language": "bahasa", "subject": "subjek", "title": "judul",
}  # fmt: skip
"""The properties that docxtpl fills."""


@rekaman
class ParagrafTemplat:
    """A paragraph of the template: where it stands, its text, and where its runs begin."""

    letak: Letak
    teks: str
    batas: tuple[int, ...] = ()

    def potongan(self, awal: int, akhir: int) -> int:
        """Return in how many pieces Word keeps the characters between two places."""
        return 1 + sum(awal < titik < akhir for titik in self.batas)


def baca_templat(templat: Path) -> list[list[ParagrafTemplat]]:
    """Return the paragraphs of each part: body, headers, footers, footnotes, properties.

    Raises:
        BerkasWordDitolakError: the file may not be opened.
        Exception: one of GALAT_WORD where the file is no Word document.
    """
    dokumen = Document(BytesIO(bytes_word(templat)))
    bagian = [list(_paragraf(dokumen.element.body, templat.name, "isi"))]
    for akar, sebutan in _tepi(dokumen):
        bagian.append(list(_paragraf(akar, templat.name, sebutan)))
    for nama, sebutan in _SIFAT.items():
        letak = Letak(templat.name, f"sifat dokumen, {sebutan}")
        bagian.append([ParagrafTemplat(letak, str(getattr(dokumen.core_properties, nama)))])
    return bagian


def _tepi(dokumen: "DokumenWord") -> "Iterator[tuple[_Element, str]]":
    """Yield what stands outside the body, also headers of first and even pages."""
    for hubungan in dokumen.part.rels.values():
        if hubungan.reltype in _TEPI and not hubungan.is_external:
            yield parse_xml(hubungan.target_part.blob), _TEPI[hubungan.reltype]


def _paragraf(akar: "_Element", nama: str, sebutan: str) -> Iterator[ParagrafTemplat]:
    for urut, paragraf in enumerate(akar.iter(f"{{{W}}}p"), 1):
        teks, batas = "", []
        for anak in paragraf.iter(f"{{{W}}}t", *_PUTUS):
            if anak.tag in _PUTUS:
                teks += _PUTUS[str(anak.tag)]
            else:
                batas.append(len(teks))
                teks += anak.text or ""
        yield ParagrafTemplat(Letak(nama, f"{sebutan}, paragraf {urut}"), teks, tuple(batas))
