"""What a document speaks of that no table has: mentions, and the entities that are proposed for them."""
