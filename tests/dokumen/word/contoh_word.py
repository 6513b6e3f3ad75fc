"""A small document with every block, and ways to look into the .docx made from it."""

from collections.abc import Callable
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from akuntabel.dokumen.blok import (
    Blok,
    Daftar,
    DaftarIsi,
    Deret,
    Dokumen,
    Gaya,
    Grafik,
    JenisDaftar,
    JenisDaftarIsi,
    JenisPemisah,
    Judul,
    Kop,
    MatKurung,
    MatPecahan,
    MatTanda,
    MatTeks,
    Paragraf,
    Pemisah,
    Persamaan,
    PihakTandaTangan,
    Rata,
    Rentetan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

RUANG = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
W = f"{{{RUANG['w']}}}"


def teks(isi: str, gaya: Gaya = Gaya.BIASA) -> Rentetan:
    return (Teks(isi, gaya),)


def sel(isi: str, lebar: int = 1, tinggi: int = 1) -> Sel:
    return Sel(teks(isi), Rata.TENGAH, lebar, tinggi)


def tabel_bergabung(judul: str = "Layanan kesehatan", nomor: int = 0) -> Tabel:
    """Return a table of four columns with cells merged both ways in head and body."""
    return Tabel(
        lebar_kolom=(1, 5, 2, 2),
        kepala=(
            (sel("No", tinggi=2), sel("Uraian", tinggi=2), sel("Jumlah", lebar=2)),
            (sel("2022"), sel("2023")),
        ),
        badan=(
            (sel("1", tinggi=2), sel("Tahanan"), sel("12"), sel("15")),
            (sel("Narapidana"), sel("120"), sel("151")),
            (sel("Jumlah", lebar=2), sel("132"), sel("166")),
        ),
        judul=judul,
        nomor=nomor,
        jangkar="tabel.layanan",
        catatan="Sumber: register.",
    )


def persamaan() -> Persamaan:
    return Persamaan(
        (
            (
                MatTeks("Capaian"),
                MatTanda("="),
                MatPecahan((MatTeks("Realisasi"),), (MatTeks("Target"),)),
                MatTanda("×"),
                MatKurung((MatTeks("100%"),)),
            ),
            (MatTanda("="), MatTeks("122,28%")),
        ),
        "capaian sama dengan realisasi per target",
    )


def grafik() -> Grafik:
    return Grafik(
        judul="Target & realisasi",
        kategori=("2022", "2023"),
        deret=(
            Deret("Target", (Fraction(80), Fraction(80)), ("80%", "80%")),
            Deret("Realisasi", (None, Fraction(9783, 100)), ("", "97,83%")),
        ),
        satuan="%",
        alternatif='Realisasi naik menjadi "97,83%"',
        jangkar="grafik.capaian",
    )


def tanda_tangan() -> TandaTangan:
    return TandaTangan(
        (
            PihakTandaTangan(("Pihak Kedua,", "Kepala Kantor"), "Budi Misal", "NIP 1"),
            PihakTandaTangan(("Pihak Pertama,",), "Rahmat Contoh", "NIP 2"),
        ),
        "Muara Enim, 3 Januari 2023",
    )


BLOK_LENGKAP: tuple[Blok, ...] = (
    Sampul(("Laporan Kinerja",), ("Lapas Contoh",), "2023", ("Kementerian Contoh",)),
    Pemisah(JenisPemisah.BAGIAN_AWAL),
    Judul(1, "Kata Pengantar", jangkar="kata"),
    Paragraf((Teks("Sudah "), Teks("selesai", Gaya.TEBAL), Teks(" [periksa]", Gaya.TANDA))),
    tanda_tangan(),
    Judul(1, "Daftar Isi", di_isi=False),
    DaftarIsi(JenisDaftarIsi.ISI),
    DaftarIsi(JenisDaftarIsi.TABEL),
    DaftarIsi(JenisDaftarIsi.GAMBAR),
    Pemisah(JenisPemisah.BAGIAN_ISI),
    Judul(1, "Pendahuluan", "BAB I", "bab1"),
    Judul(2, "Latar Belakang", "A.", "bab1.latar"),
    Daftar((teks("satu"), teks("dua"))),
    Daftar((teks("satu lagi"),)),
    Daftar((teks("huruf"),), JenisDaftar.HURUF),
    Daftar((teks("butir"),), JenisDaftar.BUTIR),
    tabel_bergabung(),
    persamaan(),
    grafik(),
    Pemisah(),
    Kop(("Kementerian Contoh", "Lapas Contoh")),
    Paragraf(teks("Rapat"), Rata.KIRI, menjorok=True, rapat=True),
    tanda_tangan(),
)


def dokumen(*blok: Blok) -> Dokumen:
    """Return a document of the blocks; without any, one with every block."""
    return Dokumen(
        "Laporan Kinerja",
        "Lapas Contoh",
        "2024-01-31",
        ("Laporan Kinerja 2023", "Lapas Contoh"),
        blok or BLOK_LENGKAP,
        kata_kunci=("LKjIP", "2023"),
    )


def bagian(isi: bytes, nama: str = "word/document.xml") -> etree._Element:
    """Return one part of a .docx, parsed."""
    with ZipFile(BytesIO(isi)) as arsip:
        return etree.fromstring(arsip.read(nama))


def ganti_bagian(berkas: Path, ubah: Callable[[dict[str, bytes]], object]) -> Path:
    """Rewrite a .docx after `ubah` has changed its parts; return its path."""
    with ZipFile(berkas) as arsip:
        isi = {nama: arsip.read(nama) for nama in arsip.namelist()}
    ubah(isi)
    with ZipFile(berkas, "w", ZIP_DEFLATED) as arsip:
        for nama, data in isi.items():
            arsip.writestr(nama, data)
    return berkas


def cari(akar: etree._Element, jalur: str) -> list[etree._Element]:
    """Return the elements that an XPath finds."""
    return cast("list[etree._Element]", akar.xpath(jalur, namespaces=RUANG))


def nilai(akar: etree._Element, jalur: str) -> list[str]:
    """Return the attributes or texts that an XPath finds."""
    return [str(satu) for satu in cast("list[str]", akar.xpath(jalur, namespaces=RUANG))]


def isi_paragraf(paragraf: etree._Element) -> str:
    """Return a paragraph's text without field instructions."""
    return "".join(nilai(paragraf, ".//w:t/text()"))
