"""The annotated copy: comments at the right paragraphs, all else as it was, opens elsewhere."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from lxml import etree

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.keluaran.word import anotasi_docx
from akuntabel.reviu.naskah import Tempat
from reviu.keluaran.contoh import CATATAN, RUJUKAN, buat_temuan

RUANG = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KETAT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SOFFICE = shutil.which("soffice")
ISI = """
<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Judul laporan</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tamu</w:t></w:r></w:p></w:tc>
<w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>Luar kotak</w:t></w:r><w:r><w:pict><w:txbxContent>
<w:p><w:r><w:t>Dalam kotak</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
<w:p><w:r><w:t>Jumlah 31 orang</w:t></w:r></w:p>"""


def di(*paragraf: int) -> tuple[Tempat, ...]:
    return tuple(Tempat(paragraf=n) for n in paragraf)


def buat_docx(isi: str = ISI, ruang: str = RUANG, ganti: dict[str, str] | None = None) -> bytes:
    kantor = "http://schemas.openxmlformats.org/officeDocument/2006"
    if ruang == KETAT:
        kantor = "http://purl.oclc.org/ooxml/officeDocument"
    paket = "http://schemas.openxmlformats.org/package/2006"
    jenis = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{paket}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{jenis}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{paket}/relationships"><Relationship Id="rId1" '
        f'Type="{kantor}/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{ruang}"><w:body>{isi}</w:body></w:document>',
        "word/media/gambar.bin": "isi gambar",
    }
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        for nama, teks in (bagian | (ganti or {})).items():
            arsip.writestr(nama, teks)
    return hasil.getvalue()


def bagian(isi: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        assert arsip.testzip() is None
        assert len(arsip.namelist()) == len(set(arsip.namelist()))
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def letak_komentar(isi: bytes, ruang: str = RUANG) -> list[tuple[int, str]]:
    """Return the ordinal of the w:p that each comment covers, and the comment's text."""
    w = f"{{{ruang}}}"
    semua = bagian(isi)
    akar = etree.fromstring(semua["word/comments.xml"])
    teks = {satu.get(f"{w}id", ""): "".join(map(str, satu.itertext())) for satu in akar}
    hasil = []
    for n, p in enumerate(etree.fromstring(semua["word/document.xml"]).iter(f"{w}p"), start=1):
        awal = [e.get(f"{w}id", "") for e in p.findall(f"{w}commentRangeStart")]
        assert awal == [e.get(f"{w}id") for e in p.findall(f"{w}commentRangeEnd")]
        assert awal == [e.get(f"{w}id") for e in p.findall(f"{w}r/{w}commentReference")]
        hasil += [(n, teks[nomor]) for nomor in awal]
    assert len(hasil) == len(teks), "no comment without a place"
    return hasil


def test_the_comment_stands_at_its_paragraph_and_says_everything() -> None:
    isi = anotasi_docx(buat_docx(), [buat_temuan(tempat=di(6))])
    assert letak_komentar(isi) == [
        (
            6,
            "[GALAT RV-UJI-01] Temuan 1. Jumlah tercetak 31, sedangkan rinciannya berjumlah 32; "
            f"samakan. Tercetak: 31; seharusnya: 32. Aturan: Aturan uji, {RUJUKAN}.",
        )
    ]
    akar = etree.fromstring(bagian(isi)["word/comments.xml"])
    assert dict(akar[0].attrib.items()) == {
        f"{{{RUANG}}}id": "0",
        f"{{{RUANG}}}author": "Akuntabel",
        f"{{{RUANG}}}initials": "AK",
    }


def test_other_places_get_a_short_comment_at_most_five() -> None:
    daftar = [buat_temuan(tempat=di(6, 2, 6, 2)), buat_temuan("RV-2", CATATAN, di(3, 1, 2))]
    assert [(n, teks[:40]) for n, teks in letak_komentar(anotasi_docx(buat_docx(), daftar))] == [
        (1, "[CATATAN RV-2] Temuan 2. Lihat komentar "),
        (2, "[GALAT RV-UJI-01] Temuan 1. Lihat koment"),
        (2, "[CATATAN RV-2] Temuan 2. Lihat komentar "),
        (3, "[CATATAN RV-2] Temuan 2. Jumlah tercetak"),
        (6, "[GALAT RV-UJI-01] Temuan 1. Jumlah terce"),
    ]
    teks = letak_komentar(anotasi_docx(buat_docx(), daftar))[1][1]
    assert teks.endswith("Lihat komentar pada “Jumlah 31 orang” di bagian “BAB III”.")
    banyak = anotasi_docx(buat_docx("<w:p/>" * 9), [buat_temuan(tempat=di(*range(1, 10)))])
    assert [n for n, _ in letak_komentar(banyak)] == [1, 2, 3, 4, 5, 6]


def test_a_finding_without_a_place_stands_at_the_first_paragraph() -> None:
    daftar = [buat_temuan(tempat=()), buat_temuan(tempat=(Tempat(),)), buat_temuan(tempat=di(99))]
    assert [n for n, _ in letak_komentar(anotasi_docx(buat_docx(), daftar))] == [1, 1, 1]


def test_a_comment_on_a_text_box_stands_at_the_paragraph_that_holds_it() -> None:
    isi = anotasi_docx(buat_docx(), [buat_temuan(tempat=di(5))])
    assert [n for n, _ in letak_komentar(isi)] == [4]


def test_all_other_parts_are_byte_equal_and_the_result_is_always_the_same() -> None:
    asal = buat_docx()
    daftar = [buat_temuan(tempat=di(2))]
    isi = anotasi_docx(asal, daftar)
    lama, baru = bagian(asal), bagian(isi)
    assert {nama for nama in baru if lama.get(nama) != baru[nama]} == {
        "[Content_Types].xml",
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
    }
    assert isi == anotasi_docx(asal, daftar)
    assert bagian(anotasi_docx(asal, [])) == lama


def test_properties_of_a_paragraph_stay_first() -> None:
    akar = etree.fromstring(
        bagian(anotasi_docx(buat_docx(), [buat_temuan(tempat=di(1))]))["word/document.xml"]
    )
    paragraf = next(akar.iter(f"{{{RUANG}}}p"))
    assert [etree.QName(e).localname for e in paragraf] == [
        "pPr",
        "commentRangeStart",
        "r",
        "commentRangeEnd",
        "r",
    ]


def test_comments_that_are_there_stay_with_their_numbers() -> None:
    sekali = anotasi_docx(buat_docx(), [buat_temuan("RV-LAMA", tempat=di(2))])
    dua = anotasi_docx(sekali, [buat_temuan("RV-BARU", tempat=di(2))])
    assert [teks.split("]")[0] for _, teks in letak_komentar(dua)] == [
        "[GALAT RV-LAMA",
        "[GALAT RV-BARU",
    ]
    akar = etree.fromstring(bagian(dua)["word/comments.xml"])
    assert [satu.get(f"{{{RUANG}}}id") for satu in akar] == ["0", "1"]
    assert bagian(dua)["[Content_Types].xml"] == bagian(sekali)["[Content_Types].xml"]


def test_the_strict_format_keeps_its_own_names() -> None:
    isi = anotasi_docx(buat_docx(ruang=KETAT), [buat_temuan(tempat=di(6))])
    assert [n for n, _ in letak_komentar(isi, KETAT)] == [6]
    hubungan = bagian(isi)["word/_rels/document.xml.rels"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in hubungan


def test_signs_that_xml_refuses_do_not_stop_the_copy() -> None:
    jahat = buat_temuan(tempat=di(1), pesan="<a> & \x00\x1b\ud800\uffff ]]>", tercetak=("\x07",))
    (satu,) = letak_komentar(anotasi_docx(buat_docx(), [jahat]))
    assert "<a> & ]]>" in satu[1]


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"bukan zip",
        buat_docx()[:-40],
        buat_docx(ganti={"word/document.xml": "<w:document"}),
        buat_docx(ganti={"_rels/.rels": "<Relationships/>"}),
    ],
)
def test_a_broken_file_gets_one_sentence(isi: bytes) -> None:
    with pytest.raises(TakTerpakaiError, match="simpan ulang dari Word"):
        anotasi_docx(isi, [buat_temuan(tempat=di(1))])


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.reviu.keluaran.word._BATAS_TOTAL", 2000)
    anotasi_docx(buat_docx("<w:p/>"), [])
    with pytest.raises(TakTerpakaiError):
        anotasi_docx(buat_docx("<w:p/>" * 999), [])


def contoh_word() -> tuple[bytes, list[TemuanReviu]]:
    dokumen = docx.Document()
    for n in range(1, 30):
        dokumen.add_paragraph(f"Paragraf contoh {n}")
    berkas = BytesIO()
    dokumen.save(berkas)
    return berkas.getvalue(), [buat_temuan(tempat=di(n, n + 1)) for n in range(1, 20)]


def test_python_docx_reads_the_comments() -> None:
    isi, daftar = contoh_word()
    dokumen = docx.Document(BytesIO(anotasi_docx(isi, daftar)))
    komentar = list(dokumen.comments)
    assert len(komentar) == 2 * len(daftar)
    assert {(k.author, k.initials) for k in komentar} == {("Akuntabel", "AK")}
    assert [p.text for p in dokumen.paragraphs] == [f"Paragraf contoh {n}" for n in range(1, 30)]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice belum terpasang; CI memasangnya")
def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    assert SOFFICE is not None
    (tmp_path / "hasil.docx").write_bytes(anotasi_docx(*contoh_word()))
    saring = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    perintah = [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless"]
    perintah += ["--convert-to", saring, "--outdir", str(tmp_path), str(tmp_path / "hasil.docx")]
    subprocess.run(perintah, check=True, capture_output=True)
    dokumen = pypdfium2.PdfDocument(tmp_path / "hasil.pdf")
    banyak = sum(pypdfium2.raw.FPDFPage_GetAnnotCount(halaman) for halaman in dokumen)
    assert banyak >= 2 * len(contoh_word()[1])
    assert "Paragraf contoh 1" in dokumen[0].get_textpage().get_text_range()
