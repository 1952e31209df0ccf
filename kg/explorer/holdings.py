"""What a store holds: the ground on which all records of the explorer stand. The store is only read.

Of a small store everything is read at once, of a large one what is asked for, by queries for the things themselves.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from kg import store as engine
from kg.dates.chronology import historical_date
from kg.dates.records import HistoricalDate
from kg.evidence import explanation
from kg.evidence import reading as evidence
from kg.evidence.explanation import Account, Explanation
from kg.evidence.reading import Evidence, Properties
from kg.explorer.reached import Reached
from kg.network import reading as network_reading
from kg.network.projection import Network
from kg.ontology import terms
from kg.policies import policy
from kg.policies.policy import Policy
from kg.project import Project
from kg.store import Literal, Store, Term

Json = dict[str, object]

_Thing = TypeVar("_Thing")
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")

_ALL = "SELECT ?node ?property ?value WHERE {{ GRAPH {graph} {{ ?node ?property ?value }} }}"
_OF = "SELECT ?node ?property ?value WHERE {{ ?node a {kind} ; ?property ?value }}"
_SOME = "SELECT ?node ?property ?value WHERE {{ {nodes} GRAPH {graph} {{ ?node ?property ?value }} }}"
_PARTS = ("subject", "object", "context", "place", "claimant", "cites")
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

LARGE = 20_000
"""Claims from which a store is read a thing at a time."""


class Holdings:
    """A store and its project, with what several records need, each read when it is first asked for."""

    def __init__(self, graph: Store, project: Project, *, large: int = LARGE) -> None:
        """Take an opened store; nothing is read yet."""
        self.graph, self.project, self.base = graph, project, project.base
        self._large = large

    def gather(self) -> None:
        """Read everything from now on, however much it is: somebody wants all of it."""
        self.is_large = False

    @cached_property
    def is_large(self) -> bool:
        """Whether there are so many claims that things are read one by one."""
        text = f"SELECT ?claim WHERE {{ ?claim a kg:Claim }} LIMIT {self._large}"
        return sum(1 for _ in evidence.rows(self.graph, text)) >= self._large

    def short(self, iri: str) -> str:
        """Give the id of an IRI."""
        return evidence.short(iri, self.base)

    def iri(self, identifier: str) -> str:
        """Give the IRI of an id."""
        return terms.iri(self.base, identifier)

    # --- entities ----------------------------------------------------------------------------------------------------

    @cached_property
    def entities(self) -> Reached[Properties]:
        """What the authority tables say of every entity, by its id, sorted."""
        found = Reached(self._entities_of, lambda: self._typed(_ALL.format(graph=self.authority)))
        return self._read_at_once(found)

    def _entities_of(self, ids: tuple[str, ...]) -> Mapping[str, Properties]:
        found: dict[str, Properties] = {}
        for some in evidence.batches(self._iris(ids)):
            found |= self._typed(_SOME.format(nodes=evidence.values("node", some), graph=self.authority))
        return found

    def _iris(self, ids: Iterable[str]) -> Iterable[str]:
        """Give the IRIs of ids, those left out that can be none: what is asked for may be anything."""
        return (self.iri(each) for each in ids if not _NO_IRI.search(each))

    @property
    def authority(self) -> str:
        """The graph of the authority tables, as SPARQL writes it."""
        return str(engine.iri(self.iri(terms.AUTHORITY)))

    def _typed(self, text: str) -> dict[str, Properties]:
        return {name: said for name, said in self._described(text).items() if "type" in said}

    def _read_at_once(self, found: Reached[_Thing]) -> Reached[_Thing]:
        if not self.is_large:
            found.whole()
        return found

    @cached_property
    def documents(self) -> Reached[Properties]:
        """What is said of every document but its text, by its id."""
        return self._read_at_once(Reached(self._documents_of, lambda: self.terms("kg:Document")))

    def _documents_of(self, ids: tuple[str, ...]) -> Mapping[str, Properties]:
        nodes = evidence.values("node", self._iris(ids))
        return self._described(
            f"SELECT ?node ?property ?value WHERE {{ {nodes} ?node a kg:Document ; ?property ?value }}"
        )

    @cached_property
    def classes(self) -> Mapping[str, Properties]:
        """The classes of the vocabulary by their names."""
        return self.terms("owl:Class")

    @cached_property
    def relations(self) -> Mapping[str, Properties]:
        """The relations of the vocabulary by their names."""
        return self.terms("kg:Relation")

    def family(self, relation: str) -> str:
        """Give the family of a relation; nothing where it has none."""
        found = texts(self.relations.get(relation, {}), "family")
        return self.short(found[0]).removeprefix("family-") if found else ""

    def terms(self, kind: str) -> Mapping[str, Properties]:
        """Give everything of a class (``kg:Family``), with what is said of it."""
        return self._described(_OF.format(kind=kind))

    def _described(self, text: str) -> dict[str, Properties]:
        found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
        for node, relation, value in evidence.rows(self.graph, text):
            if node is not None and relation is not None and value is not None:
                name = evidence.local(evidence.value_of(relation))
                if name != "text":
                    found[self.short(evidence.value_of(node))][name].add(value)
        return {
            node: {name: tuple(sorted(held, key=str)) for name, held in sorted(found[node].items())}
            for node in sorted(found)
        }

    @cached_property
    def lineage(self) -> Mapping[str, tuple[str, ...]]:
        """For every class those above it, the nearest first."""
        return {name: tuple(self._above(name)) for name in self.classes}

    def _above(self, name: str) -> Iterable[str]:
        waiting, seen = [name], {name}
        while waiting:
            for above in self.classes.get(waiting.pop(0), {}).get("subClassOf", ()):
                parent = self.short(evidence.value_of(above))
                if parent in self.classes and parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
                    yield parent

    def kinds(self, identifier: str) -> tuple[str, ...]:
        """Give the classes of an entity, the most special first."""
        said = self.entities.get(identifier, {})
        own = sorted({self.short(evidence.value_of(term)) for term in said.get("type", ())} & set(self.classes))
        special = [one for one in own if not any(one in self.lineage[other] for other in own if other != one)]
        return tuple(dict.fromkeys((*special, *(up for one in special for up in self.lineage[one]), *own)))

    # --- claims ------------------------------------------------------------------------------------------------------

    @cached_property
    def claims(self) -> Reached[Evidence]:
        """Every claim by its id, sorted."""
        return self._read_at_once(Reached(lambda ids: self._claims_of(self._iris(ids)), self._every_claim))

    def _every_claim(self) -> Mapping[str, Evidence]:
        found = evidence.rows(self.graph, "SELECT DISTINCT ?claim WHERE { ?claim a kg:Claim }")
        return self._claims_of(sorted(evidence.value_of(row[0]) for row in found if row[0] is not None))

    def _claims_of(self, iris: Iterable[str]) -> dict[str, Evidence]:
        read = evidence.claims(self.graph, iris, project=self.project)
        return {each.id: each for each in sorted(read, key=lambda each: each.id)}

    @cached_property
    def accepted(self) -> Mapping[str, Evidence]:
        """The claims that a reviewer has accepted, by their ids."""
        return {name: each for name, each in self.claims.items() if each.status == "accepted"}

    @cached_property
    def parts(self) -> Reached[dict[str, list[str]]]:
        """In which claims each entity has which part: the ids of the claims, sorted, by the names of the parts."""
        return self._read_at_once(Reached(self._parts_of, lambda: _parts(self.claims.whole().values())))

    def _parts_of(self, ids: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
        found: set[str] = set()
        for some in evidence.batches(self._iris(ids)):
            of = evidence.values("of", some)
            for name in _PARTS:
                rows = evidence.rows(self.graph, f"SELECT DISTINCT ?claim WHERE {{ {of} ?claim kg:{name} ?of }}")
                found |= {self.short(evidence.value_of(row[0])) for row in rows if row[0] is not None}
        self.claims.reach(sorted(found))  # facts have ends too, and are no claims
        held = _parts(self.claims[each] for each in sorted(found) if each in self.claims)
        return {each: held[each] for each in ids if each in held}

    @cached_property
    def explanation(self) -> Explanation:
        """The account of every claim."""
        return explanation.explain(self.graph, [each.iri for each in self.claims.values()], project=self.project)

    def explained(self, each: Evidence) -> Explanation:
        """Give the account of what one claim says, and of nothing else."""
        return explanation.explain(self.graph, [each.iri], project=self.project)

    @cached_property
    def accounts(self) -> Mapping[str, Account]:
        """The account in which each claim has its part, by the IRI of the claim."""
        return accounts(self.explanation)

    @cached_property
    def claim_counts(self) -> Mapping[str, int]:
        """In how many accepted claims each entity has a part as subject, object, context, claimant or work."""
        return Counter(part for each in self.accepted.values() for part in {part for _, part in parts(each)})

    @cached_property
    def mention_counts(self) -> Mapping[str, int]:
        """How often each entity is mentioned."""
        text = "SELECT ?entity (COUNT(DISTINCT ?mention) AS ?n) WHERE { ?mention kg:denotes ?entity } GROUP BY ?entity"
        rows = evidence.rows(self.graph, text)
        return {self.short(evidence.value_of(e)): int(evidence.value_of(n)) for e, n in rows if e is not None and n}

    def number(self, kind: str) -> int:
        """Count the things of a class of ours."""
        return number(self.graph, kind)

    # --- network -----------------------------------------------------------------------------------------------------

    @cached_property
    def network(self) -> Network:
        """The whole network of the project's policy; without ties where the store has no facts under it."""
        if self.iri(terms.facts_graph(self.project.policy)) not in engine.graphs(self.graph):
            return Network(nodes={}, ties=(), policy=self.project.policy)
        return network_reading.read(self.graph, project=self.project, policy=self.project.policy)

    @cached_property
    def policies(self) -> tuple[Policy, ...]:
        """Every policy that has a name."""
        own = (path.stem for path in sorted((self.project.seeds / "policies").glob("*.toml")))
        return tuple(policy.named(self.project, name) for name in dict.fromkeys((*policy.BUILT_IN, *own)))

    @cached_property
    def policy(self) -> Policy:
        """The policy of the project; the default one where its own has no name."""
        return next((each for each in self.policies if each.name == self.project.policy), policy.BUILT_IN["accepted"])


def number(graph: Store, kind: str = "Claim") -> int:
    """Count the claims of a store, or other things of one class."""
    rows = evidence.rows(graph, f"SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ ?thing a kg:{kind} }}")
    return next((int(evidence.value_of(row[0])) for row in rows if row[0] is not None), 0)


def accounts(found: Explanation) -> dict[str, Account]:
    """Give the account in which each claim has its part, by the IRI of the claim."""
    return {each.iri: account for account in found.accounts for each in (*account.claims, *account.denials)}


def _parts(claims: Iterable[Evidence]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in claims:
        for part, identifier in dict.fromkeys(parts(each)):
            found[identifier][part].append(each.id)
    return found


def parts(each: Evidence) -> Iterable[tuple[str, str]]:
    """Give the entities that have a part in a claim, each with its part."""
    yield "subject", each.subject.id
    yield "object", each.object.id
    yield from (("context", thing.id) for thing in each.context)
    yield from (("place", each.place.id),) if each.place else ()
    yield from (("claimant", who.id) for who in each.claimants)
    yield from (("cites", cited.work.id) for cited in each.cites)


def labels(said: Properties, name: str = "label") -> dict[str, str]:
    """Give texts by their language, the first of each."""
    found: dict[str, str] = {}
    for term in said.get(name, ()):
        if isinstance(term, Literal):
            found.setdefault(term.language or "", term.value)
    return dict(sorted(found.items()))


def texts(said: Properties, name: str) -> list[str]:
    """Give the values of a property as texts."""
    return [evidence.value_of(term) for term in said.get(name, ())]


def is_date(term: Term) -> bool:
    """Tell whether a value is a date in EDTF."""
    return isinstance(term, Literal) and term.datatype.value == _EDTF


def dated(text: str) -> HistoricalDate | None:
    """Read a date of the store; nothing where it is none."""
    try:
        return historical_date(text)
    except ValueError:
        return None


def days(first: date | None, last: date | None) -> Json:
    """Give bounds as texts, without those that are open."""
    return {name: day.isoformat() for name, day in (("first", first), ("last", last)) if day}


def kept(**fields: object) -> Json:
    """Give a record of the fields that are known; zero and false are known, nothing and what is empty is not."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {}, ())}
