"""Tabel: tables as HTML tables with captions, head cells and a container that scrolls."""

from akuntabel.dokumen.blok import Rata, Sel, Tabel
from akuntabel.dokumen.html.teks import KELAS_RATA, aman, rentetan

_REM_PER_KOLOM = 5
_MUAT = 3
"""Tables with more columns than this scroll on a phone rather than squeeze."""


def _sifat(sel: Sel) -> str:
    sifat = ""
    if sel.lebar > 1:
        sifat += f' colspan="{sel.lebar}"'
    if sel.tinggi > 1:
        sifat += f' rowspan="{sel.tinggi}"'
    if sel.rata in {Rata.TENGAH, Rata.KANAN}:
        sifat += f' class="{KELAS_RATA[sel.rata]}"'
    if sel.latar:
        sifat += f' style="background:#{aman(sel.latar)}"'
    return sifat


def _baris_kepala(baris: tuple[Sel, ...]) -> str:
    sel_sel = (
        f'<th scope="{"colgroup" if sel.lebar > 1 else "col"}"{_sifat(sel)}>'
        f"{rentetan(sel.isi)}</th>"
        for sel in baris
    )
    return f"<tr>{''.join(sel_sel)}</tr>"


def _baris_badan(baris: tuple[Sel, ...]) -> str:
    sel_sel = (f"<td{_sifat(sel)}>{rentetan(sel.isi)}</td>" for sel in baris)
    return f"<tr>{''.join(sel_sel)}</tr>"


def judul_tabel(tabel: Tabel) -> str:
    """Return the caption as plain text: "Tabel 3. …"."""
    return f"Tabel {tabel.nomor}. {tabel.judul}" if tabel.nomor else tabel.judul


def _kelas(tabel: Tabel) -> str:
    kelas = " ".join(
        nama for nama, ya in (("kecil", tabel.kecil), ("polos", not tabel.bergaris)) if ya
    )
    return f' class="{kelas}"' if kelas else ""


def tabel(blok: Tabel, pengenal: str) -> str:
    """Return the table, its caption and its note; `pengenal` is its id."""
    kolom, jumlah = blok.lebar_kolom, sum(blok.lebar_kolom) or 1
    lebar = f' style="min-width:{len(kolom) * _REM_PER_KOLOM}rem"' if len(kolom) > _MUAT else ""
    kol = "".join(f'<col style="width:{100 * k / jumlah:.2f}%">' for k in kolom)
    nama = judul_tabel(blok)
    judul = f'<caption class="judul"><span>{aman(nama)}</span></caption>' if blok.judul else ""
    kepala = "".join(map(_baris_kepala, blok.kepala))
    kepala = f"<thead>{kepala}</thead>" if kepala else ""
    badan = "".join(map(_baris_badan, blok.badan))
    peran = "" if blok.bergaris else ' role="presentation"'
    catatan = f'<p class="catatan">{aman(blok.catatan)}</p>' if blok.catatan else ""
    wilayah = f' role="region" aria-label="{aman(nama)}"' if nama else ""
    return (
        f'<div class="tabel" id="{pengenal}"><div class="gulir" tabindex="0"{wilayah}>'
        f"<table{_kelas(blok)}{lebar}{peran}>{judul}<colgroup>{kol}</colgroup>{kepala}"
        f"<tbody>{badan}</tbody></table></div>{catatan}</div>"
    )
