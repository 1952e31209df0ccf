"""What somebody was, where, how old, what befell him, his part, who replied: told by several claims at once."""
