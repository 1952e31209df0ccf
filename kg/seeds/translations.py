"""Translations of quotations: the columns ``translation_<language>`` of ``claims.csv``.

They stand beside the quotations of a row as its pages do. A translation is the passage's: whoever gives it in one row
gives it to every claim that quotes the same words there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.errors import Fault
from kg.language import tags
from kg.model import Claim, Name, Passage
from kg.seeds.cells import beside, report
from kg.seeds.tables import Row, Table

_PREFIX = "translation_"
_COLUMN = f"{_PREFIX}en"

Place = tuple[int, int]


def is_column(name: str) -> bool:
    """Recognise the columns, and those that were meant for some: :meth:`Translations.columns` says what is wrong."""
    return name.startswith(_PREFIX.rstrip("_"))


@dataclass(kw_only=True)
class Translations:
    """What the rows of a document's claims translate, and faults in it. ``language`` is that of the document."""

    language: str
    faults: list[Fault]
    _texts: dict[Place, dict[str, tuple[str, Row]]] = field(default_factory=dict)
    _own: set[str] = field(default_factory=set)

    def columns(self, table: Table) -> tuple[str, ...]:
        """Give the languages that a table translates into, and report columns that name none."""
        languages = [(name, name.removeprefix(_PREFIX)) for name in table.columns if is_column(name)]
        for name, language in languages:
            if not tags.is_known(language):
                what = f"the column {name!r} names no language"
                hint = f"a language tag (BCP 47) follows, like {_COLUMN}"
                self.faults.append(Fault(where=f"{table.path}:1", what=what, hint=hint))
        return tuple(language for _, language in languages if tags.is_known(language))

    def take(self, row: Row, languages: Iterable[str], passages: Sequence[Passage | None]) -> None:
        """Keep what a row translates; ``passages`` are those of its quotations, ``None`` where one was not found."""
        for language in languages:
            texts = beside(row, f"{_PREFIX}{language}", len(passages), self.faults)
            for text, passage in zip(texts, passages, strict=True):
                if text and self._is_foreign(row, language) and passage is not None:
                    self._keep(row, language, " ".join(text.split()), (passage.start, passage.end))

    def _is_foreign(self, row: Row, language: str) -> bool:
        """Tell whether a language is not the document's own; a column that is, is told once."""
        if not self.language or not tags.same(language, self.language):
            return True
        if language not in self._own:
            self._own.add(language)
            what = f"{_PREFIX}{language}: the document itself is in this language ({self.language})"
            report(self.faults, row, what, hint="a translation is into another; what the text says is its quotation")
        return False

    def _keep(self, row: Row, language: str, text: str, place: Place) -> None:
        before, there = self._texts.setdefault(place, {}).setdefault(language, (text, row))
        if before != text:
            what = f"{_PREFIX}{language}: another translation of the same words than at {there.where}"
            report(self.faults, row, what, quoted=text, hint=f"one of them, here or there: “{before}”")

    def given(self, passages: Iterable[Passage]) -> Iterator[Passage]:
        """Give passages their translations."""
        for passage in passages:
            texts = self._texts.get((passage.start, passage.end), {})
            named = tuple(Name(text=text, language=language) for language, (text, _) in sorted(texts.items()))
            yield replace(passage, translations=named) if named else passage

    def of_claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Give the passages of claims their translations, whichever claim they were written beside."""
        for claim in claims:
            yield replace(claim, passages=tuple(self.given(claim.passages))) if self._texts else claim
