"""Petunjuk buku: the first sheet, which tells a clerk how to fill the others."""

from typing import TYPE_CHECKING

from akuntabel.berkas.bantuan_buku import bantuan_lembar
from akuntabel.berkas.gaya_buku import Gaya
from akuntabel.berkas.lembar import JenisSel
from akuntabel.berkas.petak import Petak
from akuntabel.berkas.tata import TataLembar
from akuntabel.inti.kinerja import DefinisiSektor

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # has no stubs

_CARA = (
    "Isi hanya sel berwarna kuning. Sel abu-abu dan judul terkunci agar susunannya tetap.",
    "Setiap seksi mengisi lembarnya sendiri. Kotak biru di atas tabel menerangkan indikator yang "
    "dihitung dari tabel itu: apa yang dihitung, apa yang tidak, dan dari mana datanya.",
    "Tulis angka saja, tanpa satuan. Bilangan bulat tanpa titik ribuan; pecahan memakai koma "
    "desimal Excel Anda.",
    "Kolom ya/tidak dipilih dari daftar. Tanggal ditulis 2023-01-31.",
    "Tulis 0 bila memang tidak ada; kosongkan bila belum diketahui. Kosong tidak dihitung 0.",
    "Jangan menulis rumus: tulis hasilnya. Jumlah, persentase, dan capaian dihitung otomatis.",
    "Jangan menggabung sel. Menambah baris kosong, melebarkan kolom, dan mengganti judul kolom "
    "tidak mengganggu pembacaan.",
    "Judul bertanda * wajib diisi. Baris yang baru berisi kode dianggap belum diisi.",
    "Jangan menulis nama, nomor registrasi, atau diagnosis warga binaan, dan identitas pengadu.",
)
_LEGENDA = (
    ("Isian", "diisi oleh satuan kerja"),
    ("Tetap", "terkunci, jangan diubah"),
    ("Bantuan", "keterangan indikator, untuk dibaca"),
    ("Judul kolom", "boleh diganti kata-katanya; nama mesinnya tersembunyi di bawahnya"),
)
_LEBAR = (5, 24, 52, 46)


def tulis_petunjuk(
    buku: "Workbook",
    gaya: Gaya,
    tata: tuple[TataLembar, ...],
    definisi: DefinisiSektor,
    subjudul: str,
) -> None:
    """Write the sheet Petunjuk: how to fill, the legend, and links to every sheet."""
    lembar = buku.add_worksheet("Petunjuk")
    lembar.hide_gridlines(2)
    lembar.set_tab_color("#1F4E5F")
    petak = Petak(lembar, gaya, _LEBAR)
    petak.tulis_kepala("Buku data kinerja", subjudul)
    _tulis_cara(petak)
    _tulis_legenda(petak)
    _tulis_daftar(petak, tata, definisi)
    petak.tutup(berdiri=True)
    lembar.protect("")


def _tulis_subjudul(petak: Petak, judul: str) -> None:
    petak.lembar.write_string(petak.baris, 1, judul, petak.gaya.judul_tabel)
    petak.baris += 1


def _tulis_cara(petak: Petak) -> None:
    _tulis_subjudul(petak, "Cara mengisi")
    for nomor, kalimat in enumerate(_CARA, 1):
        petak.lembar.write_string(petak.baris, 1, f"{nomor}.", petak.gaya.teks)
        petak.tulis_lebar(2, kalimat, petak.gaya.teks)
    petak.baris += 1


def _tulis_legenda(petak: Petak) -> None:
    gaya = petak.gaya
    _tulis_subjudul(petak, "Arti warna")
    contoh = (gaya.isian(JenisSel.TEKS), gaya.label, gaya.kotak_judul, gaya.kepala)
    for (nama, arti), format_sel in zip(_LEGENDA, contoh, strict=True):
        petak.lembar.write_string(petak.baris, 2, nama, format_sel)
        petak.tulis_lebar(3, arti, gaya.teks_masuk)
    petak.baris += 1


def _tulis_daftar(petak: Petak, tata: tuple[TataLembar, ...], definisi: DefinisiSektor) -> None:
    _tulis_subjudul(petak, "Daftar lembar")
    for nomor, satu in enumerate(tata, 1):
        petak.lembar.write_string(petak.baris, 1, f"{nomor}.", petak.gaya.teks)
        tujuan = f"internal:'{satu.nama}'!A1"
        petak.lembar.write_url(petak.baris, 2, tujuan, petak.gaya.tautan, satu.nama)
        petak.lembar.write_string(petak.baris, 3, satu.judul, petak.gaya.teks_masuk)
        diisi = _sebut_indikator(satu, definisi)
        petak.lembar.write_string(petak.baris, 4, diisi, petak.gaya.teks_masuk)
        petak.baris += 1


def _sebut_indikator(tata: TataLembar, definisi: DefinisiSektor) -> str:
    """Return which indikator the sheet feeds, short: "SK1.1, SK1.2, …"."""
    bantuan = bantuan_lembar(tata.isi, definisi)
    kode = [indikator.kode for daftar in bantuan.values() for indikator in daftar]
    return ", ".join(kode)
