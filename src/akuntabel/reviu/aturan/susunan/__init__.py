"""Chapters, lists, periods and print."""
