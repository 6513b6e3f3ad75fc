"""Pages of a PDF by PDFium, each closed before the next is opened."""

from collections.abc import Iterator
from ctypes import addressof, c_void_p, cast

from pypdfium2 import PdfDocument

from akuntabel.reviu.pembaca import pdf_pdfium as p
from akuntabel.reviu.pembaca.pdf_bentuk import Halaman, Titik
from akuntabel.reviu.pembaca.pdf_garis import Penggores
from akuntabel.reviu.pembaca.pdf_huruf import BATAS_HURUF, Pembaca

BATAS_OBJEK_TEKS = 12_000
"""Text objects of one page; a full table of contents has 1,600."""
_BATAS_USAHA = 2_000_000_000
_RAMAI = 3_000


def halaman_dokumen(dokumen: PdfDocument) -> Iterator[Halaman | None]:
    """Yield each page; None for one that PDFium cannot open."""
    pegangan = cast(dokumen.raw, c_void_p).value
    sisa = _BATAS_USAHA
    for i in range(len(dokumen)):
        halaman = p.buka_halaman(pegangan, i)
        if not halaman:
            yield None
            continue
        try:
            lebar, tinggi, titik = _ruang(halaman)
            goresan = Penggores(titik).goresan(halaman)
            # PDFium compares text that overlaps with all text before it.
            if goresan.objek_teks > _RAMAI:
                sisa -= goresan.objek_teks**2
            hasil = Halaman(
                i + 1, lebar, tinggi, [], goresan.datar, goresan.tegak, goresan.bergambar,
                terpotong=goresan.terpotong or goresan.objek_teks > BATAS_OBJEK_TEKS or sisa < 0,
            )  # fmt: skip
            terbaca = goresan.objek_teks <= BATAS_OBJEK_TEKS and sisa >= 0
            yield _berteks(hasil, halaman, titik) if terbaca else hasil
        finally:
            p.tutup_halaman(halaman)


def _berteks(hasil: Halaman, halaman: int, titik: Titik) -> Halaman | None:
    """Return the page with its text; None when PDFium cannot read it."""
    teks = p.buka_teks(halaman)
    if not teks:
        return None
    try:
        jumlah = max(0, p.jumlah_huruf(teks))
        potong = Pembaca(teks, titik, hasil.tegak).potong(min(jumlah, BATAS_HURUF))
    finally:
        p.tutup_teks(teks)
    return hasil._replace(potong=potong, terpotong=hasil.terpotong or jumlah > BATAS_HURUF)


def _ruang(halaman: int) -> tuple[float, float, Titik]:
    """Return width, height and the way from points of the file to points of the page."""
    kotak = p.Angka4()
    p.kotak_halaman(halaman, addressof(kotak))
    kiri, atas, kanan, bawah = kotak
    lebar, tinggi = kanan - kiri, atas - bawah
    match p.putaran(halaman):
        case 1:
            return tinggi, lebar, lambda x, y: (y - bawah, x - kiri)
        case 2:
            return lebar, tinggi, lambda x, y: (kanan - x, y - bawah)
        case 3:
            return tinggi, lebar, lambda x, y: (atas - y, kanan - x)
        case _:
            return lebar, tinggi, lambda x, y: (x - kiri, atas - y)
