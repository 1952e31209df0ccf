"""The lines of a phrasebook: a plain phrase and the turns of speech that mean it, with places for things.

Owns the format of ``english.txt`` and ``turkish.txt`` and what may be wrong in it; how a turn is found in a question is
the matter of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import ExplainedError, Fault


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a phrase; or a place for a thing (``{A}``), with the case in which it stands there."""

    text: str
    is_place: bool = False
    case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn of speech, and the plain phrase that it stands for.

    ``kind``: ``verb``, ``noun``, ``adjective`` or ``filler``, of which nothing is left.
    """

    kind: str
    said: tuple[Part, ...]
    plain: tuple[Part, ...]
    line: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without the places for things."""
        return tuple(part.text for part in self.said if not part.is_place)


CASES = frozenset({"acc", "dat", "gen", "loc", "abl", "ins", "nom", "by"})
_KINDS = {"n": "noun", "a": "adjective"}
_PLACE = re.compile(r"\{[^{}]*\}")
_PART = re.compile(r"\{(?P<place>[A-Z])(?::(?P<case>\w+))?\}|(?P<word>[^\s{}]+)|(?P<brace>[{}])")


@dataclass(frozen=True, slots=True)
class Written:
    """A turn as it stands in a book, not yet taken apart: there are thousands, and few are ever needed."""

    kind: str
    plain: str
    phrase: str
    line: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without the places for things."""
        return tuple(_PLACE.sub(" ", self.phrase).lower().replace("’", "'").split())

    def turn(self) -> Turn:
        """Take it apart."""
        return Turn(kind=self.kind, said=_parts(self.phrase), plain=_parts(self.plain), line=self.line)


def turns(text: str, where: str) -> tuple[Turn, ...]:
    """Read a phrasebook.

    >>> [(each.kind, each.words, each.plain[0].text) for each in turns("expel {A}: show {A} the door", "book")]
    [('verb', ('show', 'the', 'door'), 'expel')]

    Raises:
        ExplainedError: with every line that cannot be read, or says what another has said.
    """
    read, faults = sifted(text, where)
    if faults:
        raise ExplainedError.of(faults)
    return read


def written(text: str) -> Iterator[Written]:
    """Read a phrasebook that is known to have no faults, as :func:`turns` tells."""
    for number, content in _lines(text):
        plain, _, rest = _divided(content)
        kind, plain = _kind(plain)
        yield from (Written(kind, plain, phrase, number) for phrase in _phrases(rest))


def sifted(text: str, where: str) -> tuple[tuple[Turn, ...], tuple[Fault, ...]]:
    """Read what can be read of a phrasebook, and tell what is wrong with the rest."""
    found: dict[tuple[str, tuple[Part, ...], tuple[Part, ...]], Turn] = {}
    faults: list[Fault] = []
    for number, content in _lines(text):
        for turn, fault in _line(content, number):
            said = _SAID_BEFORE if turn and (turn.kind, turn.said, turn.plain) in found else None
            if turn is None or fault or said:
                faults.append(
                    Fault(where=f"{where}:{number}", what=fault or said or "", excerpt=_excerpt(turn, content))
                )
            else:
                found[turn.kind, turn.said, turn.plain] = turn
    return tuple(found.values()), tuple(faults)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of a book that say something, with their numbers."""
    for number, line in enumerate(text.splitlines(), 1):
        content = (re.sub(r"(?:^|\s)#.*", "", line) if "#" in line else line).strip()
        if content:
            yield number, content


def _phrases(rest: str) -> list[str]:
    return [each for each in map(str.strip, rest.split(";")) if each]


def _excerpt(turn: Turn | None, content: str) -> str:
    return text_of(turn.said) if turn else content[:_SHOWN]


def _line(content: str, number: int) -> Iterator[tuple[Turn | None, str | None]]:
    """Read a line: each turn, or what is wrong with it."""
    plain, colon, rest = _divided(content)
    if not colon:
        yield None, "a line is a plain phrase, a colon, and turns with semicolons between them"
        return
    kind, plain = _kind(plain)
    phrases = _phrases(rest)
    if not phrases or (not plain and kind != "filler"):
        yield None, "the plain phrase or its turns are missing"
    for phrase in phrases if plain or kind == "filler" else ():
        turn = Written(kind, plain, phrase, number).turn()
        yield turn, _fault(turn, phrase)


def _divided(content: str) -> tuple[str, str, str]:
    """Part the plain phrase from its turns at the first colon that is in no brace."""
    bare = _PLACE.sub(lambda found: "_" * len(found[0]), content)
    cut = bare.find(":")
    return (content[:cut].strip(), ":", content[cut + 1 :]) if cut >= 0 else (content, "", "")


def _kind(plain: str) -> tuple[str, str]:
    """Tell what is before the plain phrase: *n* of a noun, *a* of an adjective, *-* alone of what adds nothing."""
    if plain == "-":
        return "filler", ""
    mark, _, rest = plain.partition(" ")
    return (_KINDS[mark], rest.strip()) if mark in _KINDS and rest else ("verb", plain)


def _parts(phrase: str) -> tuple[Part, ...]:
    return tuple(
        Part(found["place"], is_place=True, case=found["case"] or "")
        if found["place"]
        else Part((found["word"] or found["brace"]).lower().replace("’", "'"))
        for found in _PART.finditer(phrase)
    )


def _fault(turn: Turn, phrase: str) -> str | None:
    """Say what is wrong with a turn."""
    places = [sorted(part.text for part in parts if part.is_place) for parts in (turn.said, turn.plain)]
    if any(part.text in "{}" for part in (*turn.said, *turn.plain)):
        return "a place for a thing is a capital in braces, {A} or {A:acc}"
    if any(part.case and part.case not in CASES for part in (*turn.said, *turn.plain)):
        return f"unknown case; known are {', '.join(sorted(CASES))}"
    if not turn.words:
        return "a turn has words of its own"
    if places[0] != places[1] or len(set(places[0])) < len(places[0]):
        return f"“{phrase}” and the plain phrase have not the same places for things, each once"
    if [part.text for part in turn.said] == [part.text for part in turn.plain]:
        return f"“{phrase}” is the plain phrase itself"
    return None


def text_of(parts: Iterable[Part]) -> str:
    """Give a phrase as it is written in the book."""
    written = (
        f"{{{part.text}{':' if part.case else ''}{part.case}}}" if part.is_place else part.text for part in parts
    )
    return re.sub(r"\} '", "}'", " ".join(written))


_SHOWN = 80
_SAID_BEFORE = "this turn has been said of this plain phrase before"
