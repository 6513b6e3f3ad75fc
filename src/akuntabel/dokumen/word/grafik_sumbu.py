"""The axes of a chart."""

from akuntabel.dokumen.blok import Grafik, JenisGrafik
from akuntabel.dokumen.word.teks import satu_baris

SUMBU_KATEGORI = 111111111
SUMBU_NILAI = 222222222
_GARIS_TERBANYAK = 8


def _garis(warna: str, putus: str = "solid") -> str:
    return (
        f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        f'<a:prstDash val="{putus}"/></a:ln></c:spPr>'
    )


def _judul(teks: str) -> str:
    """Return an axis title, or nothing."""
    if not teks:
        return ""
    sifat = 'lang="id-ID" sz="800" b="0"'
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr {sifat}/></a:pPr>"
        f"<a:r><a:rPr {sifat}/><a:t>{satu_baris(teks)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )


def _nilai(blok: Grafik) -> list[float]:
    """Return what the chart must show, as floats for choosing a scale only."""
    nilai = [float(satu) for deret in blok.deret for satu in deret.nilai if satu is not None]
    return [*nilai, float(blok.garis_acuan)] if blok.garis_acuan is not None else nilai


def _skala(blok: Grafik) -> tuple[str, str]:
    """Return the scale's limits and its steps; horizontal bars step by the reference value."""
    nilai = _nilai(blok)
    bawah = '<c:min val="0"/>' if nilai and min(nilai) >= 0 else ""
    if blok.jenis is not JenisGrafik.BATANG_DATAR or not blok.garis_acuan or blok.garis_acuan < 0:
        return bawah, ""
    langkah = float(blok.garis_acuan)
    atas = max(nilai) * 1.15
    if atas > langkah * _GARIS_TERBANYAK:
        return bawah, ""
    return f'<c:max val="{atas:.6g}"/>{bawah}', f'<c:majorUnit val="{langkah:g}"/>'


def _judul_nilai(blok: Grafik, langkah: str) -> str:
    """Return the value axis' title: the unit, and what the gridlines mean if they mark it."""
    if not langkah or blok.garis_acuan is None:
        return blok.satuan
    return f"{blok.satuan} (garis putus-putus pertama: {float(blok.garis_acuan):g})".strip()


def sumbu(blok: Grafik) -> str:
    """Return both axes."""
    datar = blok.jenis is JenisGrafik.BATANG_DATAR
    arah = "maxMin" if datar else "minMax"
    batas, langkah = _skala(blok)
    kisi = _garis("7F7F7F", "dash") if langkah else _garis("D9D9D9")
    kategori = (
        f'<c:catAx><c:axId val="{SUMBU_KATEGORI}"/><c:scaling><c:orientation val="{arah}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"l" if datar else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_garis("7F7F7F")}'
        f'<c:crossAx val="{SUMBU_NILAI}"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    nilai = (
        f'<c:valAx><c:axId val="{SUMBU_NILAI}"/><c:scaling><c:orientation val="minMax"/>{batas}'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"b" if datar else "l"}"/>'
        f"<c:majorGridlines>{kisi}</c:majorGridlines>{_judul(_judul_nilai(blok, langkah))}"
        '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{SUMBU_KATEGORI}"/><c:crosses val="{"max" if datar else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{langkah}</c:valAx>'
    )
    return kategori + nilai
