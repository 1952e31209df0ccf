"""The guard of asking: every word of content is in what was understood, or the question is not answered.

Owns no grammar. It compares the pieces of a question with a reading of it, whichever way that reading was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.questions import words
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain, turkish_form
from kg.questions.pieces import Piece
from kg.questions.spans import overlaps
from kg.questions.understood import Slot, Understood


def dropped(pieces: Sequence[Piece], asked: Understood, lexicon: Lexicon, language: str) -> tuple[str, ...]:
    """Give the words of a question that a reading leaves out; none: it says all that was asked."""
    ledger = _Ledger(asked, lexicon)
    return tuple(
        piece.text
        for index, piece in enumerate(pieces)
        if not ledger.holds(piece, language) or (language == "tr" and _owns_what_is_asked(pieces, index))
    )


def _owns_what_is_asked(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a noun that no name stands for owns what *who* asks for: *… olduğu heyetin üyeleri kimlerdi*."""
    piece, after = pieces[index], pieces[index + 1 : index + 3]
    if piece.case != "genitive" or piece.things or not piece.classes or len(after) < len(("noun", "who")):
        return False
    chosen = index > 0 and bool(pieces[index - 1].ask)
    return not chosen and bool(after[0].senses) and (after[1].ask or "").startswith("who/nominative")


def unnamed(pieces: Sequence[Piece], asked: Understood, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the names of a question of which a reading says nothing: it is of something else."""
    ledger = _Ledger(asked, lexicon)
    named = (piece for piece in pieces if piece.things and not piece.guessed and not piece.ask)
    return tuple(piece.text for piece in named if not ledger.names(piece))


def passes_over_office(pieces: Sequence[Piece], asked: Understood, lexicon: Lexicon) -> bool:
    """Tell whether a reading says nothing of that as which somebody did something: *elçi olarak gönderildi*."""
    relations = {name for clause in asked.clauses for name in clause.relations}
    said = any(lexicon.relations[name].family in _OFFICES for name in relations)
    return not said and any(piece.calling and plain(after.text) == _CAPACITY for piece, after in pairwise(pieces))


class _Ledger:
    """What a reading speaks of."""

    def __init__(self, asked: Understood, lexicon: Lexicon) -> None:
        self._asked, self._lexicon = asked, lexicon
        slots = list(_slots(asked))
        self._things = {
            *(thing for slot in slots for thing in (*slot.things, *slot.among)),
            *asked.things,
            *asked.others,
            *asked.claimants,
            *asked.context,
        }
        self._relations = {name for clause in asked.clauses for name in clause.relations}
        self._classes = {*asked.classes, *(name for slot in slots for name in slot.classes)}
        self._callings = {*asked.calling, *(word for slot in slots for word in slot.calling)}
        self._seeks = any(slot.asked for slot in slots)
        self._called = {slot.noun for slot in slots if slot.asked and slot.among and slot.noun}

    def holds(self, piece: Piece, language: str) -> bool:
        """Tell whether what a piece says is in the reading."""
        if piece.period is not None:
            return self._is_within(piece.period)
        if piece.ask:
            return self._is_sought(piece.ask.partition("/")[0])
        if piece.things:
            return self.names(piece)
        if _negates(piece):
            return self._asked.intent == "whether" or (self._asked.intent in _DENIABLE and self._asked.negative)
        if piece.little:
            return True
        return self._is_said(piece, language)

    def _is_within(self, period: Period) -> bool:
        return self._asked.period == period or self._is_of_a_thing(period)

    def _is_of_a_thing(self, period: Period) -> bool:
        """Tell whether a date only says which of several things is meant: *the incident of April 1922*."""
        year = str(period.earliest.year) if period.earliest else "-"
        things = [self._lexicon.things[thing] for thing in self._things if thing in self._lexicon.things]
        named = any(year in name for thing in things for name, _ in thing.names)
        dated = any(year in each for thing in things for each in thing.dates)
        exact = [each for thing in things for each in thing.dates if _DAY.fullmatch(each)]
        day = period.earliest is not None and period.earliest == period.latest
        other = day and bool(exact) and not any(overlaps(each, period) for each in exact)
        return self._asked.period is None and (named or dated) and not other

    def _is_sought(self, kind: str) -> bool:
        intent = self._asked.intent
        if kind in _INTENTS_OF:
            kept = "Place" in self._classes or "holdsArchive" in self._relations
            return intent in _INTENTS_OF[kind] or (kind == "where" and kept)
        if kind == "many":
            return self._asked.counted
        if kind in {"why", "how"}:
            return self._seeks or intent in {"connection", "sources"}
        if kind == "yesno":
            return True
        told = {"whether", "when", "date", *({"where", "place"} if kind == "who" else ())}
        return intent not in told or kind in {"which", "what"}

    def names(self, piece: Piece) -> bool:
        """Tell whether a reading speaks of what a piece names, or of what stands in for it."""
        own = set(piece.things)
        if self._is_explaining(piece):
            return True
        stand_ins = {each for thing in own for each in (*self._lexicon.holders.get(thing, ()), *self._seats(thing))}
        if (own | stand_ins) & self._things:
            return True
        if any(word.startswith(name[:5]) for word in plain(piece.text).split() for name in self._callings):
            return True
        return any(self._mentions(thing, own) for thing in self._things if thing in self._lexicon.things)

    def _is_explaining(self, piece: Piece) -> bool:
        """Tell whether a noun of persons is of those by whose claims something is explained."""
        if self._asked.intent != "claimants" or not self._relations & _EXPLAINING:
            return False
        said = plain(piece.text)
        return any(said.startswith(name) for line in words.CALLINGS for name in line.split() if len(name) > _LONG)

    def _seats(self, thing: str) -> Iterable[str]:
        return self._lexicon.seats.get(thing, ())

    def _mentions(self, thing: str, others: Iterable[str]) -> bool:
        """Tell whether a thing is named after others, or described by them; from one of its own kind that tells it."""
        known = self._lexicon.things[thing]
        text = " ".join(plain(each) for each in (*(name for name, _ in known.names), *known.descriptions))
        alike = (self._lexicon.things[other] for other in others)
        names = (name for each in alike if each.classes != known.classes for name, _ in each.names)
        return any(key in text for name in names if (key := plain(name)))

    def _is_said(self, piece: Piece, language: str) -> bool:
        said = plain(piece.text)
        meant = {sense.relation for sense in piece.senses}
        intent = self._asked.intent
        return (
            (intent == "reported" and said.startswith(words.REPORTING))
            or (intent == "deeds" and bool(meant & _DOING))
            or bool(set(piece.calling) & self._callings)
            or self._is_explaining(piece)
            or (bool(piece.tags & _TAGS_OF.get(intent, frozenset())) and not self._is_done_to_things(piece))
            or bool(meant & (self._relations | self._implied()))
            or self._is_kind(piece)
            or (bool(piece.classes) and said in self._called)
            or ("concerns" in meant and intent in _SPEAKING)
            or ("happening" in piece.tags and bool(self._relations & _EXPLAINING))
            or (language == "tr" and any(turkish_form(said, stem) for stem in words.COPULAS))
            or (language == "en" and said in words.LIGHT_ENGLISH)
        )

    def _is_done_to_things(self, piece: Piece) -> bool:
        """Tell whether a verb says what was done to things that are no events: *which newspaper was closed*."""
        happening = any(map(self._is_of, ("Event", "Treaty", "Communication")))
        return self._asked.intent == "instances" and bool(piece.senses) and not happening

    def _is_kind(self, piece: Piece) -> bool:
        """Tell whether a class is that of what is asked for."""
        if "Country" in piece.classes and "State" in self._classes:
            return True
        placed = self._asked.intent in {"place", "where"} and any(
            self._is_below(name, "Place") for name in piece.classes
        )
        return placed or bool(set(piece.classes) & self._classes)

    def _implied(self) -> set[str] | frozenset[str]:
        """Give the relations that asking for things of a class says: treaties are signed, letters are written."""
        if self._asked.intent != "instances":
            return _EXPLAINING if self._relations & _EXPLAINING else set()
        return {
            name
            for name, relation in self._lexicon.relations.items()
            if (name in WRITING and self._is_of("Communication")) or (name in _CONCLUDING and self._is_of("Treaty"))
        }

    def _is_of(self, name: str) -> bool:
        return any(self._is_below(each, name) for each in self._classes)

    def _is_below(self, name: str, other: str) -> bool:
        known = self._lexicon.classes.get(other)
        return known is not None and name in known.below


def _slots(asked: Understood) -> Iterator[Slot]:
    for clause in asked.clauses:
        yield clause.subject
        yield clause.object


def _negates(piece: Piece) -> bool:
    said = [sense.form for sense in piece.senses if sense.form.shape != "noun"]
    denied = bool(said) and all(form.negative for form in said) and not piece.classes
    return denied or any(word in words.NEGATIONS for word in plain(piece.text).split())


_LONG = 4
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DENIABLE = frozenset({"claimants", "related"})
_INTENTS_OF = {"when": {"when", "date"}, "where": {"where", "place"}}
_SPEAKING = frozenset({"saying", "disputes", "claimants"})
_CAPACITY, _OFFICES = "olarak", frozenset({"office"})
"""What follows the noun of what somebody was when he did something, and the families of relations that say it."""
_DOING = frozenset({"carriedOut"})
_EXPLAINING = frozenset({"explains", "ledTo"})
WRITING = frozenset({"sender", "addressee", "bearer", "wroteTo", "sent", "authored", "addressed", "correspondedWith"})
"""Relations that asking for letters says, whichever of them the verb names."""
_CONCLUDING = frozenset({"signed", "concludedTreatyWith", "hasParty", "concludedIn"})
_TAGS_OF = {
    "when": frozenset({"place", "happening"}),
    "where": frozenset({"place", "happening"}),
    "date": frozenset({"place", "happening"}),
    "place": frozenset({"place", "happening"}),
    "instances": frozenset({"place", "happening"}),
    "happened": frozenset({"happening"}),
    "disputes": frozenset({"disputing", "claiming", "connecting"}),
    "connection": frozenset({"connecting"}),
    "resting": frozenset({"source", "claiming"}),
    "sources": frozenset({"source", "claiming"}),
    "saying": frozenset({"claiming", "source"}),
    "claimants": frozenset({"claiming", "denying"}),
    "reported": frozenset({"claiming"}),
}
"""What the intent itself says, by the tags of the words for it."""
