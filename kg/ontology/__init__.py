"""The vocabulary: its terms, what follows from them, and its reference."""
