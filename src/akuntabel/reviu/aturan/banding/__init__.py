"""The report against the facts it was made from."""
