"""Write a document as .docx."""

from collections.abc import Callable, Mapping
from pathlib import Path

from akuntabel.dokumen.blok import Dokumen


def tulis_docx(
    dokumen: Dokumen,
    acuan: Path | None = None,
    *,
    halaman: Callable[[], Mapping[str, str]] = dict,
) -> bytes:
    """Return the document as .docx; the same document gives the same bytes.

    `acuan` is the office's own template: its page, styles, header and footer win over
    ours. `halaman` gives the page of each jangkar as printed ("iv", "12") and is asked
    last, so that a PDF can be made meanwhile; pages it does not know stay for Word to fill.

    Raises:
        AcuanRusakError: `acuan` is missing or no .docx.
    """
    from akuntabel.dokumen.word.rakit import (  # noqa: PLC0415 - python-docx is slow to import
        rakit_docx,
    )

    return rakit_docx(dokumen, acuan, halaman)
