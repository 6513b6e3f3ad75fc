"""Contoh: every fact is where the format wants it, the sums are right, nobody real is named."""

import csv
from dataclasses import fields
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.berkas.bentuk import bentuk_rekaman
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periksa_tabel import periksa_tabel
from akuntabel.inti.rumus import hitung_rumus, urai
from akuntabel.inti.sop import SimbolLangkah
from contoh.bacaan import (
    CONTOH,
    FOLDER_CONTOH,
    baca_csv,
    baca_satker,
    baca_tabel,
    kepala_csv,
    muat_definisi,
    sumber_contoh,
)
from inti.kasus import Kasus, parameter

LAPAS, PENGADILAN = CONTOH
BUKAN_CSV = {"satker", "kebijakan", "tabel", "narasi"}
DAFTAR = sorted({f.name for f in fields(BerkasKinerja)} - BUKAN_CSV)


def cocok(baris: dict[str, str], bila: str) -> bool:
    syarat = (satu.split("=", 1) for satu in bila.split(",") if satu)
    return all(baris[kolom] == isi for kolom, isi in syarat)


def jumlah(kasus: Kasus) -> Fraction:
    """Return the sum of the column over the rows that fit; their number without a column."""
    kolom = kasus.masukan["kolom"]
    baris = [b for b in baca_csv(LAPAS, kasus.masukan["berkas"]) if cocok(b, kasus.masukan["bila"])]
    return sum((Fraction(b[kolom]) for b in baris), Fraction(0)) if kolom else Fraction(len(baris))


@parameter("contoh_fakta")
def test_facts_are_those_of_the_report(kasus: Kasus) -> None:
    masukan = kasus.masukan
    match kasus.uji:
        case "rumus":
            hasil = hitung_rumus(urai(masukan["rumus"]), sumber_contoh(LAPAS))
            assert hasil.nilai == Fraction(kasus.hasil)
        case "jumlah":
            assert jumlah(kasus) == Fraction(kasus.hasil)
        case "sel":
            (baris,) = [b for b in baca_csv(LAPAS, masukan["berkas"]) if cocok(b, masukan["bila"])]
            assert baris[masukan["kolom"]] == kasus.hasil
        case _:
            pytest.fail(f"uji {kasus.uji} tidak dikenal")


@pytest.mark.parametrize("contoh", CONTOH)
@pytest.mark.parametrize("nama", DAFTAR)
def test_every_list_has_its_file(contoh: str, nama: str) -> None:
    if bentuk_rekaman(nama).opsional and not (FOLDER_CONTOH / contoh / f"{nama}.csv").exists():
        return
    kepala = kepala_csv(FOLDER_CONTOH / contoh / f"{nama}.csv")
    assert len(kepala) == len(set(kepala)) > 1


@pytest.mark.parametrize("contoh", CONTOH)
def test_every_table_has_its_file_and_columns(contoh: str) -> None:
    definisi = muat_definisi(contoh)
    berkas = {jalur.stem: jalur for jalur in (FOLDER_CONTOH / contoh / "tabel").glob("*.csv")}
    assert set(berkas) == {tabel.nama for tabel in definisi.tabel}
    for tabel in definisi.tabel:
        awal = ["baris", "uraian"] if tabel.terbuka else ["baris"]
        kolom = [k for k in kepala_csv(berkas[tabel.nama]) if k != "periode"]
        assert kolom == [*awal, *(k.nama for k in tabel.kolom_isian)], tabel.nama


@pytest.mark.parametrize("contoh", CONTOH)
def test_every_fixed_row_is_filled(contoh: str) -> None:
    definisi = muat_definisi(contoh)
    for tabel in definisi.tabel:
        data = baca_tabel(contoh, tabel, definisi.tahun)
        tetap = {baris.kode for baris in tabel.baris}
        kode = {baris.kode for baris in data.baris}
        assert kode == tetap if tetap else kode, tabel.nama
        for baris in data.baris:
            kosong = [k.nama for k in tabel.kolom_isian if k.wajib and baris.isi[k.nama] is None]
            assert not kosong, (tabel.nama, baris.kode)


@pytest.mark.parametrize("contoh", CONTOH)
def test_no_table_breaks_its_constraints(contoh: str) -> None:
    definisi = muat_definisi(contoh)
    for tabel in definisi.tabel:
        assert not periksa_tabel(tabel, baca_tabel(contoh, tabel, definisi.tahun)), tabel.nama


@pytest.mark.parametrize("contoh", CONTOH)
@pytest.mark.parametrize("nama", ["target", "renstra", "standar_nasional", "riwayat"])
def test_every_kode_is_an_indikator(contoh: str, nama: str) -> None:
    definisi = muat_definisi(contoh)
    kode = [baris["kode"] for baris in baca_csv(contoh, nama)]
    assert all(definisi.indikator_berkode(satu) for satu in kode)


@pytest.mark.parametrize("contoh", CONTOH)
def test_every_indikator_has_a_target(contoh: str) -> None:
    bertarget = {baris["kode"] for baris in baca_csv(contoh, "target")}
    assert {i.kode for i in muat_definisi(contoh).indikator} == bertarget


@pytest.mark.parametrize("contoh", CONTOH)
def test_what_has_no_number_has_a_reason(contoh: str) -> None:
    tanpa = [b for b in baca_csv(contoh, "riwayat") if not b["realisasi"]]
    tanpa += [b for b in baca_csv(contoh, "belanja_sasaran") if not b["sasaran"]]
    assert tanpa or contoh == PENGADILAN
    assert all(baris["alasan"] for baris in tanpa)


@pytest.mark.parametrize("contoh", CONTOH)
def test_budget_by_sasaran_and_by_jenis_agree(contoh: str) -> None:
    tahun = baca_satker(contoh)["tahun"]
    for kolom in ("pagu", "realisasi"):
        jenis = sum(int(b[kolom]) for b in baca_csv(contoh, "belanja") if b["tahun"] == tahun)
        assert jenis == sum(int(b[kolom]) for b in baca_csv(contoh, "belanja_sasaran"))


@pytest.mark.parametrize("contoh", CONTOH)
def test_nip_is_well_formed(contoh: str) -> None:
    """Eighteen digits: day of birth, month of appointment, sex, number."""
    nip = [baris["nip"] for baris in baca_csv(contoh, "pejabat")]
    assert len(nip) == len(set(nip)) > 0
    for satu in nip:
        assert len(satu) == 18
        lahir = date(int(satu[:4]), int(satu[4:6]), int(satu[6:8]))
        diangkat = date(int(satu[8:12]), int(satu[12:14]), 1)
        assert 18 <= diangkat.year - lahir.year <= 35
        assert satu[14] in "12"


def test_signature_of_the_agreement_is_by_the_officer_of_that_day() -> None:
    (perjanjian,) = baca_csv(LAPAS, "perjanjian")
    kepala = [b for b in baca_csv(LAPAS, "pejabat") if b["peran"] == "kepala"]
    tanggal = perjanjian["tanggal"]
    menjabat = [b for b in kepala if b["dari"] <= tanggal <= (b["sampai"] or "9999")]
    assert len(kepala) == 2
    assert menjabat == kepala[:1]


@pytest.mark.parametrize("sop", ["pengumpulan_data", "penyusunan_lkjip"])
def test_sop_steps_run_from_start_to_end_and_back(sop: str) -> None:
    langkah = [b for b in baca_csv(LAPAS, "langkah_sop") if b["sop"] == sop]
    nomor = [int(b["nomor"]) for b in langkah]
    assert nomor == list(range(1, len(langkah) + 1))
    simbol = [SimbolLangkah(b["simbol"]) for b in langkah]
    assert (simbol[0], simbol[-1]) == (SimbolLangkah.MULAI, SimbolLangkah.SELESAI)
    for baris, lambang in zip(langkah, simbol, strict=True):
        assert bool(baris["tidak_ke"]) == (lambang is SimbolLangkah.KEPUTUSAN)
        assert not baris["tidak_ke"] or int(baris["tidak_ke"]) < int(baris["nomor"])


def test_every_choice_says_why_and_where() -> None:
    catatan = baca_csv(LAPAS, "catatan")
    assert len({c["letak"] for c in catatan}) == len(catatan) > 50
    for baris in catatan:
        assert baris["terpilih"], baris["letak"]
        assert baris["alasan"].endswith("."), baris["letak"]
        assert baris["sumber"].startswith("LKjIP 2023 baris "), baris["letak"]


@pytest.mark.parametrize("contoh", CONTOH)
def test_files_are_written_as_the_format_writes_them(contoh: str) -> None:
    berkas: list[Path] = sorted((FOLDER_CONTOH / contoh).rglob("*.csv"))
    assert berkas
    for jalur in berkas:
        isi = jalur.read_bytes().decode("utf-8")
        assert "\r" not in isi, jalur
        assert isi.endswith("\n"), jalur
        baris = list(csv.reader(isi.splitlines(), strict=True))
        assert {len(satu) for satu in baris} == {len(baris[0])}, jalur
