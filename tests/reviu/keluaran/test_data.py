"""JSON of a review: exactly the keys of the contract, places sorted, text as it stands."""

import json

from akuntabel.inti.rujukan import Rujukan
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.keluaran.data import json_aturan, json_reviu
from akuntabel.reviu.naskah import Naskah, Tempat
from reviu.keluaran.contoh import CATATAN, GALAT, RUJUKAN, buat_hasil, buat_temuan


def test_the_shape_is_the_contract() -> None:
    tempat = (Tempat(baris=40), Tempat(baris=3), Tempat(), Tempat(baris=40))
    teks = json_reviu(buat_hasil(buat_temuan(tempat=tempat, kelompok=2)))
    assert json.loads(teks) == {
        "berkas": "laporan.txt",
        "terbaca": {"tabel": 1, "indikator": 2, "klaim": 30},
        "temuan": [
            {
                "kode": "RV-UJI-01",
                "aturan": "Aturan uji",
                "tingkat": "galat",
                "pesan": "Jumlah tercetak 31, sedangkan rinciannya berjumlah 32; samakan.",
                "letak": {
                    "bagian": "BAB III",
                    "halaman": None,
                    "halaman_semua": [],
                    "baris": [3, 40],
                },
                "tercetak": ["31"],
                "seharusnya": "32",
                "rujukan": RUJUKAN,
                "kelompok": 2,
            }
        ],
    }
    assert teks.startswith('{\n  "berkas"')


def test_the_page_is_that_of_the_first_place_and_all_pages_follow() -> None:
    tempat = (Tempat(halaman=9), Tempat(halaman=2), Tempat(halaman=9))
    letak = json.loads(json_reviu(buat_hasil(buat_temuan(tempat=tempat))))["temuan"][0]["letak"]
    assert (letak["halaman"], letak["halaman_semua"], letak["baris"]) == (9, [2, 9], [])


def test_signs_stay_as_they_are_and_broken_ones_cannot_break_the_stream() -> None:
    teks = json_reviu(buat_hasil(buat_temuan(pesan="“100 × 2” – 50 m²\ud800\x1b[31m")))
    assert "“100 × 2” – 50 m² " in teks
    assert json.loads(teks.encode())["temuan"][0]["pesan"].endswith(" [31m")


def test_a_source_names_the_file_of_each_finding() -> None:
    hasil = buat_hasil(buat_temuan(tempat=()), naskah=Naskah("sumber", "sumber", ()))
    letak = json.loads(json_reviu(hasil))["temuan"][0]["letak"]
    assert (letak["bagian"], letak["baris"]) == ("laporan.txt, BAB III", [])


def test_rules_are_listed_with_level_and_clause() -> None:
    rujukan = Rujukan("Peraturan Contoh 1/2020", "Pasal 2")
    aturan = [
        Aturan("RV-A-01", "Satu", GALAT, "Memeriksa satu.", rujukan, lambda _: ()),
        Aturan("RV-A-02", "Dua", CATATAN, "Memeriksa dua.", rujukan, lambda _: ()),
    ]
    data = json.loads(json_aturan(aturan))
    assert [satu["tingkat"] for satu in data] == ["galat", "catatan"]
    assert data[0] == {
        "kode": "RV-A-01",
        "tingkat": "galat",
        "nama": "Satu",
        "uraian": "Memeriksa satu.",
        "rujukan": RUJUKAN,
    }
