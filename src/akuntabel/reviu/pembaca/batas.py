"""Batas: how much of a file the readers accept, and the reading that keeps to it."""

from pathlib import Path

from akuntabel.galat import TakTerpakaiError

BATAS_BERKAS = 100_000_000
"""Bytes of a file; a report of 120 pages with photographs has some 10 million."""
BATAS_TEKS = 20_000_000
"""Bytes of a text without pictures; a report of 120 pages has half a million."""
BATAS_BARIS = 200_000
BATAS_TANDA = 400_000
"""Signs "<" of a page; our own report of 117 pages has 24,000."""
BATAS_KOLOM = 400_000
"""Tabs and strokes that part the fields of tables in a text."""
BATAS_SEL = 200_000
"""Fields of all tables of one file."""
BATAS_RENTANG = 200
"""Columns or rows that one cell may cover."""
BATAS_SARANG = 5
"""Tables in tables that are still read as tables."""


def baca_isi(jalur: Path) -> bytes:
    """Return the bytes of the file.

    Galat: TakTerpakaiError for a folder, a device, a missing, empty or too large file.
    """
    nama = jalur.name or str(jalur)
    try:
        if jalur.is_dir():
            raise TakTerpakaiError(f"{nama} adalah folder; sebutkan satu berkas laporan.")
        if not jalur.exists():
            raise TakTerpakaiError(f"Berkas {jalur} tidak ditemukan; periksa nama dan foldernya.")
        if not jalur.is_file():
            raise TakTerpakaiError(f"{nama} bukan berkas biasa; sebutkan satu berkas laporan.")
        with jalur.open("rb") as berkas:
            isi = berkas.read(BATAS_BERKAS + 1)
    except (OSError, ValueError) as galat:
        raise TakTerpakaiError(
            f"Berkas {nama} tidak dapat dibaca; periksa nama dan izin aksesnya."
        ) from galat
    if not isi:
        raise TakTerpakaiError(f"Berkas {nama} kosong; ambil salinan laporan yang utuh.")
    if len(isi) > BATAS_BERKAS:
        raise TakTerpakaiError(
            f"Berkas {nama} lebih besar dari {BATAS_BERKAS // 1_000_000} MB; "
            "kecilkan gambarnya atau pecah per bab."
        )
    return isi


def periksa_teks(teks: str, nama: str) -> None:
    """Raise TakTerpakaiError when a text is longer than any report."""
    if len(teks) > BATAS_TEKS or teks.count("\n") + teks.count("\r") > BATAS_BARIS:
        raise TakTerpakaiError(
            f"Berkas {nama} terlalu panjang untuk sebuah laporan "
            f"(lebih dari {BATAS_TEKS // 1_000_000} MB atau {BATAS_BARIS // 1000}.000 baris); "
            "pecah per bab."
        )


def periksa_kolom(teks: str, nama: str) -> None:
    """Raise TakTerpakaiError when a text has more fields than any report."""
    if teks.count("\t") + teks.count("|") > BATAS_KOLOM:
        raise TakTerpakaiError(
            f"Berkas {nama} memuat lebih dari {BATAS_KOLOM // 1000}.000 kolom tabel; pecah per bab."
        )
