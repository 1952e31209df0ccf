"""Who went from one place to another: *A’dan B’ye kim gitti* asks who left A, and who went to B. Owns no answer."""

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
