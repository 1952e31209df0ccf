"""What a stretch of a question names, where it names one thing and says nothing else."""

from __future__ import annotations

from kg.questions.circumstances.frames import frame
from kg.questions.reader import Reader
from kg.questions.tokens import endings


def named(reader: Reader, name: str, language: str) -> tuple[str, ...]:
    """Give the one thing that a name means, or a common noun with names: *the congress of Vienna*."""
    return _read(reader, name, language, describing=False) or _read(reader, name, language, describing=True)


def in_whatever_case(reader: Reader, name: str, language: str) -> tuple[str, ...]:
    """Give the one thing that a name means as it stands, or without the ending of its last word: *Viyana’ya*."""
    *before, last = name.split() or ("",)
    bases = dict.fromkeys((last, *(base for base, case in endings(last, language) if case != "nominative")))
    return next((each for base in bases if (each := named(reader, " ".join((*before, base)), language))), ())


def _read(reader: Reader, name: str, language: str, *, describing: bool) -> tuple[str, ...]:
    pieces = reader.pieces(name, language, describing=describing) if name else ()
    within = frame(name, pieces, language, reader.lexicon.by_name) if pieces else None
    things = [piece.things for piece in within.pieces if piece.things] if within else []
    whole = bool(things) and all(piece.things or piece.little for piece in pieces)
    return things[0] if whole and len(things) == 1 else ()
