"""Names, NIP and titles of regulations, as reports print them."""

import pytest

from akuntabel.inti.rujukan import Keyakinan
from akuntabel.reviu.aturan.identitas.hukum import judul_tak_resmi
from akuntabel.reviu.aturan.identitas.judul_resmi import JUDUL_RESMI, sejudul
from akuntabel.reviu.aturan.identitas.orang import nama_orang, salah_nip, sebutan_nip
from akuntabel.reviu.aturan.identitas.peraturan import judul_peraturan
from akuntabel.reviu.aturan.identitas.pribadi import samar, seperti_nik
from akuntabel.reviu.aturan.identitas.satuan_kerja import baku_kelas, unit_laporan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.pembaca.teks import baca_teks


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("Drs. H. Budi Hartono, S.H., M.H.", "Budi Hartono"),
        ("BUDI HARTONO A.Md IP., S.H", "BUDI HARTONO"),
        ("Nama : Siti Marlina", "Siti Marlina"),
        ("(Rudi Susanto)", "Rudi Susanto"),
        ("Kepala Lembaga Pemasyarakatan", ""),
        ("Pembina Tk. I", ""),
        ("sebanyak tiga orang", ""),
        ("PT Maju Jaya", ""),
    ],
)
def test_nama_orang(teks: str, nama: str) -> None:
    assert nama_orang(teks) == nama


@pytest.mark.parametrize(
    ("nip", "salah"),
    [
        ("198001012000031004", ""),
        ("199001012022212005", ""),
        ("198002302000031004", "tanggal lahir"),
        ("198001012000131004", "bulan pengangkatan"),
        ("199901012000031004", "umur 1 tahun"),
        ("198001012000035004", "jenis kelamin"),
        ("1980010120000310", "16 angka"),
    ],
)
def test_salah_nip(nip: str, salah: str) -> None:
    hasil = salah_nip(nip)

    assert salah in hasil
    assert bool(hasil) is bool(salah)


def test_two_signatures_side_by_side_keep_their_names() -> None:
    teks = (
        "# LAPORAN KINERJA LAPAS KELAS IIB CONTOH TAHUN 2023\n"
        "| Pihak Kedua | Pihak Pertama |\n|---|---|\n"
        "| SITI MARLINA | BUDI HARTONO |\n"
        "| NIP. 197001011995032001 | NIP. 198001012000031004 |\n"
    )
    sebutan = sebutan_nip(Bacaan(baca_teks(teks, "x.md")))

    assert [(s.nama, s.nip) for s in sebutan] == [
        ("SITI MARLINA", "197001011995032001"),
        ("BUDI HARTONO", "198001012000031004"),
    ]


def test_two_nip_on_one_line_name_nobody() -> None:
    teks = "SITI MARLINA BUDI HARTONO\nNIP. 197001011995032001 NIP. 198001012000031004\n"

    assert [s.nama for s in sebutan_nip(Bacaan(baca_teks(teks, "x.md")))] == ["", ""]


@pytest.mark.parametrize(
    ("teks", "judul"),
    [
        ("Perbendaharaan Negara (Lembaran Negara Tahun 2004)", "Perbendaharaan Negara"),
        ("Pemasyarakatan mewajibkan perlakuan khusus.", "Pemasyarakatan"),
        ("Kinerja Instansi, dan Tata Cara Reviu; serta", "Kinerja Instansi, dan Tata Cara Reviu"),
        ("Keuangan Negara dan Peraturan Presiden", "Keuangan Negara"),
        ("pedoman penyusunan laporan", "pedoman penyusunan laporan"),
        ("", ""),
    ],
)
def test_judul_peraturan(teks: str, judul: str) -> None:
    assert judul_peraturan(teks) == judul


def test_kelas_in_one_spelling() -> None:
    assert {baku_kelas(t) for t in ("Kelas IIB", "KELAS II B", "kelas 2B", "Kelas II-B")} == {"IIB"}
    assert baku_kelas("Kelas Perempuan") == ""


def test_unit_is_learned_from_the_report() -> None:
    teks = "Pengadilan Agama Contohan Kelas II melayani.\n\n" * 3
    unit = unit_laporan(Bacaan(baca_teks(teks, "x.md")))

    assert unit is not None
    assert (unit.jenis, unit.kelas, unit.nama) == ("Pengadilan Agama", "Kelas II", "Contohan")
    assert unit_laporan(Bacaan(baca_teks("Laporan tanpa nama.\n", "x.md"))) is None


def test_masked_names_and_nik() -> None:
    assert samar("Rudi Susanto") == "R… S…"
    assert seperti_nik("1671014505900003")
    assert not seperti_nik("1671017505900003")


def test_official_titles_are_told_apart() -> None:
    judul = [j for r in JUDUL_RESMI for j in r.judul]

    assert len({(r.jenis, r.nomor, r.tahun) for r in JUDUL_RESMI}) == len(JUDUL_RESMI)
    for resmi in JUDUL_RESMI:
        assert {j for j in judul if sejudul(j, resmi)} == set(resmi.judul)


@pytest.mark.parametrize(
    ("judul", "sama"),
    [
        ("Pelaporan Keuangan", True),
        ("PELAPORAN KEUANGAN DAN KlNERJA INSTANSl PEMERINTAH", True),
        ("Pelaporan Keuangan dan Kinerja Instansi Pemerintah Contoh", True),
        ("Laporan Keuangan dan Kinerja Instansi Pemerintah", False),
        ("Pelaporan dan Kinerja Instansi Pemerintah", False),
    ],
)
def test_sejudul(judul: str, sama: bool) -> None:
    pp = next(r for r in JUDUL_RESMI if r.sebutan == "PP 8/2006")

    assert sejudul(judul, pp) is sama


def test_doubtful_title_is_a_remark_only() -> None:
    teks = "1. Undang-Undang Nomor 28 Tahun 1999 tentang Pemberantasan Contoh;\n"
    cacat = list(judul_tak_resmi(Bacaan(baca_teks(teks, "x.md"))))
    ragu = {r.sebutan for r in JUDUL_RESMI if r.keyakinan is Keyakinan.RAGU}

    assert ragu == {"UU 28/1999"}
    assert [c.tingkat.value for c in cacat if c.tingkat is not None] == ["catatan"]


@pytest.mark.parametrize(
    "teks",
    [
        "Nama : BUDI HARTONO\n\nJabatan : Kepala Bumi Asri NIP : 198001012000031004\n",
        "Nama : Budi Hartono, S.H. Jabatan : Kepala Bumi Asri NIP : 198001012000031004\n",
        "| Nama | : Budi Hartono |\n|---|---|\n| NIP | : 198001012000031004 |\n",
    ],
)
def test_form_fields_name_their_owner(teks: str) -> None:
    sebutan = sebutan_nip(Bacaan(baca_teks(teks, "x.md")))

    assert [(s.nama.casefold(), s.nip) for s in sebutan] == [("budi hartono", "198001012000031004")]
