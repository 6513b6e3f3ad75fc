"""Write rows as an export does: a workbook with inline strings, or a `;`-CSV."""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class Mentah:
    """A number cell written exactly so ("1.728159E10"), or an error cell."""

    teks: str
    galat: bool = False


Isi: TypeAlias = str | int | Mentah
Baris: TypeAlias = Mapping[int, Isi]

_TIPE = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
    'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
    'xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>"
)
_RELASI = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/{jenis}" Target="{sasaran}"/></Relationships>'
)
_BUKU = (
    '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><sheets><sheet name="{nama}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_AWAL = (
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main"><sheetData>'
)


def huruf(kolom: int) -> str:
    """Return the letters of a column, from 0."""
    hasil, nomor = "", kolom + 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def tulis_xlsx_ekspor(
    baris: Sequence[Baris], jalur: Path, nama: str = "Sheet1", gabung: Sequence[str] = ()
) -> Path:
    """Write the rows as one sheet of inline strings; return the path."""
    xml = [_AWAL, *(_baris_xml(nomor, isi) for nomor, isi in enumerate(baris, 1)), "</sheetData>"]
    if gabung:
        isi_gabung = "".join(f'<mergeCell ref="{satu}"/>' for satu in gabung)
        xml.append(f'<mergeCells count="{len(gabung)}">{isi_gabung}</mergeCells>')
    xml.append("</worksheet>")
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", _TIPE)
        arsip.writestr(
            "_rels/.rels", _RELASI.format(jenis="officeDocument", sasaran="xl/workbook.xml")
        )
        arsip.writestr("xl/workbook.xml", _BUKU.format(nama=escape(nama)))
        arsip.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELASI.format(jenis="worksheet", sasaran="worksheets/sheet1.xml"),
        )
        arsip.writestr("xl/worksheets/sheet1.xml", "".join(xml))
    return jalur


def _baris_xml(nomor: int, isi: Baris) -> str:
    sel = "".join(_sel_xml(f"{huruf(kolom)}{nomor}", isi[kolom]) for kolom in sorted(isi))
    return f'<row r="{nomor}">{sel}</row>'


def _sel_xml(alamat: str, isi: Isi) -> str:
    match isi:
        case str():
            return f'<c r="{alamat}" t="inlineStr"><is><t>{escape(isi)}</t></is></c>'
        case Mentah(teks, True):
            return f'<c r="{alamat}" t="e"><v>{escape(teks)}</v></c>'
        case Mentah(teks):
            return f'<c r="{alamat}"><v>{teks}</v></c>'
        case _:
            return f'<c r="{alamat}"><v>{isi}</v></c>'


def tulis_csv_ekspor(
    baris: Sequence[Baris],
    jalur: Path,
    pemisah: str = ";",
    sandi: str = "utf-8",
    *,
    inggris: bool = False,
) -> Path:
    """Write the rows as a CSV whose money stands as "1.234.567,00"; return the path."""
    lebar = max((max(isi, default=0) for isi in baris), default=0) + 1
    with jalur.open("w", encoding=sandi, newline="", errors="replace") as berkas:
        penulis = csv.writer(berkas, delimiter=pemisah)
        for isi in baris:
            penulis.writerow(
                [teks_sel(isi[k], inggris=inggris) if k in isi else "" for k in range(lebar)]
            )
    return jalur


def teks_sel(isi: Isi, *, inggris: bool = False) -> str:
    """Return a cell as a CSV writes it, its thousands marked one way or the other."""
    match isi:
        case str():
            return isi
        case Mentah(teks):
            return teks
        case _:
            ribuan = f"{isi:,}.00"
            return ribuan if inggris else ribuan.translate(str.maketrans(",.", ".,"))
