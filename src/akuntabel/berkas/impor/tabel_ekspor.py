"""Tabel ekspor: a flat list in an export → its rows, read by the names of their columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from akuntabel.berkas.impor import angka_ekspor
from akuntabel.berkas.impor.angka_ekspor import AngkaTakTerbaca
from akuntabel.berkas.impor.galat import EksporSalahError
from akuntabel.berkas.impor.kolom import KepalaEkspor, baku
from akuntabel.berkas.impor.pohon_ekspor import BarisTakTerbaca, nomor_kolom, sebut_baris
from akuntabel.berkas.impor.sel_xlsx import BarisEkspor, Sel
from akuntabel.berkas.impor.tata_ekspor import TataEkspor
from akuntabel.inti.angka import cetak_rupiah


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """One row of a list; each reader refuses a cell that does not hold what its column says."""

    nomor: int
    isi: dict[int, Sel]
    kepala: KepalaEkspor

    def sel(self, nama: str) -> Sel | None:
        """Return the cell under a head, None for a blank."""
        return self.kepala.sel(self.isi, nama)

    def teks(self, nama: str) -> str:
        """Return the text under a head, one line."""
        sel = self.sel(nama)
        return "" if sel is None else " ".join(str(sel).split())

    def rupiah(self, nama: str) -> int:
        """Return whole rupiah, 0 for a blank."""
        hasil = angka_ekspor.rupiah(self.sel(nama))
        if isinstance(hasil, AngkaTakTerbaca):
            raise self.salah(nama, hasil.alasan)
        return hasil

    def pecahan(self, nama: str) -> Fraction | None:
        """Return an exact number, None for a blank."""
        hasil = angka_ekspor.pecahan(self.sel(nama))
        if isinstance(hasil, AngkaTakTerbaca):
            raise self.salah(nama, hasil.alasan)
        return hasil

    def bulat(self, nama: str) -> int | None:
        """Return a whole number, None for a blank."""
        hasil = self.pecahan(nama)
        if hasil is not None and hasil.denominator != 1:
            raise self.salah(nama, f"“{self.teks(nama)}” bukan bilangan bulat")
        return None if hasil is None else int(hasil)

    def tanggal(self, nama: str) -> date | None:
        """Return a day, None for a blank."""
        if self.teks(nama) in ("", "-"):
            return None
        hasil = angka_ekspor.tanggal(self.sel(nama))
        if hasil is None:
            raise self.salah(nama, f"“{self.teks(nama)}” bukan tanggal")
        return hasil

    def salah(self, nama: str, alasan: str) -> EksporSalahError:
        """Return the refusal of a cell."""
        kolom = nama.replace("_", " ")
        return EksporSalahError(
            f"Baris {self.nomor} kolom {kolom}: {alasan}; betulkan di aplikasinya lalu unduh ulang."
        )


@dataclass(frozen=True, slots=True)
class TabelEkspor:
    """The rows of a list, the row of its sums if it has one, and the rows not understood."""

    baris: tuple[BarisTabel, ...]
    jumlah: BarisTabel | None
    tak_terbaca: tuple[BarisTakTerbaca, ...]

    def periksa_jumlah(self, nama: str) -> None:
        """Refuse a list whose printed sum is not that of its rows.

        Galat: EksporSalahError.
        """
        if self.jumlah is None:
            return
        tercetak, terhitung = self.jumlah.rupiah(nama), sum(b.rupiah(nama) for b in self.baris)
        if tercetak != terhitung:
            raise EksporSalahError(
                f"Jumlah pada baris {self.jumlah.nomor} tercetak {cetak_rupiah(tercetak)}, "
                f"barisnya berjumlah {cetak_rupiah(terhitung)}, selisih "
                f"{cetak_rupiah(tercetak - terhitung)}; berkas mungkin terpotong, unduh ulang."
            )


def baca_tabel(
    baris: Sequence[BarisEkspor], kepala: KepalaEkspor, tata: TataEkspor, kunci: Sequence[str]
) -> TabelEkspor:
    """Return the rows under a head in which all columns of `kunci` are filled.

    Galat: EksporSalahError where a row with money is not understood, or none stands there.
    """
    judul = {baku(i) for _, sel in baris[: kepala.data] for i in sel.values() if isinstance(i, str)}
    hasil: list[BarisTabel] = []
    asing: list[BarisTakTerbaca] = []
    jumlah: BarisTabel | None = None
    for nomor, isi in baris[kepala.data :]:
        satu = BarisTabel(nomor, isi, kepala)
        awal = baku(next(iter(isi.values()), ""))
        if not isi or _bukan_data(isi, awal, judul, tata):
            continue
        if tata.jumlah and awal.startswith(tata.jumlah):
            jumlah = satu
        elif all(satu.sel(nama) is not None for nama in kunci):
            hasil.append(satu)
        else:
            kurang = ", ".join(n.replace("_", " ") for n in kunci if satu.sel(n) is None)
            bernilai = any(_angka(satu.sel(k.nama)) for k in tata.kolom if k.nilai)
            alasan = f"tanpa {kurang}"
            asing.append(BarisTakTerbaca(nomor, sebut_baris(isi), alasan, bernilai=bernilai))
    _tolak_asing(asing)
    if not hasil:
        raise EksporSalahError(f"{tata.nama} ini tidak berisi satu baris pun; unduh ulang.")
    _tolak_berulang(hasil)
    return TabelEkspor(tuple(hasil), jumlah, tuple(asing))


def _bukan_data(isi: dict[int, Sel], awal: str, judul: set[str], tata: TataEkspor) -> bool:
    polos = all(isinstance(sel, str) and baku(sel) in judul for sel in isi.values())
    return polos or nomor_kolom(isi) or awal.startswith(tuple(baku(kaki) for kaki in tata.kaki))


def _angka(sel: Sel | None) -> bool:
    return sel is not None and angka_ekspor.rupiah(sel) != 0


def _tolak_asing(asing: Sequence[BarisTakTerbaca]) -> None:
    bernilai = [satu for satu in asing if satu.bernilai]
    if bernilai:
        satu = bernilai[0]
        lain = f" dan {len(bernilai) - 1} baris lain" if len(bernilai) > 1 else ""
        raise EksporSalahError(
            f"Baris {satu.nomor}{lain} berisi angka tetapi tidak terbaca ({satu.alasan}): "
            f"{satu.teks}; lengkapi di aplikasinya lalu unduh ulang."
        )


def _tolak_berulang(baris: Sequence[BarisTabel]) -> None:
    """Refuse a page that stands in the list twice: the same run of rows, one after the other."""
    isi = [tuple(satu.isi.items()) for satu in baris]
    pertama: dict[tuple[tuple[int, Sel], ...], int] = {}
    for ke, satu in enumerate(isi):
        if satu in pertama:
            raise EksporSalahError(
                f"Baris {baris[pertama[satu]].nomor} dan {baris[ke].nomor} sama persis, seperti "
                "halaman yang termuat dua kali; hapus yang kedua atau unduh ulang."
            )
        pertama[satu] = ke
