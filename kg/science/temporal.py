"""Paths that respect time: what could have come from whom to whom, and when.

A chain whose links are in the wrong order is none.

A tie can be crossed within its spells (their first day included, their end excluded); crossing takes no time, waiting
is free. A date that is only roughly known is a spell too: :class:`Reading` says what is made of that. Ties without any
date are left out unless ``undated`` lets them be crossed at all times.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kg.science import compiled, paths
from kg.science.rows import OPEN_END, OPEN_START, Adjacency, Array
from kg.science.snapshot import Snapshot


class Reading(StrEnum):
    """What a spell is taken for."""

    POSSIBLE = "possible"  # crossed on whichever of its days suits: what could have been
    CERTAIN = "certain"  # ready before its first day, through after its last: whenever in the spell it happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain: crossed on a day (``None``: not known which), by an edge of the snapshot."""

    source: Hashable
    target: Hashable
    edge: int
    day: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many others each can reach in time, and how much less that is than ties without their dates would tell.

    ``share`` and ``static`` are of all ordered pairs, or of those that begin with one of so many ``pivots``, drawn with
    the ``seed``. ``undated`` ties were left out, or crossed at all times.
    """

    counts: Mapping[Hashable, int]
    share: float
    static: float
    reading: Reading
    undated: int
    undated_crossed: bool
    pivots: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Contacts:
    """Spells as compressed rows: a contact can be crossed from ``opens`` until before ``closes``."""

    indptr: Array
    indices: Array
    opens: Array
    closes: Array
    edge: Array


def arrivals(
    snapshot: Snapshot,
    source: Hashable,
    *,
    since: int | None = None,
    reading: Reading = Reading.POSSIBLE,
    undated: bool = False,
) -> dict[Hashable, int]:
    """Find the first day on which each can be reached by what leaves ``source`` on the day ``since`` or later.

    Who is never reached is not there. Without ``since`` it may leave at any time, and the source itself stands at
    ``OPEN_START``. Crossings whose day is unknown count from the earliest possible (Wu et al. 2014).
    """
    contacts = _contacts(snapshot, snapshot.out, reading, undated=undated)
    when, _ = _search(snapshot, contacts, source, since)
    return {node: int(when[row]) for row, node in enumerate(snapshot.ids) if when[row] != compiled.FAR}


def departures(
    snapshot: Snapshot, target: Hashable, *, until: int | None = None, undated: bool = False
) -> dict[Hashable, int]:
    """Find the last day on which something can leave each, and still be with ``target`` before the day ``until``.

    Who never reaches the target is not there.
    """
    ahead = _contacts(snapshot, snapshot.into, Reading.POSSIBLE, undated=undated)
    mirrored = _Contacts(
        indptr=ahead.indptr, indices=ahead.indices, opens=1 - ahead.closes, closes=1 - ahead.opens, edge=ahead.edge
    )
    when, _ = _search(snapshot, mirrored, target, 1 - OPEN_END if until is None else 1 - until)
    return {node: -int(when[row]) for row, node in enumerate(snapshot.ids) if when[row] != compiled.FAR}


def path(  # noqa: PLR0913 -- one argument a choice that changes the result
    snapshot: Snapshot,
    source: Hashable,
    target: Hashable,
    *,
    since: int | None = None,
    reading: Reading = Reading.POSSIBLE,
    undated: bool = False,
) -> tuple[Step, ...] | None:
    """Find a chain that arrives first, of these one with few links; ``None`` where there is none."""
    contacts = _contacts(snapshot, snapshot.out, reading, undated=undated)
    when, by = _search(snapshot, contacts, source, since)
    row, start = snapshot.places[target], snapshot.places[source]
    if when[row] == compiled.FAR:
        return None
    owners = np.repeat(np.arange(len(snapshot)), np.diff(contacts.indptr))
    steps: list[Step] = []
    while row != start:
        contact = int(by[row])
        before, edge = int(owners[contact]), int(contacts.edge[contact])
        day = int(when[row])
        steps.append(
            Step(
                source=snapshot.ids[before],
                target=snapshot.ids[row],
                edge=edge,
                day=None if day == OPEN_START else day,
                claims=snapshot.claims(edge),
            )
        )
        row = before
    return tuple(reversed(steps))


def reach(  # noqa: PLR0913 -- one argument a choice that changes the result
    snapshot: Snapshot,
    *,
    since: int | None = None,
    reading: Reading = Reading.POSSIBLE,
    undated: bool = False,
    pivots: int | None = None,
    seed: int = paths.SEED,
    fast: bool | None = None,
) -> Reach:
    """Count whom each can reach along chains that respect time, and compare with what ties alone would say.

    With ``pivots``, whom so many can reach, drawn by lot.
    """
    size = len(snapshot)
    drawn = paths.lots(size, pivots, seed)
    contacts = _contacts(snapshot, snapshot.out, reading, undated=undated)
    counts = _counted(contacts, drawn, OPEN_START if since is None else since, size, fast)
    static = _counted(_always(snapshot), drawn, OPEN_START, size, fast)
    pairs = max(len(drawn) * (size - 1), 1)
    sampled = len(drawn) < size
    return Reach(
        counts={snapshot.ids[row]: count for row, count in zip(drawn.tolist(), counts.tolist(), strict=True)},
        share=float(counts.sum()) / pairs,
        static=float(static.sum()) / pairs,
        reading=reading,
        undated=int((np.diff(snapshot.spell_ptr) == 0).sum()),
        undated_crossed=undated,
        pivots=len(drawn) if sampled else None,
        seed=seed if sampled else None,
    )


def _counted(contacts: _Contacts, drawn: Array, start: int, size: int, fast: bool | None) -> Array:
    run = compiled.kernel(compiled.reaches, float(len(drawn)) * len(contacts.indices), fast=fast)
    return np.asarray(run(contacts.indptr, contacts.indices, contacts.opens, contacts.closes, drawn, start, size))


def _always(snapshot: Snapshot) -> _Contacts:
    """Let every pair with a tie be crossed at all times."""
    matrix = snapshot.matrix("ones")
    always = np.full(matrix.nnz, OPEN_START, dtype=np.int64)
    return _Contacts(
        indptr=matrix.indptr, indices=matrix.indices, opens=always, closes=always - OPEN_START + OPEN_END, edge=always
    )


def _search(snapshot: Snapshot, contacts: _Contacts, source: Hashable, since: int | None) -> tuple[Array, Array]:
    run = compiled.kernel(compiled.arrivals, float(len(contacts.indices)))
    start = OPEN_START if since is None else since
    rows = (contacts.indptr, contacts.indices, contacts.opens, contacts.closes)
    when, by = run(*rows, snapshot.places[source], start, len(snapshot))
    return np.asarray(when), np.asarray(by)


def _contacts(snapshot: Snapshot, rows: Adjacency, reading: Reading, *, undated: bool) -> _Contacts:
    """Lay out every spell of every arc, row after row."""
    lengths = np.diff(snapshot.spell_ptr)
    starts = snapshot.spell_start.astype(np.int64)
    ends = snapshot.spell_end.astype(np.int64)
    opens, closes = (starts, ends) if reading is Reading.POSSIBLE else (ends - 1, starts + 1)
    if reading is Reading.CERTAIN:  # a spell that is open on either side is certain on no day
        unknown = (starts == OPEN_START) | (ends == OPEN_END)
        closes = np.where(unknown, OPEN_START, closes)
    pointers = snapshot.spell_ptr.astype(np.int64)
    if undated:
        bare = np.flatnonzero(lengths == 0)
        places = pointers[bare]
        opens, closes = np.insert(opens, places, OPEN_START), np.insert(closes, places, OPEN_END)
        lengths = np.maximum(lengths, 1)
        pointers = np.concatenate([[0], np.cumsum(lengths)])
    counts = lengths[rows.edge]
    spells = np.arange(int(counts.sum())) + np.repeat(pointers[rows.edge] - (np.cumsum(counts) - counts), counts)
    sizes = np.concatenate([[0], np.cumsum(counts)])
    return _Contacts(
        indptr=sizes[rows.indptr],
        indices=np.repeat(rows.indices, counts),
        opens=opens[spells],
        closes=closes[spells],
        edge=np.repeat(rows.edge, counts),
    )
