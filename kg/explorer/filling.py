"""The tables that portions of records are read from, and putting the records into them, one at a time."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from kg.explorer.portions import FACETS, OF_ENDS, folded

Json = dict[str, Any]

TABLES = """
CREATE TABLE entities (n INTEGER PRIMARY KEY, id TEXT UNIQUE, broad TEXT, claims INTEGER, content TEXT);
CREATE INDEX entities_by_claims ON entities (claims DESC, id);
CREATE TABLE names (key TEXT, whole INTEGER, entity INTEGER);
CREATE INDEX names_by_key ON names (key);
CREATE TABLE nodes (n INTEGER PRIMARY KEY, id TEXT UNIQUE, actor INTEGER, kind TEXT, community TEXT, content TEXT);
CREATE TABLE ties (n INTEGER PRIMARY KEY, subject INTEGER, object INTEGER, actors INTEGER, dated INTEGER, content TEXT);
CREATE TABLE facets (facet TEXT, value TEXT, tie INTEGER, PRIMARY KEY (facet, value, tie)) WITHOUT ROWID;
CREATE TABLE spells (tie INTEGER, first TEXT, last TEXT);
CREATE INDEX spells_by_tie ON spells (tie);
CREATE TABLE counts (everything INTEGER, facet TEXT, value TEXT, number INTEGER);
CREATE TABLE network (name TEXT PRIMARY KEY, content TEXT);
"""


def fill(kept: sqlite3.Connection, entities: Iterable[Json], network: Json, vocabulary: Json) -> None:
    """Put the records of all entities and of the network into the tables."""
    filling = Filling(kept, vocabulary)
    for entity in entities:
        filling.entity(entity)
    for node in network["nodes"]:
        filling.node(node)
    for tie in network["ties"]:
        filling.tie(tie)
    filling.finish(policy=network["policy"], measures=network["measures"])


class Filling:
    """The tables while they are filled: entities first, then nodes and ties in any order.

    What is held meanwhile are the kinds of entities and the numbers of nodes.
    """

    def __init__(self, kept: sqlite3.Connection, vocabulary: Json) -> None:
        """Take the database and the record of the vocabulary; make the tables."""
        kept.executescript(TABLES)
        self._kept = kept
        self._families = {each["id"]: each.get("family", "") for each in vocabulary["relations"]}
        self._kinds: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._ties = 0

    def entity(self, entity: Json) -> None:
        """Add an entity."""
        n = len(self._kinds)
        self._kinds[entity["id"]] = entity["kind"]
        row = (n, entity["id"], entity["broad"], entity.get("claims", 0), _text(entity))
        self._kept.execute("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", row)
        self._kept.executemany("INSERT INTO names VALUES (?, ?, ?)", ((key, whole, n) for key, whole in _keys(entity)))

    def node(self, node: Json) -> None:
        """Add a node, before or after its ties."""
        name = node["id"]
        about = (int(node["actor"]), self._kinds.get(name, "Entity"), str(node.get("community", "")), _text(node))
        self._kept.execute("INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?)", (self._number(name), name, *about))

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))

    def tie(self, tie: Json) -> None:
        """Add a tie, if it does not only repeat a more special one."""
        if tie.get("implied"):
            return
        n = self._ties
        self._ties += 1
        ends = (self._number(tie["subject"]), self._number(tie["object"]))
        spells = tie.get("spells", ())
        self._kept.execute("INSERT INTO ties VALUES (?, ?, ?, 0, ?, ?)", (n, *ends, int(bool(spells)), _text(tie)))
        self._kept.executemany("INSERT INTO spells VALUES (?, ?, ?)", ((n, first, last) for first, last in spells))
        facets = {
            "family": [self._families.get(tie["relation"], "")],
            "claimant": tie.get("claimants", ()),
            "source": tie.get("sources", ()),
            "certainty": [tie["certainty"]],
            "policy": tie.get("policies", ()),
        }
        rows = ((facet, value, n) for facet, values in facets.items() for value in dict.fromkeys(values))
        self._kept.executemany("INSERT INTO facets VALUES (?, ?, ?)", rows)

    def finish(self, *, policy: str, measures: Iterable[Json]) -> None:
        """Count what ties can be filtered by, when all nodes and ties are there."""
        self._kept.executescript(_ACTORS)
        for every in (0, 1):
            also = "" if every else "AND actors"
            for facet in FACETS:
                self._kept.execute(_COUNTED[facet in OF_ENDS].format(every=every, facet=facet, also=also))
        for name, content in (("policy", policy), ("measures", list(measures))):
            self._kept.execute("INSERT INTO network VALUES (?, ?)", (name, json.dumps(content, ensure_ascii=False)))


_ACTORS = """UPDATE ties SET actors = 1
WHERE subject IN (SELECT n FROM nodes WHERE actor) AND object IN (SELECT n FROM nodes WHERE actor);"""
_COUNTED = {
    False: """INSERT INTO counts SELECT {every}, facet, value, COUNT(*) FROM facets JOIN ties ON n = tie
        WHERE facet = '{facet}' {also} GROUP BY value""",
    True: """INSERT INTO counts SELECT {every}, '{facet}', value, COUNT(DISTINCT tie) FROM (
        SELECT ties.n AS tie, nodes.{facet} AS value FROM ties JOIN nodes ON nodes.n = subject WHERE 1 {also}
        UNION ALL SELECT ties.n, nodes.{facet} FROM ties JOIN nodes ON nodes.n = object WHERE 1 {also}
        ) GROUP BY value""",
}
"""How many ties have each value of a facet: of the tie itself, or of either of its ends."""


def _text(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _keys(entity: Json) -> Iterator[tuple[str, int]]:
    """Give a key for each beginning of a word of each of its names; 1: of the name itself."""
    names = {*entity.get("labels", {}).values(), *entity.get("names", ()), entity["id"]}
    found: dict[str, int] = {}
    for name in sorted(names):
        key = folded(name)[:200]
        found[key] = 1
        for start in (match.end() for match in re.finditer(" ", key)):
            found.setdefault(key[start:], 0)
    yield from found.items()
