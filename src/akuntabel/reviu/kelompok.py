"""Groups of findings: those that share a fact have one cause; the worst groups come first."""

from dataclasses import replace

from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.hasil import TemuanReviu

_BERAT = {TingkatTemuan.GALAT: 0, TingkatTemuan.PERINGATAN: 1, TingkatTemuan.CATATAN: 2}


def kelompokkan(temuan: list[TemuanReviu]) -> tuple[TemuanReviu, ...]:
    """Return the findings ordered by harm, group by group, each with its number from 1.

    A group stands where its worst finding would; inside it the worst comes first. Equal harm
    keeps the bigger group first, then the order of the report.
    """
    induk = list(range(len(temuan)))

    def akar(i: int) -> int:
        while induk[i] != i:
            induk[i] = induk[induk[i]]
            i = induk[i]
        return i

    pemilik: dict[str, int] = {}
    for i, satu in enumerate(temuan):
        for kunci in satu.kunci:
            induk[akar(i)] = akar(pemilik.setdefault(kunci, i))
    anggota: dict[int, list[TemuanReviu]] = {}
    for i, satu in enumerate(temuan):
        anggota.setdefault(akar(i), []).append(satu)
    daftar = [sorted(satu, key=_urutan) for satu in anggota.values()]
    daftar.sort(key=lambda g: (_berat(g[0]), -len(g), _urutan(g[0])))
    return tuple(
        replace(satu, kelompok=nomor) for nomor, grup in enumerate(daftar, 1) for satu in grup
    )


def _berat(temuan: TemuanReviu) -> int:
    return _BERAT[temuan.temuan.tingkat]


def _urutan(temuan: TemuanReviu) -> tuple[int, int, int, int, str]:
    tempat = temuan.tempat[0] if temuan.tempat else None
    letak = (0, 0, 0) if tempat is None else (tempat.halaman, tempat.baris, tempat.paragraf)
    return (_berat(temuan), *letak, temuan.temuan.kode)
