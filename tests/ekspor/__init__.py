"""Generators of exports as SAKTI, OM-SPAN and MonSAKTI write them; names are invented."""
