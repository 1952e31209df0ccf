"""Claims with all that stands behind them, read from a built store."""
