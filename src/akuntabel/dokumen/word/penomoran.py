"""Numbering of lists: each list is a Word numbering of its own, so it starts again."""

from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from akuntabel.dokumen.blok import JenisDaftar
from akuntabel.dokumen.word.teks import RUANG_NAMA, W

if TYPE_CHECKING:
    from docx.document import Document as DokumenWord
    from lxml.etree import _Element

_TANDA = {
    JenisDaftar.BUTIR: ("bullet", "•"),
    JenisDaftar.ANGKA: ("decimal", "%1."),
    JenisDaftar.HURUF: ("lowerLetter", "%1."),
}
_INDEN = '<w:pPr><w:ind w:left="567" w:hanging="425"/></w:pPr>'


class Penomoran:
    """Hands out numbering ids; the first free ids come from the template."""

    def __init__(self, abstrak_awal: int = 0, kode_awal: int = 1) -> None:
        urutan = enumerate(JenisDaftar, abstrak_awal)
        self._abstrak = {jenis: kode for kode, jenis in urutan}
        self._kode_awal = kode_awal
        self._daftar: list[JenisDaftar] = []

    def baru(self, jenis: JenisDaftar) -> int:
        """Return the id of a new numbering."""
        self._daftar.append(jenis)
        return self._kode_awal + len(self._daftar) - 1

    def abstrak(self) -> str:
        """Return the abstract numberings, one per kind of list."""
        return "".join(
            f'<w:abstractNum w:abstractNumId="{kode}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{_TANDA[jenis][0]}"/>'
            f'<w:lvlText w:val="{_TANDA[jenis][1]}"/><w:lvlJc w:val="left"/>{_INDEN}</w:lvl>'
            "</w:abstractNum>"
            for jenis, kode in self._abstrak.items()
        )

    def nomor(self) -> str:
        """Return the numberings, each starting at 1."""
        return "".join(
            f'<w:num w:numId="{kode}"><w:abstractNumId w:val="{self._abstrak[jenis]}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for kode, jenis in enumerate(self._daftar, self._kode_awal)
        )


def penomoran_bebas(dokumen: "DokumenWord") -> Penomoran:
    """Return a Penomoran whose ids the template does not use."""
    akar = akar_penomoran(dokumen)
    abstrak = _kode_terbesar(akar, "abstractNum", "abstractNumId")
    return Penomoran(abstrak + 1, max(_kode_terbesar(akar, "num", "numId"), 0) + 1)


def _kode_terbesar(akar: "_Element", unsur: str, sifat: str) -> int:
    """Return the greatest id among the elements of one name, -1 for none."""
    semua = akar.findall(f"{{{W}}}{unsur}")
    return max((int(satu.get(f"{{{W}}}{sifat}", "-1")) for satu in semua), default=-1)


def akar_penomoran(dokumen: "DokumenWord") -> "_Element":
    """Return the root of the template's numbering part, made if there is none."""
    bagian = dokumen.part
    if not any(satu.reltype == RELATIONSHIP_TYPE.NUMBERING for satu in bagian.rels.values()):
        akar = parse_xml(f"<w:numbering {RUANG_NAMA}/>")
        baru = NumberingPart(
            PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, akar, bagian.package
        )
        bagian.relate_to(baru, RELATIONSHIP_TYPE.NUMBERING)
    return cast("_Element", bagian.numbering_part.element)


def pasang_penomoran(dokumen: "DokumenWord", penomoran: Penomoran) -> None:
    """Add the numberings to the template's own; abstract ones must come first."""
    akar = akar_penomoran(dokumen)
    abstrak = parse_xml(f"<w:numbering {RUANG_NAMA}>{penomoran.abstrak()}</w:numbering>")
    nomor = parse_xml(f"<w:numbering {RUANG_NAMA}>{penomoran.nomor()}</w:numbering>")
    letak_abstrak = len(akar.findall(f"{{{W}}}numPicBullet"))
    akar[letak_abstrak:letak_abstrak] = list(abstrak)
    letak_nomor = len(akar) - len(akar.findall(f"{{{W}}}numIdMacAtCleanup"))
    akar[letak_nomor:letak_nomor] = list(nomor)
