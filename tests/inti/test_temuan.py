"""Temuan and Rujukan: how a finding and a clause are said."""

import pytest

from akuntabel.inti.rujukan import Rujukan
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan, ada_galat


@pytest.mark.parametrize(
    ("letak", "teks"),
    [
        (Letak("isian.xlsx", "Perawatan", "sel B7"), "isian.xlsx, Perawatan, sel B7"),
        (Letak(bagian="Perawatan", sel="sel B7"), "Perawatan, sel B7"),
        (Letak(berkas="target.csv"), "target.csv"),
        (Letak(sel="baris 3"), "baris 3"),
        (Letak(), ""),
    ],
)
def test_a_place_is_said_from_the_outside_in(letak: Letak, teks: str) -> None:
    assert str(letak) == teks


def test_a_finding_says_where_then_what() -> None:
    pesan = "Nilai kosong; isi kolom target."
    temuan = Temuan("KOSONG", TingkatTemuan.GALAT, pesan, Letak("target.csv", sel="baris 3"))
    assert str(temuan) == f"target.csv, baris 3: {pesan}"
    assert str(Temuan("KOSONG", TingkatTemuan.GALAT, pesan)) == pesan


@pytest.mark.parametrize(
    ("tingkat", "ada"),
    [
        ((), False),
        ((TingkatTemuan.CATATAN, TingkatTemuan.PERINGATAN), False),
        ((TingkatTemuan.CATATAN, TingkatTemuan.GALAT), True),
    ],
)
def test_only_a_galat_blocks(tingkat: tuple[TingkatTemuan, ...], ada: bool) -> None:
    assert ada_galat([Temuan("X", satu, "Pesan.") for satu in tingkat]) is ada


def test_a_clause_is_cited_with_its_part_if_it_has_one() -> None:
    assert str(Rujukan("Perpres 29/2014", "Pasal 18")) == "Perpres 29/2014, Pasal 18"
    assert str(Rujukan("Perpres 29/2014")) == "Perpres 29/2014"
