"""FaktaUtama: the best founded value of each fact of an indikator, and its direction."""

from collections import Counter
from enum import Enum

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import Angka, sama
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim, kunci_fakta, pokok_indikator
from akuntabel.reviu.sekali import sekali

_BOBOT = {AsalKlaim.TABEL: 2, AsalKlaim.RUMUS: 1, AsalKlaim.PROSA: 1}


class ArahFakta(Enum):
    """Whether more is better, as the report's own capaian show."""

    NAIK = "naik"
    TURUN = "turun"


@rekaman
class FaktaUtama:
    """The value that most places give a fact: one of its claims, and how well founded it is."""

    klaim: Klaim
    bobot: int

    @property
    def angka(self) -> Angka:
        """Return the value."""
        return self.klaim.angka


class FaktaIndikator:
    """The facts of all indikator of a report."""

    def __init__(self, bacaan: Bacaan) -> None:
        self._klaim = bacaan.fakta
        baris: dict[tuple[str, int, int], dict[JenisKlaim, Klaim]] = {}
        for klaim in bacaan.klaim:
            indeks = klaim.pokok.indikator
            if indeks is not None and klaim.ikatan and klaim.asal is AsalKlaim.TABEL:
                baris.setdefault((klaim.ikatan, indeks, klaim.tahun), {})[klaim.jenis] = klaim
        self._arah = _suara_arah(baris)
        self._utama: dict[str, FaktaUtama | None] = {}

    def utama(self, indeks: int, jenis: JenisKlaim, tahun: int) -> FaktaUtama | None:
        """Return the value that clearly most places give; None where two are as good."""
        kunci = kunci_fakta(pokok_indikator(indeks), jenis, tahun)
        if kunci not in self._utama:
            self._utama[kunci] = _terbaik(self._klaim.get(kunci, ()))
        return self._utama[kunci]

    def arah(self, indeks: int) -> ArahFakta | None:
        """Return the direction, None where the report does not show it."""
        suara = self._arah.get(indeks, Counter())
        naik, turun = suara[ArahFakta.NAIK], suara[ArahFakta.TURUN]
        if naik == turun:
            return None
        return ArahFakta.NAIK if naik > turun else ArahFakta.TURUN


def _terbaik(daftar: tuple[Klaim, ...]) -> FaktaUtama | None:
    kelompok: list[list[Klaim]] = []
    for klaim in daftar:
        for satu in kelompok:
            if sama(klaim.angka, satu[0].angka) and _sejenis(klaim.angka, satu[0].angka):
                satu.append(klaim)
                break
        else:
            kelompok.append([klaim])
    urut = sorted(((sum(_BOBOT[k.asal] for k in g), g) for g in kelompok), key=lambda x: -x[0])
    if not urut or (len(urut) > 1 and urut[0][0] == urut[1][0]):
        return None
    return FaktaUtama(urut[0][1][0], urut[0][0])


def _sejenis(kiri: Angka, kanan: Angka) -> bool:
    return kiri.satuan == kanan.satuan or not {kiri.satuan, kanan.satuan} - {"", "%"}


def _suara_arah(
    baris: dict[tuple[str, int, int], dict[JenisKlaim, Klaim]],
) -> dict[int, Counter[ArahFakta]]:
    """Count which formula the printed capaian of each row follow where they tell it apart."""
    hasil: dict[int, Counter[ArahFakta]] = {}
    for (_, indeks, _), isi in baris.items():
        target, realisasi = isi.get(JenisKlaim.TARGET), isi.get(JenisKlaim.REALISASI)
        capaian = isi.get(JenisKlaim.CAPAIAN)
        if target is None or realisasi is None or capaian is None:
            continue
        t, r, c = target.angka.nilai, realisasi.angka.nilai, capaian.angka.nilai
        if t <= 0 or t == r:
            continue
        naik, turun = abs(c - 100 * r / t) < 2, abs(c - 100 * (2 * t - r) / t) < 2
        if naik != turun:
            satu = ArahFakta.NAIK if naik else ArahFakta.TURUN
            hasil.setdefault(indeks, Counter())[satu] += 1
    return hasil


@sekali
def fakta_indikator(bacaan: Bacaan) -> FaktaIndikator:
    """Return the facts of a report, worked out once."""
    return FaktaIndikator(bacaan)
