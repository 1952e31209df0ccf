"""Claims that a name makes by itself: *the Rastatt Congress* met there, *the Franco-Turkish Treaty* has two parties.

Only names that the tables or the text know as names of their own count as parts; what follows a part is the head. Owns
which kinds of things are called after what.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.datings import Dating
from kg.extraction import moments
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.extraction.sentences import sentences
from kg.language import turkish
from kg.model import EntityId, Mention, RelationId
from kg.recognition.adjectives import of_lands
from kg.recognition.lands import peoples

RULE: Final = "composites"
_SCORE: Final = 0.68
_LONGEST: Final = 6
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?(?:[’'][^\W\d_]+)?|[-–]")
_GENITIVE = re.compile(r"(?:[’']?n?[ıiuü]n|[’']s?[ıiuü])$")
_INITIAL = 2
_LANGUAGES: Final = ("tr", "en")
_AND = frozenset({"-", "–", "ve", "ile", "and"})
_AFTER = frozenset({"of", "at", "in"})

_CALLED: Final[tuple[tuple[tuple[str, ...], tuple[str, ...], str, bool], ...]] = (
    (("Conference", "Congress", "Battle"), ("City", "Site"), "tookPlaceIn", False),
    (("Treaty",), ("City",), "concludedIn", False),
    (("Army",), ("Person",), "commanded", True),
    (("Delegation",), ("Person",), "ledGroup", True),
    (("Delegation",), ("Group",), "represented", False),
)
"""What is called after what: classes of the whole, of the part, the relation, and whether the part is its subject."""


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read every name of the text once."""
    seen: set[tuple[EntityId, str]] = set()
    made: list[tuple[EntityId, ProposedClaim]] = []
    parts: _Parts | None = None
    for mention in source.mentions:
        if (mention.entity, mention.text) in seen or not _may_be_whole(mention, known):
            continue
        seen.add((mention.entity, mention.text))
        parts = parts or _Parts(source, known)
        for part, relation, first in _made_of(mention, parts, known):
            ends = (part, mention.entity) if first else (mention.entity, part)
            made.append((mention.entity, _claim(source, mention, ends, relation)))
    days = days_of(source, {whole for whole, claim in made if claim.predicate in _DATED})
    for whole, claim in made:
        day = days.get(whole) if claim.predicate in _DATED else None
        yield replace(claim, date=day.edtf, date_as_written=day.as_written) if day else claim


_DATED: Final = frozenset({"tookPlaceIn", "concludedIn", "hasParty"})
"""What holds of a conference or treaty when it was held or concluded."""


def days_of(source: Source, wholes: Collection[EntityId]) -> Mapping[EntityId, Dating]:
    """Give the day of each, where the text puts one beside its name, and no other."""
    found: dict[EntityId, dict[str, Dating]] = {}
    if not wholes:
        return {}

    def wanted(mentions: Sequence[Mention]) -> bool:
        return any(mention.entity in wholes for mention in mentions)

    for sentence in sentences(source, _LANGUAGES, wanted=wanted):
        for name in sentence.names if sentence.dates else ():
            day = moments.of_thing(sentence, name) if name.entity in wholes else None
            if day is not None:
                found.setdefault(name.entity, {})[day.edtf] = day
    return {whole: next(iter(days.values())) for whole, days in found.items() if len(days) == 1}


def _may_be_whole(mention: Mention, known: Knowledge) -> bool:
    """Tell whether a mention is a name of several words whose kind is called after something."""
    if not re.search(r"[\s–-]", mention.text.strip()):
        return False
    return any(known.is_a(mention.entity, whole) for wholes, *_ in _CALLED for whole in wholes)


def _of_tables(known: Knowledge) -> Mapping[str, Sequence[EntityId]]:
    """Give the names of the tables that can be part of others, by their folded text: the same for every text."""
    if RULE not in known.kept:
        named: dict[str, list[EntityId]] = {}
        for entity in known.entities.values():
            if known.is_a(entity.id, "Place") or known.is_a(entity.id, "Actor"):
                for name in (*entity.labels, *entity.other_names):
                    _enter(named, _unbracketed(name.text), entity.id)
        known.kept[RULE] = named
    found: Mapping[str, Sequence[EntityId]] = known.kept[RULE]
    return found


def _unbracketed(text: str) -> str:
    return turkish.fold(re.sub(r"\s*\([^)]*\)", "", text))


def _enter(named: dict[str, list[EntityId]], key: str, entity: EntityId) -> None:
    entities = named.setdefault(key, [])
    if entity not in entities:
        entities.append(entity)


class _Parts:
    """The names that can be part of others: places, persons and groups, by their folded text."""

    def __init__(self, source: Source, known: Knowledge) -> None:
        self.language = (source.language or "en").partition("-")[0]
        self._named: dict[str, list[EntityId]] = {}
        self._words = frozenset(source.structure.text.split())
        self._of_tables = _of_tables(known)
        for new in source.new:
            if not known.is_a(new.id, "Person") or self._is_name(new.label):
                self._add(new.label, new.id)
        for mention in source.mentions:
            if mention.form == "name":
                self._add_mention(mention, known)
        self._adjectives: Mapping[str, tuple[str, ...]] = of_lands(self.language)

    def _add(self, text: str, entity: EntityId) -> None:
        key = _unbracketed(text)
        if entity not in self._of_tables.get(key, ()):
            _enter(self._named, key, entity)

    def _add_mention(self, mention: Mention, known: Knowledge) -> None:
        """Take a mention as a name; of a person the surname; but no people, which is an adjective in other names."""
        words = mention.text.split()
        if turkish.fold(words[-1]) in peoples(self.language):
            return
        if known.is_a(mention.entity, "Place") or known.is_a(mention.entity, "Group"):
            self._add(mention.text, mention.entity)
        elif known.is_a(mention.entity, "Person") and (mention.entity in known.entities or self._is_name(mention.text)):
            self._add(words[-1], mention.entity)

    def _is_name(self, text: str) -> bool:
        """Tell whether a new person's name is one: not *Russian, Railway, U. S. Marine* before *Corps*."""
        words = text.split()
        if any(word.endswith(".") and len(word) <= _INITIAL for word in words[:2]):
            return False
        last = words[-1]
        if turkish.fold(last) in peoples(self.language) or turkish.fold(last) in of_lands(self.language):
            return False
        return len(words) > 1 or last.lower() not in self._words

    def of(self, words: Sequence[str]) -> list[EntityId]:
        """Give what a stretch of words names, also with a genitive at its end."""
        text = " ".join(words)
        for form in (text, _GENITIVE.sub("", text)):
            found = self._called(turkish.fold(form))
            if found:
                return found
        return []

    def _called(self, key: str) -> list[EntityId]:
        return [*self._of_tables.get(key, ()), *self._named.get(key, ())]

    def is_adjective(self, words: Sequence[str]) -> bool:
        """Tell whether a word is but the adjective of a land, which no table has as a name."""
        key = turkish.fold(words[0]) if len(words) == 1 else ""
        return key in self._adjectives and key not in self._of_tables

    def states(self, words: Sequence[str], known: Knowledge) -> list[EntityId]:
        """Give the state that a name or an adjective stands for."""
        lands = self._adjectives.get(turkish.fold(words[0]), ()) if len(words) == 1 else ()
        for form in (turkish.fold(" ".join(words)), *lands):
            for entity in self._called(form):
                if known.is_a(entity, "State"):
                    return [entity]
        return []


def _made_of(mention: Mention, parts: _Parts, known: Knowledge) -> Iterator[tuple[EntityId, str, bool]]:
    words = _WORD.findall(mention.text)
    if known.is_a(mention.entity, "Treaty"):
        sides = _sides(words, parts, known)
        if sides:
            yield from ((side, "hasParty", False) for side in sides)
            return
    for wholes, roots, relation, first in _CALLED:
        if any(known.is_a(mention.entity, whole) for whole in wholes):
            part = _part(words, parts, known, mention.entity, roots)
            if part is not None:
                yield part, relation, first
                return


def _part(
    words: Sequence[str], parts: _Parts, known: Knowledge, whole: EntityId, roots: Sequence[str]
) -> EntityId | None:
    """Find the part before the head (*Rastatt Congress*), or behind it (*Treaty of Utrecht*)."""
    words = words[1:] if words and words[0].lower() == "the" else words
    after = next((at + 1 for at, word in enumerate(words) if word.lower() in _AFTER), None)
    candidates = [words[:length] for length in range(min(len(words) - 1, _LONGEST), 0, -1)]
    if after is not None:
        candidates = [words[after:], *candidates[-1:]]
    for candidate in candidates:
        if parts.is_adjective(candidate):  # *American Mission*: of whichever state, not of a people
            states = parts.states(candidate, known) if "Group" in roots and whole not in known.entities else []
            return states[0] if states else None
        fitting = [one for one in parts.of(candidate) if one != whole and any(known.is_a(one, root) for root in roots)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _sides(words: Sequence[str], parts: _Parts, known: Knowledge) -> list[EntityId]:
    """Find the states that a treaty is named after: *A-B treaty, A ve B arasında …, treaty between A and B*."""
    for at, word in enumerate(words):
        if word.lower() not in _AND or at == 0:
            continue
        left = _longest(words[:at], parts, known, from_end=True)
        right = _longest(words[at + 1 :], parts, known, from_end=False)
        if left and right and left != right:
            return [*left, *right]
    return []


def _longest(words: Sequence[str], parts: _Parts, known: Knowledge, *, from_end: bool) -> list[EntityId]:
    for length in range(min(len(words), _LONGEST), 0, -1):
        found = parts.states(words[-length:] if from_end else words[:length], known)
        if found:
            return found
    return []


def _claim(source: Source, mention: Mention, ends: tuple[EntityId, EntityId], relation: str) -> ProposedClaim:
    return ProposedClaim(
        subject=ends[0],
        predicate=RelationId(relation),
        object=ends[1],
        claimants=(source.author,),
        start=mention.start,
        end=mention.end,
        quotation=source.structure.reader_text(mention.start, mention.end),
        score=_SCORE,
        rule=RULE,
        triggers=(mention.text,),
        page=source.structure.page_at(mention.start),
    )
