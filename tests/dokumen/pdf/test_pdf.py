import re
import zlib

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    Judul,
    MatPecahan,
    MatTanda,
    MatTeks,
    Paragraf,
    Persamaan,
    PihakTandaTangan,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
    UkuranHalaman,
)
from akuntabel.dokumen.pdf import tulis_pdf
from dokumen.pdf.contoh_blok import dokumen, sel, tabel, teks


@pytest.fixture(scope="module")
def lengkap() -> bytes:
    return tulis_pdf(dokumen()).isi


def buka(isi: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(isi)


def terbaca(isi: bytes) -> str:
    """Return the text of all pages with single spaces."""
    halaman = (h.get_textpage().get_text_range() for h in buka(isi))
    return " ".join(" ".join(halaman).split())


def objek(isi: bytes) -> bytes:
    """Return the file with its compressed streams opened: where its objects are."""
    hasil = isi
    for aliran in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", isi, re.DOTALL):
        pembuka = zlib.decompressobj()
        try:
            hasil += pembuka.decompress(aliran)
        except zlib.error:
            continue
    return hasil


def test_every_block_leaves_its_text(lengkap: bytes) -> None:
    isi = terbaca(lengkap)
    for dicari in (
        "LAPORAN KINERJA 2023 LAPAS CONTOH",
        "BAB I PENDAHULUAN",
        "A. LATAR BELAKANG",
        "Rata penuh.",
        "gaya tebal gaya miring gaya tanda",
        "• satu",
        "1. satu 2. dua",
        "a. satu b. dua",
        "Tabel 1. Data remisi",
        "Remisi umum 1.282 1.267",
        "Sumber: register.",
        "Nama Sari",
        "% remisi",
        "Gambar 1. Capaian tiap indikator",
        "KEMENTERIAN CONTOH",
        "SARI DEWI",
        "NIP 2",
        "Muara Enim, 12 Januari 2024",
    ):
        assert dicari in isi or dicari.replace(" ", "") in isi.replace(" ", ""), dicari


def test_numbering_starts_again_at_each_list() -> None:
    daftar = Daftar((teks("pertama"), teks("kedua")))
    isi = terbaca(tulis_pdf(dokumen(daftar, daftar)).isi)
    assert isi.count("1. pertama 2. kedua") == 2


def test_pdf_says_its_standards_language_and_title(lengkap: bytes) -> None:
    isi = objek(lengkap)
    assert b"/StructTreeRoot" in isi
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked true", isi)
    assert re.search(rb"/Lang\s*\(id", isi)
    assert re.search(rb"pdfuaid:part\W+1\b", isi)
    assert re.search(rb"pdfaid:part\W+3\b", isi)
    meta = buka(lengkap).get_metadata_dict()
    assert (meta["Title"], meta["Author"]) == ("LKjIP Contoh", "Lapas Contoh")
    assert meta["CreationDate"].startswith("D:20240112")


def test_head_cells_and_pictures_are_tagged(lengkap: bytes) -> None:
    isi = objek(lengkap)
    assert len(re.findall(rb"/S\s*/TH\b", isi)) == 5
    assert "Batang capaian tiap indikator.".encode("utf-16-be") in isi or (
        b"Batang capaian tiap indikator." in isi
    )


def test_outline_leads_to_numbered_headings(lengkap: bytes) -> None:
    judul = [(b.level, b.get_title()) for b in buka(lengkap).get_toc()]
    assert judul == [(0, "DAFTAR ISI"), (0, "BAB I PENDAHULUAN"), (1, "A. LATAR BELAKANG")]


def test_attachment_comes_back(lengkap: bytes) -> None:
    berkas = buka(lengkap)
    assert berkas.count_attachments() == 1
    lampiran = berkas.get_attachment(0)
    assert lampiran.get_name() == "fakta.json"
    assert bytes(lampiran.get_data()) == b'{"tahun": 2023}'


def test_same_document_gives_same_bytes() -> None:
    satu = tulis_pdf(dokumen()).isi
    tulis_pdf(dokumen(Paragraf(teks("lain"))))
    assert tulis_pdf(dokumen()).isi == satu
    assert tulis_pdf(dokumen()._replace(tanggal="2024-01-13")).isi != satu


def test_pages_of_anchors_are_the_printed_ones() -> None:
    assert tulis_pdf(dokumen()).halaman == {
        "bab1": "1",
        "latar": "1",
        "tabel.remisi": "1",
        "gambar.capaian": "2",
    }


def test_front_pages_are_roman_and_contents_name_pages(lengkap: bytes) -> None:
    halaman = [" ".join(h.get_textpage().get_text_range().split()) for h in buka(lengkap)]
    assert halaman[0].endswith("LAPAS CONTOH")
    assert halaman[1].endswith(" i")
    assert halaman[2].endswith(" 1")
    assert re.search(r"BAB I PENDAHULUAN[ .]+1 ", halaman[1])
    assert re.search(r"Tabel 1\. Data remisi[ .]+1 ", halaman[1])
    assert "KEPALA HALAMAN" not in halaman[0]
    assert halaman[1].startswith("KEPALA HALAMAN")


def test_paper_is_the_one_asked_for() -> None:
    kertas = UkuranHalaman(lebar=215, tinggi=330)
    isi = tulis_pdf(dokumen(Paragraf(teks("F4")))._replace(halaman=kertas)).isi
    lebar, tinggi = buka(isi)[0].get_size()
    assert (round(lebar * 25.4 / 72), round(tinggi * 25.4 / 72)) == (215, 330)


def test_head_rows_repeat_on_each_page() -> None:
    berkas = buka(tulis_pdf(dokumen(tabel(baris=90))).isi)
    assert len(berkas) >= 3
    for halaman in berkas:
        assert "Diterima" in halaman.get_textpage().get_text_range()


def test_signatures_stay_on_one_page() -> None:
    pihak = PihakTandaTangan(("Kepala,",), "SARI DEWI", "NIP 1")
    for banyak in range(24, 44, 4):
        isi = [Paragraf(teks("Baris."))] * banyak
        berkas = buka(tulis_pdf(dokumen(*isi, TandaTangan((pihak,), "Muara Enim"))).isi)
        halaman = [h.get_textpage().get_text_range() for h in berkas]
        (letak,) = [h for h in halaman if "SARI DEWI" in h]
        assert "Muara Enim" in letak
        assert "NIP 1" in letak


def test_heading_levels_that_skip_are_closed_up() -> None:
    isi = tulis_pdf(dokumen(Judul(3, "Langsung dalam"), Judul(9, "Lebih dalam"))).isi
    assert [b.level for b in buka(isi).get_toc()] == [0, 1]


def test_empty_texts_do_not_stop_the_document() -> None:
    kosong = dokumen(
        Judul(1, ""),
        Paragraf(()),
        Daftar(((),)),
        Persamaan(((MatTeks("a"),),), ""),
        Tabel((1,), (), ((Sel(()),),)),
    )._replace(
        judul=" ",
        tanggal="",
    )
    assert len(buka(tulis_pdf(kosong).isi)) == 1


def test_characters_without_a_shape_are_boxes() -> None:
    isi = terbaca(tulis_pdf(dokumen(Paragraf(teks("a\x01b \ue000c 中 ✓ \ufeffd")))).isi)
    assert "ab c □ ✓ d" in isi


def kiri_kanan(isi: bytes) -> tuple[float, float]:
    """Return the leftmost and rightmost letter of the first page in millimetres."""
    halaman = buka(isi)[0].get_textpage()
    huruf = [halaman.get_charbox(i) for i in range(halaman.count_chars())]
    return min(h[0] for h in huruf) * 25.4 / 72, max(h[2] for h in huruf) * 25.4 / 72


@pytest.mark.parametrize(
    "isi",
    [
        Paragraf(teks("x" * 300)),
        Paragraf(teks("https://contoh.go.id/" + "ab12" * 60), Rata.KIRI),
        Daftar((teks("W" * 200),)),
        Tabel(
            (1, 20), ((sel("PERTANGGUNGJAWABAN"), sel("b")),), ((sel("ketidakseimbangan"),) * 2,)
        ),
        Persamaan(
            (
                (
                    MatTeks("Persentase narapidana yang memperoleh layanan"),
                    MatTanda("="),
                    MatPecahan((MatTeks("jumlah narapidana " * 9),), (MatTeks("penghuni " * 20),)),
                    MatTanda("×"),
                    MatTeks("100 %"),
                ),
            ),
            "rumus panjang",
        ),
    ],
)
def test_nothing_is_wider_than_the_margins(
    isi: Paragraf | Daftar | Tabel | Persamaan,
) -> None:
    kiri, kanan = kiri_kanan(tulis_pdf(dokumen(isi)).isi)
    assert kiri >= 29.5
    assert kanan <= 190.5


def test_a_cell_longer_than_a_page_is_not_lost() -> None:
    panjang = " ".join(f"kata{i}" for i in range(1500))
    isi = tulis_pdf(dokumen(Tabel((1, 1), (), ((sel(panjang), sel("pendek")),)))).isi
    assert "kata1499" in terbaca(isi)


def test_tight_paragraphs_stand_closer() -> None:
    def jarak(*, rapat: bool) -> float:
        blok = (Paragraf(teks("Aaaa"), rapat=rapat), Paragraf(teks("Bbbb")))
        halaman = buka(tulis_pdf(dokumen(*blok)._replace(kepala_halaman=())).isi)[0].get_textpage()
        isi = halaman.get_text_range()
        atas, bawah = (halaman.get_charbox(isi.index(huruf))[1] for huruf in "AB")
        return float(atas - bawah)

    assert jarak(rapat=True) < jarak(rapat=False) - 3


ANEH = st.text(alphabet="#$*_<>@\\`/\"'~-=+[](){}%&;:,.!?|^ab1−–×²½", min_size=1, max_size=30)


@settings(max_examples=60)
@given(st.lists(ANEH, min_size=1, max_size=4))
def test_awkward_text_survives(potongan: list[str]) -> None:
    isi = [f"mulai{p}akhir" for p in potongan]
    blok: tuple[Blok, ...] = (
        Judul(1, isi[0], isi[-1]),
        *(Paragraf((Teks(i),), Rata.KIRI) for i in isi),
        Daftar(tuple((Teks(i),) for i in isi)),
        Tabel((1,), (), tuple((sel(i),) for i in isi), isi[0], 1, isi[0]),
    )
    hasil = terbaca(tulis_pdf(dokumen(*blok)._replace(judul=isi[0])).isi)
    tanpa_spasi = re.sub(r"[\s\u00ad\u200b\ufffe]", "", hasil)
    for i in isi:
        # a hyphen at the end of a line comes back as a mark of its own
        assert re.sub("-", "", i) in re.sub("-", "", tanpa_spasi)


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_compiles(isi: str) -> None:
    blok = (Judul(2, isi, isi, isi), Paragraf((Teks(isi),)), Tabel((1,), (), ((sel(isi),),), isi))
    assert tulis_pdf(dokumen(*blok)._replace(judul=isi, penyusun=isi)).isi.startswith(b"%PDF-")
