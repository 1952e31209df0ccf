"""Making a store, and changing one that nobody else has open."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Store as Embedded

from kg import sparql
from kg.errors import explain
from kg.store import sealing

_PIECE = 250_000  # lines
AT_ONCE: Final = 64 * 2**20
"""Bytes of N-Quads that are loaded at once. The engine holds what it loads, some six times as much, as often as the
machine has cores; in pieces a graph of any size takes the memory of one, for a fifth more time."""


def create(folder: Path, nquads: Iterable[bytes] | BinaryIO, *, at_once: int = AT_ONCE) -> None:
    """Make a store on disk from N-Quads, and close it; the folder must not exist or be empty.

    It is loaded in pieces of ``at_once`` bytes and what is left of the line, so that memory does not grow with it.

    Raises:
        ExplainedError: the folder cannot be written, or a line is not N-Quads.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise explain("the folder of a new store must be empty", where=str(folder))
        _fill(folder, nquads, at_once)
        sealing.seal(folder)
    except (OSError, RuntimeError) as error:
        raise explain(f"the store cannot be written: {error}", where=str(folder)) from None


def _fill(folder: Path, nquads: Iterable[bytes] | BinaryIO, at_once: int) -> None:
    """Fill an empty folder; when this returns the engine has closed it."""
    store = Embedded(str(folder))
    for piece in _pieces(nquads, at_once):
        _load(store, piece, where=str(folder))
    store.flush()
    store.optimize()
    store.flush()


def in_memory(nquads: Iterable[bytes] | BinaryIO) -> Embedded:
    """Make a store that lives as long as the value.

    Raises:
        ExplainedError: a line is not N-Quads.
    """
    store = Embedded()
    _load(store, nquads, where="")
    return store


def on_disk(folder: Path, nquads: Iterable[bytes]) -> Embedded:
    """Make a store on disk from lines of N-Quads, for as long as the value lives; its maker removes the folder.

    The lines are loaded a piece at a time: slower by a sixth than in one go, and in a third of the memory or less.

    Raises:
        ExplainedError: the folder cannot be written, or a line is not N-Quads.
    """
    try:
        store = Embedded(str(folder))
    except (OSError, RuntimeError) as error:
        raise explain(f"the store cannot be written: {error}", where=str(folder)) from None
    extend(store, nquads)
    return store


def extend(store: Embedded, nquads: Iterable[bytes]) -> None:
    """Add lines of N-Quads to a store that can be written, a piece at a time.

    Raises:
        ExplainedError: the store cannot be written, or a line is not N-Quads.
    """
    lines = iter(nquads)
    try:
        while piece := b"".join(islice(lines, _PIECE)):
            _load(store, io.BytesIO(piece), where="")
    except (OSError, RuntimeError) as error:
        raise explain(f"the store cannot be written: {error}") from None


def _pieces(nquads: Iterable[bytes] | BinaryIO, at_once: int) -> Iterator[Iterator[bytes]]:
    """Cut what is loaded into pieces that end with a line, each to be read before the next; nothing is held."""
    chunks = iter(lambda: nquads.read(1 << 20), b"") if hasattr(nquads, "read") else iter(nquads)
    rest = next(chunks, None)

    def piece() -> Iterator[bytes]:
        nonlocal rest
        given = 0
        while rest is not None:
            end = rest.find(b"\n") + 1 if given >= at_once else 0
            if end:
                last, rest = rest[:end], rest[end:]
                yield last
                return
            given += len(rest)
            whole, rest = rest, None
            yield whole
            rest = next(chunks, None)

    while rest is not None:
        yield piece()


def _load(store: Embedded, nquads: Iterable[bytes] | BinaryIO, *, where: str) -> None:
    stream = nquads if hasattr(nquads, "read") else io.BufferedReader(_Stream(nquads), 1 << 20)
    try:
        store.bulk_load(stream, RdfFormat.N_QUADS)  # type: ignore[arg-type]
    except SyntaxError as error:
        raise explain(f"the graph is not N-Quads: {error}", where=where) from None


_FEW = 200_000  # statements that are added as a change; more are loaded in bulk, which makes files of their own


def renew(last: Path, folder: Path, *, gone: Path, new: Path) -> None:
    """Make a store in a folder that is not there: the last one without some statements and with others.

    ``gone`` and ``new`` are files of N-Quads. The last store stays as it is; what the two have in common they share on
    the disk, where the file system knows hard links.

    Raises:
        ExplainedError: the last store is damaged, or the new one cannot be written.
    """
    try:
        sealing.hold(last)
        Embedded.read_only(str(last)).backup(str(folder))
        _change(folder, gone, new)
        sealing.seal(folder, like=last)
    except (OSError, RuntimeError) as error:
        raise explain(f"the store cannot be renewed: {error}", where=str(folder), hint="kg build --full") from None


def _change(folder: Path, gone: Path, new: Path) -> None:
    """Take statements out and put others in; when this returns the engine has closed the store."""
    store = Embedded(str(folder))
    for quad in parse(path=str(gone), format=RdfFormat.N_QUADS):
        store.remove(quad)
    added = list(islice(parse(path=str(new), format=RdfFormat.N_QUADS), _FEW + 1))
    if len(added) <= _FEW:
        store.extend(added)
    else:
        with new.open("rb") as stream:
            for piece in _pieces(stream, AT_ONCE):
                _load(store, piece, where=str(folder))
    store.flush()


class _Stream(io.RawIOBase):
    """Pieces of bytes as a file to read from, without holding them all."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def change(folder: Path, text: str, *, prefixes: Mapping[str, str] | None = None, base: str | None = None) -> None:
    """Update a store on disk that nobody else has open: the whole update, or nothing of it.

    Raises:
        ExplainedError: it does not parse, or the store cannot be written.
    """
    try:
        sealing.hold(folder)
        store = Embedded(str(folder))
        store.update(text, base_iri=base, prefixes=dict(prefixes or {}))
        store.flush()
        del store  # closes it
        sealing.seal(folder)
    except SyntaxError as error:
        raise sparql.unparsed(text, str(error), prefixes=prefixes or {}, where="") from None
    except (OSError, RuntimeError) as error:
        raise explain(f"the update failed: {error}") from None


def replace(folder: Path, graph: str, statements: Iterable[Quad], *, keep: bool) -> None:
    """Put statements into a graph of a store on disk that nobody else has open; unless ``keep``, in place of all there.

    Raises:
        ExplainedError: the store cannot be written, or the graph's name is not an absolute IRI.
    """
    try:
        sealing.hold(folder)
        store, name = Embedded(str(folder)), NamedNode(graph)
        if not keep:
            store.remove_graph(name)
        store.extend(Quad(each.subject, each.predicate, each.object, name) for each in statements)
        store.flush()
        del store  # closes it
        sealing.seal(folder)
    except (OSError, RuntimeError, ValueError) as error:
        raise explain(f"the graph cannot be written: {error}") from None
