"""The ledger: the claims of a corpus without their words, and what was made of them, in one file on disk."""
