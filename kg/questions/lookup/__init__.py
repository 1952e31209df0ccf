"""The words of a large store, looked up in its name book: marks, and the lexicon that finds things by them."""
