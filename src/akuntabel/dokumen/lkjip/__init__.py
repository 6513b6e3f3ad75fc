"""The LKjIP: one result and one outline → one Dokumen."""

from akuntabel.dokumen.lkjip.susunan import susun_lkjip

__all__ = ["susun_lkjip"]
