"""Running headers and footers, page numbers, and tables of contents: what is no text."""

import re
from collections import Counter

from akuntabel.reviu.naskah import Paragraf, Tempat
from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Muka

_TEPI = 0.13
_BAGIAN = 0.4
_PALING_SEDIKIT = 3
_NOMOR = re.compile(
    r"(?:\(?[-–—|\s]*(?:hal(?:aman|\.)?|page)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,8})"
    r"(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–—|\s]*\)?)",
    re.IGNORECASE,
)
_ANGKA = re.compile(r"\d+|\b[ivxlc]+\b")
_TITIK = re.compile(r"(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxlcIVXLC]{1,8})?\s*$|…\s*\d{1,4}$")
_DAFTAR = re.compile(
    r"DAFTAR\s+(?:ISI|TABEL|GAMBAR|GRAFIK|DIAGRAM|LAMPIRAN|BAGAN|SINGKATAN)$", re.IGNORECASE
)
_AKHIR = re.compile(r"\d{1,3}|[ivxlc]{1,8}")
_BATAS_BUKAN = 5


def pisahkan_pinggir(muka: list[Muka]) -> tuple[list[Muka], tuple[Paragraf, ...]]:
    """Return the pages without what repeats at their edges, and that, each once."""
    hitung: Counter[tuple[str, int]] = Counter()
    for satu in muka:
        hitung.update({k for b in satu.baris if _di_tepi(b, satu) for k in _kunci(b)})
    banyak = max(_PALING_SEDIKIT, _BAGIAN * len(muka))
    berulang = {k for k, n in hitung.items() if n >= banyak}
    pinggir: dict[str, Paragraf] = {}
    hasil = []
    for satu in muka:
        tinggal = []
        nomor = _nomor_halaman(satu)
        for baris in satu.baris:
            if baris is nomor:
                continue
            if _di_tepi(baris, satu) and not berulang.isdisjoint(_kunci(baris)):
                isi = _ANGKA.sub("", baris.teks).strip()
                if isi and not _NOMOR.fullmatch(baris.teks):
                    pinggir.setdefault(isi, _paragraf(baris))
                continue
            tinggal.append(baris)
        hasil.append(satu._replace(baris=tinggal))
    return hasil, tuple(pinggir.values())


def _paragraf(baris: Baris) -> Paragraf:
    return Paragraf(baris.teks, Tempat(halaman=baris.halaman), baris.tebal)


def _di_tepi(baris: Baris, muka: Muka) -> bool:
    tepi = _TEPI * muka.tinggi
    return baris.y1 < tepi or baris.y0 > muka.tinggi - tepi


def _kunci(baris: Baris) -> tuple[tuple[str, int], tuple[str, int]]:
    """Return the text without its numbers at its height, the height rounded both ways."""
    isi = _ANGKA.sub("", baris.teks).casefold()
    tinggi = int(baris.dasar) // 4
    return (isi, tinggi), (isi, -1 - int(baris.dasar + 2) // 4)


def _nomor_halaman(muka: Muka) -> Baris | None:
    """Return the outermost line when it is nothing but a page number."""
    for baris in (muka.baris[-1:] + muka.baris[:1]) if muka.baris else []:
        if (
            _di_tepi(baris, muka)
            and _NOMOR.fullmatch(baris.teks)
            and all(t.y1 < baris.y0 or baris.y1 < t.y0 for t in muka.tabel)
        ):
            return baris
    return None


def buang_daftar_isi(muka: list[Muka]) -> list[Muka]:
    """Return the pages without tables of contents, their headings included."""
    hasil = []
    dalam = False
    for satu in muka:
        baris, dalam = _tanpa_entri(satu.baris, dalam=dalam)
        hasil.append(satu._replace(baris=baris))
    return hasil


def _tanpa_entri(baris: list[Baris], *, dalam: bool) -> tuple[list[Baris], bool]:
    """Return the lines that are no entries, and whether the table may go on after them."""
    tinggal: list[Baris] = []
    bukan: list[Baris] = []
    entri = 0
    for i, satu in enumerate(baris):
        if _DAFTAR.match(satu.teks) and _diikuti(baris[i + 1 : i + 6]):
            dalam, bukan = True, []
        elif _TITIK.search(satu.teks) or (dalam and _bernomor(satu)):
            entri += 1
            bukan = []
        elif not dalam:
            tinggal.append(satu)
        else:
            # A long entry breaks over lines; many lines without a number are text.
            bukan.append(satu)
            if len(bukan) > _BATAS_BUKAN:
                tinggal.extend(bukan)
                dalam, bukan = False, []
    if entri < _BATAS_BUKAN:
        return tinggal + bukan, dalam and not bukan
    return tinggal, dalam


def _bernomor(baris: Baris) -> bool:
    """Return whether a line ends in a page number that stands apart."""
    return len(baris.potong) > 1 and _AKHIR.fullmatch(baris.potong[-1].teks.strip()) is not None


def _diikuti(baris: list[Baris]) -> bool:
    """Return whether entries with page numbers follow a heading."""
    return any(_TITIK.search(b.teks) or _bernomor(b) for b in baris)
