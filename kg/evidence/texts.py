"""The texts of documents in the store, and the paragraph around a passage.

A text stands in a graph of its own, as received, so that the positions of passages mean something to whoever has only
the store; it goes into no file that is made to be given away. How a text is read is :mod:`kg.reading.structure`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, Quoted
from kg.graph import notation
from kg.model import Document
from kg.ontology import terms
from kg.project import Project
from kg.reading.offsets import Offsets
from kg.store import Store

_MOST = 600  # characters shown before and after a passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a reader sees before and after a passage, within its paragraph or note, and of the passage itself."""

    before: str
    passage: str
    after: str


def lines(documents: Iterable[Document], project: Project) -> Iterator[bytes]:
    """Write the texts as lines of N-Quads."""
    for document in documents:
        subject = terms.iri(project.base, f"document/{document.id}")
        text = notation.literal(document.stored, None, None)
        graph = terms.iri(project.base, terms.TEXTS)
        yield f"<{subject}> <{terms.KG}text> {text} <{graph}> .\n".encode()


def surroundings(graph: Store, claims: Iterable[Evidence]) -> dict[str, Surroundings]:
    """Give for each passage of some claims, by its IRI, what stands around it; nothing where the store has no text."""
    passages = {passage.iri: passage for each in claims for passage in each.passages}
    wanted = {passage.document.iri for passage in passages.values()}
    found: dict[str, Surroundings] = {}
    for document, text in _texts(graph, wanted):
        own = [passage for passage in passages.values() if passage.document.iri == document]
        found.update(_around(text, own))
    return found


def _texts(graph: Store, documents: Iterable[str]) -> Iterator[tuple[str, str]]:
    text = (
        f"SELECT ?document ?text WHERE {{ {evidence.values('document', sorted(documents))} ?document kg:text ?text }}"
    )
    for document, stored in evidence.rows(graph, text):
        if document is not None and stored is not None:
            yield evidence.value_of(document), evidence.value_of(stored)


def _around(stored: str, passages: Iterable[Quoted]) -> Iterator[tuple[str, Surroundings]]:
    from kg.reading import structure as reading

    structure = reading.read(stored)
    notes = {note.number: note for note in structure.notes}
    for passage in passages:
        note = notes.get(passage.note) if passage.note is not None else None
        if note is not None and note.start <= passage.start < note.end:
            start, end = _derived(note.origin, passage)
            yield passage.iri, _cut(note.text, 0, len(note.text), start, end)
            continue
        start, end = _derived(structure.origin, passage)
        covered = [each for each in structure.paragraphs if each.start < end and each.end > start]
        if covered and start < end:
            yield passage.iri, _cut(structure.text, covered[0].start, covered[-1].end, start, end)


def _derived(origin: Offsets, passage: Quoted) -> tuple[int, int]:
    """Turn positions in the stored text into such of the text as a reader sees it."""
    return origin.first_at_or_after(passage.start), origin.first_at_or_after(passage.end)


def _cut(text: str, first: int, last: int, start: int, end: int) -> Surroundings:
    """Cut a paragraph into three, and what is long at a word."""
    before, after = text[first:start], text[end:last]
    if len(before) > _MOST:
        before = "…" + before[-_MOST:].partition(" ")[2]
    if len(after) > _MOST:
        after = after[:_MOST].rpartition(" ")[0] + "…"
    return Surroundings(before=_folded(before), passage=_folded(text[start:end]), after=_folded(after))


def _folded(text: str) -> str:
    """Fold white space, keeping one blank at an end that has any."""
    inner = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"
