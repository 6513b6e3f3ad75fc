"""What operators read about each lembar: titles, help, keys, required and linked columns."""

from akuntabel.berkas.batas import POSITIF, SERATUS, TAK_NEGATIF
from akuntabel.berkas.isian_anggaran import ISIAN_ANGGARAN
from akuntabel.berkas.isian_dasar import Isian, IsianLembar
from akuntabel.berkas.lembar import Acuan

_REVISI = Isian("Revisi", "0 untuk perjanjian pertama, 1 untuk revisi pertama, dan seterusnya")
_REVISI_ACUAN = Isian(_REVISI.judul, _REVISI.bantuan, acuan=Acuan.PERJANJIAN)
_INDIKATOR = Isian("Kode indikator", "Contoh: SK1.1", wajib=True, acuan=Acuan.INDIKATOR)
_TARGET = Isian("Target", "Angka saja, tanpa satuan", batas=TAK_NEGATIF)
_TARGET_ATAS = Isian(
    "Target batas atas", "Hanya untuk indikator yang targetnya rentang", batas=TAK_NEGATIF
)
_PAGU = Isian("Pagu (Rp)", "Rupiah utuh, pagu terakhir tahun itu", satuan="Rp", batas=TAK_NEGATIF)
_REALISASI = Isian(
    "Realisasi (Rp)", "Rupiah utuh sampai akhir tahun", satuan="Rp", batas=TAK_NEGATIF
)
_REALISASI_SASARAN = Isian(_REALISASI.judul, _REALISASI.bantuan, satuan="Rp")
_TAHUN = Isian("Tahun", "Empat angka, contoh 2023")
_SOP = Isian("Kode SOP", "Kode yang sama dengan daftar SOP", wajib=True, acuan=Acuan.SOP)
_SASARAN = Isian("Kode sasaran", "Contoh: SK1; kosong bila belum dipetakan", acuan=Acuan.SASARAN)
_ALASAN = Isian("Alasan", "Mengapa demikian, satu kalimat")

ISIAN: dict[str, IsianLembar] = {
    "satker": IsianLembar(
        "Identitas satuan kerja",
        "Nama dan kode sebagaimana berlaku pada tahun laporan.",
        {
            "kode": Isian("Kode satker", "Sesuai DIPA atau kode surat", wajib=True),
            "nama": Isian("Nama lengkap", "Ditulis lengkap, tanpa singkatan", wajib=True),
            "nama_pendek": Isian("Nama pendek", "Sebutan dalam kalimat laporan", wajib=True),
            "instansi": Isian("Instansi", "Nama kementerian atau lembaga", wajib=True),
            "induk": Isian("Unit induk", "Pihak kedua Perjanjian Kinerja", wajib=True),
            "sektor": Isian("Sektor", "Kumpulan definisi, contoh pemasyarakatan", wajib=True),
            "tahun": Isian("Tahun laporan", "Empat angka, contoh 2023"),
            "alamat": Isian("Alamat", "Jalan dan nomor"),
            "kota": Isian("Kota", "Tempat penandatanganan laporan"),
            "provinsi": Isian("Provinsi"),
            "renstra_awal": Isian("Awal Renstra", "Tahun pertama Renstra"),
            "renstra_akhir": Isian("Akhir Renstra", "Tahun terakhir Renstra"),
        },
    ),
    "kebijakan": IsianLembar(
        "Pilihan cara hitung dan cetak",
        "Biarkan kosong untuk memakai pilihan bawaan.",
        {
            "dasar_capaian": Isian("Dasar capaian", "Dihitung dari realisasi tercetak atau eksak"),
            "cetak_capaian": Isian("Cetak capaian", "Indikator bukan persen dicetak sebagai apa"),
            "batas_capaian": Isian(
                "Batas capaian", "Persen tertinggi; kosong berarti tanpa batas", batas=POSITIF
            ),
            "ambang_sel_kecil": Isian("Ambang sel kecil", "Cacah di bawahnya disamarkan; 0 tidak"),
            "kertas": Isian("Kertas", "A4 atau F4"),
            "awalan_rupiah": Isian("Awalan rupiah", "Contoh: Rp dengan satu spasi di belakangnya"),
            "tanggal_laporan": Isian("Tanggal laporan", "Contoh: 2024-01-15"),
        },
    ),
    "pejabat": IsianLembar(
        "Pejabat penanda tangan",
        "Satu baris untuk satu masa jabatan; pergantian pejabat ditulis sebagai baris baru.",
        {
            "peran": Isian("Peran", "kepala, atasan, atau peran lain", wajib=True),
            "nama": Isian("Nama", "Nama lengkap dengan gelar", wajib=True),
            "nip": Isian("NIP", "18 angka, ditulis sebagai teks"),
            "jabatan": Isian("Jabatan", "Nama jabatan pada dokumen", wajib=True),
            "dari": Isian("Menjabat dari", "Tanggal mulai"),
            "sampai": Isian("Sampai", "Kosong bila masih menjabat"),
            "pangkat": Isian("Pangkat", "Contoh: Pembina (IV/a)"),
        },
        ("peran", "nama", "dari"),
        ("peran",),
    ),
    "tim": IsianLembar(
        "Tim penyusun laporan",
        "Susunan tim menurut keputusan kepala satuan kerja.",
        {
            "jabatan_tim": Isian("Kedudukan dalam tim", "Contoh: Ketua, Anggota", wajib=True),
            "nama": Isian("Nama", wajib=True),
            "jabatan": Isian("Jabatan"),
        },
    ),
    "perjanjian": IsianLembar(
        "Perjanjian Kinerja",
        "Setiap revisi satu baris; yang lama jangan dihapus.",
        {
            "revisi": _REVISI,
            "tanggal": Isian("Tanggal", "Tanggal ditandatangani"),
            "tempat": Isian("Tempat", "Kota penandatanganan"),
            "alasan": Isian("Alasan revisi", "Wajib untuk revisi 1 dan seterusnya"),
        },
        ("revisi",),
        ("revisi",),
    ),
    "target": IsianLembar(
        "Target indikator",
        "Target menurut Perjanjian Kinerja; revisi hanya memuat yang berubah.",
        {
            "revisi": _REVISI_ACUAN,
            "kode": _INDIKATOR,
            "target": _TARGET,
            "target_atas": _TARGET_ATAS,
        },
        ("revisi", "kode"),
        ("revisi", "kode"),
    ),
    "anggaran_perjanjian": IsianLembar(
        "Anggaran dalam Perjanjian Kinerja",
        "Lampiran anggaran: baris program, lalu kegiatan di bawahnya.",
        {
            "revisi": _REVISI_ACUAN,
            "program": Isian("Program", wajib=True),
            "kegiatan": Isian("Kegiatan", "Kosong untuk baris program"),
            "jumlah": Isian("Jumlah (Rp)", "Rupiah utuh", satuan="Rp", batas=TAK_NEGATIF),
        },
        ("revisi", "program", "kegiatan"),
    ),
    "renstra": IsianLembar(
        "Target akhir Renstra",
        "Target setiap indikator pada tahun terakhir Renstra.",
        {"kode": _INDIKATOR, "target": _TARGET, "target_atas": _TARGET_ATAS},
        ("kode",),
        ("kode",),
    ),
    "standar_nasional": IsianLembar(
        "Standar nasional",
        "Pembanding nasional bila ada, dengan sumbernya.",
        {
            "kode": _INDIKATOR,
            "nilai": Isian("Nilai", "Angka saja", batas=TAK_NEGATIF),
            "sumber": Isian("Sumber", "Dokumen dan halamannya", wajib=True),
        },
        ("kode",),
    ),
    "riwayat": IsianLembar(
        "Target dan realisasi tahun sebelumnya",
        "Seperti dilaporkan pada tahun itu; capaian dihitung ulang. Realisasi kosong perlu alasan.",
        {
            "tahun": _TAHUN,
            "kode": _INDIKATOR,
            "target": _TARGET,
            "realisasi": Isian("Realisasi", "Angka saja, tanpa satuan", batas=TAK_NEGATIF),
            "alasan": Isian("Alasan", "Wajib bila realisasi kosong"),
        },
        ("tahun", "kode"),
        ("tahun", "kode"),
    ),
    "belanja": IsianLembar(
        "Belanja per jenis",
        "Pagu dan realisasi menurut jenis belanja: 51 pegawai, 52 barang, 53 modal, 57 bansos.",
        {
            "tahun": _TAHUN,
            "jenis": Isian("Jenis belanja", "Dua angka awal akun"),
            "pagu": _PAGU,
            "realisasi": _REALISASI,
        },
        ("tahun", "jenis"),
        ("tahun", "jenis"),
    ),
    "belanja_sasaran": IsianLembar(
        "Belanja per sasaran",
        "Pagu dan realisasi setiap sasaran kegiatan; jumlahnya sama dengan belanja per jenis.",
        {
            "sasaran": _SASARAN,
            "pagu": _PAGU,
            "realisasi": _REALISASI_SASARAN,
            "alasan": _ALASAN,
        },
        ("sasaran",),
        ("sasaran",),
    ),
    "belanja_komponen": IsianLembar(
        "Belanja per komponen",
        "Komponen di bawah rincian output (RO).",
        {
            "sasaran": _SASARAN,
            "rincian_output": Isian("Kode RO", "Contoh: EBA.994", wajib=True),
            "nama_rincian_output": Isian("Nama RO"),
            "komponen": Isian("Kode komponen", "Contoh: 001", wajib=True),
            "nama": Isian("Nama komponen"),
            "pagu": _PAGU,
            "realisasi": _REALISASI,
        },
        ("sasaran", "rincian_output", "komponen"),
    ),
    "nilai_anggaran": IsianLembar(
        "Nilai kinerja anggaran",
        "Nilai SMART dan IKPA setiap tahun, 0–100.",
        {
            "tahun": _TAHUN,
            "jenis": Isian("Jenis nilai", "smart atau ikpa"),
            "nilai": Isian("Nilai", "0–100", batas=SERATUS),
        },
        ("tahun", "jenis"),
        ("tahun", "jenis"),
    ),
    "ikpa": IsianLembar(
        "Indikator IKPA",
        "Delapan indikator pada laporan IKPA tahun ini.",
        {
            "aspek": Isian("Aspek"),
            "nama": Isian("Indikator", wajib=True),
            "nilai": Isian("Nilai", "0–100", batas=SERATUS),
            "bobot": Isian("Bobot (%)", "Persen", batas=SERATUS),
            "berlaku": Isian("Berlaku", "tidak bila indikator ini tidak berlaku bagi satker"),
            "tercetak": Isian(
                "Nilai tercetak", "Hanya bila yang tercetak bukan yang dipakai", batas=SERATUS
            ),
        },
        ("aspek", "nama"),
    ),
    "kemajuan": IsianLembar(
        "Kemajuan di aplikasi lain",
        "Persentase yang ditampilkan aplikasi lain, misalnya E-Performance atau E-Monev.",
        {
            "portal": Isian("Aplikasi", "Nama yang sama pada setiap baris", wajib=True),
            "periode": Isian("Periode", "2023-TW1 atau 2023-08"),
            "nilai": Isian("Nilai (%)", "Persen", satuan="%", batas=SERATUS),
        },
        ("portal", "periode"),
    ),
    **ISIAN_ANGGARAN,
    "sop": IsianLembar(
        "Daftar SOP",
        "Identitas setiap SOP.",
        {
            "kode": Isian("Kode SOP", "Pendek, tanpa spasi", wajib=True),
            "nama": Isian("Nama SOP", wajib=True),
            "nomor": Isian("Nomor SOP"),
            "tanggal_pembuatan": Isian("Tanggal pembuatan"),
            "tanggal_revisi": Isian("Tanggal revisi", "Kosong bila belum direvisi"),
            "tanggal_efektif": Isian("Tanggal efektif"),
        },
        ("kode",),
    ),
    "langkah_sop": IsianLembar(
        "Langkah SOP",
        "Satu baris satu langkah, bernomor 1, 2, 3; panah digambar otomatis.",
        {
            "sop": _SOP,
            "nomor": Isian("Nomor", "Urutan langkah"),
            "kegiatan": Isian("Kegiatan", wajib=True),
            "pelaksana": Isian("Pelaksana", wajib=True),
            "simbol": Isian("Simbol", "mulai, proses, keputusan, atau selesai"),
            "kelengkapan": Isian("Kelengkapan"),
            "waktu": Isian("Waktu", "Angka saja"),
            "satuan_waktu": Isian("Satuan waktu", "menit, jam, atau hari"),
            "keluaran": Isian("Keluaran"),
            "tidak_ke": Isian("Bila tidak, ke langkah", "Hanya untuk simbol keputusan"),
            "keterangan": Isian("Keterangan"),
        },
        ("sop", "nomor"),
    ),
    "rincian_sop": IsianLembar(
        "Rincian SOP",
        "Isi halaman identitas: dasar hukum, kualifikasi, keterkaitan, peralatan, dan lainnya.",
        {
            "sop": _SOP,
            "jenis": Isian("Jenis rincian"),
            "teks": Isian("Isi", wajib=True),
        },
    ),
    "catatan": IsianLembar(
        "Catatan pilihan angka",
        "Bila sumber berbeda: angka yang dipakai, angka lain, dan alasannya.",
        {
            "letak": Isian("Letak", "Tabel atau kode indikator", wajib=True),
            "terpilih": Isian("Yang dipakai"),
            "lainnya": Isian("Angka lain"),
            "alasan": Isian("Alasan", wajib=True),
            "sumber": Isian("Sumber"),
        },
    ),
}
