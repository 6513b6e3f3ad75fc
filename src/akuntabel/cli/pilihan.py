"""Pilihan: options that several commands share."""

import click

FORMAT_HASIL = click.option(
    "--format",
    "bentuk",
    type=click.Choice(["tabel", "json"]),
    default="tabel",
    help="Bentuk hasil: tabel untuk dibaca, json untuk diolah (bawaan: tabel).",
)
