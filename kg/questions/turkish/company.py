"""Who did something together with whom: *X kiminle birlikte gitti*, *X’le birlikte giden kim*. Owns no answer.

The company is taken out of the question, which then asks for all who did it; of these it keeps whoever did it with X.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.governing import government
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A question for all who did something, and one of them, whose company is asked for."""

    question: str
    one: tuple[str, ...]


def company(question: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Company | None:
    """Take the company out of a question; nothing where there is none.

    *X Y’de kiminle görüştü* asks for the other side, and for nobody who was there beside X.
    """
    said = [word.raw for word in split(question)]
    return _asked(said, pieces, lexicon) or _named(said, pieces)


def is_with_another(pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether what was done is done with another side, whoever stands beside: negotiating, fighting."""
    verbs = (piece for piece in pieces if not piece.little and plain(piece.text) not in COMPANY)
    relations = {sense.relation for piece in verbs for sense in piece.senses}
    return any(lexicon.relations[name].symmetric or government(lexicon, name) == _WITH for name in relations)


def by_whom(question: str, pieces: Sequence[Piece]) -> tuple[str, tuple[str, ...]] | None:
    """Take *X’i Y mi yaptı* for *X’i kim yaptı*, and Y, of whom it is asked whether he is among those who did."""
    mine = [piece for piece in pieces if piece.things and piece.case == "nominative"]
    whether = [piece for piece in pieces if piece.ask == "yesno"]
    if len(mine) != 1 or len(whether) != 1 or any(piece.ask not in {None, "yesno"} for piece in pieces):
        return None
    one, particle = mine[0], whether[0]
    said = [word.raw for word in split(question)]
    left = ["kim" if at == one.start else word for at, word in enumerate(said) if not one.start < at < one.end]
    length = one.end - one.start - 1
    at = particle.start - (length if particle.start > one.start else 0)
    return " ".join((*left[:at], *left[at + 1 :])), one.things


def either_of(question: str, pieces: Sequence[Piece]) -> tuple[str, tuple[str, ...]] | None:
    """Take *X mi yaptı (yoksa) Y mi* for *kim yaptı*, and X and Y, of whom one or both are among those who did."""
    said = [word.raw for word in split(question)]
    particles = {piece.start: piece for piece in pieces if piece.ask == "yesno"}
    each = [piece for piece in pieces if piece.things and piece.end in particles]
    alike = {piece.case for piece in each}
    asked = _WHOM.get(next(iter(alike), "")) if len(alike) == 1 else None
    if len(each) != len(("X", "Y")) or len(particles) != len(each) or asked is None:
        return None
    if any(piece.ask not in {None, "yesno"} for piece in pieces):
        return None
    first, second = each
    left_out = {at for piece in each for at in range(piece.start, piece.end + 1)}
    words = [
        asked if at == first.start else word for at, word in enumerate(said) if at == first.start or at not in left_out
    ]
    kept = [word for word in words if plain(word) not in _OR]
    return " ".join(kept), (*first.things, *second.things)


def is_either(pieces: Sequence[Piece]) -> bool:
    """Tell whether it is asked which of two it was, which is answered with neither *yes* nor *no*."""
    particles = {piece.start for piece in pieces if piece.ask == "yesno"}
    return sum(bool(piece.things) and piece.end in particles for piece in pieces) > 1


_WHOM = {"nominative": "kim", "accusative": "kimi", "dative": "kime", "ablative": "kimden"}
_OR = frozenset({"yoksa", "veya"})


def _asked(said: Sequence[str], pieces: Sequence[Piece], lexicon: Lexicon) -> Company | None:
    """*X Y’ye kiminle (birlikte) gitti*: who did it with the one who is named as doing it."""
    with_whom = [piece for piece in pieces if piece.ask == "who/instrumental"]
    mine = [piece for piece in pieces if piece.things and piece.case == "nominative"]
    others = [piece for piece in pieces if piece.ask and piece.ask != "who/instrumental"]
    if len(with_whom) != 1 or not mine or (mine[1:] and mine[0].start) or others:
        return None
    ask, one = with_whom[0], mine[0]
    together = _together(said, ask.end)
    if not together and is_with_another(pieces, lexicon):
        return None
    end = ask.end + together
    left = [word for at, word in enumerate(said) if not (one.start <= at < one.end or ask.start <= at < end)]
    return Company(question=" ".join(("kim", *left)), one=one.things) if left else None


def _named(said: Sequence[str], pieces: Sequence[Piece]) -> Company | None:
    """*X’le birlikte giden kim*: who did it beside the one who is named."""
    asks = [piece for piece in pieces if piece.ask]
    fitting = len(asks) == 1 and (asks[0].ask or "").startswith(("who/nominative", "which/nominative"))
    for piece in pieces if fitting else ():
        length = _together(said, piece.end)
        if piece.things and piece.case == "instrumental" and (length or _goes(pieces)):
            start, end = piece.start, piece.end + length
            return Company(question=" ".join((*said[:start], *said[end:])), one=piece.things)
    return None


def _goes(pieces: Sequence[Piece]) -> bool:
    """Tell whether somebody goes or comes: with whom he does is his company, with or without *birlikte*."""
    senses = [{sense.relation for sense in piece.senses} for piece in pieces if piece.senses]
    return any(each <= _GOING for each in senses)


def _together(said: Sequence[str], at: int) -> int:
    """Count the words of company from a place on: *(ile) birlikte*."""
    low = [plain(word) for word in said[at : at + 2]]
    return next((count for count in (2, 1) if tuple(low[:count]) in _TOGETHER), 0)


_TOGETHER = frozenset(
    {("birlikte",), ("beraber",), ("beraberce",), ("ile", "birlikte"), ("ile", "beraber"), ("yaninda",)}
)
_WITH = "instrumental"
COMPANY = frozenset({"together", "along", "jointly", "side"})
_GOING = frozenset({"travelledTo", "arrivedIn", "departedFrom", "visited"})
