"""The reports that Akuntabel writes from its examples, made once for all tests of the review."""

import pytest

from akuntabel.berkas.sumber import baca_sumber
from akuntabel.cli.lkjip import tulis_dokumen
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.inti.hitung import HasilKinerja, hitung
from akuntabel.sektor.kerangka import muat_kerangka
from reviu.contoh_uji import CONTOH, LAPAS, PENGADILAN


def _hasil(nama: str) -> HasilKinerja:
    terpakai = baca_sumber(CONTOH / nama).terpakai
    assert terpakai is not None
    return hitung(*terpakai)


def _laporan(hasil: HasilKinerja) -> dict[str, bytes]:
    kerangka = muat_kerangka(hasil.definisi.kode, hasil.berkas.satker.tahun)
    dokumen, _ = susun_lkjip(hasil, kerangka, json_hasil(hasil, terbit=True).encode())
    return tulis_dokumen(dokumen, ("docx", "pdf", "html"))


@pytest.fixture(scope="session")
def hasil_contoh() -> dict[str, HasilKinerja]:
    return {nama: _hasil(nama) for nama in (LAPAS, PENGADILAN)}


@pytest.fixture(scope="session")
def laporan_contoh(hasil_contoh: dict[str, HasilKinerja]) -> dict[str, dict[str, bytes]]:
    """The files of each example by ending."""
    return {nama: _laporan(hasil) for nama, hasil in hasil_contoh.items()}
