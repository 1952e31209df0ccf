"""Why we say something: the claims behind it with their witnesses, what speaks against it, what policies make of it.

Owns putting this together for what somebody asks about. Claims are read by :mod:`kg.evidence.reading`; opposition,
witnesses and policies are those of the build; the forms for readers are :mod:`kg.evidence.explanation_forms`. The store
is only read.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.evidence import contenders, testimony, texts
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, Named
from kg.evidence.texts import Surroundings
from kg.model import Claim
from kg.ontology.vocabulary import Vocabulary
from kg.policies import conflicts, court, policy, witnesses
from kg.policies.conflicts import Kind, Statement
from kg.policies.court import Court, Verdict
from kg.policies.policy import Policy
from kg.project import Project
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OneWitness:
    """Claims that count as one independent witness, and what ties them: claimants, works, or claims they rest on."""

    claims: tuple[str, ...]
    ties: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A claim that speaks against another, and in which ways."""

    claim: Evidence
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a policy makes of a statement, and why: conditions that keep claims out, claims that contest it."""

    policy: str
    label: str
    verdict: Verdict
    conditions: tuple[str, ...] = ()
    contested_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """A fact of the store: under which policy, by which rule (``None``: claims say it), on which claims."""

    iri: str
    policy: str
    claims: tuple[str, ...]
    witnesses: int
    rule: str | None = None
    rule_title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Everything there is to say of one statement.

    ``claims`` assert it, ``denials`` deny it; where only a rule says it, ``grounds`` are the claims it rests on.
    """

    subject: Named
    predicate: Named
    object: Named
    claims: tuple[Evidence, ...] = ()
    denials: tuple[Evidence, ...] = ()
    grounds: tuple[Evidence, ...] = ()
    witnesses: tuple[OneWitness, ...] = ()
    against: tuple[Against, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    derivations: tuple[Derivation, ...] = ()

    @property
    def shown(self) -> tuple[Evidence, ...]:
        """The claims to be shown in full: those that say it, deny it, or that it follows from."""
        return (*self.claims, *self.denials, *self.grounds)

    @property
    def every(self) -> tuple[Evidence, ...]:
        """All claims that have a part in it, each once."""
        found = {each.iri: each for each in (*self.shown, *(one.claim for one in self.against))}
        return tuple(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Accounts of what was asked about, and what stands around their passages (by the passages' IRIs)."""

    accounts: tuple[Account, ...]
    surroundings: Mapping[str, Surroundings]


def explain(graph: Store, iris: Iterable[str], *, project: Project, facts: Iterable[str] = ()) -> Explanation:
    """Give an account of everything that some claims say, and of some facts of the store, sorted by what is said."""
    accounts = _Explainer(graph, project).accounts(tuple(iris), tuple(facts))
    shown = [each for account in accounts for each in account.shown]
    return Explanation(accounts=accounts, surroundings=texts.surroundings(graph, shown))


def about(
    graph: Store, subject: str, predicate: str | None = None, other: str | None = None, *, turned: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find the claims, and the facts that only a rule gives, that say something of something.

    Without a relation, all claims about it. ``turned``: what was named first is the object, and ``other`` the subject.
    """
    if predicate is None:
        return evidence.find(graph, about=[subject], status=()), ()
    ends = {"subject": other, "object": subject} if turned else {"subject": subject, "object": other}
    listed = {name: [iri] if iri else [] for name, iri in ends.items()}
    claims = evidence.find(graph, subject=listed["subject"], predicate=[predicate], object=listed["object"], status=())
    facts = _by_rule(graph, {**ends, "predicate": predicate})
    return claims, tuple(iri for iri, grounds in facts.items() if not grounds <= set(claims))


def nearby(graph: Store, subject: str, predicate: str, other: str | None) -> tuple[str, ...]:
    """Find claims that come near to one that nobody makes: of the same two, else of one of them and the relation."""
    ends = [subject] if other is None else [subject, other]
    both = set(evidence.find(graph, about=[ends[0]])) & set(evidence.find(graph, about=[ends[-1]]))
    related = evidence.find(graph, about=ends, predicate=[predicate])
    return tuple(sorted(both)) if both and other is not None else related or tuple(sorted(both))


def _by_rule(graph: Store, given: Mapping[str, str | None]) -> dict[str, set[str]]:
    """Find the facts that a rule has derived, by what they say, each with the claims that it rests on."""
    pattern = " ; ".join(f"kg:{name} <{iri}>" for name, iri in given.items() if iri is not None)
    text = f"SELECT ?fact ?claim WHERE {{ ?fact a kg:Fact ; {pattern} ; kg:byRule ?rule ; kg:derivedFrom ?claim }}"
    found: dict[str, set[str]] = defaultdict(set)
    for fact, claim in evidence.rows(graph, text):
        if fact is not None and claim is not None:
            found[evidence.value_of(fact)].add(evidence.value_of(claim))
    return dict(sorted(found.items()))


class _Explainer:
    """Knows the store's vocabulary and policies, which are read once for all statements."""

    def __init__(self, graph: Store, project: Project) -> None:
        self._graph, self._project = graph, project
        self._vocabulary: Vocabulary = testimony.vocabulary(graph)
        self._policies = tuple(_policies(project))
        self._titled: dict[str, str | None] = {}
        self._facts: dict[tuple[str, ...], dict[str, evidence.Properties]] | None = None

    def accounts(self, iris: tuple[str, ...], facts: tuple[str, ...]) -> tuple[Account, ...]:
        everything = len(set(iris)) >= _MANY and len(set(iris)) == self._number()
        family = self._read(iris) if everything else self._family(self._read(iris))
        around = {} if everything else self._read(contenders.neighbours(self._graph, family))  # they are all there
        if everything:
            self._facts = self._every_fact()
        case = _Case({**family, **around}, self._graph, self._project, self._vocabulary)
        said: dict[Statement, list[Evidence]] = defaultdict(list)
        for each in sorted(family.values(), key=lambda each: each.iri):
            said[self._statement(each)].append(each)
        direct = [self._account(case, said[each]) for each in sorted(said)]
        return (*direct, *self._derived(facts))

    def _number(self) -> int:
        """Count the claims of the store."""
        counted = evidence.rows(self._graph, "SELECT (COUNT(DISTINCT ?claim) AS ?n) WHERE { ?claim a kg:Claim }")
        return next((int(evidence.value_of(row[0])) for row in counted if row[0] is not None), 0)

    def _every_fact(self) -> dict[tuple[str, ...], dict[str, evidence.Properties]]:
        """Read all facts at once, by what they say: one by one is as many queries as there are statements."""
        listed = evidence.rows(self._graph, "SELECT DISTINCT ?fact WHERE { ?fact a kg:Fact }")
        described = evidence.described(self._graph, (evidence.value_of(row[0]) for row in listed if row[0] is not None))
        found: dict[tuple[str, ...], dict[str, evidence.Properties]] = defaultdict(dict)
        for iri, said in described.items():
            for key in itertools.product(*([evidence.value_of(term) for term in said.get(name, ())] for name in _SAID)):
                found[key][iri] = said
        return found

    def _read(self, iris: Iterable[str]) -> dict[str, Evidence]:
        return {each.iri: each for each in evidence.claims(self._graph, iris, project=self._project)}

    def _statement(self, each: Evidence) -> Statement:
        return conflicts.statement(testimony.record(each), self._vocabulary)

    def _family(self, asked: Mapping[str, Evidence]) -> dict[str, Evidence]:
        """Add to claims those that say or deny the very same."""
        wanted = {self._statement(each) for each in asked.values()}
        near = self._read(iri for iri in contenders.neighbours(self._graph, asked) if iri not in asked)
        return {**asked, **{iri: each for iri, each in near.items() if self._statement(each) in wanted}}

    def _account(self, case: _Case, group: list[Evidence]) -> Account:
        claims = tuple(each for each in group if not each.denies)
        denials = tuple(each for each in group if each.denies)
        spoken = claims or denials
        facts = self._facts_of(spoken[0])
        return Account(
            subject=spoken[0].subject,
            predicate=spoken[0].predicate,
            object=spoken[0].object,
            claims=_sorted(claims),
            denials=_sorted(denials),
            witnesses=case.witnesses(spoken),
            against=case.against(spoken),
            judgements=tuple(case.judgement(claims, each) for each in self._policies) if claims else (),
            derivations=tuple(facts),
        )

    def _facts_of(self, each: Evidence) -> Iterator[Derivation]:
        if self._facts is not None:
            known = self._facts.get((each.subject.iri, each.predicate.iri, each.object.iri), {})
            yield from (self._derivation(iri, known[iri]) for iri in sorted(known))
            return
        said = f"kg:subject <{each.subject.iri}> ; kg:predicate <{each.predicate.iri}> ; kg:object <{each.object.iri}>"
        found = evidence.rows(self._graph, f"SELECT DISTINCT ?fact WHERE {{ ?fact a kg:Fact ; {said} }}")
        iris = [evidence.value_of(row[0]) for row in found if row[0] is not None]
        described = evidence.described(self._graph, iris)
        yield from (self._derivation(iri, described[iri]) for iri in sorted(described))

    def _derived(self, facts: tuple[str, ...]) -> Iterator[Account]:
        """Account for what no claim says, and a rule does."""
        described = evidence.described(self._graph, facts)
        ends = (evidence.value_of(term) for said in described.values() for name in _SAID for term in said[name])
        names = evidence.named(self._graph, ends, project=self._project)
        for iri in facts:
            said = described[iri]
            subject, predicate, object_ = (names[evidence.value_of(said[name][0])] for name in _SAID)
            derivation = self._derivation(iri, said)
            grounds = self._read(derivation.claims)
            case = _Case(grounds, self._graph, self._project, self._vocabulary)
            yield Account(
                subject=subject,
                predicate=predicate,
                object=object_,
                grounds=_sorted(grounds.values()),
                witnesses=case.witnesses(grounds.values()),
                derivations=(derivation,),
            )

    def _titles(self, rule: str) -> str | None:
        if rule not in self._titled:
            self._titled[rule] = _title(self._project, rule)
        return self._titled[rule]

    def _derivation(self, iri: str, said: evidence.Properties) -> Derivation:
        rule = evidence.optional(said, "byRule")
        policy_iri = evidence.optional(said, "underPolicy") or ""
        return Derivation(
            iri=iri,
            policy=evidence.short(policy_iri, self._project.base).removeprefix("policy/"),
            claims=tuple(evidence.value_of(term) for term in said.get("derivedFrom", ())),
            witnesses=int(evidence.optional(said, "witnesses") or 0),
            rule=rule,
            rule_title=self._titles(rule) if rule else None,
        )


_SAID = ("subject", "predicate", "object")
_MANY = 200  # claims from which it is worth counting whether they are all that there are


def _sorted(claims: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Put claims in the order of their places in the documents."""
    return tuple(sorted(claims, key=lambda each: (*_place(each), each.iri)))


def _place(each: Evidence) -> tuple[str, int]:
    return (each.passages[0].document.id, each.passages[0].start) if each.passages else ("", 0)


def _policies(project: Project) -> Iterator[Policy]:
    """Give every policy that has a name: those of the program and those of the project."""
    own = (path.stem for path in sorted((project.seeds / "policies").glob("*.toml")))
    yield from (policy.named(project, name) for name in dict.fromkeys((*policy.BUILT_IN, *own)))


def _title(project: Project, rule: str) -> str | None:
    """Read what a rule says of itself."""
    path = project.ontology / "rules" / f"{rule}.rq"
    if not path.is_file():
        return None
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("# title:")), None)


class _Case:
    """Claims that may have to do with each other, as records, and what the definitions of the build make of them."""

    def __init__(self, claims: Mapping[str, Evidence], graph: Store, project: Project, vocabulary: Vocabulary) -> None:
        self._claims = claims
        self._vocabulary = vocabulary
        self._courts: dict[str, tuple[set[str], Court]] = {}
        below = testimony.foundations(graph, claims.values(), project=project)
        self._names = {each.iri: each for each in (*claims.values(), *below)}
        self._things = {thing.id: thing for each in self._names.values() for thing in _marking(each)}
        self._records = {iri: testimony.record(each) for iri, each in claims.items()}
        self._all = (*self._records.values(), *(testimony.record(each) for each in below))
        ends = {end.iri for each in claims.values() for end in (each.subject, each.object)}
        self._entities = testimony.surroundings(graph, ends, project=project)
        accepted = [record for record in self._records.values() if record.status == "accepted"]
        self._parted = witnesses.grouper(self._all)
        self._against: dict[str, list[tuple[str, Collection[Kind]]]] = defaultdict(list)
        for each in conflicts.oppositions(accepted, vocabulary, self._entities):
            self._against[each.one.key].append((each.other.key, each.kinds))
            self._against[each.other.key].append((each.one.key, each.kinds))

    def witnesses(self, group: Iterable[Evidence]) -> tuple[OneWitness, ...]:
        """Part the accepted claims of a group into independent witnesses."""
        counted = [self._records[each.iri] for each in group if each.status == "accepted"]
        return tuple(
            OneWitness(
                claims=tuple(claim.key for claim in each.claims),
                ties=tuple(self._tie(mark) for mark in each.ties),
            )
            for each in self._parted(counted)
        )

    def _tie(self, mark: str) -> Named:
        iri = mark.partition("#")[2]
        if iri in self._names:
            claim = self._names[iri]
            return Named(iri=iri, id=claim.id)
        return self._things.get(mark, Named(iri="", id=mark))

    def against(self, group: Iterable[Evidence]) -> tuple[Against, ...]:
        """Give the accepted claims that speak against any of a group."""
        found: dict[str, set[Kind]] = defaultdict(set)
        for iri in {each.iri for each in group}:
            for other, kinds in self._against.get(iri, ()):
                found[other].update(kinds)
        return tuple(Against(claim=self._claims[iri], kinds=tuple(sorted(found[iri]))) for iri in sorted(found))

    def judgement(self, group: Iterable[Evidence], chosen: Policy) -> Judgement:
        """Say what a policy makes of claims that assert the same."""
        said = [self._records[each.iri] for each in group]
        if chosen.name not in self._courts:
            self._courts[chosen.name] = self._court(chosen)
        admitted, bench = self._courts[chosen.name]
        mine = tuple(claim for claim in said if claim.key in admitted)
        verdict = bench.verdict(mine)
        return Judgement(
            policy=chosen.name,
            label=chosen.label,
            verdict=verdict,
            conditions=tuple(_conditions(said, chosen)) if verdict is Verdict.NOT_ADMITTED else (),
            contested_by=tuple(sorted(rival.key for rival in bench.rivals(mine))),
        )

    def _court(self, chosen: Policy) -> tuple[set[str], Court]:
        """Hear, under a policy, every claim there is; give the keys of those that it admits, and who decides."""
        admitted = {claim.key for claim in policy.admitted(self._all, chosen)}
        heard = {claim.key for claim in policy.heard(self._all, chosen)}
        listening = [record for iri, record in self._records.items() if iri in heard]
        bench = Court(
            policy=chosen,
            opponents=conflicts.opponents(listening, self._vocabulary, self._entities),
            witnesses=witnesses.counter(self._all),
        )
        return admitted, bench


def _conditions(said: Iterable[Claim], chosen: Policy) -> Iterator[str]:
    """Give the conditions that keep claims out; where there is none, they fell with what they rest on."""
    found = dict.fromkeys(condition for claim in said for condition in court.obstacles(claim, chosen))
    yield from found or (condition for condition in chosen.conditions if condition.startswith("without_works"))


def _marking(each: Evidence) -> Iterator[Named]:
    yield from each.claimants
    yield from (cited.work for cited in each.cites)
