"""Interleaved rounds and medians: each round runs every way once, in turn."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

AKAR = Path(__file__).parents[1]
CONTOH = AKAR / "contoh" / "lapas-muara-enim-2023"


def bergiliran(cara: Mapping[str, Callable[[int], object]], putaran: int) -> dict[str, float]:
    """Return the median seconds of each way; a way gets the round's number, to vary its input."""
    waktu: dict[str, list[float]] = {nama: [] for nama in cara}
    for nomor in range(putaran):
        for nama, jalankan in cara.items():
            mulai = time.perf_counter()
            jalankan(nomor)
            waktu[nama].append(time.perf_counter() - mulai)
            print(f"  putaran {nomor + 1}: {nama} {waktu[nama][-1]:.2f} dtk", file=sys.stderr)
    return {nama: statistics.median(daftar) for nama, daftar in waktu.items()}


def proses(*argumen: str) -> None:
    """Run a whole Python process and wait for its end; a failure ends the benchmark."""
    subprocess.run([sys.executable, *argumen], cwd=AKAR, check=True, capture_output=True)
