"""What the tests of habits look at: the source files of the house, and the names in them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RUMAH = Path(__file__).parents[2]
SUMBER = RUMAH / "src" / "akuntabel"


@dataclass(frozen=True, slots=True)
class Nama:
    """A public name and the line where it is defined."""

    teks: str
    letak: str

    @property
    def kata(self) -> tuple[str, ...]:
        """Return its words in lower case: "HasilIkpa" and "hasil_ikpa" are hasil, ikpa."""
        potongan = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+(?:[0-9]+[a-z]+)*", self.teks)
        return tuple(satu.lower() for satu in potongan)


def berkas_python(folder: Path) -> list[Path]:
    """Return every Python file under the folder, in order; at least one."""
    daftar = sorted(folder.rglob("*.py"))
    assert daftar, f"tidak ada berkas Python di {folder}"
    return daftar


def letak(berkas: Path, baris: int) -> str:
    return f"{berkas.relative_to(RUMAH)}:{baris}"


def urai_berkas(berkas: Path) -> ast.Module:
    return ast.parse(berkas.read_text(encoding="utf-8"), filename=str(berkas))


def nama_publik(berkas: Path) -> Iterator[Nama]:
    """Return the classes, functions and methods of a module that have no underscore."""
    for simpul in ast.walk(urai_berkas(berkas)):
        if isinstance(simpul, ast.ClassDef | ast.FunctionDef) and not simpul.name.startswith("_"):
            yield Nama(simpul.name, letak(berkas, simpul.lineno))


def semua_nama(berkas: Path) -> Iterator[Nama]:
    """Return also the fields, constants, parameters and the module itself."""
    yield from nama_publik(berkas)
    yield Nama(berkas.stem, letak(berkas, 1))
    for simpul in ast.walk(urai_berkas(berkas)):
        if isinstance(simpul, ast.arg):
            yield Nama(simpul.arg, letak(berkas, simpul.lineno))
        elif isinstance(simpul, ast.Name) and isinstance(simpul.ctx, ast.Store):
            yield Nama(simpul.id, letak(berkas, simpul.lineno))
