"""Aturan: one rule of the review, and Cacat: one thing that it finds wrong."""

from collections.abc import Callable, Iterable

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.rujukan import Rujukan
from akuntabel.inti.temuan import TingkatTemuan
from akuntabel.reviu.bacaan import Bacaan
from akuntabel.reviu.naskah import Tempat


@rekaman
class Cacat:
    """One thing wrong: the sentence, all places involved, what is printed, what it should be.

    `pesan` says what is wrong, why, and what to do. `kunci` names the facts concerned
    ("indikator:3:target:2023"): findings that share one have one cause. `tingkat` overrides
    the rule's own where a case is milder or worse.
    """

    pesan: str
    tempat: tuple[Tempat, ...]
    bagian: str = ""
    tercetak: tuple[str, ...] = ()
    seharusnya: str = ""
    kunci: tuple[str, ...] = ()
    tingkat: TingkatTemuan | None = None


FungsiAturan = Callable[[Bacaan], Iterable[Cacat]]


@rekaman
class Aturan:
    """A rule: its code, name, usual level, one sentence of what it checks, clause, function."""

    kode: str
    nama: str
    tingkat: TingkatTemuan
    uraian: str
    rujukan: Rujukan
    fungsi: FungsiAturan


GALAT = TingkatTemuan.GALAT
PERINGATAN = TingkatTemuan.PERINGATAN
CATATAN = TingkatTemuan.CATATAN
