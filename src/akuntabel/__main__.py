"""Run the command line with `python -m akuntabel`."""

from akuntabel.cli.utama import mulai

mulai()
