"""Questions for all but one: *who besides A signed it?*, *A’dan başka kim imzaladı?*. Owns no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.answers_found import Answered
from kg.questions.compound.wordings import names_of
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.understood import Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Excepted:
    """A question without the words that leave some things out, and those things.

    ``together``: it is said that others did it with them, which all others did only where there is one thing to do.
    """

    question: str
    things: tuple[str, ...]
    together: bool = False


_BUT = ("besides", "apart from", "aside from", "other than", "except for", "except", "in addition to", "excluding")
_WITH = ("together with", "along with")
_AFTER = {"haric": {"nominative", "accusative"}, "disinda": {"genitive", "nominative"}, "baska": {"ablative"}}
"""Turkish words for *but*, with the cases of what they follow; *dışında* is said of places, too."""


def excepted(question: str, pieces: Sequence[Piece], language: str) -> Excepted | None:
    """Give a question without *besides A*; nothing where no one thing is left out.

    Whoever is left out must be named by himself: an ambiguous name leaves open what is asked.
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    found = _english(low, pieces) if language == "en" else _turkish(low, pieces) if language == "tr" else None
    if found is None:
        return None
    start, end, names = found
    rest = [word for word in (*said[:start], *said[end:]) if plain(word) not in _ELSE]
    things = tuple(thing for name in names for thing in name.things)
    if not rest or len(things) != len(names) or any(name.guessed for name in names):
        return None
    together = language == "en" and " ".join(low[start : start + 2]) in _WITH
    return Excepted(question=" ".join(rest), things=things, together=together)


def done_together(whole: Answered, things: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether all who did something did it together with some: one deed, of which these are told."""
    return _is_one_deed(whole.understood, lexicon) and _are_told_of(things, whole, lexicon)


def _is_one_deed(asked: Understood, lexicon: Lexicon) -> bool:
    """Tell whether all who did something did it together: they signed one treaty, and went on many journeys."""
    given = {thing for each in asked.clauses for slot in (each.subject, each.object) for thing in slot.things}
    return any(not lexicon.is_a(each, ("Place", "Person")) for each in given | set(asked.context))


def _are_told_of(things: Sequence[str], whole: Answered, lexicon: Lexicon) -> bool:
    """Tell whether an answer, or a passage that it rests on, has all of some things."""
    passages = [f" {plain(text)}" for claim in whole.claims for text in claim.texts]
    found = {each.iri for each in whole.found}
    return all(
        thing in found or any(f" {name}" in text for name in names_of(lexicon, thing) for text in passages)
        for thing in things
    )


_ELSE = frozenset({"else"})
_Stretch = tuple[int, int, list[Piece]]


def _english(low: Sequence[str], pieces: Sequence[Piece]) -> _Stretch | None:
    places = [
        (at, at + len(words))
        for words in (each.split() for each in (*_BUT, *_WITH))
        for at in range(len(low))
        if list(low[at : at + len(words)]) == words
    ]
    if not places:
        return None
    start, end = max(places, key=lambda each: each[1] - each[0])
    names = []
    while (name := _name_at(low, pieces, end)) is not None:
        names.append(name)
        end = name.end
        end += low[end : end + 1] == ["and"] and _name_at(low, pieces, end + 1) is not None
    return (start, end, names) if names else None


def _name_at(low: Sequence[str], pieces: Sequence[Piece], place: int) -> Piece | None:
    place += list(low[place : place + 1]) == ["the"]
    return next((piece for piece in pieces if piece.things and piece.start == place), None)


def _turkish(low: Sequence[str], pieces: Sequence[Piece]) -> _Stretch | None:
    for name in pieces:
        after = low[name.end] if name.things and name.end < len(low) else ""
        if re.sub(r"^disindaki$", "disinda", after) in _AFTER and name.case in _AFTER.get(after, {name.case}):
            return name.start, name.end + 1, [name]
    return None
