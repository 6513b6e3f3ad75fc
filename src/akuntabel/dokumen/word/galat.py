"""What can stop a writer: a template of the office that cannot be used."""

from pathlib import Path

from akuntabel.galat import TakTerpakaiError


class AcuanRusakError(TakTerpakaiError):
    """A reference template that cannot be used; says which and what to do."""

    def __init__(self, acuan: Path) -> None:
        super().__init__(
            f"Acuan {acuan} tidak dapat dibuka sebagai dokumen Word (.docx); "
            "simpan ulang berkas itu dari Word sebagai .docx, atau jalankan tanpa acuan."
        )


class TemplatRusakError(TakTerpakaiError):
    """A letter template that cannot be filled; says which and what to do."""

    def __init__(self, templat: Path) -> None:
        super().__init__(
            f"Templat {templat} tidak dapat diisi; jalankan pemeriksaan templat untuk melihat "
            "bagian mana yang harus diperbaiki."
        )
