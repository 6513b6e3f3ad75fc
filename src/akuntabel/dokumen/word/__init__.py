"""Word documents: blocks → .docx, and the office's own letter templates."""

from akuntabel.dokumen.word.galat import AcuanRusakError, TemplatRusakError
from akuntabel.dokumen.word.surat import isi_templat, periksa_templat
from akuntabel.dokumen.word.tulis import tulis_docx

__all__ = [
    "AcuanRusakError",
    "TemplatRusakError",
    "isi_templat",
    "periksa_templat",
    "tulis_docx",
]
