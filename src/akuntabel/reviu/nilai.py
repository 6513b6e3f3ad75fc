"""The scores that the state gives a satker, by the names under which reports print them.

Rujukan: PER-5/PB/2022 (IKPA), PMK 22/PMK.02/2021 (nilai kinerja anggaran, SMART).
"""

import re

_NILAI: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("IKPA", re.compile(r"\bIKPA\b|Kinerja Pelaksanaan Anggaran", re.IGNORECASE)),
    ("SMART", re.compile(r"\bSMART\b(?! city)")),
    ("NKA", re.compile(r"\bNilai Kinerja Anggaran\b|\bNKA\b")),
    ("EKA", re.compile(r"\bEKA\b")),
)
_SMART_DEKAT = 60


def nilai_disebut(teks: str) -> str | None:
    """Return the one score that the text names; None when it names none or several."""
    ada = list(dict.fromkeys(nama for nama, _, _ in sebutan_nilai(teks)))
    return ada[0] if len(ada) == 1 else None


def sebutan_nilai(teks: str) -> list[tuple[str, int, int]]:
    """Return each score named in a text with where its name begins and ends.

    "SMART DJA Nilai Kinerja Anggaran" is one score; alone, NKA is the sum of EKA and IKPA.
    """
    hasil = sorted((m.start(), m.end(), nama) for nama, pola in _NILAI for m in pola.finditer(teks))
    smart = [mulai for mulai, _, nama in hasil if nama == "SMART"]
    return [
        (
            "SMART"
            if nama == "NKA" and any(abs(mulai - s) <= _SMART_DEKAT for s in smart)
            else nama,
            mulai,
            akhir,
        )
        for mulai, akhir, nama in hasil
    ]
