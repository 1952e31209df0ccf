"""The bench: which statements of the ledger hold under a policy, a group of claims at a time.

Owns bringing before the court what stands in the ledger: who asserts something, who denies it, whom a row sets against
whom, and who gives another value where there can be one. The verdict is that of :mod:`kg.policies.court`.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kg.ledger.entries import Entry, stretch
from kg.ledger.file import Ledger
from kg.model import Entity, EntityId
from kg.ontology.vocabulary import Vocabulary
from kg.policies import contention
from kg.policies.across import Across
from kg.policies.conflicts import Statement, apart, implied, unrestricted
from kg.policies.contention import Contender
from kg.policies.court import Verdict, weighed
from kg.policies.policy import Contested, Policy
from kg.policies.witnesses import independent


class Opposed(NamedTuple):
    """A claim, by name, that another one stands against, with what marks the other as a witness."""

    statement: Statement
    own: str
    rival: str
    marks: str


class Bench:
    """Decides on groups of entries that say the same; ``exclusions`` are those against a statement.

    Who decides on many statements has all that is denied read first; who decides on ``few`` looks it up.
    """

    def __init__(
        self,
        ledger: Ledger,
        policy: Policy,
        vocabulary: Vocabulary,
        exclusions: Callable[[Statement], Iterable[Opposed]],
        *,
        few: bool = False,
    ) -> None:
        self._ledger = ledger
        self._policy = policy
        self._vocabulary = vocabulary
        self._exclusions = exclusions
        self._few = few
        self._across = Across(ledger)
        self._denied, self._denied_at_all = set[int](), set[int]()  # of statements only their hashes are kept
        for entry in () if few else ledger.entries("WHERE denies = 1 AND heard = 1"):
            self._denied.add(hash(entry.statement))
            if unrestricted(entry.claim):
                self._denied_at_all.add(hash(entry.statement))

    def asserting(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Give those that the policy admits and that assert; the same claim found by two readers counts once."""
        first: dict[str, Entry] = {}
        for entry in entries:
            if entry.admitted and not entry.denies:
                first.setdefault(entry.name, entry)
        return tuple(first.values())

    def decided(self, together: Collection[Entry]) -> tuple[tuple[Entry, ...], bool]:
        """Give what admitted entries assert of all that assert or deny the same, and whether it holds.

        Those that come to nothing are noted in the ledger.
        """
        group = self.asserting(together)
        holds = bool(group) and self.upholds(group, together)
        if group and not holds:
            self._ledger.run("INSERT INTO contested VALUES(?, ?, ?, ?)", (*group[0].statement, len(group)))
        return group, holds

    def upholds(self, group: Sequence[Entry], entries: Collection[Entry]) -> bool:
        """Tell whether what a group asserts holds; ``entries`` are all that assert or deny the same."""
        rivals = {} if self._policy.contested is Contested.INCLUDE else dict(self._rivals(group, entries))
        marks = [entry.marks for entry in group]
        return weighed(self._policy, marks, list(rivals.values()), _independent) is Verdict.FACT

    def denies(self, said: Statement) -> bool:
        """Tell whether somebody who is heard denies what a rule derives, or something more general at all."""
        if self._policy.contested is Contested.INCLUDE:
            return False
        own, *general = implied(said, self._vocabulary)
        if (self._few or hash(own) in self._denied) and any(True for _ in self._denials(own)):
            return True
        return any(True for _ in self._general(general))

    def _rivals(self, group: Sequence[Entry], entries: Collection[Entry]) -> Iterator[tuple[str, str]]:
        names = {entry.name for entry in group}
        denials = [entry for entry in entries if entry.denies and entry.heard]
        if denials:
            times = _Times(group)
            yield from ((each.name, each.marks) for each in denials if times.meet(each))
        for each in self._general(list(implied(group[0].statement, self._vocabulary))[1:]):
            yield each.name, each.marks
        for entry in entries:
            if entry.declared and entry.heard and entry.name in names:
                yield from ((name, json.dumps(marks)) for name, marks in json.loads(entry.declared))
            if entry.heard and entry.name in names:
                yield from ((other.name, other.marks) for other in self._across.of(entry) if other.heard)
        for opposed in self._exclusions(group[0].statement):
            if opposed.own in names:
                yield opposed.rival, opposed.marks

    def _general(self, statements: Iterable[Statement]) -> Iterator[Entry]:
        """Give who denies something more general of all times, places and matters."""
        for said in statements:
            if self._few or hash(said) in self._denied_at_all:
                yield from (each for each in self._denials(said) if unrestricted(each.claim))

    def _denials(self, said: Statement) -> Iterator[Entry]:
        return self._ledger.entries(
            "WHERE subject = ? AND predicate = ? AND object = ? AND denies = 1 AND heard = 1 ORDER BY number", said
        )


def _independent(marks: Collection[str]) -> int:
    return independent(json.loads(each) for each in marks)


class _Times:
    """The stretches of time of which some entries speak, put together."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._early: list[str] = []
        self._late: list[str] = []
        for early, late in sorted(stretch(entry.early, entry.late) for entry in entries):
            if self._late and early <= self._late[-1]:
                self._late[-1] = max(self._late[-1], late)
            else:
                self._early.append(early)
                self._late.append(late)

    def meet(self, entry: Entry) -> bool:
        """Tell whether an entry may speak of one of those times."""
        early, late = stretch(entry.early, entry.late)
        place = bisect_left(self._late, early)
        return place < len(self._late) and self._early[place] <= late


# --- one value where there can be one --------------------------------------------------------------------------------

Key = tuple[str, str, str]
"""For which end there can be one value (``subject`` or ``object``), of which relation, of what."""


class Exclusions:
    """Finds who stands in whose way among the entries that give values for the same."""

    def __init__(
        self, ledger: Ledger, policy: Policy, vocabulary: Vocabulary, entities: Mapping[EntityId, Entity]
    ) -> None:
        self._ledger = ledger
        self._vocabulary = vocabulary
        self._apart = apart(entities)
        self._lists = policy.contested is Contested.MAJORITY  # otherwise it is enough that there is somebody
        self._nothing = policy.contested is Contested.INCLUDE

    def all(self) -> Iterator[Opposed]:
        """Give all that is opposed in this way."""
        for end, relations in (("subject", self._of_subjects), ("object", self._of_objects)):
            for predicate in () if self._nothing else relations:
                for _, group in groupby(self._ordered(end, predicate), key=lambda entry: _ends(entry, end)[1]):
                    yield from self._opposed(end, list(group))

    def of(self, key: Key) -> Iterator[Opposed]:
        """Give what is opposed among the entries of one key."""
        if not self._nothing:
            yield from self._opposed(key[0], list(self.entries(key)))

    def keys(self, said: Statement) -> Iterator[Key]:
        """Give the keys at which a statement stands beside others; of a symmetric one, whichever way round."""
        subject, predicate, object_ = said
        turns = [(subject, object_)]
        if self._vocabulary.relation(predicate).symmetric:
            turns.append((object_, subject))
        for one, other in turns:
            if predicate in self._of_subjects:
                yield "subject", predicate, other
            if predicate in self._of_objects:
                yield "object", predicate, one

    def entries(self, key: Key) -> Iterator[Entry]:
        """Give the entries that give a value at a key."""
        end, predicate, of = key
        column = "object" if end == "subject" else "subject"
        columns = ("subject", "object") if self._vocabulary.relation(predicate).symmetric else (column,)
        for each in columns:
            for entry in self._ledger.entries(
                f"WHERE predicate = ? AND {each} = ? AND denies = 0 AND heard = 1", (predicate, of)
            ):
                if _ends(entry, end)[1] == of:
                    yield entry

    def _ordered(self, end: str, predicate: str) -> Iterator[Entry]:
        column = "object" if end == "subject" else "subject"
        found = self._ledger.entries(
            f"WHERE predicate = ? AND denies = 0 AND heard = 1 ORDER BY {column}", (predicate,)
        )
        if self._vocabulary.relation(predicate).symmetric:  # as it was said, which may be the other way round
            return iter(sorted(found, key=lambda entry: _ends(entry, end)[1]))
        return found

    def _opposed(self, end: str, entries: list[Entry]) -> Iterator[Opposed]:
        admitted = {entry.name for entry in entries if entry.admitted}
        contenders = [
            Contender(
                _ends(entry, end)[0],
                frozenset(json.loads(entry.claimants)),
                *stretch(entry.early, entry.late),
                counts=entry.name in admitted,
            )
            for entry in entries
        ]
        if self._lists:
            yield from self._pairs(entries, contenders, admitted)
            return
        values = contention.contested(contenders, self._apart)
        for entry, one in zip(entries, contenders, strict=True):
            if one.counts and one.value in values:
                yield Opposed(entry.statement, entry.name, "", "[]")

    def _pairs(self, entries: list[Entry], contenders: list[Contender], admitted: set[str]) -> Iterator[Opposed]:
        entries_in_order = sorted(range(len(entries)), key=lambda each: entries[each].number)
        ordered = [entries[each] for each in entries_in_order]
        for one, other in contention.pairs([contenders[each] for each in entries_in_order], self._apart):
            for own, rival in ((ordered[one], ordered[other]), (ordered[other], ordered[one])):
                if own.name in admitted:
                    yield Opposed(own.statement, own.name, rival.name, rival.marks)

    @property
    def _of_subjects(self) -> tuple[str, ...]:
        relations = self._vocabulary.relations.values()
        return tuple(each.id for each in relations if each.rivalrous or each.exclusive_subject)

    @property
    def _of_objects(self) -> tuple[str, ...]:
        return tuple(each.id for each in self._vocabulary.relations.values() if each.exclusive_object)


def _ends(entry: Entry, end: str) -> tuple[str, str]:
    """Give the value at an end of what a claim says, and what it is the value for."""
    _, subject, object_, *_ = json.loads(entry.body)
    return (subject, object_) if end == "subject" else (object_, subject)
