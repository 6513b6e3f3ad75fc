"""A small reviewed report, made by hand; every name and number in it is invented."""

from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu, Terbaca
from akuntabel.reviu.naskah import (
    Butir,
    Judul,
    LangkahRumus,
    Naskah,
    Paragraf,
    Rumus,
    Sel,
    Tabel,
    Tempat,
)

GALAT, PERINGATAN, CATATAN = TingkatTemuan
RUJUKAN = "Peraturan Contoh 1/2020, Pasal 2"


def baris(n: int) -> Tempat:
    return Tempat(baris=n)


def buat_sel(teks: str, n: int, gabung: str = "") -> Sel:
    return Sel(teks, baris(n), gabung)


def buat_temuan(  # noqa: PLR0917 - a test names what it says
    kode: str = "RV-UJI-01",
    tingkat: TingkatTemuan = GALAT,
    tempat: tuple[Tempat, ...] = (Tempat(baris=3),),
    kelompok: int = 0,
    pesan: str = "Jumlah tercetak 31, sedangkan rinciannya berjumlah 32; samakan.",
    tercetak: tuple[str, ...] = ("31",),
    seharusnya: str = "32",
    bagian: str = "BAB III",
) -> TemuanReviu:
    letak = Letak("laporan.txt", bagian)
    temuan = Temuan(kode, tingkat, pesan, letak, tercetak, seharusnya, RUJUKAN)
    return TemuanReviu(temuan, "Aturan uji", tempat, kelompok=kelompok)


NASKAH = Naskah(
    "laporan.txt",
    "teks",
    (
        Judul("BAB III AKUNTABILITAS", baris(1)),
        Paragraf("Jumlah tamu 31 orang <b>&", baris(3), tebal=True),
        Butir("a.", "Butir pertama", baris(4)),
        Tabel(
            (
                (buat_sel("Uraian", 5), buat_sel("Tahun", 5), buat_sel("", 5, "kiri")),
                (buat_sel("", 6, "atas"), buat_sel("2022", 6), buat_sel("2023", 6)),
                (buat_sel("Tamu", 7), buat_sel("131", 7), buat_sel("31", 7)),
            )
        ),
        Rumus((LangkahRumus("{31}/{62} × 100% = 50%", baris(9)),)),
    ),
    (Paragraf("Laporan Satker Contoh", baris(20)),),
)


def buat_hasil(
    *temuan: TemuanReviu, naskah: Naskah = NASKAH, terbaca: Terbaca | None = None
) -> HasilReviu:
    return HasilReviu(naskah, terbaca or Terbaca(1, 2, 30), temuan)
