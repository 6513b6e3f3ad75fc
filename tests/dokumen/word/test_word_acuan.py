"""A reference template from outside: what is broken, too large or unsafe is one sentence."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DokumenWord
from docx.shared import Mm

from akuntabel.dokumen.word import AcuanRusakError, isi_templat, periksa_templat, tulis_docx
from akuntabel.galat import TakTerpakaiError
from dokumen.word.contoh_word import bagian, cari, dokumen, ganti_bagian, nilai

Ubah = Callable[[dict[str, bytes]], object]


def _acuan(folder: Path, atur: Callable[[DokumenWord], None] = lambda _: None) -> Path:
    kantor = Document()
    atur(kantor)
    berkas = folder / "acuan.docx"
    kantor.save(str(berkas))
    return berkas


def _ganti(nama: str, lama: bytes, baru: bytes) -> Ubah:
    def ubah(isi: dict[str, bytes]) -> None:
        assert lama in isi[nama]
        isi[nama] = isi[nama].replace(lama, baru)

    return ubah


def _makro(isi: dict[str, bytes]) -> None:
    isi["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"


def _makro_bernama_lain(isi: dict[str, bytes]) -> None:
    isi["word/lain.bin"] = b"\xd0\xcf\x11\xe0"
    _ganti(
        "[Content_Types].xml",
        b"</Types>",
        b'<Override PartName="/word/lain.bin" '
        b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )(isi)


def _raksasa(isi: dict[str, bytes]) -> None:
    isi["word/styles.xml"] += b" " * (21 * 2**20)


def _raksasa_bersama(isi: dict[str, bytes]) -> None:
    for urut in range(6):
        isi[f"word/media/gambar{urut}.bmp"] = b"0" * (19 * 2**20)


DITOLAK: list[tuple[Ubah, str]] = [
    (_makro, "memuat makro"),
    (_makro_bernama_lain, "memuat makro"),
    (_raksasa, "bagian word/styles.xml melebihi 20 MB"),
    (_raksasa_bersama, "terlalu besar: melebihi 100 MB"),
]


@pytest.mark.parametrize(("ubah", "kata"), DITOLAK)
def test_unsafe_acuan_is_refused(tmp_path: Path, ubah: Ubah, kata: str) -> None:
    berkas = ganti_bagian(_acuan(tmp_path), ubah)
    with pytest.raises(TakTerpakaiError, match=r"^Acuan .*acuan\.docx") as galat:
        tulis_docx(dokumen(), berkas)
    assert kata in str(galat.value)


@pytest.mark.parametrize(("ubah", "kata"), DITOLAK)
def test_unsafe_letter_template_is_refused(tmp_path: Path, ubah: Ubah, kata: str) -> None:
    berkas = ganti_bagian(_acuan(tmp_path), ubah)
    (temuan,) = periksa_templat(berkas, ())
    assert temuan.kode == "TPL-01"
    assert kata in temuan.pesan
    with pytest.raises(TakTerpakaiError, match=r"^Templat .*acuan\.docx") as galat:
        isi_templat(berkas, {})
    assert kata in str(galat.value)


@pytest.mark.parametrize(
    "ubah",
    [
        _ganti("word/document.xml", b"</w:body>", b""),
        _ganti("word/document.xml", b"w:body>", b"w:bukan>"),
        _ganti("word/document.xml", b'w:w="12240"', b'w:w="lebar"'),
        _ganti("word/styles.xml", b"</w:styles>", b""),
        _ganti("word/numbering.xml", b'abstractNumId="0"', b'abstractNumId="nol"'),
        _ganti("[Content_Types].xml", b"wordprocessingml.styles+xml", b"lain"),
        _ganti("docProps/core.xml", b"cp:coreProperties", b"cp:lain"),
        lambda isi: isi.pop("[Content_Types].xml"),
    ],
)
def test_broken_part_is_one_clear_sentence(tmp_path: Path, ubah: Ubah) -> None:
    berkas = ganti_bagian(_acuan(tmp_path), ubah)
    with pytest.raises(AcuanRusakError, match=r"acuan\.docx tidak dapat dibuka"):
        tulis_docx(dokumen(), berkas)


def _tanpa_bagian(kantor: DokumenWord) -> None:
    kantor.element.body.remove(kantor.element.body.sectPr)


def _hanya_bagian_awal(kantor: DokumenWord) -> None:
    kantor.sections[0].page_width = Mm(200)
    kantor.add_section()
    _tanpa_bagian(kantor)


@pytest.mark.parametrize(("atur", "lebar"), [(_tanpa_bagian, 210), (_hanya_bagian_awal, 200)])
def test_acuan_without_a_last_section_gets_one(
    tmp_path: Path, atur: Callable[[DokumenWord], None], lebar: int
) -> None:
    isi = tulis_docx(dokumen(), _acuan(tmp_path, atur))
    ukuran = Document(BytesIO(isi)).sections[-1].page_width
    assert ukuran is not None
    assert round(ukuran.mm) == lebar
    assert cari(bagian(isi), "//w:body/w:sectPr")


def _margin(kiri: int) -> Callable[[DokumenWord], None]:
    def atur(kantor: DokumenWord) -> None:
        akhir = kantor.sections[-1]
        akhir.page_width, akhir.left_margin, akhir.right_margin = Mm(210), Mm(kiri), Mm(20)

    return atur


def _rendah(kantor: DokumenWord) -> None:
    kantor.sections[-1].page_height = Mm(60)


@pytest.mark.parametrize(
    ("atur", "sisa"),
    [
        (_margin(111), "ruang teks 79 × 228 mm"),
        (_margin(200), "ruang teks 0 × 228 mm"),
        (_rendah, "152 × 9 mm"),
    ],
)
def test_acuan_without_room_for_text_is_refused(
    tmp_path: Path, atur: Callable[[DokumenWord], None], sisa: str
) -> None:
    with pytest.raises(TakTerpakaiError, match=sisa) as galat:
        tulis_docx(dokumen(), _acuan(tmp_path, atur))
    assert "perkecil margin" in str(galat.value)


def test_eighty_millimetres_are_enough(tmp_path: Path) -> None:
    akar = bagian(tulis_docx(dokumen(), _acuan(tmp_path, _margin(109))))
    lebar = [int(satu) for satu in nilai(akar, "//w:gridCol/@w:w | //w:tcW/@w:w")]
    assert lebar
    assert min(lebar) > 0
