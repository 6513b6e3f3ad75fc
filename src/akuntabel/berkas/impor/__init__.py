"""Impor: exports of SAKTI, OM-SPAN and MonSAKTI → facts, checked before anything is taken."""
