"""Portions of records that are too large to be loaded whole: pages of entities, and parts of the network.

Owns how they are read from tables in any SQLite database, which :mod:`kg.explorer.filling` fills. What stands in a
portion is what stands in the whole records; which ties pass a filter is decided as the page decides it
(``components/filters.ts``).
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Json = dict[str, Any]

FACETS = ("family", "claimant", "source", "certainty", "kind", "community")
"""What ties are filtered by; the last two are those of both their ends."""
OF_ENDS = ("kind", "community")
_VALUES = 200  # of a facet, the commonest
_CANDIDATES = 4000  # names that are looked at for what was typed
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which part of the network is wanted: by filters, then the foremost so many, or what is near one, or on a way."""

    chosen: Mapping[str, Collection[str]] = field(default_factory=dict)
    policy: str = "all"
    since: str = ""
    until: str = ""
    undated: bool = True
    everything: bool = False
    top: int = 300
    near: str = ""
    steps: int = 1
    way: tuple[str, str] | None = None


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


def folded(text: str) -> str:
    """Give one key for spellings that differ in marks, case and apostrophes, as the page does (``atlas.ts``).

    >>> folded("Rüstem Paşa’nın İli")
    'rustem pasanin ili'
    """
    lowered = unicodedata.normalize("NFKD", text.replace("İ", "i").lower())
    bare = re.sub("[\u0300-\u036f'’\u02bc`´]", "", lowered).translate(_LETTERS)
    return re.sub(r"[\W_]+", " ", bare).strip()


# --- entities --------------------------------------------------------------------------------------------------------


class Portions:
    """Portions of one build, from its tables."""

    def __init__(self, kept: sqlite3.Connection) -> None:
        """Take the database."""
        self._kept = kept

    def named(self, ids: Iterable[str]) -> list[Json]:
        """Give entities in short by their ids; what is none is left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Json] = {}
        for some in _batches(wanted):
            asked = f"SELECT id, content FROM entities WHERE id IN ({_marks(some)})"  # noqa: S608 - marks only
            found.update((name, json.loads(content)) for name, content in self._kept.execute(asked, some))
        return [found[name] for name in wanted if name in found]

    def entities(self, *, typed: str = "", of: str = "", start: int = 0, limit: int = 100) -> Json:
        """Give a page of entities: those that are called so, the best first, else those with the most claims."""
        key = folded(typed)
        if key:
            ranked = self._called(key, of)
            contents = [self._entity(n) for n in ranked[start : start + limit]]
            return {"total": len(ranked), "entities": contents}
        where, given = ("WHERE broad = ?", (of,)) if of else ("", ())
        total = self._kept.execute(f"SELECT COUNT(*) FROM entities {where}", given).fetchone()[0]  # noqa: S608 - ours
        asked = f"SELECT content FROM entities {where} ORDER BY claims DESC, id LIMIT ? OFFSET ?"  # noqa: S608 - ours
        rows = self._kept.execute(asked, (*given, limit, start))
        return {"total": total, "entities": [json.loads(content) for (content,) in rows]}

    def _called(self, key: str, of: str) -> list[int]:
        asked = (
            "SELECT entity, MIN(CASE WHEN whole AND key = ?1 THEN 0 WHEN whole THEN 1 ELSE 2 END) AS rank, claims, id "
            "FROM (SELECT key, whole, entity FROM names WHERE key >= ?1 AND key < ?2 LIMIT ?4) "
            "JOIN entities ON n = entity WHERE ?3 IN ('', broad) GROUP BY entity ORDER BY rank, claims DESC, id"
        )
        return [row[0] for row in self._kept.execute(asked, (key, key + "\U0010ffff", of, _CANDIDATES))]

    def _entity(self, n: int) -> Json:
        found: Json = json.loads(self._kept.execute("SELECT content FROM entities WHERE n = ?", (n,)).fetchone()[0])
        return found

    def whole(self, name: str) -> bytes:
        """Write all entities, or all of the network but implied ties, as the record of this name is written.

        Raises:
            KeyError: there is no such record here.
        """
        if name == "entities":
            return f"[{self._listed('entities')}]".encode("utf-8", "replace")
        if name != "network":
            raise KeyError(name)
        parts = [f'"{part}":{content}' for part, content in self._kept.execute("SELECT name, content FROM network")]
        parts += [f'"{table}":[{self._listed(table)}]' for table in ("nodes", "ties")]
        return f"{{{','.join(parts)}}}".encode("utf-8", "replace")

    def _listed(self, table: str) -> str:
        return ",".join(content for (content,) in self._kept.execute(f"SELECT content FROM {table} ORDER BY n"))  # noqa: S608 - one of three names

    def measured(self, identifier: str) -> Json:
        """Give the measures and ranks of a node; nothing where it has none."""
        found = self._kept.execute("SELECT content FROM nodes WHERE id = ?", (identifier,)).fetchone()
        node: Json = json.loads(found[0]) if found else {}
        return {name: node[name] for name in ("values", "ranks") if name in node}

    # --- the network -------------------------------------------------------------------------------------------------

    def facets(self, *, everything: bool = False) -> Json:
        """Give what ties can be filtered by, the commonest values of each, with the first and the last day."""
        found: Json = {}
        for facet in FACETS:
            asked = "SELECT value, number FROM counts WHERE everything = ? AND facet = ?"
            given = (int(everything), facet, _VALUES)
            rows = self._kept.execute(f"{asked} ORDER BY number DESC, value LIMIT ?", given)
            found[facet] = [{"id": value, "count": number} for value, number in rows]
        days = self._kept.execute(
            "SELECT MIN(COALESCE(first, last)), MAX(COALESCE(last, first)) FROM spells"
        ).fetchone()
        ids = [each["id"] for facet in ("claimant", "source") for each in found[facet]]
        return {"facets": found, "days": list(days), "entities": self.named(ids)}

    def network(self, choice: Choice) -> Json:
        """Give a part of the network, with the entities that it names and how many nodes pass the filters."""
        lines = self._passing(choice)
        numbers = {name: self._number(name) for name in (choice.near, *(choice.way or ())) if name}
        way = _way(lines, *(numbers[name] for name in choice.way)) if choice.way else None
        near = numbers.get(choice.near) if choice.near else None
        kept: set[int] | None = None
        if choice.near:
            around = _around(lines, near, choice.steps) if near is not None else set()
            kept = {*around, *(way or ())}
            lines = [line for line in lines if line[1] in kept and line[2] in kept]
        every = {end for _, one, other in lines for end in (one, other)} | ({near} if near is not None else set())
        if choice.top and len(every) > choice.top:
            kept = {*foremost(lines, choice.top), *(way or ()), *([near] if near is not None else [])}
            lines = [line for line in lines if line[1] in kept and line[2] in kept]
        shown = sorted(
            {end for _, one, other in lines for end in (one, other)} | ({near} if near is not None else set())
        )
        nodes = self._contents("nodes", shown)
        ties = self._contents("ties", [n for n, _, _ in lines])
        names = {node["id"] for node in nodes}
        for tie in ties:
            names.update(tie.get("claimants", ()), tie.get("sources", ()))
        return {
            **{name: json.loads(content) for name, content in self._kept.execute("SELECT name, content FROM network")},
            "nodes": nodes,
            "ties": ties,
            "all": len(every),
            "way": [self._name(n) for n in way] if way else None,
            "entities": self.named(sorted(names)),
        }

    def _number(self, name: str) -> int | None:
        found = self._kept.execute("SELECT n FROM nodes WHERE id = ?", (name,)).fetchone()
        return found[0] if found else None

    def _name(self, n: int) -> str:
        return str(self._kept.execute("SELECT id FROM nodes WHERE n = ?", (n,)).fetchone()[0])

    def _contents(self, table: str, numbers: Sequence[int]) -> list[Json]:
        found: dict[int, Json] = {}
        for some in _batches(numbers):
            asked = f"SELECT n, content FROM {table} WHERE n IN ({_marks(some)})"  # noqa: S608 - our own names
            found.update((n, json.loads(content)) for n, content in self._kept.execute(asked, some))
        return [found[n] for n in numbers]

    def _passing(self, choice: Choice) -> list[tuple[int, int, int]]:
        """Give the ties that pass the filters: their numbers with those of their ends."""
        conditions, given = ["1"], []
        if not choice.everything:
            conditions.append("actors")
        for facet, wanted in choice.chosen.items():
            listed = sorted(wanted)
            if facet in OF_ENDS:
                among = f"IN (SELECT n FROM nodes WHERE {facet} IN ({_marks(listed)}))"  # noqa: S608 - one of two names
                conditions.append(f"subject {among} AND object {among}")
                given += [*listed, *listed]
            else:
                among = f"IN (SELECT tie FROM facets WHERE facet = ? AND value IN ({_marks(listed)}))"  # noqa: S608 - marks
                conditions.append(f"n {among}")
                given += [facet, *listed]
        if choice.policy != "all":
            conditions.append("n IN (SELECT tie FROM facets WHERE facet = 'policy' AND value = ?)")
            given.append(choice.policy)
        period, days = _period(choice)
        text = f"SELECT n, subject, object FROM ties WHERE {' AND '.join((*conditions, *period))} ORDER BY n"  # noqa: S608 - ours
        return self._kept.execute(text, (*given, *days)).fetchall()


def _period(choice: Choice) -> tuple[list[str], list[str]]:
    if not choice.since and not choice.until:
        return ([] if choice.undated else ["dated"]), []
    bounds, given = [], []
    if choice.until:
        bounds.append("(first IS NULL OR first <= ?)")
        given.append(f"{choice.until}~")  # "1921-03" as an end is after all of its days
    if choice.since:
        bounds.append("(last IS NULL OR last >= ?)")
        given.append(choice.since)
    within = f"EXISTS (SELECT 1 FROM spells WHERE tie = n AND {' AND '.join(bounds)})"  # noqa: S608 - our own words
    return [f"({within}{' OR NOT dated' if choice.undated else ''})"], given


Line = tuple[int, int, int]
_End = TypeVar("_End", int, str)


def foremost(lines: Iterable[tuple[int, _End, _End]], most: int) -> set[_End]:
    """Give the nodes with the most ties that are tied to each other, as the page chooses them (``model.ts``)."""
    listed = list(lines)
    counts: Counter[_End] = Counter()
    for _, one, other in listed:
        counts[one] += 1
        if other != one:
            counts[other] += 1
    found: set[_End] = set()
    for _, one, other in sorted(listed, key=lambda line: -min(counts[line[1]], counts[line[2]])):
        fresh = {one, other} - found
        if len(found) + len(fresh) <= most:
            found |= fresh
        if len(found) >= most:
            break
    return found


def _around(lines: Sequence[Line], centre: int, steps: int) -> set[int]:
    """Give everybody within some steps of one, oneself included."""
    found = rim = {centre}
    for _ in range(steps):
        ends = ((one, other) for _, one, other in lines)
        rim = {b if a in rim else a for a, b in ends if (a in rim) != (b in rim)} - found
        found = found | rim
    return found


def _way(lines: Sequence[Line], start: int | None, end: int | None) -> list[int] | None:
    """Give a shortest way, whatever the direction of the ties; always the same one where there are several."""
    if start is None or end is None:
        return None
    beside: dict[int, list[int]] = {}
    for _, one, other in lines:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    before: dict[int, int | None] = {start: None}
    rim = [start]
    while rim and end not in before:
        following = []
        for one in rim:
            for other in beside.get(one, ()):
                if other not in before:
                    before[other] = one
                    following.append(other)
        rim = following
    if end not in before:
        return None
    way: list[int] = []
    step: int | None = end
    while step is not None:
        way.append(step)
        step = before[step]
    return way[::-1]


def _batches(listed: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]


def _marks(listed: Collection[object]) -> str:
    return ", ".join("?" * len(listed))
