"""The words of a lembar and of its columns, as types."""

from akuntabel.berkas.batas import Batas
from akuntabel.berkas.lembar import Acuan
from akuntabel.inti.rekaman import rekaman


@rekaman
class Isian:
    """The words of one column, and what its type does not tell."""

    judul: str
    bantuan: str = ""
    wajib: bool = False
    satuan: str = ""
    acuan: Acuan | None = None
    batas: Batas | None = None


@rekaman
class IsianLembar:
    """The words of one lembar and its key columns.

    `awal` are the columns that a template fills in beforehand; a row in which only they
    stand waits to be filled. What is `opsional` is not missed where a source has none.
    """

    judul: str
    bantuan: str
    kolom: dict[str, Isian]
    kunci: tuple[str, ...] = ()
    awal: tuple[str, ...] = ()
    opsional: bool = False
