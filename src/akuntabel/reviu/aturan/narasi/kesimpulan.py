"""Rules on conclusions: the words of a sentence against the figures."""

from collections.abc import Iterator
from dataclasses import replace

from akuntabel.inti.rujukan import Keyakinan, Rujukan
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.aturan.bersama import sebut_fakta
from akuntabel.reviu.aturan.dasar import CATATAN, GALAT, PERINGATAN, Aturan, Cacat
from akuntabel.reviu.aturan.fakta.tertukar import Tukaran, tertukar, tukaran
from akuntabel.reviu.aturan.narasi.kesimpulan_semua import semua_tercapai
from akuntabel.reviu.aturan.narasi.kesimpulan_target import simpulan_salah
from akuntabel.reviu.aturan.narasi.kesimpulan_tren import tren_salah
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim

_LONGGAR = 3


def simpulan(bacaan: Bacaan) -> Iterator[Cacat]:
    """What a sentence concludes about targets and trends follows from the figures."""
    yield from simpulan_salah(bacaan)
    yield from tren_salah(bacaan)
    yield from semua_tercapai(bacaan)


def kata_tertukar(bacaan: Bacaan) -> Iterator[Cacat]:
    """A realisasi is called realisasi and a capaian capaian."""
    longgar = _capaian_longgar(bacaan)
    for satu in tukaran(bacaan):
        klaim, sendiri, lain = satu.klaim, satu.sendiri, satu.lain
        fakta = sebut_fakta(bacaan, klaim)
        yield Cacat(
            f"{klaim.angka.teks} ditulis sebagai {fakta}, padahal {lain.angka.teks} adalah "
            f"{lain.klaim.jenis.value}nya dan {klaim.jenis.value}nya {sendiri.angka.teks}; ganti "
            "kata atau angkanya.",
            (klaim.tempat, sendiri.klaim.tempat, lain.klaim.tempat),
            klaim.konteks.bagian,
            (klaim.angka.teks, sendiri.angka.teks),
            sendiri.angka.teks,
            (klaim.kunci, replace(klaim, jenis=lain.klaim.jenis).kunci),
            _tingkat(satu, longgar=longgar),
        )


def _tingkat(satu: Tukaran, *, longgar: bool) -> TingkatTemuan:
    if longgar and satu.klaim.jenis is JenisKlaim.CAPAIAN:
        return CATATAN
    return GALAT if satu.tegas else PERINGATAN


def _capaian_longgar(bacaan: Bacaan) -> bool:
    """Return whether the report as a rule says "capaian" for what was reached."""
    salah = [t for t in tukaran(bacaan) if t.klaim.jenis is JenisKlaim.CAPAIAN]
    benar = [
        k
        for k in bacaan.klaim
        if k.jenis is JenisKlaim.CAPAIAN
        and k.asal is AsalKlaim.PROSA
        and k not in tertukar(bacaan)
        and k.tahun == bacaan.tahun
    ]
    return len(salah) > max(_LONGGAR, len(benar))


_CAPAIAN = Rujukan("PermenPAN-RB 53/2014", "Lampiran II, Bab III A: capaian", Keyakinan.DIKENAL)

ATURAN_KESIMPULAN: tuple[Aturan, ...] = (
    Aturan(
        "RV-KES-01",
        "Kesimpulan sesuai angka",
        GALAT,
        "Kata melampaui, mencapai, belum mencapai, naik, dan turun cocok dengan angka target, "
        "realisasi, dan tahun lalu.",
        _CAPAIAN,
        simpulan,
    ),
    Aturan(
        "RV-KES-02",
        "Realisasi dan capaian tidak tertukar",
        GALAT,
        "Kalimat menyebut realisasi sebagai realisasi dan capaian sebagai capaian.",
        _CAPAIAN,
        kata_tertukar,
    ),
)
