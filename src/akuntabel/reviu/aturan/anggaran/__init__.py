"""Money and the scores of its management."""
