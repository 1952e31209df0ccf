"""What a policy makes of the claims of influence: steps, with who stands behind letters and when things were.

Owns admitting, dating, and filtering; reading the claims is :mod:`kg.influence.claims`. Pure: records in, records out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from kg.evidence import testimony
from kg.evidence.records import Evidence, Named
from kg.influence.claims import AUTHORED, SENDER, Corpus
from kg.influence.records import FAMILY, Account, Spell, Step, Tie, in_order
from kg.model import Claim, EntityId, Polarity, RelationId
from kg.ontology.vocabulary import Relation
from kg.policies import conflicts
from kg.policies.conflicts import Statement
from kg.policies.court import Court
from kg.policies.policy import Contested, Policy, admitted, heard
from kg.policies.witnesses import counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A corpus with its claims as records, made once for many policies and samples."""

    corpus: Corpus
    records: Mapping[str, Claim]
    below: tuple[Claim, ...]
    count: Callable[[Iterable[Evidence]], int]
    by_iri: Mapping[str, Evidence] = field(repr=False)


def prepared(corpus: Corpus) -> Bench:
    """Turn the claims of a corpus into records."""
    records = {each.iri: testimony.record(each) for each in corpus.claims}
    below = {each.iri: testimony.record(each) for each in corpus.below}
    counted = counter((*records.values(), *below.values()))
    return Bench(
        corpus=corpus,
        records=records,
        below=tuple(below.values()),
        count=lambda claims: counted(records[each.iri] for each in claims),
        by_iri={each.iri: each for each in corpus.claims},
    )


def account(
    bench: Bench, policy: Policy, *, default: Policy | None = None, without: Collection[str] = frozenset()
) -> Account:
    """Give all that a policy admits of influence and of the other families read, without some claims (by IRI).

    What the ``default`` policy makes a fact is marked so.
    """
    ruling = _Ruling(bench, policy, without)
    usual = _Ruling(bench, default, without).upheld if default is not None else ruling.upheld
    steps = (*_direct(bench, ruling, usual), *_denied(bench, ruling), *_derived(bench, ruling))
    behind = _standing_behind(bench, ruling, usual)
    through = (each for step in steps for each in _through(step, behind))
    return Account(
        steps=tuple(sorted((*steps, *through), key=lambda step: step.key)),
        policy=policy.name,
        count=bench.count,
        kinds=bench.corpus.kinds,
    )


class _Ruling:
    """Which claims a policy admits, and which of what they say it upholds against what is said against it."""

    def __init__(self, bench: Bench, policy: Policy, without: Collection[str]) -> None:
        self._bench, self._policy = bench, policy
        every = [claim for iri, claim in bench.records.items() if iri not in without]
        vocabulary = bench.corpus.vocabulary
        known = frozenset(bench.records)
        self.admitted = {claim.key: claim for claim in admitted((*every, *bench.below), policy) if claim.key in known}
        others = [claim for claim in heard((*every, *bench.below), policy) if claim.key in known]
        self._court = Court(
            policy=policy,
            opponents=conflicts.opponents(others, vocabulary, bench.corpus.around),
            witnesses=lambda claims: bench.count(bench.by_iri[claim.key] for claim in claims),
        )
        self._denials = conflicts.denials(others, vocabulary)
        groups: dict[Statement, list[Claim]] = defaultdict(list)
        for claim in self.admitted.values():
            if claim.polarity is Polarity.ASSERTS:
                groups[conflicts.statement(claim, vocabulary)].append(claim)
        self.upheld = {
            said: tuple(group) for said, group in sorted(groups.items()) if self._court.upholds(tuple(group))
        }

    @property
    def shows_denials(self) -> bool:
        """Tell whether what is only denied is shown: where whatever is said counts."""
        return self._policy.contested is Contested.INCLUDE

    def rivals(self, group: Iterable[Claim]) -> tuple[Claim, ...]:
        """Give the claims that speak against some of a group."""
        return self._court.rivals(group)

    def denying(self, said: Statement) -> tuple[Claim, ...]:
        """Give the claims that deny a statement."""
        return tuple(conflicts.denying(said, self._denials, self._bench.corpus.vocabulary))

    def denied(self) -> Iterator[tuple[Statement, tuple[Claim, ...]]]:
        """Give what the policy's claims deny and none asserts."""
        for said, claims in sorted(self._denials.items()):
            mine = tuple(claim for claim in claims if claim.key in self.admitted)
            if mine and said not in self.upheld:
                yield said, mine


def _direct(bench: Bench, ruling: _Ruling, usual: Collection[Statement]) -> tuple[Step, ...]:
    """Make steps of what claims say themselves; of contact, only between actors, and both ways if symmetric."""
    found = []
    for said, group in ruling.upheld.items():
        relation = bench.corpus.vocabulary.relation(said[1])
        claims = _evidence(bench, group)
        start, end = _ends(claims[0], said)
        if not _counts(bench.corpus, relation, start, end):
            continue
        step = Step(
            start=start,
            end=end,
            relation=claims[0].predicate,
            family=relation.family,
            sign=relation.sign,
            claims=claims,
            against=_evidence(bench, ruling.rivals(group)),
            spells=_spells(claims, bench.corpus, relation),
            witnesses=bench.count(claims),
            holds=said in usual,
        )
        found.append(step)
        if relation.symmetric:
            found.append(replace(step, start=end, end=start))
    return tuple(found)


def _denied(bench: Bench, ruling: _Ruling) -> Iterator[Step]:
    """Make steps of influence that is only denied."""
    if not ruling.shows_denials:
        return
    for said, group in ruling.denied():
        relation = bench.corpus.vocabulary.relation(said[1])
        if relation.family == FAMILY:
            claims = _evidence(bench, group)
            start, end = _ends(claims[0], said)
            yield Step(
                start=start,
                end=end,
                relation=claims[0].predicate,
                sign=relation.sign,
                against=claims,
                spells=_spells(claims, bench.corpus, relation),
            )


def _derived(bench: Bench, ruling: _Ruling) -> Iterator[Step]:
    """Make steps of what rules have made of admitted claims, where it is not what these say themselves."""
    own = {(said[0], said[2], claim.key) for said, group in ruling.upheld.items() for claim in group}
    for start, relation_name, end, iris in bench.corpus.derived:
        group = tuple(ruling.admitted[iri] for iri in iris if iri in ruling.admitted)
        relation = bench.corpus.vocabulary.relation(relation_name.id)
        if len(group) < len(iris) or not _counts(bench.corpus, relation, start, end):
            continue
        if all((start.id, end.id, iri) in own or (end.id, start.id, iri) in own for iri in iris):
            continue
        claims = _evidence(bench, group)
        said = (EntityId(start.id), RelationId(relation.id), EntityId(end.id))
        yield Step(
            start=start,
            end=end,
            relation=relation_name,
            family=relation.family,
            sign=relation.sign,
            claims=claims,
            against=_evidence(bench, (*ruling.rivals(group), *ruling.denying(said))),
            spells=_spells(claims, bench.corpus, relation),
            witnesses=bench.count(claims),
            holds=True,
        )


def _counts(corpus: Corpus, relation: Relation, start: Named, end: Named) -> bool:
    """Tell whether a relation between two makes a step: influence always, contact only between actors."""
    if relation.family == FAMILY:
        return start.iri != end.iri
    kinds = (corpus.kinds.get(each.iri, frozenset()) for each in (start, end))
    return relation.family in corpus.families and start.iri != end.iri and all(_ACTORS & each for each in kinds)


_ACTORS = frozenset(("Actor", "Person", "Group"))


def _through(step: Step, behind: Mapping[str, Mapping[str, _Behind]]) -> Iterator[Step]:
    """Make steps from those who stand behind a letter, speech or work that influenced somebody."""
    if not step.is_influence or not step.claims:
        return
    for iri, each in behind.get(step.start.iri, {}).items():
        if iri != step.end.iri:
            yield replace(step, start=each.who, through=step.start, behind=each.claims, holds=step.holds and each.holds)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Behind:
    """Who stands behind something, by which claims (none: by the authority tables)."""

    who: Named
    claims: tuple[Evidence, ...] = ()
    holds: bool = True


def _standing_behind(
    bench: Bench, ruling: _Ruling, usual: Collection[Statement]
) -> Mapping[str, Mapping[str, _Behind]]:
    """Give for letters, speeches and works those who stand behind them: who sent it before who wrote it."""
    found: dict[str, dict[str, _Behind]] = defaultdict(dict)
    for relation in (SENDER, AUTHORED):
        for said, group in ruling.upheld.items():
            if said[1] == relation:
                claims = _evidence(bench, group)
                ends = (claims[0].subject, claims[0].object)
                thing, who = ends if relation == SENDER else ends[::-1]
                found[thing.iri].setdefault(who.iri, _Behind(who=who, claims=claims, holds=said in usual))
    for thing_iri, authors in bench.corpus.authors.items():
        for author in authors:
            found[thing_iri].setdefault(author.iri, _Behind(who=author))
    return found


def _evidence(bench: Bench, claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    return tuple(bench.by_iri[iri] for iri in sorted({claim.key for claim in claims}))


def _ends(claim: Evidence, said: Statement) -> tuple[Named, Named]:
    """Give the two ends of a statement, which the claim may name the other way round."""
    return (claim.subject, claim.object) if claim.subject.id == said[0] else (claim.object, claim.subject)


# --- when ------------------------------------------------------------------------------------------------------------


def _spells(claims: Iterable[Evidence], corpus: Corpus, relation: Relation) -> tuple[Spell, ...]:
    """Date a step: by its claims, and where none is dated, by the things that they name."""
    listed = tuple(claims)
    dated = [each.date for each in listed if each.date and (each.date.earliest or each.date.latest)]
    if dated:
        return in_order(Spell(earliest=when.earliest, latest=when.latest) for when in dated)
    inferred = (_inferred(each, corpus, influence=relation.family == FAMILY) for each in listed)
    return in_order(spell for spell in inferred if spell is not None)


def _inferred(claim: Evidence, corpus: Corpus, *, influence: bool) -> Spell | None:
    """Bound an undated claim by the dated things that it names.

    What a letter, an event or a treaty influences is influenced no earlier than this; what is done to one, no later
    than this; what happens within an event, within its days. Contact by a letter is of the letter's days.
    """
    bounds: list[tuple[Named, date | None, date | None]] = []
    for thing in claim.context:
        span = corpus.spans.get(thing.iri)
        if span is not None and "Event" in corpus.kinds.get(thing.iri, ()):
            bounds.append((thing, span.earliest, span.latest))
    for thing, is_start in ((claim.subject, True), (claim.object, False)):
        span = corpus.spans.get(thing.iri)
        if span is not None:
            first = span.earliest if is_start or not influence else None
            last = span.latest if not (is_start and influence) else None
            bounds.append((thing, first, last))
    known = [(thing, first, last) for thing, first, last in bounds if first or last]
    earliest = max((first for _, first, _ in known if first), default=None)
    latest = min((last for *_, last in known if last), default=None)
    if not known or (earliest and latest and earliest > latest):
        return None
    return Spell(earliest=earliest, latest=latest, by=tuple(thing for thing, *_ in known))


# --- which steps ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which steps are wanted; everything is IRIs, and empty where nothing is chosen.

    With a period, what nobody dates is left out unless ``undated``. ``kinds`` are local names of relations.
    """

    of: str = ""
    on: str = ""
    claimant: str = ""
    kinds: frozenset[str] = frozenset()
    earliest: date | None = None
    latest: date | None = None
    undated: bool = False


def chosen(whole: Account, choice: Choice) -> Account:
    """Keep the steps that are wanted; with a claimant, of their claims only his (what speaks against them stays)."""
    steps = (_said_by(step, choice.claimant, whole) for step in whole.steps if _wanted(step, choice))
    return replace(whole, steps=tuple(step for step in steps if step is not None))


def _wanted(step: Step, choice: Choice) -> bool:
    if choice.of and choice.of not in (step.start.iri, step.through.iri if step.through else ""):
        return False
    if choice.on and step.end.iri != choice.on:
        return False
    if choice.kinds and step.is_influence and step.relation.id not in choice.kinds:
        return False
    if choice.earliest is None and choice.latest is None:
        return True
    if not step.spells:
        return choice.undated
    return any(spell.meets(choice.earliest, choice.latest) for spell in step.spells)


def _said_by(step: Step, claimant: str, whole: Account) -> Step | None:
    if not claimant:
        return step
    mine = tuple(claim for claim in step.claims if any(each.iri == claimant for each in claim.claimants))
    denied = any(each.iri == claimant for claim in step.against if claim.denies for each in claim.claimants)
    if not mine and not denied:
        return None
    return replace(step, claims=mine, witnesses=whole.count(mine) if mine else 0)


def ties(whole: Account) -> tuple[Tie, ...]:
    """Put the kinds in which one influenced another together; what was had through a letter stays apart."""
    found = []
    steps = (step for step in whole.steps if step.is_influence)
    for _, group in groupby(steps, key=lambda step: step.key[:3]):
        held = tuple(group)
        claims = {claim.iri: claim for step in held for claim in step.claims}
        found.append(Tie(steps=held, witnesses=whole.count(claims.values()) if claims else 0))
    return tuple(found)
