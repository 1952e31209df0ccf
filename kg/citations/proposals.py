"""The record of a citation as proposed from a footnote. Owns no logic beyond its own meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.citations.archives import ArchiveFile
from kg.citations.references import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedCitation:
    """One work that a note seems to cite.

    ``function`` is ``source``, ``quoted-from``, ``see`` or ``remark``. ``refers_to`` is the index, in the list that
    :func:`kg.citations.bibliography.propose` gives, of the citation that first names the same work. ``start`` and
    ``end`` are in the stored text.
    ``problems`` says what does not fit; nothing is corrected.
    """

    note: int
    mark: str
    page: int
    function: str
    reference: Reference
    as_written: str
    start: int
    end: int
    refers_to: int | None = None
    problems: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """The authors, as written."""
        return "; ".join(self.reference.authors)

    @property
    def title(self) -> str | None:
        """The title, as written."""
        return self.reference.title

    @property
    def year(self) -> str | None:
        """The year, as written."""
        return self.reference.year

    @property
    def place(self) -> str | None:
        """The place of publication, as written."""
        return self.reference.place

    @property
    def locator(self) -> str | None:
        """The page, folio or other place in the work, as written."""
        return self.reference.locator

    @property
    def archive(self) -> ArchiveFile | None:
        """The archive file, where it is one."""
        return self.reference.archive

    @property
    def folio(self) -> str | None:
        """The numbers of the folios, where the place is one of an archive file."""
        found = re.search(r"\d.*", self.locator or "") if self.archive is not None else None
        return found.group().strip(" .") if found is not None else None
