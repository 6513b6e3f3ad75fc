"""Findings with one cause form a group; the most harmful comes first."""

from akuntabel.inti.temuan import Temuan, TingkatTemuan
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.kelompok import kelompokkan
from akuntabel.reviu.naskah import Tempat


def _temuan(tingkat: TingkatTemuan, baris: int, *kunci: str) -> TemuanReviu:
    return TemuanReviu(Temuan("RV", tingkat, "pesan"), "aturan", (Tempat(baris=baris),), kunci)


def test_satu_sebab_satu_kelompok() -> None:
    hasil = kelompokkan(
        [
            _temuan(TingkatTemuan.CATATAN, 1),
            _temuan(TingkatTemuan.PERINGATAN, 9, "target:3"),
            _temuan(TingkatTemuan.GALAT, 7, "capaian:5"),
            _temuan(TingkatTemuan.GALAT, 8, "target:3", "capaian:3"),
            _temuan(TingkatTemuan.GALAT, 6, "capaian:3"),
        ]
    )
    assert [(t.kelompok, t.tempat[0].baris) for t in hasil] == [
        (1, 6),
        (1, 8),
        (1, 9),
        (2, 7),
        (3, 1),
    ]


def test_tanpa_kunci_berdiri_sendiri() -> None:
    hasil = kelompokkan([_temuan(TingkatTemuan.GALAT, 2), _temuan(TingkatTemuan.GALAT, 1)])
    assert [(t.kelompok, t.tempat[0].baris) for t in hasil] == [(1, 1), (2, 2)]
