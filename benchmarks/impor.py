"""Import of a FA Detail of 20,000 rows against a bare reading of it; scores of 700 satker × 12.

`python -m benchmarks.impor`; with python-calamine on the path it is the peer, else openpyxl.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from akuntabel.berkas.impor.impor import impor_berkas
from akuntabel.berkas.laporan_ikpa.selesaikan import baca_laporan_ikpa
from akuntabel.berkas.sumber import baca_sumber
from benchmarks.ukur import AKAR

sys.path.insert(0, str(AKAR / "tests"))

PUTARAN = 5
BARIS = 20_000


def detik(kerja: Callable[[], object]) -> float:
    waktu = []
    for _ in range(PUTARAN):
        awal = perf_counter()
        kerja()
        waktu.append(perf_counter() - awal)
    return median(waktu)


def baca_polos(jalur: Path) -> tuple[str, object]:
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        from openpyxl import load_workbook

        buku = load_workbook(jalur, read_only=True)
        return "openpyxl", [list(r) for r in buku.worksheets[0].iter_rows(values_only=True)]
    return "python-calamine", CalamineWorkbook.from_path(str(jalur)).get_sheet_by_index(
        0
    ).to_python()


def main() -> int:
    """Return 1 when the import misses its goal, else 0."""
    from berkas.buat_laporan_ikpa import UNSUR_2024, SatkerIkpa, baris_blok, tulis
    from ekspor.anggaran_contoh import anggaran_besar
    from ekspor.buat_fa_detail import Laporan, tulis_fa

    terpakai = baca_sumber(AKAR / "contoh" / "lapas-muara-enim-2023").terpakai
    assert terpakai is not None
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        jalur = tulis_fa(Laporan(anggaran_besar(BARIS), 2023, 12), folder / "fa.xlsx")
        hasil = impor_berkas([jalur], terpakai[0])
        assert hasil.berkas_baru is not None, [str(t) for t in hasil.temuan]
        polos, _ = baca_polos(jalur)
        impor, baca = (
            detik(lambda: impor_berkas([jalur], terpakai[0])),
            detik(lambda: baca_polos(jalur)),
        )
        print(
            f"impor {BARIS} rincian: {impor:.2f} dtk; "
            f"{polos}: {baca:.2f} dtk; rasio {impor / baca:.2f}"
        )
        unsur = dict.fromkeys(UNSUR_2024, 100) | {"kontraktual": 0, "tagihan": 0}
        satker = [SatkerIkpa(f"{400000 + n}", unsur, 80, "80%", 100) for n in range(700 * 12)]
        laporan = tulis(folder / "ikpa.xlsx", baris_blok(satker, 2024))
        skor, bersih = detik(lambda: baca_laporan_ikpa(laporan)), detik(lambda: baca_polos(laporan))
        print(
            f"skor 700 satker × 12 bulan: {skor:.2f} dtk; "
            f"{polos}: {bersih:.2f} dtk; rasio {skor / bersih:.2f}"
        )
    return 0 if impor <= 2 * baca else 1


if __name__ == "__main__":
    sys.exit(main())
