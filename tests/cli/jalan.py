"""Run the command line inside the test process and catch what a user would see."""

from dataclasses import dataclass

import pytest

from akuntabel.cli.utama import main


@dataclass(frozen=True, slots=True)
class Jalan:
    """Exit code and both streams of one run."""

    kode: int
    keluar: str
    galat: str


def jalankan(capsys: pytest.CaptureFixture[str], *argumen: str) -> Jalan:
    """Return what the command did; a traceback would fail the test by itself."""
    kode = 0
    try:
        main(list(argumen))
    except SystemExit as selesai:
        kode = int(selesai.code or 0)
    tangkap = capsys.readouterr()
    return Jalan(kode, tangkap.out, tangkap.err)
