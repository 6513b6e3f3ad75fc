"""Susun: a Dokumen as one HTML file: blocks in order, contents at the side."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeAlias

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Grafik,
    JenisDaftar,
    JenisDaftarIsi,
    JenisPemisah,
    Judul,
    Kop,
    Paragraf,
    Pemisah,
    Persamaan,
    PihakTandaTangan,
    Sampul,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.grafik import gambar_svg
from akuntabel.dokumen.html.matematika import persamaan
from akuntabel.dokumen.html.tabel import judul_tabel, tabel
from akuntabel.dokumen.html.teks import KELAS_RATA, Id, aman, baris, rentetan
from akuntabel.inti.rekaman import rekaman

_RUANG_NAMA = ' xmlns="http://www.w3.org/2000/svg"'
"""Needed by SVG files only: HTML knows the element."""
_TINGKAT_TERDALAM = 6
_TINGKAT_ISI = 3
_TINGKAT_SAMPING = 2
_AMAN = "default-src 'none'; style-src 'unsafe-inline'"


@rekaman
class _Entri:
    """A line of a list of contents: where it leads, its level and its text."""

    pengenal: str
    tingkat: int
    teks: str


@dataclass(slots=True)
class _Rencana:
    """Ids and levels of all blocks, known before the first is written."""

    pengenal: list[str] = field(default_factory=list)
    tingkat: list[int] = field(default_factory=list)
    isi: list[_Entri] = field(default_factory=list)
    tabel: list[_Entri] = field(default_factory=list)
    gambar: list[_Entri] = field(default_factory=list)


def _judul_gambar(grafik: Grafik) -> str:
    return f"Gambar {grafik.nomor}. {grafik.judul}" if grafik.nomor else grafik.judul


def _rencana(blok: tuple[Blok, ...]) -> _Rencana:
    """Return the ids of the blocks and the entries of the three lists."""
    hasil, pengenal, tingkat = _Rencana(), Id(), 0
    for i, b in enumerate(blok):
        nama = ""
        match b:
            case Judul():
                nama = pengenal.baru(b.jangkar, f"bagian-{i}")
                tingkat = max(1, min(b.tingkat, tingkat + 1, _TINGKAT_TERDALAM))
                if b.di_isi and tingkat <= _TINGKAT_ISI:
                    hasil.isi.append(_Entri(nama, tingkat, f"{b.nomor} {b.teks}".strip()))
            case Tabel():
                nama = pengenal.baru(b.jangkar, f"tabel-{i}")
                if b.judul:
                    hasil.tabel.append(_Entri(nama, 0, judul_tabel(b)))
            case Grafik():
                nama = pengenal.baru(b.jangkar, f"gambar-{i}")
                if b.judul:
                    hasil.gambar.append(_Entri(nama, 0, _judul_gambar(b)))
            case _:
                pass
        hasil.pengenal.append(nama)
        hasil.tingkat.append(tingkat)
    return hasil


def _daftar_entri(entri: list[_Entri]) -> str:
    butir = (
        f'<li class="t{e.tingkat}"><a href="#{e.pengenal}">{aman(e.teks)}</a></li>' for e in entri
    )
    return f"<ol>{''.join(butir)}</ol>"


def _daftar_isi(daftar: DaftarIsi, rencana: _Rencana) -> str:
    match daftar.jenis:
        case JenisDaftarIsi.ISI:
            nama, entri = "Daftar isi lengkap", rencana.isi
        case JenisDaftarIsi.TABEL:
            nama, entri = "Daftar tabel", rencana.tabel
        case JenisDaftarIsi.GAMBAR:
            nama, entri = "Daftar gambar", rencana.gambar
    return f'<nav class="isi" aria-label="{nama}">{_daftar_entri(entri)}</nav>' if entri else ""


def _judul(judul: Judul, tingkat: int, pengenal: str) -> str:
    nomor = f'<span class="nomor">{aman(judul.nomor)}</span> ' if judul.nomor else ""
    return f'<h{tingkat} id="{pengenal}">{nomor}{aman(judul.teks)}</h{tingkat}>'


def _paragraf(paragraf: Paragraf) -> str:
    kelas = " ".join(
        nama
        for nama, ya in (
            (KELAS_RATA[paragraf.rata], bool(KELAS_RATA[paragraf.rata])),
            ("menjorok", paragraf.menjorok),
            ("rapat", paragraf.rapat),
        )
        if ya
    )
    sifat = f' class="{kelas}"' if kelas else ""
    return f"<p{sifat}>{rentetan(paragraf.isi)}</p>"


def _daftar(daftar: Daftar) -> str:
    butir = "".join(f"<li>{rentetan(isi)}</li>" for isi in daftar.butir)
    match daftar.jenis:
        case JenisDaftar.BUTIR:
            return f"<ul>{butir}</ul>"
        case JenisDaftar.ANGKA:
            return f"<ol>{butir}</ol>"
        case JenisDaftar.HURUF:
            return f'<ol class="huruf">{butir}</ol>'


def _grafik(grafik: Grafik, pengenal: str) -> str:
    svg = gambar_svg(grafik).replace(_RUANG_NAMA, "", 1)
    judul = f"<figcaption>{aman(_judul_gambar(grafik))}</figcaption>" if grafik.judul else ""
    return f'<figure id="{pengenal}"><div class="gulir" tabindex="0">{svg}</div>{judul}</figure>'


def _sampul(sampul: Sampul) -> str:
    return (
        f'<header class="sampul"><p class="instansi">{baris(sampul.instansi)}</p>'
        f'<p class="besar">{baris(sampul.judul)}</p><p class="tahun">{aman(sampul.tahun)}</p>'
        f'<p class="satker">{baris(sampul.satker)}</p></header>'
    )


def _pihak(pihak: PihakTandaTangan) -> str:
    return (
        f'<div><p>{baris(pihak.atas)}</p><p class="orang">{aman(pihak.nama)}</p>'
        f"<p>{aman(pihak.bawah)}</p></div>"
    )


def _tanda_tangan(blok: TandaTangan) -> str:
    tempat = f'<p class="tempat">{aman(blok.tempat_tanggal)}</p>' if blok.tempat_tanggal else ""
    pihak = "".join(map(_pihak, blok.pihak))
    satu = " satu" if len(blok.pihak) == 1 else ""
    return f'<div class="tanda-tangan{satu}">{tempat}{pihak}</div>'


_Halaman: TypeAlias = Pemisah | DaftarIsi | Sampul | TandaTangan | Kop
"""Blocks that belong to the page rather than to the running text."""


def _halaman(blok: _Halaman, rencana: _Rencana) -> str:
    match blok:
        case Pemisah():
            return '<div class="ganti"></div>' if blok.jenis is JenisPemisah.HALAMAN else ""
        case DaftarIsi():
            return _daftar_isi(blok, rencana)
        case Sampul():
            return _sampul(blok)
        case TandaTangan():
            return _tanda_tangan(blok)
        case Kop():
            return f'<div class="kop">{baris(blok.baris)}</div>'


def _blok(blok: Blok, urutan: int, rencana: _Rencana) -> str:
    """Return the HTML of one block."""
    pengenal = rencana.pengenal[urutan]
    match blok:
        case Judul():
            return _judul(blok, rencana.tingkat[urutan], pengenal)
        case Paragraf():
            return _paragraf(blok)
        case Daftar():
            return _daftar(blok)
        case Tabel():
            return tabel(blok, pengenal)
        case Persamaan():
            return persamaan(blok)
        case Grafik():
            return _grafik(blok, pengenal)
        case _:
            return _halaman(blok, rencana)


@cache
def _gaya() -> str:
    return (Path(__file__).parent / "gaya.css").read_text("utf-8")


def _kepala(dokumen: Dokumen) -> str:
    meta = (
        ("author", dokumen.penyusun),
        ("date", dokumen.tanggal),
        ("keywords", ", ".join(dokumen.kata_kunci)),
    )
    isi = "".join(f'<meta name="{n}" content="{aman(nilai)}">' for n, nilai in meta if nilai)
    return (
        f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        f'content="{_AMAN}"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{aman(dokumen.judul)}</title>{isi}<style>{_gaya()}</style></head>"
    )


def _samping(dokumen: Dokumen, rencana: _Rencana) -> str:
    entri = [e for e in rencana.isi if e.tingkat <= _TINGKAT_SAMPING]
    if not entri:
        return ""
    return (
        f'<nav class="samping" aria-label="Daftar isi"><p class="nama">{aman(dokumen.judul)}</p>'
        f"{_daftar_entri(entri)}</nav>"
    )


def tulis_html(dokumen: Dokumen) -> str:
    """Return the document as one HTML file that needs nothing else: no script, no request."""
    rencana = _rencana(dokumen.blok)
    isi = "\n".join(_blok(b, i, rencana) for i, b in enumerate(dokumen.blok))
    samping = _samping(dokumen, rencana)
    kelas = ' class="halaman"' if samping else ""
    return (
        f'<!DOCTYPE html>\n<html lang="id">{_kepala(dokumen)}<body>'
        f'<a class="lewati" href="#isi">Langsung ke isi</a><div{kelas}>{samping}'
        f'<main id="isi">\n{isi}\n</main></div></body></html>\n'
    )
