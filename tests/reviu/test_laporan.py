"""Whole reports: our own are clean in every format; those of others keep their planted errors.

`laporan/` holds six invented reports of other institutions, written by somebody who had not read
the rules, with 12 to 18 labelled errors each and many true things that look like errors.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.mesin import reviu
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.pembaca.docx import baca_docx
from akuntabel.reviu.pembaca.html import baca_html
from akuntabel.reviu.pembaca.pdf import baca_pdf
from akuntabel.reviu.pembaca.teks import baca_teks
from reviu.contoh_uji import LAPAS, PENGADILAN

LAPORAN = Path(__file__).parent / "laporan"
NAMA = sorted(jalur.stem for jalur in LAPORAN.glob("*.md"))
RECALL_TERENDAH = 0.75
PALSU_TERBANYAK = 0.10
_BACA = {"docx": baca_docx, "pdf": baca_pdf, "html": baca_html}


def _berat(hasil: HasilReviu) -> list[TemuanReviu]:
    return [t for t in hasil.temuan if t.temuan.tingkat is not TingkatTemuan.CATATAN]


@pytest.mark.parametrize("bentuk", ["docx", "pdf", "html"])
@pytest.mark.parametrize("contoh", [LAPAS, PENGADILAN])
def test_laporan_kita_bersih_dalam_setiap_bentuk(
    contoh: str, bentuk: str, laporan_contoh: dict[str, dict[str, bytes]]
) -> None:
    naskah: Naskah = _BACA[bentuk](laporan_contoh[contoh][bentuk], f"lkjip.{bentuk}")
    hasil = reviu(naskah)
    assert hasil.terbaca.indikator >= 5
    assert hasil.terbaca.klaim > 100
    assert [str(t.temuan) for t in _berat(hasil)] == []


@cache
def _hasil(nama: str) -> tuple[HasilReviu, list[dict[str, Any]]]:
    naskah = baca_teks((LAPORAN / f"{nama}.md").read_text("utf-8"), nama)
    label: list[dict[str, Any]] = yaml.safe_load((LAPORAN / f"{nama}.yaml").read_text("utf-8"))
    return reviu(naskah), label


def _baris(temuan: TemuanReviu) -> set[int]:
    return {tempat.baris for tempat in temuan.tempat}


def test_kesalahan_laporan_orang_lain_ditemukan() -> None:
    jumlah = kena = 0
    for nama in NAMA:
        hasil, label = _hasil(nama)
        jumlah += len(label)
        kena += sum(any(_baris(t) & set(satu["baris"]) for t in _berat(hasil)) for satu in label)
    assert jumlah > 80
    assert kena / jumlah >= RECALL_TERENDAH


def test_yang_hanya_mirip_kesalahan_dibiarkan() -> None:
    palsu: list[str] = []
    jumlah = 0
    for nama in NAMA:
        hasil, label = _hasil(nama)
        salah = {baris for satu in label for baris in satu["baris"]}
        berat = _berat(hasil)
        jumlah += len(berat)
        palsu += [f"{nama}: {t.temuan}" for t in berat if not _baris(t) & salah]
    assert len(palsu) / jumlah <= PALSU_TERBANYAK, "\n".join(palsu)
