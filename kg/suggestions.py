"""Did you mean: the nearest of the names that there are. Standard library only, for any number of names."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

_CUTOFF = 0.6
_CANDIDATES = 12
_COMMON = 2000  # names that share a trigram, from which on it tells nothing apart
_MOST = 200  # suggestions of one index; after so many faults of one sort, the reader has seen the pattern


class Suggestions:
    """An index of names; it is built when something is looked up for the first time, and tires after many questions.

    >>> Suggestions(["person/panin", "person/repnin"]).nearest("person/pannin")
    'person/panin'
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names
        self._asked: dict[str, str | None] = {}

    @cached_property
    def _by_trigram(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for name in dict.fromkeys(self._names):
            for trigram in _trigrams(name):
                index.setdefault(trigram, []).append(name)
        return index

    def nearest(self, name: str) -> str | None:
        """Give the name most like this one, or nothing where none is near."""
        if name not in self._asked:
            self._asked[name] = self._look_up(name) if len(self._asked) < _MOST else None
        return self._asked[name]

    def _look_up(self, name: str) -> str | None:
        shared: Counter[str] = Counter()
        # trigrams that half of all names share (a common prefix) tell nothing apart: the rare ones come first
        for trigram in sorted(_trigrams(name), key=lambda each: (len(self._by_trigram.get(each, ())), each))[:12]:
            having = self._by_trigram.get(trigram, ())
            if len(having) <= _COMMON or not shared:
                shared.update(having)
        candidates = sorted(shared, key=lambda each: (-shared[each], each))[:_CANDIDATES]
        return _closest(name, candidates)

    def hint(self, name: str) -> str | None:
        """Say what may have been meant, as a hint."""
        near = self.nearest(name)
        return f"did you mean {near}?" if near else None


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Give the most similar of a few names, whatever their case."""
    return _closest(name, sorted(names))


def hint(name: str, names: Iterable[str]) -> str:
    """Say which of a few names may have been meant, or list them all."""
    known = list(names)
    near = nearest(name, known)
    return f"did you mean {near}?" if near else f"known: {', '.join(known)}"


def _closest(name: str, candidates: list[str]) -> str | None:
    folded = {each.lower(): each for each in reversed(candidates)}
    found = difflib.get_close_matches(name.lower(), list(folded), n=1, cutoff=_CUTOFF)
    return folded[found[0]] if found else None


def _trigrams(name: str) -> set[str]:
    padded = f"  {name.lower()} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}
