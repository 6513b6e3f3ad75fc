"""Peta sasaran: which sasaran kegiatan a node of the budget tree pays for."""

from collections.abc import Sequence

from akuntabel.inti.anggaran.kode import KodeAnggaran
from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan


@rekaman
class PetaSasaran:
    """A node whose leaves pay for one sasaran, unless a node below says otherwise."""

    kode: KodeAnggaran
    sasaran: str
    rujukan: Rujukan


def sasaran_kode(peta: Sequence[PetaSasaran], kode: KodeAnggaran) -> str:
    """Return the sasaran of a node by the nearest mapping above it, empty if there is none."""
    cocok = [satu for satu in peta if satu.kode.memuat(kode)]
    return max(cocok, key=lambda satu: satu.kode.tingkat).sasaran if cocok else ""
