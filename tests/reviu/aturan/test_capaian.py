"""Which printed capaian follow from target and realisasi, and which caps a report can have."""

import pytest

from akuntabel.reviu.angka import Angka, baca_sel
from akuntabel.reviu.aturan.hitungan.kolom_capaian import Tiga, kolom_tiga
from akuntabel.reviu.aturan.hitungan.rumus_capaian import (
    Kecocokan,
    batas_dipakai,
    kecocokan,
    menaik,
    target_tersirat,
)
from akuntabel.reviu.aturan.hitungan.skala import batas
from akuntabel.reviu.naskah import Tabel
from akuntabel.reviu.pembaca.teks import baca_teks
from akuntabel.reviu.tabel import TabelTerbaca

_NAIK = "Persentase penghuni yang mendapatkan layanan"
_TURUN = "Angka kematian ibu"


def _angka(teks: str) -> Angka:
    angka = baca_sel(teks)
    assert angka is not None
    return angka


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian", "nama", "hasil"),
    [
        ("80%", "100%", "125%", _NAIK, Kecocokan.COCOK),
        ("70%", "93%", "132%", _NAIK, Kecocokan.COCOK),
        ("70%", "93%", "133%", _NAIK, Kecocokan.COCOK),
        ("80%", "100%", "142%", _NAIK, Kecocokan.TIDAK),
        ("15%", "37%", "250%", _NAIK, Kecocokan.DIBULATKAN),
        ("68%", "100%", "250%", _NAIK, Kecocokan.TIDAK),
        ("100", "90", "110", _TURUN, Kecocokan.COCOK),
        ("100", "90", "110", _NAIK, Kecocokan.MENURUN),
        ("100", "90", "111,1", _TURUN, Kecocokan.COCOK),
        ("100", "90", "90", _TURUN, Kecocokan.COCOK),
        ("0", "5", "100%", _NAIK, Kecocokan.COCOK),
        ("1.250 orang", "1,300 orang", "104", _NAIK, Kecocokan.COCOK),
        ("80", "84,4", "1,05", _NAIK, Kecocokan.COCOK),
        ("100", "190", "120%", _NAIK, Kecocokan.COCOK),
        ("100", "190", "130%", _NAIK, Kecocokan.TIDAK),
        ("85%", "50%", "0%", _NAIK, Kecocokan.TIDAK),
        ("80", "40", "1", _NAIK, Kecocokan.TIDAK),
        ("80%", "0,72", "90%", _NAIK, Kecocokan.COCOK),
    ],
)
def test_kecocokan(target: str, realisasi: str, capaian: str, nama: str, hasil: Kecocokan) -> None:
    assert kecocokan(_angka(target), _angka(realisasi), _angka(capaian), nama) is hasil


def test_cap_needs_a_ceiling() -> None:
    def tiga(*teks: str) -> tuple[Angka, Angka, Angka]:
        t, r, c = map(_angka, teks)
        return t, r, c

    sekali = [tiga("10%", "100%", "125%"), tiga("31%", "100%", "322%")]
    assert 125 not in batas_dipakai(sekali)
    assert 125 in batas_dipakai([*sekali, tiga("20%", "100%", "125%")])
    assert 120 in batas_dipakai([tiga("10", "30", "120"), tiga("10", "9", "90")])


def test_menaik_needs_a_word_and_no_other() -> None:
    assert menaik(_NAIK)
    assert not menaik(_TURUN)
    assert not menaik("Jumlah kasus yang diselesaikan")


def test_target_tersirat() -> None:
    assert target_tersirat(_angka("100%"), _angka("125%")) == 80
    assert target_tersirat(_angka("100%"), _angka("0%")) is None


@pytest.mark.parametrize(
    ("kepala", "tiga"),
    [
        ("I\tTarget\tRealisasi\tCapaian\n", [Tiga(1, 2, 3)]),
        ("I\tTarget\tRealisasi\t%\tPagu\tRealisasi\t%\n", [Tiga(1, 2, 3)]),
        ("I\tTarget\tCapaian\t%\n", [Tiga(1, 2, 3)]),
        ("I\tTarget 2024\tRealisasi 2023\tRealisasi 2024\tCapaian\n", [Tiga(1, 3, 4, 2024)]),
        ("I\tTarget Renstra\tRealisasi\tCapaian\n", []),
        ("I\tTW I Target\tTW I Realisasi\tTW I Capaian\n", []),
        (
            "I\tTahun 2023\t\t\tTahun 2024\t\t\n"
            "\tTarget\tRealisasi\tCapaian\tTarget\tRealisasi\tCapaian\n",
            [Tiga(1, 2, 3, 2023), Tiga(4, 5, 6, 2024)],
        ),
    ],
)
def test_kolom_tiga(kepala: str, tiga: list[Tiga]) -> None:
    isi = "Persentase layanan" + "\t50" * kepala.split("\n", maxsplit=1)[0].count("\t")
    blok = baca_teks(f"{kepala}{isi}\n", "x.md").blok[0]
    assert isinstance(blok, Tabel)
    assert kolom_tiga(TabelTerbaca(blok)) == tiga


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("> 100%", (100, False, None, False)),
        ("≥ 90", (90, True, None, False)),
        ("90 ke atas", (90, True, None, False)),
        ("lebih dari 100 %", (100, False, None, False)),
        ("kurang dari 70", (None, False, 70, False)),
        ("≤ 50 persen", (None, False, 50, True)),
        ("85% – 100%", (85, True, 100, True)),
        ("70 s.d. < 85", (70, True, 85, False)),
        ("> 85 - 100", (85, False, 100, True)),
        ("100 sampai dengan 85", (85, True, 100, True)),
        ("70 ≤ x < 85", (70, True, 85, False)),
        ("85", None),
        ("Sangat Baik", None),
        ("2021–2024 dan 2025", None),
    ],
)
def test_batas(teks: str, hasil: tuple[int | None, bool, int | None, bool] | None) -> None:
    assert batas(teks) == hasil
