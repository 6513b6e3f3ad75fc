"""What operators read about the lembar of the budget in detail, its papers, and its progress."""

from collections.abc import Mapping

from akuntabel.berkas.batas import SERATUS, TAK_NEGATIF, Batas
from akuntabel.berkas.isian_dasar import Isian, IsianLembar
from akuntabel.berkas.lembar import Acuan

_KODE = Isian("Kode anggaran", "Bagian dipisah titik, contoh WA.6228.EBA.994.001", wajib=True)
_KODE_RO = Isian("Kode RO", "Program sampai RO, contoh WA.6228.EBA.994", wajib=True)
_BULAN = Isian("Bulan", "Contoh: 2023-08")
_TRIWULAN = Isian("Triwulan", "Contoh: 2023-TW3")
_PAGU = Isian("Pagu (Rp)", "Rupiah utuh", satuan="Rp", batas=TAK_NEGATIF)
_JUMLAH = Isian("Jumlah (Rp)", "Rupiah utuh", satuan="Rp", batas=TAK_NEGATIF)
_PERSEN = Batas(0, 100)
_BUKTI = Isian("Bukti", "Nama berkas atau tautan data dukung")
_KENDALA = Isian("Kendala", "Satu kalimat; kosong bila tidak ada")
_TINDAK_LANJUT = Isian("Tindak lanjut", "Satu kalimat")
_NILAI = Isian("Nilai", "0–100; kosong bila tidak dicetak", batas=SERATUS)
_HARI = Isian("Hari kerja", "Banyaknya hari kerja; kosong dihitung dari tanggalnya")

ISIAN_ANGGARAN: Mapping[str, IsianLembar] = {
    "target_keluaran": IsianLembar(
        "Target keluaran (RO)",
        "Volume setiap rincian output yang diperjanjikan setahun, sekali saja di awal tahun.",
        {
            "kode": _KODE_RO,
            "nama": Isian("Nama RO", wajib=True),
            "volume": Isian("Target volume", "Angka saja", batas=TAK_NEGATIF),
            "satuan": Isian("Satuan", "Contoh: Layanan, Orang, Unit"),
        },
        ("kode",),
        opsional=True,
    ),
    "kemajuan_keluaran": IsianLembar(
        "Kemajuan keluaran per bulan",
        "Satu baris untuk satu RO dan satu bulan; semua lembar salin diisi dari sini. Realisasi "
        "anggaran tidak diketik, diambil dari rincian anggaran.",
        {
            "bulan": _BULAN,
            "kode": _KODE_RO,
            "volume": Isian("Volume bulan ini", "Bukan kumulatif", batas=TAK_NEGATIF),
            "progres": Isian("Progres (%)", "Kumulatif sejak Januari", satuan="%", batas=_PERSEN),
            "target_progres": Isian(
                "Target progres (%)", "Kumulatif, proyeksi awal tahun", satuan="%", batas=_PERSEN
            ),
            "keterangan": Isian("Keterangan", "Apa yang sudah dikerjakan bulan ini"),
            "kendala": _KENDALA,
            "tindak_lanjut": _TINDAK_LANJUT,
            "bukti": _BUKTI,
            "dikirim": Isian("Dikirim", "Tanggal dikirim di SAKTI oleh PPK"),
            "terkonfirmasi": Isian("Terkonfirmasi", "Status konfirmasi di SAKTI: ya atau tidak"),
        },
        ("bulan", "kode"),
        opsional=True,
    ),
    "kemajuan_perjanjian": IsianLembar(
        "Kemajuan Perjanjian Kinerja per triwulan",
        "Target dan realisasi indikator sejak Januari sampai akhir triwulan.",
        {
            "kode": Isian("Kode indikator", "Contoh: SK1.1", wajib=True, acuan=Acuan.INDIKATOR),
            "triwulan": _TRIWULAN,
            "target": Isian("Target", "Angka saja", batas=TAK_NEGATIF),
            "realisasi": Isian("Realisasi", "Kosong bila belum ada", batas=TAK_NEGATIF),
            "analisis": Isian("Analisis", "Mengapa tercapai atau tidak"),
            "kendala": _KENDALA,
            "tindak_lanjut": _TINDAK_LANJUT,
            "bukti": _BUKTI,
        },
        ("kode", "triwulan"),
        opsional=True,
    ),
    "butir_target": IsianLembar(
        "Target Kinerja kementerian",
        "Butir Target Kinerja pada periode B03, B06, B09, dan B12 beserta data dukungnya.",
        {
            "kode": Isian("Nomor butir", wajib=True),
            "periode": Isian("Periode", "2023-03, 2023-06, 2023-09, atau 2023-12"),
            "uraian": Isian("Target kinerja", wajib=True),
            "target": Isian("Target", "Angka saja", batas=TAK_NEGATIF),
            "realisasi": Isian("Realisasi", "Kosong bila belum ada", batas=TAK_NEGATIF),
            "satuan": Isian("Satuan"),
            "bukti": _BUKTI,
            "status": Isian("Status bukti", "belum, diunggah, diverifikasi, atau ditolak"),
        },
        ("kode", "periode"),
        opsional=True,
    ),
    "revisi_dipa": IsianLembar(
        "Revisi DIPA",
        "Setiap revisi satu baris, 0 untuk DIPA awal; yang lama jangan dihapus.",
        {
            "revisi": Isian("Revisi", "0 untuk DIPA awal"),
            "tanggal": Isian("Tanggal", "Tanggal disahkan"),
            "jenis": Isian("Jenis", "pagu_tetap, pagu_berubah, kewenangan_kpa, atau blokir"),
            "pagu": Isian("Pagu sesudah (Rp)", "Rupiah utuh", satuan="Rp", batas=TAK_NEGATIF),
            "kode_revisi": Isian("Kode revisi", "Contoh: 211"),
            "alasan": Isian("Alasan"),
        },
        ("revisi",),
        opsional=True,
    ),
    "nama_anggaran": IsianLembar(
        "Nama pada pohon anggaran",
        "Nama program, kegiatan, KRO, RO, komponen, subkomponen, dan akun.",
        {"kode": _KODE, "nama": Isian("Nama", wajib=True)},
        ("kode",),
        opsional=True,
    ),
    "pagu_rincian": IsianLembar(
        "Pagu rincian",
        "Pagu setiap detil; revisi hanya memuat yang berubah. Jumlah di atasnya dihitung.",
        {
            "revisi": Isian("Revisi", "0 untuk DIPA awal"),
            "kode": _KODE,
            "pagu": _PAGU,
            "blokir": Isian("Blokir (Rp)", "Bagian yang diblokir", satuan="Rp", batas=TAK_NEGATIF),
            "uraian": Isian("Uraian"),
            "sumber_dana": Isian("Sumber dana", "RM, PNP, dan lainnya"),
        },
        ("revisi", "kode"),
        opsional=True,
    ),
    "realisasi_rincian": IsianLembar(
        "Realisasi rincian",
        "Realisasi setiap detil sejak Januari sampai akhir bulan, setelah pengembalian.",
        {
            "bulan": _BULAN,
            "kode": _KODE,
            "kumulatif": Isian("Sampai bulan itu (Rp)", "Rupiah utuh", satuan="Rp"),
            "basis": Isian("Basis", "sp2d atau spm"),
        },
        ("bulan", "kode"),
        opsional=True,
    ),
    "rencana_penarikan": IsianLembar(
        "Rencana penarikan (halaman III DIPA)",
        "Rencana setiap bulan dan jenis belanja; setiap pemutakhiran triwulan ditulis utuh.",
        {
            "triwulan": Isian("Versi triwulan", "1–4, triwulan pemutakhiran", batas=Batas(1, 4)),
            "bulan": _BULAN,
            "jenis": Isian("Jenis belanja", "Dua angka awal akun"),
            "jumlah": _JUMLAH,
        },
        ("triwulan", "bulan", "jenis"),
        opsional=True,
    ),
    "sp2d": IsianLembar(
        "Daftar SP2D",
        "Satu baris untuk satu akun pada satu SP2D.",
        {
            "nomor": Isian("Nomor SP2D", wajib=True),
            "tanggal": Isian("Tanggal SP2D"),
            "kode": _KODE,
            "jumlah": _JUMLAH,
            "pengembalian": Isian("Pengembalian (Rp)", "Yang disetor kembali", satuan="Rp"),
            "jenis": Isian("Jenis SPM"),
            "uraian": Isian("Uraian"),
        },
        ("nomor", "kode"),
        opsional=True,
    ),
    "kontrak": IsianLembar(
        "Kontrak",
        "Kontrak yang didaftarkan ke KPPN.",
        {
            "nomor": Isian("Nomor kontrak", wajib=True),
            "jenis": Isian("Jenis belanja", "Dua angka awal akun"),
            "nilai": Isian("Nilai (Rp)", "Rupiah utuh", satuan="Rp", batas=TAK_NEGATIF),
            "tanggal": Isian("Tanggal kontrak"),
            "tanggal_daftar": Isian("Tanggal didaftarkan", "Tanggal diterima KPPN"),
            "hari_daftar": _HARI,
            "tanggal_selesai": Isian("Tanggal lunas", "Kosong bila belum dibayar penuh"),
            "sekaligus": Isian("Dibayar sekaligus", "ya atau tidak"),
        },
        ("nomor",),
        opsional=True,
    ),
    "tagihan": IsianLembar(
        "Tagihan (SPM-LS)",
        "SPM-LS nonpegawai: tanggal serah terima dan tanggal diterima KPPN.",
        {
            "nomor": Isian("Nomor SPM", wajib=True),
            "tanggal_bast": Isian("Tanggal BAST"),
            "tanggal_terima": Isian("Tanggal diterima KPPN"),
            "hari_kerja": _HARI,
        },
        ("nomor",),
        opsional=True,
    ),
    "uang_persediaan": IsianLembar(
        "Uang persediaan",
        "UP, GUP, TUP, dan PTUP menurut detail UP/TUP OM-SPAN.",
        {
            "nomor": Isian("Nomor", wajib=True),
            "jenis": Isian("Jenis", "up, gup, tup, atau ptup"),
            "tanggal": Isian("Tanggal"),
            "jumlah": _JUMLAH,
            "tepat_waktu": Isian("Tepat waktu", "ya atau tidak; kosong bila tanpa tenggat"),
            "selisih_hari": Isian("Selisih hari", "Hari kalender sejak SP2D sebelumnya"),
            "hari_sebulan": Isian("Hari sebulan", "28 sampai 31"),
            "saldo": Isian("Outstanding UP (Rp)", satuan="Rp", batas=TAK_NEGATIF),
            "setoran": Isian("Setoran TUP (Rp)", satuan="Rp", batas=TAK_NEGATIF),
        },
        ("nomor",),
        opsional=True,
    ),
    "laporan_ikpa": IsianLembar(
        "Laporan IKPA bulanan",
        "Seperti tercetak di OM-SPAN; kosong bila indikatornya tidak ada pada laporan.",
        {
            "bulan": _BULAN,
            "revisi": Isian("Revisi DIPA", _NILAI.bantuan, batas=SERATUS),
            "deviasi": Isian("Deviasi Halaman III", _NILAI.bantuan, batas=SERATUS),
            "penyerapan": Isian("Penyerapan", _NILAI.bantuan, batas=SERATUS),
            "kontraktual": Isian("Kontraktual", _NILAI.bantuan, batas=SERATUS),
            "tagihan": Isian("Tagihan", _NILAI.bantuan, batas=SERATUS),
            "uptup": Isian("UP/TUP", _NILAI.bantuan, batas=SERATUS),
            "dispensasi": Isian("Dispensasi SPM", _NILAI.bantuan, batas=SERATUS),
            "capaian": Isian("Capaian output", _NILAI.bantuan, batas=SERATUS),
            "nilai_total": Isian("Nilai total", _NILAI.bantuan, batas=SERATUS),
            "konversi": Isian("Konversi bobot (%)", "Persen", satuan="%", batas=SERATUS),
            "pengurang": Isian("Pengurang", "Dispensasi SPM sejak 2024", batas=SERATUS),
            "nilai_akhir": Isian("Nilai akhir", _NILAI.bantuan, batas=SERATUS),
        },
        ("bulan",),
        opsional=True,
    ),
    "unsur_skor": IsianLembar(
        "Unsur skor tanpa transaksi",
        "Nilai bagian sebuah skor yang hanya diketahui angkanya, misalnya kontraktual.dini.",
        {
            "unsur": Isian("Unsur", "Nama unsur menurut aturan skor", wajib=True),
            "periode": Isian("Periode", "2023, 2023-TW3, atau 2023-08"),
            "nilai": Isian("Nilai", "Angka saja"),
        },
        ("unsur", "periode"),
        opsional=True,
    ),
    "salinan": IsianLembar(
        "Salinan terakhir",
        "Ditulis oleh perintah salin; menandai isian yang berubah sejak disalin.",
        {
            "portal": Isian("Aplikasi", wajib=True),
            "periode": Isian("Periode"),
            "baris": Isian("Baris"),
            "isian": Isian("Isian", wajib=True),
            "nilai": Isian("Nilai yang disalin"),
            "tanggal": Isian("Disalin pada"),
        },
        ("portal", "periode", "baris", "isian"),
        opsional=True,
    ),
}
