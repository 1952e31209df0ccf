"""Stretches of a text that may be mentions, and the choice among those that overlap.

Owns which of several overlapping stretches stay; whom they denote is :mod:`kg.sightings`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg import honorifics, turkish
from kg.gazetteer import Hit, Rank, Sense
from kg.turkish import Case

_DESCRIBED = ("topic/", "letter/")
_PHRASES = ("event/", "treaty/", "group/", "office/", "place/")
_INFLECTED = ("person/", "group/", "place/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch, what it may denote (best evidence first), the hit it grew from, and the honorifics that it took in."""

    start: int
    end: int
    senses: tuple[Sense, ...]
    hit: Hit
    titles: tuple[str, ...] = ()

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


def chosen(spans: Sequence[Span]) -> list[Span]:
    """Choose among overlapping stretches, in order.

    Topics and letters are described rather than named, and hide no name inside them; nor does any phrase hide the name
    of an actor or place that stands in it with a case of its own (*Remzi Bey’e karşı davranışlar*).
    """
    described = [span for span in spans if span.senses[0].entity.startswith(_DESCRIBED)]
    names = longest(span for span in spans if not span.senses[0].entity.startswith(_DESCRIBED))
    inside = longest(span for span in spans if _has_case_of_its_own(span) and _is_inside_a_phrase(span, names))
    names = sorted((*names, *inside), key=_place)
    around = [span for span in longest(described) if _hides_nothing(span, names)]
    return sorted((*names, *around), key=_place)


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
        bare = replace(span, start=span.hit.start, end=span.hit.end)
        kept.extend([fitting for fitting in (span, bare) if _is_free(fitting, kept)][:1])
    return sorted(kept, key=_place)


def _is_free(span: Span, kept: Iterable[Span]) -> bool:
    return all(span.end <= other.start or span.start >= other.end for other in kept)


def _merged(one: Span, other: Span) -> Span:
    senses = tuple(sorted((*one.senses, *other.senses), key=lambda sense: (-sense.rank, sense.entity)))
    return replace(one, senses=senses, titles=one.titles or other.titles)


def _has_case_of_its_own(span: Span) -> bool:
    inflected = span.hit.suffix.case not in (Case.NOMINATIVE, Case.OTHER)
    return span.senses[0].entity.startswith(_INFLECTED) and (
        inflected or (bool(span.titles) and span.end > span.hit.end)
    )


def _is_inside_a_phrase(span: Span, names: Sequence[Span]) -> bool:
    index = bisect_right(names, span.start, key=lambda other: other.start) - 1
    if index < 0:
        return False
    around = names[index]
    return span.end < around.end and around.senses[0].entity.startswith(_PHRASES)


def _hides_nothing(span: Span, names: Sequence[Span]) -> bool:
    """Tell whether every name that a phrase overlaps lies wholly inside it, and is not all of it."""
    first = bisect_right(names, span.start, key=lambda other: other.start) - 1
    for other in names[max(0, first) :]:
        if other.start >= span.end:
            break
        within = span.start <= other.start and other.end <= span.end
        if other.end > span.start and (_extent(span) == _extent(other) or not within):
            return False
    return True
