"""Questions that are made of others: what holds of both of two, what comes first or last."""
