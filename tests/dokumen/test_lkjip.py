"""The LKjIP of the example: whole, without gaps, and every number a reference."""

import json
import re
from dataclasses import replace

import pytest

from akuntabel.dokumen.blok import (
    DaftarIsi,
    Gaya,
    Grafik,
    Judul,
    Paragraf,
    Persamaan,
    Tabel,
    UkuranHalaman,
)
from akuntabel.dokumen.cetak import Pencetak
from akuntabel.dokumen.data import json_hasil
from akuntabel.dokumen.lkjip import susun_lkjip
from akuntabel.dokumen.perjanjian import susun_perjanjian
from akuntabel.dokumen.persamaan import persamaan_realisasi
from akuntabel.dokumen.rujuk import Perujuk
from akuntabel.dokumen.samaran import indikator_tersamar
from akuntabel.inti.hitung import HasilKinerja, hitung
from akuntabel.inti.kebijakan import Kertas
from akuntabel.sektor.kerangka import muat_kerangka
from contoh_nyata import PENGADILAN, hasil_contoh, lkjip_contoh
from dokumen.teks_blok import teks_blok, teks_dokumen

LKJIP = lkjip_contoh()


def test_every_chapter_and_annex_of_the_outline_is_there() -> None:
    bab = [j.nomor or j.teks for j in LKJIP.blok if isinstance(j, Judul) and j.tingkat == 1]
    assert bab == [
        "Kata Pengantar",
        "Ikhtisar Eksekutif",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
        "BAB I",
        "BAB II",
        "BAB III",
        "BAB IV",
        "Lampiran I",
        "Lampiran II",
        "Lampiran III",
        "Lampiran IV",
    ]
    assert sum(isinstance(b, DaftarIsi) for b in LKJIP.blok) == 3


def test_each_of_27_indikator_has_its_six_subsections() -> None:
    judul = [j for j in LKJIP.blok if isinstance(j, Judul)]
    indikator = [n for n, j in enumerate(judul) if j.tingkat == 4 and j.nomor.startswith("SK")]
    assert len(indikator) == 27
    for awal in indikator:
        sub = judul[awal + 1 : awal + 7]
        assert [j.nomor for j in sub] == ["1.", "2.", "3.", "4.", "5.", "6."]
        assert all(j.tingkat == 5 for j in sub)


def test_nothing_is_left_for_a_human_in_the_example() -> None:
    tertanda = [
        t.isi for b in LKJIP.blok if isinstance(b, Paragraf) for t in b.isi if t.gaya is Gaya.TANDA
    ]
    assert tertanda == []


def test_what_is_missing_is_marked_and_reported_once() -> None:
    hasil = hasil_contoh(PENGADILAN)
    dokumen, temuan = susun_lkjip(hasil, muat_kerangka("peradilan", hasil.berkas.satker.tahun))
    assert "»[Bagian ini masih perlu diisi: narasi laporan.saran.]«" in teks_dokumen(dokumen)
    assert {t.kode for t in temuan} == {"PERLU_DIISI"}


def test_tables_and_pictures_are_numbered_in_order() -> None:
    tabel = [b.nomor for b in LKJIP.blok if isinstance(b, Tabel) and b.judul]
    gambar = [b.nomor for b in LKJIP.blok if isinstance(b, Grafik)]
    assert tabel == list(range(1, len(tabel) + 1))
    assert gambar == list(range(1, len(gambar) + 1))
    assert len(gambar) >= 5


def test_every_grid_is_filled_exactly() -> None:
    for blok in LKJIP.blok:
        if isinstance(blok, Tabel):
            for bagian in (blok.kepala, blok.badan):
                luas = sum(sel.lebar * sel.tinggi for baris in bagian for sel in baris)
                assert luas == len(blok.lebar_kolom) * len(bagian), blok.judul or blok.badan[0]


def test_formulas_are_mathematics_in_words_and_in_numbers() -> None:
    rumus = [b for b in LKJIP.blok if isinstance(b, Persamaan)]
    assert len(rumus) >= 2 * 27
    assert all(r.alternatif for r in rumus)


def test_figures_carry_the_kode_of_their_fact() -> None:
    kode = {t.kode for b in LKJIP.blok if isinstance(b, Paragraf) for t in b.isi if t.kode}
    assert {"SK2.2.realisasi", "SK1.5.capaian", "anggaran.pagu", "SK2.4.alasan"} <= kode


def test_no_person_of_a_complaint_and_no_unresolved_name() -> None:
    teks = teks_dokumen(LKJIP)
    assert "{{" not in teks
    assert "rujukan tidak dikenal" not in teks
    assert re.search(r"(?<!\d)(\d{16}|08\d{8,11})(?!\d)", teks) is None


def hasil_tersamar() -> HasilKinerja:
    hasil = hasil_contoh()
    kebijakan = replace(hasil.berkas.kebijakan, ambang_sel_kecil=5)
    return hitung(replace(hasil.berkas, kebijakan=kebijakan), hasil.definisi)


def test_small_counts_of_health_and_complaints_are_hidden_when_declared() -> None:
    dokumen, _ = susun_lkjip(hasil_tersamar(), muat_kerangka("pemasyarakatan", 2023))
    teks = teks_dokumen(dokumen)
    assert "1 | Ibu hamil | < 5 | < 5" in teks
    assert "1 | Ibu hamil | 1 | 1" in teks_dokumen(LKJIP)
    assert "1.367" in teks


@pytest.mark.parametrize(("kode", "cacah"), [("SK1.2", "2.777"), ("SK1.4", "1"), ("SK2.5", "6")])
def test_a_formula_does_not_give_a_hidden_count_away(kode: str, cacah: str) -> None:
    publik = hasil_tersamar()
    satu = publik.indikator_berkode(kode)
    assert satu is not None
    pencetak = Pencetak(publik.berkas.kebijakan)
    asli = persamaan_realisasi(satu, pencetak)
    samar = persamaan_realisasi(satu, pencetak, tersamar=indikator_tersamar(publik, satu))
    assert asli is not None
    assert samar is not None
    assert cacah in re.findall(r"[\d.]+", " ".join(teks_blok(asli)))
    assert list(teks_blok(samar)) == [
        next(teks_blok(asli)),
        f"$ = {pencetak.realisasi(satu)}",
    ]
    assert samar.alternatif == f"Realisasi {kode}: {pencetak.realisasi(satu)}"


@pytest.mark.parametrize(
    ("rujukan", "tercetak"),
    [
        ("jumlah(penyakit.kasus)", "–"),
        ("jumlah(risiko_tinggi_pidana.jumlah)", "–"),
        ("100 * jumlah(risiko_tinggi.berubah) / jumlah(risiko_tinggi.jumlah)", "–"),
        ("jumlah(risiko_tinggi.berubah)", "< 5"),
        ("jumlah(remisi.diterima)", "1.299"),
    ],
)
def test_a_reference_does_not_give_a_hidden_count_away(rujukan: str, tercetak: str) -> None:
    publik = hasil_tersamar()
    perujuk = Perujuk(publik, Pencetak(publik.berkas.kebijakan))
    assert perujuk.teks(rujukan, "narasi").isi == tercetak


def test_both_documents_use_the_declared_paper() -> None:
    hasil = hasil_contoh()
    kebijakan = replace(hasil.berkas.kebijakan, kertas=Kertas.F4)
    f4 = hitung(replace(hasil.berkas, kebijakan=kebijakan), hasil.definisi)
    kerangka = muat_kerangka("pemasyarakatan", 2023)
    for susun in (susun_lkjip, susun_perjanjian):
        dokumen, _ = susun(f4, kerangka)
        assert dokumen.halaman == UkuranHalaman(215, 330)


def test_facts_attached_to_a_published_report_hide_the_same_counts() -> None:
    data = json.loads(json_hasil(hasil_tersamar(), terbit=True))
    mental = next(i for i in data["indikator"] if i["kode"] == "SK1.4")
    assert set(mental["operan"].values()) == {None}
    assert mental["jejak"]["realisasi"] == ""
    berisiko = next(i for i in data["indikator"] if i["kode"] == "SK2.5")
    assert set(berisiko["operan"].values()) == {None}
    assert berisiko["realisasi"] == "33"
    remisi = next(i for i in data["indikator"] if i["kode"] == "SK2.2")
    assert set(remisi["operan"].values()) == {"1299"}


def test_a_report_whose_facts_disagree_is_marked_as_a_draft_on_every_page() -> None:
    hasil = hasil_contoh()
    beda = replace(hasil.berkas, belanja_sasaran=hasil.berkas.belanja_sasaran[:-1])
    konsep = hitung(beda, hasil.definisi)
    dokumen, _ = susun_lkjip(konsep, muat_kerangka("pemasyarakatan", 2023))
    assert "KONSEP" in dokumen.kepala_halaman[0]
    teks = teks_dokumen(dokumen)
    assert "»Anggaran: Realisasi per sasaran berjumlah" in teks
    assert "Jumlahnya belum sama" in teks
    assert "KONSEP" not in " ".join(LKJIP.kepala_halaman)


def test_a_year_without_a_rule_has_no_composite_score() -> None:
    teks = teks_dokumen(lkjip_contoh(PENGADILAN))
    assert "Aturan penggabungan nilai SMART dan IKPA untuk tahun 2025 belum tersedia" in teks
