"""Lembar salin: one entry stands in every portal; what changed and what is missing is marked."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from io import BytesIO

import openpyxl
import pytest

from akuntabel.dokumen.salin.html import html_salin
from akuntabel.dokumen.salin.lembar import Keadaan, LembarSalin, SelSalin
from akuntabel.dokumen.salin.susun import BulanKosongError, salinan_lembar, susun_salin
from akuntabel.dokumen.salin.teks import tabel_salin
from akuntabel.dokumen.salin.tenggat import kalimat_tenggat, tanggal_tenggat
from akuntabel.dokumen.salin.xlsx import xlsx_salin
from akuntabel.inti.kinerja import BerkasKinerja
from akuntabel.inti.periode import JenisPeriode, Periode
from akuntabel.sektor.portal import AturanTenggat, Portal, TandaDesimal, Tenggat, muat_portal
from contoh_nyata import hasil_contoh

NOVEMBER = Periode(2023, JenisPeriode.BULAN, 11)
RO = "BF.5252.BDC.002"
KENDALA = "Dua mesin jahit pelatihan rusak."
PORTAL = {satu.kode: satu for satu in muat_portal("pemasyarakatan", 2023)}


def fakta() -> BerkasKinerja:
    return replace(hasil_contoh().berkas, salinan=())


def lembar(
    kode: str, berkas: BerkasKinerja | None = None, bulan: Periode = NOVEMBER
) -> LembarSalin:
    return susun_salin(berkas or fakta(), hasil_contoh().definisi, PORTAL[kode], bulan)


def sel(isi: LembarSalin, ro: str, sumber: str) -> SelSalin:
    (satu,) = (
        s
        for bagian in isi.bagian
        if bagian.bagian.kode == "keluaran"
        for baris in bagian.baris
        if baris.kode == ro
        for s in baris.sel
        if s.isian.sumber == sumber
    )
    return satu


def ubah(berkas: BerkasKinerja, **isi: object) -> BerkasKinerja:
    kemajuan = tuple(
        replace(k, **isi) if k.bulan == NOVEMBER and str(k.kode) == RO else k  # type: ignore[arg-type]
        for k in berkas.kemajuan_keluaran
    )
    return replace(berkas, kemajuan_keluaran=kemajuan)


def test_there_are_five_portals() -> None:
    assert set(PORTAL) == {"sakti", "emonev", "eperformance", "targetkinerja", "kanwil"}


@pytest.mark.parametrize("bulan", range(1, 13))
def test_one_entry_stands_identically_in_every_sheet(bulan: int) -> None:
    waktu = Periode(2023, JenisPeriode.BULAN, bulan)
    daftar = [lembar(kode, bulan=waktu) for kode in PORTAL]
    for kemajuan in fakta().kemajuan_keluaran:
        if kemajuan.bulan != waktu:
            continue
        for sumber in ("volume", "progres", "kendala"):
            nilai = {sel(satu, str(kemajuan.kode), sumber).nilai for satu in daftar}
            cetak = {sel(satu, str(kemajuan.kode), sumber).cetak for satu in daftar}
            assert (len(nilai), len(cetak)) == (1, 1), (kemajuan, sumber)
        assert sel(daftar[0], str(kemajuan.kode), "kendala").nilai == kemajuan.kendala


@pytest.mark.parametrize("kode", sorted(PORTAL))
def test_the_entry_is_on_the_page_however_it_is_written(kode: str) -> None:
    isi = lembar(kode)
    for teks in (html_salin(isi), tabel_salin(isi)):
        assert KENDALA in teks
        assert RO in teks
        assert isi.kalimat_tenggat in teks


def test_numbers_are_typed_plainly() -> None:
    berkas = ubah(fakta(), progres=Fraction("93.456"), volume=Fraction(1234567))
    isi = lembar("sakti", berkas)
    assert sel(isi, RO, "progres").nilai == "93,46"
    volume = sel(isi, RO, "volume")
    assert (volume.nilai, volume.cetak) == ("1234567", "1.234.567")
    titik: Portal = replace(PORTAL["sakti"], desimal=TandaDesimal.TITIK)
    lain = susun_salin(berkas, hasil_contoh().definisi, titik, NOVEMBER)
    assert (sel(lain, RO, "progres").nilai, sel(lain, RO, "progres").cetak) == ("93.46", "93,46%")


def test_what_changed_since_it_was_copied_is_marked() -> None:
    awal = lembar("sakti")
    assert awal.banyak(Keadaan.SAMA) == 0
    disalin = replace(fakta(), salinan=salinan_lembar(awal, date(2023, 12, 5)))
    assert lembar("sakti", disalin).banyak(Keadaan.BARU) == 0
    baru = lembar("sakti", ubah(disalin, progres=Fraction("95.5"), kendala=""))
    assert sel(baru, RO, "progres").tanda == "berubah dari 95"
    assert sel(baru, RO, "kendala").tanda == f"berubah dari {KENDALA}"
    assert baru.banyak(Keadaan.BERUBAH) == 2
    assert html_salin(baru).count('<tr class="berubah">') == 2
    assert "▲ berubah dari 95" in html_salin(baru)
    assert lembar("emonev", disalin).banyak(Keadaan.SAMA) == 0


def test_what_is_missing_says_where_to_fill_it_in() -> None:
    berkas = fakta()
    tanpa = tuple(
        k for k in berkas.kemajuan_keluaran if not (k.bulan == NOVEMBER and str(k.kode) == RO)
    )
    isi = lembar("sakti", replace(berkas, kemajuan_keluaran=tanpa))
    progres = sel(isi, RO, "progres")
    assert (progres.keadaan, progres.nilai, progres.cetak) == (Keadaan.KOSONG, "", "–")
    tempat = f"lembar kemajuan_keluaran, baris 2023-11 {RO}, kolom progres"
    assert any(tempat in satu for satu in isi.kosong)
    assert tempat in html_salin(isi)


def test_a_month_without_any_entry_is_refused() -> None:
    kosong = replace(fakta(), kemajuan_keluaran=(), kemajuan_perjanjian=(), butir_target=())
    for kode in PORTAL:
        with pytest.raises(BulanKosongError, match="Belum ada kemajuan November 2023"):
            lembar(kode, kosong)


def test_a_quarter_that_is_not_over_says_so() -> None:
    assert lembar("eperformance").sebut_periode == (
        "Triwulan IV Tahun 2023, keadaan sampai November 2023"
    )
    akhir = lembar("targetkinerja", bulan=Periode(2023, JenisPeriode.BULAN, 9))
    assert akhir.sebut_periode == "B09 (September 2023)"


@pytest.mark.parametrize(
    ("aturan", "angka", "akhir", "harapan"),
    [
        (AturanTenggat.HARI_KERJA, 5, date(2023, 11, 30), date(2023, 12, 7)),
        (AturanTenggat.HARI_KERJA, 5, date(2023, 12, 31), date(2024, 1, 5)),
        (AturanTenggat.TANGGAL, 10, date(2023, 12, 31), date(2024, 1, 10)),
        (AturanTenggat.TANGGAL, 31, date(2023, 1, 31), date(2023, 2, 28)),
        (AturanTenggat.SESUDAH_AKHIR, 10, date(2023, 9, 30), date(2023, 10, 10)),
    ],
)
def test_deadlines_are_counted(
    aturan: AturanTenggat, angka: int, akhir: date, harapan: date
) -> None:
    assert tanggal_tenggat(Tenggat(aturan, angka), akhir) == harapan


def test_a_deadline_is_told_in_words() -> None:
    teks = kalimat_tenggat(Tenggat(AturanTenggat.HARI_KERJA, 5), date(2023, 11, 30))
    assert teks.startswith("Kamis, 7 Desember 2023 (hari kerja ke-5, libur nasional belum")


def test_html_needs_nothing_else_and_lets_no_text_in() -> None:
    jahat = '<script>alert("x")</script>\n" onclick="y'
    teks = html_salin(lembar("sakti", ubah(fakta(), kendala=jahat)))
    assert re.findall(r"(?:src|href)\s*=|https?:", teks) == []
    assert teks.count("<script>") == 1
    assert "alert(&quot;x&quot;)" in teks
    assert ' onclick="y' not in teks
    assert "navigator.clipboard" in teks
    assert "execCommand" in teks
    assert '<html lang="id">' in teks


def test_workbook_keeps_numbers_and_codes_apart() -> None:
    disalin = replace(fakta(), salinan=salinan_lembar(lembar("sakti"), date(2023, 12, 5)))
    baru = ubah(disalin, progres=Fraction("95.5"))
    isi = [lembar(kode, baru) for kode in sorted(PORTAL)]
    buku = openpyxl.load_workbook(BytesIO(xlsx_salin(isi)))
    assert len(buku.sheetnames) == 5
    halaman = buku["Capaian output SAKTI"]
    assert str(halaman["A2"].value).startswith("Tenggat: Kamis, 7 Desember 2023")
    (baris,) = (b for b in halaman.iter_rows() if b[0].value == RO)
    assert baris[0].data_type == "s"
    berubah = [s for s in baris if s.comment is not None]
    assert [(s.value, s.comment.text) for s in berubah if s.comment] == [(95.5, "berubah dari 95")]
