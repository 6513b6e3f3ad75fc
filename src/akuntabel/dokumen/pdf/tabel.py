"""Tabel: tables as typst tables: spans, head rows that repeat, rows that stay whole."""

from akuntabel.dokumen.blok import Rata, Sel, Tabel
from akuntabel.dokumen.pdf.teks import muat, petik, rentetan

_RATA = {Rata.KIRI: "", Rata.TENGAH: "align:center,", Rata.KANAN: "align:right,", Rata.PENUH: ""}
_BIASA, _KECIL, _POLOS = (9.5, 5.0), (7.5, 3.0), (11.0, 0.0)
"""Size of letters and space beside a cell's text, in points, as gaya.typ sets them."""
_PT_PER_MM = 72 / 25.4
_PALING_UTUH = 0.3
"""A row that needs more of the page than this may be split."""


def _sifat_sel(sel: Sel) -> str:
    """Return the arguments of a cell that tell its spans and its fill."""
    sifat = ""
    if sel.lebar > 1:
        sifat += f"colspan:{sel.lebar},"
    if sel.tinggi > 1:
        sifat += f"rowspan:{sel.tinggi},"
    if sel.latar:
        sifat += f"fill:rgb({petik(sel.latar)}),"
    return sifat


class _Kisi:
    """The measures of one table: how wide its columns are, in points."""

    def __init__(self, tabel: Tabel, lebar_mm: float, tinggi_mm: float) -> None:
        biasa = _BIASA if tabel.bergaris else _POLOS
        self.ukuran, inset = _KECIL if tabel.kecil else biasa
        jumlah = sum(tabel.lebar_kolom) or 1
        self.kolom = [lebar_mm * _PT_PER_MM * k / jumlah for k in tabel.lebar_kolom]
        self.inset = 2 * inset
        self.tinggi = tinggi_mm * _PT_PER_MM

    def lebar(self, awal: int, banyak: int) -> float:
        """Return the width for text of a cell in points."""
        return max(sum(self.kolom[awal : awal + banyak]) - self.inset, 6.0)

    def batas(self, awal: int, banyak: int) -> int:
        """Return the same in thousandths of an em."""
        return int(self.lebar(awal, banyak) / self.ukuran * 1000)

    def panjang(self, sel: Sel, batas: int) -> bool:
        """Return whether a cell is so tall that its row must be allowed to split."""
        baris = 0.0
        for teks in sel.isi:
            baris += len(teks.isi) * 500 / batas + teks.isi.count("\n")
        return baris * self.ukuran * 1.3 > self.tinggi * _PALING_UTUH


def _letak(baris: tuple[tuple[Sel, ...], ...], kolom: int) -> list[list[tuple[int, Sel]]]:
    """Return each row's cells with the column where they stand, spans considered."""
    sisa = [0] * kolom
    hasil = []
    for sel_sel in baris:
        letak, x = [], 0
        for sel in sel_sel:
            while x < kolom and sisa[x]:
                x += 1
            letak.append((x, sel))
            sisa[x : x + sel.lebar] = [sel.tinggi] * len(sisa[x : x + sel.lebar])
            x += sel.lebar
        sisa = [max(n - 1, 0) for n in sisa]
        hasil.append(letak)
    return hasil


def _kepala(tabel: Tabel, kisi: _Kisi) -> str:
    """Return the head rows; they repeat on every page."""
    sel_sel = []
    for letak in _letak(tabel.kepala, len(kisi.kolom)):
        for x, sel in letak:
            isi = rentetan(muat(sel.isi, kisi.batas(x, sel.lebar), tebal=True))
            rata = "align:right+horizon," if sel.rata is Rata.KANAN else ""
            sel_sel.append(f"k({rata}{_sifat_sel(sel)}{isi})")
    return f"table.header({','.join(sel_sel)})," if sel_sel else ""


def _badan(tabel: Tabel, kisi: _Kisi) -> str:
    """Return the body rows, one line of source per row."""
    batas_kolom = [kisi.batas(x, 1) for x in range(len(kisi.kolom))]
    baris_baris = []
    for letak in _letak(tabel.badan, len(kisi.kolom)):
        baris = []
        for x, sel in letak:
            batas = batas_kolom[x] if sel.lebar == 1 else kisi.batas(x, sel.lebar)
            isi = rentetan(muat(sel.isi, batas))
            sifat = _RATA[sel.rata] + _sifat_sel(sel)
            if sel.tinggi > 1 or kisi.panjang(sel, batas):
                sifat += "breakable:true,"
            baris.append(f"c({sifat}{isi})" if sifat else isi)
        baris_baris.append(",".join(baris))
    return ",\n".join(baris_baris)


def isi_tabel(tabel: Tabel, lebar_mm: float, tinggi_mm: float) -> str:
    """Return a typst expression for the table without its caption."""
    kisi = _Kisi(tabel, lebar_mm, tinggi_mm)
    kolom = ",".join(f"{k}fr" for k in tabel.lebar_kolom)
    garis = "" if tabel.bergaris else "stroke:none,"
    isi = f"table(columns:({kolom},),{garis}{_kepala(tabel, kisi)}\n{_badan(tabel, kisi)})"
    if tabel.kecil:
        isi = f"kecil({isi})"
    elif not tabel.bergaris:
        isi = f"polos({isi})"
    if tabel.catatan:
        isi = f"{{{isi}\ncatatan({petik(tabel.catatan)})}}"
    return isi
