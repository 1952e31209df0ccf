"""Small invented texts with their names marked and the claims that a reader would take from them.

``?Treaty`` is a treaty that the text describes and no mention names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.model import ClassId, DocumentId, EntityId, Mention
from kg.reading import structure as reading

FOLDER = Path(__file__).parent / "extraction"
AUTHOR = EntityId("work/test")
_NAME = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
_KINDS = {
    "person": "Person",
    "group": "State",
    "place": "City",
    "treaty": "Treaty",
    "event": "Conference",
    "letter": "Letter",
    "work": "Book",
    "office": "Office",
    "topic": "Topic",
}
_GROUPS = (("army", "Army"), ("fleet", "Army"), ("delegation", "Delegation"), ("russians", "People"))


@dataclass(frozen=True, kw_only=True)
class Example:
    """A text, its mentions and the claims expected: ``(subject, relation, object, denied, claimant, date)``."""

    text: str
    mentions: tuple[Mention, ...]
    expected: frozenset[tuple[str, str, str, bool, str | None, str | None]]
    language: str


def examples(language: str, name: str) -> list[Example]:
    """Read the examples of a file."""
    blocks = re.split(r"\n\s*\n", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    return [example(block, language) for block in blocks if not block.startswith("#")]


def example(block: str, language: str) -> Example:
    """Read one example: a text with its names marked, and the claims expected."""
    marked, *claims = block.strip().split("\n")
    text, mentions, last = "", [], 0
    for found in _NAME.finditer(marked):
        text += marked[last : found.start()]
        start = len(text)
        text += found[1]
        mentions.append(
            Mention(document=DocumentId("test"), start=start, end=len(text), text=found[1], entity=EntityId(found[2]))
        )
        last = found.end()
    text += marked[last:]
    return Example(
        text=text, mentions=tuple(mentions), expected=frozenset(_claim(line) for line in claims), language=language
    )


def _claim(line: str) -> tuple[str, str, str, bool, str | None, str | None]:
    found = re.fullmatch(r"> (\S+) (not )?(\w+) (\S+)(?: by (\S+))?(?: @(\S+))?", line)
    assert found is not None, line
    return found[1], found[3], found[4], bool(found[2]), found[5], found[6]


def proposed(example: Example, vocabulary, entities=()):
    """Propose the claims of an example; ``entities`` are those of the authority tables."""
    kinds = {mention.entity: ClassId(_KINDS[mention.entity.partition("/")[0]]) for mention in example.mentions}
    for group, kind in _GROUPS:
        kinds |= {entity: ClassId(kind) for entity in kinds if entity.endswith(group)}
    source = Source(
        document=DocumentId("test"),
        structure=reading.read(example.text),
        mentions=example.mentions,
        author=AUTHOR,
        language=example.language,
    )
    known = Knowledge(vocabulary=vocabulary, entities={one.id: one for one in entities}, new_kinds=kinds)
    made = extract(source, known)
    new = {entity.id: f"?{entity.kind}" for entity in made.entities}
    return [
        replace(claim, subject=new.get(claim.subject, claim.subject), object=new.get(claim.object, claim.object))
        for claim in made.claims
    ]
