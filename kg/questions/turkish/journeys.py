"""Who went from one place to another, and with which delegation, as two plain questions. Owns no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split

_GOING = re.compile(r"(?:git|gel|var|yola cik|yolcul|seyahat|hareket|gec|don)")
"""Beginnings of verbs of going."""


def from_to(question: str, pieces: Sequence[Piece], lexicon: Lexicon) -> tuple[str, str] | None:
    """Give the two questions of one that asks who went from one place to another."""
    named = [piece for piece in pieces if piece.things]
    places = [piece for piece in named if all(lexicon.is_a(each, ("Place",)) for each in piece.things)]
    away = [piece for piece in places if piece.case == "ablative"]
    asks = [piece.ask for piece in pieces if piece.ask]
    said = [word.raw for word in split(question)]
    if len(places) != len(("from", "to")) or len(away) != 1 or asks != ["who/nominative"]:
        return None
    if not any(piece.case == "dative" for piece in places) or not _GOING.match(plain(" ".join(said[-2:]).split()[-1])):
        return None
    left = away[0]
    rest = (*said[: left.start], *said[left.end :])
    return " ".join(rest), f"{' '.join(said[left.start : left.end])} kim ayrıldı"


def with_delegation(question: str, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Take *X Y’ye hangi heyetle gitti* for which delegations X belonged to, and which of them went to Y."""
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    mine = [piece for piece in pieces if piece.things and piece.case == "nominative"]
    noun = next((re.fullmatch(_WITH, word) for at, word in enumerate(low) if at and low[at - 1] == "hangi"), None)
    if noun is None or len(mine) != 1 or mine[0].start or not _GOING.match(low[-1]):
        return None
    at = low.index(noun[0])
    rest = [word for place, word in enumerate(said) if place >= mine[0].end and place not in {at - 1, at}]
    body = noun["body"]
    return f"{' '.join(said[: mine[0].end])} hangi {body}in üyesiydi", f"hangi {body} {' '.join(rest)}"


_WITH = r"(?P<body>heyet|delegasyon|grup|kurul)(?:l[ae])"
"""With which body somebody went."""
