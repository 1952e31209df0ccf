"""Stretches of a text that may be mentions, and the choice among those that overlap.

Owns which of several overlapping stretches stay; whom they denote is :mod:`kg.mentions.sightings`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.language import honorifics, turkish
from kg.language.turkish import Case
from kg.mentions.gazetteer import Hit
from kg.mentions.name_patterns import Rank, Sense


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch, what it may denote (best evidence first), the hit it grew from, and the honorifics that it took in.

    ``end`` is where its last word ends, ``name_end`` where the suffix of that word begins; ``core`` is the name alone,
    without the honorifics that adjoin it, where that differs.
    """

    start: int
    end: int
    name_end: int
    senses: tuple[Sense, ...]
    hit: Hit
    titles: tuple[str, ...] = ()
    core: tuple[int, int] | None = None

    @property
    def rank(self) -> Rank:
        """How good the best evidence is."""
        return self.senses[0].rank

    @property
    def is_office_word(self) -> bool:
        """Whether it is a word for an office (*büyükelçi*), which names no entity by itself."""
        return not self.senses[0].entity


def case(text: str, span: Span) -> Case:
    """Read the case at the end of a stretch: of its last word, which may be an honorific."""
    if span.end == span.hit.end:
        return span.hit.suffix.case
    last = text[span.start : span.end].rsplit(maxsplit=1)[-1]
    apart = turkish.split(last)
    if apart.apostrophe:
        return apart.suffix.case
    stem = next((stem for stem in turkish.stems(last) if turkish.fold(stem) in honorifics.AFTER), None)
    return turkish.suffix(last[len(stem) :]).case if stem else span.hit.suffix.case


def chosen(text: str, spans: Iterable[Span]) -> list[Span]:
    """Choose among overlapping stretches, in order and without overlaps.

    The longest stays, but a phrase that describes a topic, an event or a letter gives way to the actors and places that
    stand in it with a case of their own (*Remzi Bey’e karşı davranışlar*: the mention is *Remzi Bey*), unless what
    follows them has capitals, and so is a name (*Komisyonun II. Toplantısı*).
    """
    ordered = sorted(spans, key=_place)
    starts = [span.start for span in ordered]
    return longest(span for span in ordered if not _gives_way(text, span, ordered, starts))


_DESCRIBED = ("topic/", "event/", "letter/")
_NAMED = ("person/", "group/", "place/")
_GIVING = frozenset({Case.GENITIVE, Case.DATIVE})
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zçğıöşü]")
_SEVERAL = 2


def _gives_way(text: str, span: Span, ordered: Sequence[Span], starts: Sequence[int]) -> bool:
    entity = span.senses[0].entity
    if not entity.startswith(_DESCRIBED):
        return False
    near = ordered[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    inside = [
        other
        for other in near
        if other.senses[0].entity.startswith(_NAMED) and other.end <= span.end and _extent(other) != _extent(span)
    ]
    if entity.startswith("topic/") and len(longest(inside)) >= _SEVERAL:
        return True
    return any(
        case(text, other) in _GIVING and not _CAPITAL.search(text, other.end, span.end)
        for other in inside
        if other.start == span.start or not _CAPITAL.search(text, span.start, other.start)
    )


def longest(spans: Iterable[Span]) -> list[Span]:
    """Choose among overlapping stretches: the longest first, then the better evidence, then the earlier."""
    found: list[Span] = []
    cluster: list[Span] = []
    reach = -1
    for span in sorted(spans, key=_place):
        if span.start >= reach:
            found.extend(_settled(cluster))
            cluster = []
        cluster.append(span)
        reach = max(reach, span.end)
    found.extend(_settled(cluster))
    return found


def _place(span: Span) -> tuple[int, int]:
    return (span.start, -span.end)


def _extent(span: Span) -> tuple[int, int]:
    return (span.start, span.end)


def _settled(cluster: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(cluster, key=lambda span: (span.start - span.end, -span.rank, span.start)):
        same = next((index for index, other in enumerate(kept) if _extent(other) == _extent(span)), None)
        if same is not None and not span.is_office_word and not kept[same].is_office_word:
            kept[same] = _merged(kept[same], span)
            continue
        if _is_free(span, kept):
            kept.append(span)
            continue
        bare = replace(span, start=span.hit.start, end=span.hit.end, name_end=span.hit.stem_end)
        if _is_free(bare, kept):
            kept.append(bare)
    return sorted(kept, key=_place)


def _is_free(span: Span, kept: Iterable[Span]) -> bool:
    return all(span.end <= other.start or span.start >= other.end for other in kept)


def _merged(one: Span, other: Span) -> Span:
    senses = tuple(sorted((*one.senses, *other.senses), key=lambda sense: (-sense.rank, sense.entity)))
    longer = max(one, other, key=lambda span: span.hit.stem_end)
    return replace(one, senses=senses, titles=one.titles or other.titles, hit=longer.hit, name_end=longer.name_end)
