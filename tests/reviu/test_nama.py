"""Names that vary are recognised; neighbours that differ in one word are not mixed up."""

import pytest

from akuntabel.reviu.nama import DaftarNama

NAMA = (
    "Persentase narapidana yang mendapatkan hak remisi",
    "Persentase narapidana yang mendapatkan hak integrasi",
    "Persentase narapidana yang mendapatkan hak pendidikan",
    "Persentase narapidana yang memperoleh pendidikan dan pelatihan vokasi bersertifikat",
    "Persentase perkara perdata yang diselesaikan tepat waktu",
    "Persentase perkara pidana yang diselesaikan tepat waktu",
    "Indeks Kepuasan Layanan Pemasyarakatan",
    "Jumlah Layanan Perkantoran",
)
DAFTAR = DaftarNama(NAMA)


@pytest.mark.parametrize(
    ("teks", "indeks"),
    [
        ("NARAPIDANA YANG MENDAPATKAN HAK REMISI", 0),
        ("Narapidana mendapatkan hak integrasi", 1),
        ("Persentase narapidana yang mendapatkan hak Pendldikan", 2),
        ("Persentase narapidana yang memperoleh Pendidikan dan pelatihan vokasi bersertifikasi", 3),
        ("Persentase perkara perdata yg diselesaikan tepat waktu.", 4),
        ("Presentase Perkara Pidana yang diselesaikan  tepat waktu", 5),
        ("Indeks Kepuasan Layanan Pemasarakatan", 6),
        ("Jumlah layanan perkantoran", 7),
    ],
)
def test_ragam_penulisan_dikenali(teks: str, indeks: int) -> None:
    cocok = DAFTAR.cocokkan(teks)
    assert cocok is not None
    assert cocok.indeks == indeks


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "Persentase",
        "Persentase narapidana yang mendapatkan hak",
        "Persentase perkara yang diselesaikan tepat waktu",
        "Jumlah pegawai",
        "Perbandingan Target dan Realisasi Kinerja",
    ],
)
def test_yang_meragukan_tidak_ditebak(teks: str) -> None:
    assert DAFTAR.cocokkan(teks) is None


def test_cakupan_membedakan_tetangga() -> None:
    kata = DAFTAR.kata_dikenal("Dalam narapidana mendapatkan hak integrasi, adapun programnya")
    cakupan = DAFTAR.cakupan(kata)
    assert cakupan[1] > 0.99
    assert cakupan[0] < 0.7
    assert cakupan[2] < 0.7
