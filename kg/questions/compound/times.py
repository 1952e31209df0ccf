"""Questions that compare two times: the simpler ones that ask for each. Owns no date.

*Was A signed before B?* asks when A was signed and when B was; *which treaty was signed after A?* asks for the treaties
that were signed, and when A was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two things of which each has questions that ask when it was, the likelier first; ``later``: is the one later."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    later: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A question, and the questions that ask when that was before or after which its answers were."""

    question: str
    of: tuple[str, ...]
    later: bool


_LATER = {"before": False, "after": True, "once": False, "sonra": True}


def comparison(question: str, pieces: Sequence[Piece], language: str) -> Comparison | None:
    """Read a yes-or-no question that compares two times."""
    said = [word.raw for word in split(question)]
    place = _place(said, pieces)
    if place is None:
        return None
    names = [piece for piece in pieces if piece.things]
    if language == "en":
        return _english(said, place, names) if plain(said[0]) in _AUXILIARIES else None
    asking = [at for at, word in enumerate(said) if plain(word) in _YES_NO]
    return _turkish(said, place, asking[0], names) if language == "tr" and len(asking) == 1 else None


def _place(said: Sequence[str], pieces: Sequence[Piece]) -> int | None:
    """Find the one word that compares, unless it belongs to a date."""
    places = [place for place, word in enumerate(said) if plain(word) in _LATER]
    dated = any(piece.period and piece.start <= place < piece.end for piece in pieces for place in places)
    return places[0] if len(places) == 1 and not dated else None


def _english(said: Sequence[str], place: int, names: Sequence[Piece]) -> Comparison | None:
    """*Was A signed before B (was)?*: the verb holds of both."""
    mine = [piece for piece in names if piece.end <= place]
    others = [piece for piece in names if piece.start > place]
    if not mine or len(others) != 1 or any(plain(word) not in _AUXILIARIES for word in said[others[0].end :]):
        return None
    other = said[place + 1 : others[0].end]
    verbs = (said[mine[0].end : place], said[mine[-1].end : place])
    return Comparison(
        one=(" ".join(("when", said[0], *said[1:place])),),
        other=tuple(
            dict.fromkeys(
                (*(" ".join(("when", said[0], *other, *verb)) for verb in verbs), " ".join(("when was", *other)))
            )
        ),
        later=_LATER[plain(said[place])],
    )


def _turkish(said: Sequence[str], place: int, asking: int, names: Sequence[Piece]) -> Comparison | None:
    """*A B’den önce mi imzalandı?*: the verb holds of both."""
    other = next((piece for piece in names if piece.end == place and piece.case == "ablative"), None)
    mine = [piece for piece in names if piece is not other]
    if other is None or not mine:
        return None
    left = [word for at, word in enumerate(said) if at not in {place, asking} and not other.start <= at < other.end]
    first = mine[0]
    after = [
        word
        for at, word in enumerate(said)
        if at not in {place, asking} and not other.start <= at < other.end and not first.start <= at < first.end
    ]
    named = _bare(said[other.start : other.end])
    if not left or not named:
        return None
    return Comparison(
        one=(f"{' '.join(said[first.start : first.end])} ne zaman {' '.join(after)}",),
        other=(f"{named} ne zaman {' '.join(after)}", f"{named} ne zamandı"),
        later=_LATER[plain(said[place])],
    )


def _bare(name: Sequence[str]) -> str:
    """Give a name without the ablative of its last word: *Karlofça Antlaşması’ndan*."""
    found = next((base for base, case in endings(name[-1], "tr") if case == "ablative"), None)
    return " ".join((*name[:-1], found)) if found else ""


def limit(question: str, pieces: Sequence[Piece], language: str) -> Limit | None:
    """Read a question for what was before or after something that is named."""
    said = [word.raw for word in split(question)]
    place = _place(said, pieces)
    if place is None or not any(piece.ask and piece.ask != "yesno" for piece in pieces):
        return None
    later = _LATER[plain(said[place])]
    if language == "en":
        start = next((at for at in range(place + 1, len(said)) if plain(said[at]) != "the"), len(said))
        name = next((piece for piece in pieces if piece.things and piece.start == start), None)
        if name is None:
            return None
        whole = " ".join((*said[:place], *said[name.end :]))
        return Limit(question=whole, of=(f"when was {' '.join(said[place + 1 : name.end])}",), later=later)
    name = next((piece for piece in pieces if piece.things and piece.end == place and piece.case == "ablative"), None)
    named = _bare(said[name.start : name.end]) if name is not None and language == "tr" else ""
    if name is None or not named:
        return None
    whole = " ".join((*said[: name.start], *said[place + 1 :]))
    return Limit(question=whole, of=(f"{named} ne zamandı",), later=later)


_AUXILIARIES = frozenset({"was", "were", "did", "is", "are", "had", "has"})
_YES_NO = frozenset({"mi", "mu", "miydi", "muydu", "midir", "mudur"})
