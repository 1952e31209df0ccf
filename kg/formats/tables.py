"""Tables and text boxes of word processors' formats: a row a line, bars between its cells; a box in its place."""

from __future__ import annotations

from abc import ABC, abstractmethod

from kg.formats.composition import Composition
from kg.formats.markup import Element


class Tabled(ABC):
    """A reader whose paragraphs may stand in a row of a table or in a box, where they begin no line of their own."""

    out: Composition
    in_row: bool = False

    @abstractmethod
    def _content(self, element: Element) -> None:
        """Write what an element holds."""

    def _row(self, element: Element) -> None:
        if self.in_row:
            self._content(element)
            return
        self.out.begin("row")
        self.in_row = True
        self._content(element)
        self.in_row = False
        self.out.end()

    def _cell(self, element: Element) -> None:
        with self.out.cell():
            self._content(element)

    def _box(self, element: Element) -> None:
        """Write the words of a text box in their place, within the paragraph that it hangs on."""
        held, self.in_row = self.in_row, True
        self.out.blank()
        self._content(element)
        self.out.blank()
        self.in_row = held
