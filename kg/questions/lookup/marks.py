"""What things are found by: every way in which questions, queries and the resolver of names look for one.

Whoever changes what a name is read as, here or in what is called here, gives the name book a new edition
(:data:`kg.namebook.files.EDITION`), so that books of the old one are made anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.turkish import fold
from kg.model import EntityId
from kg.namebook.hearing import ELSEWHERE, NAMED
from kg.namebook.records import Mark, Record
from kg.ontology import terms
from kg.queries import looking_up, parameters
from kg.questions.lookup.name_keys import common_words, keys_of, signatures, stem, word_keys
from kg.questions.morphology import plain
from kg.questions.spans import bounds
from kg.resolution.forms import forms

LANGUAGES = ("tr", "en")
ALWAYS = "*"
"""The year of what is open at an end, or long."""
_LONG, _TOLD = 100, 3


def marks(record: Record) -> Iterator[Mark]:
    """Give all that a thing is found by."""
    yield from _written(record)
    known = record.graph == terms.AUTHORITY and bool(record.labels)
    yield from _heard(record, NAMED if known else ELSEWHERE)
    if not known:
        return
    yield from (Mark(sort="class", text=kind) for kind in record.kinds)
    yield from _asked(record)
    yield from _of_words(record)
    yield from (Mark(sort="year", text=year) for edtf in record.dates for year in _years(edtf))


def _written(record: Record) -> Iterator[Mark]:
    """Mark a thing by its names as queries and commands read them."""
    for text, _ in record.names:
        yield from (Mark(sort="spelled", text=spelled) for spelled in looking_up.spellings(text))
        yield Mark(sort="label", text=fold(text))
        yield Mark(sort="folded", text=parameters.folded(text))


def _heard(record: Record, sort: str) -> Iterator[Mark]:
    """Mark a thing by what the words of its names sound like, forwards and backwards."""
    for place, form in enumerate(forms(EntityId(record.node), (text for text, _ in record.names))):
        yield from (Mark(sort=f"{sort} whole", text=flat, place=place) for flat in form.flats)
        for sound in form.sounds:
            yield Mark(sort=sort, text=sound, place=place)
            yield Mark(sort=f"{sort} backwards", text=sound[::-1])


def _asked(record: Record) -> Iterator[Mark]:
    """Mark a thing by its names in the plain form, as questions have them."""
    for text, language in record.names:
        for key in keys_of(text):
            yield Mark(sort="name", text=key)
            yield Mark(sort="length", text=f"{key.count(' ') + 1:04}")
        if "Work" in record.kinds:
            yield from (Mark(sort="signature", text=each) for each in signatures(text))
        stems = tuple(stem(word, language or "tr") for word in plain(text).split())
        if len(stems) > 1:
            yield from (Mark(sort="stem", text=f"{language or 'tr'} {each}") for each in stems)


def _of_words(record: Record) -> Iterator[Mark]:
    """Mark a thing by the words of its names, and by those that tell what it is."""
    for text, language in record.names:
        yield from (Mark(sort="word", text=word) for word in plain(text).split())
        yield from (Mark(sort=f"common {language}", text=word) for word in common_words(text) if language)
    told = (text for text, _ in (*record.descriptions, *record.titles))
    yield from (Mark(sort="told", text=word) for text in told for word in plain(text).split() if len(word) >= _TOLD)
    for tongue in LANGUAGES:
        yield from (Mark(sort=f"key {tongue}", text=key) for key in word_keys(record.names, tongue))


def _years(edtf: str) -> Iterator[str]:
    """Give the years in which a date lies, or may."""
    begin, end = bounds(edtf)
    if begin is None and end is None:
        return
    if begin is None or end is None or not 0 <= int(end[:4]) - int(begin[:4]) <= _LONG:
        yield ALWAYS
        return
    yield from (f"{year:04}" for year in range(int(begin[:4]), int(end[:4]) + 1))
