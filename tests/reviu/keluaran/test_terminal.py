"""The table for the terminal: groups, places in words, widths, and that silence is explained."""

import pytest

from akuntabel.inti.rujukan import Rujukan
from akuntabel.reviu.aturan.dasar import Aturan
from akuntabel.reviu.hasil import Terbaca
from akuntabel.reviu.keluaran.terminal import LEBAR_MAKS, tabel_aturan, tabel_reviu
from akuntabel.reviu.naskah import Naskah, Paragraf, Sel, Tabel, Tempat
from reviu.keluaran.contoh import CATATAN, GALAT, PERINGATAN, RUJUKAN, buat_hasil, buat_temuan


def test_a_finding_says_level_kode_place_sentence_and_values() -> None:
    tempat = (Tempat(baris=40), Tempat(baris=12), Tempat(baris=3))
    baris = tabel_reviu(buat_hasil(buat_temuan(tempat=tempat)), 100).splitlines()
    assert baris[2:5] == [
        "GALAT RV-UJI-01 · BAB III, baris 40 (juga 3 dan 12)",
        "  Jumlah tercetak 31, sedangkan rinciannya berjumlah 32; samakan.",
        "  tercetak 31 → seharusnya 32",
    ]


def test_findings_of_one_cause_stand_together_where_the_first_stands() -> None:
    hasil = buat_hasil(
        buat_temuan("RV-1", kelompok=5),
        buat_temuan("RV-2", kelompok=6),
        buat_temuan("RV-3", PERINGATAN, kelompok=5),
        buat_temuan("RV-4"),
        buat_temuan("RV-5"),
    )
    baris = tabel_reviu(hasil, 100).splitlines()
    kepala = [b for b in baris if "RV-" in b or "sebab" in b]
    assert [b.split(" ·")[0] for b in kepala] == [
        "Satu sebab, 2 temuan:",
        "  GALAT RV-1",
        "  PERINGATAN RV-3",
        "GALAT RV-2",
        "GALAT RV-4",
        "GALAT RV-5",
    ]


@pytest.mark.parametrize(
    ("tempat", "letak"),
    [
        ((Tempat(baris=7),), "BAB III, baris 7"),
        ((Tempat(halaman=4), Tempat(halaman=4)), "BAB III, halaman 4"),
        ((Tempat(halaman=4), Tempat(halaman=2)), "BAB III, halaman 4 (juga 2)"),
        (
            tuple(Tempat(baris=n) for n in range(9, 0, -1)),
            "BAB III, baris 9 (juga 1, 2, 3, 4, 5, 6 dan 2 tempat lain)",
        ),
        ((), "BAB III"),
    ],
)
def test_places_are_said_in_words(tempat: tuple[Tempat, ...], letak: str) -> None:
    teks = tabel_reviu(buat_hasil(buat_temuan(tempat=tempat)), 110)
    assert f"RV-UJI-01 · {letak}\n" in teks


def test_a_word_file_has_no_lines_so_the_passage_itself_is_quoted() -> None:
    di = Tempat(paragraf=8)
    naskah = Naskah("laporan.docx", "docx", (Paragraf("Jumlah tamu tahun ini " * 9, di),))
    hasil = buat_hasil(buat_temuan(tempat=(di,)), buat_temuan(bagian="", tempat=()), naskah=naskah)
    teks = tabel_reviu(hasil, 110)
    assert "BAB III, “Jumlah tamu tahun ini Jumlah tamu" in teks
    assert "…”\n" in teks
    assert "RV-UJI-01 · seluruh laporan\n" in teks


def test_a_field_of_a_word_table_is_quoted_with_the_label_of_its_row() -> None:
    sel = tuple(Sel(t, Tempat(paragraf=n)) for n, t in enumerate(("1.", "Tamu " * 12, "31"), 1))
    naskah = Naskah("laporan.docx", "docx", (Tabel((sel,)),))
    hasil = buat_hasil(*(buat_temuan(tempat=(satu.tempat,)) for satu in sel[1:]), naskah=naskah)
    baris = tabel_reviu(hasil, 110).splitlines()
    assert baris[2].endswith("“Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu”")
    assert baris[6].endswith("“Tamu Tamu Tamu Tamu Tamu Tamu Tamu Tamu | 31”")


@pytest.mark.parametrize(("lebar", "batas"), [(10, 40), (60, 60), (500, LEBAR_MAKS)])
def test_no_line_is_wider_than_the_window(lebar: int, batas: int) -> None:
    hasil = buat_hasil(*(buat_temuan(kelompok=1, pesan="kata pendek " * 40) for _ in range(2)))
    baris = tabel_reviu(hasil, lebar).splitlines()
    assert max(map(len, baris)) <= batas
    assert max(map(len, baris)) > batas - 12


def test_colours_change_nothing_but_colours() -> None:
    hasil = buat_hasil(buat_temuan(kelompok=1), buat_temuan(kelompok=1))
    warna = tabel_reviu(hasil, 80, warna=True)
    assert "\x1b[31m" in warna
    polos = tabel_reviu(hasil, 80)
    assert "\x1b" not in polos
    for kode in ("\x1b[31m", "\x1b[1m", "\x1b[0m"):
        warna = warna.replace(kode, "")
    assert warna == polos


def test_text_of_the_report_cannot_steer_the_terminal() -> None:
    jahat = buat_temuan(pesan="awal \x1b]0;judul\x07 \x1b[2J\u202eakhir\r", tercetak=("\x9b31m",))
    teks = tabel_reviu(buat_hasil(jahat), 80)
    assert not set("\x1b\x07\x9b\r\u202e") & set(teks)


def test_the_summary_counts_says_what_was_read_and_what_to_do() -> None:
    hasil = buat_hasil(buat_temuan(), buat_temuan(tingkat=CATATAN), terbaca=Terbaca(4, 27, 812, 90))
    teks = " ".join(tabel_reviu(hasil, 100, tersembunyi=3).split())
    assert "1 galat, 0 peringatan, 1 catatan (3 yang lebih ringan tidak ditampilkan)." in teks
    assert "Yang terbaca: 4 tabel, 27 indikator, 812 klaim, 90 halaman." in teks
    assert "Selanjutnya: perbaiki setiap GALAT lebih dulu" in teks


def test_each_level_has_its_own_advice() -> None:
    saran = {
        tingkat: tabel_reviu(buat_hasil(buat_temuan(tingkat=tingkat)), 110).split("Selanjutnya")[1]
        for tingkat in (GALAT, PERINGATAN, CATATAN)
    }
    assert "belum siap" in saran[GALAT]
    assert "PERINGATAN" in saran[PERINGATAN]
    assert "Tidak ada yang menghalangi".lower() in saran[CATATAN].lower()


def test_nothing_found_is_not_nothing_read() -> None:
    baik = " ".join(tabel_reviu(buat_hasil(), 100).split())
    assert "Tidak ada temuan. Jumlah temuan: 0 galat" in baik
    assert "tidak ada pertentangan pada bagian yang terbaca" in baik
    assert "Perhatian" not in baik
    kosong = " ".join(tabel_reviu(buat_hasil(terbaca=Terbaca(3, 0, 1)), 100).split())
    assert "Perhatian: tidak satu pun indikator dikenali" in kosong
    assert "tidak ada pertentangan" not in kosong


def test_what_is_hidden_is_not_called_clean() -> None:
    teks = tabel_reviu(buat_hasil(), 100, tersembunyi=2)
    assert "jalankan tanpa --tingkat" in teks
    assert "tidak ada pertentangan" not in teks


def test_rules_are_listed_with_what_they_check() -> None:
    rujukan = Rujukan("Peraturan Contoh 1/2020", "Pasal 2")
    aturan = Aturan("RV-A-01", "Satu nilai", PERINGATAN, "Memeriksa satu.", rujukan, lambda _: ())
    assert tabel_aturan([aturan], 80).splitlines() == [
        "PERINGATAN RV-A-01 · Satu nilai",
        "  Memeriksa satu.",
        f"  Rujukan: {RUJUKAN}",
    ]
