"""The command `skor` on a report of OM-SPAN: every row computed again."""

import json
from fractions import Fraction
from pathlib import Path

import click

from akuntabel.berkas.laporan_ikpa.selesaikan import IkpaSatker, LaporanTerbaca, baca_laporan_ikpa
from akuntabel.cli.bahasa import tulis_galat
from akuntabel.inti.angka import Nilai, TakTerhitung, cetak_angka, desimal_persis

_LEBAR_NAMA = 38


def jalankan_laporan(berkas: Path, bentuk: str) -> int:
    """Print what follows from a report; return 1 where a printed total does not follow."""
    laporan = baca_laporan_ikpa(berkas)
    click.echo(json_laporan(laporan) if bentuk == "json" else tabel_laporan(laporan))
    for kata in laporan.catatan:
        tulis_galat(f"CATATAN: {kata}.")
    for satu in laporan.tak_terbaca:
        tulis_galat(f"PERINGATAN: {satu.lembar.strip()}, baris {satu.baris}: {satu.alasan}.")
    return 0 if all(satu.selesai.cocok for satu in laporan.satker) else 1


def _angka(nilai: Nilai | None) -> str | None:
    return None if nilai is None or isinstance(nilai, TakTerhitung) else desimal_persis(nilai)


def json_laporan(laporan: LaporanTerbaca) -> str:
    """Return the report as JSON: exact decimal strings, konversi in percent."""
    aturan = list(dict.fromkeys(satu.aturan.kode for satu in laporan.satker))
    data = {
        "aturan": ", ".join(aturan),
        "rujukan": sorted({str(satu.aturan.rujukan) for satu in laporan.satker}),
        "keyakinan": sorted({satu.aturan.rujukan.keyakinan.value for satu in laporan.satker}),
        "satker": [_data_satker(satu) for satu in laporan.satker],
        "tidak_terbaca": [
            {"lembar": satu.lembar, "baris": satu.baris, "alasan": satu.alasan}
            for satu in laporan.tak_terbaca
        ],
        "catatan": list(laporan.catatan),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _data_satker(satu: IkpaSatker) -> dict[str, object]:
    hasil, tercetak = satu.selesai.hasil, satu.tercetak
    return {
        "kode": satu.baris.kode,
        "nama": satu.baris.nama,
        "bulan": satu.baris.bulan or None,
        "tahun": satu.baris.tahun or None,
        "aturan": satu.aturan.kode,
        "berlaku": {unsur.value: berlaku for unsur, berlaku in satu.selesai.berlaku.items()},
        "nilai": {unsur.value: _angka(nilai) for unsur, nilai in satu.nilai.items()},
        "aspek": {nama: _angka(nilai) for nama, nilai in hasil.aspek},
        "nilai_total": _angka(hasil.nilai_total),
        "konversi": desimal_persis(hasil.konversi),
        "pengurang": desimal_persis(tercetak.pengurang),
        "nilai_akhir": _angka(hasil.nilai_akhir),
        "kategori": hasil.kategori or None,
        "tercetak": {
            "nilai_total": _angka(tercetak.nilai_total),
            "konversi": _angka(tercetak.konversi),
            "nilai_akhir": _angka(tercetak.nilai_akhir),
        },
        "cocok": satu.selesai.cocok,
        "alasan": satu.selesai.alasan,
    }


def tabel_laporan(laporan: LaporanTerbaca) -> str:
    """Return the report as aligned text, a line for each satker, and how many agree."""
    judul = f"{'Kode':<8}{'Satker':<{_LEBAR_NAMA + 2}}{'Total':>8}{'Konversi':>10}{'Akhir':>8}"
    baris = [f"{judul}{'Tercetak':>10}  Tidak berlaku"]
    for satu in laporan.satker:
        hasil = satu.selesai.hasil
        nama = satu.baris.nama
        nama = nama if len(nama) <= _LEBAR_NAMA else f"{nama[: _LEBAR_NAMA - 1]}…"
        gugur = ", ".join(u.value for u, berlaku in satu.selesai.berlaku.items() if not berlaku)
        baris.append(
            f"{satu.baris.kode:<8}{nama:<{_LEBAR_NAMA + 2}}{_cetak(hasil.nilai_total):>8}"
            f"{cetak_angka(hasil.konversi) + '%':>10}{_cetak(hasil.nilai_akhir):>8}"
            f"{_cetak(satu.tercetak.nilai_akhir):>10}  {gugur or '–'}"
        )
        if not satu.selesai.cocok:
            baris.append(f"{'':<8}  tidak cocok: {satu.selesai.alasan}")
    cocok = sum(satu.selesai.cocok for satu in laporan.satker)
    aturan = ", ".join(dict.fromkeys(satu.aturan.kode for satu in laporan.satker))
    return "\n".join([*baris, "", f"{len(laporan.satker)} satker, {cocok} cocok ({aturan})."])


def _cetak(nilai: Nilai | Fraction | None) -> str:
    return "–" if nilai is None or isinstance(nilai, TakTerhitung) else cetak_angka(nilai, 2)
