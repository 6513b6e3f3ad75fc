"""Perubahan: what an import would alter in the facts, before it is taken."""

from dataclasses import dataclass, field

from akuntabel.inti.angka import cetak_rupiah
from akuntabel.inti.rekaman import rekaman


@rekaman
class Perubahan:
    """One fact that would be replaced: in which list, where, its name, and both values."""

    daftar: str
    letak: str
    nama: str
    lama: str
    baru: str
    selisih: str = ""

    def __str__(self) -> str:
        """Return the change as one line."""
        nama = f" {self.nama}" if self.nama else ""
        selisih = f" ({self.selisih})" if self.selisih else ""
        return f"{self.letak}{nama}: {self.lama} → {self.baru}{selisih}"


@dataclass(slots=True)
class CatatanGabung:
    """What joining one export did: facts replaced, lists added to, and remarks.

    `ringkas` are the differences of the upper nodes, which follow from those of the leaves.
    """

    perubahan: list[Perubahan] = field(default_factory=list)
    ringkas: list[Perubahan] = field(default_factory=list)
    tambahan: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def perubahan_rupiah(daftar: str, letak: str, nama: str, lama: int, baru: int) -> Perubahan:
    """Return the change of an amount, with its difference."""
    selisih = baru - lama
    tanda = "+" if selisih > 0 else ""
    return Perubahan(
        daftar,
        letak,
        nama,
        cetak_rupiah(lama),
        cetak_rupiah(baru),
        f"{tanda}{cetak_rupiah(selisih)}",
    )
