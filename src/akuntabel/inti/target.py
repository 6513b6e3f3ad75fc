"""Target: what was promised, in the Perjanjian Kinerja with its revisions and in the Renstra."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from akuntabel.inti.rekaman import rekaman


@rekaman
class NilaiTarget:
    """A promised value; `atas` closes the range of an indikator with arah rentang."""

    nilai: Fraction
    atas: Fraction | None = None


@rekaman
class TargetKinerja:
    """The target of one indikator in one revision of the Perjanjian Kinerja."""

    revisi: int
    kode: str
    target: NilaiTarget


@rekaman
class AnggaranPerjanjian:
    """A line of the budget annex: a program or a kegiatan under it, in rupiah."""

    revisi: int
    program: str
    kegiatan: str
    jumlah: int


@rekaman
class Perjanjian:
    """One version of the Perjanjian Kinerja; revisi 0 is the first.

    `alasan` is required of a revision (Rujukan: aturan LKJ-06); an old one is kept.
    """

    revisi: int
    tanggal: date
    tempat: str
    alasan: str = ""


@rekaman
class TargetRenstra:
    """The medium-term target of one indikator at the end of the Renstra."""

    kode: str
    target: NilaiTarget


@rekaman
class StandarNasional:
    """A national standard for one indikator, with its source."""

    kode: str
    nilai: Fraction
    sumber: str


def anggaran_berlaku(
    daftar: Sequence[AnggaranPerjanjian], revisi: int
) -> tuple[AnggaranPerjanjian, ...]:
    """Return the budget annex in force: of that revision, or of the last one that had any."""
    terakhir = max((a.revisi for a in daftar if a.revisi <= revisi), default=None)
    return tuple(a for a in daftar if a.revisi == terakhir)


def perjanjian_berlaku(daftar: tuple[Perjanjian, ...], tanggal: date) -> Perjanjian | None:
    """Return the version in force on that day: the last revision signed by then.

    Before the first signature the first version counts; None if there is none at all.
    Rujukan: aturan LKJ-06.
    """
    urut = sorted(daftar, key=lambda p: p.revisi)
    berlaku = [p for p in urut if p.tanggal <= tanggal]
    if berlaku:
        return berlaku[-1]
    return urut[0] if urut else None


def target_berlaku(daftar: tuple[TargetKinerja, ...], revisi: int) -> dict[str, NilaiTarget]:
    """Return the target of each kode as it stands in that revision.

    A revision names only what it changes; what it leaves out keeps its earlier target.
    """
    hasil: dict[str, NilaiTarget] = {}
    for target in sorted(daftar, key=lambda t: t.revisi):
        if target.revisi <= revisi:
            hasil[target.kode] = target.target
    return hasil
