"""Small answers that were given, for who asks the same of the same build again. Standard library only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

_LARGEST = 1 << 14  # bytes of an answer that is kept
_MOST = 512  # answers, so that all of them take some megabytes at most


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given."""

    content: bytes
    headers: Mapping[str, str]


class Memory:
    """The answers that were asked for last, by what names the build and all that was asked."""

    def __init__(self) -> None:
        """Begin empty."""
        self._given: OrderedDict[str, Given] = OrderedDict()

    def recall(self, tag: str) -> Given | None:
        """Give an answer again, if it is still known."""
        found = self._given.get(tag)
        if found is not None:
            self._given.move_to_end(tag)
        return found

    def keep(self, tag: str, content: bytes, headers: Mapping[str, str]) -> None:
        """Keep an answer, unless it is large; the one that was asked for longest ago goes."""
        if len(content) > _LARGEST:
            return
        self._given[tag] = Given(content, headers)
        if len(self._given) > _MOST:
            self._given.popitem(last=False)
