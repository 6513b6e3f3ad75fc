"""The axes of a chart."""

from akuntabel.dokumen.blok import Grafik
from akuntabel.dokumen.word.teks import satu_baris

SUMBU_KATEGORI = 111111111
SUMBU_NILAI = 222222222


def _garis(warna: str) -> str:
    return (
        f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        '<a:prstDash val="solid"/></a:ln></c:spPr>'
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


def sumbu(blok: Grafik) -> str:
    """Return both axes; the scale starts at zero unless a value lies below."""
    nilai = [satu for deret in blok.deret for satu in deret.nilai if satu is not None]
    bawah = '<c:min val="0"/>' if nilai and min(nilai) >= 0 else ""
    kategori = (
        f'<c:catAx><c:axId val="{SUMBU_KATEGORI}"/><c:scaling><c:orientation val="minMax"/>'
        '</c:scaling><c:delete val="0"/><c:axPos val="b"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_garis("7F7F7F")}'
        f'<c:crossAx val="{SUMBU_NILAI}"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    ukuran = (
        f'<c:valAx><c:axId val="{SUMBU_NILAI}"/><c:scaling><c:orientation val="minMax"/>{bawah}'
        '</c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        f"<c:majorGridlines>{_garis('D9D9D9')}</c:majorGridlines>{_judul(blok.satuan)}"
        '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{SUMBU_KATEGORI}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
    return kategori + ukuran
