"""Displayed formulas as OMML, Word's own formula language."""

from textwrap import wrap

from akuntabel.dokumen.blok import (
    Mat,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Persamaan,
    UnsurMat,
)
from akuntabel.dokumen.word.teks import lolos, paragraf

_LEBAR_BARIS = 80
"""Characters that fit on a line of the report at the size of a formula."""
_BATAS_TEKS = (60, 50, 42, 36, 30, 25, 20, 15)
_HURUF = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>'
_LURUS = (
    '<m:rPr><m:nor/></m:rPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr>'
)
_TENGAH = (
    '<m:mPr><m:mcs><m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="center"/></m:mcPr></m:mc>'
    "</m:mcs></m:mPr>"
)


def _pecah(isi: str, batas: int) -> list[str]:
    """Return the words in lines of at most `batas` characters, about equally long."""
    baris = wrap(isi, batas, break_long_words=False)
    seimbang = wrap(isi, len(isi) // len(baris) + 5, break_long_words=False)
    return seimbang if len(seimbang) == len(baris) else baris


def _teks(isi: str, batas: int) -> str:
    """Return upright words, stacked in lines of at most `batas` characters."""
    baris = _pecah(isi, batas) if len(isi) > batas else [isi]
    potong = [f'<m:r>{_LURUS}<m:t xml:space="preserve">{lolos(satu)}</m:t></m:r>' for satu in baris]
    if len(potong) == 1:
        return potong[0]
    return f"<m:m>{_TENGAH}{''.join(f'<m:mr><m:e>{satu}</m:e></m:mr>' for satu in potong)}</m:m>"


def _tanda(isi: str, *, rata: bool) -> str:
    """Return an operator; `rata` makes it the point at which lines align."""
    sejajar = "<m:aln/>" if rata else ""
    return (
        f'<m:r><m:rPr><m:sty m:val="p"/>{sejajar}</m:rPr>{_HURUF}'
        f'<m:t xml:space="preserve">{lolos(isi)}</m:t></m:r>'
    )


def _unsur(unsur: UnsurMat, batas: int) -> str:
    match unsur:
        case MatTeks(isi):
            return _teks(isi, batas)
        case MatTanda(isi):
            return _tanda(isi, rata=False)
        case MatPecahan(atas, bawah):
            return (
                f"<m:f><m:num>{_mat(atas, batas)}</m:num><m:den>{_mat(bawah, batas)}</m:den></m:f>"
            )
        case MatKurung(isi):
            return f"<m:d><m:e>{_mat(isi, batas)}</m:e></m:d>"


def _mat(mat: Mat, batas: int) -> str:
    return "".join([_unsur(unsur, batas) for unsur in mat])


def _lebar_unsur(unsur: UnsurMat, batas: int) -> int:
    match unsur:
        case MatTeks(isi):
            return min(len(isi), batas)
        case MatTanda(isi):
            return len(isi) + 2
        case MatPecahan(atas, bawah):
            return max(_lebar(atas, batas), _lebar(bawah, batas))
        case MatKurung(isi):
            return _lebar(isi, batas) + 2


def _lebar(mat: Mat, batas: int) -> int:
    """Return about how many characters wide a formula is when its words wrap at `batas`."""
    return sum(_lebar_unsur(unsur, batas) for unsur in mat)


def _baris(mat: Mat) -> str:
    """Return one line; its first "=" is where lines align.

    A line that begins with its sign gets a space before it: a sign needs two sides.
    """
    batas = next((b for b in _BATAS_TEKS if _lebar(mat, b) <= _LEBAR_BARIS), _BATAS_TEKS[-1])
    bagian = [_teks(" ", batas)] if mat and isinstance(mat[0], MatTanda) else []
    belum = True
    for unsur in mat:
        rata = belum and isinstance(unsur, MatTanda) and unsur.isi.strip() == "="
        bagian.append(_tanda("=", rata=True) if rata else _unsur(unsur, batas))
        belum = belum and not rata
    return "".join(bagian)


def persamaan(blok: Persamaan) -> str:
    """Return a displayed formula; lines align at the first "=" of each."""
    ganti = f"<m:r>{_HURUF}<w:br/></m:r>"
    terakhir = len(blok.baris) - 1
    baris = [
        f"<m:oMath>{_baris(mat)}{ganti if urut < terakhir else ''}</m:oMath>"
        for urut, mat in enumerate(blok.baris)
    ]
    isi = f'<m:oMathPara><m:oMathParaPr><m:jc m:val="centerGroup"/></m:oMathParaPr>{"".join(baris)}'
    return paragraf("Rumus", f"{isi}</m:oMathPara>")
