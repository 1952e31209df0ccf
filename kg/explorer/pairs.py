"""What the claims and facts of a store say of every two entities, two at a time, however many there are.

Owns the table on disk by which claims and facts come together; only what is said of one pair is held. What it gives is
what :mod:`kg.explorer.networks` gives of a store that can be held.
"""

from __future__ import annotations

import itertools
import pickle
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from kg.disputes import matters as disputes
from kg.evidence import reading as evidence
from kg.evidence import testimony
from kg.evidence.reading import Evidence
from kg.explorer.holdings import Holdings, Json, kept, parts
from kg.explorer.networks import is_symmetric, spells
from kg.model import Claim, EntityId, RelationId
from kg.network.ties import CERTAINTIES
from kg.ontology import terms
from kg.policies import conflicts, policy, witnesses
from kg.policies.court import Verdict, weighed
from kg.policies.policy import Policy
from kg.store import Term

_AT_ONCE = 1000
_TABLES = """
CREATE TABLE claims (one TEXT, other TEXT, iri TEXT, content BLOB);
CREATE TABLE facts (one TEXT, other TEXT, fact TEXT, subject TEXT, relation TEXT, object TEXT, rule INT, claim TEXT);
"""
_INDEXES = """
CREATE INDEX claims_by_pair ON claims (one, other);
CREATE INDEX claims_by_iri ON claims (iri);
CREATE INDEX facts_by_pair ON facts (one, other);
"""
_FACTS = """SELECT ?fact ?subject ?relation ?object ?rule ?claim WHERE {{ GRAPH {graph} {{
  ?fact a kg:Fact ; kg:subject ?subject ; kg:predicate ?relation ; kg:object ?object .
  OPTIONAL {{ ?fact kg:byRule ?rule }} OPTIONAL {{ ?fact kg:derivedFrom ?claim }} }} }}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim without its words: as a record, and what of it pictures and lists show."""

    iri: str
    id: str
    claim: Claim
    documents: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        """Whether a reviewer has accepted it."""
        return self.claim.status == "accepted"

    @property
    def denies(self) -> bool:
        """Whether it denies what it says."""
        return self.claim.polarity == "denies"


@dataclass(slots=True, kw_only=True)
class Fact:
    """A fact of the store's policy: the claims under it, by their IRIs, and whether a rule has made it."""

    id: str
    subject: str
    relation: str
    object: str
    rule: bool
    claims: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What ties two entities; the claims under each fact, by its id; under which policies a claim (by IRI) is one."""

    ties: tuple[Json, ...]
    grounds: Mapping[str, tuple[Said, ...]]
    claims: tuple[Said, ...]
    policies: Mapping[str, tuple[str, ...]]


class Pairs:
    """All pairs of a store of which something is said. Reading the claims once also tells how often who is in them."""

    def __init__(self, held: Holdings, folder: Path | None = None) -> None:
        """Take what the store holds; the table lies in a folder of its own until it is closed."""
        self._held = held
        self.claim_counts: Counter[str] = Counter()
        """In how many accepted claims each entity has a part."""
        self._folder = tempfile.TemporaryDirectory(dir=folder)
        self._table = sqlite3.connect(Path(self._folder.name) / "pairs.sqlite")
        self._table.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;" + _TABLES)
        self._gather()
        self._table.executescript(_INDEXES)
        self._vocabulary = testimony.vocabulary(held.graph)
        self._opposed = disputes.opposed(held.graph, self._vocabulary, project=held.project)
        self._denials = testimony.denials(held.graph, self._vocabulary, project=held.project)

    def close(self) -> None:
        """Remove the table."""
        self._table.close()
        self._folder.cleanup()

    # --- gathering ---------------------------------------------------------------------------------------------------

    def _gather(self) -> None:
        held = self._held
        for some in _batches(evidence.rows(held.graph, "SELECT DISTINCT ?claim WHERE { ?claim a kg:Claim }")):
            for each in evidence.claims(held.graph, some, project=held.project):
                if each.status == "accepted":
                    self.claim_counts.update({part for _, part in parts(each)})
                ends = sorted((each.subject.id, each.object.id))
                self._table.execute("INSERT INTO claims VALUES (?, ?, ?, ?)", (*ends, each.iri, _packed(each)))
        graph = f"<{held.iri(terms.facts_graph(held.project.policy))}>"
        for row in evidence.rows(held.graph, _FACTS.format(graph=graph)):
            fact, subject, relation, object_, rule, claim = (evidence.value_of(t) if t is not None else "" for t in row)
            said = (held.short(fact), held.short(subject), held.short(relation), held.short(object_))
            ends = sorted((said[1], said[3]))
            self._table.execute(
                "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*ends, *said, bool(rule), claim or None)
            )

    def __iter__(self) -> Iterator[Pair]:
        """Go through all pairs, in the order of the ids."""
        text = "SELECT one, other FROM claims UNION SELECT one, other FROM facts ORDER BY one, other"
        with closing(self._table.cursor()) as cursor:
            for one, other in cursor.execute(text):
                yield self._pair(one, other)

    def _pair(self, one: str, other: str) -> Pair:
        asked = "SELECT content FROM claims WHERE one = ? AND other = ? ORDER BY iri"
        claims = tuple(_said(content) for (content,) in self._table.execute(asked, (one, other)))
        grouped: dict[tuple[str, str, str], list[Said]] = defaultdict(list)
        for each in claims:
            grouped[conflicts.statement(each.claim, self._vocabulary)].append(each)
        accounts = {
            key: _Account(said=tuple(sorted(group, key=_place)), pairs=self) for key, group in sorted(grouped.items())
        }
        facts = self._facts(one, other)
        implied = self._implied(facts.values())
        grounds = {fact.id: tuple(self.find(fact.claims)) for fact in facts.values()}
        ties = [
            self._fact(fact, grounds[fact.id], accounts.get(key), implied=key in implied) for key, fact in facts.items()
        ]
        ties += [account.tie for key, account in accounts.items() if key not in facts and account.accepted]
        policies = {each.iri: account.policies for account in accounts.values() for each in account.asserting}
        return Pair(ties=tuple(ties), grounds=grounds, claims=claims, policies=policies)

    # --- facts -------------------------------------------------------------------------------------------------------

    def _facts(self, one: str, other: str) -> dict[tuple[str, str, str], Fact]:
        """Give the facts between two by what they say; a symmetric one, which is written both ways, once."""
        found: dict[str, Fact] = {}
        asked = "SELECT fact, subject, relation, object, rule, claim FROM facts WHERE one = ? AND other = ?"
        for name, subject, relation, object_, rule, claim in self._table.execute(asked, (one, other)):
            fact = found.setdefault(
                name, Fact(id=name, subject=subject, relation=relation, object=object_, rule=bool(rule))
            )
            if claim and claim not in fact.claims:
                fact.claims.append(claim)
        by_statement: dict[tuple[str, str, str], Fact] = {}
        for fact in sorted(found.values(), key=lambda each: each.id):
            turned = self.is_symmetric(fact.relation) and fact.object < fact.subject
            key = (fact.object, fact.relation, fact.subject) if turned else (fact.subject, fact.relation, fact.object)
            if key not in by_statement or not turned:
                fact.subject, fact.object = key[0], key[2]
                by_statement[key] = fact
        return by_statement

    def _fact(self, fact: Fact, grounds: tuple[Said, ...], account: _Account | None, *, implied: bool) -> Json:
        against = {rival for iri in fact.claims for rival in self._opposed.get(iri, ())} | self._denying(fact, grounds)
        policies = dict.fromkeys((self._held.project.policy, *(account.policies if account else ())))
        return kept(
            id=fact.id,
            subject=fact.subject,
            relation=fact.relation,
            object=fact.object,
            **self.borne(grounds, against.difference(fact.claims)),
            policies=list(policies),
            rule=True if account is None and fact.claims else None,
            implied=implied or None,
        )

    def borne(self, grounds: tuple[Said, ...], against: Iterable[str]) -> Json:
        """Say what claims bear of a tie."""
        works = dict.fromkeys(cited.work for each in grounds for cited in each.claim.cites)
        documents = {document for each in grounds for document in each.documents}
        certainties = {str(each.claim.certainty) for each in grounds}
        return {
            "witnesses": max(1, self.witnesses([each.claim for each in grounds])),
            "claims": [each.id for each in grounds],
            "against": [self._held.short(iri) for iri in sorted(against)],
            "claimants": list(dict.fromkeys(who for each in grounds for who in each.claim.claimants)),
            "sources": list(works) or sorted(documents),
            "certainty": next((each for each in CERTAINTIES if each in certainties), CERTAINTIES[0]),
            "spells": spells(_days(each) for each in grounds),
        }

    def _denying(self, fact: Fact, grounds: tuple[Said, ...]) -> set[str]:
        """Give the claims that deny a fact, of a time of which one of its claims may speak."""
        if not self._denials or fact.relation not in self._vocabulary.relations:
            return set()
        said = (EntityId(fact.subject), RelationId(fact.relation), EntityId(fact.object))
        denials = conflicts.denying(conflicts.canonical(said, self._vocabulary), self._denials, self._vocabulary)
        return {denial.key for denial in denials if _may_meet(denial, grounds)}

    def _implied(self, facts: Iterable[Fact]) -> set[tuple[str, str, str]]:
        """Find the facts that rest on nothing but claims of a more special relation between the same two."""
        special: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        listed = list(facts)
        for fact in listed:
            for above in self._above(fact.relation):
                special[fact.subject, above, fact.object].update(fact.claims)
                special[fact.object, above, fact.subject].update(
                    fact.claims if self.is_symmetric(fact.relation) else ()
                )
        keys = {(fact.subject, fact.relation, fact.object): set(fact.claims) for fact in listed}
        return {key for key, claims in keys.items() if claims and special.get(key, set()) >= claims}

    def _above(self, relation: str) -> set[str]:
        found: set[str] = set()
        waiting = [relation]
        while waiting:
            said = self._held.relations.get(waiting.pop(), {})
            for parent in (self._held.short(evidence.value_of(term)) for term in said.get("subPropertyOf", ())):
                if parent not in found and parent in self._held.relations:
                    found.add(parent)
                    waiting.append(parent)
        return found

    # --- what all need -----------------------------------------------------------------------------------------------

    def is_symmetric(self, relation: str) -> bool:
        """Tell whether a relation is symmetric."""
        return is_symmetric(self._held.relations.get(relation, {}))

    def find(self, iris: Iterable[str]) -> Iterator[Said]:
        """Give claims by their IRIs, in the order of these; what is no claim is left out."""
        for iri in sorted(iris):
            found = self._table.execute("SELECT content FROM claims WHERE iri = ?", (iri,)).fetchone()
            if found is not None:
                yield _said(found[0])

    def below(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Give the claims on which some claims rest, at any remove, that are not among them."""
        listed = list(claims)
        seen = {each.key for each in listed}
        waiting = [iri for each in listed for iri in each.rests_on]
        while waiting:
            wanted = {iri for iri in waiting if iri not in seen}
            seen |= wanted
            found = [each.claim for each in self.find(wanted)]
            yield from found
            waiting = [iri for each in found for iri in each.rests_on]

    def witnesses(self, claims: Iterable[Claim]) -> int:
        """Count the independent witnesses of some claims."""
        listed = list(claims)
        return witnesses.counter((*listed, *self.below(listed)))(listed)

    def rivals(self, claims: Iterable[Said]) -> tuple[Said, ...]:
        """Give the claims that speak against any of some, each once."""
        return tuple(self.find({rival for each in claims for rival in self._opposed.get(each.iri, ())}))

    @property
    def policies(self) -> tuple[Policy, ...]:
        """Every policy that has a name."""
        return self._held.policies


@dataclass(frozen=True, kw_only=True)
class _Account:
    """The claims that say or deny the very same, and what policies make of them."""

    said: tuple[Said, ...]
    pairs: Pairs

    @cached_property
    def asserting(self) -> tuple[Said, ...]:
        return tuple(each for each in self.said if not each.denies)

    @cached_property
    def accepted(self) -> tuple[Said, ...]:
        return tuple(each for each in self.asserting if each.accepted)

    @cached_property
    def policies(self) -> tuple[str, ...]:
        """The policies under which it is a fact."""
        return tuple(each.name for each in self.pairs.policies if self.asserting and self._holds(each))

    def _holds(self, chosen: Policy) -> bool:
        mine = self._admitted(self.asserting, chosen)
        if not mine:
            return False
        rivals = self.pairs.rivals(each for each in self.asserting if each.claim in mine)
        if not rivals:
            return True
        against = tuple(each.claim for each in rivals)
        heard = policy.heard((*against, *self.pairs.below(against)), chosen)
        against = tuple(each for each in against if each in heard)
        return weighed(chosen, mine, against, self.pairs.witnesses) is Verdict.FACT

    def _admitted(self, said: Iterable[Said], chosen: Policy) -> tuple[Claim, ...]:
        claims = [each.claim for each in said]
        own = {each.key for each in claims}
        admitted = policy.admitted((*claims, *self.pairs.below(claims)), chosen)
        return tuple(each for each in admitted if each.key in own)

    @cached_property
    def tie(self) -> Json:
        """What the accepted claims say, where it is no fact of the store's policy."""
        first = self.accepted[0].claim
        ends = (first.subject, first.object)
        if self.pairs.is_symmetric(first.predicate):
            ends = (min(ends), max(ends))
        rivals = {each.iri for each in self.pairs.rivals(self.asserting)}
        return kept(
            id=f"statement/{ends[0]}/{first.predicate}/{ends[1]}",
            subject=ends[0],
            relation=first.predicate,
            object=ends[1],
            **self.pairs.borne(self.accepted, rivals),
            policies=list(self.policies),
        )


def _packed(each: Evidence) -> bytes:
    """Write a claim without its words, but for the document of its first passage, by which policies choose."""
    record = testimony.record(each)
    passages = tuple(replace(passage, quotation="", translations=()) for passage in record.passages[:1])
    documents = tuple(sorted({passage.document.id for passage in each.passages}))
    record = replace(record, passages=passages, footnotes=(), remark=None)
    return pickle.dumps((each.iri, each.id, record, documents), pickle.HIGHEST_PROTOCOL)


def _said(content: bytes) -> Said:
    iri, identifier, record, documents = pickle.loads(content)  # noqa: S301 - written above, in a folder of our own
    return Said(iri=iri, id=identifier, claim=record, documents=documents)


def _place(each: Said) -> tuple[str, int, str]:
    """Put claims in the order of their places in the documents."""
    first = each.claim.passages[0] if each.claim.passages else None
    return (first.document, first.start, each.iri) if first else ("", 0, each.iri)


def _days(each: Said) -> tuple[date | None, date | None]:
    when = each.claim.when
    return (when.earliest, when.latest) if when else (None, None)


def _may_meet(denial: Claim, grounds: tuple[Said, ...]) -> bool:
    if denial.when is None:
        return True
    dated = [days for days in map(_days, grounds) if days != (None, None)]
    first, last = denial.when.earliest, denial.when.latest
    return len(dated) < len(grounds) or any(
        (first is None or end is None or end >= first) and (last is None or begin is None or begin <= last)
        for begin, end in dated
    )


def _batches(rows: Iterable[tuple[Term | None, ...]]) -> Iterator[list[str]]:
    found = (evidence.value_of(row[0]) for row in rows if row[0] is not None)
    while some := list(itertools.islice(found, _AT_ONCE)):
        yield some
