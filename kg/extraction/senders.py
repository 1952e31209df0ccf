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
from kg.letters.parties import Party
from kg.model import EntityId

_TALKS = "conversation"


class Senders:
    """The senders of a text's letters, by where the bodies stand."""

    def __init__(self, source: Source, known: Knowledge, naming: Naming) -> None:
        self._bodies: list[tuple[int, int, EntityId, EntityId | None]] = []
        for letter in letters_of(source):
            sides = letter.heading.senders
            if len(sides) != 1 or sides[0].kind != "person" or letter.heading.kind == _TALKS:
                continue
            if letter.dateline is None or not letter.heading.addressees:  # a list of letters has no bodies
                continue

            def named(side: Party, start: int = letter.start) -> EntityId:
                first, last = source.structure.stored_span(start + side.start, start + side.end)
                return naming.entity(side.name, "Person", root="Actor", start=first, end=last)

            sender = named(sides[0])
            if known.is_a(sender, "Person") or sender not in known.entities:
                to = letter.heading.addressees
                one = named(to[0]) if len(to) == 1 and to[0].kind == "person" else None
                self._bodies.append((letter.heading_end, letter.end, sender, one if one != sender else None))
        self._starts = [start for start, *_ in self._bodies]

    def of(self, sentence: Sentence) -> EntityId | None:
        """Give who wrote the letter that a sentence of the text stands in; nobody of a note, which is the editor's."""
        return self.sides(sentence)[0]

    def sides(self, sentence: Sentence) -> tuple[EntityId | None, EntityId | None]:
        """Give who wrote the letter that a sentence stands in, and to whom, if these are persons."""
        at = bisect_right(self._starts, sentence.start) - 1
        if sentence.note is not None or sentence.number < 0 or at < 0 or sentence.end > self._bodies[at][1]:
            return None, None
        return self._bodies[at][2:]
