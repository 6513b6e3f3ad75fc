"""The small sektor stands in for the bundled ones wherever a test asks for it."""

import pytest

from akuntabel.berkas import fakta
from akuntabel.inti.kinerja import DefinisiSektor
from akuntabel.sektor.pemuat import SektorTidakAdaError
from berkas.definisi_uji import DEFINISI, TAHUN


def _muat(kode: str, tahun: int) -> DefinisiSektor:
    if (kode, tahun) != (DEFINISI.kode, TAHUN):
        raise SektorTidakAdaError(f"Sektor {kode} tahun {tahun} tidak ada; yang tersedia: uji.")
    return DEFINISI


@pytest.fixture(autouse=True)
def _sektor_uji(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fakta, "muat_sektor", _muat)
