"""Who did something together with whom: *with whom did X go*, *who went along with X*. Owns no answer.

The company is taken out of the question, which then asks for all who did it; of these it keeps whoever did it with X.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.questions import words
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.turkish.company import COMPANY, Company, is_with_another


def company(question: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Company | None:
    """Take the company out of a question; nothing where there is none, or the verb itself is of doing it with somebody.

    *With whom did X negotiate* asks for the other side, and for nobody who negotiated beside X.
    """
    if is_with_another(pieces, lexicon):
        return None
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    if not low:
        return None
    return _asked(said, low, pieces) or _named(said, low, pieces) or _accompanied(said, low, pieces)


def asks_for_company(question: str) -> bool:
    """Tell whether a question says that it asks with whom somebody did something, or went somewhere.

    >>> asks_for_company("With whom did Repnin go to Kaffa"), asks_for_company("Who went to Kaffa with Repnin")
    (True, True)
    >>> asks_for_company("Who negotiated with Repnin")
    False
    """
    return _OF_COMPANY.match(question) is not None


def _asked(said: Sequence[str], low: Sequence[str], pieces: Sequence[Piece]) -> Company | None:
    """*(Together) with whom did X go to Y*, *whom did X go to Y with*: who did it with the one who is named first."""
    begun = low.index("with") + 2 if low[:3] and "with" in low[:3] else 1
    asking = tuple(low[:begun]) in _WITH_WHOM or (low[0] in {"who", "whom"} and low[-1] == "with")
    ended = len(low) - (low[-1] == "with")
    if not asking or begun >= len(low) or low[begun] not in words.DO:
        return None
    one = next((piece for piece in pieces if piece.things and piece.start >= begun), None)
    between = low[begun + 1 : one.start] if one is not None else ["none"]
    if one is None or any(word != "the" for word in between):
        return None
    rest = _without_together(said[one.end : ended])
    return Company(question=" ".join(("who", *rest)), one=one.things) if rest else None


def _named(said: Sequence[str], low: Sequence[str], pieces: Sequence[Piece]) -> Company | None:
    """*Who went (along) with X to Y*: who did it beside the one who is named."""
    if low[0] not in {"who", "which"}:
        return None
    for piece in pieces:
        start = piece.start - (piece.start > 0 and low[piece.start - 1] == "the")
        alongside = low[start - 1] in _BESIDE
        if not piece.things or start < len(low[:2]) or not (alongside or low[start - 1] == "with"):
            continue
        start -= 1
        while not alongside and low[start - 1] in COMPANY:
            start -= 1
        rest = (*said[:start], *said[piece.end :])
        return Company(question=" ".join(rest), one=piece.things) if len(rest) > len(low[:2]) - 1 else None
    return None


def _accompanied(said: Sequence[str], low: Sequence[str], pieces: Sequence[Piece]) -> Company | None:
    """*Who accompanied X to Y*: who went there beside the one who is named."""
    one = next((piece for piece in pieces if piece.things), None)
    if one is None or low[0] != "who" or low[1:2] not in (["accompanied"], ["joined"]) or one.end >= len(low):
        return None
    going = ("visited", *said[one.end + 1 :]) if low[one.end] == "to" else ("was", *said[one.end :])
    near = one.start - sum(word == "the" for word in low[one.start - 1 : one.start])
    return Company(question=" ".join(("who", *going)), one=one.things) if near == len(low[:2]) else None


def _without_together(said: Sequence[str]) -> list[str]:
    return [word for word in said if plain(word) not in {"together", "jointly"}]


_OF_COMPANY = re.compile(
    r"(?:together |along )?with whom "
    r"|who (?:went|travell?ed|came|journeyed|set (?:out|off)|sailed|left|returned) .*\bwith ",
    re.IGNORECASE,
)
_WITH_WHOM = frozenset((*before, "with", "whom") for before in ((), ("together",), ("along",), ("jointly",)))
_BESIDE = frozenset({"alongside", "beside"})
