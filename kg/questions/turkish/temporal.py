"""When something was, said by a Turkish clause or by an event: *X imzalandıktan sonra*, *X günlerinde*. Owns no date.

What says it is taken out of the question, and turned into one of its own that asks when that was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.questions.compound.times import Timed
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.turkish.verbs import timed


def timed_by(question: str, pieces: Sequence[Piece]) -> Iterator[Timed]:
    """Give the ways to take what says when out of a question, the likeliest first.

    A clause begins the question; or it follows whoever the question is about: *X, Y imzalandıktan sonra ne yaptı*.
    """
    said = [word.raw for word in split(question)]
    low = [plain(word) for word in said]
    yield from _by_event(said, low, pieces)
    for at in range(1, len(said) - 1):
        found = timed(said[at], low[at + 1])
        if found is None or any(piece.ask for piece in pieces if piece.start < at):
            continue
        when, verb = found
        end = at + 1 + (when != "during" or re.fullmatch(_WHILE, low[at + 1]) is not None)
        names = [piece for piece in pieces if piece.things and piece.end < at]
        if names and names[0].start == 0 and names[0].case == "nominative":  # who it is did both
            rest = [*said[: names[0].end], *said[end:]]
            yield Timed(question=" ".join(rest), asked=" ".join((*said[:at], "ne zaman", verb)), when=when)
        first = next((piece for piece in pieces if piece.things and piece.end <= at), None)
        shared = first is not None and first.start == 0 and first.case == "nominative"
        if shared and _asks_of_nobody(pieces, at):
            continue
        for start in (0, *(piece.end for piece in names)):
            rest = [*said[:start], *said[end:]]
            yield Timed(question=" ".join(rest), asked=" ".join((*said[start:at], "ne zaman", verb)), when=when)


def _asks_of_nobody(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether what follows a clause has no subject of its own: *…, nerede görevliydi*, *…, kime yazdı*."""
    after = [piece for piece in pieces if piece.start > at]
    asks = {piece.ask for piece in after if piece.ask}
    own = any(ask.partition("/")[0] in _SUBJECTS and ask.partition("/")[2] in {"", "nominative"} for ask in asks)
    return bool(asks) and not own and not any(piece.things or piece.classes for piece in after)


_SUBJECTS = frozenset({"who", "what", "which"})


def _by_event(said: Sequence[str], low: Sequence[str], pieces: Sequence[Piece]) -> Iterator[Timed]:
    """*X günlerinde*, *X sırasında*, *X sürerken*: while an event was."""
    for piece in pieces:
        after = re.match(_DAYS, " ".join(low[piece.end :]))
        if not piece.things or after is None or piece.case not in _BARE:
            continue
        rest = [*said[: piece.start], *said[piece.end + len(after[0].split()) :]]
        named = " ".join(said[piece.start : piece.end])
        yield Timed(question=" ".join(rest), asked=f"{named} ne zamandı", when="during")


_BARE = frozenset({"nominative", "within"})
_WHILE = r"(?:sirada|zaman|gun|gunlerde|donemde|esnada)"
_DAYS = (
    r"(?:gunlerinde|sirasinda|esnasinda|surerken|devam ederken|zamaninda|toplandigi (?:sirada|gunlerde)"
    r"|yapildigi (?:sirada|gunlerde))(?= |$)"
)
"""What stands behind an event while which something was."""
