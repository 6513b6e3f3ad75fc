"""Assemble a .docx: template + body + charts + properties → bytes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from docx.document import Document as DokumenWord
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from akuntabel.dokumen.blok import Dokumen, Grafik
from akuntabel.dokumen.word.acuan import (
    buka_acuan,
    ganti_gaya,
    lengkapi_gaya,
    pasang_tepi,
    ruang_teks,
)
from akuntabel.dokumen.word.badan import kode_grafik, tulis_badan
from akuntabel.dokumen.word.bagian import SusunanBagian
from akuntabel.dokumen.word.grafik import bagian_grafik, data_grafik
from akuntabel.dokumen.word.lembar import lembar
from akuntabel.dokumen.word.paket import bytes_paket
from akuntabel.dokumen.word.penomoran import pasang_penomoran, penomoran_bebas
from akuntabel.dokumen.word.rencana import isi_halaman, susun_rencana
from akuntabel.dokumen.word.teks import bersih

_TEMPAT_BADAN = "<badan/>"
_JENIS_GRAFIK = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_JENIS_LEMBAR = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rakit_docx(
    dokumen: Dokumen, acuan: Path | None, halaman: Callable[[], Mapping[str, str]]
) -> bytes:
    """Return the document as .docx, as tulis_docx says.

    Raises:
        AcuanRusakError: `acuan` is missing or no .docx.
    """
    word = buka_acuan(acuan, dokumen.halaman)
    peta = lengkapi_gaya(word) if acuan else {}
    pasang_tepi(word, dokumen.kepala_halaman, peta)
    penomoran = penomoran_bebas(word)
    susunan = SusunanBagian(word.element.body.sectPr)
    rencana = susun_rencana(dokumen.blok)
    badan = tulis_badan(dokumen.blok, rencana, susunan, penomoran, ruang_teks(word))
    pasang_penomoran(word, penomoran)
    for urut, grafik in enumerate(badan.grafik, 1):
        _pasang_grafik(word, urut, grafik)
    _isi_sifat(word, dokumen)
    bingkai = _bingkai(word)
    isi = bingkai.replace(_TEMPAT_BADAN, ganti_gaya(isi_halaman(badan.xml, halaman()), peta))
    return bytes_paket(word.part.package, {word.part.partname.membername: isi.encode()})


def _bingkai(word: DokumenWord) -> str:
    """Return the XML of the template's main part with a mark where its body stands.

    The body goes in as text: parsing it only to write it out again would cost as much as
    all the rest.
    """
    akar = word.element
    akar.replace(akar.body, parse_xml(_TEMPAT_BADAN))
    return bytes(serialize_part_xml(akar)).decode()


def _pasang_grafik(word: DokumenWord, urut: int, grafik: Grafik) -> None:
    """Add the parts of one chart: the drawing and the workbook with its data."""
    paket = word.part.package
    nama = f"akuntabel{urut}"
    gambar = Part(PackURI(f"/word/charts/{nama}.xml"), _JENIS_GRAFIK, bagian_grafik(grafik), paket)
    data = Part(
        PackURI(f"/word/embeddings/{nama}.xlsx"),
        _JENIS_LEMBAR,
        lembar(grafik.kategori, data_grafik(grafik)),
        paket,
    )
    gambar.load_rel(RELATIONSHIP_TYPE.PACKAGE, data, "rId1")
    word.part.load_rel(RELATIONSHIP_TYPE.CHART, gambar, kode_grafik(urut))


def _isi_sifat(word: DokumenWord, dokumen: Dokumen) -> None:
    """Write the document's properties; its date is the document's, not the clock's."""
    sifat = word.core_properties
    saat = datetime.fromisoformat(dokumen.tanggal)
    sifat.title = bersih(dokumen.judul)[:255]
    sifat.author = sifat.last_modified_by = bersih(dokumen.penyusun)[:255]
    sifat.keywords = bersih(", ".join(dokumen.kata_kunci))[:255]
    sifat.language = "id-ID"
    sifat.created = sifat.modified = saat
    sifat.revision = 1
