"""Outputs: one review as text for a terminal, JSON, HTML, or comments in a Word file."""
