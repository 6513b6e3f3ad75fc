"""HasilReviu: what a review found, ordered by harm and grouped by cause."""

from akuntabel.inti.rekaman import rekaman
from akuntabel.inti.temuan import Temuan
from akuntabel.reviu.naskah import Naskah, Tempat


@rekaman
class TemuanReviu:
    """One finding in a report.

    `temuan` says the kode, the level, the sentence (with why), the section (`letak.bagian`),
    the values as printed, what they should be, and the clause. `aturan` is the name of the
    rule; `tempat` are all places involved, the wrong one first where the rule can tell;
    `kelompok` numbers the cause it shares with others, from 1; `kunci` are the facts it is
    about, by which causes are recognised.
    """

    temuan: Temuan
    aturan: str
    tempat: tuple[Tempat, ...]
    kunci: tuple[str, ...] = ()
    kelompok: int = 0


@rekaman
class Terbaca:
    """How much of the report was understood."""

    tabel: int = 0
    indikator: int = 0
    klaim: int = 0
    halaman: int = 0


@rekaman
class HasilReviu:
    """A reviewed report: the text as read, how much was understood, and the findings."""

    naskah: Naskah
    terbaca: Terbaca
    temuan: tuple[TemuanReviu, ...]
