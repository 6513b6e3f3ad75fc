"""The scores that the state gives a satker, by the names under which reports print them.

Rujukan: PER-5/PB/2022 (IKPA), PMK 22/PMK.02/2021 (nilai kinerja anggaran, SMART).
"""

import re

_NILAI: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("IKPA", re.compile(r"\bIKPA\b|Kinerja Pelaksanaan Anggaran", re.IGNORECASE)),
    (
        "Nilai Kinerja Anggaran (SMART)",
        re.compile(r"\bSMART\b(?! city)|\bNilai Kinerja Anggaran\b|\bNKA\b|\bEKA\b"),
    ),
    ("SAKIP", re.compile(r"\bnilai (?:evaluasi )?(?:S?AKIP)\b", re.IGNORECASE)),
    ("IKM", re.compile(r"\b(?:IKM|Indeks Kepuasan Masyarakat|SKM)\b")),
    ("IPK", re.compile(r"\b(?:IPK|Indeks Persepsi (?:Anti )?Korupsi|SPAK)\b")),
)


def nilai_disebut(teks: str) -> str | None:
    """Return the one score that the text names; None when it names none or several."""
    ada = [nama for nama, pola in _NILAI if pola.search(teks)]
    return ada[0] if len(ada) == 1 else None


def pola_nilai() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return every score with the pattern of its names."""
    return _NILAI
