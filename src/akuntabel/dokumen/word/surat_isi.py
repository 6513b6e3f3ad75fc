"""Fill a letter template with docxtpl."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import DebugUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from akuntabel.dokumen.word.galat import TemplatRusakError
from akuntabel.dokumen.word.paket import bytes_paket
from akuntabel.dokumen.word.teks import bersih


def isi_surat(templat: Path, nilai: Mapping[str, str]) -> bytes:
    """Return the filled template, as surat.isi_templat says.

    Raises:
        TemplatRusakError: the file is missing, no .docx, or has a broken tag.
    """
    lingkungan = SandboxedEnvironment(undefined=DebugUndefined, autoescape=True)
    try:
        surat = DocxTemplate(str(templat))
        surat.render({nama: bersih(isi) for nama, isi in nilai.items()}, lingkungan)
    except (
        OSError, KeyError, ValueError, BadZipFile, PackageNotFoundError, TemplateError
    ) as galat:  # fmt: skip
        raise TemplatRusakError(templat) from galat
    return bytes_paket(surat.docx.part.package)
