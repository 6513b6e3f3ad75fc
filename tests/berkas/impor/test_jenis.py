"""Every kind of export is known by its content and becomes the same facts in any container."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from akuntabel.berkas.impor.impor import HasilImpor, PilihanImpor, impor_berkas
from akuntabel.berkas.sumber import baca_sumber
from akuntabel.inti.anggaran.bulanan import susun_bulanan
from akuntabel.inti.anggaran.pagu import JenisBelanja
from akuntabel.inti.anggaran.pohon import susun_pohon
from akuntabel.inti.hitung import hitung
from akuntabel.inti.kinerja import BerkasKinerja, DefinisiSektor
from akuntabel.inti.temuan import TingkatTemuan
from berkas.buat_laporan_ikpa import SatkerIkpa, baris_blok, tulis
from ekspor.anggaran_contoh import anggaran_2023
from ekspor.buat_daftar import (
    capaian_output,
    daftar_sp2d,
    halaman_iii,
    kertas_kerja,
    pagu_realisasi,
)
from ekspor.buat_fa_detail import Laporan, tulis_fa
from ekspor.buku_ekspor import Baris, tulis_csv_ekspor, tulis_xlsx_ekspor

CONTOH = Path(__file__).parents[3] / "contoh" / "lapas-muara-enim-2023"
PAGU, REALISASI = 17_281_590_000, 17_080_255_708


@pytest.fixture(scope="module")
def contoh() -> tuple[BerkasKinerja, DefinisiSektor]:
    terpakai = baca_sumber(CONTOH).terpakai
    assert terpakai is not None
    berkas, definisi = terpakai
    return replace(berkas, target_keluaran=(), kemajuan_keluaran=()), definisi


@pytest.fixture(scope="module")
def berkas(contoh: tuple[BerkasKinerja, DefinisiSektor]) -> BerkasKinerja:
    return contoh[0]


def ambil(hasil: HasilImpor) -> BerkasKinerja:
    assert hasil.berkas_baru is not None, [str(t) for t in hasil.temuan]
    return hasil.berkas_baru


def berkas_ekspor(tmp_path: Path, nama: str, baris: list[Baris]) -> Path:
    jalur = tmp_path / nama
    return (
        tulis_csv_ekspor(baris, jalur) if nama.endswith("csv") else tulis_xlsx_ekspor(baris, jalur)
    )


def fa(tmp_path: Path, nama: str = "fa.xlsx", bulan: int = 12) -> Path:
    return tulis_fa(Laporan(anggaran_2023(), 2023, bulan), tmp_path / nama)


def test_fa_detail_gives_the_same_facts_from_workbook_and_csv(
    tmp_path: Path, contoh: tuple[BerkasKinerja, DefinisiSektor]
) -> None:
    berkas, definisi = contoh
    buku = ambil(impor_berkas([fa(tmp_path)], berkas))
    assert buku == ambil(impor_berkas([fa(tmp_path, "fa.csv")], berkas))
    pohon = susun_pohon(buku)
    assert pohon is not None
    jumlah = pohon.ringkasan()
    assert jumlah is not None
    assert (jumlah.pagu, jumlah.realisasi) == (PAGU, REALISASI)
    hasil = hitung(buku, definisi)
    assert not [t for t in hasil.temuan if t.tingkat is TingkatTemuan.GALAT]
    assert hasil.anggaran.kini.total == jumlah
    assert sum(b.pagu for b in hasil.berkas.belanja_sasaran) == PAGU
    assert sum(b.realisasi for b in hasil.berkas.belanja_komponen) == REALISASI


def test_the_same_file_again_changes_nothing(tmp_path: Path, berkas: BerkasKinerja) -> None:
    sekali = ambil(impor_berkas([fa(tmp_path)], berkas))
    lagi = impor_berkas([fa(tmp_path)], sekali)
    assert not lagi.berubah
    assert ambil(lagi) == sekali


def test_one_rupiah_in_one_leaf_is_refused_with_its_path(
    tmp_path: Path, berkas: BerkasKinerja
) -> None:
    def ubah(baris: list[Baris]) -> list[Baris]:
        tempat = next(n for n, b in enumerate(baris) if "Listrik" in str(b.values()))
        satu = dict(baris[tempat])
        pagu = satu[16]
        assert isinstance(pagu, int)
        satu[16] = pagu + 1
        return [*baris[:tempat], satu, *baris[tempat + 1 :]]

    jalur = tulis_fa(Laporan(anggaran_2023(), 2023, 12), tmp_path / "fa.xlsx", ubah)
    hasil = impor_berkas([jalur], berkas)
    assert hasil.berkas_baru is None
    assert "WA.6228.EBA.994.002.0B.522111" in str(hasil.temuan[0])


def test_a_later_month_shows_what_it_changes_only_where_facts_change(
    tmp_path: Path, berkas: BerkasKinerja
) -> None:
    agustus = ambil(impor_berkas([fa(tmp_path, "a.xlsx", 8)], berkas))
    september = impor_berkas([fa(tmp_path, "b.xlsx", 9)], agustus)
    assert not september.perubahan
    assert {r.bulan.nomor for r in ambil(september).realisasi_rincian} == {7, 8, 9}


@pytest.mark.parametrize("nama", ["a.xlsx", "a.csv"])
@pytest.mark.parametrize("pok", [True, False])
def test_rkk_and_pok_agree_with_fa_detail(
    tmp_path: Path, berkas: BerkasKinerja, nama: str, pok: bool
) -> None:
    jalur = berkas_ekspor(tmp_path, nama, kertas_kerja(anggaran_2023(), pok=pok))
    hasil = ambil(impor_berkas([jalur], berkas))
    assert sum(p.pagu for p in hasil.pagu_rincian) == PAGU
    bersama = susun_pohon(ambil(impor_berkas([fa(tmp_path)], hasil)))
    sendiri = susun_pohon(ambil(impor_berkas([fa(tmp_path)], berkas)))
    assert bersama is not None
    assert sendiri is not None
    assert bersama.jumlah == sendiri.jumlah


def test_payments_sum_to_the_realisasi_of_the_leaves(tmp_path: Path, berkas: BerkasKinerja) -> None:
    sp2d = berkas_ekspor(tmp_path, "sp2d.xlsx", daftar_sp2d(anggaran_2023()))
    hasil = ambil(impor_berkas([fa(tmp_path), sp2d], berkas))
    assert sum(s.jumlah for s in hasil.sp2d) == REALISASI


def test_pagu_and_realisasi_per_akun(tmp_path: Path, berkas: BerkasKinerja) -> None:
    jalur = berkas_ekspor(tmp_path, "pr.csv", pagu_realisasi(anggaran_2023(), 12))
    pohon = susun_pohon(ambil(impor_berkas([jalur], berkas)))
    assert pohon is not None
    jumlah = pohon.ringkasan()
    assert jumlah is not None
    assert (jumlah.pagu, jumlah.realisasi) == (PAGU, REALISASI)


def test_capaian_output_becomes_the_entry_of_the_month(
    tmp_path: Path, berkas: BerkasKinerja
) -> None:
    jalur = berkas_ekspor(tmp_path, "co.xlsx", capaian_output())
    hasil = ambil(impor_berkas([jalur], berkas))
    assert [(str(k.kode), k.progres) for k in hasil.kemajuan_keluaran] == [
        ("WA.6228.EBA.994", Fraction("91.5")),
        ("BF.5252.BDC.001", Fraction(91)),
    ]
    assert [t.volume for t in hasil.target_keluaran] == [1, 240]


def test_halaman_iii_becomes_the_plan(tmp_path: Path, berkas: BerkasKinerja) -> None:
    jalur = berkas_ekspor(tmp_path, "h3.xlsx", halaman_iii(anggaran_2023()))
    hasil = ambil(impor_berkas([fa(tmp_path), jalur], berkas, PilihanImpor(triwulan=1)))
    bulanan = susun_bulanan(hasil)
    assert bulanan.rencana_kumulatif(JenisBelanja.MODAL, 12) == bulanan.pagu(JenisBelanja.MODAL)


def test_an_ikpa_report_becomes_the_ikpa_of_its_month(
    tmp_path: Path, berkas: BerkasKinerja
) -> None:
    unsur = ("revisi", "deviasi", "penyerapan", "kontraktual", "tagihan", "uptup", "dispensasi")
    satker = SatkerIkpa(
        "406432", {**dict.fromkeys(unsur, 100), "capaian": 98.5}, 99.63, "100%", 99.63
    )
    jalur = tulis(tmp_path / "ikpa.xlsx", baris_blok([satker], 2022))
    (satu,) = ambil(impor_berkas([jalur], berkas)).laporan_ikpa
    assert satu.bulan.nomor == 12
    assert satu.capaian == Fraction("98.5")
    assert satu.konversi == 100
