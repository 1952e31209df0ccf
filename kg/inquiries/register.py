"""The entities of a store by their names: finding the one that is meant, and those that may be. Never a guess.

How names are compared is :mod:`kg.resolution`; what may be meant is what the authority tables hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.evidence import reading as evidence
from kg.explorer.holdings import Holdings
from kg.language.turkish import fold
from kg.model import ClassId, Entity, EntityId, Name
from kg.resolution import Ambiguous, Known, Resolution, Resolver
from kg.store import Literal

_SCORE = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entity with its names and its classes, the most special first."""

    id: str
    iri: str
    labels: Mapping[str, str]
    names: tuple[str, ...]
    kinds: tuple[str, ...]

    def label(self, *languages: str) -> str:
        """Give its name in the first of some languages that it has one in."""
        return next((self.labels[tag] for tag in languages if tag in self.labels), next(iter(self.labels.values())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entity that may be meant: by which name, how well that fits (0 to 100), and whether it is known to be."""

    entry: Entry
    name: str
    score: float
    known: bool = False


class Register:
    """The entities of one store, ready to be looked up. Made once, in time linear in their names."""

    def __init__(self, held: Holdings) -> None:
        """Take the store; nothing is read before it is needed."""
        self._held = held

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entity that has a name, by its id."""
        return {each.id: each for identifier in self._held.entities if (each := self._entry(identifier)) is not None}

    def _entry(self, identifier: str) -> Entry | None:
        said = self._held.entities[identifier]
        labels = {each.language or "": each.value for each in said.get("label", ()) if isinstance(each, Literal)}
        names = tuple(evidence.value_of(each) for each in said.get("altLabel", ()))
        if not labels:
            return None
        iri, kinds = self._held.iri(identifier), self._held.kinds(identifier)
        return Entry(id=identifier, iri=iri, labels=labels, names=names, kinds=kinds)

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(
            Entity(
                id=EntityId(each.id),
                kind=ClassId(""),
                labels=tuple(Name(text=text, language=tag or None) for tag, text in each.labels.items()),
                other_names=tuple(Name(text=text, language=None) for text in each.names),
            )
            for each in self.entries.values()
        )

    @cached_property
    def _folded(self) -> tuple[tuple[str, Entry, str], ...]:
        """Every name as it is compared when it is only begun, the shortest first."""
        every = (
            (fold(text), each, text) for each in self.entries.values() for text in (*each.labels.values(), *each.names)
        )
        return tuple(sorted(every, key=lambda found: (len(found[0]), found[0], found[1].id)))

    def get(self, identifier: str) -> Entry | None:
        """Find an entity by its id or IRI."""
        return self.entries.get(self._held.short(identifier.strip().strip("<>")))

    def find(self, text: str, *, kinds: Sequence[str] = (), most: int = 10) -> tuple[Found, ...]:
        """Find whom a name may mean, best first; one is ``known`` where it alone is meant.

        ``kinds`` are classes of which one must fit; who is of no such class cannot be meant.
        """
        direct = self.get(text)
        if direct is not None and _fits(direct, kinds):
            return (Found(entry=direct, name=direct.label(), score=_SCORE, known=True),)
        allowed = [each for each in self._resolver.candidates(text) if _fits(self.entries[each.entity], kinds)]
        known = self._known(self._resolver.resolve(text), kinds)
        return tuple(
            Found(entry=self.entries[each.entity], name=each.name, score=each.score, known=each.entity == known)
            for each in allowed[:most]
        )

    def _known(self, resolution: Resolution, kinds: Sequence[str]) -> str | None:
        """Give the one that is meant: the only one, or the only one of those that may be that is of the right kind."""
        match resolution:
            case Known(entity=entity) if _fits(self.entries[entity], kinds):
                return entity
            case Ambiguous(candidates=candidates) if kinds:
                fitting = [each.entity for each in candidates if _fits(self.entries[each.entity], kinds)]
                return fitting[0] if len(fitting) == 1 else None
        return None

    def begun(self, text: str, *, kinds: Sequence[str] = (), most: int = 10) -> tuple[Found, ...]:
        """Find whose name somebody may be typing: those that begin so, then those with a word that does."""
        wanted = fold(" ".join(text.split()))
        if not wanted:
            return ()
        found: dict[str, Found] = {}
        for fits in (str.startswith, _begins_within):
            for name in self._begun(wanted, fits, kinds):
                found.setdefault(name.entry.id, name)
                if len(found) == most:
                    return tuple(found.values())
        return tuple(found.values())

    def _begun(self, wanted: str, fits: object, kinds: Sequence[str]) -> Iterator[Found]:
        assert callable(fits)
        for folded, entry, text in self._folded:
            if fits(folded, wanted) and _fits(entry, kinds):
                yield Found(entry=entry, name=text, score=round(_SCORE * len(wanted) / len(folded), 2))

    @property
    def held(self) -> Holdings:
        """The store."""
        return self._held


def _begins_within(folded: str, wanted: str) -> bool:
    return f" {wanted}" in folded


def _fits(entry: Entry, kinds: Sequence[str]) -> bool:
    return not kinds or bool(set(kinds) & set(entry.kinds))
