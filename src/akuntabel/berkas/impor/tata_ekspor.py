"""Tata ekspor: the layouts of the exports that can be read, each a YAML file in `tata/`."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from akuntabel.inti.rekaman import rekaman

_FOLDER = Path(__file__).parent / "tata"


@rekaman
class KolomEkspor:
    """A column by the words of its head; `wajib` if the export makes no sense without it."""

    nama: str
    judul: tuple[str, ...]
    wajib: bool = False
    nilai: bool = False


@rekaman
class TataEkspor:
    """One layout: how it is recognised, its columns, and the rows that are no data.

    `kenali` are groups of phrases; one of each must stand in the first rows. `kaki` begin
    rows that are skipped; `jumlah` begin the row of all sums. `pengali` turns the printed
    unit into rupiah.
    """

    jenis: str
    nama: str
    pembaca: str
    kenali: tuple[tuple[str, ...], ...]
    kolom: tuple[KolomEkspor, ...]
    kaki: tuple[str, ...] = ()
    jumlah: tuple[str, ...] = ()
    basis_spm: tuple[str, ...] = ()
    pengali: int = 1

    def berkolom(self, nama: str) -> bool:
        """Return whether the layout knows a column of that name."""
        return any(kolom.nama == nama for kolom in self.kolom)


@lru_cache(maxsize=1)
def semua_tata() -> tuple[TataEkspor, ...]:
    """Return every layout, in order of the names of their files."""
    return tuple(_muat(jalur) for jalur in sorted(_FOLDER.glob("*.yaml")))


def _muat(jalur: Path) -> TataEkspor:
    import yaml  # noqa: PLC0415 — loaded only where something is imported

    pemuat = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    isi: Mapping[str, Any] = yaml.load(jalur.read_text("utf-8"), pemuat)  # noqa: S506 — a safe one
    return TataEkspor(
        jenis=jalur.stem,
        nama=str(isi["nama"]),
        pembaca=str(isi["pembaca"]),
        kenali=tuple(_frasa(kelompok) for kelompok in isi["kenali"]),
        kolom=tuple(_kolom(nama, satu) for nama, satu in isi["kolom"].items()),
        kaki=_frasa(isi.get("kaki", ())),
        jumlah=_frasa(isi.get("jumlah", ())),
        basis_spm=_frasa(isi.get("basis_spm", ())),
        pengali=int(isi.get("pengali", 1)),
    )


def _kolom(nama: str, isi: Mapping[str, Any]) -> KolomEkspor:
    wajib, nilai = bool(isi.get("wajib", False)), bool(isi.get("nilai", False))
    return KolomEkspor(nama, _frasa(isi["judul"]), wajib, nilai)


def _frasa(daftar: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(satu).casefold() for satu in daftar)
