"""The names of a document's body that are mentions of nothing known, and one proposed entity for each thing named.

Each paragraph is read in its own language. Of footnotes only the persons are taken (:mod:`kg.discovery.notes`), and
where that is asked for: what they name besides are works, which are :mod:`kg.citations.bibliography`'s.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.discovery.notes import AUTHOR
from kg.discovery.notes import persons as note_persons
from kg.language import languages
from kg.model import DocumentId, EntityId, Mention
from kg.reading.quotations import stored_span
from kg.reading.structure import Structure
from kg.recognition import entities, recogniser
from kg.recognition.chains import PARAGRAPH
from kg.recognition.records import ProposedEntity, Recognised


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What was found in a document: new entities, and their mentions in the order of the stored text.

    ``parts`` are the known mentions of places that are but a word of what was found: *Paris* of the *Treaty of Paris*.
    """

    entities: tuple[ProposedEntity, ...]
    mentions: tuple[Mention, ...]
    parts: tuple[Mention, ...] = ()


def discover(  # noqa: PLR0913 -- what is known of a text comes in parts
    structure: Structure,
    *,
    document: DocumentId,
    language: str | None = None,
    known: Sequence[Mention] = (),
    taken: Iterable[EntityId] = (),
    least: float = 0.0,
    more: Callable[[str], Sequence[Recognised]] | None = None,
    notes: bool = False,
    longer: bool = False,
) -> Discovery:
    """Find what a document names beside what is ``known`` there; ``taken`` are the ids that there are already.

    ``more`` finds names by other means (a model); where it overlaps what the rules find, they go first. ``notes``: also
    the persons whom the footnotes name. ``longer``: treaties and events, too, that hold a known place in their name.
    """
    usual = language or languages.of_text(structure.text)
    places = sorted((one.start, one.end) for one in known)
    offices = {one.start: one for one in known if one.entity.startswith("office/")}
    towns = {(one.start, one.end): one for one in known if longer and one.entity.startswith("place/")}
    found: list[Recognised] = []
    parts: list[Mention] = []
    for start, stretch, tag in _stretches(structure, usual):
        parted = stretch.replace("\n", PARAGRAPH)  # the lines of a paragraph are one: what is left parts paragraphs
        for one in _with(more, stretch, recogniser.recognise(parted, tag, least=least), least):
            moved = replace(one, start=start + one.start, end=start + one.end, word_end=start + one.word_end)
            moved = _behind_office(structure, moved, offices)
            span = structure.stored_span(moved.start, moved.end)
            inner = _named_after(span, places, towns) if moved.kind in _NAMED_AFTER else ()
            if inner or not _overlaps(span, places):
                found.append(moved)
                parts.extend(inner)
    stored = [structure.stored_span(one.start, one.end) for one in found]
    pieces, length = [structure.text], len(structure.text)
    for note, one in note_persons(structure, usual) if notes else ():
        place = stored_span(note.origin, one.start, one.end)
        if one.score >= least and not _overlaps(place, places):
            name = note.text[one.start : one.end]
            found.append(replace(one, start=length, end=length + len(name)))
            stored.append(place)
            pieces.append(name)
            length += len(name)
    text = "".join(pieces)
    made, ids = entities.proposed(found, text, language=usual, taken=taken)
    mentions = [
        _mention(structure, document, text, one, place, entity)
        for one, place, entity in zip(found, stored, ids, strict=True)
    ]
    mentions.sort(key=lambda one: (one.start, -one.end))
    return Discovery(entities=made, mentions=tuple(mentions), parts=tuple(parts))


_NAMED_AFTER = frozenset({"Treaty", "Armistice", "Conference", "Congress", "War", "Battle"})
"""What is called after places, and is none of them."""


def _named_after(
    span: tuple[int, int], places: Sequence[tuple[int, int]], towns: Mapping[tuple[int, int], Mention]
) -> tuple[Mention, ...]:
    """Give the known mentions of places within a longer name, where it overlaps nothing else that is known."""
    at = bisect_right(places, (span[1], 0))
    near = [place for place in places[max(0, at - _NEAR) : at] if place[1] > span[0]]
    within = all(place in towns and span[0] <= place[0] and place[1] <= span[1] and place != span for place in near)
    return tuple(towns[place] for place in near) if within else ()


_NEAR = 4


def _behind_office(structure: Structure, one: Recognised, offices: Mapping[int, Mention]) -> Recognised:
    """Leave out of a new person's name the office that is known and stands before it: *Reisülküttap Pertev Efendi*."""
    office = offices.get(structure.stored_span(one.start, one.end)[0]) if one.kind == "Person" else None
    said = structure.text[one.start : one.end]
    if office is None or not said.startswith(f"{office.text} "):
        return one
    name = said[len(office.text) :].lstrip()
    left_out = len(office.text.split())
    return replace(one, start=one.end - len(name), key=" ".join(one.key.split()[left_out:]) or one.key)


def _with(
    more: Callable[[str], Sequence[Recognised]] | None, text: str, found: Sequence[Recognised], least: float
) -> Sequence[Recognised]:
    if more is None:
        return found
    places = [(one.start, one.word_end) for one in found]
    free = [one for one in more(text) if one.score >= least and not _overlaps((one.start, one.word_end), places)]
    return sorted((*found, *free), key=lambda one: one.start)


def _stretches(structure: Structure, usual: str | None) -> Iterator[tuple[int, str, str | None]]:
    """Give runs of paragraphs of one language, so that all of a text that is in one language is read at once."""
    paragraphs = structure.paragraphs
    texts = [structure.text[one.start : one.end] for one in paragraphs]
    tags = list(languages.of_paragraphs(texts, usual))
    for tag, run in groupby(zip(paragraphs, tags, strict=True), key=lambda pair: pair[1]):
        part = [paragraph for paragraph, _ in run]
        yield part[0].start, structure.text[part[0].start : part[-1].end], tag


def _overlaps(place: tuple[int, int], places: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(places, (place[1], 0))
    return any(end > place[0] for _, end in places[max(0, at - 2) : at])


def _mention(  # noqa: PLR0913, PLR0917 -- a finding, where it stands, and what it means
    structure: Structure, document: DocumentId, text: str, one: Recognised, place: tuple[int, int], entity: EntityId
) -> Mention:
    also = f" or {', '.join(one.also)}" if one.also else ""
    return Mention(
        document=document,
        start=place[0],
        end=place[1],
        text=" ".join(text[one.start : one.end].split()),
        entity=entity,
        form="citation" if one.rule == AUTHOR else "name",
        page=structure.page_at(place[0]),
        remark=f"new: {one.kind}{also}, by {one.rule} ({one.score:.2f})",
    )
