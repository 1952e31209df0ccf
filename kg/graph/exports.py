"""The RDF files: which statements stand in which, how they are laid out for readers, and two more views of the claims.

Owns the files' contents; how a notation is written is :mod:`kg.graph.notation`. Everything is made from the same sorted
rows, so that every file is the same in every build.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from kg import suggestions
from kg.errors import explain
from kg.graph import interchange, notation
from kg.graph.nanopublications import nanopublications
from kg.graph.notation import Layout, Row
from kg.ontology import terms
from kg.ontology.terms import KG, RDF
from kg.seeds.authority import TABLES

FORMATS = ("ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "rdf12", "nanopub")
"""The RDF formats; ``rdf12`` is Turtle 1.2 with a reifier a claim, ``nanopub`` TriG with four graphs a claim."""

_SUBJECT, _PREDICATE, _OBJECT, _PASSAGE = (f"<{KG}{name}>" for name in ("subject", "predicate", "object", "passage"))
_TYPE = f"<{RDF}type>"
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
_PREFIX = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*", re.ASCII | re.IGNORECASE)


class Exports:
    """The rows of a built graph, ready to be written in any format."""

    def __init__(self, lines: Iterable[bytes], base: str, title: str = "") -> None:
        """Take lines of N-Quads, in any order."""
        self._base = base
        self._title = title
        self.rows = notation.rows(lines)

    def files(self, policy: str) -> dict[str, bytes]:
        """Write every RDF file of the output folder."""
        names = {
            "graph.ttl": ("graph", "ttl"),
            "graph.trig": ("graph", "trig"),
            "graph.nt": ("graph", "nt"),
            "graph.nq": ("graph", "nq"),
            "graph.jsonld": ("graph", "jsonld"),
            "graph.rdf": ("graph", "rdfxml"),
            "graph-rdf12.ttl": ("graph", "rdf12"),
            "nanopubs.trig": ("graph", "nanopub"),
            "facts.ttl": ("facts", "ttl"),
        }
        return {name: self.write(what, notation_name, policy) for name, (what, notation_name) in names.items()}

    def write(self, what: str, notation_name: str, policy: str) -> bytes:
        """Write the ``graph`` (authority data, documents and claims) or the ``facts`` of a policy.

        Of the graph, the formats with named graphs (trig, nq) have them all: facts and vocabulary too.

        Raises:
            ExplainedError: the facts of this policy are not in this graph, or they have no such view.
        """
        rows = self._of(what, notation_name, policy)
        layout = self._layout(what, notation_name, policy)
        writers: Mapping[str, Callable[[], bytes]] = {
            "ttl": lambda: notation.turtle(rows, layout),
            "trig": lambda: notation.trig(rows, layout),
            "nt": lambda: notation.ntriples(rows),
            "nq": lambda: notation.nquads(rows),
            "jsonld": lambda: interchange.jsonld(rows, layout),
            "rdfxml": lambda: interchange.rdfxml(rows, layout),
            "rdf12": lambda: notation.turtle(reified(rows), layout),
            "nanopub": lambda: notation.trig(nanopublications(rows, self._base), layout),
        }
        return writers[notation_name]()

    def _of(self, what: str, notation_name: str, policy: str) -> tuple[Row, ...]:
        if what == "facts":
            return self._facts(notation_name, policy)
        if notation_name in ("trig", "nq"):
            return self.rows
        return self._claims_and_authority

    @cached_property
    def _claims_and_authority(self) -> tuple[Row, ...]:
        left = (f"<{self._base}graph/facts/", f"<{self._base}{terms.ONTOLOGY}>")
        return tuple(notation.bare(row for row in self.rows if not row.graph.startswith(left)))

    def _facts(self, notation_name: str, policy: str) -> tuple[Row, ...]:
        graph = f"<{terms.iri(self._base, terms.facts_graph(policy))}>"
        found = tuple(row for row in self.rows if row.graph == graph)
        if not found:
            start = f"<{self._base}graph/facts/"
            there = sorted({row.graph.removeprefix(start)[:-1] for row in self.rows if row.graph.startswith(start)})
            hint = f"{suggestions.hint(policy, there)}; or kg build --policy {policy}"
            raise explain(f"no facts under the policy {policy!r} in this graph", where="--policy", hint=hint)
        if notation_name in ("rdf12", "nanopub"):
            raise explain("this format is a view of claims, not of facts", where="--format", excerpt=notation_name)
        return found

    # --- layout -------------------------------------------------------------------------------------------------

    def _layout(self, what: str, notation_name: str, policy: str) -> Layout:
        about = {
            "graph": "authority data, documents and claims; a claim is what somebody says, not a fact",
            "facts": f"what follows from the claims under the policy “{policy}”",
        }
        preamble = "\n".join(filter(None, (self._title, about.get(what, ""), f"terms: {KG}")))
        if notation_name == "nanopub":
            prefixes = {**self._prefixes, "nanopub": f"{self._base}np/"}
            return Layout(
                prefixes=prefixes, order=self._subject_order, graph_order=_publication_order, preamble=preamble
            )
        return Layout(
            prefixes=self._prefixes,
            order=self._subject_order,
            graph_order=cache(self._graph_order),
            heading=self._heading,
            preamble=preamble,
        )

    @cached_property
    def _prefixes(self) -> Mapping[str, str]:
        """Give each folder of ids a prefix: ``person:``, ``claim:``, ``passage-deniz-1998:``."""
        own: dict[str, str] = {}
        start = f"<{self._base}"
        for term in sorted({term for row in self.rows for term in row if term.startswith(start)}):
            folder = term[len(start) : -1].rpartition("/")[0]
            prefix = folder.replace("/", "-")
            if _PREFIX.fullmatch(prefix) and prefix not in terms.PREFIXES:
                own.setdefault(prefix, f"{self._base}{folder}/")
        return {**own, **terms.PREFIXES}

    @cached_property
    def _places(self) -> Mapping[str, tuple[Any, ...]]:
        """Where in its document a claim's first passage lies, so that claims are read in the order of the text."""
        found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for row in self.rows:
            if row.predicate == _PASSAGE:
                found[row.subject].append(_natural(row.object))
        return {subject: min(places) for subject, places in found.items()}

    @cached_property
    def _said(self) -> Mapping[str, tuple[Any, ...]]:
        """What a fact says, so that the facts about one subject stand together."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self.rows:
            if row.predicate in (_SUBJECT, _PREDICATE, _OBJECT):
                found[row.subject][row.predicate] = row.object
        return {
            node: tuple(_natural(parts[name]) for name in (_SUBJECT, _PREDICATE, _OBJECT) if name in parts)
            for node, parts in found.items()
        }

    def _segment(self, term: str) -> str:
        start = f"<{self._base}"
        return term[len(start) :].partition("/")[0] if term.startswith(start) else ""

    @cached_property
    def _subject_order(self) -> Callable[[str], tuple[Any, ...]]:
        return cache(self._order)

    def _order(self, term: str) -> tuple[Any, ...]:
        rank = _RANKS.get(self._segment(term), len(_RANKS))
        if term in self._places:
            return rank, 0, self._places[term]
        if term in self._said:
            return rank, 1, self._said[term]
        return rank, 2, _natural(term)

    def _graph_order(self, term: str) -> tuple[Any, ...]:
        name = term.removeprefix(f"<{self._base}graph/")
        ranks = ("authority", "documents", "reading", "facts", "ontology")
        return (next((rank for rank, start in enumerate(ranks) if name.startswith(start)), len(ranks)), _natural(term))

    def _heading(self, term: str) -> str:
        return _TITLES.get(self._segment(term), "other")


def _natural(term: str) -> tuple[Any, ...]:
    """Sort numbers within names by their size."""
    return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in re.split(r"(\d+)", term))


_PARTS = ("Head", "", "provenance", "pubinfo")


def _publication_order(graph: str) -> tuple[Any, ...]:
    """Keep the four graphs of a nanopublication together: the assertion has the claim's name, the others add a part."""
    name, _, part = graph.strip("<>").rpartition("/")[2].partition("#")
    return name, _PARTS.index(part)


def reified(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Say what a claim says by an RDF 1.2 reifier in place of ``kg:subject``, ``kg:predicate`` and ``kg:object``.

    The claim keeps its IRI; what it says is quoted and not asserted, so a denial denies nothing by accident.
    """
    every = tuple(rows)
    claims = {row.subject for row in every if row.predicate == _TYPE and row.object == _CLAIM}
    said: dict[str, dict[str, str]] = defaultdict(dict)
    kept = []
    for row in every:
        if row.subject in claims and row.predicate in (_SUBJECT, _PREDICATE, _OBJECT):
            said[row.subject][row.predicate] = row.object
        else:
            kept.append(row)
    reifies = f"<{RDF}reifies>"
    kept.extend(
        Row(claim, reifies, f"<<( {parts[_SUBJECT]} {parts[_PREDICATE]} {parts[_OBJECT]} )>>")
        for claim, parts in said.items()
    )
    return tuple(kept)
