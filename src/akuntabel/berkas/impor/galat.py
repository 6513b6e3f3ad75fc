"""Why an export cannot be taken, as one sentence; caught where the import is answered."""


class EksporSalahError(Exception):
    """One Indonesian sentence: what is wrong, where, and what to do; caught by `impor_berkas`."""
