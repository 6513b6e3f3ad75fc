"""Persons, offices, laws and personal data."""
