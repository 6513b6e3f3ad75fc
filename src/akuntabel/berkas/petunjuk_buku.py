"""Petunjuk buku: the first sheet, which tells a clerk how to fill the others."""

from typing import TYPE_CHECKING

from akuntabel.berkas.gaya_buku import Gaya
from akuntabel.berkas.lembar import JenisSel
from akuntabel.berkas.tata import TataLembar

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # has no stubs

_CARA = (
    "Isi hanya sel berwarna kuning. Sel abu-abu dan judul terkunci agar susunannya tetap.",
    "Setiap seksi mengisi lembarnya sendiri; satu lembar boleh dikirim terpisah lalu disatukan.",
    "Tulis angka saja, tanpa satuan. Bilangan bulat tanpa titik ribuan; pecahan memakai koma "
    "desimal Excel Anda.",
    "Kolom ya/tidak dipilih dari daftar. Tanggal ditulis 2023-01-31.",
    "Tulis 0 bila memang tidak ada; kosongkan bila belum diketahui. Kosong tidak dihitung 0.",
    "Jangan menulis rumus: tulis hasilnya. Jumlah, persentase, dan capaian dihitung otomatis.",
    "Jangan menggabung sel. Menambah baris kosong, melebarkan kolom, dan mengganti judul kolom "
    "tidak mengganggu pembacaan.",
    "Judul bertanda * wajib diisi.",
    "Jangan menulis nama, nomor registrasi, atau diagnosis warga binaan, dan identitas pengadu.",
)
_LEGENDA = (
    ("Isian", "diisi oleh satuan kerja"),
    ("Tetap", "terkunci, jangan diubah"),
    ("Judul kolom", "boleh diganti kata-katanya; nama mesinnya tersembunyi di bawahnya"),
)


def tulis_petunjuk(
    buku: "Workbook", gaya: Gaya, tata: tuple[TataLembar, ...], subjudul: str
) -> None:
    """Write the sheet Petunjuk: how to fill, the legend, and links to every sheet."""
    lembar = buku.add_worksheet("Petunjuk")
    lembar.hide_gridlines(2)
    lembar.set_tab_color("#1F4E5F")
    for kolom, lebar in enumerate((2, 5, 26, 78)):
        lembar.set_column(kolom, kolom, lebar)
    lembar.set_row(0, 26)
    lembar.write_string(0, 1, "Buku data kinerja", gaya.judul_lembar)
    lembar.write_string(1, 1, subjudul, gaya.anak_judul)
    baris = _tulis_cara(lembar, gaya, 3)
    baris = _tulis_legenda(lembar, gaya, baris + 1)
    _tulis_daftar(lembar, gaya, tata, baris + 1)
    lembar.set_portrait()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.protect("")


def _tulis_cara(lembar: "Worksheet", gaya: Gaya, baris: int) -> int:
    lembar.write_string(baris, 1, "Cara mengisi", gaya.judul_tabel)
    for nomor, kalimat in enumerate(_CARA, 1):
        baris += 1
        lembar.set_row(baris, 28 if len(kalimat) > 95 else 15)
        lembar.write_string(baris, 1, f"{nomor}.", gaya.teks)
        lembar.merge_range(baris, 2, baris, 3, kalimat, gaya.teks)
    return baris + 1


def _tulis_legenda(lembar: "Worksheet", gaya: Gaya, baris: int) -> int:
    lembar.write_string(baris, 1, "Arti warna", gaya.judul_tabel)
    contoh = (gaya.isian(JenisSel.TEKS), gaya.label, gaya.kepala)
    for (nama, arti), format_sel in zip(_LEGENDA, contoh, strict=True):
        baris += 1
        lembar.write_string(baris, 2, nama, format_sel)
        lembar.write_string(baris, 3, arti, gaya.teks)
    return baris + 1


def _tulis_daftar(
    lembar: "Worksheet", gaya: Gaya, tata: tuple[TataLembar, ...], baris: int
) -> None:
    lembar.write_string(baris, 1, "Daftar lembar", gaya.judul_tabel)
    for nomor, satu in enumerate(tata, 1):
        baris += 1
        lembar.write_string(baris, 1, f"{nomor}.", gaya.teks)
        lembar.write_url(baris, 2, f"internal:'{satu.nama}'!A1", gaya.tautan, satu.nama)
        lembar.write_string(baris, 3, satu.judul, gaya.teks)
