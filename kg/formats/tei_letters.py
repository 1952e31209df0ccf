"""Letters that a volume's headings mark as such: who, to whom, whence and when, by heading and dateline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.formats.records import Annotation, Letter, Named, Part, ReadText

_SENDER, _ADDRESSEE = frozenset({"from", "sender", "sent"}), frozenset({"to", "addressee", "received"})


def with_headings(text: ReadText) -> ReadText:
    """Add the letters that headings mark; where the header has described the one letter of the file, its place."""
    found = tuple(_letters(text, len(text.letters)))
    if found or len(text.letters) != 1:
        return replace(text, letters=(*text.letters, *found))
    whole = replace(text.letters[0], start=0, end=len(text.stored))
    return replace(text, letters=(whole,))


def _letters(text: ReadText, number: int) -> Iterator[Letter]:
    starts = [annotation.start for annotation in text.annotations]
    for part in text.parts:
        if part.heading_start is None or part.heading_end is None:
            continue
        heading = _between(text.annotations, starts, part.heading_start, part.heading_end)
        senders = _named(one for one in heading if one.role in _SENDER)
        addressees = _named(one for one in heading if one.role in _ADDRESSEE)
        if not senders and not addressees:
            continue
        number += 1
        places, dates = _dateline(text, part, starts)
        yield Letter(
            number=number,
            said_by="heading",
            id=part.id,
            part=part.number,
            senders=senders,
            addressees=addressees,
            sent_from=places,
            dates=dates,
            start=part.start,
            end=part.end,
        )


def _between(made: Sequence[Annotation], starts: Sequence[int], start: int, end: int) -> Sequence[Annotation]:
    return made[bisect_left(starts, start) : bisect_left(starts, end)]


def _dateline(text: ReadText, part: Part, starts: Sequence[int]) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    following = text.parts[part.number : part.number + 1]
    inner = following[0].start if following else part.end
    own = _between(text.annotations, starts, part.start, min(part.end, inner))
    within = [one for one in own if one.role == "dateline" and one.note is None]
    places = _named(one for one in within if one.kind == "place")[:1]
    dates = _named(one for one in within if one.kind == "date")[:1]
    return places, dates


def _named(made: Iterator[Annotation]) -> tuple[Named, ...]:
    return tuple(
        Named(text=one.text, kind=one.kind, ref=one.ref, start=one.start, end=one.end, when=one.when) for one in made
    )
