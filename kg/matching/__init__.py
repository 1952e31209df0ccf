"""Entities of a project held against a table that a person brings: candidates with scores, nothing accepted alone."""
