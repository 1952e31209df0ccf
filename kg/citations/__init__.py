"""What footnotes cite: works, archive files, and which earlier work is meant."""
