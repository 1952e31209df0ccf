"""What speaks against claims, looked up when somebody looks: an answer may rest on thousands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from kg.disputes import matters
from kg.evidence import testimony
from kg.evidence.unread import Unread
from kg.ontology.vocabulary import Vocabulary
from kg.project import Project
from kg.store import Store


class Against:
    """The claims of a store that speak against others; each claim is looked at once."""

    def __init__(self, graph: Store, *, project: Project) -> None:
        """Take the store; nothing is looked up yet."""
        self._graph, self._project = graph, project
        self._known: dict[str, tuple[str, ...]] = {}

    def opponents(self, iris: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Give for each of some claims that somebody speaks against those that do, as ``matters.opposed`` has it."""
        wanted = sorted(set(iris))
        missing = [iri for iri in wanted if iri not in self._known]
        if missing:
            found = matters.opposed(self._graph, self._vocabulary, project=self._project, among=missing)
            self._known |= {iri: found.get(iri, ()) for iri in missing}
        return {iri: self._known[iri] for iri in wanted if self._known[iri]}

    def are_opposed(self, groups: Sequence[Sequence[str]]) -> tuple[bool, ...]:
        """Tell of groups of claims whether somebody speaks against one of them: of a large one few are looked at."""
        opposed = [False] * len(groups)
        for rows in _rounds([len(group) for group in groups]):
            some = {at: groups[at][first:last] for at, (first, last) in rows.items() if not opposed[at]}
            found = self.opponents(iri for claims in some.values() for iri in claims)
            for at, claims in some.items():
                opposed[at] = any(iri in found for iri in claims)
        return tuple(opposed)

    def claims(self, iris: Iterable[str], language: str, *, without: Iterable[str] = ()) -> Unread:
        """Give, to be read, the claims that speak against some claims, but for those ``without`` which it is asked."""
        others = {each for those in self.opponents(iris).values() for each in those} - set(without)
        return Unread.of(self._graph, sorted(others), project=self._project, languages=(language,))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return testimony.vocabulary(self._graph)


def _rounds(lengths: Sequence[int]) -> Iterator[dict[int, tuple[int, int]]]:
    """Give which stretch of each group is looked at in each round: more each time, the whole in the end."""
    first, size = 0, _FIRST
    while any(length > first for length in lengths):
        yield {at: (first, first + size) for at, length in enumerate(lengths) if length > first}
        first, size = first + size, size * _GROWTH


_FIRST, _GROWTH = 32, 8
