"""What a change of a few documents touches among the facts of a corpus, and bringing that up to date.

Owns finding it: the statements of the claims that came, went or changed; those that these speak against; what rules
make of either. Everything else stays as it is. That nothing is missed is held by a test against a whole derivation.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.graph.parts import Part
from kg.ledger.entries import Entry
from kg.ledger.file import Kept, Ledger
from kg.model import Claim, DocumentId, EntityId, RelationId
from kg.policies.across import Across
from kg.policies.bench import Bench, Exclusions, Key, Opposed
from kg.policies.conflicts import Statement, canonical
from kg.policies.grounds import STATED, Grounds
from kg.policies.policy import Policy
from kg.policies.rules import Rule, via
from kg.policies.view import View

Ends = tuple[str, str]
_Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What a change has touched.

    ``drawers`` are the parts of which a fact came, went or changed. ``touched`` are the entities that a claim names as
    subject or object which came, went, changed, or stands elsewhere in its table, and those that a document names, or
    remarks on, in another way than before.
    """

    drawers: frozenset[Part]
    touched: frozenset[EntityId]


class Revising:
    """One revision of a ledger."""

    def __init__(self, ledger: Ledger, grounds: Grounds, policy: Policy, view: View) -> None:
        self._ledger = ledger
        self._grounds = grounds
        self._view = view
        self._exclusions = Exclusions(ledger, policy, view.vocabulary, view.entities)
        self._opposed: dict[Key, dict[Statement, list[Opposed]]] = {}
        self._bench = Bench(ledger, policy, view.vocabulary, self._against, few=True)

    def run(self, before: Mapping[DocumentId, Kept], following: tuple[Rule, ...], *, anew: bool) -> set[str]:
        """Bring all up to date; give the drawers that have changed.

        ``anew``: entities have come or gone, which matters to rules that look at everything.
        """
        changed, _ = _differences(self._ledger, before)
        statements = {*self._affected(changed), *self._set_against(before)}
        ends = {(entry.subject, entry.object) for entry in changed if entry.admitted and not entry.denies}
        for said in sorted(statements):
            if self._restate(said):
                ends.add((said[0], said[2]))
        for place, rule in enumerate(following, 1):
            derived = self._follow_again(place, rule, ends) if ends or (anew and not rule.joins) else set()
            statements |= derived
            ends |= {(said[0], said[2]) for said in derived}
        drawers: set[str] = set()
        for said in sorted(statements):
            drawers |= self._grounds.replace(said, self._bench)
        return drawers

    # --- what has changed --------------------------------------------------------------------------------------------

    def _affected(self, changed: Iterable[Entry]) -> Iterator[Statement]:
        """Give the statements on which some entries bear: their own, what they deny, and the values beside theirs."""
        for entry in changed:
            yield entry.statement
            if not entry.heard:
                continue
            if entry.denies:
                yield from self._more_special(entry.statement)
                continue
            for key in self._exclusions.keys(entry.statement):
                yield from (other.statement for other in self._exclusions.entries(key))

    def _set_against(self, before: Mapping[DocumentId, Kept]) -> Iterator[Statement]:
        """Give the statements that rows set against something in a document that has changed, before or now."""
        across = Across(self._ledger)
        for identifier, old in before.items():
            keys = {str(json.loads(entry.body)[0]) for entry in (*old.entries, *self._ledger.kept(identifier).entries)}
            found = [across.of_key(f"{identifier}/{key}") for key in sorted(keys)]
            found += [across.named(other) for _, other in sorted(old.across)]
            yield from (entry.statement for each in found for entry in each)

    def _more_special(self, said: Statement) -> Iterator[Statement]:
        subject, predicate, object_ = said
        for relation in map(RelationId, self._view.vocabulary.relations):
            if predicate in self._view.vocabulary.superrelations(relation):
                yield canonical((subject, relation, object_), self._view.vocabulary)
                yield canonical((object_, relation, subject), self._view.vocabulary)

    # --- what claims say themselves ----------------------------------------------------------------------------------

    def _restate(self, said: Statement) -> bool:
        """Decide on a statement again; tell whether what it rests on is another than before."""
        self._ledger.run("DELETE FROM contested WHERE subject = ? AND predicate = ? AND object = ?", said)
        old = [row for row in self._grounds.of(said) if row[3] == STATED]
        self._ledger.run(
            "DELETE FROM ground WHERE subject = ? AND predicate = ? AND object = ? AND rule = ?", (*said, STATED)
        )
        group, holds = self._bench.decided(self._entries(said))
        if holds:
            self._grounds.note(group)
        return old != [row for row in self._grounds.of(said) if row[3] == STATED]

    def _entries(self, said: Statement) -> tuple[Entry, ...]:
        return tuple(self._ledger.entries("WHERE subject = ? AND predicate = ? AND object = ? ORDER BY number", said))

    def _against(self, said: Statement) -> Iterator[Opposed]:
        for key in self._exclusions.keys(said):
            if key not in self._opposed:
                found: dict[Statement, list[Opposed]] = {}
                for each in self._exclusions.of(key):
                    found.setdefault(each.statement, []).append(each)
                self._opposed[key] = found
            yield from self._opposed[key].get(said, ())

    # --- rules -------------------------------------------------------------------------------------------------------

    def _follow_again(self, place: int, rule: Rule, ends: Collection[Ends]) -> set[Statement]:
        """Run a rule again for what changed between some ends; give the statements for which it gives other rows."""
        if not rule.joins:
            return self._all_again(place, rule)
        if len(rule.joins) == 1:
            values = set(self._values(rule, ends))
            return self._again(place, rule, values, self._around(values))
        return self._again(place, rule, {via(*pair) for pair in ends}, self._between(ends))

    def _values(self, rule: Rule, ends: Collection[Ends]) -> Iterator[str]:
        """Give the values whose rows may be others: the ends, and what has to do with both of two."""
        for one, other in ends:
            for value in {one, other} | self._grounds.beside_both(one, other):
                if rule.fits(self._view.entities.get(EntityId(value)), self._view.vocabulary):
                    yield value

    def _around(self, values: Collection[str]) -> set[Statement]:
        """Give what is said of some values, and of all that is named beside one of them among each other."""
        found: set[Statement] = set()
        for value in values:
            found.update(self._grounds.among(self._grounds.beside(value) | {value}))
        return found

    def _between(self, ends: Collection[Ends]) -> set[Statement]:
        found: set[Statement] = set()
        for one, other in ends:
            for pair in ((one, other), (other, one)):
                found.update(
                    self._ledger.rows(
                        "SELECT DISTINCT subject, predicate, object FROM ground WHERE object = ? AND subject = ?", pair
                    )
                )
        return found

    def _again(self, place: int, rule: Rule, values: Collection[str], said: Collection[Statement]) -> set[Statement]:
        """Run a rule over what it looks at for some values, and put its rows for these in the place of the old ones."""
        if not values:
            return set()
        scratch = self._view.of_some(self._holding(said), {end for one, _, other in said for end in (one, other)})
        scratch.add(self._facts_before(place, said))
        rows = (each for each in scratch.follow(rule) if each.via in values)
        self._grounds.find(rows, rule, self._view.base)
        old: set[_Row] = set()
        for value in values:
            old |= self._of_rule(place, value)
            self._ledger.run("DELETE FROM ground WHERE rule = ? AND via = ?", (place, value))
        self._grounds.take_over(place)
        new = {row for value in values for row in self._of_rule(place, value)}
        return {row[:3] for row in old ^ new}

    def _all_again(self, place: int, rule: Rule) -> set[Statement]:
        said = self._ledger.rows("SELECT DISTINCT subject, predicate, object FROM ground")
        everything = set(said)
        old = self._of_rule(place, "")
        scratch = self._view.of_all(self._holding(everything))
        scratch.add(self._facts_before(place, everything))
        self._grounds.find(scratch.follow(rule), rule, self._view.base)
        self._ledger.run("DELETE FROM ground WHERE rule = ?", (place,))
        self._grounds.take_over(place)
        return {row[:3] for row in old ^ self._of_rule(place, "")}

    def _of_rule(self, place: int, value: str) -> set[_Row]:
        return set(
            self._ledger.rows(
                "SELECT subject, predicate, object, name, marks, early, late FROM ground WHERE rule = ? AND via = ?",
                (place, value),
            )
        )

    def _facts_before(self, place: int, said: Iterable[Statement]) -> Iterator[Statement]:
        """Give those statements that rules before this one have derived."""
        for each in sorted(said):
            if any(STATED < row[3] < place for row in self._grounds.of(each)):
                yield each

    def _holding(self, said: Collection[Statement]) -> Iterator[Claim]:
        """Give the claims by which some statements hold that claims say themselves."""
        for each in sorted(said):
            if any(row[3] == STATED for row in self._grounds.of(each)):
                yield from (entry.claim for entry in self._bench.asserting(self._entries(each)))


def _by_content(entries: Iterable[Entry]) -> dict[tuple[object, ...], Entry]:
    """Put entries by what they say, the same claim found twice by its turn."""
    turns: Counter[str] = Counter()
    found: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        found[(*entry.what_counts, turns[entry.name])] = entry
        turns[entry.name] += 1
    return found


def touched(ledger: Ledger, before: Mapping[DocumentId, Kept]) -> frozenset[EntityId]:
    """Give the entities that :class:`Revision` calls touched, since a ledger kept documents as they were before."""
    changed, moved = _differences(ledger, before)
    found: set[str] = {end for entry in (*changed, *moved) for end in (entry.subject, entry.object)}
    found |= set(_otherwise_touched(ledger, before))
    return frozenset(map(EntityId, found))


def _differences(ledger: Ledger, before: Mapping[DocumentId, Kept]) -> tuple[list[Entry], list[Entry]]:
    """Give the entries that came, went or changed, and those that merely stand elsewhere."""
    changed: list[Entry] = []
    moved: list[Entry] = []
    for identifier, old in before.items():
        one, other = _by_content(old.entries), _by_content(ledger.kept(identifier).entries)
        changed.extend(entry for content, entry in one.items() if content not in other)
        changed.extend(entry for content, entry in other.items() if content not in one)
        moved.extend(entry for content, entry in other.items() if content in one and one[content][-2:] != entry[-2:])
    return changed, moved


def _otherwise_touched(ledger: Ledger, before: Mapping[DocumentId, Kept]) -> Iterator[str]:
    """Give the entities that a document names no more or for the first time, or says something else of.

    Of a claim that it says something else of, these are its ends.
    """
    for identifier, old in before.items():
        new = ledger.kept(identifier)
        yield from old.used ^ new.used
        told = {focus for focus, _ in old.told ^ new.told}
        yield from told
        ends = ((entry.subject, entry.object) for entry in (*old.entries, *new.entries) if entry.name in told)
        yield from (end for pair in ends for end in pair)
