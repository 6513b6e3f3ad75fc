"""Documents: facts → frozen content → one block model → Word, PDF, HTML."""
