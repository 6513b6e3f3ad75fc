"""Golden documents: what the example says today; `make emas` rewrites, a human reviews."""

from collections.abc import Callable
from pathlib import Path

import pytest

from akuntabel.dokumen.data import json_hasil
from contoh_nyata import PENGADILAN, hasil_contoh, lkjip_contoh, perjanjian_contoh
from dokumen.teks_blok import teks_dokumen

FOLDER_EMAS = Path(__file__).parents[1] / "emas"
EMAS: dict[str, Callable[[], str]] = {
    "hasil-lapas-2023.json": lambda: json_hasil(hasil_contoh()) + "\n",
    "lkjip-lapas-2023.txt": lambda: teks_dokumen(lkjip_contoh()),
    "perjanjian-lapas-2023.txt": lambda: teks_dokumen(perjanjian_contoh()),
    "hasil-pengadilan-2025.json": lambda: json_hasil(hasil_contoh(PENGADILAN)) + "\n",
}


@pytest.mark.parametrize("nama", EMAS)
def test_document_is_as_reviewed(nama: str, *, perbarui_emas: bool) -> None:
    jalur = FOLDER_EMAS / nama
    isi = EMAS[nama]()
    if perbarui_emas:
        jalur.write_text(isi, encoding="utf-8")
    assert isi == jalur.read_text(encoding="utf-8")
