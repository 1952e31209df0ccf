"""Which letter or treaty of the tables a described one is: by whose it is, to whom or between whom, when and where.

The tables call a letter *Talleyrand’s letter to Metternich (4 October 1814)* and give it a day; a text says that he
wrote to him on that day. What the tables say of a thing is its name, its kind and its day; claims are never looked at.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.dates import chronology
from kg.dates.records import HistoricalDate
from kg.errors import ExplainedError
from kg.extraction.labels import BRACKETED, WORD
from kg.extraction.rules import Knowledge
from kg.language import turkish
from kg.language.turkish import Case
from kg.model import Entity, EntityId

SENDER, ADDRESSEE = "sender", "addressee"
KINDS: Final = ("Communication", "Treaty")
"""Classes of things that texts describe rather than name."""
_KEY: Final = 4
_ENOUGH: Final = 2
_MONTH: Final = 31
_OTHER: Final[Mapping[str, str]] = {SENDER: ADDRESSEE, ADDRESSEE: SENDER}
_BY_CASE: Final[Mapping[Case, str]] = {Case.GENITIVE: SENDER, Case.DATIVE: ADDRESSEE}
_BY_WORD: Final[Mapping[str, str]] = {"of": SENDER, "from": SENDER, "by": SENDER, "to": ADDRESSEE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a text says of a thing that it describes: its class, who has which role in it, and when it was."""

    kind: str
    roles: tuple[tuple[str, EntityId], ...]
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A thing of the tables: its names as words, each word folded, with the suffix that stood behind an apostrophe."""

    entity: Entity
    names: tuple[tuple[str, tuple[str, ...]], ...]
    date: HistoricalDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where somebody’s name stands in that of a thing: its first word, and the suffix of its last."""

    language: str
    words: tuple[str, ...]
    first: int
    rest: str


class Catalogue:
    """The letters and treaties of the tables, found by who is named in their names and by their day."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._by_word: dict[str, list[_Entry]] = defaultdict(list)
        self._by_day: dict[str, list[_Entry]] = defaultdict(list)
        self._names: dict[EntityId, tuple[tuple[str, ...], ...]] = {}
        for entity in known.entities.values():
            if any(known.is_a(entity.id, kind) for kind in KINDS):
                entry = _entry(entity)
                for key in {word[:_KEY] for _, words in entry.names for word in words}:
                    self._by_word[key].append(entry)
                if entry.date is not None:
                    self._by_day[entry.date.edtf].append(entry)

    def found(self, thing: Described) -> EntityId | None:
        """Give the one thing of the tables that a described one must be; ``None`` where none, or several, can be."""
        day = _day(thing.date) if thing.date else None
        weighed: dict[EntityId, int] = {}
        for entry in self._candidates(thing):
            if entry.entity.id not in weighed and self._is_of_kind(entry, thing.kind):
                weight = self._weight(entry, thing, day)
                if weight >= _ENOUGH:
                    weighed[entry.entity.id] = weight
        best = [one for one, weight in weighed.items() if weight == max(weighed.values())]
        return best[0] if len(best) == 1 else None

    def _candidates(self, thing: Described) -> Iterator[_Entry]:
        if thing.date:
            yield from self._by_day.get(thing.date, ())
        for _, actor in thing.roles:
            for words in self._called(actor):
                yield from self._by_word.get(words[-1][:_KEY], ())

    def _is_of_kind(self, entry: _Entry, kind: str) -> bool:
        mine, vocabulary = entry.entity.kind, self._known.vocabulary
        return vocabulary.is_a(mine, kind) or vocabulary.is_a(kind, mine)

    def _weight(self, entry: _Entry, thing: Described, day: HistoricalDate | None) -> int:
        """Weigh what speaks for it: each role that its name has, its day; nothing where one thing speaks against it."""
        weight = _agreement(entry.date, day)
        against = weight < 0
        for role, actor in thing.roles:
            places = list(self._places(entry, actor))
            if role not in _OTHER:
                weight += bool(places)
                continue
            said = {each for place in places if (each := _role(place))}
            weight += role in said
            against |= _OTHER[role] in said and role not in said
            against |= not said and any(_has(entry, role))
        return 0 if against else weight

    def _places(self, entry: _Entry, actor: EntityId) -> Iterator[_Place]:
        """Find where a name of a thing has somebody."""
        for called in self._called(actor):
            for language, words in entry.names:
                for last in range(len(called) - 1, len(words)):
                    first = last + 1 - len(called)
                    if words[first:last] == called[:-1] and _is_called(words[last], called[-1]):
                        rest = words[last][len(called[-1]) :].lstrip("'")
                        yield _Place(language=language, words=words, first=first, rest=rest)

    def _called(self, actor: EntityId) -> tuple[tuple[str, ...], ...]:
        if actor not in self._names:
            known = self._known.entities.get(actor)
            names = (*known.labels, *known.other_names) if known is not None else ()
            self._names[actor] = tuple(dict.fromkeys(words for one in names if (words := _words(one.text))))
        return self._names[actor]


def catalogue(known: Knowledge) -> Catalogue:
    """Give the catalogue of the tables, made once."""
    if "catalogue" not in known.kept:
        known.kept["catalogue"] = Catalogue(known)
    found: Catalogue = known.kept["catalogue"]
    return found


def _entry(entity: Entity) -> _Entry:
    names = dict.fromkeys(
        (one.language or "", words) for one in (*entity.labels, *entity.other_names) if (words := _words(one.text))
    )
    dates: Sequence[str] = entity.attributes.get("date", ())
    return _Entry(entity=entity, names=tuple(names), date=_day(dates[0]) if dates else None)


def agreement(entity: Entity | None, dates: Sequence[str]) -> int:
    """Say what the dates of a sentence speak for or against a thing of the tables: more than 0, 0, less than 0.

    Only one date alone speaks against it, as long as it is nearer than a year.
    """
    own: Sequence[str] = entity.attributes.get("date", ()) if entity is not None else ()
    mine = _day(own[0]) if own else None
    found = [(_agreement(mine, date), _days(date)) for one in dates if (date := _day(one)) is not None]
    best = max((weight for weight, _ in found), default=0)
    return best if best >= 0 or (len(found) == 1 and found[0][1] <= _MONTH) else 0


def _day(edtf: str) -> HistoricalDate | None:
    try:
        return chronology.historical_date(edtf)
    except ExplainedError:  # a date that nobody can read dates nothing
        return None


def _agreement(mine: HistoricalDate | None, theirs: HistoricalDate | None) -> int:
    """Say how much two dates speak for each other: the same day most, the same month; less than 0 where they differ."""
    if mine is None or theirs is None:
        return 0
    if not mine.possibly_overlaps(theirs):
        return -_ENOUGH
    longest = max(_days(mine), _days(theirs))
    return _ENOUGH if longest == 1 else int(longest <= _MONTH)


def _days(date: HistoricalDate) -> float:
    """Give how many days a date leaves open."""
    if date.earliest is None or date.latest is None:
        return math.inf
    return (date.latest - date.earliest).days + 1


def _is_called(word: str, name: str) -> bool:
    """Tell whether a folded word is the last word of a name, with a suffix or without one."""
    if word == name or word.partition("'")[0] == name:
        return True
    return word.startswith(name) and turkish.suffix_after(name, word[len(name) :]) is not None


def _role(place: _Place) -> str | None:
    """Say by the words around it what somebody is in the name of a letter; ``None`` where they do not say it."""
    if place.language == "tr":
        return _BY_CASE.get(turkish.suffix(place.rest).case)
    if place.rest == "s":
        return SENDER
    before = next((word for word in reversed(place.words[: place.first]) if word in _BY_WORD), "")
    return _BY_WORD.get(before)


def _has(entry: _Entry, role: str) -> Iterator[bool]:
    """Tell of each name of a letter whether it says who has a role."""
    for language, words in entry.names:
        for at, word in enumerate(words):
            stem, mark, rest = word.partition("'")
            beside = at > 0 and words[at - 1] in {"to", "from"}
            if mark or (language != "tr" and beside and stem):
                yield _role(_Place(language=language, words=words, first=at, rest=rest)) == role


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(turkish.fold(BRACKETED.sub("", text))))
