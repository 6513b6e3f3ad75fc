"""HTML: documents as one self-contained file for phone, screen and printer."""

from akuntabel.dokumen.html.susun import tulis_html

__all__ = ["tulis_html"]
