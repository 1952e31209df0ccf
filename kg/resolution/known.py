"""The names that a name is compared with: which there are, by how they are written and sound. Held in memory here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from kg.model import Entity
from kg.resolution.forms import Form, forms

Key = tuple[str, int]
"""Which name of all it is; names are told in this order where they are equally near."""


class KnownNames(Protocol):
    """Names that were taken apart, wherever they lie."""

    def exact(self, flat: str) -> Sequence[Form]:
        """Give the names that are written so, in one word."""

    def sounds(self, edge: str, *, at_end: bool) -> Iterable[str]:
        """Give the sounds of words that begin, or end, with these two letters, or are this one letter."""

    def postings(self, sound: str) -> Sequence[Key]:
        """Give the names in which a word of this sound stands, in order."""

    def has(self, sound: str) -> bool:
        """Tell whether a word of this sound stands in any name."""

    def form(self, key: Key) -> Form:
        """Give a name."""


class Held:
    """The names of some entities, in memory."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take them apart, in time linear in the names."""
        self._forms: list[Form] = []
        self._exact: dict[str, list[Form]] = {}
        self._postings: dict[str, list[Key]] = {}
        self._by_edge: dict[tuple[str, bool], list[str]] = {}
        for entity in entities:
            for form in forms(entity.id, (name.text for name in (*entity.labels, *entity.other_names))):
                self._add(form)
        for sound in self._postings:
            for edge in ((sound[:2], False), (sound[-2:], True)):
                self._by_edge.setdefault(edge, []).append(sound)

    def _add(self, form: Form) -> None:
        key = ("", len(self._forms))
        self._forms.append(form)
        for flat in form.flats:
            self._exact.setdefault(flat, []).append(form)
        for sound in form.sounds:
            self._postings.setdefault(sound, []).append(key)

    def exact(self, flat: str) -> Sequence[Form]:
        """Give the names that are written so, in one word."""
        return self._exact.get(flat, ())

    def sounds(self, edge: str, *, at_end: bool) -> Iterable[str]:
        """Give the sounds of words that begin, or end, with these two letters, or are this one letter."""
        return self._by_edge.get((edge, at_end), ())

    def postings(self, sound: str) -> Sequence[Key]:
        """Give the names in which a word of this sound stands, in order."""
        return self._postings[sound]

    def has(self, sound: str) -> bool:
        """Tell whether a word of this sound stands in any name."""
        return sound in self._postings

    def form(self, key: Key) -> Form:
        """Give a name."""
        return self._forms[key[1]]
