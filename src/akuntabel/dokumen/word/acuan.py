"""The reference template: page, styles, header and footer come from it."""

import re
from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm

from akuntabel.dokumen.blok import UkuranHalaman
from akuntabel.dokumen.word.bagian import RuangTeks
from akuntabel.dokumen.word.berkas_word import GALAT_WORD, BerkasWordDitolakError, bytes_word
from akuntabel.dokumen.word.bidang import bidang
from akuntabel.dokumen.word.galat import AcuanRusakError
from akuntabel.dokumen.word.penomoran import penomoran_bebas
from akuntabel.dokumen.word.teks import RUANG_NAMA, W, paragraf, run
from akuntabel.galat import TakTerpakaiError

if TYPE_CHECKING:
    from docx.document import Document as DokumenWord
    from docx.section import Section, _Footer, _Header
    from lxml.etree import _Element

BAWAAN = Path(__file__).parent.parent / "templat" / "acuan.docx"
_EMU_PER_DXA = 635
_RUANG_TERKECIL = 80
"""Millimetres between the margins in which our tables can still be read."""
_RUJUKAN_GAYA = re.compile(r'<w:(pStyle|rStyle|tblStyle) w:val="(\w+)"/>')
_BERISI = ("t", "drawing", "pict", "object", "fldSimple", "instrText")
_GARIS_KEPALA = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="7F7F7F"/></w:pBdr>'


def buka_acuan(acuan: Path | None, halaman: UkuranHalaman) -> "DokumenWord":
    """Return the opened template; the bundled one takes its page from `halaman`.

    Raises:
        AcuanRusakError: the file is missing or no .docx.
        TakTerpakaiError: it may not be opened, or its page leaves no room for text.
    """
    berkas = acuan or BAWAAN
    try:
        dokumen = Document(BytesIO(bytes_word(berkas)))
        bagian = _bagian_akhir(dokumen)
        if acuan is None or bagian.page_width is None or bagian.page_height is None:
            bagian.page_width, bagian.page_height = Mm(halaman.lebar), Mm(halaman.tinggi)
        if acuan is None or bagian.left_margin is None or bagian.right_margin is None:
            bagian.left_margin, bagian.right_margin = Mm(halaman.kiri), Mm(halaman.kanan)
        if acuan is None or bagian.top_margin is None or bagian.bottom_margin is None:
            bagian.top_margin, bagian.bottom_margin = Mm(halaman.atas), Mm(halaman.bawah)
        ruang = ruang_teks(dokumen)
        if acuan is not None:
            _buka_bagian(dokumen)
    except BerkasWordDitolakError as galat:
        raise TakTerpakaiError(f"Acuan {berkas} {galat}") from galat
    except GALAT_WORD as galat:
        raise AcuanRusakError(berkas) from galat
    _periksa_ruang(berkas, ruang)
    return dokumen


def _bagian_akhir(dokumen: "DokumenWord") -> "Section":
    """Return the last section; a document without one is given one after its last break."""
    badan = dokumen.element.body
    if badan.sectPr is None:
        semua = badan.xpath(".//w:sectPr")
        badan.append(deepcopy(semua[-1]) if semua else OxmlElement("w:sectPr"))
    return dokumen.sections[-1]


def _periksa_ruang(acuan: Path, ruang: RuangTeks) -> None:
    lebar, tinggi = (max(satu * _EMU_PER_DXA // Mm(1), 0) for satu in (ruang.lebar, ruang.tinggi))
    if min(lebar, tinggi) < _RUANG_TERKECIL:
        pesan = (
            f"Acuan {acuan} menyisakan ruang teks {lebar} × {tinggi} mm, padahal lebar dan "
            f"tingginya perlu paling sedikit {_RUANG_TERKECIL} mm; perkecil marginnya di Word."
        )
        raise TakTerpakaiError(pesan)


def _buka_bagian(dokumen: "DokumenWord") -> None:
    """Reach for every part that is written later, so that a broken one is said at once."""
    _gaya_per_nama(dokumen)
    penomoran_bebas(dokumen)
    str(dokumen.core_properties.title)
    bagian = dokumen.sections[-1]
    for tepi in (bagian.header, bagian.footer):
        if not tepi.is_linked_to_previous:
            _berisi(tepi)


def ruang_teks(dokumen: "DokumenWord") -> RuangTeks:
    """Return the space for text on a page of the template's last section."""
    bagian = dokumen.sections[-1]
    tepi = (bagian.left_margin or 0) + (bagian.right_margin or 0) + (bagian.gutter or 0)
    tegak = abs(bagian.top_margin or 0) + abs(bagian.bottom_margin or 0)
    return RuangTeks(
        ((bagian.page_width or 0) - tepi) // _EMU_PER_DXA,
        ((bagian.page_height or 0) - tegak) // _EMU_PER_DXA,
    )


def _nama_gaya(gaya: "_Element") -> str:
    nama = gaya.find(f"{{{W}}}name")
    return "" if nama is None else str(nama.get(f"{{{W}}}val", "")).lower()


def _gaya_per_nama(dokumen: "DokumenWord") -> "dict[str, _Element]":
    """Return the template's styles by name in lower case: Word translates ids, not names."""
    return {_nama_gaya(gaya): gaya for gaya in dokumen.styles.element.findall(f"{{{W}}}style")}


def lengkapi_gaya(dokumen: "DokumenWord") -> dict[str, str]:
    """Add our styles that the template lacks; return the template's id for each id of ours.

    A style of the template with the same name wins.
    """
    kita = _gaya_per_nama(buka_acuan(None, UkuranHalaman()))
    mereka = _gaya_per_nama(dokumen)
    kunci = f"{{{W}}}styleId"
    terpakai = {str(gaya.get(kunci)) for gaya in mereka.values()}
    peta: dict[str, str] = {}
    baru: list[_Element] = []
    for nama, gaya in kita.items():
        kode = str(gaya.get(kunci))
        if nama in mereka:
            peta[kode] = str(mereka[nama].get(kunci))
            continue
        peta[kode] = f"{kode}Akuntabel" if kode in terpakai else kode
        baru.append(deepcopy(gaya))
    for gaya in baru:
        _terjemahkan(gaya, peta)
        dokumen.styles.element.append(gaya)
    return peta


def _terjemahkan(gaya: "_Element", peta: Mapping[str, str]) -> None:
    """Give a copied style and what it is based on the ids of the template."""
    kunci = f"{{{W}}}styleId"
    gaya.set(kunci, peta[str(gaya.get(kunci))])
    gaya.attrib.pop(f"{{{W}}}default", "")
    for nama in ("basedOn", "next"):
        rujukan = gaya.find(f"{{{W}}}{nama}")
        if rujukan is not None:
            lama = str(rujukan.get(f"{{{W}}}val"))
            rujukan.set(f"{{{W}}}val", peta.get(lama, lama))


def ganti_gaya(xml: str, peta: Mapping[str, str]) -> str:
    """Return the body with the template's style ids; an empty map changes nothing."""
    if not peta:
        return xml
    return _RUJUKAN_GAYA.sub(
        lambda cocok: f'<w:{cocok[1]} w:val="{peta.get(cocok[2], cocok[2])}"/>', xml
    )


def _berisi(tepi: "_Header | _Footer") -> bool:
    """Return whether a header or footer shows anything."""
    akar = tepi._element  # noqa: SLF001 - python-docx has no other way to the XML of a header
    return any(next(akar.iter(f"{{{W}}}{nama}"), None) is not None for nama in _BERISI)


def _isi_tepi(tepi: "_Header | _Footer", xml: str, peta: Mapping[str, str]) -> None:
    """Put paragraphs into a header or footer in place of what it holds."""
    tepi.is_linked_to_previous = False
    akar = tepi._element  # noqa: SLF001 - python-docx has no other way to the XML of a header
    for anak in list(akar):
        akar.remove(anak)
    akar.extend(list(parse_xml(f"<w:hdr {RUANG_NAMA}>{ganti_gaya(xml, peta)}</w:hdr>")))


def pasang_tepi(dokumen: "DokumenWord", kepala: tuple[str, ...], peta: Mapping[str, str]) -> None:
    """Write the header lines and a page number, where the template has nothing of its own."""
    bagian = dokumen.sections[-1]
    if kepala and not _berisi(bagian.header):
        akhir = len(kepala) - 1
        baris = [
            paragraf("KepalaHalaman", run(teks), _GARIS_KEPALA if urut == akhir else "")
            for urut, teks in enumerate(kepala)
        ]
        _isi_tepi(bagian.header, "".join(baris), peta)
    if not _berisi(bagian.footer):
        _isi_tepi(bagian.footer, paragraf("KakiHalaman", bidang("PAGE", "1")), peta)
