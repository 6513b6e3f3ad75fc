"""Charts as DrawingML: the chart part, and the drawing that shows it in the text."""

from fractions import Fraction

from akuntabel.dokumen.blok import Grafik, JenisGrafik
from akuntabel.dokumen.word.grafik_sumbu import SUMBU_KATEGORI, SUMBU_NILAI, sumbu
from akuntabel.dokumen.word.lembar import kolom
from akuntabel.dokumen.word.teks import RUANG_NAMA, satu_baris

WARNA = ("1F3864", "9DB4D3", "C9A227", "5B7DB1", "BFBFBF", "7A5C00")
"""Series colours; neighbours differ in lightness, so that they differ in grey print."""
_GARIS = ("solid", "sysDash", "dash", "sysDot", "lgDash", "solid")
_TITIK = ("circle", "square", "triangle", "diamond", "x", "star")
_ACUAN = "595959"
_EMU_PER_DXA = 635
_KODE_GAMBAR = 1000
"""Drawings of a template's header and footer keep the ids below."""
_TINGGI_TEGAK = 2_900_000


def angka(nilai: Fraction) -> str:
    """Return a value as a decimal with at most six places, as a chart needs it."""
    bulat = round(nilai * 1_000_000)
    tanda = "-" if bulat < 0 else ""
    utuh, sisa = divmod(abs(bulat), 1_000_000)
    pecahan = f"{sisa:06d}".rstrip("0")
    return f"{tanda}{utuh}.{pecahan}" if pecahan else f"{tanda}{utuh}"


def data_grafik(blok: Grafik) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name and values of each series, the reference line last.

    Values are decimal strings, empty where there is nothing to draw.
    """
    banyak = range(len(blok.kategori))
    deret = [
        (satu.nama, tuple(_nilai(satu.nilai, letak) for letak in banyak)) for satu in blok.deret
    ]
    if blok.garis_acuan is not None and blok.jenis is not JenisGrafik.BATANG_DATAR:
        acuan = angka(blok.garis_acuan)
        deret.append(
            (f"Acuan {acuan.replace('.', ',')} {blok.satuan}".strip(), (acuan,) * len(banyak))
        )
    return tuple(deret)


def _nilai(nilai: tuple[Fraction | None, ...], letak: int) -> str:
    satu = nilai[letak] if letak < len(nilai) else None
    return "" if satu is None else angka(satu)


def _warna(kode: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{kode}"/></a:solidFill>'


def _terakhir(nilai: tuple[Fraction | None, ...]) -> Fraction:
    """Return the last value that a series has."""
    return next((satu for satu in reversed(nilai) if satu is not None), Fraction(0))


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


def _garis(warna: str, lebar: int, putus: str = "solid") -> str:
    return (
        f'<a:ln w="{lebar}" cap="rnd">{_warna(warna)}<a:prstDash val="{putus}"/><a:round/></a:ln>'
    )


def _label(cetak: tuple[str, ...], nilai: tuple[str, ...], letak: str) -> str:
    """Return the data labels: the printed values where given, else the values."""
    tampil = (
        f'<c:dLblPos val="{letak}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
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
        """Return the bar or line chart of the series, and the reference line after it."""
        banyak = len(self._blok.deret)
        deret = range(banyak)
        sumbu_dipakai = f'<c:axId val="{SUMBU_KATEGORI}"/><c:axId val="{SUMBU_NILAI}"/>'
        acuan = "".join(self._acuan(urut) for urut in range(banyak, len(self._data)))
        if self._blok.jenis is JenisGrafik.GARIS:
            isi = "".join(map(self._deret_garis, deret)) + acuan
            return self._grafik_garis(isi, sumbu_dipakai)
        arah = "bar" if self._blok.jenis is JenisGrafik.BATANG_DATAR else "col"
        batang = (
            f'<c:barChart><c:barDir val="{arah}"/><c:grouping val="clustered"/>'
            f'<c:varyColors val="0"/>{"".join(map(self._deret_batang, deret))}'
            f'<c:gapWidth val="60"/><c:overlap val="-5"/>{sumbu_dipakai}</c:barChart>'
        )
        return batang + (self._grafik_garis(acuan, sumbu_dipakai) if acuan else "")

    @staticmethod
    def _grafik_garis(deret: str, sumbu_dipakai: str) -> str:
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{deret}<c:marker val="1"/>{sumbu_dipakai}</c:lineChart>'
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

    def _label(self, urut: int, letak: str) -> str:
        return _label(self._blok.deret[urut].cetak, self._data[urut][1], letak)

    def _deret_batang(self, urut: int) -> str:
        warna = WARNA[urut % len(WARNA)]
        isi = f"{_warna(warna)}{_garis('404040', 6350)}"
        return (
            f'<c:ser>{self._awal(urut)}<c:spPr>{isi}</c:spPr><c:invertIfNegative val="0"/>'
            f"{self._label(urut, 'outEnd')}{self._isi(urut)}</c:ser>"
        )

    def _letak_label(self, urut: int) -> str:
        """Return where a line's labels stand: above the highest line, below the others."""
        terakhir = [_terakhir(deret.nilai) for deret in self._blok.deret]
        return "t" if terakhir[urut] == max(terakhir) else "b"

    def _deret_garis(self, urut: int) -> str:
        warna = WARNA[urut % len(WARNA)]
        garis = _garis(warna, 28575, _GARIS[urut % len(_GARIS)])
        titik = (
            f'<c:marker><c:symbol val="{_TITIK[urut % len(_TITIK)]}"/><c:size val="7"/><c:spPr>'
            f"{_warna(warna)}</c:spPr></c:marker>"
        )
        return (
            f"<c:ser>{self._awal(urut)}<c:spPr>{garis}</c:spPr>{titik}"
            f"{self._label(urut, self._letak_label(urut))}{self._isi(urut)}"
            '<c:smooth val="0"/></c:ser>'
        )

    def _acuan(self, urut: int) -> str:
        return (
            f"<c:ser>{self._awal(urut)}<c:spPr>{_garis(_ACUAN, 15875, 'dash')}</c:spPr>"
            f'<c:marker><c:symbol val="none"/></c:marker>{self._isi(urut)}'
            '<c:smooth val="0"/></c:ser>'
        )


def bagian_grafik(blok: Grafik) -> bytes:
    """Return the chart part; its workbook is the relationship "rId1"."""
    gambar = _Penggambar(blok)
    judul = f'<c:title>{kaya(blok.judul, 1000, tebal=True)}<c:overlay val="0"/></c:title>'
    banyak = len(data_grafik(blok))
    legenda = (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if banyak > 1 else ""
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {RUANG_NAMA}><c:date1904 val="0"/><c:lang val="id-ID"/>'
        f'<c:roundedCorners val="0"/><c:chart>{judul if blok.judul else ""}'
        f'<c:autoTitleDeleted val="{0 if blok.judul else 1}"/>'
        f"<c:plotArea><c:layout/>{gambar.grafik()}{sumbu(blok)}</c:plotArea>{legenda}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_warna('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>"
        f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr {_huruf(900)}</a:defRPr></a:pPr></a:p></c:txPr>"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return xml.encode()


def _tinggi(blok: Grafik) -> int:
    """Return the chart's height in EMU; horizontal bars need room for each bar."""
    match blok.jenis:
        case JenisGrafik.BATANG | JenisGrafik.GARIS:
            return _TINGGI_TEGAK
        case JenisGrafik.BATANG_DATAR:
            batang = len(blok.kategori) * (len(blok.deret) * 160_000 + 120_000)
            return min(1_000_000 + batang, 7_200_000)


def gambar_grafik(blok: Grafik, urut: int, kode_hubungan: str, lebar: int) -> str:
    """Return the run that shows chart number `urut`; `lebar` is the text width in dxa."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{lebar * _EMU_PER_DXA}" cy="{_tinggi(blok)}"/>'
        f'<wp:docPr id="{_KODE_GAMBAR + urut}" name="Grafik {urut}" '
        f'descr="{satu_baris(blok.alternatif)}" title="{satu_baris(blok.judul)}"/>'
        "<wp:cNvGraphicFramePr/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{kode_hubungan}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
