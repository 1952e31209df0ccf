"""Which rows of a table from elsewhere may be which of our entities, with a score and what it rests on.

Owns the search and the score: how well the best of the row's names fits (:mod:`kg.resolution`, 0 to 100), plus what
the years of birth and death say (:data:`YEARS`). Nothing is accepted: the best candidate may be a namesake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappush, heappushpop
from typing import Final

from kg.matching.tables import Row, year
from kg.model import Entity, EntityId
from kg.resolution import Resolver

YEARS: Final = {"same": 5.0, "near": 2.0, "other": -25.0}
"""What a year of birth or death adds: the same, one year apart, another."""

LEAST: Final = 80.0


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Candidate:
    """A row that may be an entity. ``rests_on``: the name that fits, and the years."""

    score: float
    row: str
    label: str
    description: str
    rests_on: str


def candidates(
    entities: Iterable[Entity], rows: Iterable[Row], *, least: float = LEAST, most: int = 5
) -> dict[EntityId, tuple[Candidate, ...]]:
    """Give the best rows of a table for each entity, best first; of equal ones, the first by id.

    The table is gone through once; what is kept is ``most`` rows an entity.
    """
    known = {entity.id: entity for entity in entities}
    resolver = Resolver(known.values(), threshold=least)
    best: dict[EntityId, list[tuple[float, _Last, Candidate]]] = {}
    for row in rows:
        for entity, candidate in _of_row(row, resolver, known, least):
            kept = best.setdefault(entity, [])
            item = (candidate.score, _Last(row.id), candidate)
            heappush(kept, item) if len(kept) < most else heappushpop(kept, item)
    return {
        entity: tuple(item[2] for item in sorted(kept, key=lambda item: (-item[0], item[2].row)))
        for entity, kept in sorted(best.items())
    }


class _Last(str):
    """An id that comes last first, so that of equal scores the heap keeps the first ids."""

    __slots__ = ()

    def __lt__(self, other: str) -> bool:
        return str.__gt__(self, other)


def _of_row(
    row: Row, resolver: Resolver, known: Mapping[EntityId, Entity], least: float
) -> Iterator[tuple[EntityId, Candidate]]:
    found: dict[EntityId, tuple[float, str]] = {}
    for name in row.names:
        if not resolver.may_know(name):
            continue
        for one in resolver.candidates(name):
            if one.score >= least + YEARS["other"] and one.score > found.get(one.entity, (0.0, ""))[0]:
                found[one.entity] = (one.score, name)
    for entity, (score, name) in found.items():
        change, said = _years(row, known[entity])
        total = round(min(100.0, score + change), 1)
        if total >= least:
            yield (
                entity,
                Candidate(
                    score=total,
                    row=row.id,
                    label=row.label,
                    description=row.description,
                    rests_on="; ".join([f"{name} ({score:g})", *said]),
                ),
            )


def _years(row: Row, entity: Entity) -> tuple[float, list[str]]:
    change, said = 0.0, []
    for column, theirs in (("born", row.born), ("died", row.died)):
        ours = year("".join(entity.attributes.get(column, ())[:1]))
        if ours is None or theirs is None:
            continue
        apart = abs(ours - theirs)
        likeness = "same" if apart == 0 else "near" if apart == 1 else "other"
        change += YEARS[likeness]
        said.append(f"{column} {theirs}" if apart == 0 else f"{column} {theirs}, not {ours}")
    return change, said
