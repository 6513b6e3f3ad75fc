"""Word files made in memory, as small as the case needs."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from akuntabel.reviu.naskah import Blok, Butir, Judul, Naskah, Paragraf, Rumus, Tabel
from akuntabel.reviu.pembaca.docx import baca_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_HUB = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RUANG = (
    f'xmlns:w="{W}" xmlns:m="{M}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_HUBUNGAN = "http://schemas.openxmlformats.org/package/2006/relationships"


def akar(nama: str, isi: str) -> str:
    return f"<w:{nama} {_RUANG}>{isi}</w:{nama}>"


def dokumen(badan: str) -> str:
    return akar("document", f"<w:body>{badan}</w:body>")


def arsip(bagian: Mapping[str, str | bytes]) -> bytes:
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama, isi in bagian.items():
            tujuan.writestr(zipfile.ZipInfo(nama), isi, zipfile.ZIP_DEFLATED)
    return wadah.getvalue()


def docx(badan: str, **lain: str) -> bytes:
    """`lain` are the contents of other parts by kind: styles, numbering, header1, footnotes."""
    hubungan = "".join(
        f'<Relationship Id="r{n}" Type="{_HUB}/{jenis.rstrip("0123456789")}" Target="{jenis}.xml"/>'
        for n, jenis in enumerate(lain)
    )
    akar_hubungan = (
        f'<Relationship Id="r" Type="{_HUB}/officeDocument" Target="word/document.xml"/>'
    )
    bagian: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{_HUBUNGAN}">{akar_hubungan}</Relationships>',
        "word/document.xml": dokumen(badan),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_HUBUNGAN}">{hubungan}</Relationships>'
        ),
    }
    nama = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    for jenis, isi in lain.items():
        dasar = jenis.rstrip("0123456789")
        bagian[f"word/{jenis}.xml"] = akar(
            nama.get(dasar, {"header": "hdr"}.get(dasar, "ftr")), isi
        )
    return arsip(bagian)


def baca(badan: str, **lain: str) -> Naskah:
    return baca_docx(docx(badan, **lain), "laporan.docx")


def p(isi: str, sifat: str = "") -> str:
    """A paragraph; plain text becomes one run."""
    if "<" not in isi:
        isi = r(isi)
    return f"<w:p>{f'<w:pPr>{sifat}</w:pPr>' if sifat else ''}{isi}</w:p>"


def r(teks: str, sifat: str = "") -> str:
    corak = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return f'<w:r>{corak}<w:t xml:space="preserve">{teks}</w:t></w:r>'


def b(teks: str) -> str:
    return r(teks, "<w:b/>")


def gaya(nama: str) -> str:
    return f'<w:pStyle w:val="{nama}"/>'


def nomor(daftar: int, aras: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{aras}"/><w:numId w:val="{daftar}"/></w:numPr>'


def tc(isi: str, sifat: str = "") -> str:
    isi = isi if isi.startswith("<w:p") or isi.startswith("<w:tbl") else p(isi)
    return f"<w:tc>{f'<w:tcPr>{sifat}</w:tcPr>' if sifat else ''}{isi}</w:tc>"


def tr(*sel: str, sifat: str = "") -> str:
    isi = "".join(satu if satu.startswith("<") else tc(satu) for satu in sel)
    return f"<w:tr>{f'<w:trPr>{sifat}</w:trPr>' if sifat else ''}{isi}</w:tr>"


def tbl(*baris: str) -> str:
    return f"<w:tbl>{''.join(baris)}</w:tbl>"


def mr(teks: str) -> str:
    return f"<m:r><m:t>{teks}</m:t></m:r>"


def mf(atas: str, bawah: str) -> str:
    return f"<m:f><m:num>{mr(atas)}</m:num><m:den>{mr(bawah)}</m:den></m:f>"


def ringkas(blok: Blok) -> str:
    """A block as one line, to compare what was read at a glance."""
    match blok:
        case Judul():
            return f"{'#' * blok.tingkat} {blok.teks}"
        case Butir():
            return f"[{blok.penanda}] {blok.teks}"
        case Paragraf():
            return f"**{blok.teks}**" if blok.tebal else blok.teks
        case Rumus():
            return " ; ".join(satu.teks for satu in blok.langkah)
        case Tabel():
            return " / ".join("|".join(kisi) for kisi in isi_tabel(blok))


def isi_tabel(tabel: Tabel) -> list[list[str]]:
    return [[f"<{s.gabung}" if s.gabung else s.teks for s in baris] for baris in tabel.baris]


def baris(badan: str, **lain: str) -> list[str]:
    return [ringkas(satu) for satu in baca(badan, **lain).blok]
