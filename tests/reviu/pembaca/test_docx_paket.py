"""Word files that cannot be used: one sentence each, and never anything else."""

import re
import zipfile
from io import BytesIO

import pytest

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.pembaca import docx_paket
from akuntabel.reviu.pembaca.docx import baca_docx
from reviu.pembaca.contoh_docx import M, W, arsip, baca, docx, dokumen, p, ringkas, tbl, tc, tr

UTAMA = "word/document.xml"
BAIK = dokumen(p("isi"))


def rusak() -> bytes:
    isi = bytearray(arsip({UTAMA: dokumen("".join(p(f"isi {n}") for n in range(500)))}))
    isi[200:260] = bytes(60)
    return bytes(isi)


def terkunci() -> bytes:
    isi = bytearray(docx(p("isi")))
    for tanda, geser in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for cocok in re.finditer(tanda, bytes(isi)):
            isi[cocok.start() + geser] |= 1
    return bytes(isi)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "bukan berkas Word"),
        (b"PK\x03\x04 potongan", "bukan berkas Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "terkunci kata sandi atau format .doc lama"),
        (terkunci(), "terkunci kata sandi"),
        (rusak(), "rusak"),
        (arsip({"word/lain.xml": "<x/>"}), r"tidak memuat dokumen Word"),
        (arsip({UTAMA: "<w:document"}), "rusak"),
        (arsip({UTAMA: ""}), "rusak"),
        (arsip({UTAMA: f'<w:document xmlns:w="{W}"/>'}), "tidak memuat isi"),
        (arsip({UTAMA: "<html/>"}), "tidak memuat isi"),
        (arsip({UTAMA: '<!DOCTYPE w SYSTEM "file:///etc/hostname">' + BAIK}), "DTD"),
        (arsip({UTAMA: '<!DOCTYPE w [<!ENTITY a "b">]>' + BAIK}), "DTD"),
        (arsip({UTAMA: ('<!DOCTYPE w [<!ENTITY a "b">]>' + BAIK).encode("utf-16")}), "DTD"),
        (arsip({UTAMA: dokumen("<w:sdt>" * 3000 + "</w:sdt>" * 3000)}), "bersarang terlalu dalam"),
        (arsip({f"media/{n}": "" for n in range(docx_paket.BATAS_ENTRI + 1)}), "5.000 bagian"),
    ],
)
def test_one_sentence_with_the_name(isi: bytes, kata: str) -> None:
    with pytest.raises(TakTerpakaiError, match=rf"[Bb]erkas surat\.docx .*{kata}") as tertangkap:
        baca_docx(isi, "surat.docx")
    pesan = str(tertangkap.value)
    assert pesan.endswith(".")
    assert "\n" not in pesan


def test_a_damaged_side_part_is_named() -> None:
    with pytest.raises(TakTerpakaiError, match=r"word/styles\.xml .*laporan\.docx"):
        baca(p("isi"), styles="<w:style>")


def test_parts_that_unpack_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    bom = docx(p("nol " * 50_000))
    assert len(bom) < 5_000
    monkeypatch.setattr(docx_paket, "BATAS_BAGIAN", 100_000)
    with pytest.raises(TakTerpakaiError, match="terlalu besar setelah dibuka"):
        baca_docx(bom, "bom.docx")


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = {f"header{n}": p("kepala " * 500) for n in range(5)}
    baca_docx(docx(p("isi"), **isi), "a.docx")
    monkeypatch.setattr(docx_paket, "BATAS_JUMLAH", 12_000)
    with pytest.raises(TakTerpakaiError, match="terlalu besar setelah dibuka"):
        baca_docx(docx(p("isi"), **isi), "a.docx")


def test_a_part_larger_than_it_declares() -> None:
    isi = bytearray(docx(p("nol " * 5_000)))
    with zipfile.ZipFile(BytesIO(isi)) as buka:
        besar = buka.getinfo(UTAMA).file_size.to_bytes(4, "little")
    bohong = bytes(isi).replace(besar, (100).to_bytes(4, "little"))
    with pytest.raises(TakTerpakaiError, match="rusak"):
        baca_docx(bohong, "bohong.docx")


def test_too_many_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_paket, "BATAS_TANDA", 100)
    with pytest.raises(TakTerpakaiError, match="terlalu rumit"):
        baca("".join(p("x") for _ in range(50)))


def test_too_many_paragraphs() -> None:
    with pytest.raises(TakTerpakaiError, match=r"200\.000 paragraf"):
        baca("<w:p/>" * 200_001)


def test_entities_are_never_expanded() -> None:
    bom = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(TakTerpakaiError):
        baca_docx(arsip({UTAMA: bom + BAIK.replace("isi", "&b;")}), "a.docx")


def test_too_many_fields() -> None:
    lebar = tr(tc("", '<w:gridSpan w:val="200"/>'))
    with pytest.raises(TakTerpakaiError, match=r"200\.000 sel"):
        baca(tbl(*[lebar] * 1001))


@pytest.mark.parametrize("buka", [
    "<w:tbl><w:tr><w:tc>", "<w:p><w:r><w:pict><w:txbxContent>",
])  # fmt: skip
def test_nesting_without_end(buka: str) -> None:
    tutup = "".join(f"</{nama}>" for nama in reversed(re.findall(r"<([\w:]+)>", buka)))
    with pytest.raises(TakTerpakaiError, match="bersarang"):
        baca(buka * 60 + p("inti") + tutup * 60)


def test_a_file_without_relationships_is_found_by_names() -> None:
    kepala = f'<w:hdr xmlns:w="{W}">{p("Kepala")}</w:hdr>'
    gaya = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A">'
        '<w:name w:val="heading 2"/></w:style></w:styles>'
    )
    bagian = {
        UTAMA: dokumen(p("Bab", '<w:pStyle w:val="A"/>')),
        "word/header1.xml": kepala,
        "word/styles.xml": gaya,
    }
    naskah = baca_docx(arsip(bagian), "a.docx")
    assert [ringkas(satu) for satu in naskah.blok] == ["## Bab"]
    assert [satu.teks for satu in naskah.pinggir] == ["Kepala"]


def test_the_main_part_may_have_another_name() -> None:
    hubungan = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/>'
        "</Relationships>"
    )
    isi = arsip({"_rels/.rels": hubungan, "word/document2.xml": BAIK})
    assert [ringkas(satu) for satu in baca_docx(isi, "a.docx").blok] == ["isi"]


def test_the_strict_format_is_read() -> None:
    ketat = dokumen(p("BAB", '<w:outlineLvl w:val="0"/>') + tbl(tr("a")))
    ketat = ketat.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    ketat = ketat.replace(M, "http://purl.oclc.org/ooxml/officeDocument/math")
    assert "schemas.openxmlformats.org/wordprocessingml" not in ketat
    naskah = baca_docx(arsip({UTAMA: ketat}), "a.docx")
    assert [ringkas(satu) for satu in naskah.blok] == ["# BAB", "a"]
