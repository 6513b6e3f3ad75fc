"""The small workbook inside a chart, so that Word can edit the chart's data."""

from akuntabel.dokumen.word.paket import bytes_zip
from akuntabel.dokumen.word.teks import lolos

_ALAMAT = "http://schemas.openxmlformats.org"
_UTAMA = f'xmlns="{_ALAMAT}/spreadsheetml/2006/main"'
_HUBUNGAN = f"{_ALAMAT}/officeDocument/2006/relationships"
_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TETAP = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_ALAMAT}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_JENIS}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_JENIS}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_ALAMAT}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_HUBUNGAN}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook {_UTAMA} xmlns:r="{_HUBUNGAN}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_ALAMAT}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_HUBUNGAN}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def kolom(urut: int) -> str:
    """Return a column's letters: 0 → "A", 26 → "AA"."""
    huruf = ""
    urut += 1
    while urut:
        urut, sisa = divmod(urut - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def _teks(sel: str, isi: str) -> str:
    return f'<c r="{sel}" t="inlineStr"><is><t xml:space="preserve">{lolos(isi)}</t></is></c>'


def lembar(kategori: tuple[str, ...], deret: tuple[tuple[str, tuple[str, ...]], ...]) -> bytes:
    """Return an .xlsx: categories in column A, a series per column with its name on top.

    Values are decimal strings; an empty one leaves its cell empty.
    """
    kepala = "".join(_teks(f"{kolom(k)}1", nama) for k, (nama, _) in enumerate(deret, 1))
    baris = [f'<row r="1">{kepala}</row>']
    for urut, nama in enumerate(kategori):
        nomor = urut + 2
        sel = "".join(
            f'<c r="{kolom(k)}{nomor}"><v>{nilai[urut]}</v></c>'
            for k, (_, nilai) in enumerate(deret, 1)
            if nilai[urut]
        )
        baris.append(f'<row r="{nomor}">{_teks(f"A{nomor}", nama)}{sel}</row>')
    isi = f"<worksheet {_UTAMA}><sheetData>{''.join(baris)}</sheetData></worksheet>"
    berkas = {**_TETAP, "xl/worksheets/sheet1.xml": isi}
    return bytes_zip({nama: (_KEPALA + xml).encode() for nama, xml in berkas.items()})
