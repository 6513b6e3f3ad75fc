"""Readers, rules and outputs together, as the command line joins them."""

import json
from pathlib import Path

import pytest

from cli.jalan import jalankan


def test_readers_rules_and_outputs_work_together(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    berkas = tmp_path / "laporan.md"
    teks = "## BAB III\n\nRealisasi:\n\n$$\\frac{31}{62} \\times 100\\% = 50\\%$$\n"
    berkas.write_text(teks, encoding="utf-8")
    assert jalankan(capsys, "reviu", str(berkas)).kode == 0
    berkas.write_text(teks.replace("50", "60"), encoding="utf-8")
    jalan = jalankan(capsys, "reviu", str(berkas), "--format", "json")
    assert jalan.kode == 1
    (temuan,) = json.loads(jalan.keluar)["temuan"]
    assert temuan["letak"]["baris"] == [5]
    assert "60%" in temuan["tercetak"]
