"""Lembar salin: what to type into each portal, field by field, from facts entered once."""
