"""Persons whom only the footnotes name: the authors of what they cite, and those of whom their own words tell.

The works themselves are :mod:`kg.citations.bibliography`'s.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from kg.citations import bibliography, bylines
from kg.citations.proposals import ProposedCitation
from kg.language import languages, turkish
from kg.model import ClassId
from kg.reading.structure import Note, Structure
from kg.recognition import recogniser, turkish_words, western_words
from kg.recognition.records import Recognised

AUTHOR: Final = "author"
"""The rule of an author's name."""

_SCORE: Final = 0.9
_LEAST_IN_PROSE: Final = 0.7  # notes are full of titles and imprints
_SHORTEST: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_QUOTED: Final = re.compile('“[^”]*”|«[^»]*»|"[^"]*"')


def persons(structure: Structure, language: str | None) -> Iterator[tuple[Note, Recognised]]:
    """Give the persons that notes name, in the order of the notes; places are those of the note's text."""
    cited: dict[int, list[ProposedCitation]] = {}
    notes = structure.notes
    starts = [note.start for note in notes]
    for citation in bibliography.propose(structure):
        cited.setdefault(max(0, bisect_right(starts, citation.start) - 1), []).append(citation)
    for index, note in enumerate(notes):
        tag, works = languages.of_text(note.text) or language or "en", cited.get(index, ())
        found = [*_authors(note, works, tag), *_told_of(note, works, tag)]
        last = 0
        for one in sorted(found, key=lambda one: (one.start, -one.end)):
            if one.start >= last:
                yield note, one
                last = one.word_end


def _authors(note: Note, citations: Sequence[ProposedCitation], language: str) -> Iterator[Recognised]:
    for citation in citations:
        start = note.origin.first_at_or_after(citation.start)
        inner = (author for author in citation.reference.container_authors if " " in author)
        for author in (*citation.reference.authors, *inner):
            place = _place(note.text, author, start)
            if place is not None and _is_somebody(author, language):
                yield _person(note.text, *place, AUTHOR, _SCORE)


def _is_somebody(author: str, language: str) -> bool:
    """Tell a person from an institution and from the words of a title: *Great Britain*, *The Commission*."""
    if bylines.is_certain(author):
        return True
    words = re.findall(r"[^\W\d_]+", author)
    if len(author) < _SHORTEST or not all(word[0].isupper() for word in words) or re.search(r"\d", author):
        return False
    kinds = {one.kind for one in recogniser.recognise(author, language)}
    telling = words if "," in author or len(words) == 1 else words[:-1]  # Taylor is a surname after a given name
    return kinds <= {"Person"} and not any(_is_ordinary(word, language) for word in telling if len(word) > 1)


def _is_ordinary(word: str, language: str) -> bool:
    if language == "tr":
        return turkish_words.is_ordinary(word)
    return western_words.is_ordinary(word, language)


def _told_of(note: Note, citations: Sequence[ProposedCitation], language: str) -> Iterator[Recognised]:
    """Give the persons of what a note says in its own words, outside of titles and imprints."""
    taken = [found.span() for found in _QUOTED.finditer(note.text)]
    for citation in citations:
        start, said = note.origin.first_at_or_after(citation.start), citation.reference
        for part in (said.title, said.container, said.publisher, said.place):
            place = _place(note.text, part, start) if part else None
            taken.extend([place] if place else ())
    for one in recogniser.recognise(note.text, language, least=_LEAST_IN_PROSE):
        spelt_out = _WORD.search(note.text, one.start, one.end) is not None  # C. V is a volume
        if (
            one.kind == "Person"
            and spelt_out
            and not any(start < one.word_end and one.start < end for start, end in taken)
        ):
            yield one


def _place(text: str, words: str, start: int) -> tuple[int, int] | None:
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start)
    return found.span() if found else None


def _person(text: str, start: int, end: int, rule: str, score: float) -> Recognised:
    key = turkish.fold(" ".join(text[start:end].split()))
    return Recognised(start=start, end=end, word_end=end, kind=ClassId("Person"), key=key, rule=rule, score=score)
