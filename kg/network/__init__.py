"""The network of a graph: projected, measured, laid out and drawn."""
