"""Things by their ids, of which only those are read that are asked for, until somebody goes through all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

_Thing = TypeVar("_Thing")
_MOST = 20_000  # things that are kept before all are given up: a server runs for weeks


class Reached(Mapping[str, _Thing]):
    """A mapping that reads what is looked up, and everything when it is gone through, counted or wanted ``whole``."""

    def __init__(
        self,
        some: Callable[[tuple[str, ...]], Mapping[str, _Thing]],
        every: Callable[[], Mapping[str, _Thing]],
    ) -> None:
        """Take how some things are read, by their ids, and how all of them are, in their order."""
        self._some, self._every = some, every
        self._known: dict[str, _Thing] = {}
        self._all: Mapping[str, _Thing] | None = None

    def reach(self, ids: Iterable[str]) -> None:
        """Read several things at once; what there is not is left out."""
        if self._all is None:
            wanted = tuple(each for each in dict.fromkeys(ids) if each not in self._known)
            if len(self._known) + len(wanted) > _MOST:
                self._known.clear()
            if wanted:
                found = self._some(wanted)  # which may hold a part of others, too
                self._known.update((each, found[each]) for each in wanted if each in found)

    def whole(self) -> Mapping[str, _Thing]:
        """Read everything, once."""
        if self._all is None:
            self._all = self._every()
            self._known.clear()
        return self._all

    def __getitem__(self, key: str) -> _Thing:
        """Give a thing.

        Raises:
            KeyError: there is none of this id.
        """
        if self._all is not None:
            return self._all[key]
        self.reach((key,))
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        """Go through all ids."""
        return iter(self.whole())

    def __len__(self) -> int:
        """Count all of them."""
        return len(self.whole())
