"""Kode anggaran: the place of a line in the budget tree, as one value with its parts."""

import re
from enum import IntEnum

from akuntabel.inti.rekaman import rekaman


class TingkatAnggaran(IntEnum):
    """The levels of the tree, from the whole DIPA down to a line of it."""

    DIPA = 0
    PROGRAM = 1
    KEGIATAN = 2
    KRO = 3
    RO = 4
    KOMPONEN = 5
    SUBKOMPONEN = 6
    AKUN = 7
    DETIL = 8

    @property
    def nama(self) -> str:
        """Return the level as budget papers call it."""
        return _NAMA_TINGKAT[self]


_NAMA_TINGKAT = {
    TingkatAnggaran.DIPA: "DIPA",
    TingkatAnggaran.PROGRAM: "program",
    TingkatAnggaran.KEGIATAN: "kegiatan",
    TingkatAnggaran.KRO: "KRO",
    TingkatAnggaran.RO: "RO",
    TingkatAnggaran.KOMPONEN: "komponen",
    TingkatAnggaran.SUBKOMPONEN: "subkomponen",
    TingkatAnggaran.AKUN: "akun",
    TingkatAnggaran.DETIL: "detil",
}
_POLA = (
    re.compile("[A-Z]{2}"),
    re.compile("[0-9]{4}"),
    re.compile("[A-Z]{3}"),
    re.compile("[A-Z0-9]{3}"),
    re.compile("[0-9]{3}"),
    re.compile("[0-9A-Z]{1,2}"),
    re.compile("[0-9]{6}"),
    re.compile("[0-9]{1,6}"),
)
_AWALAN_LEMBAGA = re.compile(r"[0-9]{3}\.[0-9]{2}\.(?=[A-Z]{2}(?:\.|$))")


@rekaman
class KodeAnggaran:
    """A node of the tree; the parts below its level are empty.

    Bentuk: `WA.6228.EBA.994.002.0A.521111.000001`, each level one part, as
    `urai_kode_anggaran` reads it back.
    Rujukan: aturan STR-01, STR-03.
    """

    program: str = ""
    kegiatan: str = ""
    kro: str = ""
    ro: str = ""
    komponen: str = ""
    subkomponen: str = ""
    akun: str = ""
    detil: str = ""

    @property
    def bagian(self) -> tuple[str, ...]:
        """Return the parts that are there, from the program down."""
        semua = self._semua
        return semua if semua[-1] else tuple(satu for satu in semua if satu)

    @property
    def _semua(self) -> tuple[str, ...]:
        return (
            self.program,
            self.kegiatan,
            self.kro,
            self.ro,
            self.komponen,
            self.subkomponen,
            self.akun,
            self.detil,
        )

    @property
    def tingkat(self) -> TingkatAnggaran:
        """Return the level of the node."""
        return TingkatAnggaran(len(self.bagian))

    def pada(self, tingkat: TingkatAnggaran) -> "KodeAnggaran":
        """Return the node above at that level; itself where it is not below it."""
        return KodeAnggaran(*self._semua[:tingkat])

    @property
    def induk(self) -> "KodeAnggaran":
        """Return the node right above; that of the DIPA is itself."""
        return self.pada(TingkatAnggaran(max(self.tingkat - 1, 0)))

    def memuat(self, lain: "KodeAnggaran") -> bool:
        """Return whether the other is this node or lies below it."""
        return lain.pada(self.tingkat) == self

    def __str__(self) -> str:
        """Return the written form; the DIPA itself is an empty text."""
        return ".".join(self.bagian)


def urai_kode_anggaran(teks: str) -> KodeAnggaran | None:
    """Return the node that the text names, or None.

    The parts `BA.Es1.` in front of a program are left out: a satker has one of each.
    """
    isi = _AWALAN_LEMBAGA.sub("", teks.strip().upper())
    bagian = isi.split(".") if isi else []
    if len(bagian) > len(_POLA):
        return None
    if not all(pola.fullmatch(satu) for pola, satu in zip(_POLA, bagian, strict=False)):
        return None
    return KodeAnggaran(*bagian)
