"""Realisasi named as capaian and the reverse: one number under the wrong word."""

import re

from akuntabel.inti.rekaman import rekaman
from akuntabel.reviu.angka import kelas_satuan, sama
from akuntabel.reviu.aturan.fakta.utama import FaktaUtama, fakta_indikator
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.klaim import AsalKlaim, JenisKlaim, Klaim
from akuntabel.reviu.sekali import sekali

_PASANGAN = {
    JenisKlaim.REALISASI: JenisKlaim.CAPAIAN,
    JenisKlaim.CAPAIAN: JenisKlaim.REALISASI,
}
_KATA = re.compile(r"\b(?:capaian|realisasi)(?:nya)?\b", re.IGNORECASE)
_KOKOH = 2


@rekaman
class Tukaran:
    """A claim under the wrong word: what its own fact is, and the fact whose value it is."""

    klaim: Klaim
    sendiri: FaktaUtama
    lain: FaktaUtama

    @property
    def tegas(self) -> bool:
        """Return whether the sentence says the very word, not "tercapai"."""
        return _KATA.search(self.klaim.kutipan) is not None


@sekali
def tukaran(bacaan: Bacaan) -> tuple[Tukaran, ...]:
    """Return the sentences that give a realisasi as capaian or the reverse."""
    fakta = fakta_indikator(bacaan)
    hasil = []
    for klaim in bacaan.klaim:
        pasangan = _PASANGAN.get(klaim.jenis)
        indeks = klaim.pokok.indikator
        if pasangan is None or indeks is None or klaim.asal is not AsalKlaim.PROSA:
            continue
        sendiri = fakta.utama(indeks, klaim.jenis, klaim.tahun)
        lain = fakta.utama(indeks, pasangan, klaim.tahun)
        if sendiri is None or lain is None or min(sendiri.bobot, lain.bobot) < _KOKOH:
            continue
        beda = not sama(klaim.angka, sendiri.angka) and not sama(sendiri.angka, lain.angka)
        seukuran = len({kelas_satuan(a) for a in (klaim.angka, lain.angka, sendiri.angka)}) == 1
        if beda and seukuran and sama(klaim.angka, lain.angka):
            hasil.append(Tukaran(klaim, sendiri, lain))
    return tuple(hasil)


@sekali
def tertukar(bacaan: Bacaan) -> frozenset[Klaim]:
    """Return the claims whose number is that of the other fact: realisasi for capaian."""
    return frozenset(satu.klaim for satu in tukaran(bacaan))
