"""Tabel: tables as typst tables: spans, head rows that repeat, rows that stay whole."""

from akuntabel.dokumen.blok import Rata, Sel, Tabel
from akuntabel.dokumen.pdf.teks import muat, petik, polos, rentetan

_RATA = {Rata.KIRI: "", Rata.TENGAH: "align:center,", Rata.KANAN: "align:right,", Rata.PENUH: ""}
_UKURAN, _UKURAN_KECIL = 9.5, 7.5
_INSET, _INSET_KECIL = 5.0, 3.0
_PT_PER_MM = 72 / 25.4
_PALING_UTUH = 0.3
"""A row that needs more of the page than this may be split."""


def _sifat_sel(sel: Sel, *, panjang: bool) -> str:
    """Return the arguments of a cell before its content."""
    sifat = _RATA[sel.rata]
    if sel.lebar > 1:
        sifat += f"colspan:{sel.lebar},"
    if sel.tinggi > 1:
        sifat += f"rowspan:{sel.tinggi},"
    if sel.latar:
        sifat += f"fill:rgb({petik(sel.latar)}),"
    if panjang or sel.tinggi > 1:
        sifat += "breakable:true,"
    return sifat


class _Kisi:
    """The measures of one table: how wide its columns are, in points."""

    def __init__(self, tabel: Tabel, lebar_mm: float, tinggi_mm: float) -> None:
        self.ukuran = _UKURAN_KECIL if tabel.kecil else _UKURAN
        inset = _INSET_KECIL if tabel.kecil else _INSET
        jumlah = sum(tabel.lebar_kolom) or 1
        self.kolom = [lebar_mm * _PT_PER_MM * k / jumlah for k in tabel.lebar_kolom]
        self.inset = 2 * inset
        self.tinggi = tinggi_mm * _PT_PER_MM

    def lebar(self, awal: int, banyak: int) -> float:
        """Return the width for text of a cell in points."""
        return max(sum(self.kolom[awal : awal + banyak]) - self.inset, 6.0)

    def panjang(self, sel: Sel, lebar: float) -> bool:
        """Return whether a cell is so tall that its row must be allowed to split."""
        teks = polos(sel.isi)
        baris = len(teks) * 0.5 * self.ukuran / lebar + teks.count("\n")
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
    baris = []
    for letak in _letak(tabel.kepala, len(kisi.kolom)):
        for x, sel in letak:
            batas = int(kisi.lebar(x, sel.lebar) / kisi.ukuran * 1000)
            isi = rentetan(muat(sel.isi, batas, tebal=True))
            rata = "" if sel.rata is Rata.KIRI else _RATA[sel.rata]
            sifat = rata.replace("right", "right+horizon").replace("center", "center+horizon")
            baris.append(f"k({sifat}{_sifat_sel(_tanpa_rata(sel), panjang=False)}{isi})")
        baris.append("\n")
    return f"table.header({','.join(b for b in baris if b != chr(10))})," if baris else ""


def _tanpa_rata(sel: Sel) -> Sel:
    return Sel(sel.isi, Rata.KIRI, sel.lebar, sel.tinggi, sel.latar)


def _badan(tabel: Tabel, kisi: _Kisi) -> str:
    """Return the body rows, one line of source per row."""
    baris_baris = []
    for letak in _letak(tabel.badan, len(kisi.kolom)):
        baris = []
        for x, sel in letak:
            lebar = kisi.lebar(x, sel.lebar)
            isi = rentetan(muat(sel.isi, int(lebar / kisi.ukuran * 1000)))
            sifat = _sifat_sel(sel, panjang=kisi.panjang(sel, lebar))
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
    if tabel.catatan:
        isi = f"{{{isi}\ncatatan({petik(tabel.catatan)})}}"
    return isi
