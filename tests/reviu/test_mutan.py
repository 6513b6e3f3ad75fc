"""A sample of the mutants: errors put into a clean report are found, harmless changes are not."""

import sys
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("akuntabel.reviu.pembaca.docx")
sys.path.insert(0, str(Path(__file__).parents[2]))  # benchmarks is no installed package

from benchmarks.reviu.alat import Perubahan, angka, satuan_terakhir, ubah_digit
from benchmarks.reviu.jalan import Putusan, bersih, putuskan
from benchmarks.reviu.operator import OPERATOR, mutan
from benchmarks.reviu.sentuhan import sentuhan

from akuntabel.reviu.naskah import Naskah, Paragraf, Sel, Tabel, Tempat

BAGIAN_DITEMUKAN = 0.85
"""The floor below which a rule has been lost; `python -m benchmarks.reviu` holds 0,95."""


@pytest.fixture(scope="module")
def putusan() -> list[Putusan]:
    return [putuskan(satu) for operator in OPERATOR for satu in mutan(operator, 1)]


def test_banyak_mutan_cukup() -> None:
    assert sum(o.banyak for o in OPERATOR if o.galat) >= 300
    assert sum(o.banyak for o in OPERATOR if not o.galat) >= 100


def test_setiap_operator_memberi_satu_mutan(putusan: list[Putusan]) -> None:
    assert [p.operator for p in putusan] == [o.nama for o in OPERATOR]


@pytest.mark.parametrize("jenis", ["html", "docx", "md"])
def test_laporan_bersih_tanpa_temuan(jenis: str) -> None:
    hasil = bersih(jenis)

    assert [str(t.temuan) for t in hasil.temuan if t.temuan.tingkat.value != "catatan"] == []
    assert hasil.terbaca.indikator >= 27


def test_galat_ditemukan(putusan: list[Putusan]) -> None:
    galat = [p for p in putusan if p.galat]
    lolos = [f"{p.operator} ({p.jenis}): {p.uraian}" for p in galat if not p.kena]

    assert len(galat) - len(lolos) >= BAGIAN_DITEMUKAN * len(galat), lolos


def test_perubahan_wajar_tidak_menimbulkan_alarm(putusan: list[Putusan]) -> None:
    alarm = [(p.operator, p.jenis, p.uraian, p.temuan) for p in putusan if not p.galat and p.kena]

    assert alarm == []


def test_mutan_sama_setiap_kali() -> None:
    pertama, kedua = ([(m.perubahan, m.isi) for m in mutan(OPERATOR[0], 2)] for _ in range(2))

    assert pertama == kedua
    assert pertama[0] != pertama[1]


@pytest.mark.parametrize("teks", ["98,83%", "1.299", "7", "17.281.590.000", "6 Unit"])
def test_digit_berubah_melebihi_pembulatan(teks: str) -> None:
    asal = angka(teks)
    assert asal is not None
    for benih in range(50):
        baru = ubah_digit(teks, Random(benih))
        nilai = angka(baru or "")
        assert nilai is not None
        assert abs(nilai - asal) >= 2 * satuan_terakhir(teks) >= Decimal("0.02")
        assert len(baru or "") == len(teks)


def test_sentuhan_menunjuk_sel_yang_berubah() -> None:
    def naskah(nilai: str) -> Naskah:
        sel = (Sel("Jumlah", Tempat(3)), Sel(nilai, Tempat(4)))
        blok = (Paragraf("Awal", Tempat(1)), Tabel((sel,)), Paragraf("Akhir", Tempat(9)))
        return Naskah("contoh.md", "teks", blok)

    bekas = sentuhan(naskah("12"), naskah("17"), Perubahan("", ("12", "17")))

    assert bekas.tempat == {Tempat(4)}
    assert bekas.nilai == ("12", "17")
