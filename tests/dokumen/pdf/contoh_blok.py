"""A small document that holds every kind of block, for the tests of the PDF and the HTML."""

from fractions import Fraction

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
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)


def teks(isi: str, gaya: Gaya = Gaya.BIASA) -> tuple[Teks, ...]:
    return (Teks(isi, gaya),)


def sel(isi: str, rata: Rata = Rata.KIRI, lebar: int = 1, tinggi: int = 1) -> Sel:
    return Sel(teks(isi), rata, lebar, tinggi)


def tabel(judul: str = "Data remisi", nomor: int = 1, baris: int = 2) -> Tabel:
    return Tabel(
        (1, 4, 2, 2),
        (
            (sel("No", tinggi=2), sel("Jenis", tinggi=2), sel("Tahun 2023", lebar=2)),
            (sel("Syarat"), sel("Diterima")),
        ),
        tuple(
            (sel(str(i + 1)), sel("Remisi umum"), sel("1.282", Rata.KANAN), sel("1.267"))
            for i in range(baris)
        ),
        judul,
        nomor,
        "tabel.remisi",
        catatan="Sumber: register.",
    )


def grafik(banyak: int = 3, deret: int = 1) -> Grafik:
    nilai = [Fraction(i * 37 % 323) if i != 1 else None for i in range(banyak)]
    return Grafik(
        "Capaian tiap indikator",
        tuple(f"SK{i // 7 + 1}.{i % 7 + 1}" for i in range(banyak)),
        tuple(Deret(f"Deret {j}", tuple(nilai)) for j in range(deret)),
        "Persen",
        "Batang capaian tiap indikator.",
        1,
        "gambar.capaian",
    )


def persamaan() -> Persamaan:
    pecahan = MatPecahan((MatTeks("diterima"),), (MatTeks("syarat"),))
    return Persamaan(
        (
            (MatTeks("% remisi"), MatTanda("="), pecahan, MatTanda("×"), MatTeks("100 %")),
            (MatTanda("="), MatKurung((MatTeks("98,83"),)), MatTanda("−"), MatTeks("0")),
        ),
        "persentase remisi",
    )


def semua_blok() -> tuple[Blok, ...]:
    """Return one of each block, and each variant that is drawn differently."""
    return (
        Sampul(("LAPORAN KINERJA",), ("LAPAS CONTOH",), "2023", ("KEMENTERIAN CONTOH",)),
        Pemisah(JenisPemisah.BAGIAN_AWAL),
        Judul(1, "DAFTAR ISI", di_isi=False),
        *(DaftarIsi(jenis) for jenis in JenisDaftarIsi),
        Pemisah(JenisPemisah.BAGIAN_ISI),
        Judul(1, "PENDAHULUAN", "BAB I", "bab1"),
        Judul(2, "LATAR BELAKANG", "A.", "latar"),
        *(Paragraf(teks(f"Rata {rata.value}."), rata) for rata in Rata),
        Paragraf(tuple(Teks(f"gaya {gaya.value} ", gaya) for gaya in Gaya), menjorok=True),
        Paragraf(teks("Baris rapat."), rapat=True),
        Paragraf((Teks("98,83%", kode="SK2.2.realisasi"),)),
        *(Daftar((teks("satu"), teks("dua")), jenis) for jenis in JenisDaftar),
        tabel(),
        Tabel((1, 1), (), ((sel("Nama"), sel("Sari")),), bergaris=False, kecil=True),
        persamaan(),
        grafik(),
        Pemisah(),
        Kop(("KEMENTERIAN CONTOH", "LAPAS CONTOH")),
        TandaTangan(
            (
                PihakTandaTangan(("Pihak Kedua,",), "SARI DEWI", "NIP 1"),
                PihakTandaTangan(("Pihak Pertama,", "Kepala"), "BUDI JAYA", "NIP 2"),
            ),
            "Muara Enim, 12 Januari 2024",
        ),
    )


def dokumen(*blok: Blok) -> Dokumen:
    return Dokumen(
        "LKjIP Contoh",
        "Lapas Contoh",
        "2024-01-12",
        ("KEPALA HALAMAN",),
        blok or semua_blok(),
        lampiran=(("fakta.json", b'{"tahun": 2023}', "Fakta laporan"),),
        kata_kunci=("LKjIP",),
    )
