"""Label: contradictions of a real report that people found, against what the review finds."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from akuntabel.reviu.hasil import TemuanReviu
from akuntabel.reviu.mesin import reviu
from akuntabel.reviu.pembaca import baca_naskah
from benchmarks.ukur import AKAR

BENIH = AKAR.parent / "shared" / "seed"
_KATA = re.compile(r"\d[\d.,]*|[A-Za-z]{5,}")


@dataclass(frozen=True)
class Label:
    """One contradiction: its lines, the wrong one first, and how hard it is for a program."""

    id: str
    jenis: str
    lokasi: str
    baris: frozenset[int]
    kutipan: str
    mesin: str


@dataclass
class HasilLabel:
    """Which labels were met, which only had a finding on one of their lines, and levels."""

    label: list[Label]
    kena: set[str] = field(default_factory=set)
    sebaris: set[str] = field(default_factory=set)
    tingkat: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """Return the part of the labels that was met."""
        return len(self.kena) / len(self.label) if self.label else 1.0


def ukur_label(folder: Path = BENIH) -> HasilLabel | None:
    """Return how the labels fare; None when the folder with the real report is absent."""
    daftar, teks = folder / "label.jsonl", sorted(folder.glob("*.txt"))
    if not daftar.is_file() or not teks:
        return None
    hasil = HasilLabel([_label(b) for b in daftar.read_text("utf-8").splitlines() if b.strip()])
    for jalur in teks:
        temuan = reviu(baca_naskah(jalur)).temuan
        hasil.tingkat.update(t.temuan.tingkat.value for t in temuan)
        for label in hasil.label:
            sebaris = [t for t in temuan if label.baris & {p.baris for p in t.tempat}]
            if sebaris:
                hasil.sebaris.add(label.id)
            if any(_sama_isi(label, t) for t in sebaris):
                hasil.kena.add(label.id)
    return hasil


def _label(baris: str) -> Label:
    isi = json.loads(baris)
    return Label(
        isi["id"],
        isi["jenis"],
        isi["lokasi"],
        frozenset(isi["baris"]),
        f"{isi['kutipan']} {isi['seharusnya']}",
        isi["mesin"],
    )


def _sama_isi(label: Label, temuan: TemuanReviu) -> bool:
    """Return whether a finding on the label's line speaks of what the label quotes."""
    dasar = temuan.temuan
    cetak = " ".join((*dasar.tercetak, dasar.seharusnya, dasar.pesan))
    return bool(_kata(label.kutipan) & _kata(cetak))


def _kata(teks: str) -> set[str]:
    return {k.strip(".,").casefold() for k in _KATA.findall(teks)}
