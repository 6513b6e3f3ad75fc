"""PDF files made by typst, read back as a Naskah."""

from functools import cache

import typst

from akuntabel.reviu.naskah import Butir, Judul, Naskah, Paragraf, Rumus, Tabel
from akuntabel.reviu.pembaca.pdf import baca_pdf

_KEPALA = """
#set page(paper: "a4", margin: 3cm)
#set text(font: "Libertinus Serif", size: 11pt, lang: "id", hyphenate: false)
#set par(justify: true, leading: 0.7em, spacing: 1.2em)
"""


@cache
def _naskah(isi: str) -> Naskah:
    pdf = typst.compile((_KEPALA + isi).encode(), format="pdf")
    assert isinstance(pdf, bytes)
    return baca_pdf(pdf, "contoh.pdf")


def _teks(tabel: Tabel) -> list[list[str]]:
    return [[sel.teks for sel in baris] for baris in tabel.baris]


def test_lines_of_a_paragraph_are_joined_and_two_paragraphs_are_not() -> None:
    satu = "Petugas blok mencatat setiap kegiatan harian warga binaan di buku jurnal. " * 4
    dua = "Catatan itu dirangkum pada akhir bulan."
    naskah = _naskah(f"{satu}\n\n{dua}")
    assert [b.teks for b in naskah.blok if isinstance(b, Paragraf)] == [satu.strip(), dua]
    assert naskah.halaman == 1
    assert naskah.jenis == "pdf"
    assert naskah.blok[0].tempat.halaman == 1


def test_paragraph_goes_on_over_the_page() -> None:
    kalimat = " ".join(f"kata{n} yang panjang sekali" for n in range(60))
    naskah = _naskah(f"#set page(height: 9cm)\n{kalimat}")
    assert naskah.halaman > 1
    (paragraf,) = naskah.blok
    assert isinstance(paragraf, Paragraf)
    assert paragraf.teks == kalimat


def test_hyphen_at_the_line_end_is_joined_only_where_it_is_none_of_the_word() -> None:
    naskah = _naskah("""
#set page(width: 7cm, margin: 1cm)
#set par(justify: false)
Hasil penilaian kepri- \\
badian mengikuti undang- \\
undang dan Peraturan PAN- \\
RB yang berlaku sepanjang \\
tahun.
""")
    teks = " ".join(b.teks for b in naskah.blok if isinstance(b, Paragraf))
    assert "kepribadian" in teks
    assert "undang-undang" in teks
    assert "PAN-RB" in teks


def test_headings_rank_by_size_and_items_keep_their_marks() -> None:
    naskah = _naskah("""
#text(16pt, weight: "bold")[BAB II PERENCANAAN]

#text(13pt, weight: "bold")[A. Rencana Strategis]

#text(11pt, weight: "bold")[1. Visi]

Rumusan visi disusun bersama seluruh pegawai dan dibacakan setiap apel pagi di halaman kantor.

1. Butir pertama yang cukup panjang sehingga harus dilanjutkan pada baris berikutnya di halaman.
2. Butir kedua.

- Butir bertanda.

Kalimat penutup bagian ini berdiri sendiri sesudah daftar dan bukan bagian dari butir terakhir.
""")
    judul = [(b.teks, b.tingkat) for b in naskah.blok if isinstance(b, Judul)]
    assert judul == [("BAB II PERENCANAAN", 1), ("A. Rencana Strategis", 2), ("1. Visi", 3)]
    butir = [(b.penanda, b.teks) for b in naskah.blok if isinstance(b, Butir)]
    assert butir[0][0] == "1."
    assert butir[0][1].endswith("berikutnya di halaman.")
    assert butir[1:] == [("2.", "Butir kedua."), ("•", "Butir bertanda.")]
    assert isinstance(naskah.blok[-1], Paragraf)
    assert naskah.blok[-1].teks.startswith("Kalimat penutup")


def test_all_bold_paragraph_is_marked() -> None:
    naskah = _naskah("*Catatan yang seluruhnya tebal*\n\nCatatan dengan *satu* kata tebal.")
    assert [b.tebal for b in naskah.blok if isinstance(b, Paragraf)] == [True, False]


def test_table_with_merged_cells() -> None:
    naskah = _naskah("""
#table(columns: (1fr, 1fr, 1fr, 1fr),
  table.cell(rowspan: 2)[Indikator], table.cell(colspan: 2)[Tahun 2024], [Ket.],
  [Target], [Realisasi], [-],
  [Layanan makanan bagi seluruh warga binaan], [80%], [100%], [1. satu \\ 2. dua],
)
Kalimat sesudah tabel.
""")
    (tabel,) = naskah.tabel
    assert _teks(tabel) == [
        ["Indikator", "Tahun 2024", "", "Ket."],
        ["", "Target", "Realisasi", "-"],
        ["Layanan makanan bagi seluruh warga binaan", "80%", "100%", "1. satu\n2. dua"],
    ]
    assert [s.gabung for s in tabel.baris[0]] == ["", "", "kiri", ""]
    assert [s.gabung for s in tabel.baris[1]] == ["atas", "", "", ""]
    assert isinstance(naskah.blok[-1], Paragraf)


def test_table_over_pages_is_one_and_its_header_stands_once() -> None:
    naskah = _naskah("""
#set page(height: 10cm)
#table(columns: (1cm, 5cm, 2cm),
  table.header([No], [Kegiatan], [Jumlah]),
  ..range(1, 31).map(n => ([#n], [Kegiatan nomor #n], [#(n * 10)])).flatten())
""")
    assert naskah.halaman > 1
    (tabel,) = naskah.tabel
    assert _teks(tabel)[0] == ["No", "Kegiatan", "Jumlah"]
    assert [b[0] for b in _teks(tabel)[1:]] == [str(n) for n in range(1, 31)]
    assert tabel.baris[-1][0].tempat.halaman == naskah.halaman


def test_tall_cell_over_pages_belongs_to_the_cell_above() -> None:
    naskah = _naskah("""
#set page(height: 9cm)
#table(columns: (1cm, 4cm, 5cm),
  table.header([No], [Sasaran], [Indikator]),
  table.cell(rowspan: 18)[1], table.cell(rowspan: 18)[Sasaran kegiatan],
  ..range(1, 19).map(n => [Indikator #n]))
""")
    (tabel,) = naskah.tabel
    assert [b[2].teks for b in tabel.baris[1:]] == [f"Indikator {n}" for n in range(1, 19)]
    assert {b[0].gabung for b in tabel.baris[2:]} == {"atas"}
    assert tabel.baris[1][1].teks == "Sasaran kegiatan"


def test_box_around_text_is_no_table() -> None:
    naskah = _naskah("#rect[Motto: bekerja dengan sungguh-sungguh.]")
    assert not list(naskah.tabel)
    assert naskah.blok[0] == Paragraf(
        "Motto: bekerja dengan sungguh-sungguh.", tempat=naskah.blok[0].tempat
    )


def test_table_of_columns_without_lines() -> None:
    naskah = _naskah("""
Ringkasan hasil disajikan di bawah ini dan dibahas pada bagian berikutnya dari laporan ini.

#table(columns: (6cm, 2.5cm, 2.5cm), stroke: none,
  [*Indikator*], [*Target*], [*Realisasi*],
  [Layanan makanan bagi warga binaan menurut standar], [80%], [100%],
  [Layanan kesehatan], [94%], [100%],
  [Layanan ibadah], [70%], [93%])

Seluruh angka tersebut bersumber dari buku register masing-masing seksi pada akhir tahun.
""")
    (tabel,) = naskah.tabel
    assert _teks(tabel) == [
        ["Indikator", "Target", "Realisasi"],
        ["Layanan makanan bagi warga binaan menurut standar", "80%", "100%"],
        ["Layanan kesehatan", "94%", "100%"],
        ["Layanan ibadah", "70%", "93%"],
    ]
    assert [type(b) for b in naskah.blok] == [Paragraf, Tabel, Paragraf]


def test_table_of_level_lines_only() -> None:
    naskah = _naskah("""
#table(columns: (1cm, 6cm, 3cm), stroke: (x: none, y: 0.5pt),
  [No], [Uraian], [Anggaran],
  [1], [Belanja pegawai dan tunjangan yang melekat pada gaji], [1.200],
  [2], [Belanja barang], [300],
  [], [Jumlah], [1.500])
""")
    (tabel,) = naskah.tabel
    assert _teks(tabel)[1:] == [
        ["1", "Belanja pegawai dan tunjangan yang melekat pada gaji", "1.200"],
        ["2", "Belanja barang", "300"],
        ["", "Jumlah", "1.500"],
    ]


def test_pairs_of_name_and_value_are_no_table() -> None:
    naskah = _naskah("""
#grid(columns: (3cm, 0.5cm, 6cm), row-gutter: 0.7em,
  [Nama], [:], [Sutrisno Wardhana], [Jabatan], [:], [Kepala Subseksi], [Pangkat], [:], [Penata])
""")
    assert not list(naskah.tabel)


def test_fractions_in_linear_form() -> None:
    naskah = _naskah("""
Realisasi dihitung sebagai berikut.

$ "Realisasi" &= "Jumlah narapidana yang dinilai baik" / "Jumlah narapidana" times 100% \\
  &= "1.006" / "1.082" times 100% \\ &= 93% $

Hasilnya melampaui target.
""")
    (rumus,) = (b for b in naskah.blok if isinstance(b, Rumus))
    assert [langkah.teks for langkah in rumus.langkah] == [
        "Realisasi = {Jumlah narapidana yang dinilai baik}/{Jumlah narapidana} × 100%",
        "= {1.006}/{1.082} × 100%",
        "= 93%",
    ]
    assert rumus.langkah[0].tempat.halaman == 1
    assert [type(b) for b in naskah.blok] == [Paragraf, Rumus, Paragraf]


def test_two_line_parts_and_a_fraction_in_a_fraction() -> None:
    naskah = _naskah("""
$ N = vec(delim: #none, gap: #0.4em, "warga binaan yang", "mendapat layanan") /
  "seluruh warga binaan tercatat" times 100% $

$ R = ("1" / "2") / "penyebut" $
""")
    rumus = [b.langkah[0].teks for b in naskah.blok if isinstance(b, Rumus)]
    assert "{warga binaan yang mendapat layanan}/{seluruh warga binaan tercatat}" in rumus[0]
    assert "{{1}/{2}}/{penyebut}" in rumus[1]


def test_underlined_name_is_no_fraction() -> None:
    naskah = _naskah("#underline[Bagas Prakoso]\\ \nNIP. 19800101")
    assert not any(isinstance(b, Rumus) for b in naskah.blok)


def test_raised_digit_is_an_exponent() -> None:
    naskah = _naskah("Luas tanah 1.450 m#super(typographic: false)[2] di jalan utama.")
    assert naskah.blok[0] == Paragraf("Luas tanah 1.450 m² di jalan utama.", naskah.blok[0].tempat)


def test_headers_footers_and_page_numbers_are_no_text() -> None:
    naskah = _naskah("""
#set page(header: [Laporan Kinerja Rutan Contoh])
#set page(footer: context [Bagian 3 hal #counter(page).display()])
#for nama in ("Dapur", "Klinik", "Blok", "Register") [
  #nama diuraikan di sini. #pagebreak(weak: true)
]
""")
    assert [p.teks for p in naskah.pinggir] == ["Laporan Kinerja Rutan Contoh", "Bagian 3 hal 1"]
    assert len(naskah.blok) == 4
    assert all("diuraikan" in b.teks for b in naskah.blok if isinstance(b, Paragraf))


def test_table_of_contents_is_skipped() -> None:
    naskah = _naskah("""
#set heading(numbering: "1.")
DAFTAR ISI

#outline(title: none)
#pagebreak()
= Pendahuluan
Isi bab pertama.
= Perencanaan
Isi bab kedua.
= Akuntabilitas
Isi bab ketiga.
""")
    teks = [b.teks for b in naskah.blok if isinstance(b, Judul | Paragraf)]
    assert "Isi bab pertama." in teks
    assert not any("DAFTAR" in t or ". . ." in t for t in teks)
    assert sum("Pendahuluan" in t for t in teks) == 1


def test_labels_of_a_chart_are_no_text() -> None:
    naskah = _naskah("""
Kalimat sebelum grafik.
#v(1cm)
#box(width: 10cm, height: 5cm, {
  for n in range(5) {
    place(dx: 1cm, dy: n * 1cm + 0.13cm, line(length: 8cm, stroke: 0.4pt))
    place(dx: 0cm, dy: n * 1cm, box(width: 0.9cm, align(right, text(8pt)[#(100 - n * 25)])))
  }
  place(dx: 2cm, dy: 2.2cm, text(8pt)[57%])
})
#v(1cm)
Gambar 1. Capaian per sasaran
""")
    teks = [b.teks for b in naskah.blok if isinstance(b, Judul | Paragraf)]
    assert teks == ["Kalimat sebelum grafik.", "Gambar 1. Capaian per sasaran"]


def test_turned_page_reads_like_any_other() -> None:
    naskah = _naskah("""
#set page(flipped: true)
#table(columns: (1cm, 8cm, 4cm), [No], [Uraian], [Nilai], [1], [Nilai rata-rata], [98,5])
""")
    (tabel,) = naskah.tabel
    assert _teks(tabel)[1] == ["1", "Nilai rata-rata", "98,5"]
