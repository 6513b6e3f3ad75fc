"""The HTML reader on pages that are absurd: bounded, and said in one sentence."""

import pytest

from akuntabel.galat import TakTerpakaiError
from akuntabel.reviu.naskah import Paragraf
from akuntabel.reviu.pembaca.html import baca_html


@pytest.mark.parametrize(
    "isi",
    [
        b"<div>" * 10_000 + b"a",
        b"<p title='" + b"a" * 11_000_000 + b"'>b",
        b"<p>a" * 400_001,
        b"\n" * 200_001 + b"<p>a",
    ],
    ids=["sarang", "sifat", "tanda", "baris"],
)
def test_bombs_are_refused_in_one_sentence(isi: bytes) -> None:
    with pytest.raises(TakTerpakaiError, match=r"^Berkas bom\.html .*\.$"):
        baca_html(isi, "bom.html")


def test_embedded_pictures_do_not_count_as_long_text() -> None:
    isi = b'<p><img src="data:image/png;base64,' + b"A" * 11_000_000 + b'">\n</p>\n<p>b</p>'
    hasil = baca_html(isi, "a.html")
    assert [b.tempat.baris for b in hasil.blok] == [3]


def test_cells_beyond_the_limit_are_said() -> None:
    baris = "<tr>" + "<td colspan=200>1" * 30
    hasil = baca_html(f"<table>{baris * 40}</table><p>akhir</p>".encode(), "a.html")
    (tabel_,) = hasil.tabel
    assert sum(map(len, tabel_.baris)) <= 200_000
    assert [t.kode for t in hasil.temuan] == ["RV-BACA-SEL"]
    assert isinstance(hasil.blok[-1], Paragraf)


def test_absurd_spans_are_cut_and_said() -> None:
    hasil = baca_html(b"<table><tr><td colspan=99999 rowspan=99999>1<tr><td>2</table>", "a.html")
    assert [len(baris) for baris in next(hasil.tabel).baris] == [201, 201]
    (temuan,) = hasil.temuan
    assert temuan.kode == "RV-BACA-GABUNG"
    assert "baris 1" in temuan.pesan


def test_tables_in_tables_end_at_a_depth() -> None:
    hasil = baca_html(b"<table><tr><td>1<td>a" * 40 + b"<p>inti", "a.html")
    assert 1 < len(list(hasil.tabel)) <= 6
    assert "inti" in next(hasil.tabel).baris[0][1].teks
