"""Bundled Word templates and the scripts that make them."""

from pathlib import Path

ACUAN = Path(__file__).with_name("acuan.docx")
"""The reference template of every Word document: page, styles, header, footer."""
SURAT_PENGANTAR = Path(__file__).with_name("surat_pengantar.docx")
"""An example of an office's own letter."""
