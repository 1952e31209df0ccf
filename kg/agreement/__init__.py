"""How far two readings of one document agree."""
