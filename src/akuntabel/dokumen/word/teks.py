"""Runs of text as OOXML: escaping, styles of runs, line breaks."""

import re

from akuntabel.dokumen import aksara
from akuntabel.dokumen.blok import Gaya, Rentetan

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

RUANG_NAMA = " ".join(
    f'xmlns:{awalan}="http://schemas.openxmlformats.org/{alamat}"'
    for awalan, alamat in (
        ("w", "wordprocessingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("m", "officeDocument/2006/math"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("c", "drawingml/2006/chart"),
    )
)
"""Namespace declarations of everything the writer emits."""

bersih = aksara.bersih
"""The cleaner of every writer, for text that python-docx puts in a part."""

_KHUSUS = re.compile('[&<>"\n\t]')
_PEMUTUS = re.compile("([\n\t])")
_GANTI_PEMUTUS = {"\n": "<w:br/>", "\t": "<w:tab/>"}

_SIFAT = {
    Gaya.BIASA: "",
    Gaya.TEBAL: "<w:rPr><w:b/><w:bCs/></w:rPr>",
    Gaya.MIRING: "<w:rPr><w:i/><w:iCs/></w:rPr>",
    Gaya.TANDA: '<w:rPr><w:rStyle w:val="Tanda"/><w:highlight w:val="yellow"/></w:rPr>',
}


def _lolos(isi: str) -> str:
    """Return a clean text escaped."""
    aman = isi.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return aman.replace('"', "&quot;")


def lolos(teks: str) -> str:
    """Return the text cleaned and escaped for XML content or a double-quoted attribute."""
    isi = bersih(teks)
    return isi if _KHUSUS.search(isi) is None else _lolos(isi)


def satu_baris(teks: str) -> str:
    """Return the text on one line, escaped: line breaks and tabs become spaces."""
    return lolos(" ".join(bersih(teks).split()))


def isi_run(teks: str) -> str:
    """Return the content of a run: w:t, with w:br and w:tab for newlines and tabs."""
    isi = bersih(teks)
    if _KHUSUS.search(isi) is None:
        return f'<w:t xml:space="preserve">{isi}</w:t>'
    return "".join(
        _GANTI_PEMUTUS.get(potong) or f'<w:t xml:space="preserve">{_lolos(potong)}</w:t>'
        for potong in _PEMUTUS.split(isi)
        if potong
    )


def run(teks: str, sifat: str = "") -> str:
    """Return one run; `sifat` is its w:rPr element, empty for none."""
    return f"<w:r>{sifat}{isi_run(teks)}</w:r>" if teks else ""


def rentetan(isi: Rentetan) -> str:
    """Return the runs of a line."""
    if len(isi) == 1:
        return run(isi[0].isi, _SIFAT[isi[0].gaya])
    return "".join([run(teks.isi, _SIFAT[teks.gaya]) for teks in isi])


def paragraf(gaya: str, isi: str, sifat: str = "") -> str:
    """Return a paragraph in a style; `isi` are runs, `sifat` further paragraph properties."""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}</w:pPr>{isi}</w:p>'
