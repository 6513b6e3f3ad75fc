"""Tables from grids: each run of text to the field that holds it."""

import re
from collections import defaultdict

from akuntabel.reviu.naskah import Sel, Tabel, Tempat
from akuntabel.reviu.pembaca.pdf_baris import baris_dari, sambung
from akuntabel.reviu.pembaca.pdf_bentuk import Potong, TabelHalaman
from akuntabel.reviu.pembaca.pdf_kisi import Kisi

PENANDA = re.compile(r"\(?(\d{1,3}[.)]|[A-Za-z][.)]|[•▪●○➢❖■□–−-])(?=\s)")


def isi_kisi(
    daftar_kisi: list[Kisi], potong: list[Potong], halaman: int
) -> tuple[list[TabelHalaman], list[Potong]]:
    """Return the tables of a page, and the runs that are in none."""
    isi: list[defaultdict[tuple[int, int], list[Potong]]] = [defaultdict(list) for _ in daftar_kisi]
    bebas = []
    for satu in potong:
        x, y = (satu.x0 + satu.x1) / 2, (satu.y0 + satu.y1) / 2
        for nomor, kisi in enumerate(daftar_kisi):
            field = kisi.bidang(x, y)
            if field is not None:
                isi[nomor][field].append(satu)
                break
        else:
            bebas.append(satu)
    tabel = []
    for kisi, milik in zip(daftar_kisi, isi, strict=True):
        if sum(1 for daftar in milik.values() if any(p.teks.strip() for p in daftar)) > 1:
            tabel.append(_tabel(kisi, milik, halaman))
        else:
            bebas.extend(p for daftar in milik.values() for p in daftar)
    return sorted(tabel, key=lambda t: (t.y0, t.x[0])), bebas


def _tabel(kisi: Kisi, isi: dict[tuple[int, int], list[Potong]], halaman: int) -> TabelHalaman:
    tempat = Tempat(halaman=halaman)
    baris = []
    # A row or column that begins no cell comes of edges that lie a little apart.
    kolom = sorted({j for deret in kisi.induk for _, j in deret})
    for i in sorted({i for deret in kisi.induk for i, _ in deret}):
        sel: list[Sel] = []
        deret = kisi.induk[i]
        for j in kolom:
            induk = deret[j]
            if induk == (i, j):
                sel.append(Sel(teks_sel(isi.get(induk, []), halaman), tempat))
            else:
                ke_kiri = induk[1] < j and (not sel or deret[j - 1] == induk)
                sel.append(Sel("", tempat, "kiri" if ke_kiri else "atas"))
        baris.append(tuple(sel))
    x = (*(kisi.x[j] for j in kolom), kisi.x[-1])
    return TabelHalaman(x, kisi.y[0], kisi.y[-1], Tabel(tuple(baris)), halaman)


def teks_sel(potong: list[Potong], halaman: int) -> str:
    """Return the text of a cell on one line; the items of a list on lines of their own."""
    if not potong:
        return ""
    if len(potong) == 1:
        return " ".join(potong[0].teks.split())
    baris = [satu.teks for satu in baris_dari(potong, halaman)]
    berdaftar = sum(1 for satu in baris if PENANDA.match(satu)) > 1
    hasil = ""
    for satu in baris:
        if berdaftar and hasil and PENANDA.match(satu):
            hasil += f"\n{satu}"
        else:
            hasil = sambung(hasil, satu)
    return hasil
