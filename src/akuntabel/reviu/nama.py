"""Names that vary: which of several known names a text is, or speaks of.

Words are weighted by how few names hold them, so that neighbours that differ in one word
("perkara pidana", "perkara perdata") stay apart while case, spacing, "Persentase …" and slips of
character recognition do not count.
"""

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from akuntabel.inti.rekaman import rekaman

KATA = re.compile(r"[^\W_]+")
_UMUM = frozenset(
    (
        "persentase", "jumlah", "yang", "dan", "di", "ke", "pada", "dengan", "oleh", "dari",
        "untuk", "dalam", "secara", "terhadap", "atau", "bagi", "adalah", "ini", "itu", "serta",
        "sebagai", "dapat", "telah", "akan", "persen", "indikator", "angka", "tingkat",
    )
)  # fmt: skip
_SINGKATAN = re.compile(r"\(([A-Z]{2,8})\)")
_MIRIP = 84
_MIRIP_PENDEK = 5
_YAKIN = 0.9
_JARAK = 0.03
_JARAK_RAGU = 0.08
_AKAR = 8
_MIRIP_AKAR = 88


@lru_cache(maxsize=65536)
def kata_penting(teks: str) -> tuple[str, ...]:
    """Return the words of a text that tell names apart, lower case, in order."""
    return tuple(k for k in KATA.findall(teks.casefold()) if k not in _UMUM)


@rekaman
class Cocok:
    """The best name for a text: its index, the score 0–1, and the next best score."""

    indeks: int
    nilai: float
    kedua: float


class DaftarNama:
    """Known names in order, and what texts have to do with them."""

    def __init__(self, nama: Iterable[str]) -> None:
        self.nama = tuple(nama)
        self.kata = tuple(frozenset(kata_penting(n)) for n in self.nama)
        banyak = len(self.nama)
        kosakata = set().union(*self.kata)
        self.bobot = {
            k: math.log(1 + banyak / sum(k in satu for satu in self.kata)) for k in kosakata
        }
        self._singkatan = {s: k for n in self.nama for s, k in _singkatan(n)}
        self._kosakata = tuple(sorted(kosakata))
        self._jumlah = tuple(sum(self.bobot[k] for k in satu) for satu in self.kata)
        self._asing = max(self.bobot.values(), default=1.0) / 2
        self._kenal: dict[str, str | None] = {k: k for k in kosakata}

    def kenali(self, kata: str) -> str | None:
        """Return the word of the names that this word is, slips forgiven, else None."""
        if kata not in self._kenal:
            hasil = None
            if len(kata) >= _MIRIP_PENDEK:
                dekat = process.extractOne(
                    kata, self._kosakata, scorer=fuzz.ratio, score_cutoff=_MIRIP
                )
                hasil = dekat[0] if dekat is not None and len(dekat[0]) >= _MIRIP_PENDEK else None
                hasil = hasil or self._berimbuhan(kata)
            self._kenal[kata] = hasil
        return self._kenal[kata]

    def _berimbuhan(self, kata: str) -> str | None:
        """Return the word that this one is with an affix more or less ("masyarakat")."""
        if len(kata) < _AKAR:
            return None
        dekat = process.extractOne(
            kata,
            [k for k in self._kosakata if len(k) >= _AKAR],
            scorer=fuzz.partial_ratio,
            score_cutoff=_MIRIP_AKAR,
        )
        return None if dekat is None else dekat[0]

    def cocokkan(self, teks: str, batas: float = 0.72) -> Cocok | None:
        """Return which name the whole text is; None when none is near or two are as near."""
        kata = {self.kenali(k) or k for k in kata_penting(teks)}
        if not kata:
            return None
        berat = sum(self.bobot.get(k, self._asing) for k in kata)
        nilai = sorted(
            (
                (2 * sum(self.bobot[k] for k in satu & kata) / (self._jumlah[i] + berat), -i)
                for i, satu in enumerate(self.kata)
                if satu
            ),
            reverse=True,
        )
        if not nilai or nilai[0][0] < batas:
            return None
        kedua = nilai[1][0] if len(nilai) > 1 else 0.0
        jarak = _JARAK if nilai[0][0] >= _YAKIN else _JARAK_RAGU
        if nilai[0][0] - kedua < jarak and nilai[0][0] < 0.999:
            return None
        return Cocok(-nilai[0][1], nilai[0][0], kedua)

    def cakupan(self, kata: frozenset[str]) -> list[float]:
        """Return how much of each name these (recognised) words hold, by weight, 0–1."""
        return [
            sum(self.bobot[k] for k in satu & kata) / jumlah if jumlah else 0.0
            for satu, jumlah in zip(self.kata, self._jumlah, strict=True)
        ]

    def kata_dikenal(self, teks: str) -> frozenset[str]:
        """Return the words of the names that occur in the text, spelled out or abbreviated."""
        hasil: set[str] = set()
        for kata in kata_penting(teks):
            dikenal = self.kenali(kata)
            if dikenal is not None:
                hasil.add(dikenal)
                hasil |= self._singkatan.get(dikenal, frozenset())
        return frozenset(hasil)


def _singkatan(nama: str) -> list[tuple[str, frozenset[str]]]:
    """Return the abbreviations that a name explains: "Angka Partisipasi Sekolah (APS)"."""
    hasil = []
    for cocok in _SINGKATAN.finditer(nama):
        huruf = cocok[1].casefold()
        kata = KATA.findall(nama[: cocok.start()].casefold())[-len(huruf) :]
        if [k[0] for k in kata] == list(huruf):
            hasil.append((huruf, frozenset(kata_penting(" ".join(kata)))))
    return hasil


def mirip(kiri: str, kanan: str) -> float:
    """Return how alike two texts are, 0–1, case and punctuation aside."""
    return fuzz.ratio(" ".join(kata_penting(kiri)), " ".join(kata_penting(kanan))) / 100
