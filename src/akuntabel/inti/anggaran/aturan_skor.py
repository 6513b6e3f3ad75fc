"""Aturan skor: dated rule sets whose arithmetic is a formula, and what they give."""

from collections.abc import Mapping
from datetime import date

from akuntabel.inti.anggaran.ikpa import BatasKategori
from akuntabel.inti.anggaran.langkah import Langkah
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.angka import Nilai, TakTerhitung, bulatkan
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.inti.rumus import hitung_rumus, urai
from akuntabel.inti.rumus.penilai import SumberTetap


@rekaman
class UnsurAturan:
    """A component of a score: its name, and its formula where it is made of others."""

    kode: str
    nama: str
    rumus: str = ""
    bobot: str = ""


@rekaman
class AturanSkor:
    """One dated rule set: a formula over its components, and its categories.

    A score is of the first category whose `batas` it exceeds, where IKPA compares with ≥.
    Rujukan: aturan NKA-04.
    """

    kode: str
    nama: str
    jenis: str
    rujukan: Rujukan
    dari: date
    sampai: date | None
    rumus: str
    unsur: tuple[UnsurAturan, ...]
    kategori: tuple[BatasKategori, ...]

    def berlaku_tahun(self, tahun: int) -> bool:
        """Return whether the rule set holds in that year."""
        return self.dari.year <= tahun and (self.sampai is None or tahun <= self.sampai.year)

    @property
    def ragu(self) -> bool:
        """Return whether its reading is uncertain, which its output must say."""
        return self.rujukan.keyakinan is Keyakinan.RAGU


def hitung_aturan(aturan: AturanSkor, nilai: Mapping[str, Nilai]) -> Langkah:
    """Return the score with a step for each component; what is missing leaves none.

    A component with a formula is computed from the others when they are known, and else
    taken as it was given.
    """
    isi: dict[str, Nilai] = {}
    rincian: list[Langkah] = []
    for satu in aturan.unsur:
        langkah = _unsur(satu, {**nilai, **isi})
        isi[satu.kode] = langkah.nilai
        rincian.append(langkah)
    hasil = hitung_rumus(urai(aturan.rumus), SumberTetap(isi))
    return Langkah(aturan.nama, hasil.nilai, hasil.jejak, tuple(rincian))


def _unsur(unsur: UnsurAturan, nilai: Mapping[str, Nilai]) -> Langkah:
    diisi = nilai.get(unsur.kode, TakTerhitung(f"{unsur.nama} belum diisi", "BELUM_DIISI"))
    if unsur.rumus:
        hasil = hitung_rumus(urai(unsur.rumus), SumberTetap(nilai))
        if not isinstance(hasil.nilai, TakTerhitung):
            return Langkah(unsur.nama, hasil.nilai, hasil.jejak)
    return Langkah(unsur.nama, diisi)


def kategori_skor(aturan: AturanSkor, nilai: Nilai) -> str:
    """Return the category of a score at two decimals, empty where there is none.

    Rujukan: aturan NKA-04.
    """
    if isinstance(nilai, TakTerhitung) or not aturan.kategori:
        return ""
    bulat = bulatkan(nilai, PEMBULATAN_ANGGARAN)
    return next((k.nama for k in aturan.kategori if bulat > k.batas), aturan.kategori[-1].nama)
