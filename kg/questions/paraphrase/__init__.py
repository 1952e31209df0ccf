"""Questions in words that no relation and no name has: read by the claims that account for all of them."""
