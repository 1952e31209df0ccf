"""Where in a document something stands: quotations to passages, the words of an ``open.csv`` row to a sentence.

A sentence that was left open is named by its page and its first words: ``p2: The ambassador left``. Any number of words
will do as long as no other sentence of that page begins so; spelling, capitals and punctuation are the text's, while
white space is folded and straight and curly quotation marks are taken for each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.errors import Fault
from kg.model import DocumentId, Passage
from kg.reading import quotations
from kg.reading.structure import Found, Sentence, Structure
from kg.seeds.cells import report
from kg.seeds.tables import Row

_WHERE = re.compile(r"p\.?\s*([0-9]{1,6})\s*:\s*(.+)", re.DOTALL)
_QUOTES = str.maketrans("“”„‟″‘’‚‛ʼ′`", '"""""' + "'''''''")
_AROUND = 40  # characters on each side
_MOST_HINTS = 25  # looking for the nearest passage reads the whole text


@dataclass(kw_only=True)
class Places:
    """A document's structure, read once, and what was found in it."""

    document: DocumentId
    structure: Structure
    faults: list[Fault]
    _found: dict[str, tuple[Found, ...]] = field(default_factory=dict)
    _hints: int = 0

    def passage(self, row: Row, quotation: str, page: int | None, note: int | None) -> Passage | None:
        """Find the one place of a quotation, or report that there is none or more than one."""
        everywhere = self._found.get(quotation)
        if everywhere is None:
            everywhere = self._found[quotation] = self.structure.find(quotation)
        fitting = _fitting(everywhere, page, note)
        if len(fitting) == 1:
            place = fitting[0]
            return Passage(
                document=self.document,
                start=place.start,
                end=place.end,
                quotation=self.structure.reader_text(place.start, place.end),
                page=place.page,
                note=place.note,
            )
        if fitting:
            self._report_several(row, quotation, fitting)
        elif everywhere:
            stands = "; ".join(map(_said, everywhere[:5]))
            given = _said_given(page, note)
            report(self.faults, row, f"the quotation is not {given}", quoted=quotation, hint=f"it stands {stands}")
        else:
            report(
                self.faults, row, "the quotation is not in the document", quoted=quotation, hint=self._near(quotation)
            )
        return None

    def _report_several(self, row: Row, quotation: str, places: tuple[Found, ...]) -> None:
        pages = {place.page for place in places}
        told = _said
        if len(pages) == len(places):
            way = "say which in page"
        elif len({(place.page, place.note) for place in places}) == len(places):
            way = "say which in page and note"
        else:
            way, told = "quote more of it, so that it stands there once", self._around
        hint = f"{way}: it stands {'; '.join(map(told, places[:5]))}"
        report(self.faults, row, f"the quotation stands in {len(places)} places", quoted=quotation, hint=hint)

    def _around(self, place: Found) -> str:
        """Say where a place is, and what stands around it: of several on one page that is all that tells them apart."""
        stored = self.structure.stored
        line = stored.count("\n", 0, place.start) + 1
        before = " ".join(stored[max(0, place.start - _AROUND) : place.start].split()[1:])
        after = " ".join(stored[place.end : place.end + _AROUND].split()[:-1])
        return f"{_said(place)}, line {line} (“… {before} [it] {after} …”)"

    def _near(self, quotation: str) -> str | None:
        self._hints += 1
        if self._hints > _MOST_HINTS:
            return None
        page, text = self.structure.nearest(quotation)
        return f"the nearest passage (page {page}) reads “{text}”" if text else None


def _fitting(places: tuple[Found, ...], page: int | None, note: int | None) -> tuple[Found, ...]:
    """Keep the places of a page and a note; where no note is given, the body comes before the notes."""
    here = tuple(place for place in places if page is None or place.page == page)
    if note is not None:
        return tuple(place for place in here if place.note == note)
    return tuple(place for place in here if place.note is None) or here


def _said(place: Found) -> str:
    return f"on page {place.page}" + (f" in note {place.note}" if place.note is not None else "")


def _said_given(page: int | None, note: int | None) -> str:
    said = [f"on page {page}"] if page is not None else []
    return " ".join([*said, *([f"in note {note}"] if note is not None else [])])


def sentences_at(structure: Structure, where: str) -> tuple[Sentence, ...] | None:
    """Find the sentences that ``p<page>: <first words>`` can mean; ``None`` where it is not written so."""
    match = _WHERE.fullmatch(where.strip())
    if match is None:
        return None
    page, words = int(match[1]), _folded(match[2].removesuffix("…").removesuffix("..."))
    return tuple(
        sentence
        for sentence in structure.sentences
        if sentence.page == page and _folded(structure.text[sentence.start : sentence.end]).startswith(words)
    )


def _folded(text: str) -> str:
    return quotations.composed(quotations.folded(text))
