"""Claims that the program proposes from a text, each with its score, its rule and the words that triggered it.

Nothing here accepts anything: a proposed claim is a candidate until a person has read it. How it works, and how a
trigger is added, stands in ``docs/extraction.md``.
"""
