"""Kerangka: the outline names tables, components and sentences that exist."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from akuntabel.dokumen.lkjip.susunan import komponen_dikenal
from akuntabel.inti.perbandingan import Kesimpulan, Perubahan
from akuntabel.sektor.kerangka import BagianKerangka, IsiKerangka, JenisIsi, muat_kerangka
from akuntabel.sektor.pemuat import SektorTidakAdaError, muat_sektor

SEKTOR = [("pemasyarakatan", 2023), ("peradilan", 2025)]
DOKUMEN = Path(__file__).parents[2] / "src" / "akuntabel" / "dokumen"


def semua_isi(daftar: tuple[BagianKerangka, ...]) -> Iterator[IsiKerangka]:
    for bagian in daftar:
        yield from bagian.isi
        yield from semua_isi(bagian.bagian)


@pytest.mark.parametrize(("kode", "tahun"), SEKTOR)
def test_tables_and_components_of_the_outline_exist(kode: str, tahun: int) -> None:
    kerangka, definisi = muat_kerangka(kode, tahun), muat_sektor(kode, tahun)
    isi = [*semua_isi(kerangka.awal), *semua_isi(kerangka.bab), *semua_isi(kerangka.lampiran)]
    assert isi
    for satu in isi:
        if satu.jenis is JenisIsi.TABEL:
            assert definisi.tabel_bernama(satu.nama) is not None, satu.nama
        elif satu.jenis is JenisIsi.KOMPONEN:
            assert satu.nama in komponen_dikenal(), satu.nama


@pytest.mark.parametrize(("kode", "tahun"), SEKTOR)
def test_every_sentence_that_the_code_asks_for_exists(kode: str, tahun: int) -> None:
    kalimat = muat_kerangka(kode, tahun).kalimat
    sumber = "".join(j.read_text(encoding="utf-8") for j in DOKUMEN.rglob("*.py"))
    kunci = set(re.findall(r'(?:kalimat|teks)\(\s*"([a-z_]+\.[a-z_0-9]+|gabungan)"', sumber))
    kunci |= {f"subbab.{n}" for n in range(1, 7)}
    for awalan in ("target", "renstra", "standar"):
        kunci |= {f"{awalan}.{k.value.replace(' ', '_')}" for k in Kesimpulan}
    kunci |= {f"lalu.{p.value.replace(' ', '_')}" for p in Perubahan}
    assert len(kunci) > 40
    assert kunci <= set(kalimat), kunci - set(kalimat)


def test_a_year_before_the_rules_has_no_outline() -> None:
    with pytest.raises(SektorTidakAdaError, match="2001"):
        muat_kerangka("peradilan", 2001)
