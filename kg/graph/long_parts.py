"""A part that is too long to be held, in every RDF file: some of its nodes at a time, with the bytes of the whole.

Owns cutting it, and what stands once in a part however often it is cut: a heading, the graph of TriG. Such parts are
authority tables, each node of which stands in one graph and is put in order by its name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from kg.graph.exports import File
from kg.graph.notation import Row
from kg.graph.sheets import Desk, Piece, natural

AT_ONCE = 5_000
"""Nodes that are held at a time."""
_OPENED, _CLOSED = b"{\n\n", b"}\n\n"
_BY_LINE = ("nt", "nq")

Rows = Callable[[Sequence[str]], Iterable[Row]]
"""Gives the statements about some nodes, by their names."""


class LongPart:
    """One part in the writing. ``names`` are those of its nodes; ``iri`` makes a term of a name."""

    def __init__(
        self, desk: Desk, names: Collection[str], rows: Rows, *, iri: Callable[[str], str], at_once: int = AT_ONCE
    ) -> None:
        self._desk, self._names, self._rows, self._iri, self._at_once = desk, names, rows, iri, at_once
        self._hash = hashlib.blake2b(digest_size=16)
        self.statements = 0

    @property
    def digest(self) -> str:
        """The hash of the statements that were written."""
        return self._hash.hexdigest()

    def pieces(self, files: Sequence[File]) -> Iterator[tuple[int, Piece, bool]]:
        """Give what the part contributes to each of some files, a piece after the other.

        With the place of the file among them, and whether the piece goes on what the last one for it began.
        """
        for some, first in self._some(sorted(self._names, key=self._iri)):
            sheet = self._desk.sheet(self._rows(some))
            self.statements += len(sheet.rows)
            self._hash.update(sheet.nquads().content)
            for place, file in enumerate(files):
                if file.notation in _BY_LINE:
                    yield place, file.piece(sheet), not first
        graphs = set()
        for some, first in self._some(sorted(self._names, key=self._order)):
            sheet = self._desk.sheet(self._rows(some), goes_on=not first)
            for place, file in enumerate(files):
                if file.notation in _BY_LINE:
                    continue
                piece = file.piece(sheet)
                if file.notation == "trig" and piece.content:
                    piece = _without_graph(piece, opening=first)
                    graphs.add(place)
                yield place, piece, not first
        for place in sorted(graphs):
            yield place, Piece(_CLOSED, {}), True

    def _order(self, name: str) -> tuple[object, ...]:
        term = self._iri(name)
        return natural(term), term

    def _some(self, names: Sequence[str]) -> Iterator[tuple[Sequence[str], bool]]:
        for start in range(0, len(names), self._at_once):
            yield names[start : start + self._at_once], start == 0


def _without_graph(piece: Piece, *, opening: bool) -> Piece:
    """Leave out where the graph ends, and unless it is the ``opening`` piece, where it begins."""
    start = 0 if opening else piece.content.index(_OPENED) + len(_OPENED)
    return Piece(piece.content[start : -len(_CLOSED)], piece.used)
