"""The styles of the bundled Word template, as rows that become styles.xml."""

from akuntabel.inti.rekaman import rekaman

HURUF = "Arial"
WARNA_TUA = "1F3864"
ABU_ABU = "595959"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@rekaman
class GayaParagraf:
    """One paragraph style: its name in Word, id, paragraph and run properties (OOXML)."""

    nama: str
    kode: str
    paragraf: str = ""
    huruf: str = ""
    dasar: str = "Normal"
    berikut: str = ""


def _jarak(sebelum: int, sesudah: int, baris: int = 0) -> str:
    """Return a spacing element; points before and after, line in 240ths (0: inherited)."""
    isi = f'w:before="{sebelum * 20}" w:after="{sesudah * 20}"'
    return (
        f'<w:spacing {isi} w:line="{baris}" w:lineRule="auto"/>' if baris else f"<w:spacing {isi}/>"
    )


def _ukuran(titik: float) -> str:
    """Return the size elements for a size in points."""
    return f'<w:sz w:val="{round(titik * 2)}"/><w:szCs w:val="{round(titik * 2)}"/>'


def _warna(kode: str) -> str:
    return f'<w:color w:val="{kode}"/>'


_TEBAL = "<w:b/><w:bCs/>"
_TENGAH = '<w:jc w:val="center"/>'
_IKUT = "<w:keepNext/>"
_UTUH = "<w:keepNext/><w:keepLines/>"
_JUDUL_3 = _UTUH + _jarak(10, 4) + '<w:ind w:left="567" w:hanging="567"/>'
_JUDUL_4 = _UTUH + _jarak(14, 6) + '<w:ind w:left="794" w:hanging="794"/>'


def _garis_bawah(gaya: str, ukuran: int, warna: str) -> str:
    garis = f'w:val="{gaya}" w:sz="{ukuran}" w:space="4" w:color="{warna}"'
    return f"<w:pBdr><w:bottom {garis}/></w:pBdr>"


def _judul(tingkat: int, paragraf: str, huruf: str) -> tuple[GayaParagraf, GayaParagraf]:
    """Return a heading style and its twin that no table of contents lists."""
    garis_besar = f'<w:outlineLvl w:val="{tingkat - 1}"/>'
    kode = f"Heading{tingkat}"
    return (
        GayaParagraf(f"heading {tingkat}", kode, paragraf + garis_besar, huruf, berikut="Isi"),
        GayaParagraf(
            f"Judul Lepas {tingkat}",
            f"JudulLepas{tingkat}",
            '<w:outlineLvl w:val="9"/>',
            dasar=kode,
            berikut="Isi",
        ),
    )


INDEN_DAFTAR_ISI = {1: (1531, 1531), 2: (1531, 567), 3: (2098, 567), 4: (2778, 680), 5: (3345, 567)}
"""Left and hanging indent of each level of the contents, in twentieths of a point."""


def _daftar_isi(tingkat: int, huruf: str) -> GayaParagraf:
    """Return one level of the table of contents.

    No right indent: LibreOffice drops a page number that stands beyond one.
    """
    kiri, gantung = INDEN_DAFTAR_ISI[tingkat]
    inden = f'<w:ind w:left="{kiri}" w:hanging="{gantung}"/>'
    jarak = _jarak(6 if tingkat == 1 else 0, 2, 252)
    return GayaParagraf(f"toc {tingkat}", f"DaftarIsi{tingkat}", jarak + inden, huruf)


GAYA: tuple[GayaParagraf, ...] = (
    *_judul(
        1,
        "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>" + _jarak(0, 18, 276) + _TENGAH,
        _TEBAL + "<w:caps/>" + _ukuran(14),
    ),
    *_judul(
        2, _UTUH + _jarak(14, 6) + '<w:ind w:left="567" w:hanging="567"/>', _TEBAL + _ukuran(12)
    ),
    *_judul(3, _JUDUL_3, _TEBAL + _ukuran(11.5)),
    *_judul(4, _JUDUL_4, _TEBAL + _warna(WARNA_TUA) + _ukuran(11.5)),
    *_judul(5, _JUDUL_3, _TEBAL + "<w:i/><w:iCs/>" + _ukuran(11)),
    GayaParagraf("Isi", "Isi", _jarak(0, 6, 262) + '<w:jc w:val="both"/>'),
    GayaParagraf("Daftar", "Daftar", _jarak(0, 3, 255) + '<w:jc w:val="both"/>'),
    GayaParagraf(
        "caption",
        "Keterangan",
        _UTUH + _jarak(10, 4) + _TENGAH,
        _TEBAL + _ukuran(10),
        berikut="Isi",
    ),
    GayaParagraf(
        "Keterangan Gambar",
        "KeteranganGambar",
        '<w:keepNext w:val="0"/>' + _jarak(4, 12),
        dasar="Keterangan",
    ),
    GayaParagraf("Sel Tabel", "SelTabel", _jarak(2, 2, 240), _ukuran(9.5)),
    GayaParagraf("Sel Polos", "SelPolos", _jarak(2, 2, 264)),
    GayaParagraf("Tabel Kecil", "TabelKecil", _jarak(1, 1, 240), _ukuran(7.5), dasar="SelTabel"),
    GayaParagraf("Kepala Tabel", "KepalaTabel", _IKUT, _TEBAL, dasar="SelTabel"),
    GayaParagraf("Kepala Tabel Kecil", "KepalaTabelKecil", _IKUT, _TEBAL, dasar="TabelKecil"),
    GayaParagraf("Catatan Tabel", "CatatanTabel", _jarak(3, 12), "<w:i/><w:iCs/>" + _ukuran(9)),
    GayaParagraf("Rumus", "Rumus", "<w:keepLines/>" + _jarak(6, 10, 276) + _TENGAH, _ukuran(10.5)),
    GayaParagraf("Gambar", "Gambar", _IKUT + _jarak(6, 0) + _TENGAH),
    GayaParagraf(
        "Jarak", "Jarak", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>'
    ),
    GayaParagraf(
        "Pemisah",
        "Pemisah",
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        _ukuran(1),
    ),
    _daftar_isi(1, _TEBAL + _ukuran(11)),
    _daftar_isi(2, _ukuran(11)),
    _daftar_isi(3, _ukuran(11)),
    _daftar_isi(4, _ukuran(10)),
    _daftar_isi(5, _ukuran(10)),
    GayaParagraf(
        "table of figures",
        "DaftarTabel",
        _jarak(0, 3, 252) + '<w:ind w:left="1134" w:hanging="1134"/>',
        _ukuran(11),
    ),
    GayaParagraf("header", "KepalaHalaman", _jarak(0, 0), _warna(ABU_ABU) + _ukuran(8.5)),
    GayaParagraf("footer", "KakiHalaman", _jarak(0, 0) + _TENGAH, _ukuran(10)),
    GayaParagraf("Kop", "Kop", _jarak(0, 0) + _TENGAH, _TEBAL + "<w:caps/>" + _ukuran(13)),
    GayaParagraf(
        "Kop Akhir",
        "KopAkhir",
        _garis_bawah("thinThickSmallGap", 24, "000000") + _jarak(0, 18) + _TENGAH,
        dasar="Kop",
    ),
    GayaParagraf("Tanda Tangan", "TandaTangan", _UTUH + _jarak(0, 0) + _TENGAH, _ukuran(11.5)),
    GayaParagraf(
        "Sampul Judul",
        "SampulJudul",
        _jarak(0, 6, 264) + _TENGAH,
        _TEBAL + "<w:caps/>" + _warna("FFFFFF") + _ukuran(26),
    ),
    GayaParagraf(
        "Sampul Tahun",
        "SampulTahun",
        _jarak(0, 0) + _TENGAH,
        _TEBAL + _warna(WARNA_TUA) + '<w:spacing w:val="60"/>' + _ukuran(54),
    ),
    GayaParagraf(
        "Sampul Satker",
        "SampulSatker",
        _jarak(0, 4) + _TENGAH,
        _TEBAL + "<w:caps/>" + _warna(WARNA_TUA) + _ukuran(18),
    ),
    GayaParagraf(
        "Sampul Instansi",
        "SampulInstansi",
        _jarak(0, 3) + _TENGAH,
        _TEBAL + "<w:caps/>" + _warna(ABU_ABU) + _ukuran(11),
    ),
)


_BAWAAN_WORD = ("heading ", "caption", "toc ", "table of figures", "header", "footer")


def _xml_paragraf(gaya: GayaParagraf) -> str:
    """Return one paragraph style as OOXML."""
    berikut = f'<w:next w:val="{gaya.berikut}"/>' if gaya.berikut else ""
    paragraf = f"<w:pPr>{gaya.paragraf}</w:pPr>" if gaya.paragraf else ""
    huruf = f"<w:rPr>{gaya.huruf}</w:rPr>" if gaya.huruf else ""
    sendiri = "" if gaya.nama.startswith(_BAWAAN_WORD) else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{sendiri} w:styleId="{gaya.kode}">'
        f'<w:name w:val="{gaya.nama}"/><w:basedOn w:val="{gaya.dasar}"/>'
        f'{berikut}<w:uiPriority w:val="1"/><w:qFormat/>'
        f"{paragraf}{huruf}</w:style>"
    )


def _tepi(sisi: str) -> str:
    return f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'


_TEPI = "".join(map(_tepi, ("top", "left", "bottom", "right", "insideH", "insideV")))
_BANTALAN = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="65" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="65" w:type="dxa"/></w:tblCellMar>'
)

_DASAR = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{HURUF}" w:eastAsia="{HURUF}" w:hAnsi="{HURUF}" w:cs="{HURUF}"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)

_LAIN = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="Tanda"><w:name w:val="Tanda"/>'
    '<w:qFormat/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelAkuntabel">'
    '<w:name w:val="Tabel Akuntabel"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_TEPI}</w:tblBorders>{_BANTALAN}</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelPolos">'
    '<w:name w:val="Tabel Polos"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr>{_BANTALAN}</w:tblPr></w:style>"
)


def xml_gaya() -> str:
    """Return the whole styles.xml."""
    paragraf = "".join(map(_xml_paragraf, GAYA))
    return f'<w:styles xmlns:w="{W}">{_DASAR}{paragraf}{_LAIN}</w:styles>'
