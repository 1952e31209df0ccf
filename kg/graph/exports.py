"""The RDF files: which statements stand in which, and how a file is put together from its parts.

Every file is its parts one after the other (:mod:`kg.graph.parts`), each sorted in itself, between a head that declares
the prefixes and a foot; so every file is the same in every build. How a part is written is :mod:`kg.graph.sheets`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg import suggestions
from kg.errors import explain
from kg.graph import notation
from kg.graph.interchange import Json, Xml
from kg.graph.notation import Row
from kg.graph.parts import Part, Parting
from kg.graph.sheets import Desk, Piece, Sheet
from kg.ontology.terms import KG, RDFS

FORMATS = ("ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "rdf12", "nanopub")
"""The RDF formats; ``rdf12`` is Turtle 1.2 with a reifier a claim, ``nanopub`` TriG with four graphs a claim."""

VIEWS = ("rdf12", "nanopub")
"""The formats that are views of claims."""

_WRITERS: Mapping[str, Callable[[Sheet], Piece]] = {
    "ttl": Sheet.turtle,
    "trig": Sheet.trig,
    "nt": Sheet.ntriples,
    "nq": Sheet.nquads,
    "jsonld": Sheet.jsonld,
    "rdfxml": Sheet.rdfxml,
    "rdf12": Sheet.rdf12,
    "nanopub": Sheet.nanopublications,
}
_ABOUT = {
    "graph": "authority data, documents and claims; a claim is what somebody says, not a fact",
    "facts": "what follows from the claims under the policy “{policy}”",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the output: the ``graph`` or the ``facts``, in one of the formats."""

    name: str
    what: str
    notation: str

    def shows(self, part: Part) -> bool:
        """Tell whether a part stands in the file: those with named graphs have all."""
        if self.what == "facts":
            return part.of_facts
        return part.of_claims or self.notation in ("trig", "nq")

    def piece(self, sheet: Sheet) -> Piece:
        """Write what a part contributes."""
        return _WRITERS[self.notation](sheet)

    @property
    def between(self) -> bytes:
        """What stands between two pieces that are not empty."""
        return Json.BETWEEN.encode() if self.notation == "jsonld" else b""

    def head(self, used: Mapping[str, str], title: str, policy: str) -> bytes:
        """Write what stands before the pieces; ``used`` are the prefixes of all of them."""
        match self.notation:
            case "nt" | "nq":
                return b""
            case "jsonld":
                return Json.opening(used).encode()
            case "rdfxml":
                return Xml.opening(used).encode()
        about = _ABOUT[self.what].format(policy=policy)
        return notation.head("\n".join(filter(None, (title, about, f"terms: {KG}"))), used).encode()

    @property
    def foot(self) -> bytes:
        """What stands after the pieces."""
        return {"jsonld": Json.CLOSING, "rdfxml": Xml.CLOSING}.get(self.notation, "").encode()


FILES = (
    File(name="graph.ttl", what="graph", notation="ttl"),
    File(name="graph.trig", what="graph", notation="trig"),
    File(name="graph.nt", what="graph", notation="nt"),
    File(name="graph.nq", what="graph", notation="nq"),
    File(name="graph.jsonld", what="graph", notation="jsonld"),
    File(name="graph.rdf", what="graph", notation="rdfxml"),
    File(name="graph-rdf12.ttl", what="graph", notation="rdf12"),
    File(name="nanopubs.trig", what="graph", notation="nanopub"),
    File(name="facts.ttl", what="facts", notation="ttl"),
)
"""Every RDF file of the output folder."""


class Exports:
    """The rows of a built graph, ready to be written in any format."""

    def __init__(self, lines: Iterable[bytes], base: str, title: str = "") -> None:
        """Take lines of N-Quads, in any order."""
        self._base = base
        self._title = title
        self.rows = notation.rows(lines)

    def files(self, policy: str) -> dict[str, bytes]:
        """Write every RDF file of the output folder."""
        return {file.name: self._written(file, policy) for file in FILES}

    def write(self, what: str, notation_name: str, policy: str) -> bytes:
        """Write the ``graph`` (authority data, documents and claims) or the ``facts`` of a policy.

        Of the graph, the formats with named graphs (trig, nq) have them all: facts and vocabulary too.

        Raises:
            ExplainedError: the facts of this policy are not in this graph, or they have no such view.
        """
        if what == "facts":
            self._check_facts(policy, notation_name)
        return self._written(File(name="", what=what, notation=notation_name), policy)

    def _written(self, file: File, policy: str) -> bytes:
        pieces = list(self._pieces(file, policy))
        used = {prefix: namespace for piece in pieces for prefix, namespace in piece.used.items()}
        body = file.between.join(piece.content for piece in pieces if piece.content)
        return file.head(used, self._title, policy) + body + file.foot

    def _pieces(self, file: File, policy: str) -> Iterator[Piece]:
        of_policy = f"{policy} "
        for part, sheet in self._sheets.items():
            if file.shows(part) and (file.what != "facts" or part.name.startswith(of_policy)):
                yield file.piece(sheet)

    @cached_property
    def _sheets(self) -> Mapping[Part, Sheet]:
        desk = Desk(self._base, special(self.rows))
        documents = {row.subject for row in self.rows if row.predicate == f"<{KG}sha256>"}
        parts = Parting(self._base, len(documents)).all(self.rows)
        places: dict[str, list[Row]] = {}
        for part, rows in parts.items():
            for row in rows if part.of_citations else ():
                places.setdefault(row.subject, []).append(row)
        return {part: desk.sheet(rows, _cited(rows, places)) for part, rows in parts.items()}

    def _check_facts(self, policy: str, notation_name: str) -> None:
        start = f"<{self._base}graph/facts/"
        there = sorted({row.graph.removeprefix(start)[:-1] for row in self.rows if row.graph.startswith(start)})
        if policy not in there:
            hint = f"{suggestions.hint(policy, there)}; or kg build --policy {policy}"
            raise explain(f"no facts under the policy {policy!r} in this graph", where="--policy", hint=hint)
        if notation_name in VIEWS:
            raise explain("this format is a view of claims, not of facts", where="--format", excerpt=notation_name)


def _cited(rows: Iterable[Row], places: Mapping[str, list[Row]]) -> Iterator[Row]:
    cited = f"<{KG}citation>"
    for place in sorted({row.object for row in rows if row.predicate == cited}):
        yield from places.get(place, ())


def special(rows: Iterable[Row]) -> Callable[[str], int]:
    """Read from the vocabulary how many classes a class lies below."""
    above: dict[str, set[str]] = {}
    for row in rows:
        if row.predicate == f"<{RDFS}subClassOf>":
            above.setdefault(row.subject, set()).add(row.object)

    def depth(term: str) -> int:
        found: set[str] = set()
        waiting = [term]
        while waiting:
            fresh = above.get(waiting.pop(), set()) - found
            found |= fresh
            waiting.extend(fresh)
        return len(found)

    depths: dict[str, int] = {}
    return lambda term: depths[term] if term in depths else depths.setdefault(term, depth(term))
