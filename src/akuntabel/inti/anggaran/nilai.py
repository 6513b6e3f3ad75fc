"""Scores that other institutions give: SMART, IKPA, and the composite of a year's rule."""

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from akuntabel.inti.angka import Nilai, TakTerhitung, bagi
from akuntabel.inti.periode import Periode
from akuntabel.inti.rekaman import rekaman


class JenisNilai(Enum):
    """The scores of a year that are entered."""

    SMART = "smart"
    IKPA = "ikpa"


@rekaman
class NilaiAnggaran:
    """A score of one year, 0–100."""

    tahun: int
    jenis: JenisNilai
    nilai: Fraction


@rekaman
class IndikatorIkpa:
    """One indicator of the IKPA report of the year: value 0–100 and weight in percent.

    `tercetak` is the value as the source prints it, where that is not the one in use;
    `berlaku` is stored apart from the value: a 0 may be a score, or none at all.
    Rujukan: aturan UJI-01.
    """

    aspek: str
    nama: str
    nilai: Fraction
    bobot: Fraction
    berlaku: bool = True
    tercetak: Fraction | None = None


@rekaman
class Kemajuan:
    """Progress in percent that another portal shows for a period."""

    portal: str
    periode: Periode
    nilai: Fraction


def nilai_tahun(daftar: Sequence[NilaiAnggaran], jenis: JenisNilai, tahun: int) -> Nilai:
    """Return the score of that kind and year, or TakTerhitung where none was entered."""
    for nilai in daftar:
        if nilai.jenis is jenis and nilai.tahun == tahun:
            return nilai.nilai
    return TakTerhitung(f"nilai {jenis.value.upper()} tahun {tahun} belum diisi", "BELUM_DIISI")


def nilai_ikpa(daftar: Sequence[IndikatorIkpa]) -> Nilai:
    """Return the weighted mean of the IKPA indicators over the weights that count."""
    bobot = sum((i.bobot for i in daftar), Fraction(0))
    jumlah = sum((i.nilai * i.bobot for i in daftar), Fraction(0))
    return bagi(jumlah, bobot, "rincian IKPA belum diisi")
