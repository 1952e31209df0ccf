"""Whose words a stretch of a text is: in the body of a letter *I* is its sender, and what it tells is his account.

Owns which letters have one person as sender, and where their bodies stand; headings are :mod:`kg.letters`' matter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extraction.letters import TALKS, letters_of, papers_within
from kg.extraction.naming import Naming
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Sentence
from kg.letters.collection import FoundLetter
from kg.letters.minutes import MINUTES
from kg.letters.parties import Party
from kg.model import EntityId

_ADDRESSED: Final = re.compile(
    r"\b(?:DEAR|Dear) [A-Z]|\b(?:Begin|BEGIN) (?:text|TEXT|message)\b(?!\s+of (?:note|statement))"
)
"""What shows that a telegram carries somebody else’s letter, whose *I* and *you* are not its own sides."""

_PASSED_ON: Final = re.compile(
    r"(?:^|\n|\d\. )[ \t]*\[?(?:For|To) (?:the )?[A-Z][^:\n\]]{1,60} from (?:the )?[A-Z][^:\n\]]{1,60}[:\]]"
    r"|(?:^|\n|\d\. )[ \t]*\[?(?:For|To) (?:the )?[A-Z][^:\n\]]{1,60}, to be "
    r"(?:forwarded|delivered|transmitted|repeated|passed|sent|handed)[^:\n\]]{0,60}[:\]]"
    r"|\b(?:Following|The following)(?: message| telegram| cable)?(?: is)? for (?:the )?[A-Z][^:\n\]]{1,60}"
    r"(?:\[from (?:the )?[A-Z][^:\n\]]{1,40}\])?:(?!\s*[“\"])"
    r"|\n[ \t]*From (?:the )?[A-Z][^:\n\]]{1,60}:(?!\s*[“\"])"
    r"|\[From (?:the )?[A-Z][^:\n\]]{1,60}\]"
    r"|\bFollowing (?:message |telegram |cable )?(?:is )?from (?:the )?[A-Z][^:\n]{1,60}:(?!\s*[“\"])"
)
"""Words at the head of a telegram by which it is another’s, or for somebody else: *For X from Y: your cable*."""
_HEAD: Final = 250
"""Characters from the heading in which such words stand, behind the dateline and the number."""

_SHORTEST: Final = 45
"""Words that a letter without a dateline has at least; what lists of papers say of one is shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The words of a letter: whose account they are, and who *I* and *you* are in it: persons or bodies.

    ``letter`` is where the letter begins, ``talkers`` are who speak with each other in a talk; the offices are those of
    the heading, in lower case, empty where it has none. ``behind`` are who sent and who got what passes on the words of
    another: they are not *I* and *you* in it.
    """

    letter: int
    start: int
    end: int
    claimant: EntityId | None
    speaker: EntityId | None
    hearer: EntityId | None
    date: str | None = None
    speaker_office: str = ""
    hearer_office: str = ""
    talkers: tuple[EntityId, ...] = ()
    behind: tuple[EntityId, EntityId] | None = None

    def offices(self) -> dict[str, EntityId]:
        """Give who talk with each other by the offices that the heading gives them."""
        both = zip(self.talkers, (self.speaker_office, self.hearer_office), strict=False)
        return {office: talker for talker, office in both if office}


class Senders:
    """The senders of a text's letters, by where the bodies stand."""

    def __init__(self, source: Source, known: Knowledge, naming: Naming) -> None:
        self._source, self._known, self._naming = source, known, naming
        letters = letters_of(source)
        others = papers_within(source) if letters else []
        self._letters = [letter.start for letter in letters]
        self._heads = [letter.heading_end for letter in letters]
        self._bodies = [body for letter in letters if (body := self._body(letter, others)) is not None]
        self._starts = [body.start for body in self._bodies]

    def bodies(self) -> Iterator[Body]:
        """Give the bodies of the letters, in the order of the text."""
        yield from self._bodies

    def of(self, sentence: Sentence) -> EntityId | None:
        """Give whose letter a sentence of the text stands in; nobody's of a note, which is the editor's."""
        body = self.body(sentence)
        return body.claimant if body is not None else None

    def sides(self, sentence: Sentence) -> tuple[EntityId | None, EntityId | None]:
        """Give who wrote the letter that a sentence stands in, and to whom."""
        body = self.body(sentence)
        return (body.speaker, body.hearer) if body is not None else (None, None)

    def is_heading(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in the heading of a letter, which the rule for letters reads."""
        at = self.letter(sentence) - 1
        return at >= 0 and sentence.number >= 0 and sentence.end <= self._heads[at]

    def letter(self, sentence: Sentence) -> int:
        """Give the number of the letter that a sentence stands in or behind, 0 before all of them."""
        return bisect_right(self._letters, sentence.start) if sentence.number >= 0 else 0

    def body(self, sentence: Sentence) -> Body | None:
        """Give the letter, or the talk, that a sentence stands in."""
        at = bisect_right(self._starts, sentence.start) - 1
        if sentence.note is not None or sentence.number < 0 or at < 0 or sentence.end > self._bodies[at].end:
            return None
        return self._bodies[at]

    def _body(self, letter: FoundLetter, others: list[int]) -> Body | None:
        sides, to = letter.heading.senders, letter.heading.addressees
        if len(sides) != 1 or not (to or letter.heading.kind == MINUTES):
            return None
        at = bisect_right(others, letter.heading_end)
        end = min(letter.end, others[at] if at < len(others) else letter.end)
        if letter.dateline is None and not self._tells(letter.heading_end, end):
            return None  # a list of letters has no bodies
        sender = self._named(letter, sides[0])
        passed = self._is_passed_on(letter.heading_end, end)
        if letter.heading.kind in TALKS | {MINUTES}:
            return self._talk(letter, sender, end)
        if sides[0].kind != "person":
            carries = passed or _ADDRESSED.search(self._source.structure.text, letter.heading_end, end) is not None
            reader = self._named(letter, to[0]) if len(to) == 1 and not carries else None
            speaker = None if carries else sender
            return Body(
                letter=letter.start,
                start=letter.heading_end,
                end=end,
                claimant=sender,
                speaker=speaker,
                hearer=reader,
                date=_written(letter),
                speaker_office=_office(sides[0]),
                hearer_office=_office(to[0]),
                behind=(sender, self._named(letter, to[0])) if passed and len(to) == 1 else None,
            )
        if sender in self._known.entities and not self._known.is_a(sender, "Person"):
            return None
        one = self._named(letter, to[0]) if len(to) == 1 else None
        return Body(
            letter=letter.start,
            start=letter.heading_end,
            end=end,
            claimant=sender,
            speaker=None if passed else sender,
            hearer=one if one != sender and not passed else None,
            date=_written(letter),
            speaker_office=_office(sides[0]),
            hearer_office=_office(to[0]),
            behind=(sender, one) if passed and one is not None and one != sender else None,
        )

    def _is_passed_on(self, start: int, end: int) -> bool:
        """Tell whether a telegram only passes on what another says to somebody: its *I* and *you* are not its sides."""
        return _PASSED_ON.search(self._source.structure.text, start, min(end, start + _HEAD)) is not None

    def _talk(self, letter: FoundLetter, sender: EntityId, end: int) -> Body:
        """Give the body of a memorandum; of a talk between two nobody says who wrote it down."""
        (side,), others = letter.heading.senders, letter.heading.addressees
        written = letter.heading.kind != "conversation"
        two = (sender, *(self._named(letter, other) for other in others))
        return Body(
            letter=letter.start,
            start=letter.heading_end,
            end=end,
            claimant=sender if written else None,
            speaker=sender if written else None,
            hearer=None,
            date=_written(letter),
            talkers=two,
            speaker_office=_office(side),
            hearer_office=_office(others[0]) if others else "",
        )

    def _tells(self, start: int, end: int) -> bool:
        """Tell whether a stretch behind a heading without a day is the letter itself, not what a list says of it."""
        return len(self._source.structure.text[start:end].split()) >= _SHORTEST

    def _named(self, letter: FoundLetter, side: Party) -> EntityId:
        first, last = self._source.structure.stored_span(letter.start + side.start, letter.start + side.end)
        kind = "Person" if side.kind == "person" else "Organ"
        return self._naming.entity(side.name, kind, root="Actor", start=first, end=last)


def _written(letter: FoundLetter) -> str | None:
    return letter.dateline.date if letter.dateline is not None else None


def _office(side: Party) -> str:
    return (side.office or "").lower()
