"""Letters: the office's own Word templates, filled and checked.

`{{ nama }}` is ours; SRIKANDI's `${nomor_naskah}` passes through untouched.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from akuntabel.inti.temuan import Temuan


def isi_templat(templat: Path, nilai: Mapping[str, str]) -> bytes:
    """Return the template as .docx with our names replaced by `nilai`.

    A name without a value stays as it is written, so that a human sees it. A newline in
    a value is a line break. The same input gives the same bytes.

    Raises:
        TemplatRusakError: the file is missing, no .docx, or has a broken tag.
    """
    from akuntabel.dokumen.word.surat_isi import (  # noqa: PLC0415 - docxtpl is slow to import
        isi_surat,
    )

    return isi_surat(templat, nilai)


def periksa_templat(templat: Path, dikenal: Collection[str]) -> tuple[Temuan, ...]:
    """Return what is wrong with a letter template, in the order of its text.

    `dikenal` are the names that can be filled. Kode: TPL-01 no .docx, TPL-02 unclosed
    tag, TPL-03 unknown name, TPL-04 tag broken by a line break, TPL-05 tag that cannot
    be read, TPL-06 unbalanced {% %}, TPL-07 tag that Word keeps in pieces.
    """
    from akuntabel.dokumen.word.surat_periksa import (  # noqa: PLC0415 - jinja2 is slow to import
        periksa_surat,
    )

    return periksa_surat(templat, dikenal)
