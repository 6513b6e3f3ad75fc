"""Tata: which sheet of the workbook holds which lembar."""

import re

from akuntabel.inti.kinerja import Bagian, DefinisiSektor
from akuntabel.inti.rekaman import rekaman

_TERLARANG = re.compile(r"[\[\]:*?/\\']")
PENANDA_KOLOM = "#kolom"
"""The cell that opens the row of machine names, in the column of the markers."""
KOLOM_NARASI = ("kunci", "nomor", "teks")
TETAP_AWAL = (
    ("Satker", "Identitas dan pilihan", ("satker", "kebijakan")),
    (
        "Perencanaan",
        "Pejabat, tim, dan Perjanjian Kinerja",
        ("pejabat", "tim", "perjanjian", "anggaran_perjanjian"),
    ),
    (
        "Target",
        "Target dan pembanding setiap indikator",
        ("target", "renstra", "riwayat", "standar_nasional"),
    ),
)
TETAP_AKHIR = (
    ("Keuangan", "Pagu dan realisasi anggaran", ("belanja", "belanja_sasaran", "belanja_komponen")),
    (
        "Nilai Anggaran",
        "Nilai kinerja anggaran dan kemajuan di aplikasi lain",
        ("nilai_anggaran", "ikpa", "kemajuan"),
    ),
    (
        "Kemajuan Keluaran",
        "Kemajuan setiap rincian output, diisi setiap bulan",
        ("target_keluaran", "kemajuan_keluaran"),
    ),
    (
        "Kemajuan Kinerja",
        "Kemajuan Perjanjian Kinerja dan Target Kinerja, diisi setiap triwulan",
        ("kemajuan_perjanjian", "butir_target"),
    ),
    (
        "Rincian Anggaran",
        "Pagu dan realisasi sampai detil, dari ekspor SAKTI",
        ("revisi_dipa", "nama_anggaran", "pagu_rincian", "realisasi_rincian"),
    ),
    (
        "Penarikan",
        "Rencana penarikan dan dokumen pembayaran, dari ekspor SAKTI dan OM-SPAN",
        ("rencana_penarikan", "sp2d", "kontrak", "tagihan", "uang_persediaan"),
    ),
    ("Laporan IKPA", "Laporan IKPA bulanan dan unsur skor", ("laporan_ikpa", "unsur_skor")),
    ("Salinan", "Yang terakhir disalin ke aplikasi lain", ("salinan",)),
    ("SOP", "Standar operasional prosedur", ("sop", "rincian_sop")),
    ("Langkah SOP", "Langkah setiap SOP", ("langkah_sop",)),
    ("Narasi", "Uraian dan narasi laporan", ("narasi",)),
    ("Catatan", "Catatan pilihan angka", ("catatan",)),
)


LEMBAR_HASIL_IMPOR = ("Rincian Anggaran", "Penarikan", "Laporan IKPA", "Salinan")
"""Sheets that machines fill; a workbook has one only where there is something on it."""


@rekaman
class TataLembar:
    """One sheet: the name on its tab, its heading, and the lembar stacked on it."""

    nama: str
    judul: str
    isi: tuple[str, ...]


def tata_buku(definisi: DefinisiSektor | None) -> tuple[TataLembar, ...]:
    """Return the sheets in order; without definitions only those that every sektor has."""
    awal = [TataLembar(*lembar) for lembar in TETAP_AWAL]
    akhir = [TataLembar(*lembar) for lembar in TETAP_AKHIR]
    terpakai = {lembar.nama.casefold() for lembar in (*awal, *akhir)} | {"petunjuk"}
    tengah: list[TataLembar] = []
    for bagian, isi in _isi_bagian(definisi) if definisi is not None else ():
        if isi:
            nama = _nama_unik(bagian, terpakai)
            tengah.append(TataLembar(nama, bagian.nama, isi))
    return (*awal, *tengah, *akhir)


def _isi_bagian(definisi: DefinisiSektor) -> list[tuple[Bagian, tuple[str, ...]]]:
    """Return each section of the office with the names of its tables."""
    return [
        (bagian, tuple(t.nama for t in definisi.tabel if t.bagian == bagian.kode))
        for bagian in definisi.bagian
    ]


def _nama_unik(bagian: Bagian, terpakai: set[str]) -> str:
    """Return a tab name of at most 31 letters that no other sheet has."""
    inisial = "".join(kata[0] for kata in bagian.nama.split())
    kode = bagian.kode.replace("_", " ")
    dasar = inisial if inisial.casefold() == kode else kode.title()
    dasar = _TERLARANG.sub(" ", dasar).strip()[:28] or "Bagian"
    nama, nomor = dasar, 2
    while nama.casefold() in terpakai:
        nama, nomor = f"{dasar} {nomor}", nomor + 1
    terpakai.add(nama.casefold())
    return nama
