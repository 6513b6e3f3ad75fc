"""Time and memory of whole processes: the review, our readers, and bare libraries beside them."""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.reviu.bahan import tulis_bersih
from benchmarks.reviu.label import BENIH
from benchmarks.ukur import AKAR

PUTARAN = 5
PUTARAN_LAMBAT = 1
JEDA = 0.005
_BERAKHIR_BAIK = (0, 1)
"""A review that finds an error ends with 1."""


@dataclass(frozen=True)
class Ukuran:
    """Median seconds and the largest resident memory in MB."""

    detik: float
    mb: float


@dataclass(frozen=True)
class Banding:
    """A ratio of two ways that ran in the same rounds."""

    nama: str
    rasio: float


def ukur_semua(folder: Path) -> tuple[dict[str, Ukuran], list[Banding]]:
    """Return every way's figures and the ratios between them."""
    berkas = tulis_bersih(folder)
    teks = next(iter(sorted(BENIH.glob("*.txt"))), None)
    if teks is not None:
        berkas["teks"] = teks
    cara: dict[str, tuple[str, ...]] = {}
    for bentuk, jalur in berkas.items():
        cara[f"reviu {bentuk}"] = ("-m", "akuntabel", "reviu", str(jalur), *_diam(folder))
        cara[f"pembaca {bentuk}"] = _satu("pembaca", jalur)
    cara["pypdfium2, teks pdf"] = _satu("pypdfium2", berkas["pdf"])
    cara["python-docx, teks docx"] = _satu("python-docx", berkas["docx"])
    hasil = bergiliran(cara, PUTARAN)
    if find_spec("pdfplumber") is not None:
        lambat = {"pdfplumber, teks dan tabel pdf": _satu("pdfplumber", berkas["pdf"])}
        hasil |= bergiliran(lambat, PUTARAN_LAMBAT)
    return hasil, _banding(hasil)


def bergiliran(cara: Mapping[str, tuple[str, ...]], putaran: int) -> dict[str, Ukuran]:
    """Return the figures of each way; each round runs every way once, in turn."""
    hasil: dict[str, list[Ukuran]] = {nama: [] for nama in cara}
    for nomor in range(putaran):
        for nama, argumen in cara.items():
            hasil[nama].append(proses(argumen))
            print(f"  putaran {nomor + 1}: {nama} {hasil[nama][-1].detik:.2f} dtk", file=sys.stderr)
    return {
        nama: Ukuran(statistics.median(u.detik for u in daftar), max(u.mb for u in daftar))
        for nama, daftar in hasil.items()
    }


def proses(argumen: tuple[str, ...]) -> Ukuran:
    """Return time and peak memory of a whole Python process; a failure ends the benchmark."""
    mulai, puncak = time.perf_counter(), 0.0
    with subprocess.Popen(
        [sys.executable, *argumen], cwd=AKAR, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as anak:
        while anak.poll() is None:
            puncak = max(puncak, _puncak_memori(anak.pid))
            time.sleep(JEDA)
    if anak.returncode not in _BERAKHIR_BAIK:
        raise subprocess.CalledProcessError(anak.returncode, argumen)
    return Ukuran(time.perf_counter() - mulai, puncak)


def _puncak_memori(pid: int) -> float:
    """Return the peak so far in MB, 0 where the system does not tell.

    What wait4 tells would be the peak of this process, which the child had before exec.
    """
    try:
        keadaan = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return 0.0
    cocok = re.search(r"VmHWM:\s*(\d+) kB", keadaan)
    return int(cocok[1]) / 1024 if cocok else 0.0


def _satu(cara: str, jalur: Path) -> tuple[str, ...]:
    return ("-m", "benchmarks.reviu.satu", cara, str(jalur))


def _diam(folder: Path) -> tuple[str, ...]:
    return ("--format", "json", "--keluaran", str(folder / "temuan.json"))


def _banding(hasil: dict[str, Ukuran]) -> list[Banding]:
    pasangan = (
        ("reviu pdf", "pypdfium2, teks pdf"),
        ("pembaca pdf", "pypdfium2, teks pdf"),
        ("pdfplumber, teks dan tabel pdf", "reviu pdf"),
        ("pdfplumber, teks dan tabel pdf", "pembaca pdf"),
        ("reviu docx", "python-docx, teks docx"),
        ("pembaca docx", "python-docx, teks docx"),
        ("reviu html", "pembaca html"),
        ("reviu teks", "pembaca teks"),
    )
    return [
        Banding(f"{a} ÷ {b}", hasil[a].detik / hasil[b].detik)
        for a, b in pasangan
        if a in hasil and b in hasil
    ]
