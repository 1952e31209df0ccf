"""Claims that are read when somebody looks at them: an answer may rest on thousands, of which ten are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.store import Store

_BATCH = 500


class Unread(Sequence[Evidence]):
    """Claims of a store in an order, each read once, the first time that it is asked for; a slice is read at once."""

    def __init__(self, iris: Iterable[str], read: Callable[[Iterable[str]], Iterable[Evidence]]) -> None:
        """Take their IRIs, which must be those of claims, and what reads them."""
        self.iris = tuple(dict.fromkeys(iris))
        self._read, self._known = read, dict[str, Evidence]()

    @classmethod
    def of(cls, graph: Store, iris: Iterable[str], *, project: Project, languages: tuple[str, ...]) -> Unread:
        """Take claims of a store as :func:`kg.evidence.reading.claims` does."""
        return cls(iris, lambda some: evidence.claims(graph, some, project=project, languages=languages))

    def those(self, iris: Iterable[str]) -> tuple[Evidence, ...]:
        """Read some of them, in the order that they have here."""
        wanted = set(iris)
        return self._evidence(iri for iri in self.iris if iri in wanted)

    def in_batches(self, most: int | None = None) -> Iterator[Evidence]:
        """Read the first so many (all unless told), some hundred at a time; none of them is remembered."""
        wanted = self.iris[:most]
        for first in range(0, len(wanted), _BATCH):
            yield from self._read(wanted[first : first + _BATCH])

    def _evidence(self, iris: Iterable[str]) -> tuple[Evidence, ...]:
        wanted = tuple(iris)
        missing = [iri for iri in wanted if iri not in self._known]
        if missing:
            self._known |= {each.iri: each for each in self._read(missing)}
        return tuple(self._known[iri] for iri in wanted)

    @overload
    def __getitem__(self, place: int) -> Evidence: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Evidence, ...]: ...
    def __getitem__(self, place: int | slice) -> Evidence | tuple[Evidence, ...]:
        """Read one, or those of a slice."""
        if isinstance(place, slice):
            return self._evidence(self.iris[place])
        return self._evidence((self.iris[place],))[0]

    def __iter__(self) -> Iterator[Evidence]:
        """Read all of them."""
        return iter(self[:])

    def __len__(self) -> int:
        """Tell how many there are; none is read."""
        return len(self.iris)
