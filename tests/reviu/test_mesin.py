"""The engine: a rule that fails is said, and the others go on."""

from collections.abc import Iterator

import pytest

from akuntabel.inti.rujukan import Rujukan
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu import mesin
from akuntabel.reviu.aturan.dasar import Aturan, Cacat
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat
from akuntabel.reviu.pembaca.teks import baca_teks


def _rusak(bacaan: Bacaan) -> Iterator[Cacat]:
    yield Cacat("sebelum gagal", (Tempat(1),))
    raise IndexError(bacaan.naskah.berkas)


def _baik(bacaan: Bacaan) -> Iterator[Cacat]:
    tempat = Tempat(2)
    yield Cacat(f"temuan pada {bacaan.naskah.berkas}", (tempat, tempat))


def test_aturan_yang_gagal_tidak_menghentikan_yang_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    rujukan = Rujukan("Peraturan contoh")
    daftar = tuple(
        Aturan(kode, "nama", TingkatTemuan.GALAT, "Uraian.", rujukan, fungsi)
        for kode, fungsi in (("RV-XXX-01", _rusak), ("RV-XXX-02", _baik))
    )
    monkeypatch.setattr(mesin, "ATURAN", daftar)
    temuan = mesin.reviu(baca_teks("Satu\n\nDua\n", "x.md")).temuan
    assert [(t.temuan.kode, t.temuan.tingkat.value) for t in temuan] == [
        ("RV-XXX-02", "galat"),
        (mesin.KODE_GAGAL, "peringatan"),
    ]
    assert "RV-XXX-01" in temuan[1].temuan.pesan
    assert temuan[0].tempat == (Tempat(2),)
