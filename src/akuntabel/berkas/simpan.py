"""Simpan: write beside the target, then rename, so that nothing is ever half-written."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from akuntabel.berkas.galat import BerkasTakTertulisError


@contextmanager
def ganti_folder(jalur: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the target's place when the block ends well."""
    if jalur.exists() and not jalur.is_dir():
        raise BerkasTakTertulisError(f"{jalur} sudah ada dan bukan folder; pilih nama lain.")
    jalur.parent.mkdir(parents=True, exist_ok=True)
    ruang = Path(tempfile.mkdtemp(prefix=f".{jalur.name}.", dir=jalur.parent))
    try:
        baru, lama = ruang / "baru", ruang / "lama"
        baru.mkdir()
        yield baru
        _tukar(jalur, baru, lama)
    finally:
        shutil.rmtree(ruang, ignore_errors=True)


def _tukar(jalur: Path, baru: Path, lama: Path) -> None:
    if not jalur.exists():
        baru.rename(jalur)
        return
    jalur.rename(lama)
    try:
        baru.rename(jalur)
    except OSError:
        lama.rename(jalur)
        raise


@contextmanager
def ganti_berkas(jalur: Path) -> Iterator[Path]:
    """Yield a path that takes the target's place when the block ends well."""
    if jalur.is_dir():
        raise BerkasTakTertulisError(f"{jalur} adalah folder; pilih nama berkas.")
    jalur.parent.mkdir(parents=True, exist_ok=True)
    ruang = Path(tempfile.mkdtemp(prefix=f".{jalur.name}.", dir=jalur.parent))
    try:
        baru = ruang / jalur.name
        yield baru
        baru.replace(jalur)
    finally:
        shutil.rmtree(ruang, ignore_errors=True)
