"""Reviu: read a report that somebody else wrote and name what contradicts itself."""
