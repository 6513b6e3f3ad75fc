"""Which indicators of a printed IKPA may not apply: told by weights and conversion, never by 0."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from akuntabel.inti.anggaran.ikpa import AturanIkpa, UnsurIkpa
from akuntabel.reviu.aturan.anggaran.ikpa_tercetak import TabelIkpa

Gugur = frozenset[UnsurIkpa]
_SERATUS = Fraction(100)
_CELAH = Fraction(1, 100)


def semua_gugur(tabel: TabelIkpa, aturan: AturanIkpa) -> Iterator[Gugur]:
    """Yield every set that may not apply; what has no value or no weight surely does not.

    Rujukan: aturan UJI-01, UJI-03.
    """
    boleh = aturan.boleh_gugur
    pasti = pasti_gugur(tabel, aturan)
    for banyak in range(len(boleh) + 1):
        for satu in combinations(boleh, banyak):
            if pasti <= frozenset(satu):
                yield frozenset(satu)


def pasti_gugur(tabel: TabelIkpa, aturan: AturanIkpa) -> Gugur:
    """Return what the table itself leaves out: no value or no weight beside its name."""
    ada = {b.unsur for b in tabel.butir if b.nilai is not None and not b.tanpa_bobot}
    return frozenset(u for u in aturan.boleh_gugur if u not in ada)


def konversi_gugur(aturan: AturanIkpa, gugur: Gugur) -> Fraction:
    """Return the weights that count, in percent."""
    return _SERATUS - sum(u.bobot for u in aturan.unsur if u.unsur in gugur)


def gugur_mungkin(tabel: TabelIkpa, aturan: AturanIkpa) -> list[Gugur]:
    """Return the sets that fit the printed conversion; all of them where none does."""
    semua = list(semua_gugur(tabel, aturan))
    konversi = tabel.konversi_persen
    if konversi is None:
        return semua
    return [g for g in semua if sekonversi(aturan, g, konversi)] or semua


def sekonversi(aturan: AturanIkpa, gugur: Gugur, konversi: Fraction) -> bool:
    """Return whether the set leaves the printed conversion."""
    return abs(konversi_gugur(aturan, gugur) - konversi) <= _CELAH
