"""Triggers of the ontology that can match: each end may be somebody, each word may stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from extraction_sentences import AUTHOR

from kg.extraction.english_frames import EnglishFrames
from kg.extraction.english_verbs import lemma
from kg.extraction.lands import Fitting, Lands
from kg.extraction.naming import Naming
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name
from kg.extraction.triggers import ANY, PREPOSITIONS, VERB, Trigger, lexicon, parse
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading

_ROLES = PREPOSITIONS | {"subject", "object", "second", "possessor"}
_PASTS_TOO = frozenset({"lay", "found"})
"""Verbs whose base is the past of another one; they are read in their other forms: *laid siege to, founded*."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


@pytest.fixture(scope="module")
def fits(vocabulary):
    kinds = {EntityId(f"one/{kind}"): kind for kind in vocabulary.classes}
    known = Knowledge(vocabulary=vocabulary, entities={}, new_kinds=kinds)
    source = Source(document=DocumentId("test"), structure=reading.read(""), mentions=(), author=AUTHOR, language="en")
    return Fitting(known, Lands(source, known, Naming(source, known)))


@pytest.fixture(scope="module")
def names(vocabulary):
    """Give a name for each class of the ontology."""
    return [
        Name(entity=EntityId(f"one/{kind}"), first=0, last=0, start=0, end=3, rest="", text="Ada")
        for kind in sorted(vocabulary.classes)
    ]


def never(trigger: Trigger, fits, names: Iterable[Name]) -> Iterator[str]:
    """Say why an English trigger can match nothing."""
    for end, role in (("subject", trigger.subject), ("object", trigger.object)):
        if role not in _ROLES:
            yield f"{trigger.relation}: {trigger.written}: no name has the role {role}"
        if not any(fits(name, trigger, end) for name in names):
            yield f"{trigger.relation}: {trigger.written}: nothing can be the {end}"
    for word in trigger.words:
        if word != ANY and not _WORD.fullmatch(word):
            yield f"{trigger.relation}: {trigger.written}: no word of a sentence is {word}"
    first = trigger.words[0] if trigger.kind == VERB else ANY
    if first not in {ANY, "be", *_PASTS_TOO} and lemma(first) != first:
        yield f"{trigger.relation}: {trigger.written}: {first} is no verb in dictionary form ({lemma(first)})"


def test_every_english_trigger_can_match(vocabulary, fits, names):
    triggers = lexicon(vocabulary, "en")
    EnglishFrames(triggers)  # it learns their verbs
    assert [fault for trigger in triggers for fault in never(trigger, fits, names)] == []


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("S meet O (O: Treaty)", "nothing can be the object"),
        ("S met O", "met is no verb in dictionary form (meet)"),
        ("S meet & greet O", "no word of a sentence is &"),
    ],
)
def test_a_trigger_that_can_never_match_is_found(vocabulary, fits, names, written, fault):
    trigger = parse(vocabulary.relations["metWith"], written, "en")
    assert isinstance(trigger, Trigger)
    assert [each.rpartition(": ")[2] for each in never(trigger, fits, names)] == [fault]
