"""Whose words a stretch of a text is: in the body of a letter *I* is its sender, and what it tells is his account.

Owns which letters have one person as sender, and where their bodies stand; headings are :mod:`kg.letters`' matter.
"""

from __future__ import annotations

from bisect import bisect_right

from kg.extraction.letters import letters_of
from kg.extraction.naming import Naming
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Sentence
from kg.model import EntityId

_TALKS = "conversation"


class Senders:
    """The senders of a text's letters, by where the bodies stand."""

    def __init__(self, source: Source, known: Knowledge, naming: Naming) -> None:
        self._bodies: list[tuple[int, int, EntityId]] = []
        for letter in letters_of(source):
            sides = letter.heading.senders
            if len(sides) != 1 or sides[0].kind != "person" or letter.heading.kind == _TALKS:
                continue
            if letter.dateline is None or not letter.heading.addressees:  # a list of letters has no bodies
                continue
            start, end = (letter.start + place for place in (sides[0].start, sides[0].end))
            first, last = source.structure.stored_span(start, end)
            sender = naming.entity(sides[0].name, "Person", root="Actor", start=first, end=last)
            if known.is_a(sender, "Person") or sender not in known.entities:
                self._bodies.append((letter.heading_end, letter.end, sender))
        self._starts = [start for start, _, _ in self._bodies]

    def of(self, sentence: Sentence) -> EntityId | None:
        """Give who wrote the letter that a sentence of the text stands in; nobody of a note, which is the editor's."""
        at = bisect_right(self._starts, sentence.start) - 1
        if sentence.note is not None or sentence.number < 0 or at < 0 or sentence.end > self._bodies[at][1]:
            return None
        return self._bodies[at][2]
