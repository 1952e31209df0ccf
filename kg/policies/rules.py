"""The rules of the ontology: what follows from admitted claims. Owns the scratch store that they run over.

What a rule must look like stands in ``ontology/README.md``; what becomes of its rows is :mod:`kg.policies.facts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg import store
from kg.errors import ExplainedError, explain
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.scribe import Scribe
from kg.identity import claim_id, digest
from kg.model import Claim, EntityId, RelationId, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.ontology.terms import KG
from kg.policies.conflicts import Statement, canonical
from kg.project import Project
from kg.store import Embedded, NamedNode, Select

_COLUMNS = {"subject", "predicate", "object", "claim"}
_TYPE = NamedNode(terms.RDF + "type")
_GRAPH = "graph/scratch"


def files(folder: Path) -> tuple[Path, ...]:
    """Give the rules of an ontology folder in the order in which they run."""
    return tuple(sorted((folder / "rules").glob("*.rq")))


class Rules:
    """Admitted claims, authority data and vocabulary in a scratch store, to which each rule adds what it derives."""

    def __init__(self, claims: Iterable[Claim], seeds: Seeds, project: Project, vocabulary: Vocabulary) -> None:
        self._base = project.base
        self._vocabulary = vocabulary
        scribe = Scribe(seeds, project, vocabulary)
        self._entities = {terms.iri(project.base, entity): entity for entity in seeds.entities}
        admitted = {claim_id(claim): claim for claim in claims}
        self._resting: dict[str, tuple[Claim, ...]] = {
            terms.iri(self._base, identifier): (claim,) for identifier, claim in admitted.items()
        }
        self._store: Embedded = store.in_memory(
            [
                *vocabulary_lines(project),
                *graph.nquads(graph.authority(scribe)),
                *graph.nquads(
                    Row(*said, scribe.iri(_GRAPH)) for claim in admitted.values() for said in scribe.admitted(claim)
                ),
            ]
        )

    def follow(self, rule: Path) -> Mapping[Statement, tuple[Claim, ...]]:
        """Run one rule: what it derives, each with the claims that it rests on.

        Raises:
            ExplainedError: it cannot be read, does not parse, or gives what a rule must not.
        """
        found: dict[Statement, dict[str, Claim]] = defaultdict(dict)
        for row in self._rows(rule):
            said = self._statement(row, rule)
            if said is not None:
                found[said].update({claim_id(claim): claim for claim in self._claims(row["claim"], rule)})
        derived = {said: tuple(resting.values()) for said, resting in sorted(found.items())}
        for said, resting in derived.items():
            self._add(said, resting)
        return derived

    def _rows(self, rule: Path) -> Iterable[Mapping[str, str]]:
        answer = store.query(self._store, _text(rule), where=str(rule))
        if not isinstance(answer, Select) or not set(answer.columns) >= _COLUMNS:
            raise explain("a rule must be SELECT ?subject ?predicate ?object ?claim", where=str(rule))
        for row in answer.rows:
            terms_of = dict(zip(answer.columns, row, strict=True))
            named = {column: term.value for column in _COLUMNS if isinstance(term := terms_of[column], NamedNode)}
            if len(named) < len(_COLUMNS):
                missing = ", ".join(f"?{column}" for column in sorted(_COLUMNS - set(named)))
                raise explain(f"a row of this rule has no IRI for {missing}", where=str(rule))
            yield named

    def _statement(self, row: Mapping[str, str], rule: Path) -> Statement | None:
        """Read what a row says; nothing where subject and object are the same."""
        predicate = row["predicate"].removeprefix(KG)
        if predicate not in self._vocabulary.relations:
            raise explain(
                "this rule derives a relation that the vocabulary does not know", where=str(rule), excerpt=predicate
            )
        ends: list[EntityId] = []
        for column in ("subject", "object"):
            if row[column] not in self._entities:
                raise explain(f"?{column} of this rule must be an entity", where=str(rule), excerpt=row[column])
            ends.append(self._entities[row[column]])
        if ends[0] == ends[1]:
            return None
        return canonical((ends[0], RelationId(predicate), ends[1]), self._vocabulary)

    def _claims(self, resting: str, rule: Path) -> tuple[Claim, ...]:
        if resting not in self._resting:
            raise explain("?claim of this rule must be an admitted claim or a fact", where=str(rule), excerpt=resting)
        return self._resting[resting]

    def _add(self, said: Statement, resting: tuple[Claim, ...]) -> None:
        """Let later rules see a derived fact; a symmetric one both ways round."""
        subject, predicate, object_ = said
        ways = [(subject, object_)]
        if self._vocabulary.relation(predicate).symmetric:
            ways.append((object_, subject))
        for one, other in ways:
            node = NamedNode(terms.iri(self._base, f"fact/{digest(one, predicate, other)}"))
            self._resting[node.value] = resting
            for term, value in (
                (_TYPE, KG + "Fact"),
                (NamedNode(KG + "subject"), terms.iri(self._base, one)),
                (NamedNode(KG + "predicate"), KG + predicate),
                (NamedNode(KG + "object"), terms.iri(self._base, other)),
            ):
                graph_name = NamedNode(terms.iri(self._base, _GRAPH))
                self._store.add(store.Quad(node, term, NamedNode(value), graph_name))


def vocabulary_lines(project: Project) -> tuple[bytes, ...]:
    """Give the vocabulary's statements as lines of N-Quads, in its own graph, sorted.

    Raises:
        ExplainedError: it has blank nodes, which no build could name the same twice.
    """
    path = project.ontology / "kg.ttl"
    name = terms.iri(project.base, terms.ONTOLOGY)
    lines = set()
    for quad in store.parsed(path.read_bytes(), "ttl"):
        if any(isinstance(term, store.BlankNode) for term in quad):
            raise explain("the vocabulary must name everything: a blank node", where=str(path), excerpt=str(quad))
        lines.add(f"{quad.subject} {quad.predicate} {quad.object} <{name}> .\n".encode())
    return tuple(sorted(lines))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError | UnicodeDecodeError) -> ExplainedError:
    if isinstance(error, UnicodeDecodeError):
        return explain(f"not UTF-8: {error.reason} at byte {error.start}", where=str(path))
    return explain(f"cannot be read: {error.strerror}", where=str(path))
