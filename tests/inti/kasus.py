"""Cases that a planner can write: YAML in, parametrized tests out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

FOLDER_KASUS = Path(__file__).parents[1] / "kasus"

Uji: TypeAlias = Callable[[Mapping[str, str]], str]
"""What runs a case: its `masukan` in, the text to compare with `hasil` out."""


@dataclass(frozen=True, slots=True)
class Kasus:
    """One case: what it shows, where the expectation comes from, input and output as text."""

    nama: str
    sumber: str
    uji: str
    masukan: Mapping[str, str]
    hasil: str


def muat_kasus(subjek: str) -> list[Kasus]:
    """Return the cases of kasus/<subjek>*.yaml; scalars stay text, so 0.10 stays 0.10."""
    daftar: list[Kasus] = []
    for berkas in sorted(FOLDER_KASUS.glob(f"{subjek}*.yaml")):
        isi = yaml.load(berkas.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        daftar.extend(Kasus(**kasus) for kasus in isi)
    return daftar


def parameter(subjek: str) -> pytest.MarkDecorator:
    """Return the decorator that runs a test once for each case of the subject."""
    daftar = muat_kasus(subjek)
    return pytest.mark.parametrize("kasus", daftar, ids=[f"{k.uji}: {k.nama}" for k in daftar])
