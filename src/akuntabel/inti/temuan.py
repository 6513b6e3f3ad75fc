"""Temuan: what a rule finds in user data, as a value and never as an exception."""

from enum import Enum

from akuntabel.inti.rekaman import rekaman


class TingkatTemuan(Enum):
    """How much harm a finding does: a GALAT blocks signing."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@rekaman
class Letak:
    """Where something stands: a file or sheet, and a cell, row or line in it."""

    berkas: str = ""
    bagian: str = ""
    sel: str = ""

    def __str__(self) -> str:
        """Return the place as a reader would say it: "Perawatan, sel B7"."""
        tempat = ", ".join(teks for teks in (self.berkas, self.bagian) if teks)
        if self.sel:
            return f"{tempat}, {self.sel}" if tempat else self.sel
        return tempat


@rekaman
class Temuan:
    """One finding: a stable kode, how bad it is, one Indonesian sentence, and where.

    `pesan` says what is wrong and what to do. `tercetak` holds the values as they
    stand in the source, `seharusnya` what the rule expects.
    """

    kode: str
    tingkat: TingkatTemuan
    pesan: str
    letak: Letak = Letak()
    tercetak: tuple[str, ...] = ()
    seharusnya: str = ""
    rujukan: str = ""

    def __str__(self) -> str:
        """Return the finding as one line: where it stands, then the sentence."""
        letak = str(self.letak)
        return f"{letak}: {self.pesan}" if letak else self.pesan


def ada_galat(daftar_temuan: tuple[Temuan, ...] | list[Temuan]) -> bool:
    """Return whether one of the findings is a GALAT."""
    return any(temuan.tingkat is TingkatTemuan.GALAT for temuan in daftar_temuan)
