"""Akuntabel: performance accountability (SAKIP) from facts to documents."""

__version__ = "0.1.0"
