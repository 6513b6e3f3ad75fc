"""Measure the review and write docs/reviu-mutu.md: `python -m benchmarks.reviu`.

With words, only those parts run and nothing is written: mutan, label, waktu.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.reviu.halaman import Ringkasan, tulis_halaman
from benchmarks.reviu.jalan import TEMPAT_MUTAN, jalankan
from benchmarks.reviu.label import ukur_label
from benchmarks.reviu.ukur import ukur_semua
from benchmarks.ukur import AKAR

BAGIAN = ("mutan", "label", "waktu")
PEKERJA = 2


def main(argumen: list[str]) -> int:
    """Return 1 when recall or false alarms miss their goal, else 0."""
    bagian = argumen or list(BAGIAN)
    asing = [b for b in bagian if b not in BAGIAN]
    if asing:
        print(f"Bagian {', '.join(asing)} tidak dikenal; pilih dari {', '.join(BAGIAN)}.")
        return 2
    ringkasan = Ringkasan()
    if "mutan" in bagian:
        shutil.rmtree(TEMPAT_MUTAN, ignore_errors=True)
        mulai = time.perf_counter()
        ringkasan.putusan = sorted(jalankan(PEKERJA), key=lambda p: (p.operator, p.nomor))
        ringkasan.detik_mutan = time.perf_counter() - mulai
    if "label" in bagian:
        ringkasan.label, ringkasan.label_diukur = ukur_label(), True
    if "waktu" in bagian:
        with tempfile.TemporaryDirectory() as folder:
            ringkasan.ukuran, ringkasan.banding = ukur_semua(Path(folder))
    teks = tulis_halaman(ringkasan)
    if not argumen:
        (AKAR / "docs" / "reviu-mutu.md").write_text(teks, encoding="utf-8")
    print(teks)
    for sebab in ringkasan.meleset:
        print(f"MELESET: {sebab}", file=sys.stderr)
    return 1 if ringkasan.meleset else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
