"""Review: a person decides on what the program proposes; decisions are kept apart from proposals.

In a document's folder, ``review/`` holds ``proposals.csv`` and ``entities.csv`` (made anew by every proposing) and
``decisions.csv`` (people's). What a better program proposes again is not asked again. Accepted items go into the
document's tables when they are applied, and only then into a build.

Owns the questions and answers; the words on the terminal are :mod:`kg.cli.review`'s.
"""
