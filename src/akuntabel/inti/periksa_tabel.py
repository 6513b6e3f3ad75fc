"""Check the cells of a data table against its definition: kinds, rows, constraints."""

import re
from collections.abc import Mapping
from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rumus import SumberTetap, hitung_rumus, urai
from akuntabel.inti.tabel import BarisData, DefinisiTabel, IsiSel, Kolom, TabelData
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan

BATASAN_DILANGGAR = "BATASAN_DILANGGAR"
"""The kode of the finding about a broken constraint, wherever it is found."""
_NAMA = re.compile(r"[a-z_][a-z0-9_]*")


@rekaman
class Pelanggaran:
    """A constraint that a row breaks: its first typed column ("" if none) and one sentence."""

    kolom: str
    pesan: str


def nilai_sel(isi: IsiSel, kolom: Kolom, baris: str) -> Nilai:
    """Return a cell as a number: ya is one, tidak zero; an empty cell is TakTerhitung."""
    if isinstance(isi, bool):
        return Fraction(int(isi))
    if isinstance(isi, Fraction):
        return isi
    if isi is None:
        return TakTerhitung(f"{kolom.judul} pada baris {baris} belum diisi", "BELUM_DIISI")
    return TakTerhitung(f"{kolom.judul} berisi teks, bukan angka", "BUKAN_ANGKA")


def lengkapi_baris(definisi: DefinisiTabel, isian: dict[str, Nilai]) -> dict[str, Nilai]:
    """Return the typed cells of a row with its computed columns added."""
    hasil = dict(isian)
    for kolom in definisi.kolom:
        if kolom.rumus:
            hasil[kolom.nama] = hitung_rumus(urai(kolom.rumus), SumberTetap(hasil)).nilai
    return hasil


def periksa_batasan(
    definisi: DefinisiTabel, label: str, isi: Mapping[str, IsiSel]
) -> tuple[Pelanggaran, ...]:
    """Return the constraints of the table that a row breaks; empty cells break none."""
    if not definisi.batasan:
        return ()
    isian = {
        kolom.nama: nilai_sel(isi.get(kolom.nama), kolom, label)
        for kolom in definisi.kolom_isian
        if kolom.berangka
    }
    sumber = SumberTetap(lengkapi_baris(definisi, isian))
    awalan = f"{label}: " if label else ""
    hasil: list[Pelanggaran] = []
    for batasan in definisi.batasan:
        rumus = hitung_rumus(urai(batasan), sumber)
        if rumus.nilai == 0:
            pesan = (
                f"{awalan}{_berjudul(definisi, batasan)} tidak terpenuhi ({rumus.jejak}); "
                "periksa kedua angka itu."
            )
            kolom = next((nama for nama in _NAMA.findall(batasan) if nama in isian), "")
            hasil.append(Pelanggaran(kolom, pesan))
    return tuple(hasil)


def _berjudul(definisi: DefinisiTabel, batasan: str) -> str:
    """Return the constraint as an operator reads it, with the titles of the columns."""
    judul = {kolom.nama: kolom.judul for kolom in definisi.kolom}
    tanda = batasan.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠")
    return _NAMA.sub(lambda cocok: judul.get(cocok[0], cocok[0]), tanda)


def periksa_tabel(definisi: DefinisiTabel, data: TabelData) -> tuple[Temuan, ...]:
    """Return findings on one table: overlapping periods and broken constraints."""
    temuan: list[Temuan] = []
    for nomor, baris in enumerate(data.baris):
        sebutan = baris.label or baris.kode
        letak = Letak(bagian=definisi.judul, sel=f"baris {sebutan}")
        temuan.extend(
            Temuan(BATASAN_DILANGGAR, TingkatTemuan.GALAT, pelanggaran.pesan, letak)
            for pelanggaran in periksa_batasan(definisi, sebutan, baris.isi)
        )
        for lain in data.baris[:nomor]:
            if lain.kode == baris.kode and _tumpang_tindih(lain, baris):
                pesan = (
                    f"{lain.periode} dan {baris.periode} sama-sama diisi untuk baris yang sama; "
                    "hapus salah satu agar tidak terhitung dua kali."
                )
                temuan.append(Temuan("PERIODE_TUMPANG", TingkatTemuan.GALAT, pesan, letak))
    return tuple(temuan)


def _tumpang_tindih(satu: BarisData, dua: BarisData) -> bool:
    return satu.periode.memuat(dua.periode) or dua.periode.memuat(satu.periode)
