"""The network of a built store: facts of a policy, the claims under them and the entities at their ends.

Owns the queries that this takes; what a network is stands in :mod:`kg.network.projection`. The store is only read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.disputes import matters as disputes
from kg.errors import explain
from kg.evidence import testimony
from kg.model import Claim, EntityId, Name, RelationId
from kg.network.projection import Ground, Network, Node, Tie
from kg.ontology import terms
from kg.policies import conflicts
from kg.project import Project

if TYPE_CHECKING:
    from kg.store import Literal, Store, Term

_PREFIXES = {"kg": terms.KG, "rdf": terms.RDF, "rdfs": terms.RDFS, "owl": terms.OWL}
Properties = dict[str, list["Term"]]

_FACTS = """SELECT ?node ?property ?value WHERE {
  GRAPH ?facts { ?node a kg:Fact ; ?property ?value }
  FILTER(?property IN (kg:subject, kg:predicate, kg:object, kg:derivedFrom))
}"""
_RECORDS = "SELECT ?node ?property ?value WHERE { ?node a ?class ; ?property ?value }"
_PASSAGE = ("document", "start", "quotation", "page", "translation")
_CLAIM = (
    *("subject", "predicate", "object", "claimant", "reportedBy", "passage", "cites", "restsOn", "contradicts"),
    *("certainty", "polarity", "date", "earliest", "latest"),
)
"""What is wanted of passages and of claims: to hold the rest of a large store would take as much again."""
_CLASSES = """SELECT ?node ?property ?value WHERE {
  { ?node rdfs:subClassOf ?value BIND(rdfs:subClassOf AS ?property) }
  UNION { ?node a owl:Class ; rdfs:label ?value BIND(rdfs:label AS ?property) }
}"""
_ENTITIES = """SELECT ?node ?property ?value WHERE {
  GRAPH ?authority { ?node ?property ?value }
  VALUES ?property { rdf:type rdfs:label kg:born kg:died kg:founded kg:dissolved }
}"""


def read(store: Store, *, project: Project, policy: str = "accepted") -> Network:
    """Read the whole network of a policy: every fact as a tie, every entity as a node.

    Raises:
        ExplainedError: the store has no facts under this policy.
    """
    from kg.store import graphs, iri

    base = project.base
    facts_graph = terms.iri(base, terms.facts_graph(policy))
    if facts_graph not in graphs(store):
        prefix = base + terms.facts_graph("")
        known = [name.removeprefix(prefix) for name in graphs(store) if name.startswith(prefix)]
        raise explain(
            f"no facts under the policy {policy!r} in the built graph",
            where="--policy",
            hint="known: " + ", ".join(known) if known else "run `kg build` first",
        )
    facts = _described(store, _FACTS, {"facts": iri(facts_graph)})
    relations = _records(store, "Relation")
    classes = _described(store, _CLASSES)
    entities = _described(store, _ENTITIES, {"authority": iri(f"{base}{terms.AUTHORITY}")})
    grounds = _grounds(store, base)
    nodes = {_short(node, base): _node(node, found, classes, base) for node, found in entities.items()}
    return Network(
        nodes=nodes,
        ties=_ties(facts, relations, grounds, base, _Opposition(store, grounds, project)),
        policy=policy,
        names={
            **_names(entities, base),
            **_names(_records(store, "Family"), base),
            **_names(_records(store, "Document"), base),
        },
    )


def _described(store: Store, query: str, parameters: Mapping[str, Term] | None = None) -> dict[str, Properties]:
    """Run a query for nodes, properties and values, and gather the values by node and local name of the property."""
    from kg import store as engine

    text = query
    for name in parameters or {}:
        text = text.replace("SELECT ", f"SELECT ?{name} ", 1)
    answer = engine.query(store, text, parameters, prefixes=_PREFIXES, where="network")
    assert isinstance(answer, engine.Select)
    places = [answer.columns.index(name) for name in ("node", "property", "value")]
    found: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for row in answer.rows:
        node, relation, value = (row[place] for place in places)
        if node is not None and relation is not None and value is not None:
            found[_value(node)][_local(_value(relation))].append(value)
    return {node: _sorted(found.pop(node)) for node in sorted(found)}  # nothing is held twice


def _sorted(said: Properties) -> Properties:
    return {name: sorted(values, key=str) for name, values in said.items()}


def _records(store: Store, kind: str, *wanted: str) -> dict[str, Properties]:
    """Give the things of a class with all that is said of them, or with what is wanted."""
    from kg.store import iri

    listed = f" FILTER(?property IN ({', '.join(f'kg:{name}' for name in wanted)}))" if wanted else ""
    return _described(store, _RECORDS.replace(" }", f"{listed} }}"), {"class": iri(terms.KG + kind)})


def _grounds(store: Store, base: str) -> dict[str, Ground]:
    passages = _records(store, "Passage", *_PASSAGE)
    claims = _records(store, "Claim", *_CLAIM)
    return {claim: _ground(claim, claims, passages, base) for claim in claims}


def _ground(claim: str, claims: Mapping[str, Properties], passages: Mapping[str, Properties], base: str) -> Ground:
    said = claims[claim]
    places = [passages.get(_value(passage), {}) for passage in said.get("passage", [])]
    places.sort(key=lambda place: (_first(place, "document"), int(_first(place, "start") or 0)))
    return Ground(
        iri=claim,
        subject=_short(_first(said, "subject"), base),
        predicate=_local(_first(said, "predicate")),
        object=_short(_first(said, "object"), base),
        claimants=_ids(said, "claimant", base),
        reported_by=_short(_first(said, "reportedBy"), base) or None,
        quotations=tuple(_first(place, "quotation") for place in places),
        pages=tuple(_first(place, "page") for place in places),
        documents=tuple(_short(_first(place, "document"), base) for place in places),
        translations=tuple(map(_translations, places)),
        cites=_ids(said, "cites", base),
        marks=tuple(sorted(_marks(claim, claims, base))),
        contradicts=tuple(_value(other) for other in said.get("contradicts", [])),
        certainty=_local(_first(said, "certainty")) or "certain",
        polarity=_local(_first(said, "polarity")) or "asserts",
        edtf=_first(said, "date") or None,
        earliest=_day(_first(said, "earliest")),
        latest=_day(_first(said, "latest")),
    )


def _ids(said: Properties, name: str, base: str) -> tuple[str, ...]:
    return tuple(_short(_value(term), base) for term in said.get(name, []))


def _marks(claim: str, claims: Mapping[str, Properties], base: str) -> set[str]:
    """Gather the claims that a claim rests on, at any remove, with their claimants and works."""
    found: set[str] = set()
    waiting = [_value(term) for term in claims[claim].get("restsOn", [])]
    while waiting:
        rested = waiting.pop()
        if rested not in found:
            found.add(rested)
            said = claims.get(rested, {})
            found.update(_ids(said, "claimant", base), _ids(said, "cites", base))
            waiting.extend(_value(term) for term in said.get("restsOn", []))
    return found


def _ties(
    facts: Mapping[str, Properties],
    relations: Mapping[str, Properties],
    grounds: Mapping[str, Ground],
    base: str,
    against: _Opposition,
) -> tuple[Tie, ...]:
    ties: dict[tuple[str, str, str], Tie] = {}
    for fact, said in facts.items():
        tie = _tie(fact, said, relations.get(_first(said, "predicate"), {}), grounds, base)
        written = (_short(_first(said, name), base) for name in ("subject", "object"))
        key = (tie.subject, tie.predicate, tie.object)
        if key not in ties or tuple(written) == (tie.subject, tie.object):  # a symmetric fact is written both ways
            ties[key] = tie
    implied = _implied(ties, relations)
    known = (replace(tie, against=against.to(tie), implied=key in implied) for key, tie in ties.items())
    return tuple(sorted(known, key=lambda tie: tie.id))


def _implied(
    ties: Mapping[tuple[str, str, str], Tie], relations: Mapping[str, Properties]
) -> set[tuple[str, str, str]]:
    """Find the ties that rest on nothing but claims of a more special relation between the same two."""
    special: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for tie in ties.values():
        for above in _above(terms.KG + tie.predicate, relations, "subPropertyOf"):
            special[tie.subject, _local(above), tie.object].update(tie.claims)
            special[tie.object, _local(above), tie.subject].update(tie.claims if tie.symmetric else ())
    return {key for key, tie in ties.items() if tie.claims and special.get(key, set()).issuperset(tie.claims)}


def _tie(fact: str, said: Properties, relation: Properties, grounds: Mapping[str, Ground], base: str) -> Tie:
    claims = [_value(claim) for claim in said.get("derivedFrom", [])]
    subject, object_ = _short(_first(said, "subject"), base), _short(_first(said, "object"), base)
    symmetric = f"{terms.OWL}SymmetricProperty" in map(_value, relation.get("type", []))
    if symmetric and object_ < subject:
        subject, object_ = object_, subject
    return Tie(
        id=_short(fact, base),
        iri=fact,
        subject=subject,
        predicate=_local(_first(said, "predicate")),
        object=object_,
        labels=_labels(relation),
        family=_local(_first(relation, "family")).removeprefix("family-"),
        sign=_sign(_first(relation, "sign")),
        symmetric=symmetric,
        grounds=tuple(grounds.get(claim, Ground(iri=claim)) for claim in sorted(claims)),
    )


class _Opposition:
    """Finds the claims against a tie: what is opposed to one of its claims, and what denies that which it says.

    When claims are opposed is :mod:`kg.policies.conflicts`. What a rule has made may be denied though none of its
    claims is.
    """

    def __init__(self, store: Store, grounds: Mapping[str, Ground], project: Project) -> None:
        self._grounds = grounds
        self._vocabulary = testimony.vocabulary(store)
        self._opposed = disputes.opposed(store, self._vocabulary, project=project)
        self._denials = testimony.denials(store, self._vocabulary, project=project)

    def to(self, tie: Tie) -> tuple[Ground, ...]:
        said = (EntityId(tie.subject), RelationId(tie.predicate), EntityId(tie.object))
        found = {iri for claim in tie.claims for iri in self._opposed.get(claim, ())}
        if self._denials and tie.predicate in self._vocabulary.relations:
            denying = conflicts.denying(conflicts.canonical(said, self._vocabulary), self._denials, self._vocabulary)
            found |= {denial.key for denial in denying if self._may_meet(tie, denial)}
        return tuple(self._grounds[iri] for iri in sorted(found) if iri in self._grounds and iri not in tie.claims)

    @staticmethod
    def _may_meet(tie: Tie, denial: Claim) -> bool:
        """Tell whether a denial may speak of a time of which one of the claims under the tie does."""
        when = denial.when
        dated = [ground for ground in tie.grounds if ground.dated]
        return (
            when is None
            or len(dated) < len(tie.grounds)
            or any(ground.overlaps(when.earliest, when.latest) for ground in dated)
        )


def _node(node: str, found: Properties, classes: Mapping[str, Properties], base: str) -> Node:
    direct = sorted(_value(kind) for kind in found.get("type", []) if _value(kind).startswith(terms.KG))
    above = {kind: _above(kind, classes, "subClassOf") for kind in direct}
    specific = [kind for kind in direct if not any(kind in above[other] for other in direct if other != kind)]
    kind = specific[0] if specific else ""
    kinds = sorted({_local(kind) for kind in direct} | {_local(k) for kinds in above.values() for k in kinds})
    begin = _year(found, "born", "founded", first=True)
    end = _year(found, "died", "dissolved", first=False)
    return Node(
        id=_short(node, base),
        iri=node,
        labels=_labels(found),
        kind=_local(kind) or "Entity",
        kinds=tuple(kinds),
        kind_labels=_labels(classes.get(kind, {})),
        earliest=begin,
        latest=end,
    )


def _above(term: str, known: Mapping[str, Properties], step: str) -> set[str]:
    """Find our own terms above a class or relation, at any remove."""
    found: set[str] = set()
    waiting = [term]
    while waiting:
        for above in known.get(waiting.pop(), {}).get(step, []):
            name = _value(above)
            if name not in found and name.startswith(terms.KG):
                found.add(name)
                waiting.append(name)
    return found


def _year(found: Properties, *names: str, first: bool) -> date | None:
    """Bound a life by what its authority row says (EDTF), on the side asked for."""
    from kg.dates.chronology import historical_date

    for name in names:
        for value in found.get(name, []):
            try:
                when = historical_date(_value(value))
            except ValueError:
                continue
            return when.earliest if first else when.latest
    return None


def _names(found: Mapping[str, Properties], base: str) -> dict[str, dict[str, str]]:
    named = {node: _labels(said) for node, said in found.items() if "label" in said}
    return {_short(node, base).removeprefix("family-"): labels for node, labels in named.items()}


def _labels(found: Properties) -> dict[str, str]:
    return {_language(term): _value(term) for term in reversed(found.get("label", []))}


def _translations(place: Properties) -> tuple[Name, ...]:
    return tuple(Name(text=_value(term), language=_language(term)) for term in place.get("translation", ()))


def _language(term: Term) -> str:
    literal: Literal = term  # type: ignore[assignment]  # labels are literals
    return getattr(literal, "language", None) or ""


def _first(found: Mapping[str, list[Term]], name: str) -> str:
    values = found.get(name, [])
    return _value(values[0]) if values else ""


def _value(term: Term) -> str:
    return str(getattr(term, "value", term))


def _local(name: str) -> str:
    return name.rpartition("#")[2].rpartition("/")[2]


def _short(name: str, base: str) -> str:
    """Give an id relative to the base; a term of the ontology by its local name."""
    return _local(name) if name.startswith(terms.KG) else name.removeprefix(base)


def _sign(text: str) -> int:
    try:
        return int(float(text))
    except ValueError:
        return 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
