"""What of a store goes into its full-text index: names, descriptions, passages, their translations, paragraphs.

Reads the store, a document at a time; owns no index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import store as engine
from kg.fulltext.folding import composed
from kg.fulltext.records import Place
from kg.ontology import terms
from kg.reading import structure
from kg.store import Embedded, Literal, NamedNode, Select, Term

AUTHORITY = "authority"
"""The source of all names; every other source is the id of a document."""

PLACES = {
    "label": Place.NAME,
    "altLabel": Place.NAME,
    "comment": Place.DESCRIPTION,
    "note": Place.DESCRIPTION,
    "quotation": Place.PASSAGE,
    "translation": Place.PASSAGE,
    "text": Place.PARAGRAPH,
}
"""Which properties are searched, by their local names, and what place each is."""

_NAMES = "rdfs:label skos:altLabel rdfs:comment skos:note"
_RECORDS = ("citation", "reading", "remark", "passage", "mention", "note", "open")
"""What has a label only so that a reader of RDF sees something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of the index. ``claims``: of a passage, each claim with one of its claimants."""

    source: str
    place: Place
    node: str
    property: str
    body: str
    language: str = ""
    document: str = ""
    page: int | None = None
    note: int | None = None
    start: int | None = None
    end: int | None = None
    claims: tuple[tuple[str, str], ...] = ()


class Contents:
    """What there is to be searched in a store."""

    def __init__(self, graph: Embedded) -> None:
        """Take an opened store; nothing is read yet."""
        self._graph = graph
        named = (name for name in engine.graphs(graph) if name.endswith(terms.AUTHORITY))
        self._base = next(named, "").removesuffix(terms.AUTHORITY)

    def _rows(self, text: str) -> Iterator[tuple[Term | None, ...]]:
        answer = engine.query(self._graph, text, prefixes=terms.PREFIXES)
        assert isinstance(answer, Select)
        return answer.rows

    def _named(self, graph: str) -> str:
        return f"<{terms.iri(self._base, graph)}>"

    def _short(self, term: object) -> str:
        return term.value.removeprefix(self._base) if isinstance(term, NamedNode) else str(term)

    # --- things ------------------------------------------------------------------------------------------------------

    def names(self, nodes: Collection[str] | None = None) -> Iterator[tuple[str, str, str, str]]:
        """Give every name and description, or those of some things, in no order.

        Each is the thing, the property, the language, the words.
        """
        for graph in self._graphs_of_things():
            pattern = f"GRAPH {graph} {{ ?node ?property ?text }} VALUES ?property {{ {_NAMES} }}{self._among(nodes)}"
            for node, relation, text in self._rows(f"SELECT ?node ?property ?text {{ {pattern} }}"):
                name = self._short(node)
                if isinstance(text, Literal) and name.partition("/")[0] not in _RECORDS:
                    yield name, _local(relation), text.language or "", composed(text.value)

    def kinds(self, nodes: Collection[str] | None = None) -> Iterator[tuple[str, str]]:
        """Give everything that has a name, or some things, with each of its classes, in no order."""
        for graph in self._graphs_of_things():
            pattern = f"GRAPH {graph} {{ ?node rdfs:label ?label ; a ?kind }}{self._among(nodes)}"
            for node, kind in self._rows(f"SELECT DISTINCT ?node ?kind {{ {pattern} }}"):
                if (name := self._short(node)).partition("/")[0] not in _RECORDS:
                    yield name, _local(kind)

    def _among(self, nodes: Collection[str] | None) -> str:
        named = (f"<{terms.iri(self._base, node)}>" for node in sorted(nodes or ()))
        return "" if nodes is None else f" VALUES ?node {{ {' '.join(named)} }}"

    def _graphs_of_things(self) -> tuple[str, ...]:
        there = engine.graphs(self._graph)
        wanted = (terms.AUTHORITY, terms.DOCUMENTS)
        return tuple(self._named(name) for name in wanted if terms.iri(self._base, name) in there)

    @staticmethod
    def named(node: str, relation: str, language: str, body: str) -> Text:
        """Give a name or a description as a text."""
        return Text(
            source=AUTHORITY, place=PLACES[relation], node=node, property=relation, language=language, body=body
        )

    # --- documents ---------------------------------------------------------------------------------------------------

    def documents(self) -> tuple[str, ...]:
        """Name the documents by their ids, sorted."""
        found = self._rows("SELECT DISTINCT ?document { ?document a kg:Document }")
        return tuple(sorted(self._short(row[0]).removeprefix("document/") for row in found))

    def texts(self, document: str) -> Iterator[Text]:
        """Give the passages of a document and its paragraphs and notes, in the order of the text."""
        yield from sorted(self._passages(document), key=lambda text: (text.start or 0, text.end or 0, text.node))
        yield from self._paragraphs(document)

    def _passages(self, document: str) -> Iterator[Text]:
        this = self._iri(document)
        said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        pattern = (
            f"GRAPH {self._named(terms.DOCUMENTS)} {{ ?passage kg:document {this} ; a kg:Passage ; ?property ?value }}"
        )
        for passage, relation, value in self._rows(f"SELECT ?passage ?property ?value {{ {pattern} }}"):
            if value is not None:
                said[self._short(passage)][_local(relation)].append(value)
        claims = self._claims(this)
        for node, held in said.items():
            place = {name: _number(next(iter(held[name]), None)) for name in ("page", "note", "start", "end")}
            its = tuple(sorted(claims.get(node, ())))
            for name, language, body in _worded(held):
                yield Text(
                    source=document,
                    place=PLACES[name],
                    node=node,
                    property=name,
                    language=language,
                    body=body,
                    document=document,
                    claims=its,
                    **place,
                )

    def _claims(self, document: str) -> dict[str, set[tuple[str, str]]]:
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        pattern = f"?passage kg:document {document} ; a kg:Passage . ?claim kg:passage ?passage ; kg:claimant ?who"
        for passage, claim, who in self._rows(f"SELECT ?passage ?claim ?who {{ {pattern} }}"):
            found[self._short(passage)].add((self._short(claim), self._short(who)))
        return found

    def _paragraphs(self, document: str) -> Iterator[Text]:
        for (stored,) in self._rows(f"SELECT ?text {{ {self._iri(document)} kg:text ?text }}"):
            if isinstance(stored, Literal):
                yield from _cut(document, structure.read(stored.value))

    def _iri(self, document: str) -> str:
        return str(engine.iri(terms.iri(self._base, f"document/{document}")))


def _worded(held: Mapping[str, Sequence[Term]]) -> Iterator[tuple[str, str, str]]:
    """Give the words of a passage, then what they say in other languages: property, language, text."""
    for name in ("quotation", "translation"):
        texts = (each for each in held.get(name, ()) if isinstance(each, Literal))
        yield from sorted((name, each.language or "", composed(each.value)) for each in texts)


def _cut(document: str, read: structure.Structure) -> Iterator[Text]:
    for each in read.paragraphs:
        start, end = read.stored_span(each.start, each.end)
        yield from _paragraph(document, read.text[each.start : each.end], each.page, None, (start, end))
    for note in read.notes:
        yield from _paragraph(document, note.text, note.page, note.number, (note.start, note.end))


def _paragraph(document: str, text: str, page: int, note: int | None, span: tuple[int, int]) -> Iterator[Text]:
    if body := " ".join(text.split()):
        yield Text(
            source=document,
            place=Place.PARAGRAPH,
            node=f"document/{document}",
            property="text",
            body=composed(body),
            document=document,
            page=page,
            note=note,
            start=span[0],
            end=span[1],
        )


def _local(term: object) -> str:
    return term.value.rpartition("#")[2].rpartition("/")[2] if isinstance(term, NamedNode) else ""


def _number(term: Term | None) -> int | None:
    return int(term.value) if isinstance(term, Literal) and term.value.isdigit() else None
