"""Sumber: read a source of facts, whichever container it is."""

from pathlib import Path

from akuntabel.berkas.fakta import HasilBaca
from akuntabel.berkas.folder import baca_folder
from akuntabel.inti.temuan import Letak, Temuan, TingkatTemuan


def baca_sumber(jalur: Path) -> HasilBaca:
    """Return the facts of a folder or an .xlsx with everything that is wrong with them.

    Galat: never raises on user data; `berkas` is None where something could not be read.
    """
    if jalur.is_dir():
        return baca_folder(jalur)
    if not jalur.exists():
        pesan = "Sumber tidak ada; periksa nama folder atau berkasnya."
        temuan = Temuan("SUMBER_TIDAK_ADA", TingkatTemuan.GALAT, pesan, Letak(str(jalur)))
        return HasilBaca(None, None, (temuan,))
    if not jalur.is_file():
        pesan = "Sumber bukan berkas dan bukan folder; beri nama folder atau buku kerja .xlsx."
        temuan = Temuan("BUKAN_BERKAS", TingkatTemuan.GALAT, pesan, Letak(str(jalur)))
        return HasilBaca(None, None, (temuan,))
    from akuntabel.berkas.buku import baca_xlsx  # noqa: PLC0415 - a folder needs no Excel

    return baca_xlsx(jalur)
