"""Full text: an index (SQLite, FTS5) beside the store, of names, passages and paragraphs in any script and spelling.

The index is made of the store alone, so that whoever has the one can make the other; the doors are
:mod:`kg.fulltext.making`, :mod:`kg.fulltext.searching` and, for SPARQL, :mod:`kg.fulltext.functions`.
"""
