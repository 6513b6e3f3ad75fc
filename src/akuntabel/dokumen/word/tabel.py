"""Tables as OOXML."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from akuntabel.dokumen.blok import Rata, Sel, Tabel
from akuntabel.dokumen.word.paragraf import JC, keterangan
from akuntabel.dokumen.word.rencana import Entri
from akuntabel.dokumen.word.teks import paragraf, rentetan, run, satu_baris

LATAR_KEPALA = "DCE3EE"
_KOLOM_TERKECIL = 580
_BARIS_UTUH = 8
"""Tables up to this many rows are kept on one page."""

Letak = tuple[int, int, Sel | None]
"""A position in a row: first grid column, how many columns, and the cell (None: covered)."""


def bagi_lebar(bobot: tuple[int, ...], lebar: int) -> list[int]:
    """Return column widths that add up to `lebar` exactly, in proportion to `bobot`.

    No column is too narrow for a row number of three digits.
    """
    terkecil = min(_KOLOM_TERKECIL, lebar // len(bobot)) * sum(bobot)
    bobot = tuple(max(satu * lebar, terkecil) for satu in bobot)
    jumlah = sum(bobot)
    batas = [lebar * titik // jumlah for titik in accumulate(bobot, initial=0)]
    return [kanan - kiri for kiri, kanan in pairwise(batas)]


def susun_kisi(baris: tuple[tuple[Sel, ...], ...], kolom: int) -> Iterator[list[Letak]]:
    """Yield the positions of each row, left to right; a short row is filled with empty cells.

    Raises:
        ValueError: a row needs more columns than the table has.
    """
    tertutup: dict[int, tuple[int, int]] = {}
    for sel_baris in baris:
        letak, tertutup = _susun_baris(sel_baris, kolom, tertutup)
        yield letak


def _susun_baris(
    sel_baris: tuple[Sel, ...], kolom: int, tertutup: dict[int, tuple[int, int]]
) -> tuple[list[Letak], dict[int, tuple[int, int]]]:
    """Return the positions of a row and what its cells cover below: column → (width, rows)."""
    letak: list[Letak] = []
    lanjut = {kiri: (lebar, sisa - 1) for kiri, (lebar, sisa) in tertutup.items() if sisa > 1}
    antrean = iter(sel_baris)
    kiri = 0
    while kiri < kolom:
        if kiri in tertutup:
            lebar = tertutup[kiri][0]
            letak.append((kiri, lebar, None))
        else:
            sel = next(antrean, None) or Sel(())
            lebar = sel.lebar
            letak.append((kiri, lebar, sel))
            if sel.tinggi > 1:
                lanjut[kiri] = (lebar, sel.tinggi - 1)
        kiri += lebar
    if kiri > kolom or next(antrean, None) is not None:
        raise ValueError(f"Baris tabel memerlukan lebih dari {kolom} kolom: {sel_baris!r}")
    return letak, lanjut


class _Penggambar:
    """Draws the rows of one table; keeps what is the same in every cell."""

    def __init__(self, blok: Tabel, lebar: list[int]) -> None:
        self._titik = list(accumulate(lebar, initial=0))
        biasa = "SelTabel" if blok.bergaris else "SelPolos"
        self._gaya = "TabelKecil" if blok.kecil else biasa
        self._gaya_kepala = "KepalaTabelKecil" if blok.kecil else "KepalaTabel"
        self._latar_kepala = LATAR_KEPALA if blok.bergaris else ""
        self._awal: dict[tuple[int, int, str, int, bool], str] = {}
        self._sifat: dict[tuple[str, Rata, bool], str] = {}

    def baris_badan(self, letak: list[Letak], *, ikut: bool) -> str:
        """Return a body row; `ikut` keeps it on the page of the next row."""
        sel = "".join([self._sel(satu, self._gaya, "", ikut=ikut) for satu in letak])
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr>"

    def baris_kepala(self, letak: list[Letak]) -> str:
        """Return a head row, repeated on each page."""
        gaya, latar = self._gaya_kepala, self._latar_kepala
        sel = "".join([self._sel(satu, gaya, latar, ikut=False) for satu in letak])
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{sel}</w:tr>"

    def _sel(self, letak: Letak, gaya: str, latar: str, *, ikut: bool) -> str:
        kiri, lebar, sel = letak
        tengah = gaya is self._gaya_kepala
        if sel is None:
            awal = self._awal_sel((kiri, lebar, latar, 0, tengah))
            return f"{awal}<w:p>{self._sifat_paragraf(gaya, Rata.KIRI, ikut=ikut)}</w:p></w:tc>"
        awal = self._awal_sel((kiri, lebar, sel.latar or latar, sel.tinggi, tengah))
        sifat = self._sifat_paragraf(gaya, sel.rata, ikut=ikut)
        return f"{awal}<w:p>{sifat}{rentetan(sel.isi)}</w:p></w:tc>"

    def _awal_sel(self, kunci: tuple[int, int, str, int, bool]) -> str:
        """Return a cell's beginning; a height of 0 means that a cell above covers it."""
        awal = self._awal.get(kunci)
        if awal is None:
            kiri, lebar, latar, tinggi, tengah = kunci
            ukuran = self._titik[kiri + lebar] - self._titik[kiri]
            awal = f'<w:tc><w:tcPr><w:tcW w:w="{ukuran}" w:type="dxa"/>'
            if lebar > 1:
                awal += f'<w:gridSpan w:val="{lebar}"/>'
            if tinggi != 1:
                awal += '<w:vMerge w:val="restart"/>' if tinggi else "<w:vMerge/>"
            if latar:
                awal += f'<w:shd w:val="clear" w:color="auto" w:fill="{satu_baris(latar)}"/>'
            awal += ('<w:vAlign w:val="center"/>' if tengah else "") + "</w:tcPr>"
            self._awal[kunci] = awal
        return awal

    def _sifat_paragraf(self, gaya: str, rata: Rata, *, ikut: bool) -> str:
        kunci = (gaya, rata, ikut)
        sifat = self._sifat.get(kunci)
        if sifat is None:
            jc = "" if rata is Rata.KIRI else JC[rata]
            lanjut = "<w:keepNext/>" if ikut else ""
            sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/>{lanjut}{jc}</w:pPr>'
            self._sifat[kunci] = sifat
        return sifat


def _sifat_tabel(blok: Tabel, lebar: int) -> str:
    """Return the table's properties; its caption is also what a screen reader says."""
    gaya = "TabelAkuntabel" if blok.bergaris else "TabelPolos"
    sebutan = f'<w:tblCaption w:val="{satu_baris(blok.judul)}"/>' if blok.judul else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{lebar}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
        f"{sebutan}</w:tblPr>"
    )


def tabel(blok: Tabel, entri: Entri | None, lebar: int) -> str:
    """Return a table with its caption and note; `lebar` is the text width in dxa.

    Raises:
        ValueError: a row needs more columns than the table has.
    """
    kolom = len(blok.lebar_kolom)
    lebar_kolom = bagi_lebar(blok.lebar_kolom, lebar)
    gambar = _Penggambar(blok, lebar_kolom)
    kisi = "".join(f'<w:gridCol w:w="{satu}"/>' for satu in lebar_kolom)
    kepala = [gambar.baris_kepala(letak) for letak in susun_kisi(blok.kepala, kolom)]
    terakhir = len(blok.badan) - 1
    utuh = terakhir < _BARIS_UTUH
    badan = [
        gambar.baris_badan(letak, ikut=utuh and urut < terakhir)
        for urut, letak in enumerate(susun_kisi(blok.badan, kolom))
    ]
    return "".join(
        (
            keterangan(entri) if entri else "",
            f"<w:tbl>{_sifat_tabel(blok, lebar)}<w:tblGrid>{kisi}</w:tblGrid>",
            *kepala,
            *badan,
            "</w:tbl>",
            paragraf("CatatanTabel", run(blok.catatan)) if blok.catatan else paragraf("Jarak", ""),
        )
    )
