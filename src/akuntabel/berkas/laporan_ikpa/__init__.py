"""Laporan IKPA: the exports of OM-SPAN, of one or many satker, read and recomputed."""
