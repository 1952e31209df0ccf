"""Governments and offices of state of which a dispatch speaks without a name: *the French Embassy, my Government*.

Reads sentences whose pronouns are known. Owns which words these are, and whose they are where the heading says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.ends import OFFICE
from kg.extraction.english_stand_ins import over
from kg.extraction.naming import Naming
from kg.extraction.senders import Body
from kg.extraction.sentences import Name, Sentence, Word, with_names
from kg.language import turkish
from kg.model import EntityId
from kg.recognition.adjectives import of_lands

_MISSIONS: Final = frozenset(["embassy", "legation", "consulate", "chancellery"])
_PAPERS: Final = frozenset(["telegram", "despatch", "dispatch", "airgram", "cable", "report"])
_HEADS_OF: Final = {
    "embassy": ("ambassador in", "chargé in"),
    "legation": ("minister in", "chargé in"),
    "consulate": ("consul at", "consul general at"),
    "chancellery": ("ambassador in",),
}
"""Offices whose holders write for a mission."""
_MINISTRIES: Final = frozenset(
    [
        *("foreign office", "foreign ministry", "war office", "colonial office", "home office", "india office"),
        *("state department", "war department", "navy department", "treasury department", "white house", "admiralty"),
        *("war ministry", "finance ministry", "department of state", "ministry of foreign affairs"),
        *("ministry for foreign affairs", "department of commerce", "department of justice", "treasury", "kremlin"),
    ]
)
_FIRST_WORDS: Final = frozenset(said.partition(" ")[0] for said in _MINISTRIES)
_LONGEST: Final = 4
_OWNERS: Final = frozenset(["my", "our", "this", "your"])
_STYLES: Final = frozenset(["britannic", "majesty’s", "majesty's", "royal", "high"])
_DEPARTMENTS: Final = ("secretary-of-state", "department-of-state", "secretary of state", "department of state")
_AMERICAN: Final = "United States"
_POSTED: Final = (" in ", " at ", "embassy-", "legation-", "consulate-", "mission-")


def says_of_bodies(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may speak of a government or an office of state."""
    return any(text.find(literal, start, end) >= 0 for literal in ("Government", "Foreign Office", "Embassy"))


class Bodies:
    """The bodies of one text; ``land`` gives the adjective of the land for which somebody holds an office."""

    def __init__(self, naming: Naming, text: str, land: Callable[[EntityId], str | None]) -> None:
        self._naming, self._land = naming, land
        self._has_department = "Department of State" in text
        self._letter = -1
        self._last: dict[str, EntityId] = {}

    def resolved(self, sentence: Sentence, body: Body | None, letter: int) -> Sentence:
        """Add to a sentence the governments and offices of state that it speaks of."""
        if sentence.language != "en":
            return sentence
        if letter != self._letter:
            self._letter, self._last = letter, {}
        added = [*self._offices(sentence, body), *self._governments(sentence, body)]
        if not added:
            return sentence
        taken = {index for name in added for index in range(name.first, name.last + 1)}
        kept = tuple(name for name in sentence.names if taken.isdisjoint(range(name.first, name.last + 1)))
        return with_names(replace(sentence, names=kept), added)

    def _offices(self, sentence: Sentence, body: Body | None) -> Iterator[Name]:
        words = sentence.words
        at = 0
        while at < len(words):
            last = _end_of_office(words, at)
            if last is None:
                at += 1
                continue
            yield from self._office(sentence, at, last, body)
            at = last + 1

    def _office(self, sentence: Sentence, at: int, last: int, body: Body | None) -> Iterator[Name]:
        words = sentence.words
        label = " ".join(word.text for word in words[at : last + 1])
        noun = words[last].low
        land = _is_land(sentence, at - 1)
        where = _place(sentence, last)
        article = words[at - 1].low if at else ""
        if land:
            label = f"{words[at - 1].text} {label}"
        if where is not None and noun in _MISSIONS:
            label = f"{label} {words[last + 1].text} {where.text}"
        if not land and where is None and noun in _MISSIONS:
            meant = self._mission(sentence, at, noun, label, body) if article == "the" else None
            if meant is not None:
                yield over(sentence, at, last, meant, OFFICE)
            return
        meant = self._naming.named(label, "Organ")
        if noun in _MISSIONS and not land:
            self._last[noun] = meant
        yield over(sentence, at - land, where.last if where is not None and noun in _MISSIONS else last, meant, OFFICE)

    def _mission(self, sentence: Sentence, at: int, noun: str, label: str, body: Body | None) -> EntityId | None:
        """Give who *the Embassy* alone is: the side that serves there, whose telegram tells it, or the last one."""
        if body is not None:
            if any(side is not None and noun in side for side in (body.speaker, body.hearer)):
                return None  # told by what stands for the sides
            heads = _HEADS_OF[noun]
            sides = ((body.speaker, body.speaker_office), (body.hearer, body.hearer_office))
            serving = [side for side, office in sides if side and office.startswith(heads)]
            if len(serving) == 1:
                return serving[0]
        place = _whence(sentence, at)
        if place is not None:
            self._last[noun] = self._naming.named(f"{label} in {place.text}", "Organ")
        return self._last.get(noun)

    def _governments(self, sentence: Sentence, body: Body | None) -> Iterator[Name]:
        words = sentence.words
        for at in range(1, len(words)):
            word, before = words[at], words[at - 1]
            low = word.low.removesuffix("’s").removesuffix("'s")
            if word.name is not None or low not in {"government", "department"}:
                continue
            if low == "department":
                if word.text[:1].isupper() and before.low == "the" and self._has_department and body is None:
                    following = words[at + 1].low if at + 1 < len(words) else ""
                    if following not in {"of", "in"}:
                        yield over(sentence, at, at, self._naming.named("Department of State", "Organ"), OFFICE)
                continue
            land = self._land_of(before, body)
            if land is None and before.low in {"majesty’s", "majesty's"}:
                land = "British"
            if land is not None and not sentence.is_quoted(at):
                first = at - 1
                while first and words[first - 1].name is None and words[first - 1].low in _STYLES | {"his", "her"}:
                    first -= 1
                yield over(sentence, first, at, self._naming.named(f"{land} Government", "Government"), OFFICE)

    def _land_of(self, owner: Word, body: Body | None) -> str | None:
        """Give the land whose government *my, this, your Government* is in a letter."""
        if body is None or owner.low not in _OWNERS:
            return None
        mine = owner.low != "your"
        side, office = (body.speaker, body.speaker_office) if mine else (body.hearer, body.hearer_office)
        other, posting = (body.hearer, body.hearer_office) if mine else (body.speaker, body.speaker_office)
        if side is None:
            return None
        land = self._land(side) or _adjective(office) or _adjective(side.partition("/")[2].replace("-", " "))
        if land is not None or _is_department(side, office):
            return land or _AMERICAN
        served = other is not None and _is_department(other, posting)
        return _AMERICAN if served and any(mark in f"{office} {side}" for mark in _POSTED) else None


def _is_department(side: EntityId, office: str) -> bool:
    """Tell whether a side is the Department of State, by which one knows whose dispatches these are."""
    return any(each in office or each in side for each in _DEPARTMENTS)


def _adjective(office: str) -> str | None:
    """Give the adjective of a land that an office begins with: *british ambassador*."""
    word = office.partition(" ")[0]
    return word.title() if word and turkish.fold(word) in of_lands("en") else None


def _end_of_office(words: tuple[Word, ...], at: int) -> int | None:
    """Give the last word of an office of state that begins at a word, if one does that nobody has named."""
    if not words[at].text[:1].isupper() or words[at].name is not None:
        return None
    if words[at].low in _MISSIONS:
        return at
    if words[at].low not in _FIRST_WORDS:
        return None
    for last in range(min(len(words), at + _LONGEST) - 1, at - 1, -1):
        said = " ".join(word.low for word in words[at : last + 1])
        if said in _MINISTRIES and all(word.name is None for word in words[at : last + 1]):
            return last
    return None


def _is_land(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is the adjective of a land that is no part of a longer name."""
    if at < 0 or turkish.fold(sentence.words[at].text) not in of_lands("en"):
        return False
    own = sentence.words[at].name
    return own is None or sentence.names[own].first == sentence.names[own].last == at


def _place(sentence: Sentence, last: int) -> Name | None:
    """Give the place where a mission is: *the Embassy at Athens*."""
    words = sentence.words
    if last + 2 >= len(words) or words[last + 1].low not in {"in", "at"}:
        return None
    own = words[last + 2].name
    name = sentence.names[own] if own is not None else None
    return name if name is not None and name.entity.startswith(("place/", "group/")) and not name.rest else None


def _whence(sentence: Sentence, before: int) -> Name | None:
    """Give where the mission is that a telegram is from or to: *in telegram 12 from Oslo the Embassy said*."""
    words = sentence.words
    for name in reversed(sentence.names):
        if name.last < before and name.first > 1 and words[name.first - 1].low in {"from", "to"}:
            near = [word.low for word in words[max(0, name.first - _LONGEST) : name.first - 1]]
            if name.entity.startswith("place/") and not _PAPERS.isdisjoint(near):
                return name
    return None
