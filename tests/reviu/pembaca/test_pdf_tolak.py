"""PDF files that cannot be read, or only in part, say so in one sentence."""

from collections.abc import Callable

import pytest
from pypdfium2 import PdfiumError, raw

from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.naskah import Paragraf
from akuntabel.reviu.pembaca import pdf as pdf_baca
from akuntabel.reviu.pembaca import pdf_garis, pdf_huruf, pdf_kisi
from akuntabel.reviu.pembaca.pdf import baca_pdf, rentang

_GAMBAR = b"q 500 0 0 700 40 40 cm /G Do Q"
_OBJEK_GAMBAR = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)


def _pdf(*halaman: bytes, tambahan: bytes = b"", benda: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF whose pages draw the given contents; object 4 is an image."""
    objek = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", _OBJEK_GAMBAR]
    objek.extend(benda)
    anak = []
    for isi in halaman:
        objek.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi))
        sumber = b"<< /Font << /F 3 0 R >> /XObject << /G 4 0 R /X 5 0 R >> >>"
        objek.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources "
            b"%s %s >>" % (len(objek), sumber, tambahan)
        )
        anak.append(b"%d 0 R" % len(objek))
    objek[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objek[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(anak), b" ".join(anak))
    keluar, letak = b"%PDF-1.7\n", []
    for i, isi in enumerate(objek, 1):
        letak.append(len(keluar))
        keluar += b"%d 0 obj\n%s\nendobj\n" % (i, isi)
    xref = b"".join(b"%010d 00000 n \n" % satu for satu in letak)
    return (
        keluar
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objek) + 1)
        + xref
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (len(objek) + 1, len(keluar))
    )


def _tulis(teks: str, x: float = 72, y: float = 700) -> bytes:
    return b"BT /F 11 Tf %f %f Td (%s) Tj ET\n" % (x, y, teks.encode("latin-1"))


def _pesan(isi: bytes) -> str:
    """Return why a file is refused; empty when it is read."""
    try:
        baca_pdf(isi, "lapor.pdf")
    except TakTerpakaiError as galat:
        return str(galat)
    return ""


def _tolak(isi: bytes) -> str:
    pesan = _pesan(isi)
    assert pesan.endswith(".")
    assert "lapor.pdf" in pesan
    return pesan


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"bukan apa-apa", "bukan PDF"),
        (b"%PDF-1.7\nsisa berkas yang terpotong", "rusak"),
        (_pdf(_tulis("isi"))[:300], "rusak"),
        (_pdf(b""), "tidak memuat teks"),
        (_pdf(_GAMBAR), "pindai"),
    ],
)
def test_unusable_file_is_refused(isi: bytes, kata: str) -> None:
    assert kata in _tolak(isi)


def test_locked_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def terkunci(_: bytes) -> None:
        raise PdfiumError("terkunci", err_code=raw.FPDF_ERR_PASSWORD)

    monkeypatch.setattr(pdf_baca, "PdfDocument", terkunci)
    assert "kata sandi" in _tolak(b"%PDF-1.7")


def test_pages_beyond_the_room_of_one_file_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_baca, "BATAS_POTONG", 2)
    naskah = baca_pdf(_pdf(*[_tulis("Isi halaman.")] * 5), "lapor.pdf")
    assert naskah.halaman == 5
    assert len(naskah.blok) == 2
    assert "Halaman 3–5 terlalu rumit" in naskah.temuan[0].pesan


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_baca, "BATAS_HALAMAN", 2)
    assert "3 halaman" in _tolak(_pdf(*[_tulis("isi")] * 3))


def test_scanned_pages_are_named() -> None:
    teks = _tulis("Bagian yang dapat dibaca.")
    naskah = baca_pdf(_pdf(teks, _GAMBAR, _GAMBAR, _GAMBAR, teks, _GAMBAR), "lapor.pdf")
    (temuan,) = naskah.temuan
    assert temuan.kode == "RV-BACA-PINDAI"
    assert temuan.tingkat is TingkatTemuan.PERINGATAN
    assert "Halaman 2–4 dan 6" in temuan.pesan
    assert "OCR" in temuan.pesan
    assert naskah.halaman == 6


def test_picture_beside_text_is_no_scan() -> None:
    assert not baca_pdf(_pdf(_tulis("Kop surat") + _GAMBAR), "lapor.pdf").temuan


def _batas_huruf(tambal: pytest.MonkeyPatch) -> None:
    tambal.setattr("akuntabel.reviu.pembaca.pdf_halaman.BATAS_HURUF", 10)


def _batas_jalur(tambal: pytest.MonkeyPatch) -> None:
    tambal.setattr(pdf_garis, "BATAS_JALUR", 2)


def _batas_temu(tambal: pytest.MonkeyPatch) -> None:
    tambal.setattr(pdf_kisi, "BATAS_TEMU", 3)


def _batas_objek(tambal: pytest.MonkeyPatch) -> None:
    tambal.setattr("akuntabel.reviu.pembaca.pdf_halaman.BATAS_OBJEK_TEKS", 1)


@pytest.mark.parametrize("batas", [_batas_objek, _batas_huruf, _batas_jalur, _batas_temu])
def test_absurd_page_is_cut_and_said(
    batas: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    batas(monkeypatch)
    garis = b"".join(
        b"%d 100 m %d 400 l S 100 %d m 400 %d l S\n" % (n, n, n, n) for n in range(100, 401, 100)
    )
    rumit = _tulis("Kalimat yang panjang") + _tulis("Kalimat lain", y=600) + garis
    naskah = baca_pdf(_pdf(rumit, _tulis("Isi.")), "lapor.pdf")
    assert [t.kode for t in naskah.temuan] == ["RV-BACA-POTONG"]
    assert "Halaman 1 terlalu rumit" in naskah.temuan[0].pesan


def test_limits_leave_room_for_real_pages() -> None:
    assert pdf_huruf.BATAS_HURUF >= 200_000
    assert pdf_garis.BATAS_JALUR >= 50_000


def test_form_that_draws_itself_ends() -> None:
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] "
        b"/Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream"
    )
    naskah = baca_pdf(_pdf(_tulis("Isi halaman.") + b"/X Do", benda=(form,)), "lapor.pdf")
    assert [b.teks for b in naskah.blok if isinstance(b, Paragraf)] == ["Isi halaman."]


def test_lines_of_a_form_are_moved_with_it() -> None:
    isi = b"".join(b"0 %d 200 0.5 re f %d 0 0.5 60 re f\n" % (30 * n, 100 * n) for n in range(3))
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [-5 -5 300 300] /Matrix [1 0 0 1 72 600] "
        b"/Resources << >> /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi)
    )
    kata = ((80, 640, "Kode"), (180, 640, "Nilai"), (80, 610, "A1"), (180, 610, "90"))
    teks = b"".join(_tulis(t, x, y) for x, y, t in kata)
    naskah = baca_pdf(_pdf(teks + b"/X Do", benda=(form,)), "lapor.pdf")
    (tabel,) = naskah.tabel
    assert [[s.teks for s in b] for b in tabel.baris] == [["Kode", "Nilai"], ["A1", "90"]]


@pytest.mark.parametrize("putar", [0, 90, 180, 270])
def test_page_turned_by_its_entry_reads_as_it_is_seen(putar: int) -> None:
    arah = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}[putar]
    letak = {
        0: ((72, 700), (72, 680)), 90: ((100, 72), (120, 72)),
        180: ((500, 100), (500, 120)), 270: ((500, 700), (480, 700)),
    }[putar]  # fmt: skip
    isi = b"".join(
        b"BT /F 11 Tf %d %d %d %d %d %d Tm (%s) Tj ET\n" % (*arah, *titik, kata)
        for titik, kata in zip(letak, (b"Atas:", b"Bawah."), strict=True)
    )
    naskah = baca_pdf(_pdf(isi, tambahan=b"/Rotate %d" % putar), "lapor.pdf")
    assert [b.teks for b in naskah.blok if isinstance(b, Paragraf)] == ["Atas:", "Bawah."]


@pytest.mark.parametrize(
    "isi",
    [
        b"1e38 1e38 m -1e38 1e38 l S BT /F 11 Tf 1e30 0 0 1e30 0 0 Tm (Jauh) Tj ET",
        b"BT /F 0 Tf 72 700 Td (Nol) Tj ET",
        b"BT /F 11 Tf 0 0 0 0 0 0 Tm (Pipih) Tj ET",
        b"q Q Q Q BT /Tiada 11 Tf 72 700 Td (Fon) Tj",
        b"BT /F 11 Tf 72 700 Td <00ff07> Tj ET",
        b"BT /F 11 Tf 72 600 Td (a\\015b\\015\\012c\\015) Tj (\\015) Tj ET",
        b"0 0 m 0 0 l S 72 72 0 0 re S 1 0 0 1 l h",
    ],
)
def test_odd_contents_never_break_the_reader(isi: bytes) -> None:
    naskah = baca_pdf(_pdf(_tulis("Kalimat biasa.") + isi), "lapor.pdf")
    assert any(isinstance(b, Paragraf) and "Kalimat biasa." in b.teks for b in naskah.blok)


def test_every_cut_of_a_file_is_read_or_refused() -> None:
    utuh = _pdf(_tulis("Kalimat biasa."), _GAMBAR)
    for panjang in range(0, len(utuh), 37):
        pesan = _pesan(utuh[:panjang])
        assert not pesan or pesan.endswith(".")


@pytest.mark.parametrize(
    ("nomor", "teks"),
    [
        ([3], "3"),
        ([3, 4, 5, 6, 7], "3–7"),
        ([1, 3, 4, 9], "1, 3–4, dan 9"),
        (list(range(1, 40, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, dan 8 bagian lain"),
    ],
)
def test_pages_as_a_sentence_names_them(nomor: list[int], teks: str) -> None:
    assert rentang(nomor) == teks
