"""What somebody says of a deed by its noun: *what does Harrow say about X’s help to Y*, *X’in Y’ye yardımı hakkında*.

The noun is turned into a question for yes or no, and his claims are kept of those that answer it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, split
from kg.questions.turkish.letters import unmarked
from kg.questions.turkish.nominal import past


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfDeed:
    """Who says something of a deed, and questions for whether it was done, the likeliest first."""

    by: str
    whether: tuple[str, ...]


def said_of_deed(question: str, pieces: Sequence[Piece], language: str) -> SaidOfDeed | None:
    """Take a question for what somebody says of a deed apart; nothing where it is none.

    >>> found = said_of_deed("What does Harrow say about Panin's help to the Poles", (), "en")
    >>> found.by, found.whether[0]
    ('Harrow', 'did Panin help the Poles')
    >>> from kg.questions.pieces import Piece
    >>> named = [Piece(start=at, end=at + 1, text=text, things=(text,), case=case)
    ...          for at, text, case in ((0, "Harrow", "nominative"), (1, "Panin'in", "genitive"))]
    >>> said_of_deed("Harrow Panin'in Lehlere yardımı hakkında ne diyor", named, "tr").whether[0]
    'Panin Lehlere yardım etti mi'
    """
    return _turkish(question, pieces) if language == "tr" else _english(question) if language == "en" else None


def _english(question: str) -> SaidOfDeed | None:
    found = _ENGLISH.fullmatch(question)
    if found is None:
        return None
    noun = plain(found["noun"])
    did = f"did {found['who']}"
    if found["whom"] is None:
        return SaidOfDeed(by=found["by"], whether=(f"{did} {noun} anybody", f"{did} give {noun} to anybody"))
    return SaidOfDeed(
        by=found["by"],
        whether=(
            f"{did} {noun} {found['whom']}",
            f"{did} {noun} {found['way']} {found['whom']}",
            f"{did} give {noun} to {found['whom']}",
        ),
    )


def _turkish(question: str, pieces: Sequence[Piece]) -> SaidOfDeed | None:
    said = [word.raw for word in split(question)]
    end = next((at for at in range(len(said)) if _BEHIND.fullmatch(" ".join(said[at:]))), None)
    names = [piece for piece in pieces if piece.things]
    if end is None or len(names) < len(("by", "who")) or names[0].start or names[0].case != "nominative":
        return None
    owner = next((piece for piece in names[1:] if piece.case == "genitive" and piece.end < end), None)
    if owner is None or owner.start != names[0].end:
        return None
    bare = next((base for base, case in endings(said[owner.end - 1], "tr") if case == "genitive"), None)
    if bare is None:
        return None
    before = " ".join((*said[owner.start : owner.end - 1], bare, *said[owner.end : end - 1]))
    done = tuple(f"{before} {verb} mi" for verb in _verbs(said[end - 1]))
    return SaidOfDeed(by=" ".join(said[: names[0].end]), whether=done) if done else None


def _verbs(noun: str) -> Iterator[str]:
    """Give what is done by a noun of somebody's: *yardımı* → *yardım etti*, *davranması* → *davrandı*."""
    deed = re.fullmatch(r"(\w{2,}?)m[ae]s[ıi]", noun, re.IGNORECASE)
    if deed is not None:
        yield past(deed[1])
        return
    owned = re.fullmatch(r"(\w{3,}?)(?:(?<=[aeıioöuü])s)?[ıiuü]", noun, re.IGNORECASE)
    if owned is not None:
        bare = re.sub(r"[ğg]$", "k", owned[1]) if noun[-2:-1] == "ğ" else owned[1]
        yield from (f"{bare} {verb}" for verb in ("etti", "verdi", "yaptı"))
        yield past(f"{bare}le")


_SAY = r"(?:say|claim|write|state|report|tell us|think)"
_ENGLISH = re.compile(
    rf"what (?:does|did|do) (?P<by>.+?) {_SAY} (?:about|of|on) (?P<who>.+?)['’]s? (?P<noun>\w+) ?"
    r"(?:(?P<way>to|of|for|on|with|against|in|by) (?P<whom>.+))?",
    re.IGNORECASE,
)
_BEHIND = unmarked(
    r"(?:hakkında|konusunda|için|üzerine) (?:ne|neler) "
    r"(?:diyor|dedi|demiş|söyl\w+|yaz\w+|iddia e[dt]\w+|düşün\w+|anlat\w+|belirt\w+|ileri sür\w+)(?:lar|ler)?"
)
"""What stands behind a deed of which it is asked what somebody says."""
