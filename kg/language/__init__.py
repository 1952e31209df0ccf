"""Letters, words and sounds of the languages that we read."""
