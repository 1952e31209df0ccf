"""What a rule looks at, a bounded number of statements at a time: the rows of a rule over a corpus of any size.

Owns dealing a corpus out by what rules say that they join by (``ontology/README.md``), so that no engine joins all of
it at once. Each portion goes into a store of its own, in memory; a rule that does not say what it joins by is run over
everything, in a store on disk. What becomes of the rows is :mod:`kg.policies.grounds`.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path

from kg.ledger.entries import COLUMNS, Entry
from kg.ledger.file import Ledger
from kg.model import Claim
from kg.policies.conflicts import Statement
from kg.policies.grounds import Grounds
from kg.policies.rules import Derived, Rule, via
from kg.policies.view import View

MOST = 20_000
"""Statements of claims in a portion; the engine holds some ten times as many, in a tenth of a gigabyte."""
_PORTION = """
DROP TABLE IF EXISTS temp.portion;
CREATE TEMP TABLE portion(one, said, other, PRIMARY KEY(one, said, other)) WITHOUT ROWID;
"""
_INTO = "INSERT OR IGNORE INTO temp.portion VALUES(?, ?, ?)"
_EVERYTHING = "INSERT OR IGNORE INTO temp.portion SELECT DISTINCT subject, predicate, object FROM ground"
_ENDS = "SELECT subject AS name FROM ground UNION SELECT object FROM ground ORDER BY name"
_BETWEEN = """
SELECT object AS beside, subject, predicate, object FROM ground WHERE subject = ?1 AND object >= ?1
UNION SELECT subject, subject, predicate, object FROM ground WHERE object = ?1 AND subject > ?1
ORDER BY beside
"""
_GROUND = "SELECT 1 FROM ground g WHERE g.subject = one AND g.predicate = said AND g.object = other"
_CLAIMS = f"""
SELECT {", ".join(COLUMNS)} FROM temp.portion CROSS JOIN claim ON subject = one AND predicate = said AND object = other
WHERE admitted = 1 AND denies = 0 AND EXISTS ({_GROUND} AND g.rule = 0) ORDER BY one, said, other, number
"""  # noqa: S608 - our own text
_FACTS = f"""
SELECT one, said, other FROM temp.portion WHERE EXISTS ({_GROUND} AND g.rule > 0 AND g.rule < ?)
"""  # noqa: S608 - our own text


class Portions:
    """Runs rules over all that holds, a portion after the other; ``most`` is how many statements one may have."""

    def __init__(self, ledger: Ledger, grounds: Grounds, view: View, most: int = MOST) -> None:
        self._ledger = ledger
        self._grounds = grounds
        self._view = view
        self._most = most
        self._ledger.run_all(_PORTION)

    def rows(self, place: int, rule: Rule, folder: Path | None) -> Iterator[Derived]:
        """Give the rows of a rule, which stands at a place among the rules.

        ``folder`` is where a store may lie while a rule runs that has to see everything.
        """
        if not rule.joins:
            yield from self._whole(place, rule, folder)
        for values, said in self._by_pair() if len(rule.joins) > 1 else self._by_value(rule) if rule.joins else ():
            self._ledger.run("DELETE FROM temp.portion")
            self._ledger.put(_INTO, said)
            scratch = self._view.of_some(self._claims(), {end for one, _, other in said for end in (one, other)})
            scratch.add(self._ledger.rows(_FACTS, (place,)))
            yield from (each for each in scratch.follow(rule) if each.via in values)

    # --- dealing out -------------------------------------------------------------------------------------------------

    def _by_value(self, rule: Rule) -> Iterator[tuple[Collection[str], Collection[Statement]]]:
        """Give things of the kind that a rule joins by, some at a time, with what is said of them and beside them."""
        values, said = set[str](), set[Statement]()
        for entity in self._view.entities.values():
            if not rule.fits(entity, self._view.vocabulary):
                continue
            own = self._grounds.about(entity.id)
            if own:
                values.add(entity.id)
                said.update(own)
                said.update(self._grounds.among({end for one, _, other in own for end in (one, other)}))
            if len(said) >= self._most:
                yield values, said
                values, said = set(), set()
        if values:
            yield values, said

    def _by_pair(self) -> Iterator[tuple[Collection[str], Collection[Statement]]]:
        """Give pairs of things, some at a time, with all that is said between the two, either way round."""
        values, said = set[str](), set[Statement]()
        for (one,) in self._ledger.rows(_ENDS):
            for other, between in groupby(self._ledger.rows(_BETWEEN, (one,)), key=lambda row: row[0]):
                values.add(via(one, other))
                said.update(row[1:] for row in between)
                if len(said) >= self._most:
                    yield values, said
                    values, said = set(), set()
        if values:
            yield values, said

    def _whole(self, place: int, rule: Rule, folder: Path | None) -> Iterator[Derived]:
        self._ledger.run("DELETE FROM temp.portion")
        self._ledger.run(_EVERYTHING)
        try:
            scratch = self._view.of_all(self._claims(), folder)
            scratch.add(self._ledger.rows(_FACTS, (place,)))
            yield from scratch.follow(rule)
            del scratch
        finally:
            if folder:
                shutil.rmtree(folder, ignore_errors=True)

    # --- what a rule is given ----------------------------------------------------------------------------------------

    def _claims(self) -> Iterator[Claim]:
        """Give the claims of a portion that hold; one that two readers have found, once."""
        entries = map(Entry._make, self._ledger.rows(_CLAIMS))
        for _, together in groupby(entries, key=lambda entry: entry.statement):
            first: dict[str, Entry] = {}
            for entry in together:
                first.setdefault(entry.name, entry)
            yield from (entry.claim for entry in first.values())
