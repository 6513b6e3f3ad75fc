"""Exceptions of the file layer: what the program or the disk makes impossible."""

from akuntabel.galat import TakTerpakaiError


class BerkasTakTertulisError(TakTerpakaiError):
    """Facts that the chosen container cannot hold, or a target that cannot be written."""
