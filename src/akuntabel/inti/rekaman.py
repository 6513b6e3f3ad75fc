"""Rekaman: the frozen, slotted dataclass that the value types of Akuntabel are.

A real dataclass, so `fields` and `replace` work. What makes it frozen, equal, hashable and
printable are functions that all classes share, where `dataclass` would compile six for
each: a hundred classes are defined at every start of the command line.
"""

from dataclasses import FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import TypeVar, dataclass_transform

Kelas = TypeVar("Kelas")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def rekaman(kelas: type[Kelas]) -> type[Kelas]:
    """Return the class made a record: frozen, slotted, equal and hashed by its fields."""
    hasil = dataclass(repr=False, eq=False, slots=True)(kelas)
    for nama, metode in _BERSAMA.items():
        setattr(hasil, nama, metode)
    return hasil


def _isi(rekaman_: object) -> tuple[object, ...]:
    nama: tuple[str, ...] = type(rekaman_).__match_args__  # type: ignore[attr-defined]  # of every dataclass
    return tuple([attrgetter(satu)(rekaman_) for satu in nama])


def _sama(self: object, lain: object) -> bool:
    if type(self) is not type(lain):
        return False
    return self is lain or _isi(self) == _isi(lain)


def _sidik(self: object) -> int:
    return hash((type(self), _isi(self)))


def _tampil(self: object) -> str:
    nama: tuple[str, ...] = type(self).__match_args__  # type: ignore[attr-defined]  # as above
    pasangan = (f"{satu}={isi!r}" for satu, isi in zip(nama, _isi(self), strict=True))
    return f"{type(self).__qualname__}({', '.join(pasangan)})"


def _isi_sekali(self: object, nama: str, nilai: object) -> None:
    """Set a field that has no value yet, which only the making of a record does."""
    if hasattr(self, nama):
        raise FrozenInstanceError(f"cannot assign to field {nama!r}")
    object.__setattr__(self, nama, nilai)


def _tetap(self: object, nama: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {nama!r} of {type(self).__name__}")


_BERSAMA = {
    "__eq__": _sama,
    "__hash__": _sidik,
    "__repr__": _tampil,
    "__setattr__": _isi_sekali,
    "__delattr__": _tetap,
}
