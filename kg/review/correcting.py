"""What a corrected cell may say: ids that there are, relations of the ontology, dates in EDTF, words of fixed lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kg import suggestions
from kg.dates.chronology import UnreadableDateError, historical_date
from kg.errors import Fault
from kg.model import Certainty, EntityId, Polarity
from kg.ontology.vocabulary import Vocabulary
from kg.review.records import Kind

_WORDS: Mapping[str, Collection[str]] = {
    "polarity": tuple(Polarity),
    "certainty": tuple(Certainty),
    "form": ("name", "title", "abbreviation", "citation"),
}
_ONE = {"entity", "subject", "object", "reported_by", "place"}
_SEVERAL = {"claimants", "context"}
_NEEDED = {Kind.MENTION: ("entity",), Kind.CLAIM: ("subject", "predicate", "object", "claimants")}


@dataclass(frozen=True, kw_only=True)
class Known:
    """What cells may name: entities with what they are called, and the words of the ontology."""

    names: Mapping[EntityId, str]
    vocabulary: Vocabulary

    def faults(self, kind: Kind, cells: Mapping[str, str]) -> tuple[Fault, ...]:
        """Find everything that is wrong with the cells of an item."""
        found = [fault for name, cell in cells.items() if cell for fault in self._cell(name, cell)]
        lacking = [Fault(where=name, what="must say something") for name in _NEEDED[kind] if not cells.get(name)]
        return (*lacking, *found)

    def _cell(self, name: str, cell: str) -> Iterator[Fault]:
        if name in _ONE | _SEVERAL:
            for identifier in [part.strip() for part in cell.split(";")] if name in _SEVERAL else [cell]:
                if identifier not in self.names:
                    yield Fault(where=name, what=f"no such entity {identifier}", hint=self._meant(identifier))
        elif name == "predicate" and cell not in self.vocabulary.relations:
            near = suggestions.nearest(cell, self.vocabulary.relations)
            yield Fault(where=name, what=f"no such relation {cell}", hint=f"did you mean {near}?" if near else None)
        elif name in _WORDS and cell not in list(_WORDS[name]):
            yield Fault(where=name, what=f"{cell!r} is not one of {', '.join(_WORDS[name])}")
        elif name == "date":
            try:
                historical_date(cell)
            except UnreadableDateError as error:
                yield Fault(where=name, what=str(error), excerpt=cell, hint=error.hint)

    def _meant(self, written: str) -> str | None:
        """Suggest an id by its own letters, or by what the entity is called."""
        folded = written.casefold()
        named = [identifier for identifier, name in self.names.items() if folded in name.casefold()]
        if named:
            return f"{', '.join(sorted(named)[:5])}"
        near = suggestions.nearest(written, self.names)
        return f"did you mean {near}?" if near else None
