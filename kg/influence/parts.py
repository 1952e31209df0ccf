"""The accounts of influence of a large store, of some influencers at a time: what is held does not grow with the store.

Each tells of these influencers what :mod:`kg.influence.claims` read whole tells of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.influence import claims, ranking, robustness, steps
from kg.influence.ranking import Edge
from kg.influence.records import Tie
from kg.influence.steps import Bench
from kg.policies.policy import Policy
from kg.project import Project
from kg.store import Store

AT_ONCE = 500
"""Influencers of whom is read at once."""


class Part:
    """What is said of the influence of some, under whatever policy."""

    def __init__(self, bench: Bench, influencers: frozenset[str] | None = None) -> None:
        """Take the claims, and of whom they are (IRIs; of everybody, if nobody is named)."""
        self._bench, self._influencers = bench, influencers

    def ties(self, policy: Policy, *, default: Policy) -> Iterator[Tie]:
        """Give the ties that begin with one of them, in order."""
        account = steps.account(self._bench, policy, default=default)
        own = tuple(step for step in account.steps if self._is_of(step.start.iri))
        yield from steps.ties(replace(account, steps=own))

    def edges(self, policy: Policy) -> Iterator[Edge]:
        """Give the edges that begin with one of them, in the order of IRIs, without their claims."""
        count = robustness.counter(self._bench)
        for edge in ranking.edges(steps.account(self._bench, policy), count=count):
            if self._is_of(edge.start):
                yield replace(edge, step=replace(edge.step, claims=(), against=(), behind=()))

    def is_actor(self, iri: str) -> bool:
        """Tell whether one of them is a person or a group."""
        return not self._bench.corpus.kinds.get(iri, frozenset()).isdisjoint(("Actor", "Person", "Group"))

    def _is_of(self, iri: str) -> bool:
        return self._influencers is None or iri in self._influencers


def parts(graph: Store, *, project: Project) -> Iterator[Part]:
    """Read a store in parts, in the order of the ids of the influencers."""
    known = claims.known(graph)
    everybody = sorted(claims.influencers(graph, known), key=lambda iri: evidence.short(iri, project.base))
    for start in range(0, len(everybody), AT_ONCE):
        some = frozenset(everybody[start : start + AT_ONCE])
        yield Part(steps.prepared(claims.read(graph, project=project, about=some, known=known)), some)
