"""HTML: a copy sheet as one file that works offline, with a button for each field and row."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from akuntabel.dokumen.html.teks import aman
from akuntabel.dokumen.salin.lembar import (
    BagianSalin,
    BarisSalin,
    Keadaan,
    LembarSalin,
    SelSalin,
)

_KELAS = {
    Keadaan.BARU: "baru",
    Keadaan.BERUBAH: "berubah",
    Keadaan.SAMA: "sama",
    Keadaan.KOSONG: "kosong-sel",
    Keadaan.NIHIL: "nihil",
    Keadaan.ACUAN: "acuan",
}
_TANDA = {Keadaan.BARU: "● ", Keadaan.BERUBAH: "▲ ", Keadaan.SAMA: "✓ "}
"""Signs before the words of a state, so that it is not told by colour alone."""
_KOSONG_TERBUKA = 6


def html_salin(lembar: LembarSalin) -> str:
    """Return the sheet as HTML that needs nothing else; the only script copies a text."""
    bagian = "\n".join(map(_bagian, lembar.bagian))
    return (
        f'<!DOCTYPE html>\n<html lang="id">{_kepala(lembar.judul)}<body><main>\n'
        f"<h1>Lembar salin {aman(lembar.judul)}</h1>\n{_pengantar(lembar)}"
        f"{_kosong(lembar)}{bagian}\n</main>"
        f'<div class="kabar" role="status" aria-live="polite"></div>'
        f"<script>{_isi('salin.js')}</script></body></html>\n"
    )


@cache
def _isi(nama: str) -> str:
    return (Path(__file__).parent / nama).read_text("utf-8")


def _kepala(judul: str) -> str:
    sidik = b64encode(sha256(_isi("salin.js").encode()).digest()).decode()
    aturan = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{sidik}'"
    return (
        f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        f'content="{aturan}"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Lembar salin {aman(judul)}</title><style>{_isi('salin.css')}</style></head>"
    )


def _pengantar(lembar: LembarSalin) -> str:
    catatan = (
        f'<p class="catatan">{aman(lembar.portal.catatan)}</p>' if lembar.portal.catatan else ""
    )
    return (
        f"<p>{aman(lembar.satker)}</p>\n"
        f'<div class="tenggat"><p>Tenggat: <strong>{aman(lembar.kalimat_tenggat)}</strong></p>'
        f"<p>{aman(ringkasan(lembar))}</p></div>\n{catatan}"
        f'<p class="catatan">Rujukan: {aman(str(lembar.portal.rujukan))} '
        f"(keyakinan {aman(lembar.portal.rujukan.keyakinan.value)}).</p>\n"
    )


def ringkasan(lembar: LembarSalin) -> str:
    """Return how many fields are new, changed, the same and missing, in one sentence."""
    banyak = [
        (lembar.banyak(Keadaan.BARU), "baru"),
        (lembar.banyak(Keadaan.BERUBAH), "berubah sejak disalin"),
        (lembar.banyak(Keadaan.SAMA), "sama"),
        (lembar.banyak(Keadaan.KOSONG), "belum diisi"),
    ]
    ada = [f"{n} {nama}" for n, nama in banyak if n]
    return f"Isian: {', '.join(ada)}." if ada else "Tidak ada yang perlu diketik pada periode ini."


def _kosong(lembar: LembarSalin) -> str:
    if not lembar.kosong:
        return ""
    butir = "".join(f"<li>{aman(satu)}</li>" for satu in lembar.kosong)
    buka = " open" if len(lembar.kosong) <= _KOSONG_TERBUKA else ""
    return (
        f'<details class="kosong"{buka}><summary>Belum diisi: {len(lembar.kosong)}</summary>'
        f"<ul>{butir}</ul></details>\n"
    )


def _bagian(bagian: BagianSalin) -> str:
    catatan = f'<p class="catatan">{aman(bagian.catatan)}</p>' if bagian.catatan else ""
    return f"<section><h2>{aman(bagian.bagian.judul)}</h2>{catatan}" + (
        "".join(map(_baris, bagian.baris)) + "</section>"
    )


def _baris(baris: BarisSalin) -> str:
    nama = aman(baris.nama or baris.kode)
    salin = ""
    if baris.salinan.strip():
        label = f"Salin semua isian {baris.kode}"
        salin = _tombol(baris.salinan, "Salin baris", label)
    sel = "".join(_sel(baris, satu) for satu in baris.sel)
    return (
        f'<article><div class="kepala"><h3>{nama}<span class="kode">{aman(baris.kode)}</span></h3>'
        f"{salin}</div><table><tbody>{sel}</tbody></table></article>"
    )


def _sel(baris: BarisSalin, sel: SelSalin) -> str:
    judul = aman(sel.isian.judul)
    isi = "! belum diisi" if sel.keadaan is Keadaan.KOSONG else sel.cetak
    beda = sel.nilai and sel.angka is not None and sel.nilai != sel.cetak
    ketik = f'<span class="kode">ketik {aman(sel.nilai)}</span>' if beda else ""
    diam = sel.keadaan in (Keadaan.NIHIL, Keadaan.KOSONG)
    tanda = "" if diam else f"{_TANDA.get(sel.keadaan, '')}{sel.tanda}"
    tombol = ""
    if sel.nilai and sel.keadaan is not Keadaan.ACUAN:
        tombol = _tombol(sel.nilai, "Salin", f"Salin {sel.isian.judul}, {baris.kode}")
    return (
        f'<tr class="{_KELAS[sel.keadaan]}"><th scope="row">{judul}</th>'
        f'<td class="nilai">{aman(isi)}{ketik}</td>'
        f'<td class="aksi"><span>{aman(tanda)}</span>{tombol}</td></tr>'
    )


def _tombol(teks: str, nama: str, label: str) -> str:
    sifat = f'data-salin="{aman(teks)}" aria-label="{aman(label)}"'
    return f'<button type="button" {sifat}>{nama}</button>'
