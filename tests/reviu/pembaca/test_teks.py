"""Text and Markdown: tables by tab or pipe, formulas in LaTeX, headings by mark and by look."""

from akuntabel.reviu.naskah import Blok, Butir, Judul, Paragraf, Rumus, Tabel
from akuntabel.reviu.pembaca.teks import baca_teks


def _blok(teks: str) -> tuple[Blok, ...]:
    return baca_teks(teks, "laporan.md").blok


def _isi(tabel: Blok) -> list[list[str]]:
    assert isinstance(tabel, Tabel)
    return [[sel.teks for sel in baris] for baris in tabel.baris]


def test_judul_menurut_tanda_dan_rupa() -> None:
    blok = _blok("## BAB III\n\n**B. REALISASI ANGGARAN**\n\n**Tebal biasa**\n\n<b>1. Uraian</b>\n")
    assert [type(b).__name__ for b in blok] == ["Judul", "Judul", "Paragraf", "Judul"]
    assert [b.tempat.baris for b in blok] == [1, 3, 5, 7]
    assert isinstance(blok[0], Judul)
    assert blok[0].tingkat == 2
    assert isinstance(blok[2], Paragraf)
    assert blok[2].tebal


def test_tabel_bertab_dengan_baris_setiap_sel() -> None:
    (tabel,) = _blok("No\tUraian\tJumlah\n1\t<b>Islam</b>\t1.299\n\t\t2400 m<sup>2</sup>\n")
    assert _isi(tabel) == [["No", "Uraian", "Jumlah"], ["1", "Islam", "1.299"], ["", "", "2400 m²"]]
    assert isinstance(tabel, Tabel)
    assert [b[0].tempat.baris for b in tabel.baris] == [1, 2, 3]


def test_tabel_berpipa_tanpa_garis_pemisah() -> None:
    (tabel,) = _blok("| Uraian | Target |\n|:---|---:|\n| Remisi | 90% |\n")
    assert _isi(tabel) == [["Uraian", "Target"], ["Remisi", "90%"]]


def test_tabel_yang_terpotong_halaman_disambung() -> None:
    blok = _blok("No\tSasaran\tTarget\n1\tPertama\t80%\n\nLaporan Kinerja 2024\n\n\t\t90%\n")
    assert _isi(blok[0]) == [["No", "Sasaran", "Target"], ["1", "Pertama", "80%"], ["", "", "90%"]]
    assert isinstance(blok[1], Paragraf)


def test_kepala_tabel_yang_diulang_dibuang() -> None:
    (tabel,) = _blok("No.\tTarget\n1\t80%\n\nNo. (1)\tTarget (2)\n\t90%\n")
    assert _isi(tabel) == [["No.", "Target"], ["1", "80%"], ["", "90%"]]


def test_rumus_menjadi_bentuk_linear() -> None:
    (rumus,) = _blok(
        "$$\\begin{aligned}\n&= \\frac{\\text{Putus}}{\\text{Masuk}} \\times 100\\% \\\\\n"
        "&= \\frac{45}{60} \\times 100\\% \\\\\n&= 75\\%\n\\end{aligned}$$\n"
    )
    assert isinstance(rumus, Rumus)
    assert [(satu.tempat.baris, satu.teks) for satu in rumus.langkah] == [
        (2, "= {Putus}/{Masuk} × 100%"),
        (3, "= {45}/{60} × 100%"),
        (4, "= 75%"),
    ]


def test_pembilang_yang_terbaca_sebaris_di_atas_pecahannya() -> None:
    (rumus,) = _blok("$$\n& 3 \\\\\n= & \\frac{\\hspace{10em}}{4} \\times 100\\%\n$$\n")
    assert isinstance(rumus, Rumus)
    assert [satu.teks for satu in rumus.langkah] == ["= {3}/{4} × 100%"]


def test_butir_bernomor_dan_berbulatan() -> None:
    blok = _blok("1. Pertama\n  2. Kedua\n- a. Huruf\n- Bulatan\n")
    assert [(b.penanda, b.teks) for b in blok if isinstance(b, Butir)] == [
        ("1.", "Pertama"),
        ("2.", "Kedua"),
        ("a.", "Huruf"),
        ("-", "Bulatan"),
    ]


def test_baris_yang_dipatahkan_lebar_halaman_disambung() -> None:
    panjang = "Laporan ini memuat perbandingan target dan realisasi kinerja yang disusun"
    blok = _blok(f"{panjang}\nmenurut pedoman.\nAlinea baru.\n")
    assert [b.teks for b in blok if isinstance(b, Paragraf)] == [
        f"{panjang} menurut pedoman.",
        "Alinea baru.",
    ]


def test_daftar_html_di_dalam_sel() -> None:
    (tabel,) = _blok("<ol><li>1. SOP Surat</li><li>2. SOP Data</li></ol>\tKomputer\n--\t--\n")
    assert _isi(tabel) == [["1. SOP Surat\n2. SOP Data", "Komputer"]]


def test_rumus_yang_tidak_ditutup_tidak_menelan_laporan() -> None:
    blok = _blok("$$\\frac{1}{2\n\nAlinea sesudahnya.\n")
    assert isinstance(blok[-1], Paragraf)
