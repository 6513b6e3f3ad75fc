"""Steps of a SOP: start and end are capsules, a keputusan has two ways that exist."""

from dataclasses import replace
from pathlib import Path

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.berkas.tulis_buku import tulis_xlsx
from akuntabel.berkas.tulis_folder import tulis_folder
from akuntabel.inti.sop import LangkahSop, SatuanWaktu, SimbolLangkah
from akuntabel.inti.temuan import Temuan
from berkas.definisi_uji import DEFINISI
from berkas.fakta_uji import FAKTA

_MULAI, _PROSES = SimbolLangkah.MULAI, SimbolLangkah.PROSES
_PUTUS, _SELESAI = SimbolLangkah.KEPUTUSAN, SimbolLangkah.SELESAI


def _langkah(
    nomor: int, simbol: SimbolLangkah, tidak_ke: int | None = None, sop: str = "A"
) -> LangkahSop:
    menit = SatuanWaktu.MENIT
    return LangkahSop(sop, nomor, "Periksa", "Petugas", simbol, "-", 5, menit, "-", tidak_ke)


def _temuan(tmp_path: Path, *langkah: LangkahSop) -> tuple[Temuan, ...]:
    sop = (*FAKTA.sop, replace(FAKTA.sop[0], kode="B"))
    tulis_folder(replace(FAKTA, sop=sop, langkah_sop=langkah), DEFINISI, tmp_path / "s")
    return baca_sumber(tmp_path / "s").temuan


def _ringkas(tmp_path: Path, *langkah: LangkahSop) -> list[str]:
    return [f"{t.tingkat.value} {t.kode} {t.letak.sel}" for t in _temuan(tmp_path, *langkah)]


def test_a_whole_procedure_has_no_findings(tmp_path: Path) -> None:
    urut = (_langkah(1, _MULAI), _langkah(2, _PROSES), _langkah(3, _PUTUS, 2))
    assert _ringkas(tmp_path, _langkah(4, _SELESAI), *urut) == []


_CACAT = (
    ((1, _PROSES, None), "peringatan SOP_TANPA_KAPSUL baris 2, kolom simbol"),
    ((3, _PUTUS, 1), "peringatan SOP_TANPA_KAPSUL baris 4, kolom simbol"),
    ((2, _PUTUS, None), "peringatan KEPUTUSAN_SATU_JALAN baris 3, kolom tidak_ke"),
    ((2, _PUTUS, 3), "peringatan KEPUTUSAN_SATU_JALAN baris 3, kolom tidak_ke"),
    ((2, _PUTUS, 9), "galat LANGKAH_TIDAK_ADA baris 3, kolom tidak_ke"),
    ((2, _PROSES, 9), "galat LANGKAH_TIDAK_ADA baris 3, kolom tidak_ke"),
)
"""The step that is changed in mulai, proses, selesai, and what is found."""


@pytest.mark.parametrize(("ubah", "temuan"), _CACAT)
def test_one_fault_is_one_finding_with_its_place(
    ubah: tuple[int, SimbolLangkah, int | None], temuan: str, tmp_path: Path
) -> None:
    langkah = [_langkah(n, s) for n, s in enumerate((_MULAI, _PROSES, _SELESAI), 1)]
    langkah[ubah[0] - 1] = _langkah(*ubah)
    assert _ringkas(tmp_path, *langkah) == [temuan]


def test_a_step_of_another_procedure_is_no_way_out(tmp_path: Path) -> None:
    a = (_langkah(1, _MULAI), _langkah(2, _PUTUS, 3), _langkah(4, _SELESAI))
    b = [_langkah(n, s, sop="B") for n, s in ((1, _MULAI), (3, _SELESAI))]
    assert _ringkas(tmp_path, *a, *b) == ["galat LANGKAH_TIDAK_ADA baris 3, kolom tidak_ke"]


def test_each_finding_names_step_and_remedy(tmp_path: Path) -> None:
    langkah = (_langkah(1, _MULAI), _langkah(2, _PUTUS), _langkah(3, _PUTUS, 8))
    assert [t.pesan for t in _temuan(tmp_path, *langkah)] == [
        "Langkah terakhir SOP A bersimbol keputusan, bukan selesai; "
        "ganti simbolnya atau tambah langkah selesai.",
        "Keputusan pada langkah 2 SOP A hanya punya satu jalan; "
        "tulis langkah lain yang dituju bila tidak.",
        "Langkah 8 tidak ada dalam SOP A; tulis nomor langkah SOP itu yang dituju bila tidak.",
    ]


def test_a_workbook_gives_the_cell(tmp_path: Path) -> None:
    langkah = (_langkah(1, _MULAI), _langkah(2, _PUTUS, 7), _langkah(3, _SELESAI))
    tulis_xlsx(replace(FAKTA, langkah_sop=langkah), DEFINISI, tmp_path / "s.xlsx")
    (temuan,) = baca_sumber(tmp_path / "s.xlsx").temuan
    assert str(temuan.letak).startswith("Langkah SOP, langkah_sop, sel ")


def test_an_unread_step_or_unknown_procedure_is_not_judged(tmp_path: Path) -> None:
    asing = (_langkah(1, _MULAI), _langkah(2, _SELESAI), _langkah(1, _PROSES, sop="X"))
    assert _ringkas(tmp_path, *asing) == ["galat KODE_TIDAK_DIKENAL baris 4, kolom sop"]
    berkas = tmp_path / "s" / "langkah_sop.csv"
    berkas.write_text(berkas.read_text("utf-8").replace("A,2,", "A,dua,").replace("X,", "A,"))
    kode = {t.kode for t in baca_sumber(tmp_path / "s").temuan}
    assert "BUKAN_ANGKA" in kode
    assert "SOP_TANPA_KAPSUL" not in kode
