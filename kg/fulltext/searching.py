"""Searching an index: the best texts first (BM25), with the places of the words in each. Nothing is ever written."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from zlib import crc32

from kg.fulltext import files, folding, phrasing
from kg.fulltext.files import DamagedError
from kg.fulltext.phrasing import Phrasing, Piece
from kg.fulltext.records import Found, Hit, Place, Wanted

_COLUMNS = (
    "t.id, t.node, t.place, t.property, t.language, t.document, t.page, t.note, "
    't."start", t."end", t.body, t.crc, f.rank'
)
_FROM = "FROM words AS f JOIN texts AS t ON t.id = f.rowid"
_ORDER = 'ORDER BY f.rank, t.source, t."start", t.node, t.property, t.language, t.body LIMIT ?'
_MOST_CLAIMS = 50
_SPARE = 5  # so many times more texts are looked at than are wanted: several may be of one thing


class Index:
    """The index of a store, opened for reading."""

    def __init__(self, store: Path) -> None:
        """Open it.

        Raises:
            DamagedError: there is none, or it is not whole or not of this store.
        """
        self._index = files.reading(store)

    def search(self, wanted: Wanted, *, languages: Sequence[str] = ()) -> Found:
        """Find the best texts that have the words; where none has them, those in which words begin so.

        ``languages`` say in which the label of a thing is given.

        Raises:
            ExplainedError: there are no words in what was typed.
            DamagedError: the index cannot be read.
        """
        read = phrasing.read(wanted.words)
        try:
            found = self._found(read, wanted, languages)
            if found.count or all(piece.begun for piece in read.pieces):
                return found
            return replace(self._found(read.begun(), wanted, languages), begun=True)
        except sqlite3.Error as error:
            raise DamagedError(f"the full-text index is damaged: {error}") from None

    def _found(self, read: Phrasing, wanted: Wanted, languages: Sequence[str]) -> Found:
        conditions, values = _conditions(wanted)
        having = " AND ".join(("words MATCH ?", *conditions))
        given = [read.expression, *values]
        (count,) = self._index.execute(
            f"SELECT count(*) {_FROM} WHERE {having}"
            if conditions
            else "SELECT count(*) FROM words WHERE words MATCH ?",
            given,
        ).fetchone()
        text = f"SELECT {_COLUMNS} {_FROM} WHERE {having} {_ORDER}"
        rows = self._index.execute(text, [*given, _SPARE * wanted.most])
        hits = (self._hit(row, read, languages) for row in rows)
        return Found(hits=tuple(islice(_once(hits), wanted.most)), count=count)

    def _hit(self, row: tuple, read: Phrasing, languages: Sequence[str]) -> Hit:  # type: ignore[type-arg]
        number, node, place, relation, language, document, page, note, start, end, body, crc, rank = row
        if crc32(body.encode("utf-8", "surrogatepass")) != crc:
            raise DamagedError("the full-text index is damaged: a text in it is not what was written")
        thing = f"document/{document}" if document else node
        return Hit(
            node=node,
            place=Place(place),
            property=relation,
            label=self._label(thing, languages),
            kinds=self._kinds(node),
            body=body,
            marks=tuple(_marks(body, read.pieces)),
            score=round(-rank, 4),
            language=language,
            document=document,
            page=page,
            note=note,
            start=start,
            end=end,
            claims=self._claims(number, document, start, end, Place(place)),
        )

    def _label(self, node: str, languages: Sequence[str]) -> str:
        rows = self._index.execute(
            "SELECT language, body FROM texts WHERE node = ? AND property = 'label' ORDER BY language, body", (node,)
        )
        labels: dict[str, str] = {}
        for language, body in rows:
            labels.setdefault(language, body)
        return next((labels[tag] for tag in languages if tag in labels), next(iter(labels.values()), node))

    def _kinds(self, node: str) -> tuple[str, ...]:
        found = self._index.execute("SELECT kinds FROM things WHERE node = ?", (node,)).fetchone()
        return tuple(found[0].split()) if found else ()

    def _claims(self, number: int, document: str, start: int, end: int, place: Place) -> tuple[str, ...]:
        """Give the claims of a passage, or those of all passages within a paragraph."""
        if place is Place.PASSAGE:
            text, values = "SELECT DISTINCT claim FROM claims WHERE text = ? ORDER BY claim LIMIT ?", [str(number)]
        elif place is Place.PARAGRAPH:
            within = 'SELECT id FROM texts WHERE source = ? AND place = \'passage\' AND "start" >= ? AND "end" <= ?'
            text = f"SELECT DISTINCT claim FROM claims WHERE text IN ({within}) ORDER BY claim LIMIT ?"  # noqa: S608
            values = [document, str(start), str(end)]
        else:
            return ()
        return tuple(claim for (claim,) in self._index.execute(text, [*values, _MOST_CLAIMS]))

    def nodes(self, wanted: Wanted) -> Iterator[tuple[str, float, str, str]]:
        """Give the best texts by what they are of, with score, text and language: for queries. One more than asked for.

        Raises:
            ExplainedError: there are no words in what was typed.
            DamagedError: the index cannot be read.
        """
        conditions, values = _conditions(wanted)
        having = " AND ".join(("words MATCH ?", *conditions))
        text = f"SELECT t.node, f.rank, t.body, t.language {_FROM} WHERE {having} {_ORDER}"
        given = [phrasing.read(wanted.words).expression, *values, wanted.most + 1]
        try:
            for node, rank, body, language in self._index.execute(text, given):
                yield node, round(-rank, 4), body, language
        except sqlite3.Error as error:
            raise DamagedError(f"the full-text index is damaged: {error}") from None


def _once(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Give each thing and passage once, by its best text, and no paragraph of which a passage was given already."""
    things: set[str] = set()
    passages: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for hit in hits:
        start, end = hit.start or 0, hit.end or 0
        if hit.place is Place.PARAGRAPH:
            if any(start <= first and last <= end for first, last in passages[hit.document]):
                continue
        elif hit.node in things:
            continue
        else:
            things.add(hit.node)
        if hit.place is Place.PASSAGE:
            passages[hit.document].append((start, end))
        yield hit


def _conditions(wanted: Wanted) -> tuple[list[str], list[str]]:
    conditions: list[str] = []
    values: list[str] = []

    def add(text: str, *given: str) -> None:
        conditions.append(text)
        values.extend(given)

    if wanted.places:
        add(f"t.place IN ({', '.join('?' * len(wanted.places))})", *(place.value for place in wanted.places))
    if wanted.properties:
        add(f"t.property IN ({', '.join('?' * len(wanted.properties))})", *wanted.properties)
    if wanted.kind:
        add("t.node IN (SELECT node FROM things WHERE instr(kinds, ?))", f" {wanted.kind} ")
    if wanted.document:
        add("t.document = ?", wanted.document)
    if wanted.claimant:
        add("EXISTS (SELECT 1 FROM claims AS c WHERE c.text = t.id AND c.claimant = ?)", wanted.claimant)
    return conditions, values


def _marks(body: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Find where the words stand in a text, in its order; what overlaps is one."""
    there = list(folding.words(body))
    found: list[tuple[int, int]] = []
    for piece in pieces:
        length = len(piece.words)
        for at in range(len(there) - length + 1):
            here = [word for _, _, word in there[at : at + length]]
            fits = here == list(piece.words)
            if not fits and piece.begun:
                fits = here[:-1] == list(piece.words[:-1]) and here[-1].startswith(piece.words[-1])
            if fits:
                found.append((there[at][0], there[at + length - 1][1]))
    last = -1
    for start, end in sorted(found, key=lambda mark: (mark[0], -mark[1])):
        if start >= last:
            yield start, end
            last = end
