"""PDF to Naskah: pages by PDFium, then lines, tables, formulas and blocks."""

from typing import NamedTuple

from pypdfium2 import PdfDocument, PdfiumError, raw

from akuntabel.galat import TakTerpakaiError
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.naskah import Naskah
from akuntabel.reviu.pembaca.pdf_baris import baris_dari, naikkan_pangkat
from akuntabel.reviu.pembaca.pdf_bentuk import Halaman, Muka
from akuntabel.reviu.pembaca.pdf_gaya import Gaya
from akuntabel.reviu.pembaca.pdf_grafik import buang_grafik
from akuntabel.reviu.pembaca.pdf_halaman import halaman_dokumen
from akuntabel.reviu.pembaca.pdf_kisi import kisi_halaman
from akuntabel.reviu.pembaca.pdf_kolom import tabel_kolom
from akuntabel.reviu.pembaca.pdf_pinggir import buang_daftar_isi, pisahkan_pinggir
from akuntabel.reviu.pembaca.pdf_rumus import lipat_pecahan, lipat_tumpukan, tandai_rumus
from akuntabel.reviu.pembaca.pdf_susun import Penyusun
from akuntabel.reviu.pembaca.pdf_tabel import isi_kisi

BATAS_HALAMAN = 2_000
BATAS_POTONG = 1_500_000
"""Runs of text and lines of one file; our own report of 117 pages has 14,000."""
_BATAS_RINCI = 12


class _Hasil(NamedTuple):
    muka: list[Muka]
    pindai: list[int]
    rusak: list[int]
    terpotong: list[int]


def baca_pdf(isi: bytes, nama: str) -> Naskah:
    """Return the Naskah of a PDF.

    Galat: TakTerpakaiError for a file that is locked, broken, too long, or only pictures.
    """
    dokumen = _buka(isi, nama)
    try:
        jumlah = len(dokumen)
        if jumlah > BATAS_HALAMAN:
            raise TakTerpakaiError(
                f"Berkas {nama} memuat {jumlah} halaman, lebih dari {BATAS_HALAMAN // 1000}.000; "
                "pecah per bab."
            )
        hasil = _baca(dokumen)
    finally:
        dokumen.close()
    if not any(satu.baris or satu.tabel for satu in hasil.muka):
        raise TakTerpakaiError(_tanpa_teks(hasil, nama))
    bersih, pinggir = pisahkan_pinggir(hasil.muka)
    muka = [tabel_kolom(satu) for satu in buang_daftar_isi(bersih)]
    blok = Penyusun(Gaya(muka)).susun(muka)
    return Naskah(nama, "pdf", tuple(blok), pinggir, jumlah, tuple(_temuan(hasil, nama)))


def _buka(isi: bytes, nama: str) -> PdfDocument:
    if not isi:
        raise TakTerpakaiError(f"Berkas {nama} kosong; ambil salinan laporan yang utuh.")
    try:
        return PdfDocument(isi)
    except PdfiumError as galat:
        if galat.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            pesan = "terkunci kata sandi; simpan ulang PDF-nya tanpa kata sandi"
        elif b"%PDF" in isi[:1024]:
            pesan = "rusak atau tidak utuh; ambil salinan yang dapat dibuka di pembaca PDF"
        else:
            pesan = "bukan PDF; berikan laporan sebagai .docx, PDF, HTML, atau teks"
        raise TakTerpakaiError(f"Berkas {nama} {pesan}.") from galat


def _baca(dokumen: PdfDocument) -> _Hasil:
    hasil = _Hasil([], [], [], [])
    jatah = BATAS_POTONG
    for nomor, halaman in enumerate(halaman_dokumen(dokumen), 1):
        if halaman is None:
            hasil.rusak.append(nomor)
            continue
        jatah -= len(halaman.potong) + len(halaman.datar) + len(halaman.tegak)
        if jatah < 0:
            hasil.terpotong.extend(range(nomor, len(dokumen) + 1))
            break
        muka, terpotong = _muka(halaman)
        hasil.muka.append(muka)
        if terpotong:
            hasil.terpotong.append(nomor)
        if not halaman.potong and halaman.bergambar and not halaman.terpotong:
            hasil.pindai.append(nomor)
    return hasil


def _muka(halaman: Halaman) -> tuple[Muka, bool]:
    """Return a page as a reader sees it, and whether a part of it was left out."""
    halaman = buang_grafik(halaman)
    kisi = kisi_halaman(halaman.datar, halaman.tegak)
    potong = lipat_tumpukan(lipat_pecahan(naikkan_pangkat(halaman.potong), kisi.sisa))
    tabel, bebas = isi_kisi(kisi.kisi, potong, halaman.nomor)
    baris = tandai_rumus(baris_dari(bebas, halaman.nomor))
    muka = Muka(halaman.nomor, halaman.lebar, halaman.tinggi, baris, tabel, kisi.sisa)
    return muka, halaman.terpotong or kisi.terpotong


def _tanpa_teks(hasil: _Hasil, nama: str) -> str:
    if hasil.pindai:
        return (
            f"Berkas {nama} hanya berisi gambar hasil pindai; jalankan OCR atau berikan berkas "
            "Word-nya."
        )
    return f"Berkas {nama} tidak memuat teks yang dapat direviu; berikan laporan yang berisi teks."


def _temuan(hasil: _Hasil, nama: str) -> list[Temuan]:
    """Return what was not read, one sentence per kind."""
    kalimat = (
        ("RV-BACA-PINDAI", hasil.pindai, "berupa gambar dan tidak direviu; jalankan OCR pada PDF "
         "itu atau berikan berkas Word-nya"),
        ("RV-BACA-HALAMAN", hasil.rusak, "rusak dan tidak direviu; cetak ulang PDF-nya dari berkas "
         "asal"),
        ("RV-BACA-POTONG", hasil.terpotong, "terlalu rumit sehingga tidak dibaca seluruhnya; "
         "periksa sendiri isinya atau berikan berkas Word-nya"),
    )  # fmt: skip
    return [
        Temuan(
            kode, TingkatTemuan.PERINGATAN, f"Halaman {rentang(nomor)} {pesan}.", Letak(berkas=nama)
        )
        for kode, nomor, pesan in kalimat
        if nomor
    ]


def rentang(nomor: list[int]) -> str:
    """Return pages as a sentence names them: "3–7, 9, dan 12"."""
    deret: list[list[int]] = []
    for satu in nomor:
        if deret and satu == deret[-1][1] + 1:
            deret[-1][1] = satu
        else:
            deret.append([satu, satu])
    teks = [f"{a}–{b}" if b > a else str(a) for a, b in deret[:_BATAS_RINCI]]
    if len(deret) > _BATAS_RINCI:
        teks.append(f"{len(deret) - _BATAS_RINCI} bagian lain")
    if len(teks) < 3:
        return " dan ".join(teks)
    return f"{', '.join(teks[:-1])}, dan {teks[-1]}"
