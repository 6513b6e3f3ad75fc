"""Terminal: a review as text to read in a window of any width."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import HasilReviu, TemuanReviu
from akuntabel.reviu.keluaran.ringkas import (
    Kelompok,
    kalimat_awas,
    kalimat_banyak,
    kalimat_lanjut,
    kalimat_terbaca,
    kelompokkan,
    kutipan,
    letak_kalimat,
    nilai_tercetak,
    sebaris,
    teks_di,
)
from akuntabel.reviu.naskah import Tempat

if TYPE_CHECKING:
    from akuntabel.reviu.aturan.dasar import Aturan

LEBAR_MAKS = 110
_LEBAR_MIN = 40
_WARNA = {
    TingkatTemuan.GALAT: "red",
    TingkatTemuan.PERINGATAN: "yellow",
    TingkatTemuan.CATATAN: "cyan",
}
_INDEN = 2


class _Penulis:
    """Gathers lines of one width; colours are left out where nobody sees them."""

    def __init__(self, lebar: int, *, warna: bool) -> None:
        self.lebar = min(max(lebar, _LEBAR_MIN), LEBAR_MAKS)
        self.warna = warna
        self.baris: list[str] = []

    def tulis(self, teks: str, inden: int = 0) -> None:
        """Add a sentence, wrapped; every line starts at the same column."""
        kosong = " " * inden
        self.baris += textwrap.wrap(
            teks,
            self.lebar,
            initial_indent=kosong,
            subsequent_indent=kosong,
            break_on_hyphens=False,
        )

    def tulis_kepala(self, tingkat: TingkatTemuan, kode: str, letak: str, inden: int) -> None:
        """Add level, kode and place; only the level has a colour."""
        awal = len(self.baris)
        self.tulis(f"{tingkat.value.upper()} {kode} · {letak}", inden)
        self.baris[awal] = self.baris[awal].replace(
            tingkat.value.upper(), self.gaya(tingkat.value.upper(), _WARNA[tingkat]), 1
        )

    def gaya(self, teks: str, warna: str | None = None) -> str:
        """Return the text bold and coloured, or as it is."""
        return click.style(teks, fg=warna, bold=True) if self.warna else teks


def tabel_reviu(hasil: HasilReviu, lebar: int, *, warna: bool = False, tersembunyi: int = 0) -> str:
    """Return the findings by cause, then what was read and what to do next.

    `tersembunyi` is the number of findings that the user chose not to see.
    """
    p = _Penulis(lebar, warna=warna)
    p.tulis(f"Reviu {sebaris(hasil.naskah.berkas)}")
    p.baris.append("")
    di = teks_di((*hasil.naskah.blok, *hasil.naskah.pinggir))
    for kelompok in kelompokkan(hasil.temuan):
        _tulis_kelompok(p, kelompok, hasil.naskah.jenis, di)
    _tulis_ringkasan(p, hasil, tersembunyi)
    return "\n".join(p.baris)


def _tulis_kelompok(p: _Penulis, kelompok: Kelompok, jenis: str, di: dict[Tempat, str]) -> None:
    inden = 0
    if len(kelompok.anggota) > 1:
        p.baris.append(p.gaya(f"Satu sebab, {len(kelompok.anggota)} temuan:"))
        inden = _INDEN
    for _, satu in kelompok.anggota:
        _tulis_temuan(p, satu, jenis, di, inden)
        p.baris.append("")


def _tulis_temuan(
    p: _Penulis, satu: TemuanReviu, jenis: str, di: dict[Tempat, str], inden: int
) -> None:
    temuan = satu.temuan
    kutip = next((kutipan(di[tempat]) for tempat in satu.tempat if tempat in di), "")
    p.tulis_kepala(temuan.tingkat, temuan.kode, letak_kalimat(satu, jenis, kutip), inden)
    p.tulis(sebaris(temuan.pesan), inden + _INDEN)
    if nilai := kalimat_nilai(satu):
        p.tulis(nilai, inden + _INDEN)


def kalimat_nilai(satu: TemuanReviu) -> str:
    """Return "tercetak 31; 32 → seharusnya 32", or the half of it that is known."""
    tercetak, seharusnya = nilai_tercetak(satu.temuan), sebaris(satu.temuan.seharusnya)
    bagian = (tercetak and f"tercetak {tercetak}", seharusnya and f"seharusnya {seharusnya}")
    return " → ".join(teks for teks in bagian if teks)


def _tulis_ringkasan(p: _Penulis, hasil: HasilReviu, tersembunyi: int) -> None:
    if not hasil.temuan:
        p.tulis("Tidak ada temuan.")
    p.tulis(f"Jumlah temuan: {kalimat_banyak(hasil, tersembunyi)}.")
    p.tulis(f"Yang terbaca: {kalimat_terbaca(hasil)}.")
    awas = kalimat_awas(hasil)
    if awas:
        p.tulis(awas)
    if hasil.temuan or not awas:
        p.tulis(f"Selanjutnya: {_kecil(kalimat_lanjut(hasil, tersembunyi))}")


def _kecil(kalimat: str) -> str:
    return f"{kalimat[0].lower()}{kalimat[1:]}"


def tabel_aturan(daftar_aturan: "Iterable[Aturan]", lebar: int, *, warna: bool = False) -> str:
    """Return what every rule checks, and the clause it comes from."""
    p = _Penulis(lebar, warna=warna)
    for satu in daftar_aturan:
        p.tulis_kepala(satu.tingkat, satu.kode, sebaris(satu.nama), 0)
        p.tulis(sebaris(satu.uraian), _INDEN)
        p.tulis(f"Rujukan: {sebaris(str(satu.rujukan))}", _INDEN)
        p.baris.append("")
    return "\n".join(p.baris[:-1])
