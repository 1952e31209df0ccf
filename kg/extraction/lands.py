"""A land and the state that acts for it: *France refused* is the state, *he went to France* the country.

Where a relation asks for the one and a mention denotes the other, the one that goes by the same name takes its place;
where there is none it is proposed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from kg.extraction.capitals import Capitals
from kg.extraction.naming import Naming, founded_later
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name
from kg.extraction.triggers import NOUN, VERB, Trigger
from kg.language import turkish
from kg.model import ClassId, EntityId
from kg.recognition.adjectives import shown

_PAIRS: Final = {"Country": ("State", "Actor"), "State": ("Country", "Place")}
"""What each becomes, and the class that the relation must ask for."""
_WHITHER: Final = frozenset({"dative", "ablative", "locative", "to", "from", "in", "into", "at"})
"""Places of a verb in which a state is its land."""
_OWNERS: Final = frozenset({"genitive", "possessor", "of"})
"""Roles of who acts, of a noun: *Viyana’nın önerisi, London’s reply*."""
_PARTS: Final = frozenset({"inside", "told"})
"""Forms of names that are words of others."""
_DIRECT: Final = {"en": "object", "tr": "accusative"}
"""Where it is its land, if the relation holds of nothing but places: *occupied Bosnia*."""


class Lands:
    """The lands and states of one text."""

    def __init__(self, source: Source, known: Knowledge, naming: Naming) -> None:
        self._known = known
        self._naming = naming
        self._named: dict[str, dict[str, EntityId]] | None = None
        self._source = source
        self._other: dict[EntityId, EntityId] = {}
        self.direct = _DIRECT.get(source.language or "")
        self.capitals = Capitals(source.mentions, source.language, known, naming)

    def may_be(self, entity: EntityId, roots: tuple[ClassId, ...]) -> bool:
        """Tell whether the counterpart of a land or state may stand where one of several classes is asked for."""
        pair = _PAIRS.get(self._known.kind(entity))
        return pair is not None and pair[1] in roots

    def fitting(self, entity: EntityId, roots: tuple[ClassId, ...]) -> EntityId:
        """Give an entity, or its counterpart where only that fits."""
        if self._known.fits(entity, roots) or not self.may_be(entity, roots):
            return entity
        if entity not in self._other:
            self._other[entity] = self._counterpart(entity, _PAIRS[self._known.kind(entity)][0])
        return self._other[entity]

    def state_of(self, adjective: str) -> EntityId | None:
        """Give the state whose adjective a word is, *Fransız*: a people has no envoys."""
        written = shown((self._source.language or "en").partition("-")[0]).get(turkish.fold(adjective), ())
        if not written:
            return None
        named = self._by_name()["State"]
        found = next((named[turkish.fold(land)] for land in written if turkish.fold(land) in named), None)
        return found or self._naming.named(written[0], "State")

    def _by_name(self) -> dict[str, dict[str, EntityId]]:
        if self._named is None:
            self._named = {"State": {}, "Country": {}}
            later = founded_later(self._source, self._known)
            for one, own, name in self._names():
                if own in self._named and one not in later:
                    self._named[own].setdefault(turkish.fold(name), one)
        return self._named

    def _counterpart(self, entity: EntityId, kind: str) -> EntityId:
        named = self._by_name()[kind]
        names = [name for one, _, name in self._names() if one == entity]
        for name in names:
            if turkish.fold(name) in named:
                return named[turkish.fold(name)]
        return self._naming.named(names[0] if names else entity.partition("/")[2], kind)

    def _names(self) -> Iterator[tuple[EntityId, str, str]]:
        for entity in self._known.entities.values():
            for name in (*entity.labels, *entity.other_names):
                yield entity.id, entity.kind, name.text
        for new in self._source.new:
            yield new.id, new.kind, new.label


_TOWN: Final = "City"


class Fitting:
    """What may stand at which end of a trigger: what the relation allows, a state for its land too.

    Names of one sort are judged alike: of most names the class counts; of a town also whether it is a capital, and
    whether it is but a word of another name.
    """

    def __init__(self, known: Knowledge, lands: Lands) -> None:
        self._known, self._lands = known, lands
        self._said: dict[int, tuple[Trigger, dict[Hashable, bool], dict[Hashable, bool]]] = {}
        self._companies: dict[frozenset[Hashable], Company] = {}

    def __call__(self, name: Name, trigger: Trigger, end: str) -> bool:
        """Tell whether a name may stand at an end of a trigger."""
        return self.may(self._sort(name), name, trigger, end)

    def may(self, sort: Hashable, name: Name, trigger: Trigger, end: str) -> bool:
        """Tell it of a name whose sort is known."""
        entry = self._said.get(id(trigger))  # to take its hash would cost more than to judge; the entry keeps it alive
        if entry is None:
            entry = self._said[id(trigger)] = (trigger, {}, {})
        of_end = entry[1] if end == "subject" else entry[2]
        found = of_end.get(sort)
        if found is None:
            found = of_end[sort] = self._judged(name, trigger, end)
        return found

    def company(self, names: Iterable[Name]) -> Company:
        """Give what the names of a sentence may be together: those of the same sorts are one company."""
        sorts = {self._sort(name): name for name in names}
        key = frozenset(sorts)
        found = self._companies.get(key)
        if found is None:
            found = self._companies[key] = Company(tuple(sorts.items()), self)
        return found

    def _sort(self, name: Name) -> Hashable:
        kind = self._known.kind(name.entity)
        return (self._lands.capitals.is_capital(name.entity), name.form in _PARTS) if kind == _TOWN else kind

    def _judged(self, name: Name, trigger: Trigger, end: str) -> bool:
        known, lands = self._known, self._lands
        relation = known.vocabulary.relations[trigger.relation]
        narrowed = trigger.subject_classes if end == "subject" else trigger.object_classes
        if narrowed and not known.fits(name.entity, narrowed):
            return False
        roots = relation.domains if end == "subject" else relation.ranges
        if known.fits(name.entity, roots):
            return True
        role = trigger.subject if end == "subject" else trigger.object
        acts = trigger.kind == VERB or (trigger.kind == NOUN and role in _OWNERS)
        if acts and lands.capitals.may_act(name.entity, relation, roots):
            return name.form not in _PARTS
        done = trigger.kind == NOUN and set(roots) == {"Place"}  # X’in Y tarafından işgali
        if not (trigger.kind == VERB or done) or "Treaty" in relation.domains or not lands.may_be(name.entity, roots):
            return False
        return "Place" not in roots or role in _WHITHER or (set(roots) == {"Place"} and role == lands.direct)


class Company:
    """Names of a sentence, one of each sort: which of them may be the ends of a trigger, wherever they stand."""

    def __init__(self, names: Sequence[tuple[Hashable, Name]], fits: Fitting) -> None:
        self._names, self._may = names, fits.may
        self._held: dict[int, tuple[bool, bool]] = {}

    def held(self, trigger: Trigger) -> tuple[bool, bool]:
        """Tell whether any may be the subject of a trigger, and whether any may be its object."""
        found = self._held.get(id(trigger))
        if found is None:
            subject, object_ = (any(self._may(*each, trigger, end) for each in self._names) for end in _ENDS)
            found = self._held[id(trigger)] = subject, object_
        return found


_ENDS: Final = ("subject", "object")
