"""Charts as DrawingML: the chart part, and the drawing that shows it in the text."""

from fractions import Fraction

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.word.grafik_sumbu import SUMBU_KATEGORI, SUMBU_NILAI, sumbu
from akuntabel.dokumen.word.lembar import kolom
from akuntabel.dokumen.word.teks import RUANG_NAMA, satu_baris

WARNA = ("1F3864", "9DB4D3", "C9A227", "5B7DB1", "BFBFBF", "7A5C00")
"""Series colours; neighbours differ in lightness, so that they differ in grey print."""
_EMU_PER_DXA = 635
_KODE_GAMBAR = 1000
"""Drawings of a template's header and footer keep the ids below."""
_TINGGI = 2_900_000
"""The chart's height in EMU."""


def angka(nilai: Fraction) -> str:
    """Return a value as a decimal with at most six places, as a chart needs it."""
    bulat = round(nilai * 1_000_000)
    tanda = "-" if bulat < 0 else ""
    utuh, sisa = divmod(abs(bulat), 1_000_000)
    pecahan = f"{sisa:06d}".rstrip("0")
    return f"{tanda}{utuh}.{pecahan}" if pecahan else f"{tanda}{utuh}"


def data_grafik(blok: Grafik) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name and values of each series.

    Values are decimal strings, empty where there is nothing to draw.
    """
    banyak = range(len(blok.kategori))
    return tuple(
        (satu.nama, tuple(_nilai(satu.nilai, letak) for letak in banyak)) for satu in blok.deret
    )


def _nilai(nilai: tuple[Fraction | None, ...], letak: int) -> str:
    satu = nilai[letak] if letak < len(nilai) else None
    return "" if satu is None else angka(satu)


def _warna(kode: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{kode}"/></a:solidFill>'


def _huruf(ukuran: int, tambahan: str = "", warna: str = "262626") -> str:
    """Return the content of a text property; size in hundredths of a point."""
    return (
        f'lang="id-ID" sz="{ukuran}"{tambahan}>{_warna(warna)}'
        '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>'
    )


def kaya(teks: str, ukuran: int, *, tebal: bool = False) -> str:
    """Return c:tx with one line of text."""
    sifat = _huruf(ukuran, ' b="1"' if tebal else ' b="0"')
    return (
        f"<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr {sifat}</a:defRPr></a:pPr>"
        f"<a:r><a:rPr {sifat}</a:rPr><a:t>{satu_baris(teks)}</a:t></a:r></a:p></c:rich></c:tx>"
    )


_TEPI = f'<a:ln w="6350" cap="rnd">{_warna("404040")}<a:prstDash val="solid"/><a:round/></a:ln>'
"""The edge of a bar."""


def _label(cetak: tuple[str, ...], nilai: tuple[str, ...]) -> str:
    """Return the data labels: the printed values where given, else the values."""
    tampil = (
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
    )
    satuan = "".join(
        f'<c:dLbl><c:idx val="{urut}"/>{kaya(teks, 800)}{tampil}</c:dLbl>'
        for urut, (teks, ada) in enumerate(zip(cetak, nilai, strict=False))
        if teks and ada
    )
    huruf = (
        f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr {_huruf(800)}</a:defRPr></a:pPr></a:p></c:txPr>"
    )
    return f"<c:dLbls>{satuan}<c:spPr><a:noFill/></c:spPr>{huruf}{tampil}</c:dLbls>"


def _tembolok(rumus: str, isi: tuple[str, ...], jenis: str) -> str:
    """Return a reference to cells with its cached values; jenis is "str" or "num"."""
    titik = "".join(
        f'<c:pt idx="{urut}"><c:v>{satu_baris(satu)}</c:v></c:pt>'
        for urut, satu in enumerate(isi)
        if satu
    )
    format_angka = "<c:formatCode>General</c:formatCode>" if jenis == "num" else ""
    return (
        f"<c:{jenis}Ref><c:f>{rumus}</c:f><c:{jenis}Cache>{format_angka}"
        f'<c:ptCount val="{len(isi)}"/>{titik}</c:{jenis}Cache></c:{jenis}Ref>'
    )


class _Penggambar:
    """Draws the series of one chart."""

    def __init__(self, blok: Grafik) -> None:
        self._blok = blok
        self._data = data_grafik(blok)

    def grafik(self) -> str:
        """Return the bar chart of the series."""
        deret = "".join(map(self._deret, range(len(self._data))))
        return (
            '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>'
            f'<c:varyColors val="0"/>{deret}<c:gapWidth val="60"/><c:overlap val="-5"/>'
            f'<c:axId val="{SUMBU_KATEGORI}"/><c:axId val="{SUMBU_NILAI}"/></c:barChart>'
        )

    def _awal(self, urut: int) -> str:
        huruf = kolom(urut + 1)
        nama = _tembolok(f"Data!${huruf}$1", (self._data[urut][0],), "str")
        return f'<c:idx val="{urut}"/><c:order val="{urut}"/><c:tx>{nama}</c:tx>'

    def _isi(self, urut: int) -> str:
        akhir = len(self._blok.kategori) + 1
        huruf = kolom(urut + 1)
        kategori = _tembolok(f"Data!$A$2:$A${akhir}", self._blok.kategori, "str")
        nilai = _tembolok(f"Data!${huruf}$2:${huruf}${akhir}", self._data[urut][1], "num")
        return f"<c:cat>{kategori}</c:cat><c:val>{nilai}</c:val>"

    def _deret(self, urut: int) -> str:
        isi = f"{_warna(WARNA[urut % len(WARNA)])}{_TEPI}"
        label = _label(self._blok.deret[urut].cetak, self._data[urut][1])
        return (
            f'<c:ser>{self._awal(urut)}<c:spPr>{isi}</c:spPr><c:invertIfNegative val="0"/>'
            f"{label}{self._isi(urut)}</c:ser>"
        )


def bagian_grafik(blok: Grafik) -> bytes:
    """Return the chart part; its workbook is the relationship "rId1"."""
    gambar = _Penggambar(blok)
    judul = f'<c:title>{kaya(blok.judul, 1000, tebal=True)}<c:overlay val="0"/></c:title>'
    legenda = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {RUANG_NAMA}><c:date1904 val="0"/><c:lang val="id-ID"/>'
        f'<c:roundedCorners val="0"/><c:chart>{judul if blok.judul else ""}'
        f'<c:autoTitleDeleted val="{0 if blok.judul else 1}"/>'
        f"<c:plotArea><c:layout/>{gambar.grafik()}{sumbu(blok)}</c:plotArea>"
        f"{legenda if len(blok.deret) > 1 else ''}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_warna('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>"
        f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr {_huruf(900)}</a:defRPr></a:pPr></a:p></c:txPr>"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return xml.encode()


def gambar_grafik(blok: Grafik, urut: int, kode_hubungan: str, lebar: int) -> str:
    """Return the run that shows chart number `urut`; `lebar` is the text width in dxa."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{lebar * _EMU_PER_DXA}" cy="{_TINGGI}"/>'
        f'<wp:docPr id="{_KODE_GAMBAR + urut}" name="Grafik {urut}" '
        f'descr="{satu_baris(blok.alternatif)}" title="{satu_baris(blok.judul)}"/>'
        "<wp:cNvGraphicFramePr/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{kode_hubungan}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
