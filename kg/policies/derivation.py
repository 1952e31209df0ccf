"""Deriving facts: first what claims say themselves, then what follows by the rules; a group of claims at a time.

Owns documents coming into the ledger, and the order of the steps. A derived fact that an admitted claim denies is none,
unless the policy includes what is contested. Which claims hold is decided in :mod:`kg.policies.bench`, what follows in
:mod:`kg.policies.rules`, what facts rest on :mod:`kg.policies.grounds`; what a change of a few documents touches is
:mod:`kg.policies.revision`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from kg.graph.parts import Part, Parting
from kg.graph.scribe import Scribe
from kg.identity import claim_id, named
from kg.ledger import entries
from kg.ledger.entries import Entry, Rival
from kg.ledger.file import Kept, Ledger
from kg.model import Claim, ClaimId, Document, DocumentId, Entity, EntityId, Passage, RelationId, Seeds
from kg.ontology import terms
from kg.ontology.vocabulary import Vocabulary
from kg.policies import portions, revision, rules
from kg.policies.bench import Bench, Exclusions, Opposed
from kg.policies.conflicts import WIDER, Statement, declared, statement
from kg.policies.facts import Fact, Facts
from kg.policies.grounds import Grounds
from kg.policies.policy import Policy, admitted, check, heard
from kg.policies.portions import Portions
from kg.policies.revision import Revising, Revision
from kg.policies.rules import Derived, Rule, Sight
from kg.policies.view import View
from kg.policies.witnesses import marker
from kg.project import Project

HELD = 1_000_000
"""Statements that rules have before them at once, in memory (0.4 GB or less); of more, a portion after the other."""
_OF_ENTITY, _OF_CLAIM = 12, 7  # statements that rules see of each, about
_AT_ONCE = 5_000
_SCRATCH = ".scratch"
_ADMITTED = ("admitted", "")
_JUDGED = (
    "UPDATE claim SET admitted = ?, heard = ?, declared = ? "
    "WHERE subject = ? AND predicate = ? AND object = ? AND number = ?"
)
_TOLD = "UPDATE tally SET number = ? WHERE document = ? AND what = ? AND value = ?"


class _Judged(NamedTuple):
    """What a policy makes of a claim: whether it is admitted, and heard; against which claims a row sets it."""

    admitted: bool
    heard: bool
    against: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawer:
    """The facts about some entities: those that one part of the graph holds, in each of their ways."""

    part: Part
    ways: tuple[tuple[Fact, Statement], ...]


def derive(seeds: Seeds, policy: Policy, project: Project, vocabulary: Vocabulary) -> Facts:
    """Derive the facts of a policy from seeds that are held.

    Raises:
        ExplainedError: the policy names what the seeds do not know, or a rule is not as it must be.
    """
    with Ledger.create() as ledger:
        made = Derivation(ledger, policy, seeds, project, vocabulary)
        for document in seeds.documents:
            made.take(document)
        made.derive()
        return Facts(
            policy=policy,
            facts=tuple(made.facts()),
            admitted=int(ledger.one("SELECT sum(admitted) FROM claim") or 0),
            contested=int(ledger.one("SELECT sum(number) FROM contested") or 0),
        )


class Derivation:
    """The facts of a policy over a ledger. ``alone`` are the authority tables; documents come one by one."""

    def __init__(  # noqa: PLR0913 - what a project is made of, and how much of it may be held
        self,
        ledger: Ledger,
        policy: Policy,
        alone: Seeds,
        project: Project,
        vocabulary: Vocabulary,
        *,
        held: int = HELD,
        portion: int = portions.MOST,
    ) -> None:
        """``held``: the most statements that rules have before them at once; of more, ``portion`` of claims."""
        self.policy = policy
        self._ledger = ledger
        self._project = project
        self._vocabulary = vocabulary
        self._entities = alone.entities
        self._scribe = Scribe(alone, project, vocabulary)
        self._rules = rules.read(project.ontology, vocabulary)
        self._view = View(self._scribe, project, vocabulary, self._entities, Sight(self._rules))
        self._held_most, self._portion = held, portion
        self._grounds = Grounds(ledger, vocabulary, tuple(each.name for each in self._rules), self._drawer)
        self._before: dict[DocumentId, Kept] = {}

    # --- documents ---------------------------------------------------------------------------------------------------

    def take(self, document: Document) -> None:
        """Add a document; where the ledger has one of its id, put it in that one's place."""
        if self._ledger.is_settled:
            self.drop(document.id)
        number = self._ledger.new_document(document.id, document.author, len(document.mentions))
        made = tuple(self._entries(document, number))
        self._ledger.add(made, entries.entities_of(document), number)
        told = enumerate(entries.explanations_of(document))
        self._ledger.put(
            "INSERT INTO explanation VALUES(?, ?, ?, ?)",
            ((focus, document.id, place, what) for place, (focus, what) in told),
        )
        self._ledger.put(
            "INSERT OR IGNORE INTO across VALUES(?, ?, ?)",
            ((document.id, claim.key, each) for claim in document.claims for each in claim.contradicts if "/" in each),
        )
        counted = Counter(pair for claim in document.claims for pair in self._counted(claim))
        counted[_ADMITTED] = sum(entry.admitted for entry in made)
        self._ledger.put(
            "INSERT INTO tally VALUES(?, ?, ?, ?)", ((number, *pair, times) for pair, times in counted.items())
        )

    def drop(self, document: DocumentId) -> None:
        """Forget a document, if there is one of this id."""
        number = self._ledger.document(document)
        self._before.setdefault(document, self._ledger.kept(document))
        if number is not None:
            self._ledger.forget(number)

    def _entries(self, document: Document, number: int) -> Iterator[Entry]:
        marks = marker(document.claims)
        for place, (claim, judged) in enumerate(zip(document.claims, self._judged(document.claims), strict=True)):
            yield entries.made(
                claim,
                statement(claim, self._vocabulary),
                entries.number(number, place),
                admitted=judged.admitted,
                heard=judged.heard,
                marks=marks(claim),
                declared=[Rival(claim_id(other), marks(other)) for other in judged.against],
            )

    def _judged(self, claims: Sequence[Claim]) -> Iterator[_Judged]:
        """Say of each claim of a document what the policy makes of it, and against whom a row sets it."""
        kept = set(map(id, admitted(claims, self.policy)))
        audible = heard(claims, self.policy)
        among = set(map(id, audible))
        against: dict[ClaimId, dict[ClaimId, Claim]] = {}
        for one, other in declared(audible):
            against.setdefault(claim_id(one), {})[claim_id(other)] = other
            against.setdefault(claim_id(other), {})[claim_id(one)] = one
        for claim in claims:
            rivals = against.pop(claim_id(claim), {}) if id(claim) in among else {}
            yield _Judged(id(claim) in kept, id(claim) in among, tuple(rivals.values()))

    def judge_again(self) -> None:
        """Judge all claims of a settled ledger by the policy, which is another than it was; documents are not read."""
        for number, name in list(self._ledger.rows("SELECT number, id FROM document")):
            held = self._ledger.of_document(number)
            there = (Passage(document=DocumentId(name), start=0, end=0, quotation=""),)
            claims = [named(replace(entry.claim, passages=there), ClaimId(entry.name)) for entry in held]
            marks = {id(claim): entry.marks for claim, entry in zip(claims, held, strict=True)}
            again = []
            for entry, judged in zip(held, self._judged(claims), strict=True):
                rivals = [Rival(claim_id(each), json.loads(marks[id(each)])) for each in judged.against]
                again.append(entry.judged(judged.admitted, judged.heard, rivals))
            changed = [(*new[5:7], new.declared, *new[:4]) for old, new in zip(held, again, strict=True) if old != new]
            self._ledger.put(_JUDGED, changed)
            self._ledger.run(_TOLD, (sum(entry.admitted for entry in again), number, *_ADMITTED))

    def _counted(self, claim: Claim) -> Iterator[tuple[str, str]]:
        yield "family", self._vocabulary.relations[claim.predicate].family
        yield from (("claimant", claimant) for claimant in claim.claimants)
        yield "certainty", claim.certainty
        yield "polarity", claim.polarity
        yield "status", claim.status

    # --- facts -------------------------------------------------------------------------------------------------------

    def touched(self) -> frozenset[EntityId]:
        """Give the entities that a change of documents touches, as :class:`kg.policies.revision.Revision` has it."""
        return revision.touched(self._ledger, self._before)

    def derive(self) -> frozenset[Part]:
        """Derive all facts, after every document was taken; also anew, where the tables or the policy have changed.

        Give the parts of which a fact came, went or changed.

        Raises:
            ExplainedError: the policy names what there is not, a rule is not as it must be, or the disk is full.
        """
        self._check()
        self._ledger.settle()
        before = self._grounds.digests()
        self._grounds.clear()
        self._oppose()
        if self._is_much():
            self._follow_in_portions()
        else:
            self._follow_at_once()
        self._grounds.conclude(Bench(self._ledger, self.policy, self._vocabulary, lambda _: ()))
        self._before.clear()
        now = self._grounds.digests()
        return frozenset(self._part(name) for name in before.keys() | now.keys() if before.get(name) != now.get(name))

    def bears(self, before: Entity | None, now: Entity | None) -> bool:
        """Tell whether what a table says of an entity now can change what holds, or what follows, of the same claims.

        An entity that is new or gone is none that they name.
        """
        if before is None or now is None:
            return False
        seen, sees = map(self._view.sees, (before, now))
        within = (before.attributes.get(each) == now.attributes.get(each) for each in WIDER)
        return before.kind != now.kind or seen != sees or not all(within)

    def revise(self, *, tables: bool = False) -> Revision:
        """Bring the facts up to date after documents of an already derived ledger were taken or dropped.

        The facts are exactly those that :meth:`derive` would make of a ledger with the same documents. The ontology and
        the policy must be those that the ledger was derived with, and so must be the authority tables but for what does
        not bear on facts (:meth:`bears`); ``tables``: they have changed so.

        Raises:
            ExplainedError: as :meth:`derive`.
        """
        self._check()
        revising = Revising(self._ledger, self._grounds, self.policy, self._view)
        touched = self.touched()
        changed = revising.run(self._before, self._rules, anew=tables)
        self._before.clear()
        return Revision(drawers=frozenset(map(self._part, changed)), touched=touched)

    def _check(self) -> None:
        check(self.policy, self._entities, {name for (name,) in self._ledger.rows("SELECT id FROM document")})

    def _is_much(self) -> bool:
        """Tell whether rules would have more before them than is to be held."""
        claims = int(self._ledger.one("SELECT count(*) FROM claim"))
        return len(self._entities) * _OF_ENTITY + claims * _OF_CLAIM > self._held_most

    def _follow_at_once(self) -> None:
        """Run the rules one after the other, over everything: each sees what those before it have derived."""
        scratch = self._view.of_all(each.claim for each in self._held())
        for place, rule in enumerate(self._rules, 1):
            self._follow(scratch.follow(rule), place, rule)
            if place < len(self._rules):
                scratch.add(self._grounds.found())

    def _follow_in_portions(self) -> None:
        """Run the rules one after the other, each over a portion of what it looks at after the other."""
        for _ in self._held():
            pass
        self._grounds.find_by_object()
        dealt = Portions(self._ledger, self._grounds, self._view, self._portion)
        folder = self._ledger.folder / _SCRATCH if self._ledger.folder else None
        for place, rule in enumerate(self._rules, 1):
            self._follow(dealt.rows(place, rule, folder), place, rule)

    def _oppose(self) -> None:
        """Find who gives another value where there can be one."""
        self._ledger.run_all(
            "CREATE TABLE opposed(subject, predicate, object, own, rival, marks);"
            "CREATE INDEX opposed_by_statement ON opposed(subject, predicate, object);"
        )
        found = Exclusions(self._ledger, self.policy, self._vocabulary, self._entities).all()
        self._ledger.put(
            "INSERT INTO opposed VALUES(?, ?, ?, ?, ?, ?)", ((*each.statement, *each[1:]) for each in found)
        )

    def _opposed(self, said: Statement) -> Iterator[Opposed]:
        relation = self._vocabulary.relation(said[1])
        if relation.rivalrous or relation.exclusive_subject or relation.exclusive_object:
            for own, rival, marks in self._ledger.rows(
                "SELECT own, rival, marks FROM opposed WHERE subject = ? AND predicate = ? AND object = ?", said
            ):
                yield Opposed(said, own, rival, marks)

    def _held(self) -> Iterator[Entry]:
        """Note what holds, and give it."""
        bench = Bench(self._ledger, self.policy, self._vocabulary, self._opposed)
        waiting: list[Entry] = []
        every = self._ledger.entries("ORDER BY subject, predicate, object, number")
        for _, together in groupby(every, key=lambda entry: entry.statement):
            group, holds = bench.decided(tuple(together))
            if not holds:
                continue
            waiting.extend(group)
            if len(waiting) >= _AT_ONCE:
                self._grounds.note(waiting)
                waiting.clear()
            yield from group
        self._grounds.note(waiting)
        self._ledger.run("DROP TABLE opposed")

    def _follow(self, found: Iterable[Derived], place: int, rule: Rule) -> None:
        """Note what a rule derives."""
        self._grounds.find(found, rule, self._project.base)
        self._grounds.take_over(place)

    # --- giving ------------------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[Fact]:
        """Give all facts, in the order of their statements; each once."""
        return self._grounds.facts()

    def drawers(self) -> Iterator[Drawer]:
        """Give every drawer that has facts, in the order of the parts; one is held at a time."""
        yield from map(self.drawer, sorted(map(self._part, self._grounds.drawers())))

    def drawer(self, part: Part) -> Drawer:
        """Give the facts of a part; none where there is none left."""
        return Drawer(part=part, ways=tuple(self._grounds.within(part.name)))

    def drawers_naming(self, entities: Iterable[EntityId]) -> frozenset[Part]:
        """Give the parts that may have facts with one of some entities at either end."""
        ends = {each for entity in entities for each in (entity, *self._grounds.beside(entity))}
        return frozenset(self._part(self._drawer(each)) for each in ends)

    def drawers_with(self, relations: Iterable[RelationId]) -> frozenset[Part]:
        """Give the parts that have facts of some relations."""
        return frozenset(map(self._part, self._grounds.drawers_with(relations)))

    def documents_with(self, relations: Iterable[RelationId]) -> frozenset[DocumentId]:
        """Give the documents that have claims of some relations."""
        return self._ledger.documents_with(relations)

    def _part(self, name: str) -> Part:
        return self._parting.of_fact("", self._graph)._replace(name=name)

    def _drawer(self, entity: EntityId) -> str:
        return self._parting.of_fact(self._scribe.iri(entity), self._graph).name

    @cached_property
    def _graph(self) -> str:
        return self._scribe.iri(terms.facts_graph(self.policy.name))

    @cached_property
    def _parting(self) -> Parting:
        return Parting(self._project.base, int(self._ledger.one("SELECT count(*) FROM document")))

    def counts(self) -> Mapping[str, object]:
        """Count documents, mentions, claims and facts (:func:`kg.building.assembly.counts`)."""
        one = self._ledger.one
        claims: dict[str, object] = {"all": int(one("SELECT count(*) FROM claim"))}
        for what in ("family", "claimant", "certainty", "polarity", "status"):
            claims[what] = dict(
                self._ledger.rows(
                    "SELECT value, sum(number) AS n FROM tally WHERE what = ? GROUP BY value ORDER BY n DESC, value",
                    (what,),
                )
            )
        return {
            "documents": int(one("SELECT count(*) FROM document")),
            "mentions": int(one("SELECT sum(mentions) FROM document") or 0),
            "claims": claims,
            "facts": {
                "all": int(one("SELECT count(*) FROM fact WHERE turned = 0")),
                "derived by rule": int(one("SELECT count(*) FROM fact WHERE turned = 0 AND rule IS NOT NULL")),
                "claims admitted": int(one("SELECT sum(number) FROM tally WHERE what = ?", _ADMITTED[:1]) or 0),
                "claims contested": int(one("SELECT sum(number) FROM contested") or 0),
            },
        }
