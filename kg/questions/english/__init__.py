"""English sentences that ask: in another form of clause, or with more words than a plain question has."""
