"""What sentences say about figures, and whose sentences they are."""
