"""Matters on which claims contradict each other."""
