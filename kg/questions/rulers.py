"""A ruler by his title alone, where only one in a graph has it in a name: *the Sultan*, *padişah*. Owns no name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.tokens import Word, endings


def ruler(said: Sequence[Word], at: int, language: str, lexicon: Lexicon) -> tuple[tuple[str, ...], str]:
    """Find the only one in whose names a ruler's title stands, where it is said without a name; and its case."""
    if at and said[at - 1].plain in _ASKING_WHICH:
        return (), ""
    named = at + 1 < len(said) and said[at + 1].capital
    for base, case in endings(said[at].raw, language):
        titles = next((each for each in _RULERS if plain(base) in each), None)
        if titles is not None and not (named and case == "nominative"):
            bearers = lexicon.having({each[:2] for each in titles}, titles.__contains__)
            own = {each.iri for each in bearers if "Person" in each.classes and _is_called(each.names, titles)}
            return (tuple(own), case) if len(own) == 1 else ((), "")
    return (), ""


def _is_called(names: Iterable[tuple[str, str | None]], titles: frozenset[str]) -> bool:
    """Tell whether one of some titles stands first in a name."""
    return any(plain(text).split()[0] in titles for text, _ in names if " " in text)


_RULERS = tuple(
    frozenset(line.split())
    for line in (
        "sultan padisah hunkar",
        "tsar czar car tzar",
        "tsarina tsaritsa carice",
        "emperor imparator",
        "empress imparatorice",
        "kaiser kayser",
        "king kral",
        "queen kralice",
        "shah sah",
        "khedive hidiv",
        "pope papa",
    )
)
"""Titles that one ruler at a time has, so that they name him; those of a line are of one office."""
_ASKING_WHICH = frozenset({"hangi", "kac", "which", "what", "a", "an", "bir"})
