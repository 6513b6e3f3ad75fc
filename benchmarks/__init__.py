"""Measurements beside a named peer in the same run; `make bench` writes docs/kinerja.md."""
