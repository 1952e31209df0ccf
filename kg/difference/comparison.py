"""What differs between two builds, or between two policies of one: added, gone, changed, by IRI. Stores are only read.

Owns the comparison; its forms for readers are :mod:`kg.difference.forms`. A claim that says anything else is another
claim with another IRI: *changed* are its certainty, status, sources, remarks. Facts are compared by what they say, for
each policy has its own IRIs for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kg import store
from kg.errors import explain
from kg.evidence import reading as evidence
from kg.evidence import testimony
from kg.evidence.reading import Evidence
from kg.model import Name
from kg.ontology import terms
from kg.policies import policy
from kg.policies.policy import Policy
from kg.project import Project
from kg.queries import names
from kg.store import Literal, Store, Term

Properties = Mapping[str, frozenset[str]]
"""What is said of a thing, by the local name of the property; an IRI or a literal as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An entity, claim or fact that one side has; of a fact ``iri`` is empty, and ``said`` are the three IRIs."""

    iri: str
    id: str
    labels: tuple[Name, ...]
    said: tuple[str, ...] = ()

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else the first label, else the id."""
        return evidence.Named(iri=self.iri, id=self.id, labels=self.labels).label(*languages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A thing of which the sides say different things: by property, what only the first and only the second say."""

    thing: Thing
    properties: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What differs among things of one sort, each sorted by id.

    ``reworded`` are the pairs of one gone and one added claim in which the same claimants say the same: another
    quotation, date, place or context has made it another claim.
    """

    added: tuple[Thing, ...]
    gone: tuple[Thing, ...]
    changed: tuple[Change, ...]
    same: int
    reworded: tuple[tuple[Thing, Thing], ...] = ()

    @property
    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.added or self.gone or self.changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs, by sort of thing: ``entities``, ``claims``, ``facts``."""

    first: str
    second: str
    parts: Mapping[str, Part]


Side = Mapping[str, tuple[Thing, Properties]]
"""The things of one sort of one side, by what identifies them on both."""


def builds(first: Path, second: Path, *, project: Project) -> Difference:
    """Compare the entities, claims and facts of two builds: folders of output, or of stores.

    Raises:
        ExplainedError: there is no store in one of the folders, or it is damaged.
    """
    sides = [_side(store.open_read_only(_store_in(folder)), project) for folder in (first, second)]
    parts = {sort: compare(sides[0][sort], sides[1][sort]) for sort in sides[0]}
    return Difference(first=str(first), second=str(second), parts=parts)


def _store_in(folder: Path) -> Path:
    return folder if (folder / "CURRENT").is_file() else folder / "store"


def _side(graph: Store, project: Project) -> dict[str, Side]:
    project = replace(project, base=evidence.base(graph) or project.base)
    return {
        "entities": _described(graph, _ENTITIES.format(iri=terms.iri(project.base, terms.AUTHORITY)), project),
        "claims": _described(graph, _CLAIMS, project),
        "facts": _facts(graph, project),
    }


_ENTITIES = "SELECT ?node ?property ?value WHERE {{ GRAPH <{iri}> {{ ?node ?property ?value }} }}"
_CLAIMS = """SELECT ?node ?property ?value WHERE {
  { SELECT DISTINCT ?node WHERE { ?node a kg:Claim } } ?node ?property ?value
}"""
_FACTS = """SELECT ?node ?property ?value WHERE {
  { SELECT DISTINCT ?node WHERE { ?node a kg:Fact } } ?node ?property ?value
}"""
_LABEL = terms.RDFS + "label"


def _described(graph: Store, text: str, project: Project) -> dict[str, tuple[Thing, Properties]]:
    found = _gathered(graph, text)
    return {iri: (_thing(iri, said, project), _texts(said)) for iri, said in found.items()}


def _gathered(graph: Store, text: str) -> dict[str, dict[str, set[Term]]]:
    found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for node, relation, value in evidence.rows(graph, text):
        if node is not None and relation is not None and value is not None:
            found[evidence.value_of(node)][evidence.value_of(relation)].add(value)
    return {iri: found[iri] for iri in sorted(found)}


def _thing(iri: str, said: Mapping[str, Iterable[Term]], project: Project) -> Thing:
    labels = (
        Name(text=each.value, language=each.language) for each in said.get(_LABEL, ()) if isinstance(each, Literal)
    )
    order = {tag: place for place, tag in enumerate(project.languages)}
    ranked = sorted(
        labels, key=lambda name: (order.get(name.language or "", len(order)), name.language or "", name.text)
    )
    return Thing(iri=iri, id=evidence.short(iri, project.base), labels=tuple(ranked))


def _texts(said: Mapping[str, Iterable[Term]]) -> Properties:
    return {evidence.local(relation): frozenset(map(_text, held)) for relation, held in said.items()}


def _text(term: Term) -> str:
    if isinstance(term, Literal) and term.language:
        return f"{term.value}@{term.language}"
    return evidence.value_of(term)


_NAMING = tuple(terms.KG + name for name in ("subject", "predicate", "object"))
_COMPARED = frozenset(("derivedFrom", "witnesses", "byRule", "earliest", "latest"))


def _facts(graph: Store, project: Project) -> dict[str, tuple[Thing, Properties]]:
    found = {}
    for said in _gathered(graph, _FACTS).values():
        names = tuple(evidence.value_of(next(iter(said[name]))) for name in _NAMING if name in said)
        if len(names) == len(_NAMING):
            key = " ".join(names)
            thing = _thing("", said, project)
            found[key] = (
                Thing(
                    iri="",
                    id=" ".join(evidence.short(name, project.base) for name in names),
                    labels=thing.labels,
                    said=names,
                ),
                {name: held for name, held in _texts(said).items() if name in _COMPARED},
            )
    return dict(sorted(found.items()))


def compare(first: Side, second: Side) -> Part:
    """Compare the things of two sides.

    >>> compare({}, {}).differs
    False
    """
    both = [key for key in first if key in second]
    changes = (_change(first[key], second[key]) for key in both)
    changed = tuple(change for change in changes if change is not None)
    added = [key for key in second if key not in first]
    gone = [key for key in first if key not in second]
    return Part(
        added=tuple(second[key][0] for key in added),
        gone=tuple(first[key][0] for key in gone),
        changed=changed,
        same=len(both) - len(changed),
        reworded=tuple(_reworded([first[key] for key in gone], [second[key] for key in added])),
    )


def _reworded(
    gone: Iterable[tuple[Thing, Properties]], added: Iterable[tuple[Thing, Properties]]
) -> Iterator[tuple[Thing, Thing]]:
    """Pair what the same people say in both, each claim once."""
    waiting: dict[tuple[frozenset[str], ...], list[Thing]] = defaultdict(list)
    for thing, said in gone:
        if all(name in said for name in _SAYING):
            waiting[tuple(said[name] for name in _SAYING)].append(thing)
    for thing, said in added:
        if same := waiting.get(tuple(said.get(name, frozenset()) for name in _SAYING)):
            yield same.pop(0), thing


_SAYING = ("subject", "predicate", "object", "polarity", "claimant")


def _change(one: tuple[Thing, Properties], other: tuple[Thing, Properties]) -> Change | None:
    before, after = one[1], other[1]
    nothing: frozenset[str] = frozenset()
    properties = {
        name: (
            tuple(sorted(before.get(name, nothing) - after.get(name, nothing))),
            tuple(sorted(after.get(name, nothing) - before.get(name, nothing))),
        )
        for name in sorted({*before, *after})
        if before.get(name) != after.get(name)
    }
    return Change(thing=other[0], properties=properties) if properties else None


# --- policies --------------------------------------------------------------------------------------------------------


def policies(first: str, second: str, graph: Store, *, project: Project) -> Difference:
    """Compare what two policies let in and what they make of it: the claims that they admit, and the facts.

    The claims are those of the store. The facts of a policy under which the store was not built are derived from the
    seeds.

    Raises:
        ExplainedError: there is no such policy, or the seeds are not those that the store was built from.
    """
    first, second = (_by_id(graph, name, project) for name in (first, second))
    chosen = [policy.named(project, name) for name in (first, second)]
    every = evidence.claims(graph, evidence.find(graph, status=()), project=project)
    records = [testimony.record(each) for each in every]
    things = {each.iri: _claim(each, project) for each in every}
    sides = [
        {
            "claims": {claim.key: (things[claim.key], {}) for claim in policy.admitted(records, each)},
            "facts": _facts_under(name, each, graph, project, {claim.id for claim in every}),
        }
        for name, each in zip((first, second), chosen, strict=True)
    ]
    parts = {sort: compare(sides[0][sort], sides[1][sort]) for sort in sides[0]}
    return Difference(first=first, second=second, parts=parts)


def _by_id(graph: Store, name: str, project: Project) -> str:
    """Put ids for the names in ``without-claimant:Harrow``; what names no policy of this sort stays as it is."""
    selector, mark, value = name.partition(":")
    if not mark or selector not in ("claimant", "without-claimant", "without-work"):
        return name
    where = f"policy {selector}"
    things = [names.entity(graph, part, project=project, where=where) for part in value.split(",") if part.strip()]
    return f"{selector}:{','.join(each.id for each in things)}"


def _claim(each: Evidence, project: Project) -> Thing:
    labels = tuple(Name(text=each.sentence(tag), language=tag) for tag in project.languages)
    return Thing(iri=each.iri, id=each.id, labels=labels)


def _facts_under(name: str, chosen: Policy, graph: Store, project: Project, claims: set[str]) -> Side:
    """Give the facts of a policy: those of the store, where it was built under it."""
    if terms.iri(project.base, terms.facts_graph(chosen.name)) in store.graphs(graph):
        return _facts(graph, project)
    from kg.building import assembly
    from kg.identity import claim_id

    assembled = assembly.assemble(project, name)
    if {claim_id(claim) for claim in assembled.seeds.claims} != claims:
        what = f"the seeds have changed since the graph was built, and it has no facts under the policy {name!r}"
        raise explain(what, where=str(project.seeds), hint="kg build")
    return _facts(store.in_memory(assembled.lines), project)
