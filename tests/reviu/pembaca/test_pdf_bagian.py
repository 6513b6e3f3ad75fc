"""The steps of the PDF reader, each on pieces of its own."""

import pytest

from akuntabel.reviu.naskah import Judul, Sel, Tabel, Tempat
from akuntabel.reviu.pembaca.pdf_baris import baris_dari, naikkan_pangkat, sambung
from akuntabel.reviu.pembaca.pdf_bentuk import Baris, Garis, Halaman, Muka, Potong, TabelHalaman
from akuntabel.reviu.pembaca.pdf_gaya import Gaya
from akuntabel.reviu.pembaca.pdf_grafik import buang_grafik
from akuntabel.reviu.pembaca.pdf_kisi import kisi_halaman
from akuntabel.reviu.pembaca.pdf_lanjut import satu_tabel, selanjutan
from akuntabel.reviu.pembaca.pdf_pinggir import buang_daftar_isi, pisahkan_pinggir
from akuntabel.reviu.pembaca.pdf_rumus import lipat_pecahan, lipat_tumpukan
from akuntabel.reviu.pembaca.pdf_sandi import bersih
from akuntabel.reviu.pembaca.pdf_susun import Penyusun


def _potong(teks: str, x: float, dasar: float, ukuran: float = 10) -> Potong:
    lebar = len(teks) * ukuran / 2
    atas, bawah = dasar - 0.7 * ukuran, dasar + 0.2 * ukuran
    return Potong(x, atas, x + lebar, bawah, dasar, ukuran, False, teks, 0)


def _baris(*potong: Potong, halaman: int = 1) -> Baris:
    (baris,) = baris_dari(list(potong), halaman)
    return baris


def _muka(nomor: int, *baris: Baris) -> Muka:
    return Muka(nomor, 600, 800, list(baris), [], [])


def _tabel(
    halaman: int, *isi: tuple[str, ...], x: tuple[float, ...] = (0, 50, 200)
) -> TabelHalaman:
    """Return a table of one page; "^" is a field that belongs to the cell above."""
    tempat = Tempat(halaman=halaman)
    baris = tuple(
        tuple(Sel("", tempat, "atas") if t == "^" else Sel(t, tempat) for t in satu) for satu in isi
    )
    return TabelHalaman(x, 100, 500, Tabel(baris), halaman)


def _teks(tabel: Tabel) -> list[list[str]]:
    return [["^" if s.gabung else s.teks for s in b] for b in tabel.baris]


@pytest.mark.parametrize(
    ("kiri", "kanan", "hasil"),
    [
        ("capaian", "kinerja", "capaian kinerja"),
        ("pemasya-", "rakatan", "pemasyarakatan"),
        ("mencapai me-", "muaskan", "mencapai memuaskan"),
        ("undang-", "undangan", "undang-undangan"),
        ("sebaik-", "baiknya", "sebaik-baiknya"),
        ("terus-", "menerus", "terus-menerus"),
        ("tahun 2020–", "2024", "tahun 2020–2024"),
        ("Tahanan/", "Narapidana", "Tahanan/Narapidana"),
        ("PAN-", "RB", "PAN-RB"),
        ("nilai -", "dan", "nilai - dan"),
        ("", "awal", "awal"),
    ],
)
def test_lines_are_joined_as_words_are_written(kiri: str, kanan: str, hasil: str) -> None:
    assert sambung(kiri, kanan) == hasil


@pytest.mark.parametrize(
    ("mentah", "teks"),
    [
        ("e\ufb01siensi", "efisiensi"),
        ("\uf0b7 butir", "• butir"),
        ("a\u00a0b", "a b"),
        ("\uf031\uf030", "10"),
        ("\ue123x", "x"),
        ("\U0001d441", "N"),
        ("\ud835\udc41", "N"),
        ("kata\ufffe", "kata-"),
        ("lunak\u00ad", "lunak"),
    ],
)
def test_signs_of_fonts_are_spelled_out(mentah: str, teks: str) -> None:
    assert bersih(mentah) == teks


def test_runs_of_one_line_are_put_in_order_with_spaces() -> None:
    potong = [_potong("dua", 60, 100.5), _potong("satu", 30, 100), _potong("an", 75, 100)]
    assert _baris(*potong).teks == "satu duaan"


def test_digit_is_raised_only_beside_a_larger_run() -> None:
    naik = naikkan_pangkat([_potong("m", 50, 100), _potong("2", 55, 96, 6)])
    assert [p.teks for p in naik] == ["m²"]
    apart = [_potong("m", 50, 100), _potong("2", 90, 96, 6), _potong("3", 55, 100, 6)]
    assert naikkan_pangkat(apart) == apart


def test_cells_drawn_each_with_its_own_sides_make_one_grid() -> None:
    datar, tegak = [], []
    for i in range(3):
        for j in range(2):
            kiri, atas = 100 * j + 0.4 * i, 20 * i + 0.3 * j
            datar += [Garis(atas, kiri, kiri + 100), Garis(atas + 20, kiri, kiri + 100)]
            tegak += [Garis(kiri, atas, atas + 20), Garis(kiri + 100, atas, atas + 20)]
    (kisi,) = kisi_halaman(datar, tegak).kisi
    assert len(kisi.x) == 3
    assert len(kisi.y) == 4
    assert kisi.bidang(150, 50) == (2, 1)
    assert kisi.bidang(150, 70) is None


def test_missing_edges_merge_fields_and_open_sides_are_closed() -> None:
    datar = [Garis(0, 0, 300), Garis(20, 100, 300), Garis(40, 0, 300)]
    tegak = [Garis(100, 0, 40), Garis(200, 20, 40)]
    (kisi,) = kisi_halaman(datar, tegak).kisi
    assert kisi.induk == (((0, 0), (0, 1), (0, 1)), ((0, 0), (1, 1), (1, 2)))


def test_line_in_no_table_is_left_over() -> None:
    hasil = kisi_halaman([Garis(500, 100, 160)], [])
    assert hasil.kisi == []
    assert hasil.sisa == [Garis(500, 100, 160)]


def test_header_row_of_the_next_page_is_dropped_but_an_equal_body_row_is_not() -> None:
    satu = _tabel(1, ("No", "Uraian"), ("1", "Beras"))
    dua = _tabel(2, ("No", "URAIAN"), ("1", "Beras"), ("2", "Gula"))
    tiga = _tabel(3, ("3", "Beras"))
    assert _teks(satu_tabel([satu, dua])) == [
        ["No", "Uraian"], ["1", "Beras"], ["2", "Gula"],
    ]  # fmt: skip
    assert _teks(satu_tabel([satu, tiga]))[-1] == ["3", "Beras"]


def test_row_broken_by_the_page_is_joined() -> None:
    satu = _tabel(1, ("No", "Uraian"), ("1", "Pengadaan bahan"))
    dua = _tabel(2, ("", "makanan kering"), ("2", "Obat"))
    assert _teks(satu_tabel([satu, dua]))[1:] == [
        ["1", "Pengadaan bahan makanan kering"],
        ["2", "Obat"],
    ]


def test_tall_cell_goes_on_with_its_text() -> None:
    satu = _tabel(1, ("1", "Layanan yang", "a"), ("^", "^", "b"))
    dua = _tabel(2, ("", "bermutu", "c"), ("^", "^", "d"))
    assert _teks(satu_tabel([satu, dua])) == [
        ["1", "Layanan yang bermutu", "a"], ["^", "^", "b"], ["^", "^", "c"], ["^", "^", "d"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("x", "halaman", "lanjut"),
    [
        ((0, 50, 200), 2, True),
        ((30, 80, 230), 2, True),
        ((0, 80, 200), 2, False),
        ((0, 50, 120, 200), 2, False),
        ((0, 50, 200), 3, False),
    ],
)
def test_table_goes_on_with_the_same_columns(
    x: tuple[float, ...], halaman: int, *, lanjut: bool
) -> None:
    assert selanjutan(_tabel(1, ("a", "b")), _tabel(halaman, ("c", "d"), x=x)) is lanjut


def test_line_over_a_row_of_a_table_is_no_fraction() -> None:
    potong = [_potong("Uraian", 100, 95), _potong("Beras", 100, 112)]
    assert lipat_pecahan(potong, [Garis(99, 50, 400)]) == potong


def test_fraction_at_the_left_end_needs_a_neighbour() -> None:
    atas, bawah = _potong("realisasi kinerja", 100, 96), _potong("target", 100, 110)
    garis = [Garis(100, 100, 186)]
    assert lipat_pecahan([atas, bawah], garis) == [atas, bawah]
    sama = _potong("=", 88, 102.5)
    (_, pecahan) = lipat_pecahan([sama, atas, bawah], garis)
    assert pecahan.teks == "{realisasi kinerja}/{target}"


def test_words_of_two_lines_beside_a_sign_stand_on_its_line() -> None:
    potong = [_potong("≥", 200, 100), _potong("yang", 215, 94), _potong("ada", 217, 106)]
    hasil = lipat_tumpukan(potong)
    assert _baris(*hasil).teks == "≥ yang ada"


def test_chart_needs_numbers_at_its_lines() -> None:
    datar = [Garis(100 + 20 * n, 100, 300) for n in range(4)]
    label = [_potong(str(60 - 20 * n), 80, 103 + 20 * n, 8) for n in range(4)]
    nilai, kalimat = _potong("57", 150, 130, 8), _potong("Sesudah", 50, 300)
    halaman = Halaman(1, 600, 800, [*label, nilai, kalimat], datar, [])
    hasil = buang_grafik(halaman)
    assert (hasil.potong, hasil.datar) == ([kalimat], [])
    tanpa = halaman._replace(potong=[nilai, kalimat])
    assert buang_grafik(tanpa) == tanpa


def test_edges_repeat_at_one_height_only() -> None:
    muka = [
        _muka(
            n,
            _baris(_potong(f"Laporan {2020 + n}", 50, 40), halaman=n),
            _baris(_potong("Kendala" if n == 1 else f"isi {'abcd'[n - 1] * 3}", 50, 90), halaman=n),
            _baris(_potong("Kendala", 50, 300 + 9 * n), halaman=n),
            _baris(_potong(f"- {n} -", 300, 770), halaman=n),
        )
        for n in range(1, 5)
    ]
    hasil, pinggir = pisahkan_pinggir(muka)
    assert [p.teks for p in pinggir] == ["Laporan 2021"]
    assert [b.teks for b in hasil[0].baris] == ["Kendala", "Kendala"]


def test_number_at_the_foot_of_a_table_page_alone_is_dropped() -> None:
    (muka,), pinggir = pisahkan_pinggir([_muka(1, _baris(_potong("xii", 300, 770)))])
    assert muka.baris == []
    assert pinggir == ()


def test_contents_end_where_prose_begins() -> None:
    def entri(teks: str, nomor: str, dasar: float) -> Baris:
        return _baris(_potong(teks, 50, dasar), _potong(nomor, 500, dasar))

    panjang = _baris(_potong("Entri yang sangat panjang", 50, 140))
    isi = [_baris(_potong("Daftar Tabel", 50, 100)), entri("Tabel satu", "7", 120), panjang]
    isi += [entri("sampai dua baris", "9", 160), entri("Tabel lain ........", "12", 180)]
    prosa = [_baris(_potong(f"Kalimat prosa ke {n}", 50, 100 + 20 * n)) for n in range(1, 8)]
    hasil = buang_daftar_isi([_muka(1, *isi), _muka(2, *prosa)])
    assert hasil[0].baris == []
    assert hasil[1].baris == prosa


def test_mention_of_a_list_of_tables_is_text() -> None:
    baris = [_baris(_potong("Daftar Tabel", 50, 100)), _baris(_potong("Teks biasa", 50, 120))]
    assert buang_daftar_isi([_muka(1, *baris)])[0].baris == baris


def test_heading_over_two_lines_is_one() -> None:
    def tebal(teks: str, x: float, dasar: float) -> Baris:
        return _baris(_potong(teks, x, dasar, 14)._replace(tebal=True))

    muka = _muka(
        1,
        tebal("BAB IV", 280, 100),
        tebal("PENUTUP", 275, 118),
        _baris(_potong("Kalimat penutup laporan.", 50, 150)),
    )
    blok = Penyusun(Gaya([muka])).susun([muka])
    assert blok[0] == Judul("BAB IV PENUTUP", Tempat(halaman=1), 1)
    assert len(blok) == 2
