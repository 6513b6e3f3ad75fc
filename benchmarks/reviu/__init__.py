"""The truth of `akuntabel reviu`: mutants, labels of a real report, time and memory."""
