"""Dokumen: the kinds of documents and the review checklist, with their clauses."""

import pytest

from akuntabel.sektor.dokumen import muat_dokumen
from akuntabel.sektor.pemuat import SektorTidakAdaError


def test_documents_of_the_prison_sector() -> None:
    daftar = {d.kode: d for d in muat_dokumen("pemasyarakatan", 2023).dokumen}
    assert list(daftar) == ["lkjip", "perjanjian_kinerja", "sk_tim", "sop"]
    assert daftar["lkjip"].bagian[1:5] == (
        "Bab I Pendahuluan",
        "Bab II Perencanaan Kinerja",
        "Bab III Akuntabilitas Kinerja",
        "Bab IV Penutup",
    )


@pytest.mark.parametrize(("sektor", "tahun"), [("pemasyarakatan", 2023), ("peradilan", 2025)])
def test_review_checklist_has_three_groups_with_clauses(sektor: str, tahun: int) -> None:
    """Rujukan: aturan LKJ-05."""
    reviu = muat_dokumen(sektor, tahun).reviu
    assert [(k.kode, len(k.butir)) for k in reviu] == [("I", 6), ("II", 6), ("III", 9)]
    for kelompok in reviu:
        assert kelompok.rujukan.bagian
        nomor = [f"{kelompok.kode}.{n}" for n in range(1, len(kelompok.butir) + 1)]
        assert [butir.kode for butir in kelompok.butir] == nomor


def test_a_year_without_documents_is_said() -> None:
    with pytest.raises(SektorTidakAdaError, match="tahun 2020–2024"):
        muat_dokumen("pemasyarakatan", 2030)
