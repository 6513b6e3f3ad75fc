"""Broken files for `fuzz_reviu`: each a pure function of a base file and a Random."""

import re
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

Mutasi = Callable[[Random, bytes], bytes]

BATAS_UKURAN = 4_000_000
"""Bytes of a mutated file: what is absurd shows without being long."""

TEKS = b"""# LAPORAN KINERJA LAPAS CONTOH TAHUN 2023

## BAB III AKUNTABILITAS KINERJA

**A. Capaian Kinerja**

Realisasi indikator pertama sebesar 93,5% dari target 90% sehingga capaiannya 103,89%.

No\tIndikator\tTarget\tRealisasi\tCapaian
1\tPersentase layanan makanan\t80%\t100%\t125%
2\tPersentase layanan kesehatan\t94\t93,5\t99,47%

| No | Belanja | Pagu | Realisasi | % |
|----|---------|------|-----------|---|
| 1 | Pegawai | Rp10.000.000 | Rp9.900.000 | 99,00 |
| 2 | Barang<br>dan jasa | 5.000.000 | 4.500.000 | 90 |

$$
\\text{Realisasi} = \\frac{9.031}{9.710} \\times 100\\% = 93\\% \\\\
\\text{Capaian} = \\frac{93\\%}{90\\%} \\times 100\\% = 103,33\\%
$$

1. Luas tanah 50 m<sup>2</sup>.
a. Sisa anggaran Rp600.000,00.
"""

_ANGKA = re.compile(rb"\d+")
_BESAR = (b"9" * 25, b"9" * 400, b"-1", b"0", b"1e999", b"4294967296", b"00000000", b"1.2.3,4,5%")
_SISIPAN_TEKS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e\u200d".encode(), b"\r",
    b"$$", b"\\frac{" * 300, b"{" * 500, b"|" * 3000, b"\t" * 3000, b"#" * 50, b"**" * 999,
    b"<b>" * 300, b"<sup>" * 99, b"\n|---|\n" * 50, b"(" * 2000, b"Rp" + b"1." * 2000,
    b"1" * 5000 + b"%", "٣٤٥²³½Ⅷ".encode(), b"&#0;&#xD800;&#x110000;&amp" * 9, b"- 1. a) " * 99,
)  # fmt: skip
_SISIPAN_HTML = (
    b"<table>" * 300, b"<div>" * 300, b"<td colspan=99999999 rowspan=99999999>1", b"</table>" * 9,
    b"<ol start=99999999999999999999 type=i><li value=-5>", b"<math display=block><mtable><mtr>",
    b"<mfrac>" * 120, b"<!--", b"<![CDATA[", b"<script>", b"<sup>2", b"<pre>\n\n", b"<caption>",
    b"<tr><td>" * 400, b"<p style='display:none'>", b"<a href=#x>", b"<h1><table><tr><h2>",
    b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>", b"<template>", b"</td></tr></body>",
    b"<meta charset=utf-7>", b"<p " + b"a=1 " * 5000 + b">", b"<col span=9><o:p>", b"<svg><p>",
)  # fmt: skip
_SISIPAN_XML = (
    b'<w:gridSpan w:val="99999999"/>', b"<w:tbl><w:tr><w:tc>" * 80, b"<w:p>" * 300,
    b"</w:tc></w:tr></w:tbl>", b"<w:tbl/>", b"<w:tr/>", b'<w:gridBefore w:val="-3"/>',
    b'<w:vMerge w:val="x"/>', b'<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-7"/></w:numPr>',
    b"<w:ins>" * 200, b"<w:sdt><w:sdtContent>", b'<w:outlineLvl w:val="999"/>', b"&laba;", b"&",
    b"<m:f><m:num>" * 100, b"<m:oMath/>", b"<w:fldChar/>", b'<w:sym w:char="zz"/>', b"\x00",
    b'<w:fldChar w:fldCharType="begin"/>', b"<w:txbxContent><w:p/>", b"<!--", b"<w:br/>" * 999,
)  # fmt: skip
_DTD = (
    b'<!DOCTYPE d [<!ENTITY laba "laba"><!ENTITY l2 "&laba;&laba;&laba;&laba;">]>',
    b'<!DOCTYPE d [<!ENTITY laba SYSTEM "file:///etc/hostname">]>',
    b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/tidak-ada.dtd">',
)
_SISIPAN_PDF = (
    b"/Count 99999999", b"/Kids [1 0 R 2 0 R]", b"/MediaBox [0 0 9e30 9e30]", b"/Rotate 45",
    b"/Length 99999999", b"<< " * 400, b"[" * 400, b"endobj", b"stream\n", b"xref\n0 9999999\n",
    b"/Encrypt 1 0 R", b"startxref\n-1\n%%EOF", b"/Type /Page", b"/Filter /JBIG2Decode",
)  # fmt: skip


def _titik(acak: Random, isi: bytes) -> int:
    return acak.randrange(len(isi) + 1)


def _rentang(acak: Random, isi: bytes) -> tuple[int, int]:
    awal = _titik(acak, isi)
    return awal, min(len(isi), awal + acak.choice((1, 10, 200, 5000)))


def balik_bita(acak: Random, isi: bytes) -> bytes:
    """Return the file with some bytes replaced."""
    hasil = bytearray(isi)
    for _ in range(acak.choice((1, 5, 50, 500)) if hasil else 0):
        hasil[acak.randrange(len(hasil))] = acak.randrange(256)
    return bytes(hasil)


def potong(acak: Random, isi: bytes) -> bytes:
    """Return the file without its end, or without a piece of it."""
    awal, akhir = _rentang(acak, isi)
    return isi[:awal] if acak.random() < 0.5 else isi[:awal] + isi[akhir:]


def tukar(acak: Random, isi: bytes) -> bytes:
    """Return the file with two neighbouring pieces swapped."""
    a, b, c = sorted(_titik(acak, isi) for _ in range(3))
    return isi[:a] + isi[b:c] + isi[a:b] + isi[c:]


def ulang(acak: Random, isi: bytes) -> bytes:
    """Return the file with a piece repeated."""
    awal, akhir = _rentang(acak, isi)
    potongan = isi[awal:akhir] or b"a"
    kali = min(acak.choice((2, 30, 3000)), BATAS_UKURAN // len(potongan))
    return isi[:awal] + potongan * kali + isi[akhir:]


def angka(acak: Random, isi: bytes) -> bytes:
    """Return the file with some numbers made absurd."""
    semua = list(_ANGKA.finditer(isi))
    for cocok in sorted(acak.sample(semua, min(len(semua), 4)), key=lambda m: -m.start()):
        isi = isi[: cocok.start()] + acak.choice(_BESAR) + isi[cocok.end() :]
    return isi


def baris_panjang(acak: Random, isi: bytes) -> bytes:
    """Return the file with a very long line, or with all its lines joined."""
    if acak.random() < 0.5:
        return isi.replace(b"\n", acak.choice((b" ", b"", b"\t")))
    titik = _titik(acak, isi)
    kata = acak.choice((b"a", b"1.000 ", b"capaian 98% ", b"\t1", b"| x ", b"\xc2\xa0"))
    return isi[:titik] + kata * (600_000 // len(kata)) + isi[titik:]


def sandi(acak: Random, isi: bytes) -> bytes:
    """Return the file in another encoding, or in a mix of two."""
    teks = isi.decode("utf-8", "replace")
    tujuan = acak.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-32", "utf-7"))
    baru = teks.encode(tujuan, "replace")
    titik = _titik(acak, baru)
    return baru if acak.random() < 0.5 else baru[:titik] + isi[titik:]


def _penyisip(pilihan: tuple[bytes, ...]) -> Mutasi:
    def sisip(acak: Random, isi: bytes) -> bytes:
        """Return the file with a few pieces put in, between tags where there are any."""
        for _ in range(acak.choice((1, 3, 10))):
            titik = _titik(acak, isi)
            batas = isi.find(b"<", titik, titik + 2000)
            titik = batas if batas >= 0 and acak.random() < 0.8 else titik
            isi = isi[:titik] + acak.choice(pilihan) + isi[titik:]
        return isi

    return sisip


sisip_teks, sisip_html, sisip_pdf = map(_penyisip, (_SISIPAN_TEKS, _SISIPAN_HTML, _SISIPAN_PDF))
_sisip_xml = _penyisip(_SISIPAN_XML)


def _dtd(acak: Random, isi: bytes) -> bytes:
    titik = isi.find(b"?>") + 2 if isi.startswith(b"<?xml") else 0
    return isi[:titik] + acak.choice(_DTD) + _sisip_xml(acak, isi[titik:])


def _rujukan_pdf(acak: Random, isi: bytes) -> bytes:
    """Return a PDF whose references lead to other objects, also in circles."""
    return re.sub(rb"\d+ 0 R", lambda m: b"%d 0 R" % acak.randrange(30)
                  if acak.random() < 0.2 else m[0], isi)  # fmt: skip


def bagian_zip(acak: Random, isi: bytes) -> bytes:
    """Return a whole Word file in which the XML of one part is broken or absurd."""
    ubah = acak.choice((_sisip_xml, _sisip_xml, _dtd, angka, potong, tukar, ulang, sisip_teks,
                        baris_panjang, balik_bita))  # fmt: skip
    with zipfile.ZipFile(BytesIO(isi)) as lama:
        bagian = [(info.filename, lama.read(info)) for info in lama.infolist()]
    xml = [nama for nama, _ in bagian if nama.endswith((".xml", ".rels"))]
    sasaran = "word/document.xml" if acak.random() < 0.6 else acak.choice(xml)
    return _rakit([(n, ubah(acak, b) if n == sasaran else b) for n, b in bagian])


def susunan_zip(acak: Random, isi: bytes) -> bytes:
    """Return a Word file whose parts are missing, twice there, empty, or blown up."""
    with zipfile.ZipFile(BytesIO(isi)) as lama:
        bagian = [(info.filename, lama.read(info)) for info in lama.infolist()]
    i = acak.randrange(len(bagian))
    nama, data = bagian[i]
    match acak.randrange(5):
        case 0:
            del bagian[i]
        case 1:
            bagian.append((nama, b""))
        case 2:
            bagian[i] = (nama, data + b" " * 120_000_000)
        case 3:
            bagian[i] = (f"../{nama}", data)
        case _:
            bagian += [(f"word/header{n}.xml", b"<w:hdr/>") for n in range(6000)]
    return _rakit(bagian)


def _rakit(bagian: list[tuple[str, bytes]]) -> bytes:
    wadah = BytesIO()
    with (
        warnings.catch_warnings(),
        zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as baru,
    ):
        warnings.simplefilter("ignore")  # a part that is there twice is meant to be
        for nama, data in bagian:
            # A fixed date: the same seed makes the same file.
            baru.writestr(zipfile.ZipInfo(nama), data, zipfile.ZIP_DEFLATED)
    return wadah.getvalue()


_UMUM: tuple[Mutasi, ...] = (balik_bita, potong, tukar, ulang, angka)
MUTASI: dict[str, tuple[Mutasi, ...]] = {
    "txt": (*_UMUM, baris_panjang, sandi, sisip_teks, sisip_teks, sisip_html),
    "html": (*_UMUM, baris_panjang, sandi, sisip_html, sisip_html, sisip_teks),
    "pdf": (*_UMUM, sisip_pdf, _rujukan_pdf, _rujukan_pdf),
    "docx": (*_UMUM, bagian_zip, bagian_zip, bagian_zip, bagian_zip, bagian_zip, susunan_zip),
}


def mutasi_ke(benih: int, urutan: int, dasar: dict[str, bytes]) -> tuple[str, bytes]:
    """Return name and bytes of one mutated file; the same arguments give the same file."""
    acak = Random(f"{benih}:{urutan}")  # noqa: S311 - a tool that must repeat itself
    asal = acak.choice(sorted(dasar))
    ujung = asal.rpartition(".")[2]
    isi = dasar[asal]
    jejak: list[str] = []
    pilihan = MUTASI[ujung]
    for _ in range(acak.choice((1, 1, 2))):
        ubah = acak.choice(pilihan)
        if ujung == "docx" and ubah in _UMUM:
            pilihan = _UMUM  # what is no archive any more has no parts to change
        isi = ubah(acak, isi)
        jejak.append(ubah.__name__.strip("_"))
    return f"{urutan:05d}-{'-'.join(jejak)}-{asal}", isi
