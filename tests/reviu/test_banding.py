"""A report compared with the facts it was made from: equal is silent, every change is told."""

import re

import pytest

from akuntabel.inti.hitung import HasilKinerja
from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.mesin import reviu
from akuntabel.reviu.pembaca.html import baca_html
from reviu.contoh_uji import LAPAS, PENGADILAN


def _temuan(isi: bytes, hasil: HasilKinerja) -> list[TemuanReviu]:
    temuan = reviu(baca_html(isi, "lkjip.html"), banding=hasil).temuan
    return [t for t in temuan if t.temuan.kode.startswith("RV-BND")]


@pytest.mark.parametrize("nama", [LAPAS, PENGADILAN])
def test_laporan_dari_sumbernya_sama(
    nama: str,
    laporan_contoh: dict[str, dict[str, bytes]],
    hasil_contoh: dict[str, HasilKinerja],
) -> None:
    assert _temuan(laporan_contoh[nama]["html"], hasil_contoh[nama]) == []


@pytest.mark.parametrize(
    ("lama", "baru", "kode", "seharusnya"),
    [
        ("194%", "149%", "RV-BND-01", "194"),
        ("12.145.963.273", "12.145.963.237", "RV-BND-01", "Rp 12.145.963.273"),
        ("275", "257", "RV-BND-04", "275"),
        ("99,98", "99,89", "RV-BND-01", "99,98"),
        ("97,95%", "97,59%", "RV-BND-01", "97,95%"),
    ],
)
def test_angka_yang_berubah_disebut(
    *,
    lama: str,
    baru: str,
    kode: str,
    seharusnya: str,
    laporan_contoh: dict[str, dict[str, bytes]],
    hasil_contoh: dict[str, HasilKinerja],
) -> None:
    isi, banyak = re.subn(
        f"(<td[^>]*>){re.escape(lama)}(</td>)",
        rf"\g<1>{baru}\g<2>",
        laporan_contoh[LAPAS]["html"].decode(),
        count=1,
    )
    assert banyak == 1
    temuan = _temuan(isi.encode(), hasil_contoh[LAPAS])
    assert [t.temuan.kode for t in temuan] == [kode]
    assert temuan[0].temuan.seharusnya.startswith(seharusnya)


def test_sumber_tahun_lain_tidak_dibandingkan(
    laporan_contoh: dict[str, dict[str, bytes]], hasil_contoh: dict[str, HasilKinerja]
) -> None:
    temuan = _temuan(laporan_contoh[LAPAS]["html"], hasil_contoh[PENGADILAN])
    assert "RV-BND-03" in {t.temuan.kode for t in temuan}
    assert "RV-BND-01" not in {t.temuan.kode for t in temuan}
