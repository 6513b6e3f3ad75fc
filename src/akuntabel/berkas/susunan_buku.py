"""Susunan buku: the order and width of the columns of each list of records in a workbook.

Lists that share a sheet share its columns, so their orders are chosen to fit each other:
something short first, the wide text second.
"""

from collections.abc import Mapping

from akuntabel.inti.rekaman import rekaman


@rekaman
class Susunan:
    """Columns with their widths in characters, in the order shown, and the empty rows below."""

    lebar: Mapping[str, int]
    cadangan: int = 8


SUSUNAN: Mapping[str, Susunan] = {
    "pejabat": Susunan(
        {"peran": 18, "nama": 34, "jabatan": 46, "pangkat": 26, "nip": 22, "dari": 13, "sampai": 13}
    ),
    "tim": Susunan({"jabatan_tim": 18, "nama": 34, "jabatan": 46}, 20),
    "perjanjian": Susunan({"revisi": 18, "tempat": 34, "alasan": 46, "tanggal": 26}, 4),
    "anggaran_perjanjian": Susunan({"revisi": 18, "program": 34, "kegiatan": 46, "jumlah": 26}, 12),
    "target": Susunan({"kode": 12, "target": 14, "target_atas": 24, "revisi": 12}, 12),
    "renstra": Susunan({"kode": 12, "target": 14, "target_atas": 24}, 4),
    "riwayat": Susunan({"kode": 12, "target": 14, "realisasi": 24, "tahun": 12, "alasan": 38}),
    "standar_nasional": Susunan({"kode": 12, "nilai": 14, "sumber": 24}),
    "belanja": Susunan({"jenis": 16, "tahun": 18, "pagu": 22, "realisasi": 24}, 4),
    "belanja_sasaran": Susunan({"sasaran": 12, "pagu": 18, "realisasi": 22, "alasan": 24}, 4),
    "belanja_komponen": Susunan(
        {
            "rincian_output": 12,
            "nama_rincian_output": 44,
            "komponen": 18,
            "nama": 22,
            "pagu": 24,
            "realisasi": 22,
            "sasaran": 14,
        },
        20,
    ),
    "nilai_anggaran": Susunan({"jenis": 32, "tahun": 12, "nilai": 12}, 2),
    "ikpa": Susunan(
        {"aspek": 32, "nama": 38, "nilai": 12, "bobot": 12, "berlaku": 12, "tercetak": 12}, 10
    ),
    "kemajuan": Susunan({"portal": 32, "periode": 38, "nilai": 12}, 26),
    "target_keluaran": Susunan({"kode": 26, "nama": 24, "volume": 10, "satuan": 10}, 10),
    "kemajuan_keluaran": Susunan(
        {
            "kode": 26,
            "keterangan": 24,
            "volume": 10,
            "progres": 10,
            "target_progres": 10,
            "bulan": 10,
            "kendala": 21,
            "tindak_lanjut": 21,
            "bukti": 16,
            "dikirim": 12,
            "terkonfirmasi": 12,
        },
        120,
    ),
    "kemajuan_perjanjian": Susunan(
        {
            "kode": 12,
            "target": 10,
            "realisasi": 10,
            "triwulan": 10,
            "analisis": 19,
            "kendala": 17,
            "tindak_lanjut": 17,
            "bukti": 10,
        },
        120,
    ),
    "butir_target": Susunan(
        {
            "kode": 12,
            "uraian": 58,
            "satuan": 10,
            "target": 10,
            "realisasi": 10,
            "periode": 10,
            "bukti": 19,
            "status": 16,
        },
        20,
    ),
    "revisi_dipa": Susunan(
        {
            "revisi": 42,
            "alasan": 44,
            "tanggal": 14,
            "jenis": 18,
            "pagu": 20,
            "kode_revisi": 14,
        },
        6,
    ),
    "nama_anggaran": Susunan({"kode": 42, "nama": 44}),
    "pagu_rincian": Susunan(
        {
            "kode": 42,
            "uraian": 44,
            "revisi": 14,
            "sumber_dana": 14,
            "pagu": 20,
            "blokir": 18,
        }
    ),
    "realisasi_rincian": Susunan({"kode": 42, "bulan": 44, "kumulatif": 20, "basis": 14}),
    "rencana_penarikan": Susunan({"triwulan": 24, "bulan": 14, "jenis": 24, "jumlah": 22}, 12),
    "sp2d": Susunan(
        {
            "nomor": 24,
            "tanggal": 14,
            "kode": 42,
            "jumlah": 22,
            "pengembalian": 18,
            "jenis": 14,
            "uraian": 40,
        }
    ),
    "kontrak": Susunan(
        {
            "nomor": 24,
            "tanggal": 14,
            "jenis": 42,
            "nilai": 22,
            "tanggal_daftar": 18,
            "hari_daftar": 14,
            "tanggal_selesai": 16,
            "sekaligus": 12,
        }
    ),
    "tagihan": Susunan({"nomor": 24, "tanggal_bast": 14, "tanggal_terima": 42, "hari_kerja": 22}),
    "uang_persediaan": Susunan(
        {
            "nomor": 24,
            "tanggal": 14,
            "jenis": 42,
            "jumlah": 22,
            "tepat_waktu": 18,
            "selisih_hari": 14,
            "hari_sebulan": 16,
            "saldo": 18,
            "setoran": 18,
        }
    ),
    "laporan_ikpa": Susunan(
        {
            "bulan": 24,
            "revisi": 14,
            "deviasi": 14,
            "penyerapan": 14,
            "kontraktual": 14,
            "tagihan": 14,
            "uptup": 14,
            "dispensasi": 14,
            "capaian": 14,
            "nilai_total": 14,
            "konversi": 14,
            "pengurang": 14,
            "nilai_akhir": 14,
        }
    ),
    "unsur_skor": Susunan({"unsur": 24, "periode": 14, "nilai": 14}),
    "salinan": Susunan(
        {"portal": 24, "periode": 14, "baris": 42, "isian": 24, "nilai": 40, "tanggal": 14}
    ),
    "sop": Susunan(
        {
            "kode": 20,
            "nomor": 24,
            "nama": 74,
            "tanggal_pembuatan": 15,
            "tanggal_revisi": 15,
            "tanggal_efektif": 15,
        }
    ),
    "rincian_sop": Susunan({"sop": 20, "jenis": 24, "teks": 74}, 60),
    "langkah_sop": Susunan(
        {
            "sop": 17,
            "nomor": 9,
            "kegiatan": 36,
            "pelaksana": 16,
            "simbol": 12,
            "kelengkapan": 18,
            "waktu": 8,
            "satuan_waktu": 10,
            "keluaran": 18,
            "tidak_ke": 10,
            "keterangan": 14,
        },
        40,
    ),
    "catatan": Susunan(
        {"letak": 26, "terpilih": 34, "lainnya": 34, "alasan": 50, "sumber": 26}, 100
    ),
}
CADANGAN_TABEL = 15
"""Empty rows of a data table to which the unit adds its own rows."""
