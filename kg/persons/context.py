"""Which of several bearers of a name is meant, by what stands around it.

Owns the weighing. Evidence, strongest first: the titles and the office that adjoin the name (*Secretary Dulles*, *the
Consul at Moscow (Poole)*, *Poole, Consul at Moscow*), held against what the bearers are said to have been and when; who
has been identified in the same document; the words near by; how often each is identified by his office, which orders
them but never decides alone. Only what tells the bearers apart counts. A choice is made where the best leads by
:data:`MARGIN`; otherwise the name stays ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.language import honorifics, turkish
from kg.model import EntityId
from kg.persons.offices import Duty, content, is_duty

MARGIN: Final = 1.0
"""By how much the best bearer must lead; the table of what it costs and gains stands in ``docs/evaluation.md``."""

_ADJOINING, _PLACE, _NEARBY, _RECENT, _LATEST, _OFTEN, _OUT_OF_OFFICE = 4.0, 2.0, 0.25, 2.0, 1.0, 0.9, 0.25
_REACH, _NEAR = 90, 200
_PART_OF_HEADING = re.compile(r"\b(?:to|from|between|and)\b (?:the )?|[\n);:.]\s*|\bThe\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:\n(“\"]")
_APPOSITION = re.compile(r"[’']?s?, (?:the |then |an? )?([^,.;:\n()]{3,70})")
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_LINKS = frozenset({"of", "for", "to", "the", "and"})
_MOST_TITLE_WORDS = 5


@dataclass(slots=True)
class Acquaintance:
    """Who has been identified, in a document and in all of them: the memory of this kind of evidence."""

    often: dict[EntityId, int] = field(default_factory=dict)
    here: dict[EntityId, int] = field(default_factory=dict)
    clock: int = 0
    month: int | None = None

    def opens(self, month: int | None = None) -> None:
        """Begin a document, with the month of its date where that is known."""
        self.here = {}
        self.month = month

    def meets(self, person: EntityId) -> None:
        """Note that somebody has been identified."""
        self.clock += 1
        self.here[person] = self.clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The bearers of a name, best first, each with what speaks for it, and whether the first is meant for certain."""

    ranked: tuple[EntityId, ...]
    scores: tuple[float, ...]
    decided: bool


def choose(
    text: str,
    place: tuple[int, int],
    titles: Sequence[str],
    bearers: Mapping[EntityId, Sequence[Duty]],
    acquaintance: Acquaintance,
) -> Choice:
    """Rank the bearers of the name at a place by what stands around it."""
    beside = adjoining(text, place, titles)
    near = content(text[max(0, place[0] - _NEAR) : place[0]]) | content(text[place[1] : place[1] + _NEAR])
    known = {person: frozenset[str]().union(*(duty.words for duty in said)) for person, said in bearers.items()}
    common = frozenset.intersection(*known.values()) if known else frozenset()
    latest = max((acquaintance.here.get(person, 0) for person in bearers), default=0)
    scores = {}
    for person, said in bearers.items():
        best = max((_fit(duty, beside, acquaintance.month) for duty in said), default=0.0)
        score = best + _NEARBY * min(4, len((near - common) & known[person]))
        when = acquaintance.here.get(person, 0)
        score += (_RECENT + _LATEST * (when == latest)) if when else 0.0
        scores[person] = score + _OFTEN * (1.0 - 0.5 ** acquaintance.often.get(person, 0))
    ranked = sorted(scores, key=lambda person: (-scores[person], person))
    values = tuple(scores[person] for person in ranked)
    return Choice(ranked=tuple(ranked), scores=values, decided=len(values) == 1 or values[0] - values[1] >= MARGIN)


def _fit(duty: Duty, words: Collection[str], month: int | None) -> float:
    shared = sum(_ADJOINING if is_duty(word) else _PLACE for word in duty.words.intersection(words))
    return shared * (_OUT_OF_OFFICE if duty.held_at(month) is False else 1.0)


def adjoining(text: str, place: tuple[int, int], titles: Iterable[str] = ()) -> frozenset[str]:
    """Give the words, folded, of the titles and the office that adjoin a name.

    >>> sorted(adjoining("The Consul at Moscow (Poole) to the Secretary", (22, 27)))
    ['@diplomat', 'consul', 'moscow']
    """
    start, end = place
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    words = content(" ".join(titles))
    if before.endswith("(") and after.startswith(")"):
        return words | content(_PART_OF_HEADING.split(before[:-1])[-1])
    title = content(_title_before(before))
    if title & _OFFICE_WORDS:
        words |= title
    appositive = _APPOSITION.match(after)
    if appositive and content(appositive[1]) & _OFFICE_WORDS:
        words |= content(appositive[1])
    return frozenset(words)


def _title_before(before: str) -> str:
    """Give the last words of a text, with a blank between them and no more than a few that are not links.

    >>> _title_before("he met the Minister of Foreign Affairs ")
    'he met the Minister of Foreign Affairs '
    >>> _title_before("as he said, Ambassador at Vienna ")
    'Ambassador at Vienna '
    """
    start, counted = len(before), 0
    for word in reversed(list(_TITLE_WORD.finditer(before))):
        gap = before[word.end() : start]
        counted += not (gap == " " and word[0] in _TITLE_LINKS)
        if gap not in {"", " "} or counted > _MOST_TITLE_WORDS:
            break
        start = word.start()
    return before[start:]


_OFFICE_WORDS: Final = honorifics.OFFICES | frozenset(
    word
    for phrase in honorifics.PHRASES
    for word in turkish.fold(phrase).split()
    if len(word) > 3  # noqa: PLR2004
)
