"""A question as the frame of its words: names and dates as places in it, everything else as it stands.

A pattern that matches the whole frame accounts for every word of the question. Owns no pattern of a kind of question.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import endings, split
from kg.questions.understood import Unread

NAME = r"\d+:\w+"
"""A name in a frame: its number among the pieces and its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words of a question, its pieces and its one period; ``said`` are its words as they are written."""

    text: str
    pieces: tuple[Piece, ...]
    said: tuple[str, ...]
    language: str
    period: Period | None = None

    def text_of(self, things: Sequence[str]) -> str:
        """Give the name in the question by which some things are meant."""
        return next((piece.text for piece in self.pieces if set(piece.things) & set(things)), "")


def frame(
    question: str, pieces: Sequence[Piece], language: str, known: Mapping[str, Collection[str]] | None = None
) -> Frame | None:
    """Take the names and the period out of a question; nothing where it has several periods.

    ``known`` holds the things by their names: a word that was taken for part of a name goes out of it again where what
    is left of the name is one.

    >>> from kg.questions.pieces import Piece
    >>> name = Piece(start=1, end=2, text="Galland", things=("person/galland",))
    >>> little = [Piece(start=at, end=at + 1, text=word) for at, word in ((0, "was"), (2, "in"), (3, "debt"))]
    >>> frame("was Galland in debt", [little[0], name, *little[1:]], "en").text
    'was 1:nominative in debt'
    """
    said = tuple(word.raw for word in split(question))
    periods = [piece.period for piece in pieces if piece.period]
    if len(periods) > 1:
        return None
    parts: list[str] = []
    own_pieces = list(pieces)
    for number, piece in enumerate(pieces):
        if piece.period:
            if language == "en" and parts[-1:] and parts[-1] in _DATING:
                parts.pop()
        elif piece.things:
            name, rest = _without_noun(piece, {} if known is None else known, language)
            case = name.case
            case = "relative" if language == "tr" and re.search(r"[dt][ae]ki$", plain(piece.text)) else case
            parts += [f"{number}:{case}", *(word for word in rest if word not in _ARTICLES)]
            own_pieces[number] = name
        else:
            own = plain(piece.text).split()
            parts += [word for word in own if language != "en" or word not in _ARTICLES]
    return Frame(
        text=" ".join(parts),
        pieces=tuple(own_pieces),
        said=said,
        language=language,
        period=periods[0] if periods else None,
    )


def _without_noun(piece: Piece, known: Mapping[str, Collection[str]], language: str) -> tuple[Piece, list[str]]:
    """Take the last words out of a name that is known without them: *Galland envoy*."""
    said = piece.text.split()
    whole = (plain(" ".join((*said[:-1], base))) for base, _ in endings(said[-1], language))
    if plain(piece.text) in known or any(set(piece.things) <= set(known.get(each, ())) for each in whole):
        return piece, []
    for end in range(len(said) - 1, 0, -1):
        if set(piece.things) <= set(known.get(plain(" ".join(said[:end])), ())):
            text = " ".join(said[:end])
            own = replace(piece, text=text, end=piece.start + end, case="nominative")
            return own, [plain(word) for word in said[end:]]
    return piece, []


def named(lexicon: Lexicon, within: Frame, place: str, classes: Iterable[str] = ()) -> tuple[str, ...]:
    """Give what a name in a frame means, of some classes; nothing where it is of none of them.

    Raises:
        Unread: several things of the classes have it.
    """
    piece = within.pieces[int(place.partition(":")[0])]
    wanted = tuple(classes)
    fitting = tuple(each for each in piece.things if lexicon.is_a(each, wanted))
    if len(fitting) > 1 and not piece.people:
        raise Unread(piece.text, kind="ambiguous", near=fitting)
    return fitting


_ARTICLES = frozenset({"the", "a", "an"})
_DATING = frozenset({"in", "on", "during", "by", "at", "of", "back"})
