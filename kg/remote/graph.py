"""A graph that another engine holds, to be asked as the embedded one is: the same methods, the same terms.

Only the graphs under the project's base are seen: the engine may hold those of others, and its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
    parse_query_results,
)

from kg import sparql
from kg.errors import explain

if TYPE_CHECKING:
    from kg.remote.exchange import Exchange

_BOOLEAN = NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_TRUTH = {"0": Literal("false", datatype=_BOOLEAN), "1": Literal("true", datatype=_BOOLEAN)}

AUTHORITY = "graph/authority"
BESIDE = "urn:kg:upload:"
"""How the names of graphs begin that are on their way to their places, and that nobody is to see."""

Answer = QuerySolutions | QueryBoolean | Iterator[Triple]


class RemoteStore:
    """The graphs of one base in another engine."""

    def __init__(self, address: str, *, base: str | None = None) -> None:
        """Find the engine and the graphs that a build has put there.

        Raises:
            ExplainedError: there is no engine, no graph of this base, or no telling of which base.
        """
        from kg.remote.exchange import Exchange  # with httpx, which who asks the built-in engine need not wait for

        self._exchange: Exchange = Exchange(address)
        everything = self._exchange.graphs()
        self.base = _base(everything, base, address)
        self._graphs = tuple(name for name in everything if name.startswith(f"{self.base}graph/"))
        self._alone = self._exchange.services.own.issuperset(set(everything) - set(self._graphs))

    def named_graphs(self) -> list[NamedNode]:
        """Name the graphs."""
        return [NamedNode(name) for name in self._graphs]

    def query(  # noqa: PLR0913 - as the engine that is built in
        self,
        text: str,
        *,
        base_iri: str | None = None,
        prefixes: Mapping[str, str] | None = None,
        use_default_graph_as_union: bool = False,
        default_graph: Sequence[NamedNode] | None = None,
        named_graphs: Sequence[NamedNode] | None = None,
        substitutions: Mapping[Variable, object] | None = None,
    ) -> Answer:
        """Ask as the built-in engine is asked; a text that does not parse never leaves this machine.

        Raises:
            SyntaxError: it does not parse.
            ExplainedError: the engine refuses, fails or cannot be reached.
            OSError: while it is read, the answer breaks off.
        """
        terms = {variable.value: str(term) for variable, term in (substitutions or {}).items()}
        kind = Store().query(
            text,
            base_iri=base_iri,
            prefixes=dict(prefixes or {}),
            substitutions=dict(substitutions or {}),  # type: ignore[arg-type]
        )
        whole = sparql.declared(sparql.valued(text, terms), prefixes or {}, base=base_iri)
        chosen = None if default_graph is None and named_graphs is None else (default_graph or (), named_graphs or ())
        pairs = self._dataset(chosen, union=use_default_graph_as_union)
        stream = self._exchange.query(whole, pairs, graph=isinstance(kind, QueryTriples))
        if isinstance(kind, QueryTriples):
            return (quad.triple for quad in parse(stream, RdfFormat.TURTLE))
        return parse_query_results(stream, QueryResultsFormat.JSON)

    def _dataset(
        self, chosen: tuple[Sequence[NamedNode], Sequence[NamedNode]] | None, *, union: bool
    ) -> list[tuple[str, str]]:
        """Say which graphs a query sees; one that names its own (FROM) is left as it is."""
        if chosen is None and not union:
            return []
        if chosen is None and self._alone and self._exchange.services.union is not None:
            return list(self._exchange.services.union.items())  # Virtuoso loses rows where it is told a hundred graphs
        default, named = chosen or (self.named_graphs(), self.named_graphs())
        return [
            *(("default-graph-uri", each.value) for each in default),
            *(("named-graph-uri", each.value) for each in named),
        ]

    def quads_for_pattern(
        self,
        subject: object,
        predicate: object,
        object: object,  # noqa: A002 - the word of RDF
        graph_name: NamedNode | None = None,
    ) -> Iterator[Quad]:
        """Give the quads that fit; ``None`` fits anything."""
        given = {"s": subject, "p": predicate, "o": object, "g": graph_name}
        names = {name: f"?{name}" if term is None else str(term) for name, term in given.items()}
        columns = [name for name, term in given.items() if term is None]
        pattern = "GRAPH {g} {{ {s} {p} {o} }}".format(**names)
        answer = self.query(
            f"SELECT {' '.join(f'?{name}' for name in columns) or '(1 AS ?one)'} WHERE {{ {pattern} }}",
            use_default_graph_as_union=True,
        )
        assert isinstance(answer, QuerySolutions)
        for row in answer:
            terms = {**given, **{name: canonical(row[name]) for name in columns}}
            yield Quad(*(terms[name] for name in ("s", "p", "o", "g")))


def canonical(term: Any) -> Any:  # noqa: ANN401 - a term, or none
    """Give a term as the built-in engine does, which writes booleans out; others have them as numbers."""
    if isinstance(term, Literal) and term.datatype == _BOOLEAN:
        return _TRUTH.get(term.value, term)
    return term


def _base(graphs: Sequence[str], wanted: str | None, address: str) -> str:
    """Choose whose graphs are meant: those of the project that asks, else of the only one that there is."""
    seen = (name for name in graphs if name.endswith(AUTHORITY) and not name.startswith(BESIDE))
    bases = [name.removesuffix(AUTHORITY) for name in seen]
    if wanted is not None and wanted in bases:
        return wanted
    if len(bases) == 1:
        return bases[0]
    if not bases:
        raise explain("there is no built graph here", where=address, hint=f"kg build --store {address}")
    what = "there are graphs of several projects here"
    raise explain(what, where=address, excerpt=", ".join(bases), hint="kg --project FOLDER …")
