"""PDF: documents as tagged PDF/UA-1 and PDF/A-3a files, made with typst."""

from akuntabel.dokumen.pdf.kompilasi import HasilPdf, kompilasi, tulis_pdf
from akuntabel.dokumen.pdf.sumber import SumberTypst, sumber_typst

__all__ = ["HasilPdf", "SumberTypst", "kompilasi", "sumber_typst", "tulis_pdf"]
