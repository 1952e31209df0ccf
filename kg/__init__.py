"""A claim graph: who said what of whom, where, on what evidence, and who says otherwise."""

__version__ = "0.1.0"
