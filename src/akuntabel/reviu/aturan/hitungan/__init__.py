"""Arithmetic of tables and formulas."""
