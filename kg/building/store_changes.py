"""What changes in the store from one build to the next, and making it: anew from the files, or from the last one.

Statements that a part no longer has, and those that it did not have, are noted in two files of N-Quads. Texts of
documents stand in the store alone; they are noted in a file of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg import store
from kg.building.part_files import Before
from kg.evidence import texts
from kg.fulltext import files as fulltext_files
from kg.fulltext import making as fulltext
from kg.graph.parts import Part
from kg.model import Document
from kg.namebook import making as namebook
from kg.ontology import terms
from kg.project import Project
from kg.questions.lookup.marks import marks

STORE = "store"
_MANY = 4  # a store of which more than one in so many statements changes is loaded anew
_PIECE = 1 << 20


class StoreChanges:
    """Takes the parts that are new, changed or gone. ``before``: the last build, if the store can be made from it."""

    def __init__(self, folder: Path, project: Project, before: Before | None) -> None:
        self._folder, self._project, self._before = folder, project, before
        self._texts, self._gone, self._new = (folder / f".{name}.nq" for name in ("texts", "gone", "new"))
        self._streams = [path.open("wb") for path in (self._texts, self._gone, self._new)]
        self._last = store.open_read_only(before.folder / STORE) if before else None
        self._start = f"<{project.base}".encode()
        self._document = self._start + b"document/"
        self._changed = 0
        self._sources: set[str] = set()  # documents of which the full-text index reads everything again
        self._things: set[str] = set()  # that may have another name

    def part(self, part: Part, lines: bytes) -> None:
        """Note a part that may have changed; without lines it is gone."""
        if self._before is None:
            return
        old = self._before.lines(part) if part in self._before.parts else b""
        if old == lines:
            return
        one, other = set(old.splitlines(keepends=True)), set(lines.splitlines(keepends=True))
        for stream, changed in zip(self._streams[1:], (one - other, other - one), strict=True):
            stream.writelines(changed)
            self._changed += len(changed)
            named = (line for line in changed if part.of_table or line.startswith(self._document))
            self._things.update(line[len(self._start) : line.index(b">")].decode() for line in named)

    def text(self, document: Document) -> None:
        """Note the text of a document that may have changed."""
        line = b"".join(texts.lines((document,), self._project))
        self._streams[0].write(line)
        self._streams[2].write(line)
        self.without_text(document.id)

    def without_text(self, document: str) -> None:
        """Note that the last build's text of a document is gone; what is searched there is to be read again."""
        self._sources.add(document)
        if self._last is not None:
            about = terms.iri(self._project.base, f"document/{document}")
            named = terms.iri(self._project.base, terms.TEXTS)
            self._streams[1].writelines(_line(quad) for quad in store.quads(self._last, graph=named, about=about))

    def close(self) -> None:
        """Take no more."""
        for stream in self._streams:
            stream.close()

    def make(self, graph: Path, statements: int) -> bool:
        """Make the store, of the file of all statements or from the last one; tell whether it is the latter.

        Raises:
            ExplainedError: it cannot be written.
        """
        place = self._folder / STORE
        renewed = self._before is not None and self._changed * _MANY <= statements
        if renewed:
            assert self._before is not None
            store.renew(self._before.folder / STORE, place, gone=self._gone, new=self._new)
        else:
            store.create(place, self._all(graph))
        self._last = None
        for path in (self._texts, self._gone, self._new):
            path.unlink()
        return renewed

    def index(self) -> None:
        """Make the full-text index and the name book, from that of the last build where there is one."""
        place = self._folder / STORE
        self._name(place)
        if self._before is not None:
            try:
                fulltext.renew(place, self._sources, things=self._things, old=self._before.folder / STORE)
            except fulltext_files.DamagedError:
                pass
            else:
                return
        fulltext.make(place)

    def _name(self, place: Path) -> None:
        """Make the name book, from that of the last build where there is one."""
        if self._before is not None:
            try:
                namebook.renew(place, self._things, marks, old=self._before.folder / STORE)
            except fulltext_files.DamagedError:
                pass
            else:
                return
        namebook.make(place, marks)

    def _all(self, graph: Path) -> Iterator[bytes]:
        """Give all that stands in the store, in pieces."""
        for path in (graph, self._texts):
            with path.open("rb") as stream:
                while piece := stream.read(_PIECE):
                    yield piece
        if self._last is not None:
            named = terms.iri(self._project.base, terms.TEXTS)
            for quad in store.quads(self._last, graph=named):
                name = quad.subject.value.removeprefix(terms.iri(self._project.base, "document/"))  # type: ignore[union-attr]
                if name not in self._sources:
                    yield _line(quad)


def _line(quad: store.Quad) -> bytes:
    return f"{quad.triple} {quad.graph_name} .\n".encode()
