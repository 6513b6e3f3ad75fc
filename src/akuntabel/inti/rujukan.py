"""Rujukan: the clause a rule comes from, and how sure we are of it."""

from enum import Enum

from akuntabel.inti.rekaman import rekaman


class Keyakinan(Enum):
    """How certain a rule is: read in its source, known well, taken from the sample, doubtful."""

    DIBACA = "dibaca"
    DIKENAL = "dikenal"
    CONTOH = "contoh"
    RAGU = "ragu"


@rekaman
class Rujukan:
    """One clause: the regulation, the part of it, and the certainty of our reading."""

    peraturan: str
    bagian: str = ""
    keyakinan: Keyakinan = Keyakinan.DIKENAL

    def __str__(self) -> str:
        """Return the clause as it is cited in a document."""
        return f"{self.peraturan}, {self.bagian}" if self.bagian else self.peraturan
