"""IKPA berlaku: which indicators apply to a satker, solved from what its report prints."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations

from akuntabel.inti.anggaran.ikpa import AturanIkpa, HasilIkpa, UnsurIkpa, hitung_ikpa
from akuntabel.inti.angka import Nilai, TakTerhitung
from akuntabel.inti.rekaman import rekaman

TOLERANSI = Fraction(2, 100)
"""How far a score may lie from the printed one: indicators are printed at two decimals.

Rujukan: aturan UJI-02.
"""
_K, _T, _U = UnsurIkpa.KONTRAKTUAL, UnsurIkpa.TAGIHAN, UnsurIkpa.UPTUP
_URUTAN: tuple[frozenset[UnsurIkpa], ...] = (
    frozenset({_K, _T}),
    frozenset(),
    frozenset({_T}),
    frozenset({_K, _T, _U}),
    frozenset({_U}),
    frozenset({_K}),
    frozenset({_T, _U}),
    frozenset({_K, _U}),
)
"""What does not apply, most frequent first.

Rujukan: aturan UJI-03.
"""


@rekaman
class TercetakIkpa:
    """What the report prints of a satker; `konversi` in percent, None where it prints nothing."""

    nilai_total: Fraction | None = None
    konversi: Fraction | None = None
    nilai_akhir: Fraction | None = None
    pengurang: Fraction = Fraction(0)
    aspek: tuple[Fraction, ...] = ()


@rekaman
class IkpaTerselesaikan:
    """Which indicators apply, the score they give, and whether the printed totals follow."""

    berlaku: Mapping[UnsurIkpa, bool]
    hasil: HasilIkpa
    cocok: bool
    alasan: str


def selesaikan_ikpa(
    aturan: AturanIkpa, nilai: Mapping[UnsurIkpa, Fraction | None], tercetak: TercetakIkpa
) -> IkpaTerselesaikan:
    """Return the applicability that explains the printed konversi and totals.

    A printed 0 does not say that an indicator does not apply, nor a 100 that it does. Where
    several sets explain the totals, the printed aspek decide, then blanks and zeros, then
    how often a set is met. Where none does, `cocok` is false and the likeliest is taken.
    Rujukan: aturan UJI-01, UJI-03.
    """
    isi: dict[UnsurIkpa, Nilai] = {u: n for u, n in nilai.items() if n is not None}
    semua = list(_gugur(aturan, nilai))
    cocok = [satu for satu in semua if _sebanding(_konversi(aturan, satu), tercetak.konversi)]
    calon = [_Calon(aturan, isi, tercetak, gugur) for gugur in cocok or semua]
    terbaik = min(calon, key=lambda satu: satu.urutan)
    berlaku = {satu.unsur: satu.unsur in terbaik.berlaku for satu in aturan.unsur}
    return IkpaTerselesaikan(berlaku, terbaik.hasil, terbaik.cocok, terbaik.alasan)


def _gugur(
    aturan: AturanIkpa, nilai: Mapping[UnsurIkpa, Fraction | None]
) -> Iterator[frozenset[UnsurIkpa]]:
    """Yield the sets that may not apply; an indicator without a value surely does not."""
    boleh = aturan.boleh_gugur
    pasti = frozenset(unsur for unsur in boleh if nilai.get(unsur) is None)
    for banyak in range(len(boleh) + 1):
        for satu in combinations(boleh, banyak):
            if pasti <= frozenset(satu):
                yield frozenset(satu)


class _Calon:
    """One set of indicators that do not apply, weighed against the printed figures."""

    def __init__(
        self,
        aturan: AturanIkpa,
        nilai: Mapping[UnsurIkpa, Nilai],
        tercetak: TercetakIkpa,
        gugur: frozenset[UnsurIkpa],
    ) -> None:
        self.berlaku = frozenset(s.unsur for s in aturan.unsur if s.unsur not in gugur)
        self.hasil = hitung_ikpa(aturan, nilai, self.berlaku, tercetak.pengurang)
        konversi = _sebanding(self.hasil.konversi, tercetak.konversi)
        total = _dekat(self.hasil.nilai_total, tercetak.nilai_total)
        akhir = _dekat(self.hasil.nilai_akhir, tercetak.nilai_akhir)
        self.cocok = konversi and total and akhir
        self.alasan = _alasan(self.hasil, konversi=konversi, total=total, akhir=akhir)
        bernilai = sum(nilai.get(u, Fraction(0)) != 0 for u in gugur)
        nol = sum(nilai.get(u) == 0 for u in aturan.boleh_gugur if u in self.berlaku)
        self.urutan = (
            not konversi,
            not (total and akhir),
            not _aspek_cocok(self.hasil, tercetak.aspek),
            bernilai,
            nol,
            _URUTAN.index(gugur) if gugur in _URUTAN else len(_URUTAN),
        )


def _konversi(aturan: AturanIkpa, gugur: frozenset[UnsurIkpa]) -> Fraction:
    return Fraction(sum(satu.bobot for satu in aturan.unsur if satu.unsur not in gugur))


def _sebanding(konversi: Fraction, tercetak: Fraction | None) -> bool:
    """Return whether both are the same but for noise: weights are whole percents."""
    return tercetak is None or abs(konversi - tercetak) < 1


def _dekat(nilai: Nilai, tercetak: Fraction | None) -> bool:
    if tercetak is None:
        return True
    return not isinstance(nilai, TakTerhitung) and abs(nilai - tercetak) <= TOLERANSI


def _aspek_cocok(hasil: HasilIkpa, tercetak: tuple[Fraction, ...]) -> bool:
    if len(tercetak) != len(hasil.aspek):
        return True
    return all(_dekat(nilai, t) for (_, nilai), t in zip(hasil.aspek, tercetak, strict=True))


def _alasan(hasil: HasilIkpa, *, konversi: bool, total: bool, akhir: bool) -> str:
    """Return which printed figure does not follow, empty where all do."""
    if not konversi:
        return "konversi bobot tercetak tidak dapat dibentuk dari indikator yang boleh gugur"
    if isinstance(hasil.nilai_total, TakTerhitung):
        return hasil.nilai_total.alasan
    if not total:
        return "nilai total tercetak tidak mengikuti nilai dan bobotnya"
    if not akhir:
        return "nilai akhir tercetak tidak mengikuti nilai total dan konversinya"
    return ""
