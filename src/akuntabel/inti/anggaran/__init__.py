"""Anggaran: pagu, realisasi, what is left, and whether the totals agree."""
