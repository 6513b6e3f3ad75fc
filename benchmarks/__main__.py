"""Run every measurement and write docs/kinerja.md: `make bench`."""

import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks import laporan, satker
from benchmarks.ukur import AKAR

PUTARAN_BANYAK = 15
"""The tightest ratio is measured oftenest: a shared machine makes single runs differ by half."""
PUTARAN = 5
PUTARAN_LAMBAT = 3
BANYAK_SATKER = (1, 100, 700)
PUSTAKA = ("typst", "weasyprint", "python-docx", "lxml", "click", "PyYAML")


def main() -> int:
    """Return 1 when a ratio misses its goal, else 0."""
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        dokumen = laporan.siapkan(folder)
        proses = {
            **laporan.ukur_utuh(folder, PUTARAN_BANYAK),
            **laporan.ukur_pdf(folder, PUTARAN_LAMBAT),
        }
        word = laporan.ukur_word(dokumen, PUTARAN_LAMBAT)
        banyak = {}
        for jumlah in BANYAK_SATKER:
            daftar = satker.siapkan(folder / f"banyak-{jumlah}", jumlah)
            banyak[jumlah] = satker.ukur(daftar, PUTARAN if jumlah < 100 else PUTARAN_LAMBAT)
    utuh = proses["akuntabel lkjip (docx+pdf+html)"] / proses["typst saja"]
    pdf = proses["PDF WeasyPrint"] / proses["PDF Akuntabel"]
    kata = word["Word python-docx"] / word["Word Akuntabel"]
    sasaran = (
        ("LKjIP docx+pdf+html, proses utuh ÷ typst saja", utuh, "≤ 1,5", utuh <= 1.5),
        ("PDF/UA WeasyPrint ÷ PDF Akuntabel, proses utuh", pdf, "≥ 8", pdf >= 8),
        ("Word python-docx ÷ Word Akuntabel, dalam satu proses", kata, "≥ 20", kata >= 20),
    )
    teks = tulis(sasaran, {**proses, **word}, banyak)
    (AKAR / "docs" / "kinerja.md").write_text(teks, encoding="utf-8")
    print(teks)
    return 0 if all(tercapai for *_, tercapai in sasaran) else 1


def tulis(
    sasaran: tuple[tuple[str, float, str, bool], ...],
    waktu: dict[str, float],
    banyak: dict[int, dict[str, float]],
) -> str:
    """Return the page of results: ratios first, then medians, then the machine."""
    baris = ["# Kinerja", "", "Ditulis oleh `make bench`; putaran bergiliran, median. Rasio lebih"]
    baris += ["berarti daripada detik, karena mesin berbeda-beda.", ""]
    baris += ["| perbandingan | rasio | sasaran | tercapai |", "|---|---:|---|---|"]
    baris += [f"| {n} | {_id(r)} | {s} | {'ya' if t else 'tidak'} |" for n, r, s, t in sasaran]
    baris += ["", "| cara | detik (median) |", "|---|---:|"]
    baris += [f"| {nama} | {_id(detik, 3)} |" for nama, detik in waktu.items()]
    baris += [
        "",
        "| satker | baca saja | baca dan hitung | rasio | per satker |",
        "|---:|---:|---:|---:|---:|",
    ]
    for jumlah, isi in banyak.items():
        baca, hitung = isi["baca saja"], isi["baca dan hitung"]
        baris.append(
            f"| {jumlah} | {_id(baca, 3)} dtk | {_id(hitung, 3)} dtk | {_id(hitung / baca)} |"
            f" {_id(1000 * hitung / jumlah, 1)} md |"
        )
    pustaka = ", ".join(f"{nama} {version(nama)}" for nama in PUSTAKA)
    mesin = f"{os.cpu_count()} inti, {platform.system()} {platform.machine()}"
    baris += ["", f"Mesin: {mesin}; Python {platform.python_version()}; {pustaka}.", ""]
    return "\n".join(baris)


def _id(angka: float, desimal: int = 2) -> str:
    return f"{angka:.{desimal}f}".replace(".", ",")


if __name__ == "__main__":
    sys.exit(main())
