"""Exceptions of the file layer: what the program or the disk makes impossible."""


class BerkasTakTertulisError(Exception):
    """Facts that the chosen container cannot hold, or a target that cannot be written."""
