"""Bundled Word templates and the scripts that make them."""
