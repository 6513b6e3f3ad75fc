"""Baca: a key of the wrong type is refused with its file and name."""

from collections.abc import Callable
from enum import Enum

import pytest

from akuntabel.sektor.baca import Peta, SektorRusakError, sebagai_peta


class Warna(Enum):
    MERAH = "merah"


PETA = Peta(
    {
        "teks": "isi",
        "bulat": 3,
        "ya": True,
        "daftar": ["a", 1],
        "peta": {"dari": "kemarin"},
        "kosong": None,
    },
    "uji/2023.yaml",
)


@pytest.mark.parametrize(
    ("baca", "kunci"),
    [
        (lambda p: p.teks("bulat"), "bulat"),
        (lambda p: p.teks("tiada"), "tiada"),
        (lambda p: p.bulat("ya"), "ya"),
        (lambda p: p.pecahan("ya", 1), "ya"),
        (lambda p: p.ya("teks", bawaan=False), "teks"),
        (lambda p: p.pilihan("teks", Warna), "teks"),
        (lambda p: p.pilihan("kosong", Warna), "kosong"),
        (lambda p: p.daftar_teks("daftar"), "daftar"),
        (lambda p: p.daftar("teks"), "teks"),
        (lambda p: p.daftar("daftar"), "daftar"),
        (lambda p: p.peta("teks"), "teks"),
        (lambda p: p.masa("peta"), "dari"),
    ],
)
def test_a_wrong_type_is_refused(baca: Callable[[Peta], object], kunci: str) -> None:
    with pytest.raises(
        SektorRusakError, match=rf"uji/2023\.yaml.*: {kunci}|uji/2023\.yaml: {kunci}"
    ):
        baca(PETA)


def test_defaults_stand_where_a_key_is_missing() -> None:
    assert PETA.teks("tiada", "lain") == "lain"
    assert PETA.pilihan("tiada", Warna, Warna.MERAH) is Warna.MERAH
    assert PETA.daftar("tiada") == ()
    assert "kosong" not in PETA


def test_a_file_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(SektorRusakError, match=r"tabel/2023\.yaml"):
        sebagai_peta(["a"], "tabel/2023.yaml")
