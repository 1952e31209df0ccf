"""A part of the graph in every RDF file: what stands there, and which prefixes the file must declare for it.

Owns the writing of a part, once for all files that show it; which files there are is :mod:`kg.graph.exports`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby, islice
from typing import Any, NamedTuple

from kg.graph import interchange, notation
from kg.graph.nanopublications import nanopublications
from kg.graph.notation import TYPE, Line, Row, Turtle
from kg.graph.shapes import Node, Shape, Shapes, repeats
from kg.ontology import terms
from kg.ontology.terms import KG, RDF
from kg.seeds.authority import TABLES

_SUBJECT, _PREDICATE, _OBJECT, _PASSAGE = (f"<{KG}{name}>" for name in ("subject", "predicate", "object", "passage"))
_REIFIES = f"<{RDF}reifies>"
_CLAIM = f"<{KG}Claim>"
_HEADINGS = (
    *((table.prefix.rstrip("/"), table.stem) for table in TABLES),
    ("document", "documents"),
    ("reading", "readings"),
    ("policy", "policies"),
    ("fact", "facts, each with the claims that it rests on"),
    ("claim", "claims"),
    ("np", "nanopublications"),
    ("passage", "passages"),
    ("citation", "places in works"),
    ("note", "what the footnotes cite"),
    ("mention", "mentions"),
    ("remark", "remarks on the text"),
    ("open", "left open on purpose"),
)
_RANKS = {segment: rank for rank, (segment, _) in enumerate(_HEADINGS)}
_TITLES = dict(_HEADINGS)
_AT_ONCE = 10_000
_MANY = 10_000
_PREFIX = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*", re.ASCII | re.IGNORECASE)

Paragraph = tuple[str, list[Line]]


class Piece(NamedTuple):
    """What a part contributes to a file: text, and the prefixes that it uses."""

    content: bytes
    used: Mapping[str, str]


class Prefixes:
    """The prefix of each namespace: those of the vocabulary, and one for each folder of ids: ``passage-deniz-1998``."""

    def __init__(self, base: str, **more: str) -> None:
        """``more`` are further prefixes with their namespaces."""
        self._base = base
        self._own: dict[str, str | None] = {uri: prefix for prefix, uri in (*terms.PREFIXES.items(), *more.items())}
        self._found = dict(self._own)

    def __call__(self, namespace: str) -> str | None:
        """Give the prefix of a namespace, or nothing."""
        if namespace not in self._found:
            if len(self._found) > _MANY:  # each document has folders of its own
                self._found = dict(self._own)
            self._found[namespace] = self._of_folder(namespace)
        return self._found[namespace]

    def _of_folder(self, namespace: str) -> str | None:
        """Name a folder by its path; only the last of its names may have a hyphen, so that no two are named alike."""
        if not namespace.startswith(self._base) or not namespace.endswith("/"):
            return None
        names = namespace[len(self._base) : -1].split("/")
        prefix = "-".join(names)
        apart = not any("-" in name for name in names[:-1])
        return prefix if apart and _PREFIX.fullmatch(prefix) and prefix not in terms.PREFIXES else None


class Desk:
    """Where parts are written: knows the base, and which classes are the more special."""

    def __init__(self, base: str, special: Callable[[str], int]) -> None:
        """``special`` gives how many classes a class lies below."""
        self.base = base
        self.prefix = Prefixes(base)
        self.prefix_of_publications = Prefixes(base, nanopub=f"{base}np/")
        self._special = special
        self._shapes = Shapes(self.prefix)

    def sheet(self, rows: Iterable[Row], beside: Iterable[Row] = (), *, goes_on: bool = False) -> Sheet:
        """Begin to write a part; ``beside`` are the places in works that it cites, which stand in other parts.

        ``goes_on``: it goes on a part of which the first heading was written.
        """
        return Sheet(self, rows, beside, goes_on=goes_on)

    def segment(self, term: str) -> str:
        """Give the folder that the id of a node begins with."""
        return term[len(self.base) + 1 :].partition("/")[0] if term.startswith(f"<{self.base}") else ""

    def heading(self, term: str) -> str:
        """Give the heading under which a node stands."""
        return _TITLES.get(self.segment(term), "other")

    def node(self, subject: str, rows: list[Row]) -> tuple[tuple[Any, ...], Node, bool]:
        """Make a node of its statements, which are sorted; say where it stands, and whether one of them comes twice."""
        shape = self._shapes[tuple([row[1] for row in rows])]
        again = bool(shape.repeated) and repeats(shape, rows)
        if again:
            rows = [Row(subject, *said) for said in dict.fromkeys(row[1:3] for row in rows)]
            shape = self._shapes[tuple([row[1] for row in rows])]
        said = [row[2] for row in rows]
        objects = shape.in_order(said)
        for predicate, start, end in shape.several:
            objects[start:end] = self.objects(predicate, objects[start:end])
        return self._order(subject, shape, said), Node(subject, shape, objects), again

    def _order(self, subject: str, shape: Shape, said: list[str]) -> tuple[Any, ...]:
        """Say where a node stands: claims in the order of the text, facts by what they say, others by their names."""
        rank = _RANKS.get(self.segment(subject), len(_RANKS))
        places = shape.among_rows
        if _PASSAGE in places:
            start, end = places[_PASSAGE]
            passages = said[start:end]
            return rank, 0, natural(passages[0]) if len(passages) == 1 else min(map(natural, passages)), subject
        ends = [said[places[name][0]] for name in (_SUBJECT, _PREDICATE, _OBJECT) if name in places]
        return (rank, 1, tuple(map(natural, ends)), subject) if ends else (rank, 2, natural(subject), subject)

    def objects(self, predicate: str, objects: list[str]) -> list[str]:
        """Put the most special class first, and texts by their language."""
        if predicate == TYPE:
            return sorted(objects, key=lambda term: (-self._special(term), term))
        return sorted(objects, key=_by_language)


_LANGUAGE = re.compile(r'"@([a-z0-9-]+)$')


def _by_language(term: str) -> tuple[str, str]:
    language = _LANGUAGE.search(term) if term[0] == '"' else None
    return language[1] if language else "", term


def natural(term: str) -> tuple[Any, ...]:
    """Sort numbers within names by their size."""
    parts = _NUMBERS(term)
    return tuple([int(part) if turn % 2 else part for turn, part in enumerate(parts)])


_NUMBERS = re.compile(r"(\d+)").split


class Sheet:
    """One part, ready to be written in any notation."""

    def __init__(self, desk: Desk, rows: Iterable[Row], beside: Iterable[Row] = (), *, goes_on: bool = False) -> None:
        self._desk, self._goes_on = desk, goes_on
        self._beside = tuple(beside)
        by_subject: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_subject[row[0]].append(row)
        self.rows: list[Row] = []
        self._graphs: dict[str, set[str]] = {}
        nodes = []
        for subject in sorted(by_subject):
            own = by_subject[subject]
            own.sort()
            order, node, again = desk.node(subject, own)
            self.rows += dict.fromkeys(own) if again else own
            self._graphs[subject] = {row[3] for row in own}
            nodes.append((order, node))
        self._nodes = _ordered(nodes)
        self._turtle = Turtle(desk.prefix)

    @cached_property
    def _paragraphs(self) -> list[Paragraph]:
        return [(node.subject, node.lines) for node in self._nodes]

    # --- notations ----------------------------------------------------------------------------------------------

    def nquads(self) -> Piece:
        """Write the statements as N-Quads."""
        lines = (f"{s} {p} {o} {g} .\n" if g else f"{s} {p} {o} .\n" for s, p, o, g in self.rows)
        return Piece(_encoded(lines), {})

    def ntriples(self) -> Piece:
        """Write the statements without their graphs; one that stands in two of them stands beside itself."""
        lines = (line for line, _ in groupby(f"{s} {p} {o} .\n" for s, p, o, _ in self.rows))
        return Piece(_encoded(lines), {})

    def turtle(self) -> Piece:
        """Write a paragraph a node."""
        blocks = self._headed((node.subject, self._text[node.subject]) for node in self._nodes)
        return Piece("".join(blocks).encode(), self._turtle.used)  # the same whatever is written first

    def trig(self) -> Piece:
        """Write a paragraph a node, in its graphs."""
        by_graph: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for node in self._nodes:
            subject = node.subject
            graphs = self._graphs[subject]
            if len(graphs) == 1:
                by_graph[next(iter(graphs))].append((subject, self._text[node.subject]))
            for graph in graphs if len(graphs) > 1 else ():
                own = [row for row in self.rows if row.subject == subject and row.graph == graph]
                by_graph[graph] += self._filled([self._desk.node(subject, own)[1]])
        parts, names = [], Turtle(self._desk.prefix)
        for graph in sorted(by_graph, key=self._graph_order):
            body = "".join(self._headed(by_graph[graph]))
            parts.append(f"{names.term(graph)} {{\n\n{body}}}\n\n" if graph else body)
        return Piece("".join(parts).encode(), {**self._turtle.used, **names.used})

    def jsonld(self) -> Piece:
        """Write an object a node."""
        writer = interchange.Json(self._desk.prefix)
        return Piece(writer.nodes(self._paragraphs).encode(), writer.used)

    def rdfxml(self) -> Piece:
        """Write a description a node."""
        writer = interchange.Xml(self._desk.prefix)
        return Piece(writer.nodes(self._paragraphs).encode(), writer.used)

    def rdf12(self) -> Piece:
        """Say what a claim says by an RDF 1.2 reifier in place of three statements.

        The claim keeps its IRI; what it says is quoted and not asserted, so a denial denies nothing by accident.
        """
        claims = Turtle(self._desk.prefix)
        blocks = self._headed(
            (node[0], claims.paragraph(node[0], reified(node.lines)) if _is_claim(node) else self._text[node.subject])
            for node in self._nodes
        )
        text = "".join(blocks)
        return Piece(text.encode(), {**self._turtle.used, **claims.used})

    def nanopublications(self) -> Piece:
        """Write four graphs a claim."""
        rows = nanopublications((*self.rows, *self._beside), self._desk.base)
        writer = Turtle(self._desk.prefix_of_publications)
        parts = []
        for graph, own in groupby(sorted(set(rows), key=_in_publication), key=_graph):
            nodes = _ordered(self._desk.node(subject, list(one))[:2] for subject, one in groupby(own, key=_subject))
            body = "".join(writer.paragraph(node.subject, node.lines) for node in nodes)
            parts.append(f"{writer.term(graph)} {{\n\n{body}}}\n\n")
        return Piece("".join(parts).encode(), writer.used)

    # --- pieces of them ---------------------------------------------------------------------------------------------

    @cached_property
    def _text(self) -> Mapping[str, str]:
        """The paragraph of each node in Turtle, those of one shape at once."""
        by_shape: dict[Shape, list[Node]] = defaultdict(list)
        for node in self._nodes:
            by_shape[node.shape].append(node)
        return {subject: block for nodes in by_shape.values() for subject, block in self._filled(nodes)}

    def _filled(self, nodes: list[Node]) -> Iterator[tuple[str, str]]:
        """Give nodes of one shape with their paragraphs."""
        subjects = [node.subject for node in nodes]
        return zip(
            subjects, self._turtle.filled(nodes[0].shape, subjects, (node.objects for node in nodes)), strict=True
        )

    def _headed(self, blocks: Iterable[tuple[str, str]]) -> Iterator[str]:
        heading = self._desk.heading(self._nodes[0].subject) if self._goes_on else ""
        start = " "
        for subject, block in blocks:
            if not subject.startswith(start):
                start = f"<{self._desk.base}{self._desk.segment(subject) or ' '}/"
                if (found := self._desk.heading(subject)) != heading:
                    heading = found
                    yield f"# {'=' * 20} {heading} {'=' * max(1, 78 - len(heading))}\n\n"
            yield block

    def _graph_order(self, term: str) -> tuple[Any, ...]:
        name = term.removeprefix(f"<{self._desk.base}graph/")
        ranks = ("authority", "documents", "reading", "facts", "ontology")
        return next((rank for rank, start in enumerate(ranks) if name.startswith(start)), len(ranks)), natural(term)


def _ordered(nodes: Iterable[tuple[tuple[Any, ...], Node]]) -> list[Node]:
    return [node for _, node in sorted(nodes, key=_first)]


def _encoded(lines: Iterable[str]) -> bytes:
    """Encode lines, some thousands at a time: a table of the seeds may have millions."""
    waiting = iter(lines)
    parts = iter(lambda: "".join(islice(waiting, _AT_ONCE)).encode(), b"")
    return b"".join(parts)


def _first(keyed: tuple[Any, object]) -> Any:  # noqa: ANN401 - a key of any shape
    return keyed[0]


def _subject(row: Row) -> str:
    return row[0]


def _graph(row: Row) -> str:
    return row[3]


def _is_claim(node: Node) -> bool:
    return any(name == TYPE and _CLAIM in node.objects[start:end] for name, start, end in node.shape.lines[:1])


def reified(lines: list[Line]) -> list[Line]:
    """Put one statement about what a claim says in the place of the three that say it."""
    said = {predicate: objects[0] for predicate, objects in lines if predicate in (_SUBJECT, _PREDICATE, _OBJECT)}
    kept = [line for line in lines if line[0] not in said]
    triple = f"<<( {said[_SUBJECT]} {said[_PREDICATE]} {said[_OBJECT]} )>>"
    return sorted([*kept, (_REIFIES, [triple])], key=lambda line: notation.PREDICATES[line[0]])


_NAMED = ("Head", "", "provenance", "pubinfo")


def _in_publication(row: Row) -> tuple[Any, ...]:
    """Keep the four graphs of a nanopublication together: the assertion has the claim's name, the others add a part."""
    name, _, part = row.graph.strip("<>").rpartition("/")[2].partition("#")
    return name, _NAMED.index(part), row
