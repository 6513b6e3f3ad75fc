"""Narasi buku: the sheet of passages, with a row for each one the report asks for."""

from collections.abc import Iterator, Mapping

from akuntabel.berkas.lembar import BentukLembar, JenisSel, KolomLembar
from akuntabel.berkas.narasi_diminta import narasi_diminta
from akuntabel.berkas.petak import PANJANG_SEL, Petak, panjang_sel
from akuntabel.berkas.tata import KOLOM_NARASI
from akuntabel.berkas.validasi_buku import validasi
from akuntabel.inti.kinerja import DefinisiSektor

LEBAR_NARASI = (26, 40, 8, 96)
_CADANGAN = 12
_BANTUAN = (
    "Satu baris satu bagian tulisan. Tulis angka sebagai rujukan, misalnya {{ realisasi }}, "
    "agar selalu sama dengan tabel. Pindah baris di dalam sel dengan Alt+Enter. Tulisan yang "
    "sangat panjang dilanjutkan pada baris kosong di bawah: kunci yang sama, nomor 2."
)


def tulis_narasi(petak: Petak, narasi: Mapping[str, str], definisi: DefinisiSektor) -> None:
    """Write the passages, a long one over numbered rows, then an empty row for each one asked."""
    gaya = petak.gaya
    petak.buka_tabel(BentukLembar("narasi", "Narasi", (), _BANTUAN))
    kunci, nomor, teks = KOLOM_NARASI
    petak.tulis_judul_kolom(
        ["Kunci", "Letak dalam laporan", "Nomor", "Teks"], [kunci, "", nomor, teks]
    )
    diminta = narasi_diminta(definisi)
    awal = petak.baris
    for satu, urutan, isi in _baris_narasi(narasi, diminta):
        terkunci = satu in diminta and urutan == 1
        petak.tulis(1, satu, gaya.label if terkunci else gaya.isian(JenisSel.TEKS))
        petak.tulis(2, diminta.get(satu, ""), gaya.panduan)
        petak.tulis(3, urutan, gaya.isian(JenisSel.BULAT))
        petak.tulis(4, isi, gaya.isian(JenisSel.TEKS, atas=True))
        lebar = LEBAR_NARASI[3], LEBAR_NARASI[1]
        petak.tinggikan([(lebar[0], isi), (lebar[1], diminta.get(satu, ""))])
        petak.baris += 1
    aturan = validasi(KolomLembar("nomor", "Nomor", JenisSel.BULAT))
    petak.lembar.data_validation(awal, 3, petak.baris - 1, 3, aturan)


def _baris_narasi(
    narasi: Mapping[str, str], diminta: Mapping[str, str]
) -> Iterator[tuple[str, int | None, str]]:
    """Yield key, number and text of each row."""
    for kunci, teks in narasi.items():
        for nomor, potongan in enumerate(potong_teks(teks), 1):
            yield kunci, nomor, potongan
    for kunci in diminta:
        if kunci not in narasi:
            yield kunci, 1, ""
    for _ in range(_CADANGAN):
        yield "", None, ""


def potong_teks(teks: str) -> list[str]:
    """Return the text in pieces that fit a cell; joined again they are the text."""
    if panjang_sel(teks) <= PANJANG_SEL:
        return [teks]
    langkah = PANJANG_SEL // 2
    return [teks[awal : awal + langkah] for awal in range(0, len(teks), langkah)]
