"""IKPA: from the values of its indicators and which of them apply to the score of a satker."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction

from akuntabel.inti.anggaran.komponen_ikpa import KomponenIkpa
from akuntabel.inti.anggaran.pagu import PEMBULATAN_ANGGARAN
from akuntabel.inti.angka import Nilai, TakTerhitung, bagi, bulatkan
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan


class UnsurIkpa(Enum):
    """The indicators of the IKPA, in the order its report prints them."""

    REVISI = "revisi"
    DEVIASI = "deviasi"
    PENYERAPAN = "penyerapan"
    KONTRAKTUAL = "kontraktual"
    TAGIHAN = "tagihan"
    UPTUP = "uptup"
    DISPENSASI = "dispensasi"
    CAPAIAN = "capaian"


@rekaman
class BobotIkpa:
    """The weight of one indicator in percent, its aspek, and whether it may not apply."""

    unsur: UnsurIkpa
    nama: str
    aspek: str
    bobot: int
    boleh_gugur: bool = False


@rekaman
class BatasKategori:
    """The least score of a category, for scores that are compared with ≥."""

    nama: str
    batas: Fraction


@rekaman
class AturanIkpa:
    """One dated rule set of the IKPA; `pengurang` if dispensasi is a deduction.

    Rujukan: aturan IKPA-01, IKPA24-01.
    """

    kode: str
    rujukan: Rujukan
    dari: date
    sampai: date | None
    unsur: tuple[BobotIkpa, ...]
    kategori: tuple[BatasKategori, ...]
    pengurang: bool
    komponen: KomponenIkpa

    def berlaku_tahun(self, tahun: int) -> bool:
        """Return whether the rule set holds in that year."""
        return self.dari.year <= tahun and (self.sampai is None or tahun <= self.sampai.year)

    @property
    def boleh_gugur(self) -> tuple[UnsurIkpa, ...]:
        """Return the indicators that may not apply to a satker."""
        return tuple(satu.unsur for satu in self.unsur if satu.boleh_gugur)


@rekaman
class HasilIkpa:
    """The score of one satker: exact, with `konversi` in percent.

    `aspek` are plain means; an aspek of which nothing applies is TakTerhitung.
    """

    nilai_total: Nilai
    konversi: Fraction
    nilai_akhir: Nilai
    aspek: tuple[tuple[str, Nilai], ...]
    kategori: str


def hitung_ikpa(
    aturan: AturanIkpa,
    nilai: Mapping[UnsurIkpa, Nilai],
    berlaku: Collection[UnsurIkpa],
    pengurang: Fraction = Fraction(0),
) -> HasilIkpa:
    """Return the score over the indicators that apply.

    The total is divided before it is rounded, and the deduction comes after the division.
    Galat: an indicator that applies and has no value makes the score TakTerhitung.
    Rujukan: aturan IKPA-02, IKPA24-02, UJI-02.
    """
    konversi = Fraction(sum(satu.bobot for satu in aturan.unsur if satu.unsur in berlaku))
    total = _nilai_total(aturan, nilai, berlaku)
    akhir = bagi(total, konversi / 100, "tidak ada indikator yang berlaku")
    if not isinstance(akhir, TakTerhitung):
        akhir = max(akhir - pengurang, Fraction(0))
    aspek = tuple((nama, nilai_aspek(aturan, nama, nilai, berlaku)) for nama in _aspek(aturan))
    return HasilIkpa(total, konversi, akhir, aspek, kategori_ikpa(aturan, akhir))


def _nilai_total(
    aturan: AturanIkpa, nilai: Mapping[UnsurIkpa, Nilai], berlaku: Collection[UnsurIkpa]
) -> Nilai:
    total = Fraction(0)
    for satu in aturan.unsur:
        if satu.unsur in berlaku:
            isi = nilai.get(satu.unsur, TakTerhitung(f"{satu.nama} belum diisi", "BELUM_DIISI"))
            if isinstance(isi, TakTerhitung):
                return isi
            total += min(max(isi, Fraction(0)), Fraction(100)) * satu.bobot / 100
    return total


def _aspek(aturan: AturanIkpa) -> tuple[str, ...]:
    return tuple(dict.fromkeys(satu.aspek for satu in aturan.unsur))


def nilai_aspek(
    aturan: AturanIkpa,
    aspek: str,
    nilai: Mapping[UnsurIkpa, Nilai],
    berlaku: Collection[UnsurIkpa],
) -> Nilai:
    """Return the plain mean of the indicators of the aspek that apply.

    Rujukan: aturan IKPA-03, UJI-08.
    """
    jumlah, banyak = Fraction(0), 0
    for satu in aturan.unsur:
        if satu.aspek == aspek and satu.unsur in berlaku:
            isi = nilai.get(satu.unsur, TakTerhitung(f"{satu.nama} belum diisi", "BELUM_DIISI"))
            if isinstance(isi, TakTerhitung):
                return isi
            jumlah, banyak = jumlah + isi, banyak + 1
    return bagi(jumlah, Fraction(banyak), "tidak ada indikator yang berlaku")


def kategori_ikpa(aturan: AturanIkpa, nilai: Nilai) -> str:
    """Return the category of a score at two decimals, empty where there is no score.

    Rujukan: aturan KAT-01.
    """
    if isinstance(nilai, TakTerhitung):
        return ""
    bulat = bulatkan(nilai, PEMBULATAN_ANGGARAN)
    return next((k.nama for k in aturan.kategori if bulat >= k.batas), aturan.kategori[-1].nama)
