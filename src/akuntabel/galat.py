"""The one kind of exception that a user reads, whichever room it comes from."""


class TakTerpakaiError(Exception):
    """What was given cannot be used; the message is one Indonesian sentence that says why.

    Problems inside user data are Temuan and never raised; this is for the thing itself: a
    template that is no Word file, a sektor that does not exist.
    """
