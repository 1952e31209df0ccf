"""Documents as records: what they are, and their texts in stretches that carry mentions and claims."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.evidence import reading as evidence
from kg.evidence.reading import Properties
from kg.evidence.records import Evidence
from kg.explorer.holdings import Holdings, Json, kept, texts
from kg.explorer.reached import Reached
from kg.reading.offsets import Offsets
from kg.store import Term

if TYPE_CHECKING:
    from kg.reading.structure import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a stored text that an entity's mention or a claim's passage covers."""

    start: int
    end: int
    kind: str
    id: str


class Library:
    """The documents of a store and what marks their texts, gathered once."""

    def __init__(self, held: Holdings) -> None:
        """Take what the store holds."""
        self._held = held
        self._texts = Reached(self._texts_of, self._texts_of)
        self._marks = Reached(self._marks_of, self._marks_of)
        if not held.is_large:
            self._texts.whole()
            self._marks.whole()

    def index(self) -> list[Json]:
        """Give every document without its text."""
        if self._held.is_large:
            return list(self._counted())
        self._texts.whole()
        self._marks.whole()
        return [self._about(identifier) for identifier in self._held.documents]

    def one(self, identifier: str) -> Json:
        """Give a document with its text.

        Raises:
            KeyError: there is none of this id.
        """
        about = self._about(f"document/{identifier}")
        stored = self._texts.get(identifier)
        if stored is None:
            return about
        from kg.reading import structure as reading

        structure = reading.read(stored)
        marks = self._marks.get(identifier, [])
        return {**about, "paragraphs": list(_paragraphs(structure, marks)), "notes": list(_notes(structure, marks))}

    def _counted(self) -> Iterator[Json]:
        """Give every document, with what is in it counted by the store."""
        claims, mentions, stored = (
            {self._short(document): int(evidence.value_of(n)) for document, n in self._rows(text) if document and n}
            for text in (_CLAIMED, _MENTIONED, _STORED)
        )
        for identifier, said in self._held.documents.items():
            short = identifier.removeprefix("document/")
            yield self._said(
                short, said, claims=claims.get(short, 0), mentions=mentions.get(short, 0), text=short in stored
            )

    def _rows(self, text: str) -> Iterable[tuple[Term | None, ...]]:
        return evidence.rows(self._held.graph, text)

    def _about(self, identifier: str) -> Json:
        said, short = self._held.documents[identifier], identifier.removeprefix("document/")
        marks = self._marks.get(short, [])
        return self._said(
            short,
            said,
            claims=len({mark.id for mark in marks if mark.kind == "claim"}),
            mentions=sum(mark.kind == "mention" for mark in marks),
            text=short in self._texts,
        )

    def _said(self, short: str, said: Properties, *, claims: int, mentions: int, text: bool) -> Json:
        return kept(
            id=short,
            title=_first(said, "label") or _first(said, "title") or short,
            author=self._author(said),
            year=_first(said, "year"),
            language=_first(said, "language"),
            licence=_first(said, "license"),
            citation=_first(said, "bibliographicCitation"),
            work=self._link(said, "work"),
            claims=claims,
            mentions=mentions,
            text=text,
        )

    def _author(self, said: Properties) -> str | None:
        return self._link(said, "author") or self._link(said, "creator")

    def _link(self, said: Properties, name: str) -> str | None:
        value = _first(said, name)
        return self._held.short(value) if value else None

    def _texts_of(self, ids: Iterable[str] | None = None) -> Mapping[str, str]:
        """Read the texts of some documents, or of all."""
        rows = evidence.rows(
            self._held.graph, f"SELECT ?document ?text WHERE {{ {self._of(ids)} ?document kg:text ?text }}"
        )
        return {
            self._short(document): evidence.value_of(text)
            for document, text in rows
            if document is not None and text is not None
        }

    def _marks_of(self, ids: Iterable[str] | None = None) -> Mapping[str, list[Mark]]:
        """Read what marks the texts of some documents, or of all."""
        held = self._held
        found: dict[str, set[Mark]] = defaultdict(set)
        for each in held.claims.values() if ids is None else self._claims_of(ids):
            for passage in each.passages:
                mark = Mark(start=passage.start, end=passage.end, kind="claim", id=each.id)
                found[passage.document.id.removeprefix("document/")].add(mark)
        for entity, document, start, end in evidence.rows(held.graph, _MENTIONS.replace("OF", self._of(ids))):
            if entity is not None and document is not None:
                name = held.short(evidence.value_of(entity))
                place = (int(evidence.value_of(start or entity)), int(evidence.value_of(end or entity)))
                found[self._short(document)].add(Mark(start=place[0], end=place[1], kind="mention", id=name))
        return {
            document: sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.id))
            for document, marks in found.items()
        }

    def _claims_of(self, ids: Iterable[str]) -> Iterator[Evidence]:
        pattern = "?passage kg:document ?document . ?claim kg:passage ?passage"
        rows = evidence.rows(self._held.graph, f"SELECT DISTINCT ?claim WHERE {{ {self._of(ids)} {pattern} }}")
        found = sorted(self._held.short(evidence.value_of(row[0])) for row in rows if row[0] is not None)
        self._held.claims.reach(found)
        return (self._held.claims[each] for each in found if each in self._held.claims)

    def _of(self, ids: Iterable[str] | None) -> str:
        if ids is None:
            return ""
        return evidence.values("document", (self._held.iri(f"document/{each}") for each in ids))

    def _short(self, document: Term) -> str:
        return self._held.short(evidence.value_of(document)).removeprefix("document/")


_CLAIMED = """SELECT ?document (COUNT(DISTINCT ?claim) AS ?n) WHERE {
  ?claim a kg:Claim ; kg:passage ?passage . ?passage kg:document ?document
} GROUP BY ?document"""
_MENTIONED = """SELECT ?document (COUNT(DISTINCT ?mention) AS ?n) WHERE {
  ?mention a kg:Mention ; kg:document ?document
} GROUP BY ?document"""
_STORED = "SELECT ?document (1 AS ?n) WHERE { ?document kg:text ?text }"
_MENTIONS = """SELECT ?entity ?document ?start ?end WHERE { OF
  ?mention a kg:Mention ; kg:denotes ?entity ; kg:document ?document ; kg:start ?start ; kg:end ?end
}"""


def _first(said: Properties, name: str) -> str | None:
    return next(iter(texts(said, name)), None)


def _paragraphs(structure: Structure, marks: Iterable[Mark]) -> Iterator[Json]:
    whole = _Marked(
        structure.text,
        structure.origin,
        marks,
        calls=((call.position + 1, call.number) for call in structure.calls if call.position >= 0),
        pages=((page.start, page.number) for page in structure.pages),
    )
    for paragraph in structure.paragraphs:
        runs = list(whole.runs(paragraph.start, paragraph.end))
        yield {"page": paragraph.page, "kind": paragraph.kind, "runs": runs}


def _notes(structure: Structure, marks: Iterable[Mark]) -> Iterator[Json]:
    listed = list(marks)
    place = 0
    for note in sorted(structure.notes, key=lambda note: note.start):
        while place < len(listed) and listed[place].start < note.start:
            place += 1
        own = []
        for mark in listed[place:]:
            if mark.start >= note.end:
                break
            own.append(mark)
        runs = list(_Marked(note.text, note.origin, own).runs(0, len(note.text)))
        yield {"number": note.number, "mark": note.mark, "page": note.page, "runs": runs}


class _Marked:
    """A derived text, cut wherever a mark, a page or the call of a note begins or ends."""

    def __init__(
        self,
        text: str,
        origin: Offsets,
        marks: Iterable[Mark],
        *,
        calls: Iterable[tuple[int, int]] = (),
        pages: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Take the text; ``calls`` are derived places with the notes called there, ``pages`` stored ones."""
        self._text, self._origin = text, origin
        self._begins: dict[int, list[Mark]] = defaultdict(list)
        self._ends: dict[int, list[Mark]] = defaultdict(list)
        for mark in marks:
            start, end = origin.first_at_or_after(mark.start), origin.first_at_or_after(mark.end)
            if start < end:
                self._begins[start].append(mark)
                self._ends[end].append(mark)
        self._calls = dict(calls)
        self._pages = {origin.first_at_or_after(start): number for start, number in pages}
        self._cuts = sorted({*self._begins, *self._ends, *self._calls, *self._pages})
        self._next = 0
        self._open: dict[Mark, None] = {}  # a set that keeps its order

    def runs(self, first: int, last: int) -> Iterator[Json]:
        """Give the stretches between two places; to be asked for in the order of the text."""
        inside = self._cuts[bisect_right(self._cuts, first) : bisect_left(self._cuts, last)]
        cuts = [first, *inside, last]
        for start, end in pairwise(cuts):
            self._turn(start)
            yield kept(
                text=self._text[start:end],
                start=self._origin[start],
                page=self._pages.get(start),
                mentions=self._carried("mention"),
                claims=self._carried("claim"),
                call=self._calls.get(end),
            )

    def _turn(self, place: int) -> None:
        """Close and open what ends and begins up to a place."""
        while self._next < len(self._cuts) and self._cuts[self._next] <= place:
            cut = self._cuts[self._next]
            for mark in self._ends.get(cut, ()):
                self._open.pop(mark, None)
            self._open.update(dict.fromkeys(self._begins.get(cut, ())))
            self._next += 1

    def _carried(self, kind: str) -> list[str]:
        return list(dict.fromkeys(mark.id for mark in self._open if mark.kind == kind))
