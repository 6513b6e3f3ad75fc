"""Sektor: what one kind of office measures and prints, as dated data."""
