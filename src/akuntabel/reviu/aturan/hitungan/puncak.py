"""The highest level of amounts whose parts follow them, as programmes and their kegiatan do."""

from collections.abc import Sequence
from fractions import Fraction

from akuntabel.reviu.angka import Angka


def puncak(daftar: Sequence[Angka]) -> list[Angka]:
    """Return the amounts of the highest level: what adds up to one is left out, at any depth."""
    akhir = _akhir_cabang(daftar)
    hasil, i = [], 0
    while i < len(daftar):
        hasil.append(daftar[i])
        i = akhir[i]
    return hasil


def _akhir_cabang(daftar: Sequence[Angka]) -> list[int]:
    """Return for each amount the place after its parts; from the end, so that parts are known."""
    akhir = list(range(1, len(daftar) + 1))
    for i in range(len(daftar) - 1, -1, -1):
        j, berjalan = i + 1, Fraction(0)
        while daftar[i].nilai and j < len(daftar) and berjalan < daftar[i].nilai:
            berjalan += daftar[j].nilai
            j = akhir[j]
            if berjalan == daftar[i].nilai:
                akhir[i] = j
    return akhir
