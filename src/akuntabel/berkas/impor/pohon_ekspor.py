"""Pohon ekspor: the rows of a budget report → nodes by the pattern of their kode, in order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from akuntabel.berkas.impor.angka_ekspor import AngkaTakTerbaca, rupiah
from akuntabel.berkas.impor.kode_ekspor import Bagian, PembacaKode
from akuntabel.berkas.impor.kolom import KepalaEkspor, baku
from akuntabel.berkas.impor.sel_xlsx import BarisEkspor, Sel
from akuntabel.berkas.impor.tata_ekspor import TataEkspor
from akuntabel.berkas.lembar import huruf_kolom
from akuntabel.inti.rekaman import rekaman

UANG = ("pagu", "lock", "lalu", "ini", "sampai")
"""The sums that a node may carry, in this order."""
SEBUTAN_UANG = (
    "pagu",
    "lock pagu",
    "realisasi periode lalu",
    "realisasi periode ini",
    "realisasi s.d. periode",
)
DALAM_AKUN = 7
_DALAM_DETIL = 10
_TINGKAT_JUDUL = {">": 8, ">>": 9}
_DETIL = re.compile(r"([0-9]{1,6})\. +(.*)", re.DOTALL)
_BERTANDA = re.compile(r"(>>|>|-)\s*(.*)", re.DOTALL)
_NOMOR_KOLOM = re.compile(r"\(?[0-9]{1,2}\)?")


class SimpulEkspor(NamedTuple):
    """A node as printed: how deep, its path, its row, its name, its sums, its item number."""

    dalam: int
    bagian: Bagian
    nomor: int
    uraian: str
    uang: list[int]
    detil: str = ""


@rekaman
class BarisTakTerbaca:
    """A row that is not understood: its number, its text, why, and whether it carries money."""

    nomor: int
    teks: str
    alasan: str
    bernilai: bool


@dataclass(slots=True)
class PohonEkspor:
    """The nodes of a report in order, and what stands beside them.

    `berulang` are nodes printed a second time: row, first row, and whether the sums agree.
    """

    simpul: list[SimpulEkspor] = field(default_factory=list)
    total: list[int] | None = None
    baris_total: int = 0
    tak_terbaca: list[BarisTakTerbaca] = field(default_factory=list)
    berulang: list[tuple[int, int, bool]] = field(default_factory=list)
    salah: list[str] = field(default_factory=list)


def susun_pohon_ekspor(
    baris: Sequence[BarisEkspor], kepala: KepalaEkspor, tata: TataEkspor
) -> PohonEkspor:
    """Return the nodes of the rows under a head."""
    penyusun = _Penyusun(baris, kepala, tata)
    penyusun.baca(baris[kepala.data :])
    return penyusun.pohon


class _Penyusun:
    """Reads row after row; where a row stands in the tree follows from the rows before it."""

    def __init__(
        self, baris: Sequence[BarisEkspor], kepala: KepalaEkspor, tata: TataEkspor
    ) -> None:
        self.pohon = PohonEkspor()
        self.tata = tata
        self.batas = min(
            kepala.kolom[k.nama] for k in tata.kolom if k.nama in kepala.kolom and k.nilai
        )
        self.peta = {k: ke for ke, nama in enumerate(UANG) for k in kepala.rentang(nama)}
        self.judul = {
            baku(isi)
            for _, sel in baris[: kepala.data]
            for isi in sel.values()
            if isinstance(isi, str)
        }
        self.kode = PembacaKode()
        self.jalur: Bagian = ()
        self.pertama: dict[Bagian, SimpulEkspor] = {}

    def baca(self, baris: Sequence[BarisEkspor]) -> None:
        """Put every row in its place."""
        batas, peta, pengali = self.batas, self.peta, self.tata.pengali
        simpul = self.pohon.simpul
        for nomor, sel in baris:
            teks: Sel = ""
            uraian: Sel = ""
            uang = [0, 0, 0, 0, 0]
            bernilai, gagal = False, None
            for kolom, isi in sel.items():
                if kolom < batas:
                    if not teks:
                        teks = isi
                    elif not uraian:
                        uraian = isi
                elif (ke := peta.get(kolom)) is not None:
                    angka = isi if type(isi) is int else rupiah(isi)
                    if isinstance(angka, AngkaTakTerbaca):
                        gagal = f"baris {nomor} kolom {huruf_kolom(kolom + 1)}: {angka.alasan}"
                    else:
                        uang[ke] = angka * pengali
                        bernilai = True
            if gagal is not None:
                self._catat_gagal(nomor, sel, gagal)
            elif (
                bernilai
                and type(teks) is str
                and len(self.jalur) == DALAM_AKUN
                and (detil := _DETIL.fullmatch(teks)) is not None
            ):
                simpul.append(
                    SimpulEkspor(_DALAM_DETIL, self.jalur, nomor, detil[2], uang, detil[1])
                )
            else:
                self._lain(nomor, sel, (teks, uraian), uang, bernilai=bernilai)

    def _catat_gagal(self, nomor: int, sel: dict[int, Sel], gagal: str) -> None:
        if not self._judul_ulang(sel) and not self._kaki(next(iter(sel.values()))):
            self.pohon.salah.append(gagal)
            self.pohon.tak_terbaca.append(
                BarisTakTerbaca(nomor, sebut_baris(sel), gagal, bernilai=True)
            )

    def _lain(
        self,
        nomor: int,
        sel: dict[int, Sel],
        teks: tuple[Sel, Sel],
        uang: list[int],
        *,
        bernilai: bool,
    ) -> None:
        """Read a row that is no item: a node, the sum of all, or nothing of the tree."""
        awal = str(teks[0]).strip()
        if self._jumlah(nomor, awal, uang, bernilai=bernilai):
            return
        bagian = self.kode.baca(teks[0], self.jalur)
        if bagian is not None:
            self._simpul(bagian, nomor, str(teks[1]).strip(), uang, bernilai=bernilai)
            return
        tanda = _BERTANDA.fullmatch(awal)
        if tanda is not None and (tanda[2] or teks[1]):
            self._bertanda(tanda[1], tanda[2] or str(teks[1]), nomor, sel, uang, bernilai=bernilai)
            return
        tunggal = awal.partition(" ")
        if tunggal[2] and any(huruf.isdigit() for huruf in tunggal[0]):
            bagian = self.kode.baca(tunggal[0], self.jalur)
            if bagian is not None:
                self._simpul(bagian, nomor, tunggal[2].strip(), uang, bernilai=bernilai)
                return
        if not (self._judul_ulang(sel) or self._kaki(awal) or nomor_kolom(sel)):
            self._asing(nomor, sel, bernilai=bernilai)

    def _jumlah(self, nomor: int, teks: str, uang: list[int], *, bernilai: bool) -> bool:
        if not bernilai or not baku(teks).startswith(self.tata.jumlah):
            return False
        if self.pohon.total is None:
            self.pohon.total, self.pohon.baris_total = uang, nomor
        elif self.pohon.total != uang:
            self.pohon.salah.append(
                f"baris {nomor}: jumlah seluruhnya berbeda dari baris {self.pohon.baris_total}"
            )
        return True

    def _simpul(
        self, bagian: Bagian, nomor: int, uraian: str, uang: list[int], *, bernilai: bool
    ) -> None:
        lama = self.pertama.get(bagian)
        if lama is not None and bernilai:
            terbuka = self.jalur[: len(bagian)] == bagian
            if not (terbuka and lama.uang == uang):
                self.pohon.berulang.append((nomor, lama.nomor, lama.uang == uang))
            if terbuka:
                return
        self.jalur = bagian
        if bernilai:
            baru = SimpulEkspor(len(bagian), bagian, nomor, uraian, uang)
            self.pertama[bagian] = baru
            self.pohon.simpul.append(baru)

    def _bertanda(  # noqa: PLR0913 - what stands in one row
        self,
        tanda: str,
        uraian: str,
        nomor: int,
        sel: dict[int, Sel],
        uang: list[int],
        *,
        bernilai: bool,
    ) -> None:
        if not bernilai:
            return
        if len(self.jalur) < DALAM_AKUN:
            self._asing(nomor, sel, bernilai=bernilai)
            return
        dalam = _TINGKAT_JUDUL.get(tanda, _DALAM_DETIL)
        self.pohon.simpul.append(SimpulEkspor(dalam, self.jalur, nomor, uraian.strip(), uang))

    def _asing(self, nomor: int, sel: dict[int, Sel], *, bernilai: bool) -> None:
        alasan = "kodenya tidak dikenal atau bukan di bawah akun"
        if not bernilai:
            alasan = "tanpa kode dan tanpa angka"
        self.pohon.tak_terbaca.append(
            BarisTakTerbaca(nomor, sebut_baris(sel), alasan, bernilai=bernilai)
        )

    def _judul_ulang(self, sel: dict[int, Sel]) -> bool:
        """Return whether only words of the title and the heads stand in the row."""
        return all(isinstance(isi, str) and baku(isi) in self.judul for isi in sel.values())

    def _kaki(self, teks: Sel) -> bool:
        return str(teks).strip().casefold().startswith(self.tata.kaki)


def nomor_kolom(sel: dict[int, Sel]) -> bool:
    """Return whether the row numbers the columns: (1) (2) (3)."""
    return len(sel) > 2 and all(_NOMOR_KOLOM.fullmatch(str(isi).strip()) for isi in sel.values())


def sebut_baris(sel: dict[int, Sel]) -> str:
    """Return a row as one line, to be shown where it is not understood."""
    teks = " | ".join(str(isi) for isi in sel.values())
    return teks if len(teks) <= 90 else f"{teks[:89]}…"
