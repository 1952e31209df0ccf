"""Gould and Fernandez's brokerage: who passes things on between groups, in which role, and more than by chance?

A broker of ``a → b → c`` is ``b`` where ``a`` has no tie to ``c``. The groups of the three say the role.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.science.rows import Array
from kg.science.snapshot import Snapshot

ROLES: tuple[str, ...] = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
"""By the groups of a → b → c: AAA, ABA, AAB, ABB, ABC (Gould and Fernandez 1989, doi:10.2307/270949)."""

SEED = 1921
DRAWS = 200
"""So many networks are drawn for the spread of a whole network's counts."""
_TINY = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Brokerage:
    """How often each role (and ``total``) is played, what chance would give, and how far it is from that.

    By chance every pair has a tie with the same probability, the density of the network. ``z`` is ``nan`` where chance
    leaves nothing to vary.
    """

    counts: Mapping[str, int]
    expected: Mapping[str, float]
    z: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Everybody's brokerage, and that of the whole network; ``without_group`` are left out, as they have no group.

    The spread for a node is exact; for the whole it comes from ``draws`` networks drawn with ``seed``.
    """

    nodes: Mapping[Hashable, Brokerage]
    whole: Brokerage
    without_group: tuple[Hashable, ...] = ()
    draws: int = DRAWS
    seed: int = SEED


def brokerage(
    snapshot: Snapshot, groups: Mapping[Hashable, Hashable], *, draws: int = DRAWS, seed: int = SEED
) -> Roles:
    """Count brokerage by a group attribute; ties to oneself do not count, parallel ones once."""
    known = [place for place, node in enumerate(snapshot.ids) if node in groups]
    ties = snapshot.matrix("ones")[known, :][:, known].toarray() > 0
    np.fill_diagonal(ties, val=False)
    names = sorted({groups[snapshot.ids[place]] for place in known}, key=str)
    member = np.array([names.index(groups[snapshot.ids[place]]) for place in known], dtype=int)
    sizes = np.bincount(member, minlength=len(names))
    density = float(ties.sum()) / max(len(known) * (len(known) - 1), 1)
    counts = _counts(ties, member)
    chance = [_by_chance(group, sizes, density) for group in range(len(names))]
    means = sum((np.array(chance[group][0]) * sizes[group] for group in range(len(names))), np.zeros(len(ROLES) + 1))
    return Roles(
        nodes={snapshot.ids[place]: _judged(counts[row], *chance[member[row]]) for row, place in enumerate(known)},
        whole=_judged(counts.sum(axis=0), means.tolist(), _drawn(member, density, draws, seed)),
        without_group=tuple(node for node in snapshot.ids if node not in groups),
        draws=draws,
        seed=seed,
    )


def _counts(ties: Array, member: Array) -> Array:
    """Count each broker's roles, a column a role."""
    found = np.zeros((len(member), len(ROLES)), dtype=np.int64)
    for broker in range(len(member)):
        found[broker] = _roles_of(ties, member, broker)
    return found


def _roles_of(ties: Array, member: Array, broker: int) -> Array:
    senders, receivers = np.flatnonzero(ties[:, broker]), np.flatnonzero(ties[broker])
    if not senders.size or not receivers.size:
        return np.zeros(len(ROLES), dtype=np.int64)
    open_ = ~ties[np.ix_(senders, receivers)] & (senders[:, None] != receivers[None, :])
    roles = _role(member[senders][:, None], member[broker], member[receivers][None, :])
    return np.bincount(roles[open_], minlength=len(ROLES))


def _role(sender: Array, broker: int | Array, receiver: Array) -> Array:
    """Tell the role, as a place in ``ROLES``, from the groups of the three."""
    ours_in, ours_out = sender == broker, receiver == broker
    conditions = [ours_in & ours_out, ours_in, ours_out, sender == receiver]
    return np.select(np.broadcast_arrays(*conditions), [0, 2, 3, 1], default=4)


def _judged(counts: Array, expected: Sequence[float], spread: Sequence[float]) -> Brokerage:
    names = (*ROLES, "total")
    found = [*map(int, counts), int(sum(counts))]
    scores = [
        (count - mean) / deviation if deviation > _TINY else math.nan
        for count, mean, deviation in zip(found, expected, spread, strict=True)
    ]
    return Brokerage(
        counts=dict(zip(names, found, strict=True)),
        expected=dict(zip(names, map(float, expected), strict=True)),
        z=dict(zip(names, scores, strict=True)),
    )


def _by_chance(own: int, sizes: Array, density: float) -> tuple[list[float], list[float]]:
    """Give means and deviations of the roles (and their total) of a broker of a group.

    Of two triples of one broker only those vary together that share their sender or their receiver.
    """
    rest = sizes.copy()
    rest[own] -= 1
    groups = np.arange(len(sizes))
    roles = _role(groups[:, None], own, groups[None, :])
    pairs = np.repeat(rest[None, :], len(sizes), axis=0) - np.eye(len(sizes), dtype=int)  # receivers for one sender
    single = density**2 * (1 - density)
    shared = density**3 * (1 - density) ** 2 - single**2
    means, deviations = [], []
    for allowed in (*(roles == role for role in range(len(ROLES))), np.ones_like(roles, dtype=bool)):
        towards = (pairs * allowed).sum(axis=1)  # for one sender of each group
        fro = (pairs * allowed.T).sum(axis=1)  # for one receiver of each group
        triples = float((rest * towards).sum())
        together = float((rest * (towards * (towards - 1) + fro * (fro - 1))).sum())
        means.append(triples * single)
        deviations.append(math.sqrt(max(triples * (single - single**2) + together * shared, 0.0)))
    return means, deviations


def _drawn(member: Array, density: float, draws: int, seed: int) -> list[float]:
    """Find how much the roles of a whole network vary, where all its ties fall by chance."""
    generator = np.random.default_rng(seed)
    size = len(member)
    found = np.zeros((draws, len(ROLES) + 1))
    groups = np.arange(member.max(initial=-1) + 1)
    belongs = (member[:, None] == groups[None, :]).astype(float)
    members = [np.flatnonzero(member == own) for own in groups]
    roles = [_role(groups[:, None], int(own), groups[None, :]).ravel() for own in groups]
    for draw in range(draws):
        ties = (generator.random((size, size)) < density).astype(float)
        np.fill_diagonal(ties, 0.0)
        open_ = 1.0 - ties - np.eye(size)
        for own in groups:
            ways = (ties[:, members[own]] @ ties[members[own], :]) * open_
            table = belongs.T @ (ways @ belongs)
            found[draw, : len(ROLES)] += np.bincount(roles[own], table.ravel(), minlength=len(ROLES))
        found[draw, -1] = found[draw, :-1].sum()
    return [float(value) for value in found.std(axis=0, ddof=1)] if draws > 1 else [math.nan] * (len(ROLES) + 1)
