"""Teks: copy sheets for the terminal, and as JSON for other programs."""

import json
from collections.abc import Sequence

from akuntabel.dokumen.salin.html import ringkasan
from akuntabel.dokumen.salin.lembar import BarisSalin, Keadaan, LembarSalin


def tabel_salin(lembar: LembarSalin) -> str:
    """Return the sheet as lines of text: each field with its value and state."""
    baris = [
        f"Lembar salin {lembar.judul}",
        lembar.satker,
        f"Tenggat: {lembar.kalimat_tenggat}",
        ringkasan(lembar),
    ]
    for bagian in lembar.bagian:
        baris += ["", bagian.bagian.judul.upper()]
        if bagian.catatan:
            baris.append(bagian.catatan)
        for satu in bagian.baris:
            baris += _baris(satu)
    if lembar.kosong:
        baris += ["", "BELUM DIISI", *(f"- {satu}" for satu in lembar.kosong)]
    return "\n".join(baris)


def _baris(baris: BarisSalin) -> list[str]:
    lebar = max(len(sel.isian.judul) for sel in baris.sel)
    hasil = ["", f"{baris.kode}  {baris.nama}"]
    for sel in baris.sel:
        nilai = sel.cetak if sel.keadaan is Keadaan.ACUAN else sel.nilai or "–"
        tanda = "" if sel.keadaan in (Keadaan.NIHIL, Keadaan.SAMA) else f"  [{sel.tanda}]"
        hasil.append(f"  {sel.isian.judul:<{lebar}}  {' '.join(nilai.split())}{tanda}")
    return hasil


def json_salin(daftar: Sequence[LembarSalin]) -> str:
    """Return the sheets as a JSON list, keys in a fixed order."""
    return json.dumps([_isi(lembar) for lembar in daftar], ensure_ascii=False, indent=2)


def _isi(lembar: LembarSalin) -> dict[str, object]:
    return {
        "portal": lembar.portal.kode,
        "nama": lembar.portal.nama,
        "satker": lembar.satker,
        "periode": lembar.periode.kode,
        "bulan": lembar.bulan.kode,
        "tenggat": lembar.tenggat.isoformat(),
        "bagian": [
            {
                "kode": bagian.bagian.kode,
                "judul": bagian.bagian.judul,
                "catatan": bagian.catatan,
                "baris": [_isi_baris(baris) for baris in bagian.baris],
            }
            for bagian in lembar.bagian
        ],
        "belum_diisi": list(lembar.kosong),
    }


def _isi_baris(baris: BarisSalin) -> dict[str, object]:
    return {
        "kode": baris.kode,
        "nama": baris.nama,
        "isian": [
            {
                "judul": sel.isian.judul,
                "sumber": sel.isian.sumber,
                "nilai": sel.nilai,
                "tercetak": sel.cetak,
                "keadaan": sel.keadaan.value,
                "lalu": sel.lalu,
                "tempat": sel.tempat,
            }
            for sel in baris.sel
        ],
    }
