"""Make acuan.docx, the bundled reference template.

Run: `python -m akuntabel.dokumen.templat.buat_acuan`.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.document import Document as DokumenWord
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from akuntabel.dokumen.blok import UkuranHalaman
from akuntabel.dokumen.templat import ACUAN
from akuntabel.dokumen.templat.gaya import xml_gaya
from akuntabel.dokumen.word.acuan import pasang_tepi
from akuntabel.dokumen.word.paket import bytes_paket
from akuntabel.dokumen.word.teks import RUANG_NAMA

if TYPE_CHECKING:
    from lxml.etree import _Element

_TIDAK_DIPAKAI = ("stylesWithEffects", "customXml", "thumbnail", "webSettings")


_SERASI = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
}


def _buang_bagian(dokumen: DokumenWord) -> None:
    """Drop the parts of python-docx's template that no document of ours needs."""
    for sumber in (dokumen.part.package.rels, dokumen.part.rels):
        for kode, hubungan in list(sumber.items()):
            if any(nama in str(hubungan.reltype) for nama in _TIDAK_DIPAKAI):
                del sumber[kode]


def _ganti_isi(lama: "_Element", xml: str) -> None:
    """Replace the children of a part's root element by those of `xml`."""
    for anak in list(lama):
        lama.remove(anak)
    lama.extend(list(parse_xml(xml)))


def _atur_setelan(dokumen: DokumenWord) -> None:
    """Set the layout rules of current Word (tables align with the text) and the language."""
    setelan = (
        f'<w:settings {RUANG_NAMA}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f"{''.join(map(_setelan_serasi, _SERASI.items()))}</w:compat>"
        '<m:mathPr><m:mathFont m:val="Cambria Math"/><m:defJc m:val="centerGroup"/></m:mathPr>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )
    _ganti_isi(dokumen.settings.element, setelan)


def _setelan_serasi(setelan: tuple[str, int]) -> str:
    nama, nilai = setelan
    alamat = "http://schemas.microsoft.com/office/word"
    return f'<w:compatSetting w:name="{nama}" w:uri="{alamat}" w:val="{nilai}"/>'


def _atur_halaman(dokumen: DokumenWord) -> None:
    """Set paper and margins, an empty header and a centred page number."""
    ukuran = UkuranHalaman()
    bagian = dokumen.sections[0]
    bagian.page_width, bagian.page_height = Mm(ukuran.lebar), Mm(ukuran.tinggi)
    bagian.left_margin, bagian.right_margin = Mm(ukuran.kiri), Mm(ukuran.kanan)
    bagian.top_margin, bagian.bottom_margin = Mm(ukuran.atas), Mm(ukuran.bawah)
    bagian.header_distance = bagian.footer_distance = Mm(12)
    bagian.header.is_linked_to_previous = False
    bagian.footer.is_linked_to_previous = False
    pasang_tepi(dokumen, (), {})


def buat_acuan() -> bytes:
    """Return the template as bytes; the same at every call."""
    dokumen = Document()
    _buang_bagian(dokumen)
    _ganti_isi(dokumen.styles.element, xml_gaya())
    _ganti_isi(dokumen.part.numbering_part.element, f"<w:numbering {RUANG_NAMA}/>")
    _atur_setelan(dokumen)
    _atur_halaman(dokumen)
    sifat = dokumen.core_properties
    sifat.title, sifat.author, sifat.comments = "Acuan Akuntabel", "Akuntabel", ""
    sifat.created = sifat.modified = datetime(2023, 1, 1, tzinfo=UTC)
    return bytes_paket(dokumen.part.package)


if __name__ == "__main__":
    ACUAN.write_bytes(buat_acuan())
