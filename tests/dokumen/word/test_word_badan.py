"""The body: headings, lists, fields, bookmarks, sections, marked text."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from akuntabel.dokumen.blok import (
    Daftar,
    DaftarIsi,
    Gaya,
    JenisDaftarIsi,
    JenisPemisah,
    Judul,
    Paragraf,
    Pemisah,
    Sampul,
    Teks,
)
from akuntabel.dokumen.word import AcuanRusakError, tulis_docx
from dokumen.word.contoh_word import (
    W,
    bagian,
    cari,
    dokumen,
    isi_paragraf,
    nilai,
    persamaan,
    tabel_bergabung,
    teks,
)

LENGKAP = tulis_docx(dokumen())
AKAR = bagian(LENGKAP)


def test_python_docx_opens_it_with_real_headings() -> None:
    paragraf = Document(BytesIO(LENGKAP)).paragraphs
    judul = [(p.style.name, p.text) for p in paragraf if p.style and "Heading" in str(p.style.name)]
    assert judul == [
        ("Heading 1", "Kata Pengantar"),
        ("Heading 1", "BAB I\nPendahuluan"),
        ("Heading 2", "A.\tLatar Belakang"),
    ]


def test_heading_outside_the_contents_has_no_outline_level() -> None:
    gaya = bagian(LENGKAP, "word/styles.xml")
    assert nilai(gaya, "//w:style[@w:styleId='JudulLepas1']//w:outlineLvl/@w:val") == ["9"]
    lepas = cari(AKAR, "//w:p[w:pPr/w:pStyle/@w:val='JudulLepas1']")
    assert [isi_paragraf(p) for p in lepas] == ["Daftar Isi"]


def test_each_list_starts_again() -> None:
    nomor = bagian(LENGKAP, "word/numbering.xml")
    dipakai = nilai(AKAR, "//w:numPr/w:numId/@w:val")
    assert len(dipakai) == 5
    assert len(set(dipakai)) == 4
    for kode in set(dipakai):
        awal = nilai(nomor, f"//w:num[@w:numId='{kode}']//w:startOverride/@w:val")
        assert awal == ["1"]
    jenis = [
        nilai(
            nomor,
            f"//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{kode}']/w:abstractNumId/@w:val]"
            "//w:numFmt/@w:val",
        )[0]
        for kode in dipakai
    ]
    assert jenis == ["decimal", "decimal", "decimal", "lowerLetter", "bullet"]


def test_fields_are_balanced() -> None:
    dalam, pernah = [], 0
    for tanda in nilai(AKAR, "//w:fldChar/@w:fldCharType"):
        match tanda:
            case "begin":
                dalam.append("begin")
                pernah += 1
            case "separate":
                assert dalam[-1] == "begin"
                dalam[-1] = "separate"
            case _:
                assert dalam.pop() == "separate"
    assert not dalam
    assert pernah > 8


def test_bookmarks_are_unique_and_every_reference_has_one() -> None:
    nama = nilai(AKAR, "//w:bookmarkStart/@w:name")
    kode = nilai(AKAR, "//w:bookmarkStart/@w:id")
    assert len({satu.lower() for satu in nama}) == len(nama)
    assert kode == nilai(AKAR, "//w:bookmarkEnd/@w:id")
    assert len(set(kode)) == len(kode)
    assert all(len(satu) <= 40 and satu.isidentifier() for satu in nama)
    perintah = nilai(AKAR, "//w:instrText/text()")
    halaman = [satu.split()[1] for satu in perintah if satu.split()[0] == "PAGEREF"]
    tautan = nilai(AKAR, "//w:hyperlink/@w:anchor")
    assert halaman == tautan
    assert len(tautan) == 5
    assert set(tautan) <= set(nama)


def test_same_and_long_jangkar_still_give_unique_bookmarks() -> None:
    panjang = "indikator." * 9
    blok = [Judul(2, str(n), jangkar=j) for n, j in enumerate(("a.1", "A_1", panjang, panjang))]
    nama = nilai(bagian(tulis_docx(dokumen(*blok))), "//w:bookmarkStart/@w:name")
    assert len({satu.lower() for satu in nama}) == 4
    assert all(len(satu) <= 40 for satu in nama)


def test_contents_are_filled_with_known_pages_only() -> None:
    isi = tulis_docx(dokumen(), halaman=lambda: {"kata": "iv", "bab1": "12"})
    baris = [
        isi_paragraf(p)
        for p in cari(bagian(isi), "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'DaftarIsi')]")
    ]
    assert baris == ["Kata Pengantariv", "BAB IPendahuluan12", "A.Latar Belakang"]


def test_list_without_entries_says_so() -> None:
    isi = Document(BytesIO(tulis_docx(dokumen(DaftarIsi(JenisDaftarIsi.GAMBAR)))))
    assert [p.text for p in isi.paragraphs] == ["Dokumen ini tidak memuat gambar."]


def test_caption_counts_like_word_and_says_when_it_does_not() -> None:
    blok = (tabel_bergabung("satu"), tabel_bergabung("lima", 5), tabel_bergabung("enam"))
    akar = bagian(tulis_docx(dokumen(*blok)))
    keterangan = cari(akar, "//w:p[w:pPr/w:pStyle/@w:val='Keterangan']")
    assert [isi_paragraf(p) for p in keterangan] == [
        "Tabel 1. satu",
        "Tabel 5. lima",
        "Tabel 6. enam",
    ]
    perintah = [satu.split() for satu in nilai(akar, "//w:instrText/text()")]
    assert ["\\r" in satu for satu in perintah] == [False, True, False]


def test_sections_cover_roman_arabic() -> None:
    sampul, awal, isi = cari(AKAR, "//w:sectPr")
    assert not cari(sampul, "w:headerReference | w:footerReference")
    for satu in (awal, isi):
        assert len(cari(satu, "w:headerReference")) == len(cari(satu, "w:footerReference")) == 1
    assert nilai(awal, "w:pgNumType/@w:fmt") == ["lowerRoman"]
    assert nilai(isi, "w:pgNumType/@w:fmt") == ["decimal"]
    assert nilai(awal, "w:pgNumType/@w:start") == nilai(isi, "w:pgNumType/@w:start") == ["1"]


def test_every_page_carries_header_lines_and_a_number() -> None:
    bagian_word = Document(BytesIO(LENGKAP)).sections[-1]
    assert [p.text for p in bagian_word.header.paragraphs] == list(dokumen().kepala_halaman)
    kaki = bagian(LENGKAP, f"word/{bagian_word.footer.part.partname.filename}")
    assert [satu.strip() for satu in nilai(kaki, "//w:instrText/text()")] == ["PAGE"]


def test_breaks_never_make_an_empty_page() -> None:
    bagian_isi = Pemisah(JenisPemisah.BAGIAN_ISI)
    bab, isi = Judul(1, "Bab"), Judul(1, "Isi")
    blok = (Paragraf(teks("a")), Pemisah(), bab, Pemisah(), bagian_isi, isi, Pemisah())
    akar = bagian(tulis_docx(dokumen(*blok)))
    assert [isi_paragraf(p) for p in cari(akar, "//w:body/w:p")] == ["a", "Bab", "", "Isi"]
    assert len(cari(akar, "//w:sectPr")) == 2
    putus = cari(akar, "//w:p/w:pPr/w:pageBreakBefore")
    assert [satu.get(f"{W}val") for satu in putus] == [None, "0"]


def test_page_break_stands_before_what_follows() -> None:
    blok = (Paragraf(teks("a")), Pemisah(), Paragraf(teks("b")))
    akar = bagian(tulis_docx(dokumen(*blok)))
    a, putus, b = cari(akar, "//w:body/w:p")
    assert (isi_paragraf(a), isi_paragraf(putus), isi_paragraf(b)) == ("a", "", "b")
    assert cari(putus, "w:pPr/w:pageBreakBefore")


def test_cover_alone_has_no_header() -> None:
    akar = bagian(tulis_docx(dokumen(Sampul(("J",), ("S",), "2023", ("I",)))))
    assert len(cari(akar, "//w:sectPr")) == 1
    assert not cari(akar, "//w:headerReference")


def test_marked_text_is_yellow() -> None:
    tanda = cari(AKAR, "//w:r[w:rPr/w:highlight/@w:val='yellow']")
    assert [isi_paragraf(r) for r in tanda] == [" [periksa]"]


def test_paragraph_before_a_list_or_formula_stays_with_it() -> None:
    pendek, panjang = Paragraf(teks("Sebagai berikut:")), Paragraf(teks("kata " * 80))
    blok = (pendek, Daftar((teks("a"),)), panjang, persamaan(), pendek, pendek)
    akar = bagian(tulis_docx(dokumen(*blok)))
    isi = cari(akar, "//w:p[w:pPr/w:pStyle/@w:val='Isi']")
    assert [bool(cari(p, "w:pPr/w:keepNext")) for p in isi] == [True, False, False, False]


def test_signature_rows_stay_together() -> None:
    tabel = cari(AKAR, "//w:tbl[.//w:pStyle/@w:val='TandaTangan']")[-1]
    assert all(cari(baris, "w:trPr/w:cantSplit") for baris in cari(tabel, "w:tr"))
    gaya = bagian(LENGKAP, "word/styles.xml")
    assert cari(gaya, "//w:style[@w:styleId='TandaTangan']/w:pPr/w:keepNext")
    nama = [isi_paragraf(s) for s in cari(tabel, "w:tr[last()]/w:tc")]
    assert nama == ["Budi MisalNIP 1", "Rahmat ContohNIP 2"]


def test_formula_is_native_and_upright() -> None:
    (rumus,) = cari(AKAR, "//m:oMathPara")
    assert len(cari(rumus, "m:oMath")) == 2
    assert len(cari(rumus, ".//m:aln")) == 2
    assert [nilai(p, ".//m:t/text()") for p in cari(rumus, ".//m:f/*")] == [
        ["Realisasi"],
        ["Target"],
    ]
    assert nilai(rumus, ".//m:d//m:t/text()") == ["100%"]
    kata = cari(rumus, ".//m:r[m:t='Realisasi']/m:rPr/m:nor")
    assert len(kata) == 1


def test_office_template_wins_over_ours(tmp_path: Path) -> None:
    kantor = Document()
    kantor.styles["Heading 1"].element.set(f"{W}styleId", "Judul1")
    kantor.sections[0].header.paragraphs[0].text = "KOP KANTOR"
    berkas = tmp_path / "kantor.docx"
    kantor.save(str(berkas))
    isi = tulis_docx(dokumen(), berkas)
    hasil = Document(BytesIO(isi))
    assert hasil.sections[-1].page_width == kantor.sections[0].page_width
    assert [p.text for p in hasil.sections[-1].header.paragraphs] == ["KOP KANTOR"]
    akar = bagian(isi)
    assert "Judul1" in nilai(akar, "//w:pStyle/@w:val")
    dikenal = set(nilai(bagian(isi, "word/styles.xml"), "//w:style/@w:styleId"))
    dipakai = set(nilai(akar, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert dipakai <= dikenal


def test_template_without_numbering_gets_one(tmp_path: Path) -> None:
    kantor = Document()
    kode = next(k for k, r in kantor.part.rels.items() if r.reltype.endswith("/numbering"))
    del kantor.part.rels[kode]
    berkas = tmp_path / "kantor.docx"
    kantor.save(str(berkas))
    akar = bagian(tulis_docx(dokumen(), berkas), "word/numbering.xml")
    assert len(cari(akar, "//w:num")) == 4


@pytest.mark.parametrize("isi", [b"bukan word", b""])
def test_broken_template_is_one_clear_sentence(tmp_path: Path, isi: bytes) -> None:
    berkas = tmp_path / "acuan.docx"
    berkas.write_bytes(isi)
    with pytest.raises(AcuanRusakError, match=r"acuan\.docx tidak dapat dibuka"):
        tulis_docx(dokumen(), berkas)


def test_all_styles_used_exist() -> None:
    dikenal = set(nilai(bagian(LENGKAP, "word/styles.xml"), "//w:style/@w:styleId"))
    dipakai = set(nilai(AKAR, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert dipakai <= dikenal


def test_styles_of_text_runs() -> None:
    akar = bagian(tulis_docx(dokumen(Paragraf((Teks("a", Gaya.TEBAL), Teks("b", Gaya.MIRING))))))
    assert nilai(akar, "//w:r[w:rPr/w:b]/w:t/text()") == ["a"]
    assert nilai(akar, "//w:r[w:rPr/w:i]/w:t/text()") == ["b"]
