"""The examples by name, for tests of the review."""

from pathlib import Path

CONTOH = Path(__file__).parents[2] / "contoh"
LAPAS = "lapas-muara-enim-2023"
PENGADILAN = "pengadilan-kecil-2025"
