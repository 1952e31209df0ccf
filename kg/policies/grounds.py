"""What facts rest on: for each statement the claims that say it, and those that a rule makes it follow from.

Owns the ledger's tables of grounds and of facts. Which claims hold is decided in :mod:`kg.policies.bench`; the order of
the steps is that of :mod:`kg.policies.derivation`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from itertools import groupby
from typing import Any

from kg.ledger import entries
from kg.ledger.entries import Entry
from kg.ledger.file import Ledger
from kg.model import EntityId, RelationId
from kg.ontology import terms
from kg.ontology.vocabulary import Vocabulary
from kg.policies import rules
from kg.policies.bench import Bench
from kg.policies.conflicts import Statement
from kg.policies.facts import Fact, both_ways
from kg.policies.rules import Derived, Rule
from kg.policies.witnesses import independent

STATED = 0
"""The place among the rules of what claims say themselves."""
_INDICES = """
CREATE INDEX ground_by_rule ON ground(rule, via);
CREATE INDEX IF NOT EXISTS ground_by_object ON ground(object, subject);
CREATE INDEX fact_by_rule ON fact(rule) WHERE turned = 0;
"""
_NOTHING = """
DROP INDEX IF EXISTS ground_by_rule;
DROP INDEX IF EXISTS ground_by_object;
DROP INDEX IF EXISTS fact_by_rule;
DELETE FROM ground;
DELETE FROM contested;
DELETE FROM fact;
"""
_FOUND = "CREATE TABLE found(subject, predicate, object, via, claim, fact_subject, fact_predicate, fact_object)"
_LOST = """
SELECT f.claim FROM found f WHERE f.claim IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM claim c CROSS JOIN ground g
    WHERE c.name = f.claim AND g.subject = c.subject AND g.predicate = c.predicate
    AND g.object = c.object AND g.rule = 0 AND g.via = '' AND g.name = c.name) LIMIT 1
"""
_ON_CLAIMS = """
INSERT OR IGNORE INTO ground
SELECT f.subject, f.predicate, f.object, ?, f.via, g.name, g.marks, g.early, g.late
FROM found f CROSS JOIN claim c CROSS JOIN ground g
WHERE c.name = f.claim AND g.subject = c.subject AND g.predicate = c.predicate AND g.object = c.object
    AND g.rule = 0 AND g.via = '' AND g.name = c.name
ORDER BY 1, 2, 3, 5, 6
"""
_ON_FACTS = """
INSERT OR IGNORE INTO ground
SELECT f.subject, f.predicate, f.object, ?1, f.via, g.name, g.marks, g.early, g.late
FROM found f CROSS JOIN ground g
WHERE f.claim IS NULL AND g.subject = f.fact_subject AND g.predicate = f.fact_predicate
    AND g.object = f.fact_object AND g.rule = (
        SELECT max(h.rule) FROM ground h WHERE h.subject = f.fact_subject AND h.predicate = f.fact_predicate
        AND h.object = f.fact_object AND h.rule > 0 AND h.rule < ?1)
ORDER BY 1, 2, 3, 5, 6
"""
_NOTED = "INSERT INTO ground VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"
_IN_ORDER = """
SELECT subject, predicate, object, rule, via, name, marks, early, late
FROM ground ORDER BY subject, predicate, object, rule, via, name
"""
_OF_STATEMENT = """
SELECT subject, predicate, object, rule, via, name, marks, early, late
FROM ground WHERE subject = ? AND predicate = ? AND object = ? ORDER BY rule, via, name
"""
_ABOUT = "SELECT DISTINCT subject, predicate, object FROM ground WHERE subject = ?"
_EITHER_END = """
SELECT subject, predicate, object FROM ground WHERE subject = ?1
UNION SELECT subject, predicate, object FROM ground WHERE object = ?1
"""
_AMONG_FEW = """
SELECT DISTINCT g.subject, g.predicate, g.object FROM json_each(?1) o CROSS JOIN json_each(?1) s CROSS JOIN ground g
WHERE g.object = o.value AND g.subject = s.value
"""
_FEW = 40
_ABOUT_WITHIN = """
SELECT DISTINCT g.subject, g.predicate, g.object FROM json_each(?) o CROSS JOIN ground g
WHERE g.object = o.value AND g.subject = ?
"""
_MUCH = """
SELECT count(*) FROM (SELECT 1 FROM ground WHERE subject = ?1 UNION ALL SELECT 1 FROM ground WHERE object = ?1
LIMIT ?2)
"""
_MANY = 2000
_CONCLUDED = "CREATE TABLE concluded(drawer, subject, predicate, object, turned, witnesses, rule, early, late, claims)"
_PUT_IN = """
INSERT INTO fact SELECT * FROM concluded ORDER BY drawer, subject, predicate, object;
DROP TABLE concluded;
"""
_BY_DRAWER = "SELECT * FROM fact ORDER BY drawer, subject, predicate, object"
_FACTS = "SELECT subject, predicate, object, turned, witnesses, rule, early, late, claims FROM fact"


class Grounds:
    """The grounds and the facts of a ledger. ``drawer`` gives the name of the drawer for the facts about an entity."""

    def __init__(
        self, ledger: Ledger, vocabulary: Vocabulary, names: tuple[str, ...], drawer: Callable[[EntityId], str]
    ) -> None:
        """``names`` are those of the rules, in their order."""
        self._ledger = ledger
        self._vocabulary = vocabulary
        self._rules = names
        self._drawer = drawer

    def clear(self) -> None:
        """Forget all grounds and facts."""
        self._ledger.run_all(_NOTHING)

    # --- grounds -----------------------------------------------------------------------------------------------------

    def note(self, held: Collection[Entry]) -> None:
        """Note that entries hold."""
        self._ledger.put(
            _NOTED, ((*each.statement, STATED, "", each.name, each.marks, each.early, each.late) for each in held)
        )

    def find(self, derived: Iterable[Derived], rule: Rule, base: str) -> None:
        """Write down the rows of a rule.

        Raises:
            ExplainedError: one rests on what is no admitted claim and no fact.
        """
        self._ledger.run("DROP TABLE IF EXISTS found")
        self._ledger.run(_FOUND)
        self._ledger.put("INSERT INTO found VALUES(?, ?, ?, ?, ?, ?, ?, ?)", map(_as_row, derived))
        lost = self._ledger.one(_LOST)
        if lost is not None:
            raise rules.no_ground(terms.iri(base, lost), str(rule.path))

    def take_over(self, place: int) -> None:
        """Make what a rule has found the ground of facts, each with what its claim says of dates and witnesses.

        What rests on a fact of an earlier rule rests on the claims of that; of several rules, the last one's.
        """
        self._ledger.sort(_ON_CLAIMS, (place,))
        self._ledger.sort(_ON_FACTS, (place,))

    def found(self) -> Iterator[Statement]:
        """Give what a rule has found, each once."""
        return self._ledger.rows("SELECT DISTINCT subject, predicate, object FROM found ORDER BY 1, 2, 3")

    def of(self, said: Statement) -> list[tuple[Any, ...]]:
        """Give the grounds of a statement."""
        return list(self._ledger.rows(_OF_STATEMENT, said))

    def find_by_object(self) -> None:
        """Let grounds be found by what they say something of, before all of them are there."""
        self._ledger.sort("CREATE INDEX IF NOT EXISTS ground_by_object ON ground(object, subject)")

    def about(self, entity: str) -> list[Statement]:
        """Give the statements that have ground and name an entity at either end."""
        return list(self._ledger.rows(_EITHER_END, (entity,)))

    def beside(self, entity: str) -> set[EntityId]:
        """Give everything that a claim which holds or a fact names beside an entity."""
        rows = self._ledger.rows(
            "SELECT object FROM ground WHERE subject = ?1 UNION SELECT subject FROM ground WHERE object = ?1", (entity,)
        )
        return {EntityId(name) for (name,) in rows}

    def beside_both(self, one: str, other: str) -> set[str]:
        """Give what is named beside either of two: looked for from the one of which less is said."""
        few, many = sorted((one, other), key=self._much)
        return {each for each in self.beside(few) if self._are_beside(each, many)}

    def among(self, names: Collection[str]) -> Iterator[Statement]:
        """Give what holds between any two of some things."""
        listed = entries.written(sorted(names))
        if len(names) <= _FEW:
            yield from self._ledger.rows(_AMONG_FEW, (listed,))
            return
        for each in sorted(names):
            if self._much(each, len(names) + 1) <= len(names):
                rows = self._ledger.rows(_ABOUT, (each,))
                yield from (row for row in rows if row[2] in names)
            else:
                yield from self._ledger.rows(_ABOUT_WITHIN, (listed, each))

    def _much(self, entity: str, most: int = _MANY) -> int:
        """Count what is said of something, up to a bound: whoever is spoken of everywhere is not counted through."""
        return int(self._ledger.one(_MUCH, (entity, most)))

    def _are_beside(self, one: str, other: str) -> bool:
        pairs = ((one, other), (other, one))
        return any(self._ledger.one("SELECT 1 FROM ground WHERE object = ? AND subject = ?", each) for each in pairs)

    # --- facts -------------------------------------------------------------------------------------------------------

    def conclude(self, bench: Bench) -> None:
        """Make the facts of all that has ground."""
        self._ledger.run(_CONCLUDED)
        every = groupby(self._ledger.rows(_IN_ORDER), key=lambda row: row[:3])
        self._ledger.put(
            "INSERT INTO concluded VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (row for said, rows in every for row in self.facts_of(said, list(rows), bench)),
        )
        self._ledger.sort(_PUT_IN)
        self._ledger.sort(_INDICES)

    def facts_of(self, said: Statement, ground: list[tuple[Any, ...]], bench: Bench) -> Iterator[tuple[Any, ...]]:
        """Make the fact of a statement, in each of its ways; nothing without ground, or where somebody denies it."""
        if not ground or (ground[0][3] != STATED and bench.denies(said)):
            return
        first = ground[0][3]
        claims = {row[5]: row for row in ground}
        names = sorted(claims)
        early, late = ([row[place] for row in claims.values() if row[place] is not None] for place in (7, 8))
        rest = (
            independent(json.loads(claims[name][6]) for name in names),
            None if first == STATED else self._rules[first - 1],
            min(early) if early and "" not in early else None,
            max(late) if late and "" not in late else None,
            entries.written(names),
        )
        for turned, way in enumerate(both_ways(said, self._vocabulary)):
            yield self._drawer(way[0]), *way, turned, *rest

    def facts(self) -> Iterator[Fact]:
        """Give all facts, in the order of their statements; each once."""
        rows = self._ledger.rows(f"{_FACTS} WHERE turned = 0 ORDER BY subject, predicate, object")
        return (_fact(row) for row in rows)

    def drawers(self) -> tuple[str, ...]:
        """Name the drawers that have facts."""
        return tuple(name for (name,) in self._ledger.rows("SELECT DISTINCT drawer FROM fact"))

    def drawers_with(self, relations: Iterable[RelationId]) -> frozenset[str]:
        """Name the drawers that have facts of some relations."""
        rows = self._ledger.rows(
            "SELECT DISTINCT drawer FROM fact WHERE predicate IN (SELECT value FROM json_each(?))",
            (entries.written(sorted(relations)),),
        )
        return frozenset(name for (name,) in rows)

    def digests(self) -> dict[str, bytes]:
        """Hash the facts of each drawer."""
        every = groupby(self._ledger.rows(_BY_DRAWER), key=lambda row: row[0])
        return {drawer: _hash(rows) for drawer, rows in every}

    def within(self, drawer: str) -> Iterator[tuple[Fact, Statement]]:
        """Give the facts in a drawer, each in the way in which it belongs there."""
        for row in self._ledger.rows(f"{_FACTS} WHERE drawer = ? ORDER BY subject, predicate, object", (drawer,)):
            yield _fact(row), (EntityId(row[0]), RelationId(row[1]), EntityId(row[2]))

    def replace(self, said: Statement, bench: Bench) -> set[str]:
        """Bring the fact of a statement up to date; give the drawers in which anything is another than before."""
        changed = set()
        new = {row[:4]: row for row in self.facts_of(said, self.of(said), bench)}
        for way in both_ways(said, self._vocabulary):
            key = (self._drawer(way[0]), *way)
            old = next(self._ledger.rows(_ONE_FACT, key), None)
            if old == new.get(key):
                continue
            changed.add(key[0])
            self._ledger.run(_NO_FACT, key)
            if key in new:
                self._ledger.run("INSERT INTO fact VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", new[key])
        return changed


_ONE_FACT = "SELECT * FROM fact WHERE drawer = ? AND subject = ? AND predicate = ? AND object = ?"
_NO_FACT = "DELETE FROM fact WHERE drawer = ? AND subject = ? AND predicate = ? AND object = ?"


def _hash(rows: Iterable[tuple[Any, ...]]) -> bytes:
    hashed = blake2b(digest_size=16)
    for row in rows:
        hashed.update(repr(row).encode())
    return hashed.digest()


def _as_row(derived: Derived) -> tuple[str | None, ...]:
    if isinstance(derived.claim, str):
        return *derived.said, derived.via, derived.claim, None, None, None
    return *derived.said, derived.via, None, *derived.claim


def _fact(row: tuple[Any, ...]) -> Fact:
    subject, predicate, object_, turned, witnesses, rule, early, late, claims = row
    return Fact(
        subject=EntityId(object_ if turned else subject),
        predicate=RelationId(predicate),
        object=EntityId(subject if turned else object_),
        claims=tuple(json.loads(claims)),
        witnesses=witnesses,
        rule=rule,
        earliest=date.fromisoformat(early) if early else None,
        latest=date.fromisoformat(late) if late else None,
    )
